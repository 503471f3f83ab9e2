"""Columns of lists that hardly more space parts than words: told by what is aligned."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
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


class _Edges:
    """Many edges, asked for each word of a page."""

    def __init__(self, edges: Iterable[_Edge]) -> None:
        by_left: dict[float, list[_Edge]] = defaultdict(list)
        for edge in sorted(edges, key=lambda edge: (edge.left, edge.top)):
            by_left[edge.left].append(edge)
        self._lefts = list(by_left)
        self._tops = [[edge.top for edge in own] for own in by_left.values()]
        self._reach = [list(accumulate((e.bottom for e in own), max)) for own in by_left.values()]
        """How far down the edges reach that begin at one of ``_tops`` or above it."""

    def hold(self, word: Word) -> bool:
        """Return True where ``word`` begins in one of the columns."""
        left, place = word.box[0], middle(word.box)
        first = bisect_left(self._lefts, left - _ALIGNED)
        for at in range(first, bisect_right(self._lefts, left + _ALIGNED, first)):
            above = bisect_right(self._tops[at], place)
            if above and self._reach[at][above - 1] >= place:
                return True
        return False


def with_columns(words: Sequence[Word]) -> list[Word]:
    """Return words, those marked as opening a column that begin where others below do.

    What is set full in one column of a list stands as near to the next as two words to each other,
    and a dash before an entry looks like one between two names.
    """
    if not words:
        return []
    height = height_of_line(words)
    rows = rows_of(words)
    edges = _Edges(_edges(rows, height))
    opening = {
        id(word)
        for row in rows
        for before, word in pairwise(row)
        # An entry stays with its marker, though wrapped lines begin under it.
        if before.text not in _MARKERS
        and word.box[0] - before.box[2] >= _SPACE * height
        and edges.hold(word)
    }
    return [replace(word, opens_column=True) if id(word) in opening else word for word in words]


def _edges(rows: Sequence[Sequence[Word]], height: float) -> Iterator[_Edge]:
    """Yield where columns begin: under each other wide spaces end, or markers stand."""
    firsts = sorted(middle(row[0].box) for row in rows if _is_marked(row, 0, height))
    marked = [row[at] for row in rows for at in range(1, len(row)) if _is_marked(row, at, height)]
    for edge in _aligned(marked, height, _LEAST_MARKED):
        # Lists have markers in their first column too.
        if bisect_right(firsts, edge.bottom) - bisect_left(firsts, edge.top) > 1:
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
