"""The cases as the queue shows them, which of them are wanted, and what a bulk touches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A case as the queue shows it."""

    case_id: str
    conflict_id: str
    """The row asked: the latest that waits, else the latest."""
    kind: str
    severity: str
    edition: str
    """"" outside editions."""
    state: str
    """open, stale, contested, unsure, decided; "pending": decided, and not yet applied."""
    holds_in_latest: bool
    question: str
    suggestion: str
    reviewers: tuple[str, ...] = ()
    """Who decided on it, decisions taken back left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The question in one edition."""

    conflict_id: str
    edition: str
    state: str
    question: str
    decided: str
    """Option that settles it; "" while none does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """Which cases are wanted; an empty tuple wants all."""

    kinds: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    search: str = ""
    """Words that stand in question, names or ids, in any case and order."""
    earlier: bool = True
    """Whether cases are wanted that no longer hold in the latest edition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a bulk decision touches: exactly these questions, each with its answer."""

    answers: tuple[tuple[Item, str], ...]
    """(case, option)."""
    left_out: tuple[tuple[Item, str], ...] = ()
    """(case, why it is not touched)."""
    seen: str = ""
    """Goes back with the decision: another reach is refused."""
