"""Dates, places and ranges in words."""

from __future__ import annotations

import pytest

from hldparse.exporting.wording import (
    natural,
    place,
    places,
    range_words,
    table_name,
    table_names,
    verdict,
)
from hldparse.records.evidence import Evidence
from hldparse.text.wording import day, listing, opening


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        ("2006-09-08", "8 September 2006"),
        ("2006-09-08-b", "8 September 2006 (b)"),
        ("2006-13-08", "2006-13-08"),
        ("undated", "undated"),
        ("", ""),
    ],
)
def test_days(edition: str, expected: str) -> None:
    """A date reads as in a letter; a reissue of the day says so; what is no date stays."""
    assert day(edition) == expected


def test_places() -> None:
    """A place is file, page where there is one, and lines; each is named once."""
    line, lines = Evidence("a.txt", 7, 7), Evidence("a.txt", 7, 9)
    paged = Evidence("a.pdf", 3, 3, page=12)
    assert [place(each) for each in (line, lines, paged, None)] == [
        "a.txt:7",
        "a.txt:7-9",
        "a.pdf:p12:3",
        "",
    ]
    assert places((line, line, None, paged)) == " (a.txt:7; a.pdf:p12:3)"
    assert places((None,)) == ""


def test_tables() -> None:
    """Numbers and letters of tables stay as printed; an undivided list has none."""
    assert opening(table_name("III")) == "Table III"
    assert table_name("-") == "the one table"
    assert table_names(("2",)) == "table 2"
    assert table_names(("A", "C", "B")) == "tables A, C and B"
    assert sorted(("10", "9", "2b", "2a"), key=natural) == ["2a", "2b", "9", "10"]
    assert listing(()) == ""


@pytest.mark.parametrize(
    ("low", "high", "number", "words", "said"),
    [
        (40, 48, 51, "40 to 48", "3 over"),
        (40, 48, 38, "40 to 48", "2 short"),
        (None, 48, 48, "at most 48", "within"),
        (40, None, 40, "at least 40", "within"),
        (None, None, 5, "", ""),
    ],
)
def test_ranges(low: int | None, high: int | None, number: int, words: str, said: str) -> None:
    """A range with one end or none is told as such."""
    assert (range_words(low, high), verdict(number, low, high)) == (words, said)
