"""A page of a PDF from its words and what is drawn beside them, whichever library gave these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hldparse.reading.form_fields import Fields, with_fields
from hldparse.reading.grids import bands_of, tables_of
from hldparse.reading.pdf_drawn import Drawn
from hldparse.reading.prominence import headings_in, mark_prominent
from hldparse.reading.scan_order import lines_of_runs, runs_in_order
from hldparse.reading.scan_wraps import unwrapped
from hldparse.reading.tick_boxes import with_ticks
from hldparse.reading.word_order import in_order
from hldparse.reading.words import Word
from hldparse.records.source import Line, Page


def laid_out(
    words: list[Word],
    drawn: Drawn,
    number: int,
    *,
    fields: Fields | None = None,
    worded: bool = False,
) -> Page:
    """Return page ``number`` of ``words``, as a PDF draws them, what is drawn beside, and fields.

    With the words themselves only where ``worded``. What is drawn and the fields are told where
    there are ``more`` of them than are looked at.
    """
    mark_prominent(words)
    tables = tables_of(drawn.across, drawn.down, words)
    if drawn.squares or drawn.circles or (tables and drawn.strokes):
        words = with_ticks(words, drawn, tables)
    if fields and fields.found:
        words = with_fields(words, fields)
    bands = bands_of(drawn.across, tables) if len(drawn.across) > 2 else []
    runs = runs_in_order(words, number, *tables, bands=bands, drawn=True)
    lines = unwrapped(_with_headings(lines_of_runs(runs, number), headings_in(runs)))
    return Page(number, lines, in_order(words, runs) if worded else ())


def _with_headings(lines: tuple[Line, ...], headings: Sequence[bool]) -> tuple[Line, ...]:
    if not any(headings):
        return lines
    return tuple(
        replace(line, prominent=True) if heads else line
        for line, heads in zip(lines, headings, strict=True)
    )


def has_text(page: Page) -> bool:
    """Return True where anything stands on ``page``."""
    return any(line.bbox for line in page.lines)
