"""Typewriter letters on pictures: each takes up the same width, and so does each space."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from hldparse.reading.words import Word

_EM = 0.6
"""Width of a letter of a typewriter face, in heights of its type: Courier and all made like it."""
_BARE = 0.3
"""Of the width of a letter, how much of a word's first and last letter is without ink together."""
_LONG = 4
"""Letters of a word from which its width tells that of a letter."""
_SURE = 0.6
"""Confidence of a word whose letters are counted rightly, at least."""
_FEWEST = 10
"""Such words on a page, from which its type is known."""
_NEAR, _SHARE = 0.06, 0.66
"""How near the usual width that of most words lies, and how many of them. On typed pages of 1947 it
is 0.73 and more of the words, on others 0.96; in other faces 0.57 and less."""


def type_height(words: Sequence[Word]) -> float:
    """Return the height of type in points on a typed page, 0 where letters differ in width.

    Words on typed pages stand a whole letter apart, which beside low letters looks like the space
    between columns; that one is two letters and more.
    """
    widths = [
        (word.box[2] - word.box[0]) / (len(word.text) - _BARE)
        for word in words
        if len(word.text) >= _LONG
        and (word.confidence or 0) > _SURE
        and sum(map(str.isalpha, word.text)) >= len(word.text) - 1
    ]
    if len(widths) < _FEWEST:
        return 0.0
    usual = median(widths)
    near = sum(abs(width - usual) < _NEAR * usual for width in widths)
    return usual / _EM if near > _SHARE * len(widths) else 0.0
