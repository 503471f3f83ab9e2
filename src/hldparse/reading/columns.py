"""Lists in columns: which rows share gutters, and each column's lines, wrapped entries as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hldparse.reading.cells import fits
from hldparse.reading.order import Piece, goes_on, leads_over
from hldparse.reading.rows import GAP, Run

_ALIGNED = 2.0
"""Points between the left edges of lines that stand under one another."""
_PROSE = 8
"""Words of a line, above which it is no entry of a column but a line of running text."""
_HANGS = (0.5, 4.0)
"""How far a continued line stands in from its first, in heights of a line, from and to."""


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
    first = rows[start]
    free = [(a.box[2], b.box[0]) for a, b in pairwise(first)]
    if not free:
        return start + 1, []
    stop, several = start + 1, 1
    while stop < len(rows):
        row = rows[stop]
        if tops[stop] - tops[stop - 1] > GAP * step:
            break
        narrowed = [_narrowed(gutter, row) for gutter in free]
        if min(right - left for left, right in narrowed) < height / 2:
            break
        several += len(row) > 1
        free = narrowed
        stop += 1
    if several < 2:
        return start + 1, []
    return stop, [(left + right) / 2 for left, right in free]


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


def by_column(
    rows: Sequence[Sequence[Run]], gutters: Sequence[float], step: float
) -> Iterator[Run]:
    """Yield the lines of rows that share ``gutters``, column after column."""
    edges = [float("-inf"), *gutters, float("inf")]
    for left, right in pairwise(edges):
        column: list[Run] = []
        for row in rows:
            words = [word for run in row for word in run.words if left < word.box[0] <= right]
            if words:
                column.append(Run(words))
        yield from whole_entries(column, step)


def as_drawn(pieces: Sequence[Piece], height: float) -> Iterator[Run | None]:
    """Yield pieces in the order of drawing, None where space parts them within a column."""
    steps = [lower.box[1] - upper.box[1] for upper, lower in pairwise(pieces)]
    usual = sorted(step for step in steps if step > height / 2) or [height]
    step = usual[len(usual) // 3]
    column: list[Run] = []
    bottom = None
    for piece in pieces:
        moved = 0.0 if bottom is None or piece.opens_column else piece.box[1] - bottom
        bottom = piece.box[1]
        if moved > GAP * step:
            yield from whole_entries(column, step)
            yield None
            column = []
        elif piece.opens_column:
            yield from whole_entries(column, step)
            column = []
        column.append(Run(piece.words))
    yield from whole_entries(column, step)


def whole_entries(lines: Sequence[Run], step: float) -> list[Run]:
    """Return the lines of a column, those of an entry that was wrapped as one.

    A line was wrapped where its next word had no room in it, and the two belong together by their
    words or because the second hangs under the first.
    """
    if len(lines) < 2:
        return list(lines)
    span = (min(line.box[0] for line in lines), max(line.box[2] for line in lines))
    hanging = _may_hang(lines, span)
    found = [lines[0]]
    for upper, lower in pairwise(lines):
        if _wraps(upper, lower, span, step, hanging=hanging):
            found[-1] = Run([*found[-1].words, *lower.words])
        else:
            found.append(lower)
    return found


def _wraps(
    upper: Run, lower: Run, span: tuple[float, float], step: float, *, hanging: bool
) -> bool:
    if not 0 < lower.box[1] - upper.box[1] < GAP * step:
        return False
    if len(upper.words) > _PROSE:
        return False
    aligned = abs(upper.box[0] - lower.box[0]) < _ALIGNED
    above, below = upper.text, lower.text
    if aligned and goes_on(above, below):
        return True
    hangs = _hangs(upper, lower)
    if not (aligned or hangs) or above.endswith("-") or fits(upper, lower, span):
        return False
    return leads_over(above, below) or (hangs and hanging)


def _hangs(upper: Run, lower: Run) -> bool:
    height = upper.words[0].size
    return _HANGS[0] * height < lower.box[0] - upper.box[0] < _HANGS[1] * height


def _may_hang(lines: Sequence[Run], span: tuple[float, float]) -> bool:
    """Return True where no line stands in that had room in the one before: none is a level of
    its own.
    """
    return not any(_hangs(a, b) and fits(a, b, span) for a, b in pairwise(lines))
