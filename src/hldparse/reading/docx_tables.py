"""The rows of a table of a Word file as lines: cells by tabs, lists side by side row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

from hldparse.reading.docx_text import W

WRAPPERS = frozenset({W + "sdt", W + "sdtContent", W + "ins", W + "moveTo", W + "customXml"})
"""What may stand around rows and cells: content controls, changes, markup of one's own."""
_LIST = 3
"""Paragraphs of a cell from which cells side by side are lists; a name takes one or two."""


def rows_of(table: Any, texts_of: Callable[[Any], list[str]]) -> Iterator[list[str]]:
    """Yield the lines of each row of a ``w:tbl``; ``texts_of`` gives the paragraphs of a cell.

    A row is one line with a tab between cells. Where its cells hold lists, it is a line for each
    item, as these stand side by side. A row of one cell, or with tables in its cells, only places
    what is in it: that comes cell by cell.
    """
    for row in within(table, W + "tr"):
        if row.find(f"{W}trPr/{W}del") is not None:
            continue
        cells = list(within(row, W + "tc"))
        texts = [texts_of(cell) for cell in cells]
        filled = [each for each in texts if each]
        if len(cells) == 1 or any(cell.find(f".//{W}tbl") is not None for cell in cells):
            yield [text for each in texts for text in each]
        elif len(filled) > 1 and min(map(len, filled)) > 1 and max(map(len, filled)) >= _LIST:
            yield ["\t".join(map(_flat, items)) for items in zip_longest(*texts, fillvalue="")]
        else:
            yield ["\t".join(_flat(" ".join(each)) for each in texts)] if filled else []


def within(element: Any, tag: str) -> Iterator[Any]:
    """Yield the children of ``element`` with ``tag``, also those in wrappers."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from within(child, tag)


def _flat(text: str) -> str:
    return " ".join(text.split())
