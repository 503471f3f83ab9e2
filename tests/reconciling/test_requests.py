"""Wishes, and what came of them."""

from __future__ import annotations

import pytest
from tests.reconciling.factory import Source, reconciled

from hldparse.reconciling.requests import Wished, outcome


@pytest.mark.parametrize(
    ("wished", "seated", "before", "expected"),
    [
        ({"1": 1, "2": 2}, ["1"], False, "first"),
        ({"1": 1, "2": 2}, ["2"], False, "second"),
        ({"1": 1, "2": 2}, ["2", "1"], False, "first"),
        ({"1": None}, ["1"], False, "sole-wish"),
        ({"1": None, "2": None}, ["2"], False, "one-of-unranked"),
        ({"1": 1, "2": None}, ["2"], False, "one-of-unranked"),
        ({"1": 1}, ["3"], False, "other-table"),
        ({"1": 1}, [], False, "not-listed"),
        ({"1": 1}, [], True, "no-longer-listed"),
        ({}, ["3"], False, "no-table-named"),
        ({}, [], False, "not-listed"),
    ],
)
def test_outcomes(wished: Wished, seated: list[str], before: bool, expected: str) -> None:
    """Each way in which a request may end has its word."""
    assert outcome(wished, seated, before) == expected


def test_requests_are_held_against_every_edition() -> None:
    """One row per state that asked and edition; absence after a seat is "no longer listed"."""
    source = Source()
    source.wishes_of("2010-02-01", [("1", "Chad", 1), ("2", "Chad", 2), ("", "Fiji", None)])
    source.edition("2010-03-01", {"1": ["Chad"], "2": ["Fiji"]})
    source.edition("2010-05-03", {"2": ["Chad"]}, "bbbb")
    rows = reconciled(source).requests
    assert [(row.edition, row.iso3, row.wished, row.round_tables, row.outcome) for row in rows] == [
        ("2010-03-01", "FJI", "", "2", "no-table-named"),
        ("2010-03-01", "TCD", "1:1|2:2", "1", "first"),
        ("2010-05-03", "FJI", "", "", "no-longer-listed"),
        ("2010-05-03", "TCD", "1:1|2:2", "2", "second"),
    ]


def test_later_wishes_do_not_bear_on_earlier_editions_and_replace_earlier_wishes() -> None:
    """An edition answers what had been asked by its date, and the last word counts."""
    source = Source()
    source.wishes_of("2010-02-01", [("1", "Chad", None)])
    source.edition("2010-03-01", {"3": ["Chad"]})
    source.wishes_of("2010-04-01", [("3", "Chad", None), ("1", "Fiji", None)])
    source.edition("2010-05-03", {"3": ["Chad"]}, "bbbb")
    rows = reconciled(source).requests
    assert [(row.edition, row.iso3, row.wished, row.outcome) for row in rows] == [
        ("2010-03-01", "TCD", "1:", "other-table"),
        ("2010-05-03", "FJI", "1:", "not-listed"),
        ("2010-05-03", "TCD", "3:", "sole-wish"),
    ]


def test_preferences_are_published_by_column_unresolved_ones_too() -> None:
    """Columns come in the order of their numbers, interest without a table last."""
    source = Source()
    source.wishes_of(
        "2010-02-01", [("10", "Chad", 1), ("2", "Chad", 2), ("", "Fiji", None), ("2", "Lemuria", 1)]
    )
    rows = reconciled(source).preferences
    table = "2010-02-01-letter-eeee/expressions-of-interest"
    assert [row.preference_id for row in rows] == [
        f"{table}/2/TCD",
        f"{table}/2/~lemuria",
        f"{table}/10/TCD",
        f"{table}/-/FJI",
    ]
