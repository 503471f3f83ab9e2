"""A conference on disk, and the names of its own files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hldparse.corpus.listing import SourceFile
from hldparse.errors import UnreadableSource

SOURCES = "sources"
PROFILE = "profile.toml"
MANIFEST = "sources.toml"
LEDGER = "decisions.jsonl"
RECOGNISED = "recognised"
OWN_FILES = frozenset({PROFILE, MANIFEST, LEDGER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference:
    """A conference on disk."""

    name: str
    """Name of its folder, or of the loose file without its suffix."""
    home: Path | None
    """Folder of profile, manifest and ledger; None for a loose file, which has none of them."""
    at: Path
    """What was found: the conference's folder, or the loose file."""
    files: tuple[SourceFile, ...] = ()
    """Its sources in reading order, copies of one content left out."""
    refused: tuple[UnreadableSource, ...] = ()
    """Entries that are no readable files: links that lead outside, folders without permission."""
    notices: tuple[str, ...] = ()

    @property
    def profile(self) -> Path | None:
        """Its profile.toml, which need not exist."""
        return self.home / PROFILE if self.home else None

    @property
    def manifest(self) -> Path | None:
        """Its sources.toml, which need not exist."""
        return self.home / MANIFEST if self.home else None

    @property
    def recognised(self) -> Path | None:
        """Its folder of recognised pages, which need not exist; None for a loose file."""
        return self.home / RECOGNISED if self.home else None

    @property
    def ledger(self) -> Path | None:
        """Its decisions.jsonl, which need not exist."""
        return self.home / LEDGER if self.home else None


@dataclass(frozen=True, slots=True)
class Found:
    """The conferences that paths mean, by name, and what was passed over on the way."""

    conferences: tuple[Conference, ...]
    notices: tuple[str, ...] = ()
