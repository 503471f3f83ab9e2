"""Marks in the cells of a ruled table, on the picture of a page: boxes, ticks, crosses, dashes.

An engine takes them for letters ("O", "L]", "VA") or sees nothing. A column holds marks where its
cells, beside the names of a table, hold no words. Each of these cells is looked at by itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from hldparse.reading.scan_blots import Blot, blots_in
from hldparse.reading.scan_rules import Ruled
from hldparse.reading.scan_squares import Square, ring_in, square_in
from hldparse.reading.words import Box, Word
from hldparse.text.ticks import DOUBTFUL, EMPTY, TICK, TICKED

_INK = 170
"""Grey of a pixel under which there is ink, be it of a pale pen."""
_WORD, _PHRASE = 3, 6
"""Letters and figures from which a cell holds words, and more than a box is taken for: "104]"."""
_SURE_WORD = 0.7
_NAMES = 0.5
"""Share of rows in which the column of names holds words."""
_WORDS = 0.3
"""Share of such rows in which a column of marks may hold words: heads are rows too."""
_SPECK, _SMALL = 0.3, 0.5
"""Size of what is no mark at all, and of what may be none, in heights of a word."""
_FLAT, _LONG = 0.3, 1.6
"""Height of a dash in heights of a word, at most, and how much longer it is than high."""
_HYPHEN = 1.25
"""The same for what is too small to be a tick."""
_OPEN, _FULL = 0.02, 0.05
"""Share of ink within a box up to which it is open, and from which it is ticked."""
_FRAMED = 0.3
"""Share of cells with ink that hold boxes, from which all of them have one."""
_EVERY, _VARIES = 0.8, 0.12
"""Share of cells with ink from which rings in them are boxes, and by how much their sizes vary."""
_SHARED = 0.35
"""Part of a mark over several rows, of its largest part, that makes it doubtful whose it is."""
_AROUND = 2
"""Pixels around a mark in which parts of it may stand that do not hang together with it."""
_EDGE = 4
"""Pixels from a rule, within which what is flat is a part of it."""
_WHOLE = 0.6
"""Part of the height of a row from which a part of a blot is a mark of that row."""
_SURE, _UNSURE = 0.95, 0.4
_FIGURE = re.compile(r"[1-9]\d{0,2}[.)]?")
_SURE_FIGURE = 0.8
"""Confidence from which a figure is one, and no stroke that was taken for it."""
_FIGURES = 0.4
"""Share of cells with ink that hold figures, from which the column numbers or counts."""
_LETTERS = 3
"""Blots beside each other that are writing."""
_RULED = 0.6
"""Share of a row of pixels that a rule takes."""

Pixels = tuple[int, int, int, int]
"""x0, y0, x1, y1 on the picture."""
Cell = tuple[int, int]
"""Row and column of a table."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What stands in a cell: a sign, "" for none, and its place in pixels."""

    sign: str
    box: Pixels
    parts: int = 1
    """Blots beside each other."""


def marks_on(picture: Any, ruled: Ruled, words: Sequence[Word], scale: float) -> list[Word]:
    """Return the marks in the cells of a table as words, those in doubt with little confidence.

    ``picture`` is grey and straightened, ``ruled`` are the rules on it, ``words`` what an engine
    saw, in points; ``scale``: pixels a point. A mark without text is a cell in which nothing stands
    that an engine saw something in.
    """
    table = _Table(picture, ruled, words, scale)
    found = []
    for column in table.columns_of_marks():
        for seen in table.marks_in(column):
            x0, y0, x1, y1 = (each / scale for each in seen.box)
            sure = _UNSURE if seen.sign == DOUBTFUL else _SURE
            found.append(Word(seen.sign, (x0, y0, x1, y1), sure))
    return found


