"""Words with boxes → lines in reading order: columns, cells of ruled tables, gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from statistics import median

from hldparse.reading.order import Piece, drawn_by_column, goes_on, parted
from hldparse.reading.words import Box, Rules, Word
from hldparse.records.source import Line

_SAME_ROW = 0.5
"""Of the height of the lower box that must lie beside the other one."""
_GAP = 1.45
"""From line to line, in usual distances: more is an empty line."""
_INDENT = 0.6
"""How far a continued line stands in from its first, in heights of a line."""


@dataclass(slots=True)
class _Run:
    """Words of a row without a wide space between them."""

    words: list[Word]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        return _around([word.box for word in self.words])


_UNRULED = Rules()


def lines_of(
    words: Sequence[Word], page: int, rules: Rules = _UNRULED, *, drawn: bool = False
) -> tuple[Line, ...]:
    """Return the lines of a page in reading order, empty ones where space parts paragraphs.

    The rows of a ruled table are one line each, with a tab between cells. ``drawn`` says that the
    words come in the order in which a PDF draws them, which is then weighed too.
    """
    if not words:
        return ()
    height = median(word.box[3] - word.box[1] for word in words)
    top, bottom, table = _table(words, rules)
    above = [word for word in words if _middle(word.box) < top]
    below = [word for word in words if _middle(word.box) > bottom]
    found: list[_Run | None] = list(_flow(above, height, drawn=drawn))
    if table:
        found += [None, *table, None]
    found += _flow(below, height, drawn=drawn)
    if page > 1:
        # The line that parts pages, as in texts.
        found.insert(0, _Run([]))
    return tuple(
        Line(number, run.text, page, run.box, _least(run.words))
        if run and run.words
        else Line(number, "" if run is None else "\f", page)
        for number, run in zip(count(1), found, strict=False)
    )


def _least(words: Sequence[Word]) -> float | None:
    sure = [word.confidence for word in words if word.confidence is not None]
    return min(sure, default=None)


def _around(boxes: Sequence[Box]) -> Box:
    if len(boxes) == 1:
        return boxes[0]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2


def _table(words: Sequence[Word], rules: Rules) -> tuple[float, float, list[_Run]]:
    """Return where a ruled table begins and ends, and its rows as runs with tabs."""
    if len(rules.rows) < 2 or len(rules.columns) < 3:
        return float("inf"), float("inf"), []
    found = []
    for upper, lower in pairwise(rules.rows):
        cells, inside = [], []
        for left, right in pairwise(rules.columns):
            cell = [
                word
                for word in words
                if upper < _middle(word.box) <= lower
                and left < (word.box[0] + word.box[2]) / 2 <= right
            ]
            rows = _rows(cell)
            cells.append(" ".join(word.text for row in rows for word in row))
            inside += cell
        if inside:
            found.append(
                _Run([Word("\t".join(cells), _around([w.box for w in inside]), _least(inside))])
            )
    return rules.rows[0], rules.rows[-1], found


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Return words by printed row, from left to right."""
    rows: list[list[Word]] = []
    bottom = float("-inf")
    for word in sorted(words, key=lambda word: (_middle(word.box), word.box[0])):
        if rows and bottom - word.box[1] > _SAME_ROW * (word.box[3] - word.box[1]):
            rows[-1].append(word)
            bottom = max(bottom, median(each.box[3] for each in rows[-1]))
        else:
            rows.append([word])
            bottom = word.box[3]
    return [sorted(row, key=lambda word: word.box[0]) for row in rows]


def _runs(row: Sequence[Word], height: float) -> list[_Run]:
    runs: list[_Run] = []
    for word in row:
        if runs and not parted(runs[-1].words[-1], word, height):
            runs[-1].words.append(word)
        else:
            runs.append(_Run([word]))
    return runs


def _flow(words: Sequence[Word], height: float, *, drawn: bool) -> Iterator[_Run | None]:
    """Return runs in reading order, None for an empty line."""
    pieces = drawn_by_column(words, height) if drawn else None
    if pieces:
        yield from _as_drawn(pieces, height)
        return
    rows = [_runs(row, height) for row in _rows(words)]
    if not rows:
        return
    tops = [_top(row) for row in rows]
    steps = [lower - upper for upper, lower in pairwise(tops)]
    usual = sorted(step for step in steps if step > 0) or [height]
    step = usual[len(usual) // 3]
    position = 0
    while position < len(rows):
        stop, gutters = _columns(rows, tops, position, height, step)
        if position and tops[position] - tops[position - 1] > _GAP * step:
            yield None
        if gutters:
            yield from _by_column(rows[position:stop], gutters, step)
        else:
            yield from rows[position]
        position = stop


def _top(row: Sequence[_Run]) -> float:
    tops = [min(word.box[1] for word in run.words) for run in row]
    return tops[0] if len(tops) == 1 else median(tops)


def _columns(
    rows: Sequence[Sequence[_Run]],
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
        if tops[stop] - tops[stop - 1] > _GAP * step:
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


def _narrowed(gutter: tuple[float, float], row: Sequence[_Run]) -> tuple[float, float]:
    left, right = gutter
    for run in row:
        x0, _, x1, _ = run.box
        if x0 < right and x1 > left:
            if x0 <= left:
                left = x1
            else:
                right = min(right, x0)
    return left, right


def _by_column(
    rows: Sequence[Sequence[_Run]], gutters: Sequence[float], step: float
) -> Iterator[_Run]:
    edges = [float("-inf"), *gutters, float("inf")]
    for left, right in pairwise(edges):
        column: list[_Run] = []
        for row in rows:
            words = [word for run in row for word in run.words if left < word.box[0] <= right]
            if words:
                _put(column, _Run(words), step)
        yield from column


def _put(column: list[_Run], run: _Run, step: float) -> None:
    """Add a line to a column, to its last line where that one goes on in it."""
    before = column[-1] if column else None
    if (
        before
        and abs(before.box[0] - run.box[0]) < _ALIGNED
        and run.box[1] - before.words[-1].box[1] < _GAP * step
        and goes_on(before.text, run.text)
    ):
        before.words.extend(run.words)
    else:
        column.append(run)


_ALIGNED = 2.0
"""Points between the left edges of lines that stand under one another."""


def _as_drawn(pieces: Sequence[Piece], height: float) -> Iterator[_Run | None]:
    """Return pieces in the order of drawing, None where space parts them within a column."""
    steps = [lower.box[1] - upper.box[1] for upper, lower in pairwise(pieces)]
    usual = sorted(step for step in steps if step > height / 2) or [height]
    step = usual[len(usual) // 3]
    column: list[_Run] = []
    bottom = None
    for piece in pieces:
        moved = 0.0 if bottom is None or piece.opens_column else piece.box[1] - bottom
        bottom = piece.box[1]
        if moved > _GAP * step:
            yield from column
            yield None
            column = []
        _put(column, _Run(piece.words), step)
    yield from column
