"""Grids of wishes: a row a state, a column a round table, marks in the cells."""

from __future__ import annotations

from hldparse.records.lexicon import Lexicon
from hldparse.segmenting.heads import heads_tables
from hldparse.segmenting.known_lines import is_name
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.wording import Wording

_MARK = 4
"""Characters of a mark in a cell, at most: "X", "yes", "(2)"."""
_FEWEST = 2


def first_grid(
    start: int, stop: int, layout: Layout, wording: Wording, lexicon: Lexicon
) -> int | None:
    """Return the line that heads the columns of the first grid of wishes; None where none is."""
    for index in range(start, stop):
        if not layout.empty[index] and heads_tables(layout.texts[index], wording):
            below = (text for text in layout.texts[index + 1 : stop] if "\t" in text)
            if sum(_marks_a_name(text, lexicon) for text in below) >= _FEWEST:
                return index
    return None


def _marks_a_name(text: str, lexicon: Lexicon) -> bool:
    """Return True for a name with a mark or more beside it, and no further words."""
    name, *cells = (cell.strip() for cell in text.split("\t"))
    marks = [cell for cell in cells if cell]
    return bool(marks) and all(len(cell) <= _MARK for cell in marks) and is_name(name, lexicon)
