"""What a reviewer sees of one question, or of one seat: answers, evidence, history."""

from __future__ import annotations

from dataclasses import dataclass

from hldparse.records.decision import Decision
from hldparse.reviewing.exhibits import Shown, Why
from hldparse.reviewing.items import Item, Row
from hldparse.reviewing.particulars import Cut, Member, Naming, Part, Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An answer that can be given."""

    option: str
    """As a decision names it: "keep:2"; "is:<entity_id>" where something is to be filled in."""
    label: str
    """What it says, in a short sentence."""
    consequence: str = ""
    """What it changes, in figures: "table 4 has 28 states, 38 participants"; "" before
    ``Review.consequences`` is asked, and where nothing changes."""
    suggested: bool = False
    blank: str = ""
    """What is to be filled in for the part in <>: "entity", "words", "spelling" or ""."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A decision on the case, and what became of it."""

    decision: Decision
    state: str
    """applied, idle, stale, undone, contested; "pending" before it is applied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One case, with all that is needed to answer it."""

    item: Item
    seen: str
    """What was known when the card was made; goes back with the answer."""
    choices: tuple[Choice, ...]
    """In the order of their keys 1-9; "unsure" is among them."""
    score: float | None
    """How sure the suggestion is, 0 to 100; None where nothing says."""
    rows: tuple[Row, ...]
    """All editions in which it is asked, the latest first."""
    exhibits: tuple[Shown, ...]
    """Of the row asked; first those of the latest edition."""
    earlier: tuple[Shown, ...] = ()
    """Of the other editions, folded in the card."""
    why: tuple[Why, ...] = ()
    seats: tuple[Seat, ...] = ()
    words: tuple[str, ...] = ()
    """Merged line: its words, to move the boundary between."""
    cuts: tuple[Cut, ...] = ()
    """Merged line: each single cut there can be."""
    reads: tuple[Part, ...] = ()
    """Unread line: what it is as an entry of its own, and as the end of the entry before."""
    members: tuple[Member, ...] = ()
    """Variants: the spellings asked about."""
    namings: tuple[Naming, ...] = ()
    """Representative changed: whom the lists name, the latest first."""
    changed: tuple[tuple[str, str, str], ...] = ()
    """Stale: runs of the old and the new evidence, as ``Candidate.alignment``."""
    history: tuple[Past, ...] = ()
    decided_on: str = ""
    """Stale: the evidence as it was when it was decided; "" where that is not known."""
    now: str = ""
    """Stale: the evidence as it is."""
    causes: tuple[Item, ...] = ()
    """Open questions on the same tables or names that come before this one."""
    consequences: tuple[Item, ...] = ()
    """Open questions that this one bears on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatCard:
    """A seat, with all that is needed to correct it."""

    subject: str
    """What a correction is about: "seat/<seat_id>"."""
    seat: Seat
    entity_id: str
    method: str
    score: float | None
    raw: str
    """The whole entry as printed."""
    seen: str
    """What was known when the card was made; goes back with the correction."""
    choices: tuple[Choice, ...]
    exhibit: Shown
    why: tuple[Why, ...]
    questions: tuple[Item, ...]
    """Questions that show this entry."""
    history: tuple[Past, ...]
