"""Markers of lists that an engine misread: bullets taken for other signs, the stop of a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from hldparse.reading.words import Word, middle

_BULLET = "•"
_DASHES = frozenset("-–—")
# A round bullet in worn print, as engines give it: "+ Chad", "» Chad", "¢ Chad"
_MISREAD = frozenset("+»«¢©®°¤§")
_MARKERS = _MISREAD | _DASHES | {_BULLET, "*", "·"}
# A dash with a speck at it, or worn: ".-", "-'", "~", "_"; a round bullet as a letter: "e Fiji"
_BLOTTED = re.compile(r"(?:[^\w\s&*/†‡☐☑☒✓✔✗✘]|_){1,2}\Z|[aceos0][.,]?\Z")
# Of a list of bullets an engine may take every second one for a letter, always the same.
_ROUND = re.compile(r"[aceos0][.,]?\Z")
_LEAST = 3
"""Markers under each other that make a list; two may be a sum, or a footnote under another."""
_ALIGNED = 3.0
"""Points between the left edges of markers of one list, at most."""
_NEXT = 3.0
"""Heights of a line, within which the entry of a marker begins."""
_BEFORE = 1.5
"""Heights of a line before a marker, within which nothing stands; a column may end further off."""
_LEVEL = 0.38
"""Middle of a bullet below the top of its entry, in heights of a capital; asterisks are raised."""
_BELOW = frozenset("gjpqy,;()[]Q")
"""What reaches below the line, by a quarter of the height of its word."""
# "¢Mr", "~Liberia": a marker grown together with its entry, or a speck before a word
_GROWN = re.compile(rf"[{re.escape(''.join(_MISREAD))}{_BULLET}~_–—-](?=[^\W\d_a-z]\w)")
_DASHED = _DASHES | {"~", "_"}
_MOST_PAIRS = 1_000_000
"""Markers times words of a page that are looked at: more is noise."""
# "4," or "4" for "4."
_NUMBER = re.compile(r"(\d{1,3})[.,;:]?\Z")


def with_markers(words: Sequence[Word]) -> list[Word]:
    """Return words with the misread markers of lists as those that they stand under.

    A sign is a marker where an entry begins behind it, and at least two others stand in line with
    it, or anywhere on the page if it is never anything else; one that is no likely marker, where
    most of those in line are. A number gets its stop back where its
    neighbours above or below count up to it or from it.
    """
    words = _cut_free(words)
    mended = {**_bullets(words), **_numbers(words)}
    if not mended:
        return list(words)
    return [mended.get(id(word), word) for word in words]


def _cut_free(words: Sequence[Word]) -> Sequence[Word]:
    """Return words with markers cut from entries that they have grown together with, where others
    stand above or below; and without specks before entries where these have no markers, grown
    together with these or not.
    """
    grown = [word for word in words if _GROWN.match(word.text)]
    signs = [word for word in words if word.text in _MARKERS or _BLOTTED.match(word.text)]
    if (len(grown) + len(signs)) * len(words) > _MOST_PAIRS:
        return words
    specks = {id(sign) for sign in signs if _is_alone(sign, signs, words)}
    found = [word for word in words if id(word) not in specks]
    for word in grown:
        at = found.index(word)
        x0, y0, x1, y1 = word.box
        edge = x0 + (x1 - x0) / len(word.text)
        entry = replace(word, text=word.text[1:], box=(edge, y0, x1, y1))
        dashed = word.text[0] in _DASHED
        alike = sum(_is_under(sign, word) and (sign.text[0] in _DASHED) == dashed for sign in signs)
        if alike + 1 >= _LEAST:
            found[at : at + 1] = [replace(word, text=word.text[0], box=(x0, y0, edge, y1)), entry]
        elif not any(_is_under(sign, word) for sign in signs) and _is_in_line(word, words):
            found[at] = replace(entry, box=word.box)
    return found


def _is_alone(sign: Word, signs: Sequence[Word], words: Sequence[Word]) -> bool:
    """Return True for a sign before an entry in a list that has no markers: a speck."""
    if sign.text[:1].isalnum() or sign.text == "*":
        # "e" may be a word, and an asterisk the mark of a footnote.
        return False
    if sum(_is_under(other, sign) for other in signs) > 1:
        return False
    entry = _entry(sign, words)
    return entry is not None and entry.text[:1].isalpha() and _is_in_line(entry, words)


def _is_under(word: Word, other: Word) -> bool:
    return abs(word.box[0] - other.box[0]) < _ALIGNED


def _is_in_line(grown: Word, words: Sequence[Word]) -> bool:
    """Return True where a word with a sign at it begins where those of its neighbours do that have
    none: the next one above it, and that below.
    """
    near = [
        word
        for word in words
        if word is not grown
        and _is_under(word, grown)
        and 0 < abs(middle(word.box) - middle(grown.box)) < _NEXT * grown.size
    ]
    plain = [
        word
        for word in near
        if word.text[:1].isalpha() and len(word.text) > 1 and _begins_a_line(word, words)
    ]
    lower = sum(middle(word.box) > middle(grown.box) for word in plain)
    return len(plain) == len(near) and 0 < lower < len(plain)


def _begins_a_line(word: Word, words: Sequence[Word]) -> bool:
    at = middle(word.box)
    return not any(
        other.box[1] < at < other.box[3]
        and -_NEXT * word.size < other.box[2] - word.box[0] < _ALIGNED
        for other in words
        if other is not word
    )


def _bullets(words: Sequence[Word]) -> dict[int, Word]:
    signs = [word for word in words if word.text in _MARKERS or _BLOTTED.match(word.text)]
    misread = any(_is_misread(word) for word in signs)
    mixed = any(word.text == "*" for word in signs) and any(word.text == _BULLET for word in signs)
    if not (misread or mixed) or len(signs) * len(words) > _MOST_PAIRS:
        return {}
    heads = [sign for sign in signs if _entry(sign, words)]
    found: dict[int, Word] = {}
    worn = [sign for sign in heads if sign.text in _MISREAD or _is_level(sign, words)]
    if len(worn) + sum(sign.text == _BULLET for sign in heads) >= _LEAST:
        # Each column of a short list in columns has one or two.
        found = {id(sign): replace(sign, text=_BULLET) for sign in worn}
    for aligned in _columns(heads):
        likely = [sign for sign in aligned if sign.text in _MARKERS]
        column = aligned if _are_most(likely, aligned) else likely
        unlike = [sign for sign in column if _is_misread(sign)]
        if len(column) < _LEAST or not unlike:
            continue
        dashed = 2 * sum(sign.text in _DASHES for sign in column) > len(column)
        if not dashed:
            unlike = [sign for sign in column if sign.text != _BULLET]
        mark = "-" if dashed else _BULLET
        found |= {id(sign): replace(sign, text=mark) for sign in unlike}
    return found


def _are_most(likely: Sequence[Word], aligned: Sequence[Word]) -> bool:
    """Return True where markers are most of the signs below each other, or a quarter where all
    others are round letters and the markers are bullets, misread or not.
    """
    if 2 * len(likely) > len(aligned):
        return True
    bullets = sum(sign.text == _BULLET or sign.text in _MISREAD for sign in likely)
    round_ones = sum(_ROUND.match(sign.text) is not None for sign in aligned)
    return (
        bullets >= _LEAST
        and 4 * bullets > len(aligned)
        and len(likely) + round_ones == len(aligned)
    )


def _is_misread(sign: Word) -> bool:
    return sign.text in _MISREAD or sign.text not in _MARKERS


def _numbers(words: Sequence[Word]) -> dict[int, Word]:
    numbered = [word for word in words if _NUMBER.match(word.text)]
    stopped = all(word.text.endswith(".") for word in numbered)
    if stopped or len(numbered) * len(words) > _MOST_PAIRS:
        return {}
    found: dict[int, Word] = {}
    # Two figures begin left of one where numbers are set flush to their stops.
    for column in _columns(numbered):
        column.sort(key=lambda word: word.box[1])
        for before, after in pairwise(column):
            stops = before.text.endswith("."), after.text.endswith(".")
            if _figure(before) + 1 == _figure(after) and stops in _ONE:
                bad = after if stops[0] else before
                if _entry(bad, words):
                    found[id(bad)] = replace(bad, text=f"{_figure(bad)}.")
    return found


def _figure(number: Word) -> int:
    return int(number.text.rstrip(".,;:"))


_ONE = frozenset({(True, False), (False, True)})


def _columns(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield words that begin under each other."""
    column: list[Word] = []
    for word in sorted(words, key=lambda each: each.box[0]):
        if column and word.box[0] - column[-1].box[0] > _ALIGNED:
            yield column
            column = []
        column.append(word)
    if column:
        yield column


def _entry(sign: Word, words: Sequence[Word]) -> Word | None:
    """Return the word closely behind ``sign``; None too where one stands closely before it."""
    at, behind = middle(sign.box), None
    for word in words:
        if word is sign or not word.box[1] < at < word.box[3]:
            continue
        if -1.0 < word.box[0] - sign.box[2] < _NEXT * word.size:
            behind = behind or word
        elif -_BEFORE * word.size < word.box[2] - sign.box[0] < 1.0:
            return None
    return behind


def _is_level(sign: Word, words: Sequence[Word]) -> bool:
    """Return True for a bullet taken for an asterisk: it stands at half the height of a capital."""
    entry = _entry(sign, words) if sign.text == "*" else None
    if entry is None:
        return False
    capital = entry.size if _BELOW.isdisjoint(entry.text) else entry.size * 0.75
    return middle(sign.box) - entry.box[1] > _LEVEL * capital
