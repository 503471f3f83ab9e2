"""One file, as far as a stage takes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from hldparse.api.ingesting import MAX_BYTES
from hldparse.errors import UsageError

if TYPE_CHECKING:
    from hldparse.pipeline import StageResult
    from hldparse.records.source import Source

STAGES = ("reading", "segmenting", "parsing", "resolving")
"""Stages of one source, in order."""


@overload
def read(
    path: str | Path,
    *,
    stage: Literal["reading"] = "reading",
    max_bytes: int = MAX_BYTES,
    gazetteers: str | Path | None = None,
    password: str = "",
    password_file: str | Path | None = None,
) -> Source: ...
@overload
def read(
    path: str | Path,
    *,
    stage: str,
    max_bytes: int = MAX_BYTES,
    gazetteers: str | Path | None = None,
    password: str = "",
    password_file: str | Path | None = None,
) -> StageResult: ...
def read(
    path: str | Path,
    *,
    stage: str = "reading",
    max_bytes: int = MAX_BYTES,
    gazetteers: str | Path | None = None,
    password: str = "",
    password_file: str | Path | None = None,
) -> StageResult:
    """Return what ``stage`` makes of one file: Source, Segmented, Parsed or Resolved.

    The pages of a PDF's Source are read whenever they are asked for, with their words, and not
    held: UnreadableSource is raised there for what is met there. Later stages take a file in a
    conference's ``sources/`` by that conference's profile. ``password`` opens a locked PDF;
    ``password_file`` holds passwords to try, one a line. Raises UsageError, UnreadableSource,
    BadProfile, BadGazetteer.
    """
    from hldparse import pipeline
    from hldparse.corpus import locate

    passwords = _passwords(password, password_file)
    if stage != "reading":
        return _through(path, stage, max_bytes, gazetteers, passwords)
    conference, file = locate(path)
    return pipeline.streamed(conference, file, max_bytes=max_bytes, passwords=passwords)


def whole(
    path: str | Path,
    *,
    stage: str,
    max_bytes: int = MAX_BYTES,
    gazetteers: str | Path | None = None,
    password_file: str | Path | None = None,
) -> StageResult:
    """Return what ``read`` does, with all pages held and without their words, as stages get it."""
    return _through(path, stage, max_bytes, gazetteers, _passwords("", password_file))


def _through(
    path: str | Path,
    stage: str,
    max_bytes: int,
    gazetteers: str | Path | None,
    passwords: tuple[str, ...],
) -> StageResult:
    from hldparse import pipeline
    from hldparse.corpus import locate

    if stage not in STAGES:
        raise UsageError(f"no stage is called {stage}", hint=f"take one of {', '.join(STAGES)}")
    conference, file = locate(path)
    names = pipeline.load_names(Path(gazetteers) if gazetteers is not None else None)
    setup = pipeline.setup_for(conference, names, max_bytes=max_bytes, passwords=passwords)
    return pipeline.until(stage, file, setup)


def _passwords(password: str, password_file: str | Path | None) -> tuple[str, ...]:
    from hldparse.corpus import read_passwords

    of_file = read_passwords(None if password_file is None else Path(password_file))
    return (password, *of_file) if password else of_file
