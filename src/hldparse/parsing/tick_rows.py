"""Rows of a table that tick what a state wishes: a state, and a box for each round table.

Member State    Round table 1    Round table 2
Chad            ☑                ☐
"""

from __future__ import annotations

from collections.abc import Sequence

from hldparse.text.ticks import DOUBTFUL

_TICKED = frozenset("☑☒⊠✓✔✗✘√xX×■●")
_OPEN = frozenset("☐□◻-–—")
_YES = frozenset(("yes", "y", "oui", "sí", "si"))
_NO = frozenset(("no", "n", "non"))


def ticked(
    columns: Sequence[str], texts: Sequence[str]
) -> tuple[int, list[tuple[str, str]]] | None:
    """Return the cell that names who wishes, and the tables ticked, each with "", or with the sign
    of a tick that is in doubt; None for any other row.

    ``columns`` is the table of each cell, "" for one that names none; ``texts`` are the cells.
    A row that has anything but ticks, open boxes, dashes, yes and no below a table is another row,
    and so is one with nothing there at all, or with a tick below no table: what was there may not
    have been read.
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
    if any(not table and text.strip() in _TICKED for table, text in among):
        return None
    # What stands behind the tables is a note, unless the names do.
    named = [place for place in worded if place < first] or worded
    # "L", "l.": the number of a row, as it may be recognised
    named = [place for place in named if sum(map(str.isalpha, texts[place])) > 1] or named
    marks = [(table, text.strip()) for table, text in zip(columns, texts, strict=False) if table]
    if len(named) != 1 or not any(mark for _, mark in marks):
        return None
    if not all(is_understood(mark) for _, mark in marks):
        return None
    return named[0], [
        (table, mark if mark == DOUBTFUL else "")
        for table, mark in marks
        if mark == DOUBTFUL or _ticks(mark)
    ]


def is_tick(text: str) -> bool:
    """Return True for the sign of a tick, also of one in doubt."""
    return text == DOUBTFUL or text in _TICKED


def is_understood(mark: str) -> bool:
    """Return True for a tick, also one in doubt, and for what says that there is none."""
    return mark == DOUBTFUL or _ticks(mark) or _is_open(mark)


def _ticks(mark: str) -> bool:
    return mark in _TICKED or mark.casefold() in _YES


def _is_open(mark: str) -> bool:
    return not mark or mark in _OPEN or mark.casefold() in _NO
