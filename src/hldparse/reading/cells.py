"""Printed rows of cells → rows of a table: cells of several lines are put together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from hldparse.reading.order import leads_over
from hldparse.reading.rows import GAP, Run
from hldparse.reading.words import Word, around, least

Cells = list[Run | None]
"""A row of a table, one run for each column."""
Span = tuple[float, float]
"""Where a column begins and ends."""

# "12", "1 587 733", "–63.5", "(4)", "x", "☑", "—", "2nd", "12%"; with the mark of a footnote behind
_VALUE = re.compile(
    r"[^\w\s]{1,3}|[-–−+(]{0,2}\d[\d\s.,'’/:–-]{0,18}(?:st|nd|rd|th|%|\)){0,2}|[A-Za-z√]"
    r"(?:<sup>\w</sup>)?[*¹²³⁴⁵⁶⁷⁸⁹⁰†]{0,3}"
)
# "12 May 2031", "3 June"
_DAY = re.compile(r"\d{1,2}\s\w{3,9}(?:\s\d{4})?")
_YEAR = re.compile(r"[12]\d{3}")
_INDENT = 0.5
"""How far a continued line stands in from its first, in heights of a line, at least."""
_CLOSE = 0.92
"""From line to line in a cell, of the distance from row to row, at most."""


def is_value(text: str) -> bool:
    """Return True for a number, a tick, a dash or a day: what stands in a column of values."""
    return len(text) <= 24 and bool(_VALUE.fullmatch(text) or _DAY.fullmatch(text))


def put_together(
    rows: Sequence[Cells],
    spans: Sequence[Span],
    step: float,
    rests: frozenset[int] = frozenset(),
) -> list[Cells]:
    """Return rows of a table; ``step`` is the usual distance of printed rows.

    ``rests`` are the places of labels that go on with the one above, as their list shows.
    """
    tops = [min(run.box[1] for run in row if run) for row in rows]
    pitch = _pitch(rows, tops) or step
    found: list[Cells] = []
    last: Cells = []
    for index, row in enumerate(rows):
        near = index > 0 and tops[index] - tops[index - 1] <= GAP * step
        close = near and tops[index] - tops[index - 1] < _CLOSE * pitch
        if near and (index in rests or _goes_on(last, row, spans, close=close)):
            for column, run in enumerate(row):
                known = found[-1][column]
                if run and known:
                    found[-1][column] = Run([*known.words, *run.words])
                elif run:
                    found[-1][column] = run
            last = [run or known for run, known in zip(row, last, strict=True)]
        else:
            found.append(list(row))
            last = row
    return found


def _pitch(rows: Sequence[Cells], tops: Sequence[float]) -> float:
    """Return the usual distance between rows of more than one cell."""
    several = [sum(run is not None for run in row) > 1 for row in rows]
    steps = [
        lower - upper
        for (upper, a), (lower, b) in pairwise(zip(tops, several, strict=True))
        if a and b
    ]
    return median(steps) if steps else 0.0


def _goes_on(last: Cells, row: Cells, spans: Sequence[Span], *, close: bool) -> bool:
    """Return True where ``row`` is a further line of the row that ends with ``last``."""
    filled = [column for column, run in enumerate(row) if run]
    before = [column for column, run in enumerate(last) if run]
    if filled == [0]:
        upper, lower = last[0], row[0]
        if upper is None or lower is None:
            # The label of a row stands lower than its values, but not lower than a head.
            return upper is None and any(run and is_value(run.text) for run in last)
        return not fits(upper, lower, spans[0]) and (close or _is_led(upper, lower))
    upper, lower = last[0], row[0]
    if before == [0] and upper and lower:
        # The values of a label stand beside its last line.
        return not fits(upper, lower, spans[0]) and (close or _is_led(upper, lower))
    if 0 not in filled and not set(filled) & set(before):
        # Values stand halfway down a label of several lines.
        return len(before) == 1
    met = [
        (upper, run, spans[column])
        for column in filled
        if (upper := last[column]) and (run := row[column])
    ]
    cut = close and all(_is_cut_day(upper.text, run.text) for upper, run, _ in met)
    if (
        not cut
        and any(is_value(run.text) for _, run, _ in met)
        and not (
            # "317" and "814" below it in a narrow column
            close and 2 * len(filled) <= len(before)
        )
    ):
        return False
    # A full row as far below as any is one of its own, however wide its cells.
    return (close or 0 not in filled) and (cut or not any(fits(*each) for each in met))


def _is_cut_day(upper: str, lower: str) -> bool:
    """Return True for "17 November" and "2015" below it."""
    return bool(_DAY.fullmatch(upper)) and not upper[-1:].isdigit() and bool(_YEAR.fullmatch(lower))


def _is_led(upper: Run, lower: Run) -> bool:
    """Return True where a line goes on by its words, or hangs under the line before."""
    height = upper.words[0].size
    return leads_over(upper.text, lower.text) or lower.box[0] - upper.box[0] > _INDENT * height


def fits(upper: Run, lower: Run, span: Span) -> bool:
    """Return True where the first word of a line had room in the line before, so that it began
    anew and was not wrapped.
    """
    width = upper.box[2] - upper.box[0]
    word = lower.words[0].box
    return width + word[2] - word[0] + _SPACE * upper.words[0].size <= span[1] - span[0]


_SPACE = 0.25
"""Width of a space between words, in heights of a line."""


def tabbed(row: Cells, *, alone: bool = True) -> Run:
    """Return a row as one run, with a tab between cells.

    Where ``alone``, a row of a first cell and no other is that cell, as headings are.
    """
    words = [word for run in row if run for word in run.words]
    if alone and row[0] and not any(row[1:]):
        return row[0]
    text = "\t".join(run.text if run else "" for run in row)
    return Run([Word(text, around([word.box for word in words]), least(words))])
