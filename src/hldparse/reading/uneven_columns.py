"""Columns whose lines do not stand beside each other: each column's words apart, and its lines.

Half a line higher or lower than their neighbours, lines of columns have no printed rows in common.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from hldparse.reading.columns import whole_entries, width_of
from hldparse.reading.page_blocks import Block, Least, blocks_of
from hldparse.reading.rows import GAP, Run, rows_of
from hldparse.reading.words import Word

_LEAST = Least(gutter=5, tall=96, beside=60, wide=45, apart=15, line=14)
"""Points."""
_LEVEL = 0.15
"""Between the feet of lines that stand beside each other, in the step from line to line, at most;
a straightened page is still a little askew."""
_UNEVEN, _FEWEST = 0.25, 6
"""Share of the lines of a column that have none beside them, and their number, from which it is
uneven: in two columns side by side one line of twenty has none."""
_LARGEST = 2400.0
"""Points of a sheet, less than: A1 is 2,384 high."""
_MOST_INK = 200_000
"""Points across all words of a page, less than; a page of small print has 60,000."""
_DOUBTFUL = 0.45
"""Confidence below which a word may be dirt, and parts no columns and joins none."""
# Letters that reach below the line
_BELOW = re.compile(r"[gjpqyçQ,;()\[\]_/]")


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a page that are read before the next part's."""

    words: list[Word]
    column: int | None = None
    """Place among the columns of a block, 0 for the first; None for what is in no columns."""


def parts_of(words: Sequence[Word], height: float) -> list[Part]:
    """Return the words of a page in parts, from the top, and in uneven columns from the left.

    ``height`` is that of a line. Columns whose lines stand beside each other are one part with what
    is around them: the rows they have in common tell more of these.
    """
    inked = [word for word in words if word.confidence is None or word.confidence >= _DOUBTFUL]
    if not inked or not _is_sheet(inked):
        return [Part(list(words))]
    blocks = blocks_of(_ink(inked), int(max(word.box[3] for word in inked)) + 1, _LEAST)
    parts: list[Part] = []
    for block, inside in zip(blocks, _by_block(words, blocks), strict=True):
        columns = _by_column(inside, block)
        if len(columns) > 1 and is_uneven(columns, height):
            parts += [Part(column, at) for at, column in enumerate(columns)]
        elif parts and parts[-1].column is None:
            parts[-1].words.extend(inside)
        else:
            parts.append(Part(inside))
    return [part for part in parts if part.words]


def _is_sheet(words: Sequence[Word]) -> bool:
    """Return True where words stand on a sheet as lists are printed on, not far beside it."""
    right, bottom = max(word.box[2] for word in words), max(word.box[3] for word in words)
    width = sum(word.box[2] - word.box[0] for word in words)
    return 0 < right < _LARGEST and 0 < bottom < _LARGEST and width < _MOST_INK


def _ink(words: Sequence[Word]) -> list[int]:
    """Return for each point across a page where there are words down it, as bits."""
    ink = [0] * (int(max(word.box[2] for word in words)) + 1)
    for word in words:
        x0, y0, x1, y1 = (max(int(each), 0) for each in word.box)
        rows = ((1 << (y1 + 1 - y0)) - 1) << y0
        for x in range(x0, x1 + 1):
            ink[x] |= rows
    return ink


def _by_block(words: Sequence[Word], blocks: Sequence[Block]) -> list[list[Word]]:
    found: list[list[Word]] = [[] for _ in blocks]
    tops = [block.top for block in blocks]
    for word in words:
        found[max(bisect_right(tops, (word.box[1] + word.box[3]) / 2) - 1, 0)].append(word)
    return found


def _by_column(words: Sequence[Word], block: Block) -> list[list[Word]]:
    found: list[list[Word]] = [[] for _ in range(len(block.edges) + 1)]
    for word in words:
        found[bisect_right(block.edges, (word.box[0] + word.box[2]) / 2)].append(word)
    return [column for column in found if column]


def is_uneven(columns: Sequence[Sequence[Word]], height: float) -> bool:
    """Return True where lines of a column have no lines of its neighbour beside them."""
    feet = [sorted(map(_foot, rows_of(column))) for column in columns]
    steps = [lower - upper for column in feet for upper, lower in pairwise(column)]
    near = _LEVEL * max(median(steps or [height]), height)
    return any(_alone(left, right, near) for left, right in pairwise(feet))


def _alone(left: Sequence[float], right: Sequence[float], near: float) -> bool:
    """Return True where a share of the lines of the shorter column, both from the top, has none
    beside it.
    """
    fewer, more = sorted((left, right), key=len)
    inside = [foot for foot in fewer if more[0] - near < foot < more[-1] + near]
    beside = sum(
        bisect_left(more, foot - near) < bisect_right(more, foot + near) for foot in inside
    )
    return len(inside) - beside >= max(_UNEVEN * len(inside), _FEWEST)


def _foot(row: Sequence[Word]) -> float:
    """Return how far down the page the letters of a row stand."""
    standing = [word.box[3] for word in row if not _BELOW.search(word.text)]
    return median(standing or [word.box[3] - word.size / 5 for word in row])


def lines_of_column(words: Sequence[Word], height: float) -> list[Run | None]:
    """Return the lines of a column, wrapped entries as one, None where space parts them."""
    rows = rows_of(words)
    feet = [_foot(row) for row in rows]
    steps = sorted(lower - upper for upper, lower in pairwise(feet) if lower - upper > height / 2)
    step = steps[len(steps) // 3] if steps else height
    lines: list[Run | None] = []
    for at, row in enumerate(rows):
        if at and feet[at] - feet[at - 1] > GAP * step:
            lines.append(None)
        lines.append(Run(row))
    return whole_entries(lines, step, width_of(lines))
