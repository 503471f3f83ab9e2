"""Which lines of a ledger stand: undone, agreeing and contradicting decisions told apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hldparse.errors import BadLedger
from hldparse.reconciling.options import check
from hldparse.records.decision import Decision

REMEMBER = "remember"
"""Parameter that has a name read so wherever the conference prints it."""
SPELLING = "spelling"
"""Parameter that says which spelling is remembered."""
Question = tuple[str, str]
"""(conflict_id, fingerprint): a question on the evidence that it was decided on."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the decisions on one question come to."""

    decisions: tuple[Decision, ...]
    """All live ones of one option, the earliest first; all live ones where contested."""
    contested: bool

    @property
    def decision(self) -> Decision:
        """The decision that is said to settle the question: the earliest of those agreeing."""
        return self.decisions[0]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """A ledger judged, before it meets the conflicts."""

    ledger: tuple[Decision, ...]
    """Every decision once, the earliest first."""
    undone: frozenset[str]
    """Ids of decisions, undos too, that were taken back."""
    undos: frozenset[str]
    """Ids of lines that only undo, of a decision that there is."""
    questions: dict[Question, Verdict]
    asked: frozenset[str]
    """Conflicts on which a decision stands, whatever the evidence."""


def judge(decisions: Sequence[Decision], conference: str = "") -> Verdicts:
    """Return the verdicts of a ledger, whatever the order of its lines.

    "unsure" gives way to any other option on the same question; any other two options contradict
    each other. Raises BadLedger for an option that the kind of conflict does not have, and where
    lines undo each other in a circle.
    """
    known = {decision.decision_id: decision for decision in decisions}
    ledger = tuple(sorted(known.values(), key=lambda one: (one.decided_at, one.decision_id)))
    for decision in ledger:
        if not decision.undoes:
            check(decision, conference)
    undone = withdrawn(ledger, conference)
    asked: dict[Question, list[Decision]] = {}
    for decision in ledger:
        if not decision.undoes and decision.decision_id not in undone:
            asked.setdefault((decision.conflict_id, decision.fingerprint), []).append(decision)
    return Verdicts(
        ledger=ledger,
        undone=undone,
        undos=frozenset(one.decision_id for one in ledger if one.undoes in known),
        questions={question: _verdict(given) for question, given in asked.items()},
        asked=frozenset(conflict_id for conflict_id, _ in asked),
    )


def _verdict(given: list[Decision]) -> Verdict:
    firm = [decision for decision in given if decision.option != "unsure"] or given
    return Verdict(tuple(firm), contested=len(set(map(said, firm))) > 1)


def said(decision: Decision) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what a decision says, in a form in which two can be told apart."""
    # Whether a spelling is to be remembered is no other answer.
    further = sorted(
        each for each in decision.parameters.items() if each[0] not in {REMEMBER, SPELLING}
    )
    return decision.option, tuple(further)


def withdrawn(ledger: Sequence[Decision], conference: str = "") -> frozenset[str]:
    """Return the ids of what live undos take back; an undo taken back takes back nothing.

    Raises BadLedger where lines undo each other in a circle.
    """
    undoers: dict[str, int] = {}
    for one in ledger:
        if one.undoes:
            undoers[one.undoes] = undoers.get(one.undoes, 0) + 1
    target = {one.decision_id: one.undoes for one in ledger}
    waiting = [one.decision_id for one in ledger if one.decision_id not in undoers]
    undone: set[str] = set()
    judged = 0
    while waiting:
        decision_id = waiting.pop()
        judged += 1
        undoes = target[decision_id]
        if not undoes or undoes not in target:
            continue
        if decision_id not in undone:
            undone.add(undoes)
        undoers[undoes] -= 1
        if not undoers[undoes]:
            waiting.append(undoes)
    if judged < len(ledger):
        raise BadLedger(
            "lines undo each other in a circle",
            file=f"{conference}/decisions.jsonl",
            hint="remove one of them",
        )
    return frozenset(undone)
