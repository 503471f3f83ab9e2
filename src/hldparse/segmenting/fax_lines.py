"""The line that a telefax prints over each page: when it was sent, by whom, and which page it is.

APR-18-94 14:26  FROM: MISSION OF BORDURIA   TO: 212 555 0100   P.02/03
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hldparse.records.source import Line, Source

_LONGEST = 200
# "14:26", "2:26PM"
_CLOCK = re.compile(r"(?<![\d:])[0-2]?\d:[0-5]\d(?!\d)")
# "APR-18-94", "18/04/94", "18.4.1994", "18 APR 94", "APR 18 '94"
_DAY = re.compile(
    r"\b(?:\d{1,4}[-/. ](?:\d{1,2}|[a-z]{3,4})|[a-z]{3,4}[-/. ]\d{1,2})[-/., ]{1,2}'?\d{2,4}\b",
    re.IGNORECASE,
)
# "P.02/03", "PAGE 2", "P 002" behind all else
_PAGE = re.compile(r"\bp(?:age|g)?[.,:]?\s?\d{1,3}(?:\s?(?:/|of)\s?\d{1,3})?\s*\Z", re.IGNORECASE)


def fax_lines(source: Source) -> Iterator[int]:
    """Yield the lines, by their index, of what a telefax printed at an edge of a page.

    The highest or lowest printed row of the page holds a day and a time, and ends in the number of
    a page; it may be one line or several beside each other. Texts without pages have none.
    """
    start = 0
    for page in source.pages:
        placed = [at for at, line in enumerate(page.lines) if line.bbox and not line.blank]
        if placed and page.number is not None:
            by_top = sorted(placed, key=lambda at: _middle(page.lines[at]))
            for edge in {by_top[0], by_top[-1]}:
                row = _beside(page.lines, placed, edge)
                if _is_of_a_fax(" ".join(page.lines[at].text for at in row)):
                    yield from (start + at for at in row)
        start += len(page.lines)


def _middle(line: Line) -> float:
    return (line.bbox[1] + line.bbox[3]) / 2 if line.bbox else 0.0


def _beside(lines: Sequence[Line], placed: Sequence[int], edge: int) -> list[int]:
    """Return the lines of the printed row of line ``edge``, from the left."""
    box = lines[edge].bbox
    if box is None:
        return []
    reach = box[3] - box[1]
    row = [at for at in placed if abs(_middle(lines[at]) - _middle(lines[edge])) < reach]
    return sorted(row, key=lambda at: (lines[at].bbox or box)[0])


def _is_of_a_fax(text: str) -> bool:
    return (
        len(text) <= _LONGEST
        and _PAGE.search(text) is not None
        and _CLOCK.search(text) is not None
        and _DAY.search(text) is not None
    )
