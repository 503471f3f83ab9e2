"""Typewriter letters on pictures: each takes up the same width, and so does each space."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, starmap
from statistics import median_low, quantiles

from hldparse.reading.order import GUTTER
from hldparse.reading.rows import rows_of
from hldparse.reading.words import Word, middle

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
_NEAR = 0.06
"""How nearly two widths of letters are the same, of the wider one."""
_SHARE = 0.57
"""Share of the words as wide as usual, and as the word before, from which a page is typed. On typed
pages of 1947 it is 0.7, on others 0.9 and more, 0.63 where a table has another size than the letter
above; in other faces 0.49 and less."""
_WIDE = 1.65
"""Width of the space from which columns are parted, in heights of type: of three letters. Two stand
behind sentences, and where lines are filled up to the margin."""
_ALIGNED = 3.0
"""Points between the left edges in one column, at most."""
_FAR = 7.0
"""Heights of type from one beginning of a column to the next below it, at most."""


def type_height(words: Sequence[Word]) -> float:
    """Return the height of type in points on a typed page, 0 where letters differ in width.

    Words on typed pages stand a whole letter apart, which beside low letters looks like the space
    between columns.
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
    usual = median_low(widths)
    alike = sum(_same(width, usual) for width in widths) / len(widths)
    going_on = sum(starmap(_same, pairwise(widths))) / (len(widths) - 1)
    # Of a letter and the smaller print of a table, the letter's
    return quantiles(widths, n=4)[2] / _EM if alike + going_on > 2 * _SHARE else 0.0


def _same(width: float, other: float) -> bool:
    return abs(width - other) < _NEAR * max(width, other)


def with_typed_columns(words: Sequence[Word], height: float) -> list[Word]:
    """Return the words of a typed page, with those behind a space of two letters marked: whether
    they open a column or not. They do where a wider space ends above or below.
    """
    spaced = [
        (before, word, (word.box[0] - before.box[2]) / height)
        for row in rows_of(words)
        for before, word in pairwise(row)
    ]
    edges = [word for _, word, space in spaced if space >= _WIDE]
    two = [
        word
        for before, word, space in spaced
        # A sign before it may be a marker, or dirt beside the text.
        if GUTTER <= space < _WIDE and any(map(str.isalnum, before.text))
    ]
    opens = {id(word): any(_is_under(word, edge, height) for edge in edges) for word in two}
    return [
        replace(word, opens_column=opens[id(word)]) if id(word) in opens else word for word in words
    ]


def _is_under(word: Word, edge: Word, height: float) -> bool:
    near = abs(middle(word.box) - middle(edge.box)) < _FAR * height
    return near and abs(word.box[0] - edge.box[0]) < _ALIGNED
