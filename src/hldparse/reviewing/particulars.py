"""What single kinds of question show: seats, parts of a line, spellings, persons."""

from __future__ import annotations

from dataclasses import dataclass

from hldparse.records.evidence import Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A seat that the question is about: one of a double seat, of a share, of a table."""

    seat_id: str
    edition: str
    round_table: str
    category: str
    position: int
    name: str
    printed: str
    status: str
    since: str = ""
    """Earliest of the lists in a row, up to its own, that have it at this table."""
    wished: tuple[tuple[str, str], ...] = ()
    """Tables asked for: (table, "1", "2" or "" for unmarked)."""
    persons: tuple[str, ...] = ()
    """Who is named for it, with titles."""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words that may be an entry, and whom the letters mean by them."""

    words: str
    entity_id: str = ""
    name: str = ""
    """"" where nobody is known by these words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A boundary in a merged line, and what stands on both sides of it."""

    after: int
    """Number of words before it."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A spelling of what may be one person or organisation."""

    entity_id: str
    spelling: str
    seats: tuple[Seat, ...] = ()
    """Where who is so spelt sits."""
    places: int = 0
    """How often it is printed so."""
    asked: bool = True
    """Whether this question is about it; else another one that shares a spelling with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Whom one list names for an organisation."""

    edition: str
    date: str
    document: str
    persons: tuple[str, ...]
    tables: tuple[str, ...]
