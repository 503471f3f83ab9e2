"""Printed rows of a page, or of a part of it, in reading order: tables without rules, columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hldparse.reading.columns import STRETCHED, by_column, is_stretched
from hldparse.reading.drawn_columns import as_drawn
from hldparse.reading.grids import Band
from hldparse.reading.gutters import columns_at
from hldparse.reading.order import drawn_by_column
from hldparse.reading.rows import (
    GAP,
    Run,
    apart_at_dashes,
    is_aside,
    led_by_dashes,
    rows_of,
    runs_of,
    top_of,
)
from hldparse.reading.scan_columns import ALIGNED_WORDS, with_columns
from hldparse.reading.uneven_columns import lines_of_column, parts_of
from hldparse.reading.unruled import tables_in
from hldparse.reading.words import Word

_SOLID = 0.8
"""From line to line, in heights of a line, at least: lines set without any space between them."""
_FLUSH = 3.0
"""Points between the left edges of lines of one paragraph or list."""
_UNEVEN = 3
"""Lines beside others, and not level with them, that may tell columns."""


@dataclass(frozen=True, slots=True)
class _Printed:
    """Printed rows of a page, or of a part of it."""

    rows: Sequence[Sequence[Run]]
    tops: Sequence[float]
    height: float
    """Of a line."""
    step: float
    """From line to line."""
    words: Sequence[Word]
    """As drawn; none where the order of drawing is not known."""

    def part(self, start: int, stop: int) -> _Printed:
        """Return rows from ``start`` to before ``stop``."""
        if not start and stop == len(self.rows):
            return self
        rows = self.rows[start:stop]
        inside = {id(word) for row in rows for run in row for word in run.words}
        words = [word for word in self.words if id(word) in inside]
        return _Printed(rows, self.tops[start:stop], self.height, self.step, words)


def flow(
    words: Sequence[Word], bands: Sequence[Band], height: float, *, drawn: bool
) -> Iterator[Run | None]:
    """Yield the runs of words that stand in no ruled table, in reading order, None for an empty
    line.

    ``height`` is that of a line, ``bands`` are where tables lie that are ruled across only;
    ``drawn`` says that the words come in the order in which a PDF draws them.
    """
    if not words:
        return
    if drawn:
        printed = _printed(words, height, words)
        if not _is_told_by_drawing(printed):
            # Of scans this was told when they were recognised.
            words = with_columns(words)
            printed = _printed(words, height, words)
        yield from _with_tables(printed, bands)
        return
    yield from _by_part(words, height, lambda own: _with_tables(_printed(own, height), bands))


def _printed(words: Sequence[Word], height: float, drawn: Sequence[Word] = ()) -> _Printed:
    """Return words by printed row; ``drawn`` are the same ones as drawn, where that is known."""
    rows = apart_at_dashes(led_by_dashes([runs_of(row, height) for row in rows_of(words)]))
    tops = [top_of(row) for row in rows]
    steps = [lower - upper for upper, lower in pairwise(tops)]
    step = _step(sorted(step for step in steps if step > 0) or [height], height)
    return _Printed(rows, tops, height, step, drawn)


def _is_told_by_drawing(printed: _Printed) -> bool:
    """Return True where the order of drawing tells the columns of a page, or it has none."""
    rows, height = printed.rows, printed.height
    several = sum(len(row) > 1 for row in rows)
    uneven = sum(is_aside(upper, lower, height) for upper, lower in pairwise(rows))
    if several < ALIGNED_WORDS and uneven < _UNEVEN:
        return True
    return drawn_by_column(printed.words, height) is not None


def _by_part(
    words: Sequence[Word],
    height: float,
    whole: Callable[[Sequence[Word]], Iterator[Run | None]],
) -> Iterator[Run | None]:
    """Yield the runs of a page that uneven columns part; what is in none of these by ``whole``."""
    for part in parts_of(words, height):
        if not part.column:
            yield None
        if part.column is None:
            yield from whole(part.words)
        else:
            yield from lines_of_column(part.words, height)


def _with_tables(printed: _Printed, bands: Sequence[Band]) -> Iterator[Run | None]:
    """Yield the runs of printed rows, those of tables without rules across."""
    rows, tops, height, step = printed.rows, printed.tops, printed.height, printed.step
    position = 0
    for table in tables_in(rows, tops, height, step, bands):
        yield from _untabled(printed.part(position, table.start))
        yield None
        yield from table.rows
        yield None
        position = table.stop
    yield from _untabled(printed.part(position, len(rows)))


def _step(steps: Sequence[float], height: float) -> float:
    """Return the step from line to line, of all steps in order.

    A third of them are lines set closely, but for a letter with short lists on one page, of which
    most lines stand apart: there it is a sixth.
    """
    third, sixth = (max(steps[len(steps) // part], _SOLID * height) for part in (3, 6))
    return sixth if third > GAP * sixth else third


def _untabled(printed: _Printed) -> Iterator[Run | None]:
    """Yield the runs of printed rows that are no table's."""
    words, height = printed.words, printed.height
    pieces = drawn_by_column(words, height) if words else None
    if pieces:
        yield from as_drawn(pieces, height)
    elif words and not _is_told_by_drawing(printed):
        yield from _by_part(words, height, lambda own: _by_gutters(_printed(own, height)))
    else:
        yield from _by_gutters(printed)


def _by_gutters(printed: _Printed) -> Iterator[Run | None]:
    """Yield the runs of printed rows, of those that share gutters column after column."""
    rows, tops, height, step = printed.rows, printed.tops, printed.height, printed.step
    position = 0
    while position < len(rows):
        alone = len(rows[position]) == 1
        stop, gutters = (
            (position + 1, []) if alone else columns_at(rows, tops, position, height, step)
        )
        if position and tops[position] - tops[position - 1] > GAP * step:
            yield None
        if gutters:
            yield from by_column(rows[position:stop], gutters, step)
        else:
            yield from rows[position] if alone else _single(printed, position)
        position = stop


def _single(printed: _Printed, at: int) -> Sequence[Run]:
    """Return the runs of a row that shares no gutters: one where its spaces are stretched.

    The lines around it, of one paragraph or list or set in the middle like it, run through these
    spaces.
    """
    rows, tops, height = printed.rows, printed.tops, printed.height
    row = rows[at]
    spaces = [(a.box[2], b.box[0]) for a, b in pairwise(row)]
    widest = max(right - left for left, right in spaces)
    if widest > STRETCHED * height or not all(is_stretched(run.words, widest) for run in row):
        return row
    for near in (at - 1, at + 1):
        if not 0 <= near < len(rows) or len(rows[near]) > 1:
            continue
        left, _, right, _ = rows[near][0].box
        through = left < spaces[0][0] and right > spaces[-1][1]
        close = abs(tops[near] - tops[at]) < GAP * printed.step
        centred = abs(left + right - row[0].box[0] - row[-1].box[2]) < _FLUSH
        if through and close and (centred or left - row[0].box[0] < _FLUSH):
            return [Run([word for run in row for word in run.words])]
    return row
