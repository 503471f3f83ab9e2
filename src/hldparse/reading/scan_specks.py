"""Specks at the markers of lists, before these or grown together with them, and false markers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hldparse.reading.words import Word, height_of_line, middle

_MARKERS = frozenset("-–—•·_")
_SPECKS = frozenset(".,:;'`’‘\"*_~")
# ".8. Madagascar": no number begins so and ends with a stop
_SPECKED = re.compile(r"[.,:;'`’‘]\d{1,3}\.\Z")
_NEAR = 1.5
"""Heights of a line from a speck to the marker behind it, at most."""
_LOWER = 0.7
"""Heights of a line by which a stop stands lower than the marker behind it, at most."""
_NEXT = 3.0
"""Heights of a line from a marker to its entry, at most."""
_TALL = 0.6
"""Height of a marker, of a line's, from which a speck under or over it is in its box."""
_TALLER, _SURE = 1.2, 0.8
"""Height, and confidence below which a sign so tall is none: engines see "—" or "__" in a space."""
_NARROWEST = 1.0
"""Points of a marker; what is narrower is a speck."""
_MOST_PAIRS = 1_000_000
"""Signs times words of a page that are looked at: more is noise."""


def without_specks(words: Sequence[Word]) -> list[Word]:
    """Return words without specks right before a marker that an entry follows, and with markers
    that a speck made tall at the height of their entry; and without those that are far too tall
    or have no width. Numbers of items lose a speck grown together with them.
    """
    words = [_unspecked(word) if _SPECKED.match(word.text) else word for word in words]
    signs = [word for word in words if set(word.text) <= _MARKERS]
    if not signs or len(signs) * len(words) > _MOST_PAIRS:
        return list(words)
    height = height_of_line(words)
    gone: set[int] = set()
    level: dict[int, Word] = {}
    for sign in signs:
        too_tall = sign.size > _TALLER * height and (sign.confidence or 0) < _SURE
        if too_tall or sign.box[2] - sign.box[0] < _NARROWEST:
            gone.add(id(sign))
            continue
        entry = _entry(sign, words, height)
        if entry is None:
            continue
        before = [word for word in words if _is_before(word, sign, height)]
        if len(before) == 1 and before[0].text in _SPECKS:
            gone.add(id(before[0]))
        if sign.size > _TALL * height:
            x0, _, x1, _ = sign.box
            level[id(sign)] = replace(sign, box=(x0, entry.box[1], x1, entry.box[3]))
    return [level.get(id(word), word) for word in words if id(word) not in gone]


def _unspecked(number: Word) -> Word:
    x0, y0, x1, y1 = number.box
    wide = (x1 - x0) / len(number.text)
    return replace(number, text=number.text[1:], box=(x0 + wide, y0, x1, y1))


def _entry(sign: Word, words: Sequence[Word], height: float) -> Word | None:
    """Return the word closely behind a sign that most of it stands beside."""
    behind = [
        word
        for word in words
        if word is not sign
        and -1.0 < word.box[0] - sign.box[2] < _NEXT * height
        and _beside(word, sign) > 0
        and any(map(str.isalnum, word.text))
    ]
    return max(behind, key=lambda word: _beside(word, sign), default=None)


def _beside(word: Word, sign: Word) -> float:
    return min(word.box[3], sign.box[3]) - max(word.box[1], sign.box[1])


def _is_before(word: Word, sign: Word, height: float) -> bool:
    # A full stop stands lower than a dash, in one line with it.
    level = abs(middle(word.box) - middle(sign.box)) < _LOWER * height
    return word is not sign and level and 0 <= sign.box[0] - word.box[2] < _NEAR * height
