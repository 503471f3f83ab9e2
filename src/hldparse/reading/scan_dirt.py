"""Tells what is no text among the words that an engine sees: specks, strokes, shadows, stamps."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from statistics import median

from hldparse.reading.words import Rules, Word, middle

_SIGNS = frozenset({"-", "–", "—", "•", "*", "**", "&", "+", "/", "x", "X", "✓", "☐", "☑", "☒"})
"""Signs that mean something where they stand alone."""
_LOW = 0.35
"""Height of a sign, of the usual word's, below which it is dirt."""
_SURE = 0.7
"""Confidence from which a word is one without looking at its neighbours."""
_DOUBTFUL = 0.6
_HOPELESS = 0.45
_UNSURE = 0.5
_READABLE = 0.5
"""Confidence from which a page number is kept, which stands far from all words."""
# "-3-", "-3"
_DASHED = re.compile(r"[-–—]\d{1,4}[-–—]?\Z")
_SHORT = 3
"""Letters of what strokes and specks are taken for; longer words are seen where words stand."""
_FLAT = 0.5
"""Height of a word, of the usual one's, below which it is a stroke; small letters are 0.7 high."""
_BY_HAND, _SURE_HAND = 1.7, 0.8
"""The same from which a short word is a stroke of a pen, and confidence from which it is none."""
_NEAR, _HANGING, _ANYWHERE = 3.0, 3.5, float("inf")
"""Heights of a word within which its neighbours stand, a list sign hangs, a row goes on."""
_FEW, _LEAST_SURE = 3, 0.3
"""Sure words, and share of letters in them, below which a page holds no text."""
_MANY = 10
"""Words from which one can tell that."""
_DASHES = frozenset("-–—.…·_")
_STOPS = frozenset(".:,;'`’‘")
"""Signs that stand at a word or, as leaders, beside their like; alone they are specks."""
_ALIGNED = 3.0
"""Points between the left edges of signs of one list, at most."""


def without_dirt(words: Sequence[Word], rules: Rules) -> list[Word]:
    """Return the words of a page that are text.

    Dirt is: signs too small for any; single signs that mean nothing alone; short words of little
    confidence, or as high as strokes of a pen, without a sure word beside them; words of hardly any
    confidence outside of the text; all of a page on which next to nothing is sure.
    What stands in a ruled table is kept, but for lone stops.
    """
    if not words or _is_all_dirt(words):
        return []
    usual = median(word.size for word in words)
    page = _Sure(words, usual)
    return [
        word
        for word in words
        if (_in_table(word, rules) and word.text not in _STOPS) or not _is_dirt(word, page, usual)
    ]


def _is_all_dirt(words: Sequence[Word]) -> bool:
    """Return True where next to nothing on a page is a word: noise, a photograph."""
    if len(words) < _MANY:
        return False
    sure = [word for word in words if (word.confidence or 0) >= _SURE and len(word.text) >= _SHORT]
    letters = sum(len(word.text) for word in sure)
    return len(sure) < _FEW and letters < _LEAST_SURE * sum(len(word.text) for word in words)


def _is_dirt(word: Word, page: _Sure, usual: float) -> bool:
    letters = sum(map(str.isalnum, word.text))
    sure = word.confidence if word.confidence is not None else 1.0
    inside = page.within(word)
    if not letters:
        return _is_stray(word, page, usual, inside=inside)
    if sure < _HOPELESS and (not inside or word.size < _FLAT * usual):
        return True
    if _is_by_hand(word, letters, sure, usual) and (
        sure < _HOPELESS or not page.beside(word, _NEAR, by_middle=True)
    ):
        return True
    if sure >= _READABLE and (_DASHED.match(word.text) or (word.text.isdigit() and not inside)):
        return False
    if letters > _SHORT or sure >= _needed(letters, inside=inside):
        return False
    # Figures may stand in a column far from the words that they count.
    return not page.beside(word, _ANYWHERE if word.text.isdigit() else _NEAR)


def _is_by_hand(word: Word, letters: int, sure: float, usual: float) -> bool:
    """Return True for "NS" as an engine sees a signature: high, and not sure."""
    return letters <= _SHORT and sure < _SURE_HAND and word.size > _BY_HAND * usual


def _is_stray(sign: Word, page: _Sure, usual: float, *, inside: bool) -> bool:
    """Return True for a sign that means nothing where it stands."""
    if sign.text in _STOPS:
        return sign.size < _LOW * usual and not page.dotted(sign)
    if sign.text in _SIGNS or set(sign.text) <= _DASHES:
        # A dash is as flat as a speck, and may stand in a column of its own.
        return not (page.beside(sign, _ANYWHERE if inside else _HANGING) or page.aligned(sign))
    doubtful = sign.confidence is not None and sign.confidence < _UNSURE
    return sign.size < _LOW * usual or doubtful or not page.beside(sign, _NEAR)


def _needed(letters: int, *, inside: bool) -> float:
    """Return the confidence from which a short word needs no word beside it."""
    if letters == 1:
        return 0.85
    return _DOUBTFUL if inside else 0.75


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
        self._stops = [word for word in words if word.text[:1] in _STOPS]
        self._signs = [word for word in words if word.text in _SIGNS]
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

    def beside(self, word: Word, heights: float, *, by_middle: bool = False) -> bool:
        """Return True where a sure word stands in the same row, no farther than ``heights``.

        ``by_middle``: with its middle beside ``word``, which may reach into the row below.
        """
        row = self._row(word)
        near = heights * self._height
        return any(
            other is not word
            and (
                word.box[1] < middle(other.box) < word.box[3]
                if by_middle
                else min(other.box[3], word.box[3]) > max(other.box[1], word.box[1])
            )
            and max(other.box[0] - word.box[2], word.box[0] - other.box[2]) <= near
            for each in (row - 1, row, row + 1)
            for other in self._rows.get(each, ())
        )

    def aligned(self, word: Word) -> bool:
        """Return True where the same sign stands under or above it, as in a list."""
        return any(
            other is not word
            and other.text == word.text
            and abs(other.box[0] - word.box[0]) < _ALIGNED
            for other in self._signs
        )

    def dotted(self, word: Word) -> bool:
        """Return True where the like of a stop stands beside it, as in leaders."""
        return any(
            other is not word
            and other.text[:1] == word.text
            and abs(other.box[0] - word.box[0]) < _HANGING * self._height
            and min(other.box[3], word.box[3]) > max(other.box[1], word.box[1])
            for other in self._stops
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
