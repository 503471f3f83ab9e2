"""What decisions have settled so far, and what the readings have become by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hldparse.reconciling.bench import Bench
from hldparse.reconciling.conflicts import Conflict
from hldparse.reconciling.corrections import Corrector, is_correction
from hldparse.reconciling.editions import editions_of
from hldparse.reconciling.edits import Edits
from hldparse.reconciling.effects import CARRIED, effects_on, take
from hldparse.reconciling.effects_names import remembered
from hldparse.reconciling.facts import Facts, Rule
from hldparse.reconciling.readings import Readings
from hldparse.reconciling.rewriting import rewritten
from hldparse.reconciling.tables import tables_of as dataset_of
from hldparse.reconciling.verdicts import REMEMBER, Question, Verdict, Verdicts, said
from hldparse.records.dataset import CONFLICT_KINDS, Dataset
from hldparse.records.resolved import Resolved

_KINDS = tuple(CONFLICT_KINDS)


@dataclass(slots=True)
class Court:
    """What has been settled so far, and what the readings have become by it."""

    readings: Readings
    as_read: tuple[Resolved, ...]
    """The sources before any decision."""
    rules: Sequence[Rule]
    verdicts: Verdicts
    struck: dict[tuple[str, str, str], str] = field(default_factory=dict)
    tried: set[Question] = field(default_factory=set)
    settled: dict[Question, tuple[Conflict, Verdict]] = field(default_factory=dict)
    """By an effect: mostly not found any more."""
    carried: dict[str, Verdict | None] = field(default_factory=dict)
    """Case → what one of its lists was answered and holds for the others too."""
    states: dict[Question, str] = field(default_factory=dict)
    """Of corrections, and of spellings remembered without their question."""

    def facts(self) -> Facts:
        """Return the dataset of the readings as they are now, with what rules look at."""
        return Facts(
            dataset=dataset_of(self.readings, self.struck),
            resolved=self.readings.resolved,
            links=self.readings.links,
            reference=self.readings.reference,
            profile=self.readings.profile,
            as_read=self.as_read,
        )

    def editions(self) -> dict[str, str]:
        """Return attachment → edition, as the readings are now."""
        return {
            attachment_id: edition.row.edition
            for edition in editions_of(self.readings)
            for attachment_id in edition.attachment_ids
        }

    def verdict(self, conflict: Conflict) -> Verdict | None:
        """Return what was decided on a conflict, or for another list on the same words."""
        row = conflict.row
        own = self.verdicts.questions.get((row.conflict_id, row.fingerprint))
        if own is not None or row.conflict_id in self.verdicts.asked:
            return own
        return self.carried.get(row.case_id)

    def due(self, conflicts: dict[str, Conflict]) -> list[tuple[Question, Conflict, Verdict]]:
        """Return the verdicts with an effect on what was found, of the kind that comes first.

        Causes come before consequences: once a merged line is settled, the counts that it changes
        are found anew, and only then are decisions on them looked at.
        """
        self._carry(conflicts)
        due = []
        for conflict_id, conflict in conflicts.items():
            question = (conflict_id, conflict.row.fingerprint)
            verdict = self.verdict(conflict)
            if verdict is None or verdict.contested or question in self.tried:
                continue
            if verdict.decision.option.partition(":")[0] in effects_on(conflict.row.kind):
                due.append((question, conflict, verdict))
        due.sort(key=lambda one: (_KINDS.index(one[1].row.kind), one[0]))
        return [one for one in due if one[1].row.kind == due[0][1].row.kind]

    def _carry(self, conflicts: dict[str, Conflict]) -> None:
        """Note what holds for whole cases; what was answered in two ways is carried nowhere."""
        self.carried = {}
        for question, verdict in self.verdicts.questions.items():
            if verdict.contested or verdict.decision.option.partition(":")[0] not in CARRIED:
                continue
            conflict = conflicts.get(question[0])
            if question in self.settled:
                conflict = self.settled[question][0]
            if conflict is None or conflict.row.fingerprint != question[1]:
                continue
            case_id = conflict.row.case_id
            other = self.carried.setdefault(case_id, verdict)
            if other is not None and said(other.decision) != said(verdict.decision):
                self.carried[case_id] = None

    def apply(self, facts: Facts, due: list[tuple[Question, Conflict, Verdict]]) -> None:
        """Do what verdicts ask for, as far as it can be done; each is tried once."""
        bench = Bench(self.readings, facts, self.editions())
        for question, conflict, verdict in due:
            self.tried.add(question)
            if take(bench, conflict.finding, verdict.decision):
                self.settled[question] = conflict, verdict
        self._strike(bench.edits)
        self._rewrite(bench)

    def look_up(self, facts: Facts, conflicts: dict[str, Conflict]) -> bool:
        """Read remembered spellings whose own question is gone; return whether there are any."""
        bench = Bench(self.readings, facts, self.editions())
        for question, verdict in sorted(self.verdicts.questions.items()):
            decision = verdict.decision
            if (
                not decision.parameters.get(REMEMBER)
                or verdict.contested
                or question in self.tried
                or question[0] in conflicts
            ):
                continue
            self.tried.add(question)
            if remembered(bench, decision):
                self.states[question] = "applied"
        self._rewrite(bench)
        return bench.edits.reads

    def correct(self, dataset: Dataset) -> bool:
        """Apply the corrections whose seats are there; return whether there are any."""
        waiting = [
            (question, verdict)
            for question, verdict in sorted(self.verdicts.questions.items())
            if is_correction(question[0]) and question not in self.tried
        ]
        if not waiting:
            return False
        seats = {seat.seat_id: seat for seat in dataset.seats}
        corrector = Corrector(self.readings, self.editions())
        for question, verdict in waiting:
            state = "contested" if verdict.contested else ""
            state = state or corrector.state_of(question[0], seats, verdict.decision)
            if state:
                self.states[question] = state
            if state in {"applied", "contested"}:
                self.tried.add(question)
        changed = corrector.readings is not self.readings
        self.readings = corrector.readings
        return changed

    def _rewrite(self, bench: Bench) -> None:
        if bench.edits.reads:
            self.readings = rewritten(self.readings, bench.edits, bench.editions, bench.known)

    def _strike(self, edits: Edits) -> None:
        struck = {**edits.struck, **self.struck}
        self.struck = {}
        for (edition, table, entity_id), decision_id in struck.items():
            self.struck[edition, table, edits.stays(entity_id)] = decision_id