class _Table:
    """A ruled table on a picture."""

    def __init__(self, picture: Any, ruled: Ruled, words: Sequence[Word], scale: float) -> None:
        import numpy as np

        self._ruled, self._scale = ruled, scale
        self._ink = (np.asarray(picture) < _INK) & ~ruled.where
        self._size = median([word.size for word in words]) * scale if words else 10 * scale
        self._words: dict[Cell, list[Word]] = defaultdict(list)
        for word in words:
            cell = self._cell_of(word.box)
            if cell is not None:
                self._words[cell].append(word)
        self._named = self._rows_with_names()

    def _cell_of(self, box: Box) -> Cell | None:
        rows, columns = self._ruled.rows, self._ruled.columns
        row = bisect_right(rows, (box[1] + box[3]) / 2 * self._scale) - 1
        column = bisect_right(columns, (box[0] + box[2]) / 2 * self._scale) - 1
        if 0 <= row < len(rows) - 1 and 0 <= column < len(columns) - 1:
            return row, column
        return None

    def _holds_words(self, cell: Cell, letters: int = _WORD) -> bool:
        text = "".join(word.text for word in self._words.get(cell, ()))
        return sum(map(str.isalnum, text)) >= letters

    def _is_written(self, cell: Cell) -> bool:
        """Return True where an engine is sure of a word in small letters: "na", "oui"."""
        return any(
            word.text.isalpha()
            and word.text.islower()
            and len(word.text) > 1
            and (word.confidence or 0) >= _SURE_WORD
            for word in self._words.get(cell, ())
        )

    def _rows_with_names(self) -> tuple[int, list[int]]:
        """Return the column that holds most words, and the rows in which it does."""
        by_column = defaultdict(list)
        for row, column in sorted(self._words):
            if self._holds_words((row, column)):
                by_column[column].append(row)
        if not by_column:
            return -1, []
        column = max(by_column, key=lambda each: (len(by_column[each]), -each))
        return column, by_column[column]

    def columns_of_marks(self) -> Iterator[int]:
        """Yield the columns that hold no words but for the heads of the table."""
        names, rows = self._named
        if len(rows) < _NAMES * (len(self._ruled.rows) - 1):
            return
        for column in range(len(self._ruled.columns) - 1):
            worded = sum(self._holds_words((row, column)) for row in rows)
            if column != names and worded <= max(1, _WORDS * len(rows)):
                yield column

    def marks_in(self, column: int) -> Iterator[_Seen]:
        """Yield what stands in the cells of a column, beside names and where no words do."""
        rows = [row for row in self._named[1] if not self._holds_words((row, column), _PHRASE)]
        inked = self._inked(column, rows)
        figures = sum(self._has_figure((row, column)) for row in inked)
        if not inked or figures >= _FIGURES * len(inked):
            return
        squares = {row: self._found(square_in, seen.box) for row, seen in inked.items()}
        rings = {row: self._found(ring_in, seen.box) for row, seen in inked.items()}
        boxed = sum(bool(square) and not rings[row] for row, square in squares.items())
        if len(inked) >= _EVERY * len(rows) and boxed < _FRAMED * len(inked):
            alike = _equal(rings.values())
            if alike >= _EVERY * len(inked):
                squares, boxed = rings, alike
        if boxed > 1 and boxed >= _FRAMED * len(inked):
            yield from self._bare(column, set(rows) - set(inked))
            for row, seen in inked.items():
                yield _boxed(squares[row], seen)
        elif column > self._named[0]:
            # Before the names stand numbers, which are not always read as such.
            yield from self._bare(column, set(rows) - set(inked))
            yield from self._unboxed(column, inked)

    def _unboxed(self, column: int, inked: Mapping[int, _Seen]) -> Iterator[_Seen]:
        for row, seen in inked.items():
            if not seen.sign or (seen.parts > 1 and self._is_written((row, column))):
                continue
            if self._has_figure((row, column)) or self._holds_words((row, column)):
                # A stroke may be taken for a figure or letters, and these may stand among ticks.
                yield _Seen(DOUBTFUL, seen.box)
            else:
                yield seen

    def _bare(self, column: int, rows: Iterable[int]) -> Iterator[_Seen]:
        """Yield the cells without a mark in which an engine saw one in a speck, or what is none."""
        for row in sorted(rows):
            words = self._words.get((row, column), ())
            if words and not any(map(str.isalnum, "".join(word.text for word in words))):
                top, bottom, left, right = self._part(row, column)
                yield _Seen("", (left, top, right, bottom))

    def _has_figure(self, cell: Cell) -> bool:
        return any(
            _FIGURE.fullmatch(word.text) and (word.confidence or 0) >= _SURE_FIGURE
            for word in self._words.get(cell, ())
        )

    def _part(self, row: int, column: int) -> tuple[int, int, int, int]:
        rows, columns = self._ruled.rows, self._ruled.columns
        top, bottom, left, right = rows[row], rows[row + 1], columns[column], columns[column + 1]
        return int(top) + 1, int(bottom), int(left) + 1, int(right)

    def _found(self, look: Callable[[Any, float], Square | None], box: Pixels) -> Square | None:
        left, top = max(box[0] - _AROUND, 0), max(box[1] - _AROUND, 0)
        part = self._ink[top : box[3] + _AROUND, left : box[2] + _AROUND]
        found = look(part, self._scale)
        if found is None:
            return None
        return Square(
            found.x0 + left, found.y0 + top, found.x1 + left, found.y1 + top, found.filled
        )

    def _inked(self, column: int, rows: Sequence[int]) -> dict[int, _Seen]:
        """Return by row what ink there is in a column, "" as its sign where it is no mark."""
        _, _, left, right = self._part(0, column)
        strip = self._ink[:, left:right]
        # Rows that a rule takes are left out, so that what runs across it hangs together.
        kept = (self._ruled.where[:, left:right].mean(axis=1) < _RULED).nonzero()[0]
        first, last = self._ruled.rows[min(rows)], self._ruled.rows[max(rows) + 1]
        kept = kept[(kept > first) & (kept < last)]
        by_row: dict[int, list[Blot]] = defaultdict(list)
        doubted: set[int] = set()
        for blot in blots_in(strip[kept], kept.tolist()):
            if self._is_speck(blot) or self._is_of_a_rule(blot, kept, right - left):
                continue
            for row, sure in self._rows_of(blot, kept):
                by_row[row].append(blot)
                if not sure:
                    doubted.add(row)
        found: dict[int, _Seen] = {}
        for row in rows:
            blots = by_row.get(row, [])
            if blots:
                top, bottom, _, _ = self._part(row, column)
                box = (
                    left + min(blot.x0 for blot in blots),
                    max(int(kept[min(blot.y0 for blot in blots)]), top),
                    left + max(blot.x1 for blot in blots),
                    min(int(kept[max(blot.y1 for blot in blots) - 1]) + 1, bottom),
                )
                sign = DOUBTFUL if row in doubted else self._sign(blots)
                found[row] = _Seen(sign, box, _side_by_side(blots))
        return found

    def _is_speck(self, blot: Blot) -> bool:
        return max(blot.x1 - blot.x0, blot.y1 - blot.y0) < _SPECK * self._size

    def _is_of_a_rule(self, blot: Blot, kept: Any, width: int) -> bool:
        """Return True for a flat blot along a rule, which was left where this is broken."""
        wide, high = blot.x1 - blot.x0, blot.y1 - blot.y0
        if wide > _LONG * high:
            top, bottom = float(kept[blot.y0]), float(kept[blot.y1 - 1])
            edges = self._ruled.rows
            return any(edge - _EDGE <= bottom and top <= edge + _EDGE for edge in edges)
        return high > _LONG * wide and (blot.x0 < _EDGE or blot.x1 > width - _EDGE)

    def _rows_of(self, blot: Blot, kept: Any) -> Iterator[tuple[int, bool]]:
        """Yield the rows that a blot belongs to, and whether that is sure.

        A mark that reaches into the next row is its own row's; what takes most of the height of two
        rows is two marks that touch.
        """
        shares: dict[int, list[int]] = defaultdict(list)
        for y, count in blot.rows.items():
            shares[bisect_right(self._ruled.rows, float(kept[y])) - 1].append(count)
        own = max(shares, key=lambda row: sum(shares[row]))
        sure = True
        for row, counts in shares.items():
            high = self._ruled.rows[row + 1] - self._ruled.rows[row]
            if row == own:
                continue
            if len(counts) > _WHOLE * high:
                yield row, True
            elif sum(counts) > _SHARED * sum(shares[own]):
                yield row, False
                sure = False
        yield own, sure

    def _sign(self, blots: Sequence[Blot]) -> str:
        """Return the sign for what stands alone in a cell, "" where it is writing."""
        if _side_by_side(blots) >= _LETTERS:
            return ""
        sizes = [(blot.x1 - blot.x0, blot.y1 - blot.y0) for blot in blots]
        if all(high < _FLAT * self._size and wide > _LONG * high for wide, high in sizes):
            return "–"
        if max(max(size) for size in sizes) >= _SMALL * self._size:
            return TICK
        return "–" if all(wide > _HYPHEN * high for wide, high in sizes) else DOUBTFUL


def _equal(squares: Iterable[Square | None]) -> int:
    """Return how many of ``squares`` are of one size: rings by hand are not."""
    sizes = [square.x1 - square.x0 for square in squares if square is not None]
    usual = median(sizes) if sizes else 0
    return sum(abs(size - usual) <= _VARIES * usual for size in sizes)


def _side_by_side(blots: Sequence[Blot]) -> int:
    """Return how many groups of blots stand beside each other: one where all lie over another."""
    count, edge = 0, -1
    for blot in sorted(blots, key=lambda each: each.x0):
        count += blot.x0 >= edge
        edge = max(edge, blot.x1)
    return count


def _boxed(square: Square | None, inked: _Seen) -> _Seen:
    """Return the sign of a cell in a column of boxes."""
    if square is None:
        return _Seen(DOUBTFUL, inked.box)
    sign = DOUBTFUL
    if square.filled <= _OPEN:
        sign = EMPTY
    elif square.filled >= _FULL:
        sign = TICKED
    return _Seen(sign, (square.x0, square.y0, square.x1, square.y1))
