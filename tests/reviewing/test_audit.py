"""The sample dealt for blind checking, and what its verdicts come to."""

from __future__ import annotations

import pytest

from hldparse.records.dataset import SeatRow
from hldparse.records.evidence import Evidence
from hldparse.reviewing.audit import agreement, dealt, guessed, together, wilson


def seat(number: int, method: str = "exact") -> SeatRow:
    return SeatRow(
        seat_id=f"2031-05-05/1/member-state/S{number:03}",
        edition="2031-05-05",
        round_table="1",
        category="member-state",
        position=number,
        raw="x",
        printed="x",
        entity_id="KEN",
        entity_type="state",
        iso3="KEN",
        name="Kenya",
        countries="",
        method=method,
        score=100.0,
        flags="",
        status="seated",
        decision_id="",
        evidence=Evidence("letters.txt", number, number),
    )


SEATS = [seat(number, "fuzzy" if number % 10 == 0 else "exact") for number in range(200)]


def test_the_same_seed_deals_the_same_sample_whatever_the_order() -> None:
    """And another seed another one."""
    sample = dealt(SEATS, 20, 7)
    assert dealt(SEATS[::-1], 20, 7) == sample
    assert dealt(SEATS, 20, 8) != sample
    assert len({each.seat_id for each in sample}) == 20


def test_half_of_the_sample_was_read_by_likeness() -> None:
    """As far as there are so many; the rest fills up, and nobody tells them apart by order."""
    assert sum(map(guessed, dealt(SEATS, 20, 7))) == 10
    assert sum(map(guessed, dealt(SEATS, 100, 7))) == 20
    assert len(dealt(SEATS, 500, 7)) == 200
    order = [guessed(each) for each in dealt(SEATS, 20, 7)]
    assert order not in (sorted(order), sorted(order, reverse=True))


@pytest.mark.parametrize(
    ("errors", "checked", "low", "high"),
    # Intervals of Wilson's formula as tables of it have them, to three places.
    [(0, 50, 0.0, 0.071), (1, 50, 0.004, 0.105), (5, 50, 0.043, 0.214), (50, 50, 0.929, 1.0)],
)
def test_the_interval_is_that_of_wilson(errors: int, checked: int, low: float, high: float) -> None:
    """It never leaves 0 to 1, and is no point where nothing was wrong."""
    rate = wilson(errors, checked)
    assert (round(rate.low, 3), round(rate.high, 3)) == (low, high)
    assert rate.rate == errors / checked


def test_nothing_checked_says_nothing() -> None:
    """Anything from none to all may be wrong."""
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0.0, 1.0)
    assert (together([]).low, together([]).high) == (0.0, 1.0)


def test_groups_count_by_their_size_not_by_how_many_were_checked() -> None:
    """Half the sample are guesses; a tenth of the seats are."""
    plain, likely = wilson(0, 25), wilson(10, 25)
    rate = together([(plain, 900), (likely, 100)])
    assert rate.rate == pytest.approx(0.04)
    assert rate.low < 0.04 < rate.high < 0.2
    assert (rate.errors, rate.checked) == (10, 50)
    # A group of which nothing was checked leaves the whole open by its size.
    assert together([(plain, 500), (wilson(0, 0), 500)]).high > 0.5


def test_agreement_counts_what_was_answered_again() -> None:
    """A question left blank is no disagreement."""
    assert agreement([("both", "both"), ("keep:1", "keep:2"), ("waive", "")]) == (1, 2)
