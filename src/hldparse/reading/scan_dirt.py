"""Tells what is no text among the words that an engine sees: specks, strokes, shadows, stamps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from hldparse.reading.words import Rules, Word

_SIGNS = frozenset({"-", "–", "—", "•", "*", "**", "&", "+", "/", "x", "X", "✓", "☐", "☑", "☒"})
"""Signs that mean something where they stand alone."""
_LOW = 0.35
"""Height of a sign, of the usual word's, below which it is dirt."""
_SURE = 0.7
"""Confidence from which a word is one without looking at its neighbours."""
_DOUBTFUL = 0.6
_HOPELESS = 0.45
_SHORT = 3
"""Letters of what strokes and specks are taken for; longer words are seen where words stand."""
_NEAR = 3.0
"""Heights of a word within which its neighbours stand."""


def without_dirt(words: Sequence[Word], rules: Rules) -> list[Word]:
    """Return the words of a page that are text.

    Dirt is: signs too small for any; single signs that mean nothing alone; short words of little
    confidence without a sure word beside them; words of hardly any confidence outside of the text.
    What stands in a ruled table is kept.
    """
    if not words:
        return []
    usual = median(word.size for word in words)
    page = _Sure(words, usual)
    return [word for word in words if _in_table(word, rules) or not _is_dirt(word, page, usual)]


def _is_dirt(word: Word, page: _Sure, usual: float) -> bool:
    letters = sum(map(str.isalnum, word.text))
    sure = word.confidence if word.confidence is not None else 1.0
    if not letters:
        if word.text in _SIGNS or set(word.text) <= set("-–—.…·_"):
            # A dash may be a hundredth of an inch high, and stand in a column of its own.
            return not page.beside(word, float("inf"))
        return word.size < _LOW * usual or sure < 0.5 or not page.beside(word, _NEAR)
    if sure < _HOPELESS and not page.within(word):
        return True
    if letters > _SHORT or sure >= (_SURE if letters == 1 else _DOUBTFUL):
        return False
    # Figures may stand in a column far from the words that they count.
    return not page.beside(word, float("inf") if word.text.isdigit() else _NEAR)


class _Sure:
    """The words of a page that are sure, by row."""

    def __init__(self, words: Sequence[Word], usual: float) -> None:
        self._height = max(usual, 1.0)
        self._rows: dict[int, list[Word]] = defaultdict(list)
        boxes = []
        for word in words:
            sure = word.confidence is None or word.confidence >= _SURE
            if sure and sum(map(str.isalnum, word.text)) > 1:
                self._rows[self._row(word)].append(word)
                boxes.append(word.box)
        self._hull = (
            (
                min(box[0] for box in boxes),
                min(box[1] for box in boxes),
                max(box[2] for box in boxes),
                max(box[3] for box in boxes),
            )
            if boxes
            else None
        )

    def _row(self, word: Word) -> int:
        return int((word.box[1] + word.box[3]) / 2 / self._height)

    def beside(self, word: Word, heights: float) -> bool:
        """Return True where a sure word stands in the same row, no farther than ``heights``."""
        row = self._row(word)
        near = heights * self._height
        return any(
            other is not word
            and min(other.box[3], word.box[3]) > max(other.box[1], word.box[1])
            and max(other.box[0] - word.box[2], word.box[0] - other.box[2]) <= near
            for each in (row - 1, row, row + 1)
            for other in self._rows.get(each, ())
        )

    def within(self, word: Word) -> bool:
        """Return True where a word stands in the rectangle of all sure words."""
        if self._hull is None:
            return True
        left, top, right, bottom = self._hull
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        return left <= x <= right and top <= y <= bottom


def _in_table(word: Word, rules: Rules) -> bool:
    if len(rules.rows) < 2 or len(rules.columns) < 2:
        return False
    x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
    return rules.columns[0] < x < rules.columns[-1] and rules.rows[0] < y < rules.rows[-1]
