"""One file, as far as a stage takes it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.ingesting import MAX_BYTES
from hldparse.errors import UsageError

if TYPE_CHECKING:
    from hldparse.pipeline import StageResult

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
    from hldparse.corpus import locate, read_passwords

    if stage not in STAGES:
        raise UsageError(f"no stage is called {stage}", hint=f"take one of {', '.join(STAGES)}")
    conference, file = locate(path)
    names = pipeline.load_names(Path(gazetteers) if gazetteers is not None else None)
    setup = pipeline.setup_for(
        conference,
        names,
        max_bytes=max_bytes,
        passwords=(password,) * bool(password)
        + read_passwords(None if password_file is None else Path(password_file)),
    )
    return pipeline.until(stage, file, setup)
