"""Paragraphs of rows as running text, and the way back to the lines of the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hldparse.parsing.sheet import Row
from hldparse.text.running import Running, run_on


def running(rows: Sequence[Row]) -> Running:
    """Return ``rows`` as one text; its lines are indices of the source."""
    return run_on([[(row.index, row.text) for row in rows]])


def paragraphs(rows: Sequence[Row]) -> Iterator[Running]:
    """Yield the rows between blank lines as running text."""
    block: list[Row] = []
    for row in rows:
        if row.after_gap and block:
            yield running(block)
            block = []
        block.append(row)
    if block:
        yield running(block)


def lines_of(text: Running, start: int, stop: int) -> tuple[int, int, tuple[int, int] | tuple[()]]:
    """Return first line, last line, and the characters where that is part of one line."""
    place = text.place(start, stop)
    whole = len(text.lines) == 1 and (start, stop) == (0, len(text.text))
    if whole or place.first != place.last:
        return place.first, place.last, ()
    return place.first, place.last, (place.char_start, place.char_end)
