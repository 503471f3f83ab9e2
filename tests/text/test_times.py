"""Times as letters print them."""

from __future__ import annotations

import pytest

from hldparse.text.times import find_times, parse_times


@pytest.mark.parametrize(
    ("printed", "begins", "ends"),
    [
        ("3.00 pm.-6.00 pm", "15:00", "18:00"),
        ("10.00 am-1.00 pm", "10:00", "13:00"),
        ("3: 00 pm.- 6: 00 pm", "15:00", "18:00"),
        ("10: 00 a.m.- 1: 00 pm", "10:00", "13:00"),
        ("10 a.m.-1 p.m.", "10:00", "13:00"),
        ("de 10 heures à 13 h 30", "10:00", "13:30"),
        ("10.00 a 13.00 horas", "10:00", "13:00"),
        ("avant midi", "12:00", ""),
        ("10:00 – 13:00", "10:00", "13:00"),
        ("from 3 to 6 p.m.", "15:00", "18:00"),
        ("10 to 1 p.m.", "10:00", "13:00"),
        ("12 to 2 p.m.", "12:00", "14:00"),
        ("15h00-18h30", "15:00", "18:30"),
        ("by noon on Friday", "12:00", ""),
        ("6 June at 4 p.m.", "16:00", ""),
        ("12 a.m.", "00:00", ""),
        ("Thursday, 14 September 2006, 3.00 pm.-6.00 pm", "15:00", "18:00"),
        ("10:00 and 15 September", "10:00", ""),
    ],
)
def test_times_as_printed(printed: str, begins: str, ends: str) -> None:
    """Each way of printing a time gives hours and minutes."""
    assert parse_times(printed) == (begins, ends)


@pytest.mark.parametrize(
    "printed", ["Panel 1", "40 to 48 seats", "60/227", "14 September 2006", ""]
)
def test_what_is_no_time(printed: str) -> None:
    """A bare number is no time."""
    assert find_times(printed) == ()
