"""Lists set as a table of one name a row, with its number or seat in columns of their own.

No.    State      Seat
1      Andorra    1A
2      Belarus    1B
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hldparse.parsing.cells import Cell, cells_of
from hldparse.parsing.known import KnownNames
from hldparse.parsing.markers import split_marks
from hldparse.parsing.sheet import Row

_FEWEST = 3
"""Rows of such a table, at least."""
_KNOWN = 0.5
"""Share of its names that are known, at least."""
# "1", "12.", "7A", "B-14"
_PLACE = re.compile(r"[A-Z]?[-/ ]?\d{1,4}[-/ ]?[A-Z]?\.?")


def names_of_rows(rows: Sequence[Row], names: KnownNames) -> tuple[Row, ...]:
    """Return ``rows`` with those of such tables as their names alone, at their own characters.

    Heads of columns are left out. A table with other words beside its names stays as it is, and so
    does one without heads whose further column does not count the rows: it may hold marks.
    """
    found: list[Row] = []
    position = 0
    while position < len(rows):
        stop = position + 1
        while stop < len(rows) and _same_table(rows[stop - 1], rows[stop]):
            stop += 1
        found += _names(rows[position:stop], names) or rows[position:stop]
        position = stop
    return tuple(found)


def _same_table(before: Row, row: Row) -> bool:
    count = row.text.count("\t")
    return count > 0 and count == before.text.count("\t") and (row.after_page or not row.after_gap)


def _names(rows: Sequence[Row], names: KnownNames) -> list[Row]:
    """Return the names of a table; none where it is no such table."""
    if len(rows) < _FEWEST or "\t" not in rows[0].text:
        return []
    headed = _is_head(rows[0], names)
    heads = [headed and row.text == rows[0].text for row in rows]
    body = [row for row, head in zip(rows, heads, strict=True) if not head]
    column = _column_of_names(body, names)
    if column is None or not (headed or _counts(body, column)):
        return []
    return list(_without_heads(rows, heads, column))


def _is_head(row: Row, names: KnownNames) -> bool:
    """Return True for a row with words in each cell, none of them a name."""
    cells = _texts(row)
    return all(
        any(map(str.isalpha, cell)) and not any(map(str.isdigit, cell)) and not names.known(cell)
        for cell in cells
    )


def _column_of_names(body: Sequence[Row], names: KnownNames) -> int | None:
    """Return the one column that holds anything but numbers and seats; None where others do."""
    worded: set[int] = set()
    known = 0
    for row in body:
        for column, cell in enumerate(_texts(row)):
            if cell and not _PLACE.fullmatch(cell):
                worded.add(column)
                known += names.known(split_marks(cell)[0])
    if len(worded) != 1 or len(body) < _FEWEST or known < _KNOWN * len(body):
        return None
    return worded.pop()


def _counts(body: Sequence[Row], names: int) -> bool:
    """Return True where one further column counts the rows: "1", "2", "3"."""
    others = [[cell for at, cell in enumerate(_texts(row)) if at != names] for row in body]
    numbers = [cells[0].rstrip(".") for cells in others if len(cells) == 1 and cells[0]]
    counted = [str(at) for at in range(1, len(numbers) + 1)]
    return bool(numbers) and numbers == counted and all(len(cells) == 1 for cells in others)


def _texts(row: Row) -> list[str]:
    return [cell.strip() for cell in row.text.split("\t")]


def _without_heads(rows: Sequence[Row], heads: Sequence[bool], column: int) -> Iterator[Row]:
    """Yield the names; one below a head stands where the head does, as to gaps and pages."""
    gap = page = False
    for row, head in zip(rows, heads, strict=True):
        gap, page = gap or row.after_gap, page or row.after_page
        if not head:
            yield replace(_only(row, column), after_gap=gap, after_page=page)
            gap = page = False


def _only(row: Row, column: int) -> Row:
    cells = cells_of(row.text)
    cell = cells[column] if column < len(cells) else Cell(0, 0)
    return replace(row, text=" " * cell.start + row.text[cell.start : cell.stop].rstrip())
