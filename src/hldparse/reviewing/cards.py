"""What a reviewer sees of a question: the card, its answers, its evidence, and the queue."""

from __future__ import annotations

from dataclasses import dataclass, field

from hldparse.records.decision import Decision
from hldparse.records.evidence import Evidence


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A decision on the case, and what became of it."""

    decision: Decision
    state: str
    """applied, idle, stale, undone, contested; "pending" before it is applied."""


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
class Progress:
    """How far the review has come."""

    decided: int
    open: int
    stale: int
    contested: int
    unsure: int
    pending: int
    today: int
    """Decisions given on the day of the last one."""
    seconds_each: float | None
    """Median time between two decisions of that day, breaks left out; None before the third."""
    seconds_left: float | None

    @property
    def waiting(self) -> int:
        """How many cases somebody still has to look at."""
        return self.open + self.stale + self.contested + self.unsure

    @property
    def total(self) -> int:
        """All cases."""
        return self.waiting + self.decided


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFigures:
    """A round table in figures."""

    edition: str
    round_table: str
    states: int
    participants: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What reconciling anew has changed."""

    changed: tuple[str, ...]
    """Sentences: "Table 4 of the list of 8 September 2006 has 28 states (27 before)"."""
    opened: tuple[Item, ...]
    """Questions that are new."""
    closed: tuple[Item, ...]
    """Questions that are gone or settled without an answer of their own."""
    nothing: tuple[str, ...]
    """decision_ids that came to nothing: their question is open still."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """What a bulk decision touches: exactly these questions, each with its answer."""

    answers: tuple[tuple[Item, str], ...]
    """(case, option)."""
    left_out: tuple[tuple[Item, str], ...] = ()
    """(case, why it is not touched)."""
    seen: str = ""
    """Goes back with the decision: another reach is refused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOff:
    """Who decided what, and the figures before and after."""

    conference: str
    title: str
    decided: tuple[Past, ...]
    questions: dict[str, str]
    """conflict_id → question, for those that are known still."""
    reviewers: tuple[tuple[str, int], ...]
    """(reviewer, decisions that stand)."""
    before: tuple[TableFigures, ...]
    after: tuple[TableFigures, ...]
    progress: Progress
    waiting: tuple[Item, ...] = field(default=())
