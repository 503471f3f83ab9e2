"""What is known during a review: the ledger, the dataset by it, and the queue made of both."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING

from hldparse.api.review_built import Builder, altering
from hldparse.api.review_later import Later
from hldparse.api.review_ledger import KnownLedger
from hldparse.errors import HldparseError, UsageError
from hldparse.records.decision import Decision
from hldparse.reviewing.cards import Past
from hldparse.reviewing.deck import PENDING

if TYPE_CHECKING:
    from hldparse.api.review_built import Built
    from hldparse.api.review_cards import Cards
    from hldparse.pipeline import Gathered
    from hldparse.records.dataset import ConflictRow, Dataset
    from hldparse.reviewing.deck import Deck


class Desk:
    """Keeps ledger, dataset and queue together. To be used under ``lock``.

    An answer that alters readings or seats shows in the dataset once that is reconciled anew: at
    once where that is quick, else soon after, in the background. All others show at once.
    """

    def __init__(self, gathered: Gathered, builder: Builder) -> None:
        path = gathered.conference.ledger
        if path is None:
            raise UsageError("a loose file has no ledger", file=gathered.conference.name)
        self.lock = threading.RLock()
        self.builder = builder
        self.ledger = KnownLedger(path, gathered.conference.name)
        self._statuses: dict[str, str] = {}
        self._asked = self._adopted = 0
        self._later = Later(self._build_in_background)
        self._new = False
        """Whether anything was taken in since reconciling was last asked for."""
        self._build()

    @property
    def dataset(self) -> Dataset:
        """The dataset as last reconciled."""
        return self._built.dataset

    @property
    def deck(self) -> Deck:
        """The queue."""
        return self._built.deck

    @property
    def cards(self) -> Cards:
        """What cards are made with."""
        return self._built.cards

    @property
    def behind(self) -> bool:
        """Whether a decision with an effect, or its withdrawal, is not in the dataset yet."""
        return self.ledger.effective != self._built.effective

    def shows(self, decision: Decision) -> bool:
        """Say whether the dataset has the effect of a decision."""
        return decision.decision_id in self._built.effective

    def refresh(self) -> None:
        """Take in what was appended, here or elsewhere. Raises BadLedger."""
        self.take_in()
        if self.behind and self._built.quick:
            self._build()
        elif self.behind and self._new:
            self._new = False
            self._later.ask()

    def take_in(self) -> None:
        """Take in what was appended, without reconciling. Raises BadLedger."""
        if touched := self.ledger.take(self.ledger.file.read()):
            self._new = True
            self._update(touched)

    def catch_up(self) -> None:
        """Reconcile where the dataset does not show all decisions."""
        self.take_in()
        if self.behind or len(self.dataset.decisions) != len(self.ledger.decisions):
            self._build()

    def reconcile(self) -> None:
        """Build the dataset anew with all decisions. Raises BadLedger."""
        self.take_in()
        self._build()

    def _build(self) -> None:
        self._asked += 1
        effective = frozenset(self.ledger.effective)
        built = self.builder.built(self.ledger.decisions, effective, self._reviewers)
        self._adopt(built, self._asked)

    def _adopt(self, built: Built, asked: int) -> None:
        if asked < self._adopted:
            return
        self._adopted = asked
        self._built = built
        self._statuses = {}
        decisions = self.ledger.decisions
        self._update({one.conflict_id for one in decisions if one.decision_id not in built.states})

    def _build_in_background(self) -> bool:
        """Reconcile once; return whether more was decided in the meantime."""
        with self.lock:
            if not self.behind:
                return False
            self._asked += 1
            asked, decisions = self._asked, self.ledger.decisions
            effective = frozenset(self.ledger.effective)
        try:
            built = self.builder.built(decisions, effective, self._reviewers)
        except HldparseError:
            # A decision that cannot be meant: "apply" and the next ingest tell of it.
            return False
        with self.lock:
            self._adopt(built, asked)
            return self.behind

    def _update(self, touched: set[str]) -> None:
        from hldparse.reconciling.effects import altering_on

        rows = self.deck.rows
        for conflict_id in touched & rows.keys():
            row = rows[conflict_id]
            self._statuses[conflict_id] = self.ledger.standing.status(row, altering_on(row.kind))
        self.deck.update(self._statuses, self._reviewers, touched)

    def _reviewers(self, conflict_id: str) -> list[str]:
        return [one.reviewer for one in self.ledger.standing.on(conflict_id) if one.reviewer]

    # What the two say of a question.

    def row(self, conflict_id: str) -> ConflictRow:
        """Return a conflict. Raises UsageError, naming those near it, where there is none."""
        from hldparse.api.asked import found

        return self.deck.rows.get(conflict_id) or found(self.dataset, conflict_id)

    def on_case(self, row: ConflictRow) -> tuple[Decision, ...]:
        """Return the decisions that stand on any conflict of a case."""
        rows = self.deck.cases.get(row.case_id, (row,))
        return tuple(one for each in rows for one in self.ledger.standing.on(each.conflict_id))

    def seen(self, row: ConflictRow) -> str:
        """Return what is known of a case in one word: its evidence and the decisions on it."""
        rows = self.deck.cases.get(row.case_id, (row,))
        parts = [f"{each.conflict_id} {each.fingerprint}" for each in rows]
        return word_of((*parts, *sorted(one.decision_id for one in self.on_case(row))))

    def history(self, row: ConflictRow) -> tuple[Past, ...]:
        """Return all decisions on a case, and those that settle it from another."""
        about: dict[str, Decision] = {}
        for each in self.deck.cases.get(row.case_id, (row,)):
            settling = self.ledger.standing.get(each.decision_id)
            on_it = self.ledger.given.get(each.conflict_id, [])
            about |= {one.decision_id: one for one in (*on_it, settling) if one is not None}
        return self.past(about[each] for each in sorted(about, key=self.ledger.known.__getitem__))

    def past(self, decisions: Iterable[Decision]) -> tuple[Past, ...]:
        """Return decisions with what became of them."""
        return tuple(Past(decision=one, state=self.state(one)) for one in decisions)

    def state(self, decision: Decision) -> str:
        """Return what became of a decision, "pending" where that is not known yet."""
        from hldparse.reconciling.effects import altering_on

        if decision.decision_id in self.ledger.withdrawn:
            return "undone"
        known = self._built.states.get(decision.decision_id, "")
        row = self.deck.rows.get(decision.conflict_id)
        if known and decision.conflict_id not in self._statuses:
            return known
        if row is None:
            return known or (PENDING if altering(decision) else "idle")
        if decision.fingerprint != row.fingerprint:
            return "stale"
        status = self.ledger.standing.status(row, altering_on(row.kind))
        if status == PENDING and known == "applied":
            return known
        return status if status in {PENDING, "contested"} else "applied"


def word_of(parts: Iterable[str]) -> str:
    """Return a short word that is another where the parts are."""
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
