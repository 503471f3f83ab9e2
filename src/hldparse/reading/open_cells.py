"""The cells of a printed row of a table without ruled lines, by where its columns lie."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hldparse.reading.cells import Cells, Span
from hldparse.reading.order import DASHES
from hldparse.reading.rows import Run

_WIDER = 0.45
"""Space between two heads, in heights of a line, at least; words stand a quarter apart."""


def cells_of(row: Sequence[Run], spans: Sequence[Span], near: float) -> Cells:
    """Return the runs of a row by column; ``near`` is how far one may reach beyond its column."""
    cells: Cells = [None] * len(spans)
    runs: list[Run] = []
    for run in row:
        label = run is row[0] and len(row) > 1
        if label and _ends_in_a_dash(run, spans):
            # A dash in its own cell, close to a label that fills the one before.
            runs += [Run(run.words[:-1]), Run(run.words[-1:])]
        elif label or touched(run, spans, 0.0) < 2:
            runs.append(run)
        else:
            for phrase in _phrases(run):
                one = touched(phrase, spans, near) < 2
                runs += [phrase] if one else [Run([word]) for word in phrase.words]
    for run in runs:
        left, _, right, _ = run.box
        shared = [min(right, stop) - max(left, start) for start, stop in spans]
        column = next((at for at, each in enumerate(shared) if each > 0), shared.index(max(shared)))
        known = cells[column]
        cells[column] = Run([*known.words, *run.words]) if known else run
    return cells


def _phrases(run: Run) -> list[Run]:
    """Return the parts of a run between spaces wider than those of words: heads set closely."""
    found = [Run(run.words[:1])]
    for before, word in pairwise(run.words):
        if word.box[0] - before.box[2] < _WIDER * word.size:
            found[-1].words.append(word)
        else:
            found.append(Run([word]))
    return found


def touched(run: Run, spans: Sequence[Span], near: float) -> int:
    """Return how many columns a run reaches into, by more than ``near``."""
    start, _, stop, _ = run.box
    return sum(start < right and stop > left + near for left, right in spans)


def _ends_in_a_dash(run: Run, spans: Sequence[Span]) -> bool:
    last = run.words[-1]
    return len(run.words) > 1 and last.text in DASHES and last.box[0] >= spans[1][0] - 1
