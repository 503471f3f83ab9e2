"""What an answer would change, found by trying it without writing it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hldparse.errors import UsageError
from hldparse.records.decision import READING_KINDS
from hldparse.reviewing.figures import consequence, standing_figures

if TYPE_CHECKING:
    from hldparse.api.review_desk import Desk
    from hldparse.api.review_writing import Pen
    from hldparse.records.dataset import ConflictRow, Dataset
    from hldparse.records.decision import Decision

_KEPT = 512
"""Answers whose consequences are kept, all of one state of the ledger."""
_WAITING = 6
"""Answers tried or waiting for that: who leafs through a large queue piles up no more."""
_ASIDE = frozenset({"waive", "unsure"})
Told = Callable[[], str]
"""Tells the consequence; may take as long as reconciling does, so not under the lock."""


class Trials:
    """Tries answers one at a time, and keeps what came of them until anything is decided."""

    def __init__(self, desk: Desk, pen: Pen) -> None:
        self._desk = desk
        self._pen = pen
        self._turn = threading.Lock()
        self._places = threading.BoundedSemaphore(_WAITING)
        self._state: object = None
        self._known: dict[tuple[str, str], str] = {}
        self._bases: dict[frozenset[str], Dataset] = {}

    def of(self, row: ConflictRow, option: str) -> Told:
        """Return what tells the consequence of one answer. To be called under the desk's lock.

        Raises UsageError for an option that cannot be meant.
        """
        from hldparse.reconciling.effects import effects_on

        desk = self._desk
        self._pen.refuse_meaningless(row, option)
        if option.partition(":")[0] not in effects_on(row.kind):
            # What settles a reading as it is leaves the tables as they are.
            read = row.kind in READING_KINDS and option not in _ASIDE
            told = standing_figures(desk.dataset, row) if read else ""
            return lambda: told
        return self._trial(self._pen.decision(row, option), row.edition, asked=row.conflict_id)

    def of_correction(self, decision: Decision, edition: str) -> Told:
        """Return what tells the consequence of correcting a row of ``edition``. To be called
        under the desk's lock."""
        return self._trial(decision, edition, asked="")

    def _forget_what_is_old(self) -> None:
        state = (self._desk.ledger.decisions, self._desk.dataset)
        if self._state != state or len(self._known) >= _KEPT:
            self._state = state
            self._known = {}
            self._bases = {}

    def _trial(self, tried: Decision, edition: str, *, asked: str) -> Told:
        self._forget_what_is_old()
        key = (tried.conflict_id, tried.option)
        if key in self._known:
            said = self._known[key]
            return lambda: said
        desk, known, bases = self._desk, self._known, self._bases
        on_it = {one.decision_id for one in desk.ledger.standing.on(tried.conflict_id)}
        others = tuple(
            one
            for one in desk.ledger.decisions
            if one.decision_id not in on_it and one.undoes not in on_it
        )
        shown = None if on_it or desk.behind else desk.dataset

        def told() -> str:
            with self._one_at_a_time():
                if key not in known:
                    without = shown or self._base(bases, frozenset(on_it), others)
                    with_it = desk.builder.dataset((*others, tried))
                    known[key] = consequence(without, with_it, edition, asked)
                return known[key]

        return told

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        if not self._places.acquire(blocking=False):
            raise UsageError(
                "the figures of other answers are being worked out", hint="ask again in a moment"
            )
        try:
            with self._turn:
                yield
        finally:
            self._places.release()

    def _base(
        self,
        bases: dict[frozenset[str], Dataset],
        left_out: frozenset[str],
        others: tuple[Decision, ...],
    ) -> Dataset:
        """Return the dataset without the decisions on a conflict: one for all its answers."""
        if left_out not in bases:
            bases.clear()
            bases[left_out] = self._desk.builder.dataset(others)
        return bases[left_out]
