"""What is refused before it is written: answers that cannot be meant, and those given too late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hldparse.errors import HldparseError, UsageError
from hldparse.records.decision import Decision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hldparse.api.review_desk import Desk
    from hldparse.records.dataset import ConflictRow
    from hldparse.resolving import Resolver


class AnsweredMeanwhile(HldparseError):
    """Somebody else has decided since the card was shown; ``decisions`` says what."""

    decisions: tuple[Decision, ...] = ()


def meanwhile(given: Iterable[Decision]) -> AnsweredMeanwhile:
    """Return the error that tells what was decided since a card was shown."""
    decisions = tuple(given)
    said = "; ".join(
        f"{one.option}{f' by {one.reviewer}' if one.reviewer else ''}" for one in decisions
    )
    error = AnsweredMeanwhile(
        f"this was decided meanwhile: {said}" if said else "the evidence is another by now",
        hint="look at the question again",
    )
    error.decisions = decisions
    return error


def refuse_meaningless(row: ConflictRow, option: str, desk: Desk, resolver: Resolver) -> None:
    """Raise UsageError, with what can be meant, for an option that a conflict cannot take."""
    from hldparse.api.review_names import known_entity
    from hldparse.reconciling.options import allowed
    from hldparse.records.decision import options_on

    stem, _, argument = option.partition(":")
    if "<" in option or not allowed(row.kind, option):
        raise UsageError(
            f"{row.kind} cannot be settled by {option}",
            hint=f"take one of {', '.join(options_on(row.kind, row.severity))}",
        )
    if stem in {"keep", "strike"} and argument not in row.round_tables.split("|"):
        raise UsageError(
            f"nobody of this question sits at table {argument}",
            hint=f"take one of {row.round_tables.replace('|', ', ')}",
        )
    if stem == "split-at":
        words = desk.cards.words(row)
        if int(argument.rpartition(",")[2]) >= max(1, len(words)):
            raise UsageError(
                f"the entry has {len(words)} words", hint="the cut lies before its last one"
            )
    if stem == "is" and "/group/" not in row.conflict_id:
        candidates = {one.entity_id for each in desk.cards.why(row) for one in each.candidates}
        if argument not in candidates and not known_entity(argument, resolver, desk.dataset):
            raise UsageError(
                f"nobody has the id {argument}", hint="take an id as in entities.csv, such as COG"
            )
