"""Where a conference's folder usually is: so that nobody needs to name what can be seen."""

from __future__ import annotations

from pathlib import Path

from hldparse.corpus.conference import SOURCES
from hldparse.errors import UsageError

CORPORA = "corpora"
"""Folder that holds conferences, beside which people work."""


def home_of(name: str, start: Path = Path()) -> Path | None:
    """Return the folder of the conference ``name``: in ``corpora/``, here, or here itself.

    A folder without ``sources/`` may be a loose conference. None where no folder has that name.
    """
    try:
        for place in (start / CORPORA / name, start / name):
            if place.is_dir():
                return place
        return start if start.resolve().name == name and (start / SOURCES).is_dir() else None
    except (OSError, ValueError):
        return None


def only_home(start: Path = Path()) -> Path:
    """Return the one conference that there is here: this folder, or the only one in ``corpora/``.

    Raises UsageError where there is none, or several to choose from.
    """
    if (start / SOURCES).is_dir():
        return start
    found = sorted(each.parent for each in start.glob(f"{CORPORA}/*/{SOURCES}") if each.is_dir())
    if len(found) == 1:
        return found[0]
    named = " or ".join(each.as_posix() for each in found[:5])
    raise UsageError(
        "several conferences are here" if found else "no conference is here",
        file=start.as_posix(),
        hint=f"name its folder: --corpus {named}" if found else "name its folder with --corpus",
    )
