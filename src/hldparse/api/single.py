"""One file, as far as a stage takes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.ingesting import MAX_BYTES
from hldparse.errors import UsageError

if TYPE_CHECKING:
    from hldparse.pipeline import StageResult
    from hldparse.records.source import Page

STAGES = ("reading", "segmenting", "parsing", "resolving")
"""Stages of one source, in order."""


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

    A file in a conference's ``sources/`` is read by that conference's profile. ``password`` opens
    a locked PDF; ``password_file`` holds passwords to try, one a line. Raises UsageError,
    UnreadableSource, BadProfile, BadGazetteer.
    """
    from hldparse import pipeline
    from hldparse.corpus import locate

    if stage not in STAGES:
        raise UsageError(f"no stage is called {stage}", hint=f"take one of {', '.join(STAGES)}")
    conference, file = locate(path)
    names = pipeline.load_names(Path(gazetteers) if gazetteers is not None else None)
    setup = pipeline.setup_for(
        conference,
        names,
        max_bytes=max_bytes,
        passwords=_passwords(password, password_file),
    )
    return pipeline.until(stage, file, setup)


def pages(
    path: str | Path,
    *,
    max_bytes: int = MAX_BYTES,
    password: str = "",
    password_file: str | Path | None = None,
) -> Iterator[Page]:
    """Yield the pages of one file as they are read: of a PDF none is kept, however long it is.

    Passwords are as of ``read``. Raises UsageError, and UnreadableSource, the latter also behind
    the last page, where only then it is known that a PDF cannot be used.
    """
    from hldparse import pipeline
    from hldparse.corpus import locate

    _, file = locate(path)
    passwords = _passwords(password, password_file)
    return pipeline.pages(file, max_bytes=max_bytes, passwords=passwords)


def _passwords(password: str, password_file: str | Path | None) -> tuple[str, ...]:
    from hldparse.corpus import read_passwords

    of_file = read_passwords(None if password_file is None else Path(password_file))
    return (password, *of_file) if password else of_file
