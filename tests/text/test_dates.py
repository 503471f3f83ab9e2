"""Dates as letters print them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hldparse.text.dates import find_dates, parse_date

REFERENCE = "2006-07-18"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("8 September 2006", ["2006-09-08"]),
        ("Friday, 21 April 2006", ["2006-04-21"]),
        ("22 June, 2006", ["2006-06-22"]),
        ("September 8, 2006", ["2006-09-08"]),
        ("Sept. 14-15, 2006", ["2006-09-14", "2006-09-15"]),
        ("14 Sept.", ["2006-09-14"]),
        ("the 8th of September", ["2006-09-08"]),
        ("14 and 15 September 2006", ["2006-09-14", "2006-09-15"]),
        ("14 – 15 September 2006", ["2006-09-14", "2006-09-15"]),
        ("from 28 August to 1 September 2007", ["2007-08-28", "2007-09-01"]),
        ("20 December and 5 January 2007", ["2006-12-20", "2007-01-05"]),
        ("letters of 6 June and 31 May 2006", ["2006-06-06", "2006-05-31"]),
        ("2006-09-08", ["2006-09-08"]),
        ("le 1er septembre 2006", ["2006-09-01"]),
        ("8 de septiembre de 2006", ["2006-09-08"]),
        ("14 Sept. 3: 00 pm.- 6: 00 pm", ["2006-09-14"]),
    ],
)
def test_dates_as_printed(printed: str, expected: list[str]) -> None:
    """Each way of printing a day gives its ISO form, in order."""
    assert [found.iso for found in find_dates(printed, REFERENCE)] == expected


@pytest.mark.parametrize(
    "printed",
    ["31 June 2006", "29 February 2006", "08/09/2006", "resolution 60/227", "May 12 States", "",
     "paragraph 13 of the resolution", "40 to 48 seats", "A/61/150", "3.00 pm."],
)  # fmt: skip
def test_what_is_no_date(printed: str) -> None:
    """Numbers that name no day, or two different days, are left alone."""
    assert find_dates(printed, REFERENCE) == ()


def test_places_are_those_of_the_text() -> None:
    """Places cut out what belongs to each day, the month and year to the last."""
    text = "on 14 and 15 September 2006, in New York"
    assert [text[start:stop] for start, stop, _ in find_dates(text)] == ["14", "15 September 2006"]


def test_a_year_is_inferred_towards_where_the_text_leans() -> None:
    """A letter cited lies before, a deadline after; a month on the wrong side is an error of the
    letter and stays in its year.
    """
    assert parse_date("20 December", "2007-01-05", lean="past") == "2006-12-20"
    assert parse_date("5 January", "2006-12-20", lean="future") == "2007-01-05"
    assert parse_date("22 July", "2006-07-18", lean="past") == "2006-07-22"
    assert parse_date("1 September", "2006-02-01") == "2006-09-01"
    assert parse_date("1 September", "2006-02-01", lean="past") == "2005-09-01"


def test_without_reference_no_year_is_invented() -> None:
    """A day without a year is no date where nothing says which year."""
    assert parse_date("4 August") == ""
    assert parse_date("4 August 2006") == "2006-08-04"


@given(st.text(alphabet="0123456789 ,-–andMyJuefSpt.2006/", max_size=200))
def test_any_text_gives_dates_of_the_calendar(text: str) -> None:
    """Whatever stands there: places in order, inside the text, and valid days."""
    found = find_dates(text, REFERENCE)
    assert all(0 <= each.start < each.stop <= len(text) for each in found)
    assert list(found) == sorted(found)
    assert all(len(each.iso) == len("2006-09-08") for each in found)
