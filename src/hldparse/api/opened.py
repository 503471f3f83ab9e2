"""A conference read and resolved, at the door of all that looks at one and its ledger."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.home import conference_of
from hldparse.api.ingesting import MAX_BYTES

if TYPE_CHECKING:
    from hldparse.corpus import Conference
    from hldparse.pipeline import Gathered, Names, Setup


@dataclass(frozen=True, slots=True)
class Opened:
    """A conference with what its sources say, before any decision."""

    conference: Conference
    ledger: Path
    names: Names
    setup: Setup
    gathered: Gathered


def opened(
    corpus: str | Path,
    *,
    gazetteers: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
    password_file: str | Path | None = None,
) -> Opened:
    """Read the one conference that ``corpus`` means. ``gazetteers`` names a folder in place of the
    built-in one, ``password_file`` holds passwords of locked PDFs, one a line.

    Raises UsageError where it means several or a loose file, the first failure where no source can
    be read, and BadProfile, BadGazetteer.
    """
    from hldparse import pipeline
    from hldparse.corpus import read_passwords

    conference, ledger = conference_of(corpus)
    names = pipeline.load_names(Path(gazetteers) if gazetteers is not None else None)
    setup = pipeline.setup_for(
        conference,
        names,
        max_bytes=max_bytes,
        passwords=read_passwords(None if password_file is None else Path(password_file)),
    )
    gathered = pipeline.gather(conference, setup)
    if not gathered.resolved:
        raise gathered.failures[0]
    return Opened(conference, ledger, names, setup, gathered)
