"""Cells of a ruled table on a scan: which hold words, and in which columns marks may stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from statistics import median

from hldparse.reading.words import Box, Word

_WORD = 3
"""Letters and figures from which a cell holds words."""
_SURE_WORD = 0.7
"""Confidence from which small letters are a word."""
_TYPE = 10.0
"""Points of a word, where there is none."""
_NAMES = 0.5
"""Share of rows in which the column of names holds words."""
_WORDS = 0.3
"""Share of such rows in which a column of marks may hold words: heads are rows too."""
# "12", "3.", "1st", "2e"
_FIGURE = re.compile(r"[1-9]\d{0,2}(?:[.)]|st|nd|rd|th|er|e|[ºª°])?")
_ANSWERS = frozenset(("yes", "no", "oui", "non", "sí", "si"))
_CROSSES = re.compile(r"[xX]+")
"""What a cross is taken for, also twice and thrice."""
_SURE_FIGURE = 0.8
"""Confidence from which a figure or an answer is one, and no stroke that was taken for it."""

Pixels = tuple[int, int, int, int]
"""x0, y0, x1, y1 on the picture."""
Cell = tuple[int, int]
"""Row and column of a table."""


class Cells:
    """The cells between rules on a picture, with the words of an engine in them."""

    def __init__(
        self,
        rows: Sequence[float],
        columns: Sequence[float],
        words: Sequence[Word],
        scale: float,
    ) -> None:
        """Take where rules lie, in pixels, words in points, and how many pixels a point has."""
        self.rows, self.columns, self.scale = rows, columns, scale
        self.size = (median([word.size for word in words]) if words else _TYPE) * scale
        """Height of a word, in pixels."""
        self._words: dict[Cell, list[Word]] = defaultdict(list)
        for word in words:
            cell = self._cell_of(word.box)
            if cell is not None:
                self._words[cell].append(word)
        self.names, self.named = self._rows_with_names()
        """The column of names, -1 for none, and the rows in which one stands."""

    def _cell_of(self, box: Box) -> Cell | None:
        rows, columns = self.rows, self.columns
        row = bisect_right(rows, (box[1] + box[3]) / 2 * self.scale) - 1
        column = bisect_right(columns, (box[0] + box[2]) / 2 * self.scale) - 1
        if 0 <= row < len(rows) - 1 and 0 <= column < len(columns) - 1:
            return row, column
        return None

    def text_of(self, cell: Cell) -> str:
        """Return what an engine saw in a cell."""
        return "".join(word.text for word in self._words.get(cell, ()))

    def holds_words(self, cell: Cell, letters: int = _WORD) -> bool:
        """Return True where so many letters and figures were seen in a cell, and no crosses."""
        text = self.text_of(cell)
        return sum(map(str.isalnum, text)) >= letters and not _CROSSES.fullmatch(text)

    def is_written(self, cell: Cell) -> bool:
        """Return True where an engine is sure of a word in small letters: "na", "oui"."""
        return any(
            word.text.isalpha()
            and word.text.islower()
            and not _CROSSES.fullmatch(word.text)
            and len(word.text) > 1
            and (word.confidence or 0) >= _SURE_WORD
            for word in self._words.get(cell, ())
        )

    def _rows_with_names(self) -> tuple[int, list[int]]:
        """Return the column that holds most words, and the rows in which it does."""
        by_column = defaultdict(list)
        for row, column in sorted(self._words):
            if self.holds_words((row, column)):
                by_column[column].append(row)
        if not by_column:
            return -1, []
        column = max(by_column, key=lambda each: (len(by_column[each]), -each))
        return column, by_column[column]

    def columns_of_marks(self) -> Iterator[int]:
        """Yield the columns that hold no words but for the heads of the table."""
        if len(self.named) < _NAMES * (len(self.rows) - 1):
            return
        for column in range(len(self.columns) - 1):
            worded = sum(self.holds_words((row, column)) for row in self.named)
            if column != self.names and worded <= max(1, _WORDS * len(self.named)):
                yield column

    def has_figure(self, cell: Cell) -> bool:
        """Return True where an engine is sure of a number."""
        return any(_FIGURE.fullmatch(word) for word in self._sure_words(cell))

    def has_answer(self, cell: Cell) -> bool:
        """Return True where an engine is sure of "yes" or "no", and of nothing else."""
        words = list(self._sure_words(cell))
        return len(words) == 1 and words[0].casefold() in _ANSWERS

    def _sure_words(self, cell: Cell) -> Iterator[str]:
        for word in self._words.get(cell, ()):
            if (word.confidence or 0) >= _SURE_FIGURE:
                yield word.text

    def box_of(self, row: int, column: int) -> Pixels:
        """Return where a cell lies between its rules."""
        left, right = self.columns[column], self.columns[column + 1]
        return int(left) + 1, int(self.rows[row]) + 1, int(right), int(self.rows[row + 1])
