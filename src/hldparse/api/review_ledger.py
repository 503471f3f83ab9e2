"""The ledger as a review knows it: what is new in it is judged, not all of it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hldparse.api.review_built import altering
from hldparse.reviewing import LedgerFile
from hldparse.reviewing.pace import Pace
from hldparse.reviewing.standing import Standing

if TYPE_CHECKING:
    from pathlib import Path

    from hldparse.records.decision import Decision
    from hldparse.reviewing import Ledger


class KnownLedger:
    """Decisions in the order of their lines, and which of them stand."""

    def __init__(self, path: Path, conference: str) -> None:
        self.file = LedgerFile(path)
        self._conference = conference
        self._judge(self.file.read())

    def take(self, ledger: Ledger) -> set[str]:
        """Take in a ledger; return the conflicts on which it has anything new. Raises BadLedger."""
        if ledger.decisions == self.decisions:
            return set()
        count = len(self.decisions)
        new = ledger.decisions[count:]
        if (
            ledger.decisions[:count] == self.decisions
            and not any(one.undoes for one in new)
            and self._taken_back.isdisjoint(one.decision_id for one in new)
        ):
            self._add(ledger, new)
            return {one.conflict_id for one in new}
        # Lines were taken back, or somebody has edited the file: of few lines, and of any.
        before = {one.decision_id: one for one in self.decisions}
        self._judge(ledger)
        after = self.known.keys()
        changed = [one for one in ledger.decisions if one.decision_id not in before]
        changed += (one for decision_id, one in before.items() if decision_id not in after)
        undone = {one.undoes for one in changed if one.undoes}
        changed += (one for one in ledger.decisions if one.decision_id in undone)
        return {one.conflict_id for one in changed}

    def _judge(self, ledger: Ledger) -> None:
        from hldparse.reconciling.verdicts import withdrawn

        self.withdrawn = withdrawn(ledger.decisions, self._conference)
        self._taken_back = frozenset(one.undoes for one in ledger.decisions)
        self.standing = Standing()
        self.given: dict[str, list[Decision]] = {}
        """Decisions on a conflict, those taken back among them, undos not."""
        self.effective: set[str] = set()
        """Ids of those that stand and alter readings or seats, and of all beside them."""
        self.known: dict[str, int] = {}
        """decision_id → its place in the ledger."""
        self.pace = Pace()
        self._add(ledger, ledger.decisions)

    def _add(self, ledger: Ledger, new: tuple[Decision, ...]) -> None:
        self.decisions = ledger.decisions
        stand = [one for one in new if one.decision_id not in self.withdrawn and not one.undoes]
        self.standing.add(stand)
        for conflict_id in {one.conflict_id for one in stand}:
            on_it = self.standing.on(conflict_id)
            # An answer that alters nothing, put beside one that does, keeps that from applying.
            if any(map(altering, on_it)):
                self.effective |= {one.decision_id for one in on_it}
        self.pace.take(new)
        for one in new:
            self.known[one.decision_id] = len(self.known)
            if not one.undoes:
                self.given.setdefault(one.conflict_id, []).append(one)
