"""Corrections of what no conflict asks about, written down during a review."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hldparse.api.asked import asked_of
from hldparse.api.review_desk import Desk, word_of
from hldparse.api.review_refusals import meanwhile
from hldparse.errors import UsageError

if TYPE_CHECKING:
    from hldparse.api.review_writing import Pen
    from hldparse.pipeline import Gathered
    from hldparse.records.decision import Decision
    from hldparse.reviewing import Ledger


class Corrector:
    """Corrects ``seat/<seat_id>``, or adds ``missing/<seat_id>``. To be used under the desk's
    lock.
    """

    def __init__(self, desk: Desk, pen: Pen, gathered: Gathered) -> None:
        self._desk = desk
        self._pen = pen
        self._gathered = gathered

    def decision(
        self, subject: str, option: str, *, parameters: Mapping[str, str] | None = None, **how: str
    ) -> Decision:
        """Return a correction as it would be written now. Raises UsageError for one that cannot
        be meant."""
        from hldparse.reconciling.options import allowed

        asked = asked_of(subject, option, self._desk.dataset, self._gathered)
        if asked.kind != "correction" or "<" in option or not allowed(asked.sort, option):
            raise UsageError(f"{asked.sort} cannot be corrected by {option}", hint=_hint(subject))
        return self._pen.new(
            conflict_id=subject,
            kind=asked.kind,
            option=option,
            fingerprint=asked.fingerprint,
            evidence=asked.evidence,
            parameters=dict(parameters or {}),
            **how,
        )

    def correct(
        self,
        subject: str,
        option: str,
        *,
        seen: str,
        parameters: Mapping[str, str] | None,
        **how: str,
    ) -> Decision:
        """Write down a correction that has an effect, and apply it. Raises UsageError for one that
        has none, AnsweredMeanwhile where another was made since."""
        desk = self._desk
        decision = self.decision(subject, option, parameters=parameters, **how)
        replaced = self._pen.replaced(subject, how.get("reviewer", ""))
        tried = desk.builder.dataset((*desk.ledger.decisions, *replaced, decision))
        states = {one.decision_id: one.state for one in tried.decisions}
        if states[decision.decision_id] != "applied":
            raise UsageError(f"{option} comes to nothing for {subject}", hint=_hint(subject))

        def unchanged(ledger: Ledger) -> None:
            desk.take_in()
            # An entry that was missed has no card before it is added.
            known = seen or seen_of(desk, subject, decision.fingerprint, standing=False)
            if known != seen_of(desk, subject, decision.fingerprint):
                raise meanwhile(desk.ledger.standing.on(subject))

        desk.ledger.file.append((*replaced, decision), unchanged)
        desk.reconcile()
        return decision


def _hint(subject: str) -> str:
    from hldparse.reconciling.options import options_of

    return f"take one of {', '.join(options_of(subject.partition('/')[0]))}"


def seen_of(desk: Desk, subject: str, fingerprint: str, *, standing: bool = True) -> str:
    """Return what is known of a seat or a missing entry in one word; without ``standing``, what
    would be were nothing decided on it.
    """
    given = desk.ledger.standing.on(subject) if standing else ()
    return word_of((subject, fingerprint, *sorted(one.decision_id for one in given)))
