"""Columns of values and the heads that stand beside them, not above: one column each.

Party        Due      Received      the heads begin at the left of their columns
Albania        3 351         911    the values end at the right of these
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from hldparse.reading.cells import Cells, Span, is_value
from hldparse.reading.rows import Run

# "2018", "2020 (a)": a year heads a column
_YEAR = re.compile(r"(?:19|20)\d{2}(?!\d)(?:\s?\W?\w\W?)?\Z")
_FEWEST = 3
"""Heads of columns that are taken in turn, at least."""
_HEAD, _VALUES, _BOTH = "head", "values", "both"


def under_heads(rows: list[Cells], spans: list[Span]) -> tuple[list[Cells], list[Span]]:
    """Return the rows of a table, and where its columns lie, each column of values under its head.

    A column that has a head and nothing below it, next to one without a head, is one with that:
    where several are so, in turn, each is with the next. The labels of rows need no head.
    """
    heads = len(list(takewhile(lambda row: not any(_valued(row)), rows)))
    if not 0 < heads < len(rows):
        return rows, spans
    kinds = [_BOTH, *(_kind(rows, heads, column) for column in range(1, len(spans)))]
    firsts = _in_turn(kinds)
    if not firsts:
        return rows, spans
    kept = [at for at in range(len(spans)) if at - 1 not in firsts]
    return (
        [[row[at] or row[at + 1] if at in firsts else row[at] for at in kept] for row in rows],
        [(spans[at][0], spans[at + (at in firsts)][1]) for at in kept],
    )


def heads_in_order(
    rows: Sequence[Sequence[Run]], cells: Sequence[Cells], values: Sequence[Span]
) -> bool:
    """Return True where the heads of the first printed row go with the columns of ``values`` one by
    one, and ``cells`` does not show it: a head may stand nearer to its neighbour's values.

        Party       Submitted        Pledged
        Albania        1 June 2026          3 750
    """
    head = rows[0]
    if len(head) != len(values) or len(head) < _FEWEST or any(_valued(head)):
        return False
    filled = [any(row[at] for row in cells[1:]) for at in range(len(cells[0]))]
    if filled == [cell is not None for cell in cells[0]] and len(filled) == len(head):
        return False
    for at, run in enumerate(head):
        left, _, right, _ = run.box
        if at and left < values[at - 1][0]:
            return False
        if at + 1 < len(values) and right > values[at + 1][1]:
            return False
    return True


def heads_by_year(row: Sequence[Run]) -> bool:
    """Return True for a printed row that has years behind its first cell: the head of a table."""
    years = [_YEAR.match(run.text) is not None for run in row]
    return len(years) > 1 and not years[0] and all(years[1:])


def _valued(row: Sequence[Run | None]) -> list[bool]:
    return [run is not None and is_value(run.text) and not _YEAR.match(run.text) for run in row[1:]]


def _kind(rows: Sequence[Cells], heads: int, column: int) -> str:
    headed = any(row[column] for row in rows[:heads])
    filled = any(row[column] for row in rows[heads:])
    return _BOTH if headed == filled else _HEAD if headed else _VALUES


def _in_turn(kinds: Sequence[str]) -> frozenset[int]:
    """Return the first columns of pairs of a head and its values, or of values and their head."""
    firsts: set[int] = set()
    at = 0
    while at < len(kinds):
        stop = at
        while stop < len(kinds) and kinds[stop] != _BOTH:
            stop += 1
        alone = kinds[at:stop]
        if len(alone) % 2 == 0 and all(upper != lower for upper, lower in pairwise(alone)):
            firsts.update(range(at, stop, 2))
        at = stop + 1
    return frozenset(firsts)
