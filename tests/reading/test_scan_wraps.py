"""Items of lists on pictures: wrapped ones are whole, and end as they were printed."""

from __future__ import annotations

import pytest

from hldparse.reading.scan_wraps import unwrapped
from hldparse.records.source import Line


def listed(*items: tuple[str, float, float]) -> list[str]:
    """Return the lines of items given as (text, left edge, confidence)."""
    lines = [
        Line(number, text, 1, (left, 100.0 + 14 * number, left + 90, 110.0 + 14 * number), sure)
        for number, (text, left, sure) in enumerate(items, start=1)
    ]
    return [line.text for line in unwrapped(lines)]


def test_a_hanging_line_goes_on() -> None:
    """It stands in from the marker of its item."""
    assert listed(("- Organisation of", 70, 0.9), ("African Unity", 78, 0.9)) == [
        "- Organisation of African Unity"
    ]


def test_a_colon_that_heads_nothing_was_a_speck() -> None:
    """The next item stands under it with the same marker, and the engine was not sure."""
    items = ("- Academy, Ukraine:", 70, 0.72), ("- Manpower Inc.", 70, 0.9)
    assert listed(*items) == ["- Academy, Ukraine", "- Manpower Inc."]


@pytest.mark.parametrize(
    ("heading", "below"),
    [
        (("- African States:", 70, 0.95), ("- Chad", 70, 0.9)),
        (("- African States:", 70, 0.7), ("- Chad", 82, 0.9)),
        (("- African States:", 70, 0.7), ("• Chad", 70, 0.9)),
        (("African States:", 70, 0.7), ("- Chad", 70, 0.9)),
    ],
)
def test_a_heading_keeps_its_colon(
    heading: tuple[str, float, float], below: tuple[str, float, float]
) -> None:
    """It was printed for certain, or what it heads stands in, or has another marker."""
    assert listed(heading, below)[0] == heading[0]


def test_what_had_room_above_lost_its_marker() -> None:
    """Its first word would have stood beside that of the item above: it is an item of its own."""
    boxes = (("• Angola", 70, 110), ("Armenia", 78, 120), ("• Papua New Guinea", 70, 200))
    lines = [
        Line(number, text, 1, (left, 100.0 + 14 * number, right, 110.0 + 14 * number), 0.9)
        for number, (text, left, right) in enumerate(boxes, start=1)
    ]
    assert [line.text for line in unwrapped(lines)] == [text for text, *_ in boxes]
