"""Rows of a table that tick what a state wishes: a state, and a box for each round table.

Member State    Round table 1    Round table 2
Chad            ☑                ☐
"""

from __future__ import annotations

from collections.abc import Sequence

from hldparse.parsing.tick_cells import Marking, Tick, is_tick
from hldparse.text.ticks import DOUBTFUL


def ticked(
    columns: Sequence[str], texts: Sequence[str], marking: Marking
) -> tuple[int, list[Tick]] | None:
    """Return the cell that names who wishes, and the tables ticked; None for any other row.

    ``columns`` is the table of each cell, "" for one that names none; ``texts`` are the cells.
    A row with a cell below a table that ``marking`` does not understand is another row, and so is
    one with nothing there at all, or with a tick below no table: what was there may not have been
    read.
    """
    if len(texts) > len(columns) or not any(columns):
        return None
    first = next(place for place, table in enumerate(columns) if table)
    worded = [
        place
        for place, (table, text) in enumerate(zip(columns, texts, strict=False))
        if not table and any(map(str.isalpha, text))
    ]
    among = zip(columns[first:], texts[first:], strict=False)
    if any(
        not table and is_tick(text.strip()) and text.strip() != DOUBTFUL for table, text in among
    ):
        return None
    # What stands behind the tables is a note, unless the names do.
    named = [place for place in worded if place < first] or worded
    # "L", "l.": the number of a row, as it may be recognised
    named = [place for place in named if sum(map(str.isalpha, texts[place])) > 1] or named
    marks = [(table, text.strip()) for table, text in zip(columns, texts, strict=False) if table]
    if len(named) != 1 or not any(mark for _, mark in marks):
        return None
    said = [marking.said(table, mark) for table, mark in marks]
    if None in said:
        return None
    return named[0], [tick for tick in said if isinstance(tick, Tick)]
