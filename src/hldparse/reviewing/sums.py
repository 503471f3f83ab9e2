"""How far a review has come, and what it changed."""

from __future__ import annotations

from dataclasses import dataclass, field

from hldparse.reviewing.cards import Past
from hldparse.reviewing.items import Item


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
