"""The evidence of a question: places with their lines, and how names there were read."""

from __future__ import annotations

from dataclasses import dataclass

from hldparse.records.evidence import Evidence


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line of a source."""

    number: int
    text: str
    marked: bool
    """Whether it is the evidence itself, not the lines around it."""
    start: int | None = None
    """Characters of it that are meant, where only a part is."""
    stop: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A place that bears on a question, with the lines around it."""

    n: int
    document_id: str
    document: str
    """In words: "letter of 8 September 2006"."""
    date: str
    edition: str
    text: str
    """What is printed there, as the conflict quotes it."""
    evidence: Evidence | None
    lines: tuple[ShownLine, ...] = ()
    elsewhere: tuple[Evidence, ...] = ()
    """Where further renditions of the document print it on a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An entity that a name may mean."""

    entity_id: str
    name: str
    """Spelling that came nearest."""
    score: float
    """0 to 100."""
    usual: str = ""
    """Its usual name, where the gazetteer has it: several may share a spelling."""
    alignment: tuple[tuple[str, str, str], ...] = ()
    """Runs of the two spellings: (what, printed, candidate), what being "same", "changed",
    "added" (only in the candidate) or "missing" (only printed)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """How a name on the card was read."""

    printed: str
    entity_id: str
    method: str
    score: float | None
    steps: tuple[str, ...]
    candidates: tuple[Candidate, ...]
