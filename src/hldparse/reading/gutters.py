"""Which printed rows share gutters, and so are lists in columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hldparse.reading.column_headings import first_heading
from hldparse.reading.columns import ALIGNED, hangs
from hldparse.reading.prominence import is_prominent
from hldparse.reading.rows import GAP, Run

_GROUPS = 2.6
"""From line to line over a space that parts groups in all columns, in usual distances, at most."""
_NARROWEST = 1.0
"""Points of a gutter at whose right edge columns are known to begin."""
# "Round Table 2: Smallholders", "Panel IV"
_NUMBERED = re.compile(r"([^\W\d_]\D{2,40}?)\s+(\d{1,3}|[IVXl1]{1,5}|[A-Z])\b")
_MOST_ROWS = 500
"""Rows of lists in columns that are looked at together; a page of small print has 120."""


def columns_at(
    rows: Sequence[Sequence[Run]],
    tops: Sequence[float],
    start: int,
    height: float,
    step: float,
) -> tuple[int, list[float]]:
    """Return where the rows end that share the gutters of row ``start``, and the gutters.

    No gutters, and the next row, where it is no row of columns.
    """
    if len(rows[start]) < 2:
        return start + 1, []
    rows, tops = rows[start : start + _MOST_ROWS], tops[start : start + _MOST_ROWS]
    stop, free, several = _sharing(rows, tops, height, step)
    end = first_heading(rows, tops, stop, height)
    if end == stop and several < 2:
        end = _hanging_below(rows, tops, stop, step)
        if end == 1:
            return start + 1, []
    if end < stop:
        stop, free, _ = _sharing(rows[:end], tops, height, step)
    return start + stop, [(left + right) / 2 for left, right in free]


def _hanging_below(
    rows: Sequence[Sequence[Run]], tops: Sequence[float], stop: int, step: float
) -> int:
    """Return where the rows end that only go on with wrapped entries of the first row.

    International Labour Organization    United Nations Environment
                                            Programme
    """
    for index in range(1, stop):
        near = tops[index] - tops[index - 1] < GAP * step
        if not near or not all(any(hangs(upper, run) for upper in rows[0]) for run in rows[index]):
            return index
    return stop


def _sharing(
    rows: Sequence[Sequence[Run]],
    tops: Sequence[float],
    height: float,
    step: float,
) -> tuple[int, list[tuple[float, float]], int]:
    """Return where rows end that leave the spaces of the first free, these, and rows of several."""
    first = rows[0]
    free = [(a.box[2], b.box[0]) for a, b in pairwise(first)]
    least = [_NARROWEST if run.words[0].opens_column else height / 2 for run in first[1:]]
    stop, several = 1, 1
    while stop < len(rows):
        row = rows[stop]
        gap = tops[stop] - tops[stop - 1]
        goes_on = gap < _GROUPS * step and _begins_like(first, row)
        if gap > GAP * step and not (goes_on and not _counts_on(first, row)):
            break
        if _is_over(first, row, height):
            break
        narrowed = [_narrowed(gutter, row) for gutter in free]
        if any(right - left < width for (left, right), width in zip(narrowed, least, strict=True)):
            break
        several += len(row) > 1
        free = narrowed
        stop += 1
    return stop, free, several


def _is_over(first: Sequence[Run], row: Sequence[Run], height: float) -> bool:
    """Return True for a heading over all columns, which begins where none of them does."""
    left = row[0].box[0]
    return (
        len(row) == 1
        and is_prominent(row[0])
        and all(abs(left - run.box[0]) > height for run in first)
        and not all(map(is_prominent, first))
    )


def _begins_like(first: Sequence[Run], row: Sequence[Run]) -> bool:
    """Return True where the runs of a row begin below those of the first: the columns go on."""
    return len(row) == len(first) and all(
        abs(a.words[0].box[0] - b.words[0].box[0]) < ALIGNED
        for a, b in zip(first, row, strict=True)
    )


def _counts_on(first: Sequence[Run], row: Sequence[Run]) -> bool:
    """Return True where a row begins with the heading of a further list, and the rows with that of
    the first; the other columns only go on beside these.

    Round Table 1    Ghana
    Argentina        Mali

    Round Table 2    Fiji
    """
    labels = [_NUMBERED.match(runs[0].text) for runs in (first, row)]
    if not all(labels):
        return False
    (one, number), (other, next_one) = (label.groups() for label in labels if label)
    own = one.casefold()
    beside = (_NUMBERED.match(run.text) for run in row[1:])
    return (
        own == other.casefold()
        and number != next_one
        and not any(label and label[1].casefold() == own for label in beside)
    )


def _narrowed(gutter: tuple[float, float], row: Sequence[Run]) -> tuple[float, float]:
    left, right = gutter
    for run in row:
        x0, _, x1, _ = run.box
        if x0 < right and x1 > left:
            if x0 <= left:
                left = x1
            else:
                right = min(right, x0)
    return left, right
