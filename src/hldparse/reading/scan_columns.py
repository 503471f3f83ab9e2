"""Columns of lists that hardly more space parts than words: told by what is aligned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from hldparse.reading.order import DASHES
from hldparse.reading.rows import rows_of, runs_of
from hldparse.reading.words import Word, height_of_line, middle

_MARKERS = DASHES | {"•", "·", "*"}
_ALIGNED = 3.0
"""Points between left edges in one column, at most: a straightened page is still a little askew."""
_NEXT = 3.0
"""Heights of a line within which the entry of a marker begins."""
_FAR = 7.0
"""Heights of a line from one beginning of a column to the next below it, at most: entries wrap."""
ALIGNED_WORDS, _LEAST_MARKED = 4, 3
"""Beginnings under each other that make a column, and markers that do, at least; in running text
two dashes may stand so."""
_SPACE = 0.45
"""Width of the space before a column, in heights of a line, at least; words stand a third apart."""


@dataclass(frozen=True, slots=True)
class _Edge:
    """Where a column of a list begins: how far right, and from where to where down the page."""

    left: float
    top: float
    bottom: float

    def is_at(self, word: Word) -> bool:
        """Return True where ``word`` begins in this column."""
        near = abs(word.box[0] - self.left) <= _ALIGNED
        return near and self.top <= middle(word.box) <= self.bottom


def with_columns(words: Sequence[Word]) -> list[Word]:
    """Return words, those marked as opening a column that begin where others below do.

    What is set full in one column of a list stands as near to the next as two words to each other,
    and a dash before an entry looks like one between two names.
    """
    if not words:
        return []
    height = height_of_line(words)
    rows = rows_of(words)
    edges = list(_edges(rows, height))
    opening = {
        id(word)
        for row in rows
        for before, word in pairwise(row)
        # An entry stays with its marker, though wrapped lines begin under it.
        if before.text not in _MARKERS
        and word.box[0] - before.box[2] >= _SPACE * height
        and any(edge.is_at(word) for edge in edges)
    }
    return [replace(word, opens_column=True) if id(word) in opening else word for word in words]


def _edges(rows: Sequence[Sequence[Word]], height: float) -> Iterator[_Edge]:
    """Yield where columns begin: under each other wide spaces end, or markers stand."""
    firsts = [row[0] for row in rows if _is_marked(row, 0, height)]
    marked = [row[at] for row in rows for at in range(1, len(row)) if _is_marked(row, at, height)]
    for edge in _aligned(marked, height, _LEAST_MARKED):
        # Lists have markers in their first column too.
        if sum(edge.top <= middle(first.box) <= edge.bottom for first in firsts) > 1:
            yield edge
    parted = [run.words[0] for row in rows for run in runs_of(row, height)[1:]]
    yield from _aligned(parted, height, ALIGNED_WORDS)


def _is_marked(row: Sequence[Word], at: int, height: float) -> bool:
    """Return True where a marker stands in a row, and an entry closely behind it."""
    if row[at].text not in _MARKERS or at + 1 == len(row):
        return False
    entry = row[at + 1]
    near = entry.box[0] - row[at].box[2] < _NEXT * height
    return near and not entry.text[:1].isdigit()


def _aligned(words: Sequence[Word], height: float, least: int) -> Iterator[_Edge]:
    """Yield the edges at which ``least`` words or more of a page begin, for each stretch of it in
    which none stands far below the one before.
    """
    column: list[Word] = []
    for word in sorted(words, key=lambda each: each.box[0]):
        if column and word.box[0] - column[0].box[0] > _ALIGNED:
            yield from _stretches(column, height, least)
            column = []
        column.append(word)
    yield from _stretches(column, height, least)


def _stretches(column: list[Word], height: float, least: int) -> Iterator[_Edge]:
    if len(column) < least:
        return
    left, around = median(word.box[0] for word in column), _FAR * height
    stretch: list[float] = []
    for place in [*sorted(middle(word.box) for word in column), float("inf")]:
        if stretch and place - stretch[-1] > around:
            yield _Edge(left, stretch[0] - around, stretch[-1] + around)
            stretch = []
        stretch.append(place)
