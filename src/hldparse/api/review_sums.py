"""What a review comes to: how far it is, what applying changed, the sheet to sign."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hldparse.api.review_choices import row_in_words
from hldparse.reviewing.deck import PENDING, WAITING
from hldparse.reviewing.figures import changes, questions, side_by_side
from hldparse.reviewing.items import Item
from hldparse.reviewing.sums import Applied, Progress, SignOff

if TYPE_CHECKING:
    from hldparse.api.review_desk import Desk
    from hldparse.records.dataset import ConflictRow, Dataset


def progress_of(desk: Desk) -> Progress:
    """Return how far the review has come."""
    counted = Counter(item.state for item in desk.deck.items())
    today, seconds = desk.ledger.pace.told()
    waiting = sum(counted[state] for state in WAITING)
    return Progress(
        decided=counted["decided"] + counted[PENDING],
        open=counted["open"],
        stale=counted["stale"],
        contested=counted["contested"],
        unsure=counted["unsure"],
        pending=counted[PENDING],
        today=today,
        seconds_each=seconds,
        seconds_left=None if seconds is None else seconds * waiting,
    )


def applied(before: Dataset, desk: Desk) -> Applied:
    """Return what the dataset of the desk has otherwise than ``before``."""
    closed, opened = questions(before, desk.dataset)
    rows = {row.conflict_id: row for row in before.conflicts} | desk.deck.rows
    standing = desk.ledger.standing
    return Applied(
        changed=changes(before, desk.dataset),
        opened=tuple(_item(rows[each], desk) for each in sorted(opened)),
        closed=tuple(_item(rows[each], desk) for each in sorted(closed) if not standing.on(each)),
        nothing=tuple(
            one.decision_id
            for one in standing.all()
            if desk.state(one) == "idle" and one.conflict_id in desk.deck.rows
        ),
    )


def sign_off_of(desk: Desk, conference: str, title: str) -> SignOff:
    """Return who decided what, and the figures before and after."""
    without = desk.builder.dataset(())
    before, after = side_by_side(without, desk.dataset)
    asked = {row.conflict_id: row.question for row in without.conflicts}
    asked |= {row.conflict_id: row.question for row in desk.dataset.conflicts}
    standing = desk.ledger.standing.all()
    asked |= {one.conflict_id: row_in_words(one) for one in standing if one.kind == "correction"}
    counted = Counter(one.reviewer for one in standing)
    return SignOff(
        conference=conference,
        title=title,
        decided=desk.past(standing),
        questions=asked,
        reviewers=tuple(sorted(counted.items())),
        before=before,
        after=after,
        progress=progress_of(desk),
        waiting=tuple(each for each in desk.deck.items() if each.state in WAITING),
    )


def _item(row: ConflictRow, desk: Desk) -> Item:
    if row.conflict_id in desk.deck.rows:
        return desk.deck.row_item(row)
    return Item(
        case_id=row.case_id,
        conflict_id=row.conflict_id,
        kind=row.kind,
        severity=row.severity,
        edition=row.edition,
        state="gone",
        holds_in_latest=False,
        question=row.question,
        suggestion=row.suggestion,
    )
