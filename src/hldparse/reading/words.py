"""Words and ruled lines as they lie on a page, whether read from its text or from its picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points from the top left of the page."""


@dataclass(slots=True)
class Word:
    """A word on a page. Frozen it would take twice as long to make: nothing writes to one but
    ``mark_prominent``, before any other looks."""

    text: str
    box: Box
    confidence: float | None = None
    """0 to 1, of the recognition; None where it was not recognised but read."""
    font: str = ""
    """As named in the file; "" where that is not known or was not asked for."""
    points: float = 0.0
    """Size of its type as set; 0 likewise."""
    bold: bool = False
    prominent: bool = False
    """Bolder or larger than most of its page; set once all words of the page are known."""
    opens_column: bool | None = None
    """Whether a column begins with it, however near or far the word before it stands; None where
    the space between them tells."""

    @property
    def size(self) -> float:
        """Height of its box: ascent and descent of its letters, hence its size in print."""
        return self.box[3] - self.box[1]


@dataclass(frozen=True, slots=True)
class Rules:
    """Ruled lines of a table: where the edges of its rows and columns lie, in points."""

    rows: tuple[float, ...] = ()
    columns: tuple[float, ...] = ()
    open_right: frozenset[tuple[int, int]] = frozenset()
    """Cells, by row and column, that no line parts from the next one in the row."""
    open_below: frozenset[tuple[int, int]] = frozenset()
    """Cells that no line parts from the one below."""


def around(boxes: Sequence[Box]) -> Box:
    """Return the box around ``boxes``."""
    if len(boxes) == 1:
        return boxes[0]
    x0, y0, x1, y1 = boxes[0]
    # Asked for each line of a document, of few words: calls of min and max take twice as long.
    for left, top, right, bottom in boxes[1:]:
        if left < x0:  # noqa: PLR1730 - see above
            x0 = left
        if top < y0:  # noqa: PLR1730
            y0 = top
        if right > x1:  # noqa: PLR1730
            x1 = right
        if bottom > y1:  # noqa: PLR1730
            y1 = bottom
    return (x0, y0, x1, y1)


def middle(box: Box) -> float:
    """Return how far down the page the middle of ``box`` lies."""
    return (box[1] + box[3]) / 2


def height_of_line(words: Sequence[Word]) -> float:
    """Return the usual height of ``words``, those of signs aside, which are flat on pictures."""
    return median([word.size for word in words if any(map(str.isalnum, word.text))] or [1.0])


def least(words: Sequence[Word]) -> float | None:
    """Return the confidence of the least certain of ``words``; None where none was recognised."""
    known = [sure for word in words if (sure := word.confidence) is not None]
    return min(known) if known else None
