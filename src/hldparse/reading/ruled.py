"""The text of ruled tables: a line for each row, with tabs between its cells."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from hldparse.reading.cells import Cells, Span, fits, is_value, put_together, tabbed
from hldparse.reading.rows import Run, rows_of
from hldparse.reading.words import Rules, Word, middle

_TALL = 5
"""Printed rows between two lines across, from which these may be rows of the table."""
_MOST = 0.6
"""Share of a table's printed rows that stand in the one tall row."""
_BEGUN = 0.5
"""Share of lines that had room in the line before, from which they are no wrapped text."""
_PADDING = 2.0
"""Points between a line and the text beside it, at least."""

Cell = tuple[int, int]


def rows_of_table(rules: Rules, words: Sequence[Word]) -> list[Run]:
    """Return the rows of a table as runs with tabs; cells of several lines are one.

    Cells that lie over several rows or columns stand in the first. Where no lines part the rows,
    they are told by what stands in them; where columns hold lists, these are read one by one.
    """
    cells = _cells(rules, words)
    tall = _tall_row(cells)
    if tall is None:
        return [_row(rules, row, by_column) for row, by_column in sorted(cells.items())]
    spans = [(left + _PADDING, right - _PADDING) for left, right in pairwise(rules.columns)]
    lines = _lines(cells[tall], len(spans))
    if not _begin_anew(lines, spans):
        return [_row(rules, row, by_column) for row, by_column in sorted(cells.items())]
    if not _has_values(lines):
        return _by_column(cells, tall, len(spans))
    found: list[Run] = []
    for row, by_column in sorted(cells.items()):
        if row == tall:
            step = lines[0][next(c for c, run in enumerate(lines[0]) if run)]
            assert step is not None  # noqa: S101 - just looked for
            found += map(tabbed, put_together(lines, spans, step.words[0].size * 1.2))
        else:
            found.append(_row(rules, row, by_column))
    return found


def _cells(rules: Rules, words: Sequence[Word]) -> dict[int, dict[int, list[Word]]]:
    """Return words by row and column, those of open cells in the first of them."""
    first = _first_of(rules)
    found: dict[int, dict[int, list[Word]]] = defaultdict(lambda: defaultdict(list))
    for word in words:
        row = max(bisect_left(rules.rows, middle(word.box)) - 1, 0)
        column = max(bisect_left(rules.columns, (word.box[0] + word.box[2]) / 2) - 1, 0)
        row, column = first.get((row, column), (row, column))
        found[row][column].append(word)
    return found


def _first_of(rules: Rules) -> dict[Cell, Cell]:
    """Return for each cell that is part of a larger one the first cell of that one."""
    first: dict[Cell, Cell] = {}
    rows, columns = len(rules.rows) - 1, len(rules.columns) - 1
    if not rules.open_right and not rules.open_below:
        return first
    for row in range(rows):
        for column in range(columns):
            head = first.setdefault((row, column), (row, column))
            if (row, column) in rules.open_right:
                first.setdefault((row, column + 1), head)
            if (row, column) in rules.open_below:
                first.setdefault((row + 1, column), head)
    return first


def _row(rules: Rules, row: int, by_column: dict[int, list[Word]]) -> Run:
    """Return a row with tabs; a heading over several columns, or a table of one, without."""
    cells: Cells = [None] * (len(rules.columns) - 1)
    for column, words in by_column.items():
        cells[column] = Run([word for printed in rows_of(words) for word in printed])
    return tabbed(cells, alone=(row, 0) in rules.open_right)


def _tall_row(cells: dict[int, dict[int, list[Word]]]) -> int | None:
    """Return the row that holds most of what is printed in a table, in several columns."""
    heights = {
        row: sorted((len(rows_of(words)) for words in by_column.values()), reverse=True)
        for row, by_column in cells.items()
    }
    tall = max(heights, key=lambda row: (heights[row][0], -row), default=None)
    if tall is None or len(heights[tall]) < 2 or heights[tall][1] < _TALL:
        return None
    printed = sum(each[0] for each in heights.values())
    return tall if heights[tall][0] >= _MOST * printed else None


def _lines(by_column: dict[int, list[Word]], columns: int) -> list[Cells]:
    """Return the printed rows within one row of a table."""
    column_of = {id(word): column for column, words in by_column.items() for word in words}
    found: list[Cells] = []
    for row in rows_of([word for words in by_column.values() for word in words]):
        cells: Cells = [None] * columns
        for word in row:
            column = column_of[id(word)]
            known = cells[column]
            cells[column] = Run([*known.words, word]) if known else Run([word])
        found.append(cells)
    return found


def _begin_anew(lines: Sequence[Cells], spans: Sequence[Span]) -> bool:
    """Return True where most lines are no wrapped text, for they had room in the line before."""
    begun = wrapped = 0
    for upper, lower in pairwise(lines):
        for above, below, span in zip(upper, lower, spans, strict=True):
            if above and below:
                had_room = fits(above, below, span)
                begun += had_room
                wrapped += not had_room
    return begun >= _BEGUN * (begun + wrapped)


def _has_values(lines: Sequence[Cells]) -> bool:
    for column in range(1, len(lines[0])):
        texts = [run.text for row in lines if (run := row[column])]
        if texts and sum(map(is_value, texts)) >= _BEGUN * len(texts):
            return True
    return False


def _by_column(cells: dict[int, dict[int, list[Word]]], tall: int, columns: int) -> list[Run]:
    """Return a table whose columns hold lists: each column's heading, then its lines."""
    found: list[Run] = []
    for column in range(columns):
        for row, by_column in sorted(cells.items()):
            lines = rows_of(by_column.get(column, []))
            if row == tall:
                found += map(Run, lines)
            elif lines:
                found.append(Run([word for line in lines for word in line]))
    return found
