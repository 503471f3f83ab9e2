"""Decisions meet conflicts: the dataset is rebuilt until no decision has anything left to do."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from hldparse.reconciling.conflicts import Conflict, found, tables_of
from hldparse.reconciling.court import Court
from hldparse.reconciling.effects import effects_on
from hldparse.reconciling.facts import Rule
from hldparse.reconciling.readings import Readings
from hldparse.reconciling.verdicts import Question, Verdicts, judge
from hldparse.records.dataset import Dataset, DecisionRow
from hldparse.records.decision import Decision

_STATUS = {"waive": "waived", "unsure": "unsure"}


def settle(
    readings: Readings, rules: Sequence[Rule], decisions: Sequence[Decision], conference: str
) -> Dataset:
    """Return the dataset with its conflicts, as the decisions leave it.

    Raises BadLedger for a decision that cannot be meant. Each pass uses up at least one decision,
    so there are at most as many passes as decisions, and one more.
    """
    court = Court(readings, readings.resolved, rules, judge(decisions, conference))
    while True:
        facts = court.facts()
        if court.correct(facts.dataset):
            continue
        conflicts = found(facts, rules)
        due = court.due(conflicts)
        if due:
            court.apply(facts, due)
        elif not court.look_up(facts, conflicts):
            break
    return _published(court, facts.dataset, conflicts)


def _published(court: Court, dataset: Dataset, conflicts: dict[str, Conflict]) -> Dataset:
    known_questions: dict[str, list[Question]] = {}
    for question in court.verdicts.questions:
        known_questions.setdefault(question[0], []).append(question)
    judged: dict[str, Conflict] = {}
    states: dict[Question, str] = dict(court.states)
    for (conflict_id, print_), (conflict, verdict) in court.settled.items():
        states[conflict_id, print_] = "applied"
        judged[conflict_id] = _with(conflict, "resolved", verdict.decision.decision_id)
    for conflict_id, conflict in conflicts.items():
        question = (conflict_id, conflict.row.fingerprint)
        others = [one for one in known_questions.get(conflict_id, ()) if one != question]
        unsettled = [one for one in others if one not in court.settled]
        states.update(dict.fromkeys(unsettled, "stale"))
        judged[conflict_id] = _judged(court, conflict, question, unsettled, states)
    rows, evidence = tables_of(dataset, judged.values())
    return replace(
        dataset,
        conflicts=rows,
        conflict_evidence=evidence,
        decisions=tuple(
            _decision_row(decision, court.verdicts, states) for decision in court.verdicts.ledger
        ),
    )


def _judged(
    court: Court,
    conflict: Conflict,
    question: Question,
    unsettled: list[Question],
    states: dict[Question, str],
) -> Conflict:
    verdict = court.verdict(conflict)
    if verdict is None:
        return _with(conflict, "stale" if unsettled else "open", "")
    if verdict.contested:
        states[question] = "contested"
        return _with(conflict, "contested", "")
    option = verdict.decision.option
    effects = effects_on(conflict.row.kind)
    if option.partition(":")[0] in effects and question not in court.settled:
        # It could not be done: the table or the entity named is none of this conflict's.
        return _with(conflict, "open", "")
    states[question] = "applied"
    return _with(conflict, _STATUS.get(option, "resolved"), verdict.decision.decision_id)


def _with(conflict: Conflict, status: str, decision_id: str) -> Conflict:
    row = replace(conflict.row, status=status, decision_id=decision_id)
    return replace(conflict, row=row)


def _decision_row(
    decision: Decision, verdicts: Verdicts, states: dict[Question, str]
) -> DecisionRow:
    return DecisionRow(
        decision_id=decision.decision_id,
        conflict_id=decision.conflict_id,
        option=decision.option,
        parameters=json.dumps(decision.parameters, ensure_ascii=False, sort_keys=True)
        if decision.parameters
        else "",
        note=decision.note,
        reviewer=decision.reviewer,
        decided_at=decision.decided_at,
        undoes=decision.undoes,
        state=_state(decision, verdicts, states),
    )


def _state(decision: Decision, verdicts: Verdicts, states: dict[Question, str]) -> str:
    if decision.decision_id in verdicts.undone:
        return "undone"
    if decision.undoes:
        return "applied" if decision.decision_id in verdicts.undos else "idle"
    question = (decision.conflict_id, decision.fingerprint)
    state = states.get(question, "idle")
    if state == "applied" and decision not in verdicts.questions[question].decisions:
        return "idle"
    return state
