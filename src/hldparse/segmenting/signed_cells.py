"""Columns of signatures: what stands under what.

In texts wide spaces part the columns of a line; on pages a line is of one column and has its place.
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
CELL = re.compile(r"\S+(?:\s{1,2}\S+)*")
"""Matches what wide spaces part."""


class Cell(NamedTuple):
    """A part of a line that stands in one column; measures in points, or in characters and lines
    of a text.
    """

    left: float
    top: float
    right: float
    bottom: float
    text: str


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
    return [
        Cell(match.start(), line.number, match.end(), line.number + 1, match.group())
        for match in CELL.finditer(line.text)
    ]


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
    """
    found = [Column(each.left, each.right, list(each.cells)) for each in columns]
    for cell in cells:
        over = [each for each in found if each.left < cell.right and cell.left < each.right]
        if len(over) > 1:
            return None
        if over:
            column = over[0]
            column.left, column.right = min(column.left, cell.left), max(column.right, cell.right)
        elif found and abs(cell.top - found[0].cells[0].top) >= _LEVEL * (cell.bottom - cell.top):
            return None
        else:
            column = Column(cell.left, cell.right)
            found.append(column)
        column.cells.append(cell)
    return sorted(found, key=lambda each: each.left)
