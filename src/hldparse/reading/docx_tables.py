"""The rows of a table of a Word file as lines: cells by tabs, lists side by side row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from hldparse.reading.docx_text import W

WRAPPERS = frozenset({W + "sdt", W + "sdtContent", W + "ins", W + "moveTo", W + "customXml"})
"""What may stand around rows and cells: content controls, changes, markup of one's own."""
LIST = 3
"""Paragraphs of a cell from which cells side by side are lists; a name takes one or two."""
_LISTED = 4
"""Paragraphs of a cell from which one is the list of what stands beside it."""
_PAIR = 2
_MOST_HEADS = 3
_MOST_COLUMNS = 63
"""Columns that Word lets a table have."""


@dataclass(frozen=True, slots=True)
class _Cell:
    texts: list[str]
    columns: int
    """Over how many columns it goes."""
    merged: str
    """"restart" for the first of cells merged down the rows, "continue" for the others, or ""."""
    tables: bool
    """Whether tables stand in it."""


def rows_of(table: Any, texts_of: Callable[[Any], list[str]]) -> Iterator[list[str]]:
    """Yield the lines of each row of a ``w:tbl``; ``texts_of`` gives the paragraphs of a cell.

    A row is one line with a tab between cells. Where its cells hold lists, it is a line for each
    item, as these stand side by side. A row of one cell, or with tables in its cells, only places
    what is in it: that comes cell by cell. Names of columns in several rows are one line. Where
    a cell names the list beside it, it is a line above that list; so it is where the first cells
    of a table name the lists beside them.
    """
    rows = [
        [_cell(each, texts_of) for each in within(row, W + "tc")]
        for row in within(table, W + "tr")
        if row.find(f"{W}trPr/{W}del") is None
    ]
    heads = _heads(rows)
    if heads:
        yield ["\t".join(_head(rows[:heads]))]
        rows = rows[heads:]
    names = _names_rows(rows)
    listed = any(map(_names_list, rows))
    crossed = _is_crossed(rows)
    for place, cells in enumerate(rows):
        if crossed:
            yield from _crossed(cells)
        elif names or (listed and _names_list(cells, 1 if place else _LISTED)):
            label, items = cells
            yield from _named([_flat(" ".join(label.texts))], items.texts, whole=names)
        else:
            yield _lines(cells, alone=len(rows) == 1)


def _cell(element: Any, texts_of: Callable[[Any], list[str]]) -> _Cell:
    properties = element.find(W + "tcPr")
    span = properties.find(W + "gridSpan") if properties is not None else None
    merged = properties.find(W + "vMerge") if properties is not None else None
    columns = span.get(W + "val", "1") if span is not None else "1"
    return _Cell(
        texts_of(element),
        int(columns) if columns in _COLUMNS else 1,
        "" if merged is None else merged.get(W + "val") or "continue",
        element.find(f".//{W}tbl") is not None,
    )


_COLUMNS = frozenset(map(str, range(1, _MOST_COLUMNS + 1)))


def _lines(cells: Sequence[_Cell], *, alone: bool) -> list[str]:
    texts = [cell.texts for cell in cells]
    filled = [each for each in texts if each]
    if len(cells) == 1 or any(cell.tables for cell in cells):
        return [text for each in texts for text in each]
    # A table of one row only places its cells; a list that goes on beside may have one item there.
    placed = alone and bool(filled) and len(filled[0]) > 1
    if placed or (len(filled) > 1 and _are_lists(filled)):
        return ["\t".join(map(_flat, items)) for items in zip_longest(*texts, fillvalue="")]
    return ["\t".join(_flat(" ".join(each)) for each in texts)] if filled else []


def _are_lists(filled: Sequence[list[str]]) -> bool:
    return bool(filled) and min(map(len, filled)) > 1 and max(map(len, filled)) >= LIST


def _heads(rows: Sequence[Sequence[_Cell]]) -> int:
    """Return how many rows name the columns, 0 where it is one row or none.

    "Member State" is merged down two rows, and "Round Table" goes over what stands in the second:
    "1", "2", "3".
    """
    if not rows or not any(1 < cell.columns < len(rows[0]) + cell.columns - 1 for cell in rows[0]):
        return 0
    if not any(cell.merged == "restart" for cell in rows[0]):
        return 0
    count = 1
    while count < len(rows) and any(cell.merged == "continue" for cell in rows[count]):
        count += 1
    heads = rows[:count]
    short = all(len(cell.texts) < LIST for row in heads for cell in row)
    return count if 1 < count <= _MOST_HEADS and count < len(rows) and short else 0


def _head(rows: Sequence[Sequence[_Cell]]) -> list[str]:
    spread = [[_flat(" ".join(c.texts)) for c in row for _ in range(c.columns)] for row in rows]
    columns = zip_longest(*spread, fillvalue="")
    return [" ".join(dict.fromkeys(filter(None, texts))) for texts in columns]


def _names_rows(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Return True where the first of two columns, merged down, names what stands beside it."""
    if any(len(cells) != _PAIR or cells[0].columns > 1 for cells in rows):
        return False
    merged = sum(bool(cells[0].merged) and not cells[1].merged for cells in rows)
    return merged * 2 >= max(len(rows), LIST)


def _names_list(cells: Sequence[_Cell], least: int = _LISTED) -> bool:
    """Return True where the first of two cells is a line, the second a list of ``least`` items."""
    if len(cells) != _PAIR or any(cell.tables for cell in cells):
        return False
    return len(cells[0].texts) == 1 and len(cells[1].texts) >= least


def _is_crossed(rows: Sequence[Sequence[_Cell]]) -> bool:
    """Return True where the first row names columns of lists, and the first cell of each row what
    these lists are of:

                     Round table 1    Round table 2
    Member States    Bahrain          Canada
                     Brazil           Chad
    """
    if len(rows) < _PAIR or len(rows[0]) <= _PAIR:
        return False
    corner, *heads = rows[0]
    if corner.texts or any(len(cell.texts) != 1 for cell in heads):
        return False
    if any(cell.tables or len(cells) != len(rows[0]) for cells in rows for cell in cells):
        return False
    lists = max(len(cell.texts) for cells in rows for cell in cells[1:])
    return lists >= LIST and all(len(cells[0].texts) == 1 for cells in rows[1:])


def _crossed(cells: Sequence[_Cell]) -> Iterator[list[str]]:
    label, *lists = cells
    yield [*map(_flat, label.texts)]
    items = zip_longest(*(cell.texts for cell in lists), fillvalue="")
    yield ["\t".join(map(_flat, each)) for each in items]


def _named(label: list[str], items: list[str], *, whole: bool) -> Iterator[list[str]]:
    """Yield a name and the items below it; those of a ``whole`` cell are one."""
    texts = [*filter(None, label), *filter(None, [_flat(" ".join(items))] if whole else items)]
    if whole:
        yield from ([text] for text in texts)
    else:
        yield texts


def within(element: Any, tag: str) -> Iterator[Any]:
    """Yield the children of ``element`` with ``tag``, also those in wrappers."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from within(child, tag)


def _flat(text: str) -> str:
    return " ".join(text.split())
