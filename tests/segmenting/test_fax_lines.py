"""What a telefax prints over the pages of a letter."""

from __future__ import annotations

import pytest

from hldparse.records.source import Line, Page, Source
from hldparse.segmenting.fax_lines import fax_lines

BODY = ("Annex II", "Mali", "Niger")


def of_a_page(*head: str, number: int | None = 2) -> Source:
    """Return a page of the pieces of one printed row, and the lines of a list below it."""
    first = [
        Line(at, text, number, (30.0 + 100 * at, 16.5 + at % 2, 110.0 + 100 * at, 23.0))
        for at, text in enumerate(head, start=1)
    ]
    below = [
        Line(len(head) + at, text, number, (60.0, 50.0 + 14 * at, 140.0, 60.0 + 14 * at))
        for at, text in enumerate(BODY, start=1)
    ]
    return Source("letter.pdf", "", 0, "pdf", (Page(number, (*first, *below)),))


@pytest.mark.parametrize(
    "head",
    [
        ("APR-18-94 14:26 FROM: MISSION OF BORDURIA TO: 212 555 0100 P.02/03",),
        ("APR-18-94 14:26", "FROM: MISSION OF BORDURIA", "TO: 212 555 0100", "P.02/03"),
        ("18/04/94 14:26", "FAX 212 555 0100", "PAGE 2"),
        ("18 APR '94 2:26PM", "MISSION OF BORDURIA", "P. 2 of 3"),
    ],
)
def test_the_line_of_a_telefax_is_found(head: tuple[str, ...]) -> None:
    assert list(fax_lines(of_a_page(*head))) == list(range(len(head)))


@pytest.mark.parametrize(
    "head",
    [
        # a programme
        ("Thursday, 18 April 1994, 14:26",),
        ("18 April 1994", "Panel 2"),
        ("A/49/12", "Page 2"),
        ("10:00 to 13:00", "page 2"),
    ],
)
def test_other_heads_are_none(head: tuple[str, ...]) -> None:
    assert list(fax_lines(of_a_page(*head))) == []


def test_a_text_without_pages_has_none() -> None:
    head = "APR-18-94 14:26 FROM: MISSION OF BORDURIA P.02/03"
    assert list(fax_lines(of_a_page(head, number=None))) == []
