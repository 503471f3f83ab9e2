"""Marks in the cells of a ruled table, on the picture of a page: boxes, ticks, crosses, dashes.

An engine takes them for letters ("O", "L]", "VA") or sees nothing. A column holds marks where its
cells, beside the names of a table, hold no words. Each of these cells is looked at by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from hldparse.reading.scan_cells import Cells, Pixels
from hldparse.reading.scan_inked import Seen, inked
from hldparse.reading.scan_rules import Ruled
from hldparse.reading.scan_squares import Square, ring_in, sign_of, square_in
from hldparse.reading.words import Word
from hldparse.text.ticks import DOUBTFUL

_INK = 170
"""Grey of a pixel under which there is ink, be it of a pale pen."""
_PHRASE = 6
"""Letters and figures in a cell that are more than a box is taken for: "104]"."""
_FRAMED = 0.3
"""Share of cells with ink that hold boxes, from which all of them have one."""
_EVERY, _VARIES = 0.8, 0.12
"""Share of cells with ink from which rings in them are boxes, and by how much their sizes vary."""
_AROUND = 2
"""Pixels around a mark in which parts of it may stand that do not hang together with it."""
_SURE, _UNSURE = 0.95, 0.4
_NOTES, _HEADS = 0.2, 2
"""Share of cells with anything in them that hold words, from which the column is one of notes, and
rows of heads over it at most."""
_FIGURES = 0.4
"""Share of cells with ink that hold figures, yes or no, from which the column says so in words."""


def marks_on(picture: Any, ruled: Ruled, words: Sequence[Word], scale: float) -> list[Word]:
    """Return the marks in the cells of a table as words, those in doubt with little confidence.

    ``picture`` is grey and straightened, ``ruled`` are the rules on it, ``words`` what an engine
    saw, in points; ``scale``: pixels a point. A mark without text is a cell in which nothing stands
    that an engine saw something in.
    """
    import numpy as np

    cells = Cells(ruled.rows, ruled.columns, words, scale)
    grey = np.asarray(picture)
    taken = np.zeros(grey.shape, dtype=bool) if ruled.where is None else ruled.where
    table = _Table(cells, (grey < _INK) & ~taken, taken)
    found = []
    for column in cells.columns_of_marks():
        for seen in table.marks_in(column):
            x0, y0, x1, y1 = (each / scale for each in seen.box)
            sure = _UNSURE if seen.sign == DOUBTFUL else _SURE
            found.append(Word(seen.sign, (x0, y0, x1, y1), sure))
    return found


class _Table:
    """The cells of a table and the ink on its picture."""

    def __init__(self, cells: Cells, ink: Any, ruled: Any) -> None:
        self._cells, self._ink, self._ruled = cells, ink, ruled

    def marks_in(self, column: int) -> Iterator[Seen]:
        """Yield what stands in the cells of a column, beside names and where no words do."""
        cells = self._cells
        # Rows between names too: a name may not have been seen.
        among = range(cells.named[0], cells.named[-1] + 1)
        rows = [row for row in among if not cells.holds_words((row, column), _PHRASE)]
        seen = inked(cells, column, rows, self._ink, self._ruled)
        said = sum(
            cells.has_figure((row, column)) or cells.has_answer((row, column)) for row in seen
        )
        if not seen or said >= _FIGURES * len(seen) or self._is_of_notes(column, seen):
            return
        squares = {row: self._found(square_in, each.box) for row, each in seen.items()}
        rings = {row: self._found(ring_in, each.box) for row, each in seen.items()}
        boxed = sum(bool(square) and not rings[row] for row, square in squares.items())
        if len(seen) >= _EVERY * len(rows) and boxed < _FRAMED * len(seen):
            alike = _equal(rings.values())
            if alike >= _EVERY * len(seen):
                squares, boxed = rings, alike
        if boxed > 1 and boxed >= _FRAMED * len(seen):
            yield from self._bare(column, set(rows) - set(seen))
            for row, each in seen.items():
                yield _boxed(squares[row], each)
        elif column > cells.names:
            # Before the names stand numbers, which are not always read as such.
            yield from self._bare(column, set(rows) - set(seen))
            yield from self._unboxed(column, seen)

    def _is_of_notes(self, column: int, seen: Iterable[int]) -> bool:
        """Return True where words stand in a column below its heads: "to be confirmed", "n/a".

        ``seen`` are the rows in which there is ink and no phrase.
        """
        cells = self._cells
        worded = {
            row
            for row in cells.named
            if cells.holds_words((row, column), _PHRASE) or cells.is_written((row, column))
        }
        heads = [row for row in cells.named[:_HEADS] if row in worded]
        below = worded - set(heads)
        return len(below) > 1 and len(below) >= _NOTES * len(below | set(seen))

    def _unboxed(self, column: int, marks: Mapping[int, Seen]) -> Iterator[Seen]:
        for row, seen in marks.items():
            written = seen.parts > 1 and self._cells.is_written((row, column))
            if not seen.sign or written or self._cells.has_answer((row, column)):
                continue
            if self._cells.has_figure((row, column)) or self._cells.holds_words((row, column)):
                # A stroke may be taken for a figure or letters, and these may stand among ticks.
                yield Seen(DOUBTFUL, seen.box)
            else:
                yield seen

    def _bare(self, column: int, rows: Iterable[int]) -> Iterator[Seen]:
        """Yield the cells without a mark in which an engine saw one in a speck, or what is none."""
        for row in sorted(rows):
            text = self._cells.text_of((row, column))
            if text and not any(map(str.isalnum, text)):
                yield Seen("", self._cells.box_of(row, column))

    def _found(self, look: Callable[[Any, float], Square | None], box: Pixels) -> Square | None:
        left, top = max(box[0] - _AROUND, 0), max(box[1] - _AROUND, 0)
        part = self._ink[top : box[3] + _AROUND, left : box[2] + _AROUND]
        found = look(part, self._cells.scale)
        if found is None:
            return None
        x0, x1, y0, y1 = found.x0 + left, found.x1 + left, found.y0 + top, found.y1 + top
        return replace(found, x0=x0, y0=y0, x1=x1, y1=y1)


def _equal(squares: Iterable[Square | None]) -> int:
    """Return how many of ``squares`` are of one size: rings by hand are not."""
    sizes = [square.x1 - square.x0 for square in squares if square is not None]
    usual = median(sizes) if sizes else 0
    return sum(abs(size - usual) <= _VARIES * usual for size in sizes)


def _boxed(square: Square | None, inked: Seen) -> Seen:
    """Return the sign of a cell in a column of boxes."""
    if square is None:
        return Seen(DOUBTFUL, inked.box)
    return Seen(sign_of(square), (square.x0, square.y0, square.x1, square.y1))
