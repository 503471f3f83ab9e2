"""A page of a PDF from its words and what is drawn beside them, whichever library gave these."""

from __future__ import annotations

from hldparse.reading.grids import bands_of, tables_of
from hldparse.reading.pdf_drawn import Drawn
from hldparse.reading.scan_order import lines_of_runs, runs_in_order
from hldparse.reading.scan_wraps import unwrapped
from hldparse.reading.tick_boxes import with_ticks
from hldparse.reading.word_order import in_order
from hldparse.reading.words import Word
from hldparse.records.source import Page


def laid_out(words: list[Word], drawn: Drawn, number: int, *, worded: bool = False) -> Page:
    """Return page ``number`` of ``words``, as a PDF draws them, and of what is drawn beside.

    With the words themselves only where ``worded``.
    """
    tables = tables_of(drawn.across, drawn.down, words)
    if drawn.squares or (tables and drawn.strokes):
        words = with_ticks(words, drawn.squares, drawn.strokes, tables)
    bands = bands_of(drawn.across, tables) if len(drawn.across) > 2 else []
    runs = runs_in_order(words, number, *tables, bands=bands, drawn=True)
    lines = unwrapped(lines_of_runs(runs, number))
    return Page(number, lines, in_order(words, runs) if worded else ())


def has_text(page: Page) -> bool:
    """Return True where anything stands on ``page``."""
    return any(line.bbox for line in page.lines)
