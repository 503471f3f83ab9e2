"""Decisions of a review, written down: answers, corrections, many at one stroke, undos."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from hldparse.api.asked import spelling_of
from hldparse.api.review_desk import Desk, word_of
from hldparse.api.review_refusals import AnsweredMeanwhile, meanwhile, refuse_meaningless
from hldparse.api.withdrawing import withdrawal
from hldparse.errors import UsageError
from hldparse.reviewing.items import Reach

if TYPE_CHECKING:
    from hldparse.pipeline import Gathered, Setup
    from hldparse.records.dataset import ConflictRow
    from hldparse.records.decision import Decision
    from hldparse.reviewing import Ledger


class Pen:
    """Writes to the ledger of a desk. To be used under its lock; each line is on the disk when
    the call returns.
    """

    def __init__(
        self, desk: Desk, gathered: Gathered, setup: Setup, now: Callable[[], str]
    ) -> None:
        self._desk = desk
        self._gathered = gathered
        self._resolver = setup.names.resolver
        self._now = now

    def refuse_meaningless(self, row: ConflictRow, option: str) -> None:
        """Raise UsageError for an option that a conflict cannot take."""
        refuse_meaningless(row, option, self._desk, self._resolver)

    def answer(
        self,
        row: ConflictRow,
        option: str,
        *,
        seen: str,
        parameters: Mapping[str, str] | None,
        **how: str,
    ) -> Decision:
        """Answer a conflict; what was answered before, as the card showed, is taken back. The
        answer that stands already is returned as it is, and nothing written."""
        from hldparse.reviewing.standing import repeated

        desk = self._desk
        self.refuse_meaningless(row, option)
        further = self._further(row, parameters)
        decision = self.decision(row, option, parameters=further, **how)

        def unchanged(ledger: Ledger) -> None:
            desk.take_in()
            if desk.seen(row) != seen:
                raise meanwhile(desk.on_case(row))

        known = repeated(decision, desk.ledger.standing.on(row.conflict_id))
        if known is not None and desk.seen(row) == seen:
            return known
        replaced = self.replaced(row.conflict_id, how.get("reviewer", ""))
        desk.ledger.file.append((*replaced, decision), unchanged)
        desk.refresh()
        return decision

    def bulk(self, reach: Reach, *, seen: str, **how: str) -> tuple[Decision, ...]:
        """Decide all of a reach at one stroke."""
        desk = self._desk
        changed = AnsweredMeanwhile(
            "what this would touch has changed since it was shown", hint="look at it again"
        )
        if reach.seen != seen:
            raise changed
        if not reach.answers:
            raise UsageError("nothing waits that could be answered so", hint="widen the filter")
        moment = self._now()
        stroke = word_of((moment, reach.seen, how.get("reviewer", "")))
        lines: list[Decision] = []
        for item, answer in reach.answers:
            row = desk.row(item.conflict_id)
            lines += self.replaced(item.conflict_id, how.get("reviewer", ""))
            lines.append(
                self.decision(row, answer, given="bulk", bulk=stroke, decided_at=moment, **how)
            )
        known = desk.ledger.decisions

        def unchanged(ledger: Ledger) -> None:
            if ledger.decisions != known:
                raise changed

        desk.ledger.file.append(lines, unchanged)
        desk.refresh()
        return tuple(one for one in lines if not one.undoes)

    def undo(
        self, decision_id: str, *, reviewer: str, note: str
    ) -> tuple[tuple[Decision, ...], tuple[Decision, ...]]:
        """Take a decision back, a bulk with all its lines; return the lines written, and the
        later decisions that depended on it.
        """
        desk = self._desk
        asked = desk.ledger.standing.get(decision_id)
        if asked is None:
            raise UsageError(
                f"no decision {decision_id} stands", hint="it may be taken back already"
            )
        standing = desk.ledger.standing.all()
        given = [asked] if not asked.bulk else [o for o in standing if o.bulk == asked.bulk]
        lines = tuple(
            withdrawal(one, decided_at=self._now(), reviewer=reviewer, note=note) for one in given
        )
        # What has altered nothing that anybody has seen has nothing that depends on it.
        if not any(map(desk.shows, given)):
            desk.ledger.file.append(lines)
            desk.refresh()
            return lines, ()
        before = {one.decision_id for one in standing if desk.state(one) in {"applied", "pending"}}
        desk.ledger.file.append(lines)
        desk.reconcile()
        depended = tuple(
            one
            for one in desk.ledger.standing.all()
            if one.decision_id in before and desk.state(one) not in {"applied", "pending"}
        )
        return lines, depended

    def decision(self, row: ConflictRow, option: str, **how: object) -> Decision:
        """Return a decision on a conflict as it is now."""
        return self.new(
            conflict_id=row.conflict_id,
            kind=row.kind,
            option=option,
            fingerprint=row.fingerprint,
            evidence=self._desk.cards.exhibits.evidence_text(row.conflict_id),
            **how,
        )

    def new(self, **values: object) -> Decision:
        """Return a decision of these fields, given now."""
        from hldparse import __version__
        from hldparse.reviewing import new_decision

        values.setdefault("decided_at", self._now())
        values.setdefault("given", "key")
        return new_decision(tool_version=__version__, **values)

    def replaced(self, conflict_id: str, reviewer: str) -> list[Decision]:
        """Return the lines that take back what stands on a conflict, a seat or a place."""
        return [
            withdrawal(one, decided_at=self._now(), reviewer=reviewer)
            for one in self._desk.ledger.standing.on(conflict_id)
        ]

    def _further(self, row: ConflictRow, asked: Mapping[str, str] | None) -> dict[str, str]:
        further = dict(asked or {})
        if further.get("remember"):
            further["spelling"] = spelling_of(row, self._desk.dataset, self._gathered)
            if not further["spelling"]:
                raise UsageError(
                    f"{row.kind} is about no spelling to remember",
                    hint="only unread names have one",
                )
        return further
