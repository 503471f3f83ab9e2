"""What is known during a review: the ledger, the dataset by it, and the queue made of both."""

from __future__ import annotations

import time
from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING

from hldparse.api.review_cards import Cards
from hldparse.errors import UsageError
from hldparse.records.decision import Decision
from hldparse.reviewing.cards import Past

if TYPE_CHECKING:
    from pathlib import Path

    from hldparse.api.review_lines import Pages
    from hldparse.pipeline import Gathered, Setup
    from hldparse.records.dataset import ConflictRow, Dataset
    from hldparse.reviewing import Ledger

_AT_ONCE = 0.25
"""Seconds that reconciling may take to be done with each answer; else it waits for "apply"."""


class Desk:
    """Keeps ledger, dataset and queue together. Not safe for several threads by itself.

    An answer that alters readings or seats shows in the dataset once that is reconciled anew: at
    once where that is quick, else when it is asked for. All others show at once.
    """

    def __init__(self, gathered: Gathered, setup: Setup, pages: Pages) -> None:
        from hldparse.reviewing import LedgerFile

        path = gathered.conference.ledger
        if path is None:
            raise UsageError("a loose file has no ledger", file=gathered.conference.name)
        self.path: Path = path
        self.file = LedgerFile(path)
        self._gathered, self._setup, self._pages = gathered, setup, pages
        self.known: dict[str, int] = {}
        """decision_id → its place in the ledger."""
        self.reconcile()

    def refresh(self) -> None:
        """Take in what was appended, here or elsewhere. Raises BadLedger."""
        ledger = self.file.read()
        if self.take(ledger) and self._cost < _AT_ONCE and self.behind:
            self.reconcile()

    def take(self, ledger: Ledger) -> bool:
        """Judge a ledger; return whether there was anything new in it."""
        if ledger.decisions == self.decisions:
            return False
        old = self.known
        touched = {one.conflict_id for one in ledger.decisions if one.decision_id not in old}
        if len(ledger.decisions) < len(old):
            # Somebody has removed lines by hand.
            touched |= {one.conflict_id for one in self.decisions}
        self._judge(ledger)
        self._update(touched)
        return True

    @property
    def behind(self) -> bool:
        """Whether a decision with an effect, or its withdrawal, is not in the dataset yet."""
        return self._effective() != self._built

    def catch_up(self) -> None:
        """Reconcile where the dataset does not show all decisions."""
        self.refresh()
        if self.behind or len(self.dataset.decisions) != len(self.decisions):
            self.reconcile()

    def reconcile(self) -> None:
        """Build the dataset anew with all decisions. Raises BadLedger."""
        from hldparse.reviewing.deck import Deck

        ledger = self.file.read()
        started = time.perf_counter()
        self.dataset: Dataset = self.by(ledger.decisions)
        self._cost = time.perf_counter() - started
        self.states = {one.decision_id: one.state for one in self.dataset.decisions}
        self._judge(ledger)
        self._built = self._effective()
        self._statuses: dict[str, str] = {}
        self.deck = Deck(self.dataset)
        self.cards = Cards(self._gathered, self._pages, self.dataset, self.deck)
        self._update(set())

    def by(self, decisions: Iterable[Decision]) -> Dataset:
        """Return the dataset by these decisions and no others."""
        from hldparse import pipeline

        return pipeline.reconciled(self._gathered, self._setup, tuple(decisions))

    def row(self, conflict_id: str) -> ConflictRow:
        """Return a conflict. Raises UsageError, naming those near it, where there is none."""
        from hldparse.api.deciding import found

        return self.deck.rows.get(conflict_id) or found(self.dataset, conflict_id)

    def on_case(self, row: ConflictRow) -> tuple[Decision, ...]:
        """Return the decisions that stand on any conflict of a case."""
        rows = self.deck.cases.get(row.case_id, (row,))
        return tuple(one for each in rows for one in self.standing.on(each.conflict_id))

    def seen(self, row: ConflictRow) -> str:
        """Return what is known of a case in one word: its evidence and the decisions on it."""
        rows = self.deck.cases.get(row.case_id, (row,))
        parts = [f"{each.conflict_id} {each.fingerprint}" for each in rows]
        parts += sorted(one.decision_id for one in self.on_case(row))
        return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]

    def history(self, row: ConflictRow) -> tuple[Past, ...]:
        """Return all decisions on a case, and those that settle it from another."""
        rows = self.deck.cases.get(row.case_id, (row,))
        about = {each.conflict_id for each in rows}
        settling = {each.decision_id for each in rows} - {""}
        return self.past(
            one
            for one in self.decisions
            if not one.undoes and (one.conflict_id in about or one.decision_id in settling)
        )

    def past(self, decisions: Iterable[Decision]) -> tuple[Past, ...]:
        """Return decisions with what became of them."""
        return tuple(Past(decision=one, state=self._state(one)) for one in decisions)

    def _state(self, decision: Decision) -> str:
        from hldparse.reconciling.effects import ALTERING
        from hldparse.reviewing.deck import PENDING

        if decision.decision_id in self.withdrawn:
            return "undone"
        row = self.deck.rows.get(decision.conflict_id)
        if row is None or decision.decision_id in self.states:
            return self.states.get(decision.decision_id, "idle")
        if decision.fingerprint != row.fingerprint:
            return "stale"
        status = self.standing.status(row, ALTERING)
        return status if status in {PENDING, "contested"} else "applied"

    def _judge(self, ledger: Ledger) -> None:
        from hldparse.reconciling.verdicts import withdrawn
        from hldparse.reviewing.standing import Standing

        self.decisions = ledger.decisions
        self.known = {one.decision_id: place for place, one in enumerate(ledger.decisions)}
        self.withdrawn = withdrawn(ledger.decisions, self._gathered.conference.name)
        self.standing = Standing(ledger.decisions, self.withdrawn)

    def _effective(self) -> frozenset[str]:
        from hldparse.reconciling.effects import ALTERING

        return frozenset(
            one.decision_id
            for one in self.decisions
            if one.option.partition(":")[0] in ALTERING and one.decision_id not in self.withdrawn
        )

    def _update(self, touched: set[str]) -> None:
        from hldparse.reconciling.effects import ALTERING

        for conflict_id in touched & set(self.deck.rows):
            status = self.standing.status(self.deck.rows[conflict_id], ALTERING)
            self._statuses[conflict_id] = status
        reviewers = {
            conflict_id: [one.reviewer for one in given if one.reviewer]
            for conflict_id, given in self.standing.by_conflict.items()
        }
        self.deck.update(self._statuses, reviewers, touched)
