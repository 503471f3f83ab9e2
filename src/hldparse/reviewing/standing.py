"""Which decisions stand, and what those given since the last reconciling make of a conflict."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from hldparse.records.dataset import ConflictRow
from hldparse.records.decision import Decision
from hldparse.reviewing.deck import PENDING

_ASIDE = frozenset({"remember", "spelling"})
"""Parameters that make no other answer: whether a spelling is to be remembered, and which."""


class Standing:
    """The decisions of a ledger that nobody has taken back, by conflict."""

    def __init__(self, decisions: Iterable[Decision] = (), withdrawn: Collection[str] = ()) -> None:
        self.by_conflict: dict[str, list[Decision]] = {}
        self._by_id: dict[str, Decision] = {}
        self.add(one for one in decisions if one.decision_id not in withdrawn)

    def add(self, decisions: Iterable[Decision]) -> None:
        """Take in decisions that nobody has taken back."""
        for one in decisions:
            if not one.undoes:
                self.by_conflict.setdefault(one.conflict_id, []).append(one)
                self._by_id[one.decision_id] = one

    def on(self, conflict_id: str) -> tuple[Decision, ...]:
        """Return those on a conflict, in the order of the ledger."""
        return tuple(self.by_conflict.get(conflict_id, ()))

    def all(self) -> list[Decision]:
        """Return all of them, in the order of the ledger."""
        return list(self._by_id.values())

    def get(self, decision_id: str) -> Decision | None:
        """Return one of them; None where it does not stand."""
        return self._by_id.get(decision_id)

    def last(self, reviewer: str) -> Decision | None:
        """Return the latest one of a reviewer, of anybody for ""."""
        given = reversed(self._by_id.values())
        return next((one for one in given if reviewer in {"", one.reviewer}), None)

    def status(self, row: ConflictRow, effects: Collection[str]) -> str:
        """Return what they make of a conflict. An answer among ``effects`` waits to be applied."""
        given = self.on(row.conflict_id)
        fitting = [one for one in given if one.fingerprint == row.fingerprint]
        if not fitting:
            return "stale" if given else "open"
        firm = [one for one in fitting if one.option != "unsure"]
        if not firm:
            return "unsure"
        if len({answer(one) for one in firm}) > 1:
            return "contested"
        option = firm[0].option
        if option.partition(":")[0] in effects:
            return PENDING
        return "waived" if option == "waive" else "resolved"


def answer(decision: Decision) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what a decision says, in a form in which two can be told apart."""
    further = sorted(each for each in decision.parameters.items() if each[0] not in _ASIDE)
    return decision.option, tuple(further)


def repeated(decision: Decision, standing: Iterable[Decision]) -> Decision | None:
    """Return the one decision that stands on a conflict, where ``decision`` says no more than it:
    the same answer on the same evidence, and no note that is new. Else None.
    """
    known = tuple(standing)
    if len(known) != 1 or decision.note not in {"", known[0].note}:
        return None
    same = (known[0].option, known[0].parameters, known[0].fingerprint)
    return (
        known[0] if same == (decision.option, decision.parameters, decision.fingerprint) else None
    )
