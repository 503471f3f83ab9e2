"""Spellings put together by hand, also where several questions hang together."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.water import LETTERS, water

from hldparse.api.reviewing import AnsweredMeanwhile, Review, open_review
from hldparse.errors import UsageError

MOMENTS = (f"2031-06-01T10:{n // 60:02}:{n % 60:02}.000+00:00" for n in range(3_600))
RIGHT, WRONG, WORSE = (
    f"org:{name}"
    for name in (
        "water-watch-international",
        "water-watch-internatonal",
        "water-watch-internatinal",
    )
)
QUESTION = "name-variant/organisation/water-watch-international/water-watch-internatonal"


@pytest.fixture
def review(tmp_path: Path) -> Review:
    """Three spellings of one body: each pair is a question."""
    text = LETTERS.replace(
        "- Ms. Lena Wells, Internat. Wells Foundation",
        "- Ms. Lena Wells, Water Watch Internatinal",
    )
    return open_review(water(tmp_path, text), now=lambda: next(MOMENTS))


def names(review: Review) -> set[str]:
    rows = review.dataset.seats
    return {row.name for row in rows if row.name.startswith("Water Watch")}


def test_members_of_questions_that_hang_together_are_shown_with_it(review: Review) -> None:
    """Those asked about first."""
    members = review.card(QUESTION).members
    assert {each.entity_id for each in members} == {RIGHT, WRONG, WORSE}
    assert [each.entity_id for each in members if each.asked] == [RIGHT, WRONG]
    assert members[0].seats[0].edition == "2031-05-20"


def test_ticked_spellings_become_one_and_the_others_are_split_off(review: Review) -> None:
    """At one stroke, written as chosen."""
    card = review.card(QUESTION)
    written = review.put_together(
        QUESTION, {RIGHT, WRONG}, "Water Watch International", seen=card.seen, reviewer="AR"
    )
    options = sorted(one.option for one in written)
    assert options[0] == "canonical:Water Watch International"
    assert set(options[1:]) == {"different"}
    assert names(review) == {"Water Watch International", "Water Watch Internatinal"}
    assert {one.bulk for one in written} != {""}


def test_one_undo_takes_all_of_it_back(review: Review) -> None:
    """The questions are open as before."""
    before = [(item.conflict_id, item.state) for item in review.queue()]
    card = review.card(QUESTION)
    written = review.put_together(QUESTION, {RIGHT, WRONG, WORSE}, "", seen=card.seen)
    assert len(names(review)) == 1
    review.undo(written[0].decision_id)
    assert [(item.conflict_id, item.state) for item in review.queue()] == before


def test_what_was_answered_meanwhile_is_not_written_over(review: Review) -> None:
    """Nor is anything written where nothing is ticked, or where no spellings are asked about."""
    card = review.card(QUESTION)
    review.answer(QUESTION, "different", seen=card.seen, reviewer="BK")
    with pytest.raises(AnsweredMeanwhile):
        review.put_together(QUESTION, {RIGHT, WRONG}, "", seen=card.seen)
    seen = review.card(QUESTION).seen
    with pytest.raises(UsageError, match="ticked"):
        review.put_together(QUESTION, set(), "", seen=seen)
    with pytest.raises(UsageError, match="no spellings"):
        review.put_together("double-seat/2031-05-20/GHA", {RIGHT}, "", seen="")
