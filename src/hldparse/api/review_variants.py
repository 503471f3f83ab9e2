"""Spellings that hang together: several questions of variants, settled at one stroke."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from hldparse.api.review_desk import Desk, word_of
from hldparse.api.review_refusals import meanwhile
from hldparse.errors import UsageError
from hldparse.reviewing.items import Reach
from hldparse.reviewing.variants import KIND, hanging_together, ids_of

if TYPE_CHECKING:
    from hldparse.api.review_writing import Pen
    from hldparse.records.dataset import ConflictRow
    from hldparse.records.decision import Decision


def put_together(
    desk: Desk,
    pen: Pen,
    row: ConflictRow,
    ticked: Collection[str],
    spelling: str,
    *,
    seen: str,
    **how: str,
) -> tuple[Decision, ...]:
    """Write down that the entities ``ticked`` are one, written ``spelling`` ("" for the usual
    one), and that those not ticked are others. Questions between two of the others stay as they
    are. Raises AnsweredMeanwhile, UsageError where nothing would be decided, OutputError.
    """
    if row.kind != KIND:
        raise UsageError(f"{row.kind} is about no spellings", hint="only variants are put together")
    if desk.seen(row) != seen:
        raise meanwhile(desk.on_case(row))
    together = f"canonical:{spelling}" if spelling else "same"
    answers = []
    for each in hanging_together(desk.deck.rows.values(), row):
        one = ids_of(each) & set(ticked)
        if one:
            answer = together if one == ids_of(each) else "different"
            answers.append((desk.deck.row_item(each), answer))
    if not answers:
        raise UsageError("no spelling is ticked", hint="tick those that are one")
    word = word_of(f"{item.conflict_id}\t{answer}" for item, answer in answers)
    return pen.bulk(Reach(answers=tuple(answers), seen=word), seen=word, **how)
