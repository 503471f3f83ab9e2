"""Tables that stand beside each other on a page and were read line by line across.

Round table 1        Round table 2        were read as   Round table 1, Round table 2,
Austria              Chile                               Austria, Chile
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from hldparse.parsing.heads import HeadWords
from hldparse.parsing.sheet import Row

_INDENT = 12.0
"""Points by which a row may begin left of the label above it."""
_LINES = 1.5
"""Heights of a label by which one beside it may stand higher or lower, as a skewed scan has it."""


def by_place(rows: Sequence[Row], words: HeadWords) -> tuple[Row, ...]:
    """Return ``rows`` with what stands below labels beside each other dealt to these by where it
    begins, up to the next label or page.

    Only where one such label follows upon the other: else the page was read column by column.
    """
    dealt: list[Row] = []
    position = 0
    while position < len(rows):
        count = _labels_beside(rows, position, words)
        if count < 2:
            dealt.append(rows[position])
            position += 1
            continue
        first, position = position + count, position + count
        while position < len(rows) and not _ends(rows[position], words):
            position += 1
        columns = sorted(([row] for row in rows[first - count : first]), key=_left)
        for row in rows[first:position]:
            fitting = [column for column in columns if _left(column) <= _left([row]) + _INDENT]
            (fitting or columns)[-1 if fitting else 0].append(row)
        dealt += chain.from_iterable(columns)
    return tuple(dealt)


def _labels_beside(rows: Sequence[Row], start: int, words: HeadWords) -> int:
    """Return how many rows from ``start`` on are labels beside each other."""
    count = 0
    for row in rows[start:]:
        if row.bbox is None or row.is_cell or words.table_label(row.text) is None:
            break
        if count and not all(_beside(row, other) for other in rows[start : start + count]):
            break
        count += 1
    return count


def _beside(one: Row, other: Row) -> bool:
    if one.bbox is None or other.bbox is None or one.after_page:
        return False
    height = one.bbox[3] - one.bbox[1]
    apart = one.bbox[0] > other.bbox[2] or other.bbox[0] > one.bbox[2]
    return apart and abs(one.bbox[1] - other.bbox[1]) <= _LINES * height


def _ends(row: Row, words: HeadWords) -> bool:
    return row.bbox is None or row.after_page or words.table_label(row.text) is not None


def _left(column: Sequence[Row]) -> float:
    return column[0].bbox[0] if column[0].bbox else 0.0
