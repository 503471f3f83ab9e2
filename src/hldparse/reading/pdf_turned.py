"""Pages whose text runs up, down or upside down: laid out as they are read, boxes as they are.

A wide table is often set so on an upright page; then the page is to be turned, not each word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final, Literal

from hldparse.reading.form_fields import Fields
from hldparse.reading.pdf_drawn import Drawn
from hldparse.reading.rows import LEFTWARD
from hldparse.reading.words import Box, Word
from hldparse.records.source import Page

Way = Literal["right", "up", "down", "left"]
"""Where text runs to on the page as it is shown."""

_MOSTLY: Final = 0.6
"""Share of words that run the same way, from which the page is read that way."""
_LEAST: Final = 3
_SAMPLE: Final = 200
SHORT: Final = 2
"""Words that show where a text runs to, and letters that these have more than."""
_TURNS: Final[dict[Way, Callable[[float, float], tuple[float, float]]]] = {
    "up": lambda x, y: (-y, x),
    "down": lambda x, y: (y, -x),
    "left": lambda x, y: (-x, -y),
}
_BACK: Final[dict[Way, Way]] = {"up": "down", "down": "up", "left": "left"}


def way_of(first: Box, last: Box) -> Way:
    """Return where a word runs to, from the boxes of its first and last letter."""
    across = (last[0] + last[2] - first[0] - first[2]) / 2
    along = (last[1] + last[3] - first[1] - first[3]) / 2
    if abs(across) >= abs(along):
        return "right" if across >= 0 else "left"
    return "down" if along > 0 else "up"


def main_way(ways: Iterable[Way]) -> Way:
    """Return where most words of a page run to."""
    counts = Counter(ways)
    if not counts:
        return "right"
    way, count = counts.most_common(1)[0]
    return way if count >= _LEAST and count >= _MOSTLY * counts.total() else "right"


class Ways:
    """Where the words of a page run to, those of them that do not run along its own lines.

    ``shown`` gives the box around two letters on the page as shown.
    """

    def __init__(self, shown: Callable[[Box, Box], Box]) -> None:
        self._shown = shown
        self._ways: list[Way] = []

    def add(self, printed: str, first: Box, last: Box) -> None:
        """Take in a word by the boxes of its first and last letter on the page itself."""
        if len(printed) <= SHORT:
            return
        if len(self._ways) < _SAMPLE and not LEFTWARD.search(printed):
            self._ways.append(self._way(first, last))

    def main(self, level: tuple[Box, Box] | None, count: int) -> Way:
        """Return where most words run to; ``count`` of them run along the page's own lines.

        ``level`` are the letters of one of these: all run the same way.
        """
        return main_way([*self._ways, *([self._way(*level)] * count if level else ())])

    def _way(self, first: Box, last: Box) -> Way:
        return way_of(self._shown(first, first), self._shown(last, last))


def turned(
    words: list[Word], drawn: Drawn, fields: Fields, way: Way
) -> tuple[list[Word], Drawn, Fields]:
    """Return words, what is drawn beside them, and fields, so that text runs to the right."""
    made = Drawn(more=drawn.more)
    for y, left, right in drawn.across:
        made.add(_turn((left, y, right, y), way))
    for x, top, bottom in drawn.down:
        made.add(_turn((x, top, x, bottom), way))
    made.squares = [_turn(box, way) for box in drawn.squares]
    made.circles = [_turn(box, way) for box in drawn.circles]
    made.strokes = [_turn(box, way) for box in drawn.strokes]
    return (
        [replace(word, box=_turn(word.box, way)) for word in words],
        made,
        replace(fields, found=[replace(f, box=_turn(f.box, way)) for f in fields.found]),
    )


def turned_back(page: Page, way: Way) -> Page:
    """Return a page that was laid out turned, with the boxes on it as they are shown."""
    back = _BACK[way]
    return Page(
        page.number,
        tuple(
            replace(line, bbox=_turn(line.bbox, back)) if line.bbox else line for line in page.lines
        ),
        tuple(word._replace(bbox=_turn(word.bbox, back)) for word in page.words),
    )


def _turn(box: Box, way: Way) -> Box:
    turn = _TURNS[way]
    x0, y0 = turn(box[0], box[1])
    x1, y1 = turn(box[2], box[3])
    return (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
