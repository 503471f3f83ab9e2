"""Finds and loads a gazetteer: compiled where that fits its sources, else compiled anew."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from hldparse.errors import BadGazetteer
from hldparse.resolving.digest import digest
from hldparse.resolving.gazetteer import FORMAT, Gazetteer

_COMPILED = "compiled.json"
_PACKAGE = Path(__file__).resolve().parent.parent


def load_gazetteer(folder: Path | None = None) -> Gazetteer:
    """Return the gazetteer of ``folder``, else the package's own, else the checkout's.

    The compiled form is used where it fits its YAML sources; where a source was edited since, it is
    compiled anew in memory. Raises BadGazetteer for a folder that holds neither, or a broken one.
    """
    return _load(folder.resolve() if folder is not None else _home())


def _home() -> Path:
    for folder in (_PACKAGE / "gazetteers", _PACKAGE.parent.parent / "gazetteers"):
        if (folder / _COMPILED).is_file() or (folder / "states.yaml").is_file():
            return folder
    raise BadGazetteer(
        "no gazetteer is installed",
        file=_COMPILED,
        hint="reinstall hldparse, or name a gazetteer folder",
    )


@lru_cache(maxsize=4)
def _load(folder: Path) -> Gazetteer:
    with uncollected():
        return _read(folder)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keep the collector from looking through what is made here: it stays, and there is nothing to
    find. It is counted among what is old without being looked at, and so not looked at while the
    first names are answered.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            if gc.get_freeze_count():
                # What others had frozen stays so.
                gc.collect(1)
            else:
                # What was frozen is counted among the oldest when it is set free again.
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _read(folder: Path) -> Gazetteer:
    compiled = folder / _COMPILED
    data: Any = None
    if compiled.is_file():
        try:
            data = json.loads(compiled.read_bytes())
        except ValueError:
            data = None
    fits = isinstance(data, dict) and data.get("format") == FORMAT
    if (folder / "states.yaml").is_file() and not (fits and data.get("digest") == digest(folder)):
        from hldparse.resolving.compile import compile_folder

        return Gazetteer(compile_folder(folder))
    try:
        if fits:
            return Gazetteer(data)
    except (KeyError, TypeError, ValueError):
        pass
    raise BadGazetteer(
        "no gazetteer there, or a damaged one",
        file=str(compiled),
        hint="a folder with states.yaml or an intact compiled.json is needed",
    )
