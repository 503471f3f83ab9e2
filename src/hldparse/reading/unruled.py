"""Tables without ruled lines: rows of cells whose columns hold values, told from lists in columns.

A list in columns is read down, a table across. What tells them apart is what stands in the
columns: numbers, ticks, dashes and days belong to the row they stand in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from hldparse.reading.cells import Cells, Span, fits, is_value, put_together, tabbed
from hldparse.reading.open_cells import cells_of, touched
from hldparse.reading.rests import rests_in
from hldparse.reading.rows import Run
from hldparse.reading.value_columns import heads_by_year, heads_in_order, under_heads

_FEWEST = 3
"""Rows of several cells that a table has at least."""
_VALUES = 0.6
"""Share of the cells of a column that are values; its heading is none."""
_GUTTER = 0.7
"""Space between columns, in heights of a line, at least."""
_FAR = 3.2
"""From row to row, in usual distances, at most."""
_ALONE = 4
"""Rows of one cell that may follow each other: a heading within the table, a wrapped cell."""
_WRAPPED = 1 / 3
"""What a line of one cell counts that had no room in the one before."""
_LABELLED = 5
"""Rows with a label, from which a single word left of these is none: the number of the page."""
_RETRIED = 40
"""Rows that may be a table below a heading that spoils its columns."""
_SET_OFF = 1.8
"""From the last row to the foot of the page, in usual distances of rows, at least."""
_WIDE = 0.6
"""Of the width of the table: a wider line is none of its cells."""


@dataclass(frozen=True, slots=True)
class Open:
    """A table without rules: the printed rows it takes up, and its own."""

    start: int
    stop: int
    rows: tuple[Run, ...]


def tables_in(
    rows: Sequence[Sequence[Run]],
    tops: Sequence[float],
    height: float,
    step: float,
    bands: Sequence[tuple[float, float]] = (),
) -> list[Open]:
    """Return the tables among printed rows, from the top down.

    What stands in ``bands``, from one height to another, is one whatever its columns hold.
    """
    valued = [len(row) > 1 and any(is_value(run.text) for run in row[1:]) for row in rows]
    banded = _banded(tops, bands)
    if sum(valued) < _FEWEST and not banded:
        return []
    found: list[Open] = []
    candidates = [*(index for index, each in enumerate(valued) if each), *banded]
    start, last = 0, max(candidates, default=-1)
    while start <= last:
        if len(rows[start]) < 2:
            start += 1
            continue
        end = banded.get(start, len(rows))
        stop, spans = _block(rows[:end], tops, start, height, step)
        if stop == len(rows) and _is_foot(rows[start:stop], tops[start:stop], len(spans)):
            stop, spans = _block(rows[: stop - 1], tops, start, height, step)
        end_of_values = _before_signatures(rows, tops, valued, start, stop)
        if end_of_values < stop:
            stop, spans = _block(rows[:end_of_values], tops, start, height, step)
        cells, spans = _cells(rows[start:stop], valued[start:stop], spans, height)
        ruled = start in banded and stop == end and stop - start >= _FEWEST
        if ruled or (sum(valued[start:stop]) >= _FEWEST and _has_values(cells)):
            found.append(Open(start, stop, tuple(_lines(cells, spans, step))))
            start = stop
        else:
            start = start + 1 if stop - start < _RETRIED else stop
    return found


def _banded(tops: Sequence[float], bands: Sequence[tuple[float, float]]) -> dict[int, int]:
    """Return for each row that stands in a band where that one ends."""
    found: dict[int, int] = {}
    for top, bottom in bands:
        inside = [index for index, place in enumerate(tops) if top - 2 < place < bottom]
        found |= dict.fromkeys(inside, inside[-1] + 1 if inside else 0)
    return found


def _block(
    rows: Sequence[Sequence[Run]], tops: Sequence[float], start: int, height: float, step: float
) -> tuple[int, list[Span]]:
    """Return where the rows end that leave the same columns free, and where these lie."""
    spans = _joined([run.box for run in rows[start]], [], height)
    stop, alone = start + 1, 0.0
    several = 1
    while stop < len(rows) and tops[stop] - tops[stop - 1] <= _FAR * step:
        row = rows[stop]
        if len(row) > 1:
            alone = 0.0
        else:
            alone += 1 if fits(rows[stop - 1][0], row[0], spans[0]) else _WRAPPED
        wider = _joined([run.box for run in row], spans, height)
        width = spans[-1][1] - spans[0][0]
        if len(row) == 1 and touched(row[0], spans, _GUTTER * height) < 2:
            # A line of a label may come near the next column without reaching into it.
            wider = wider if len(wider) >= len(spans) else spans
        if (
            len(wider) < 2
            or alone > _ALONE
            or any(_is_wide(run, width, spans, _GUTTER * height) for run in row)
        ):
            break
        if len(wider) < len(spans) and several >= _FEWEST:
            # A long cell that reaches into the next, empty column changes no columns.
            if len(row) == 1:
                break
        else:
            spans = wider
        several += len(row) > 1
        stop += 1
    while len(rows[stop - 1]) == 1 and stop - 1 > start and not _close(tops, stop - 1, step):
        stop -= 1
    return stop, spans


def _is_foot(rows: Sequence[Sequence[Run]], tops: Sequence[float], columns: int) -> bool:
    """Return True where the last of ``rows``, the last of the page, is its foot and no row.

    It stands far below the table, and holds little: a symbol, and the number of the page.
    """
    if len(rows) < _FEWEST or 2 * len(rows[-1]) > columns:
        return False
    steps = [lower - upper for upper, lower in pairwise(tops)]
    return steps[-1] > _SET_OFF * median(steps[:-1])


def _before_signatures(
    rows: Sequence[Sequence[Run]],
    tops: Sequence[float],
    valued: Sequence[bool],
    start: int,
    stop: int,
) -> int:
    """Return where rows end behind which others stand set off, side by side and without values:
    who signs below a table.
    """
    steps = [lower - upper for upper, lower in pairwise(tops[start:stop])]
    if len(steps) < _FEWEST:
        return stop
    last = max((at for at in range(start, stop) if valued[at]), default=stop)
    apart = _SET_OFF * median(steps)
    for at in range(last + 1, stop):
        if tops[at] - tops[at - 1] > apart:
            return at if len(rows[at]) > 1 else stop
    return stop


def _close(tops: Sequence[float], index: int, step: float) -> bool:
    return tops[index] - tops[index - 1] < 1.2 * step


def _is_wide(run: Run, width: float, spans: Sequence[Span], near: float) -> bool:
    box = run.box
    return touched(run, spans, near) > 1 and box[2] - box[0] > _WIDE * width


def _joined(
    boxes: Sequence[tuple[float, float, float, float]], spans: Sequence[Span], height: float
) -> list[Span]:
    """Return spans and boxes as spans that a gutter parts."""
    found: list[Span] = []
    for left, right in sorted([*spans, *((box[0], box[2]) for box in boxes)]):
        if found and left - found[-1][1] < _GUTTER * height:
            found[-1] = (found[-1][0], max(found[-1][1], right))
        else:
            found.append((left, right))
    return found


def _cells(
    rows: Sequence[Sequence[Run]], valued: Sequence[bool], spans: list[Span], height: float
) -> tuple[list[Cells], list[Span]]:
    """Return the cells of printed rows that leave ``spans`` free, and where their columns lie."""
    values = _columns_of_values(rows, valued, height)
    fewest = len(spans) if heads_by_year(rows[0]) else len(spans) + 1
    # Headings may touch each other.
    spans = values if len(values) >= fewest else spans
    near = _GUTTER * height
    cells, columns = under_heads([cells_of(row, spans, near) for row in rows], spans)
    if heads_in_order(rows, cells, values):
        return [list(rows[0]), *(cells_of(row, values, near) for row in rows[1:])], values
    return cells, columns


def _columns_of_values(
    rows: Sequence[Sequence[Run]], valued: Sequence[bool], height: float
) -> list[Span]:
    """Return where the columns lie by the rows with values alone."""
    found: list[Span] = []
    for at, (row, has_values) in enumerate(zip(rows, valued, strict=True)):
        if has_values and (at or not heads_by_year(row)):
            # A sum in its wide figures may fill the gutters too.
            wider = _joined([run.box for run in row], found, height)
            found = wider if len(wider) >= len(found) else found
    return found


def _lines(cells: list[Cells], spans: list[Span], step: float) -> list[Run]:
    """Return the rows of a table, behind them what stands alone left of all its labels."""
    first = [row for row in cells if row[0]]
    labelled = sum(row[1] is not None for row in cells)
    if len(first) > 1 or len(spans) < 3 or labelled < _LABELLED:
        return list(map(tabbed, _whole(cells, spans, step)))
    beside = [run for row in first if (run := row[0])]
    rows = [row[1:] for row in cells if any(row[1:])]
    return [*map(tabbed, _whole(rows, spans[1:], step)), *beside]


def _whole(cells: list[Cells], spans: list[Span], step: float) -> list[Cells]:
    """Return the rows of a table from its printed ones."""
    labels = [row[0] for row in cells]
    rests = rests_in(labels, spans[0], [any(row[1:]) for row in cells])
    return put_together(cells, spans, step, rests)


def _has_values(rows: Sequence[Cells]) -> bool:
    for column in range(1, len(rows[0])):
        texts = [run.text for row in rows if (run := row[column])]
        values = sum(map(is_value, texts))
        if values >= _FEWEST and values >= _VALUES * len(texts):
            return True
    return False
