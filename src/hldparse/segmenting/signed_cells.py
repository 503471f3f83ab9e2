"""Columns of signatures: what stands under what.

In texts wide spaces or tabs part the columns of a line, and tabs the cells of a table of a Word
file; on pages a line is of one column and has its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from hldparse.records.source import Line

_LEVEL = 1.0
"""Heights of a line by which columns begin above or below each other, at most."""
# "(Signed) A. Byron (Signed) E. O'Hara": columns that hardly more parts than words
_LABEL = re.compile(r"[(\[]\s*(?:signed|initial+ed)\s*[)\]]", re.IGNORECASE)
CELL = re.compile(r"\S+(?:[^\S\t]{1,2}\S+)*")
"""Matches what wide spaces or tabs part."""


class Cell(NamedTuple):
    """A part of a line that stands in one column; measures in points, in characters and lines of a
    text, or in tabs.
    """

    left: float
    top: float
    right: float
    bottom: float
    text: str
    tabbed: bool = False
    """True where tabs stand in the line."""


@dataclass(slots=True)
class Column:
    """Cells under one another, and how far left and right they reach."""

    left: float
    right: float
    cells: list[Cell] = field(default_factory=list)


def cells_in(line: Line) -> list[Cell]:
    """Return the cells of a line: of a page it is one, with its place, or one for each label."""
    if line.bbox is not None:
        return _labelled(line.text, line.bbox)
    if "\t" in line.text:
        return _tabbed(line)
    return [
        Cell(match.start(), line.number, match.end(), line.number + 1, match.group())
        for match in CELL.finditer(line.text)
    ]


def _tabbed(line: Line) -> list[Cell]:
    cells = []
    for match in CELL.finditer(line.text):
        left = line.text.count("\t", 0, match.start())
        cells.append(Cell(left, line.number, left + 1, line.number + 1, match.group(), tabbed=True))
    return cells


def _labelled(text: str, box: tuple[float, float, float, float]) -> list[Cell]:
    left, top, right, bottom = box
    starts = [match.start() for match in _LABEL.finditer(text)]
    if len(starts) < 2 or starts[0]:
        return [Cell(left, top, right, bottom, text)]
    wide = (right - left) / len(text)
    return [
        Cell(left + start * wide, top, left + (stop - 1) * wide, bottom, text[start:stop].strip())
        for start, stop in pairwise([*starts, len(text)])
    ]


def widened(columns: list[Column], cells: list[Cell]) -> list[Column] | None:
    """Return columns with the cells of a line, None where one of these runs through two columns, or
    begins one further down than the others.

    Tabs set by hand are more or fewer from line to line: as many cells as columns are in order.
    """
    found = [Column(each.left, each.right, list(each.cells)) for each in columns]
    tabbed = any(cell.tabbed for cell in cells)
    if len(found) == 1 and tabbed != found[0].cells[0].tabbed:
        return None
    if tabbed and len(cells) == len(found):
        for column, cell in zip(found, cells, strict=True):
            _put(cell, column)
        return found
    for cell in cells:
        over = [each for each in found if each.left < cell.right and cell.left < each.right]
        if len(over) > 1:
            return None
        if over:
            _put(cell, over[0])
        elif found and abs(cell.top - found[0].cells[0].top) >= _LEVEL * (cell.bottom - cell.top):
            return None
        else:
            found.append(Column(cell.left, cell.right, [cell]))
    return sorted(found, key=lambda each: each.left)


def _put(cell: Cell, column: Column) -> None:
    column.left, column.right = min(column.left, cell.left), max(column.right, cell.right)
    column.cells.append(cell)
