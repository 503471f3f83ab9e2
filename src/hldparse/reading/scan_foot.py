"""Page numbers on pictures: read once more on their own, for among words they are misread."""

from __future__ import annotations

import re
from typing import Any

from hldparse.reading.scan_engine import words_of
from hldparse.reading.scan_picture import black_and_white
from hldparse.reading.words import Word

_FOOT = 0.92
"""Of the height of a page, below which page numbers stand."""
_AROUND = 12.0
"""Points around a page number in which nothing else stands."""
_WIDEST = 60.0
_SURE = 0.8
_BORDER = 60
"""Pixels of white around a strip, without which engines miss what touches its edge."""
# "-3-", "12", "3/12"
_PAGE_NUMBER = re.compile(r"-?\d{1,4}(?:/\d{1,4})?-?")


def with_page_number(
    words: list[Word], picture: Any, scale: float, name: str, number: int
) -> list[Word]:
    """Return words with a short line at the foot, far from all others, recognised once more.

    A page number alone is read badly together with a page of text, and well as a single line.
    """
    from PIL import ImageOps

    body, foot = _foot(words, picture.height / scale)
    if not foot or all(_is_number(word) for word in foot):
        return words
    left = min(word.box[0] for word in foot) - _AROUND
    top = min(word.box[1] for word in foot) - _AROUND
    right = max(word.box[2] for word in foot) + _AROUND
    bottom = max(word.box[3] for word in foot) + _AROUND
    strip = picture.crop(tuple(round(each * scale) for each in (left, top, right, bottom)))
    strip = ImageOps.expand(black_and_white(strip), _BORDER, 255)
    anew = words_of(strip, scale, name, number, number=True)
    if not _PAGE_NUMBER.fullmatch("".join(word.text for word in anew)):
        return words
    left, top = left - _BORDER / scale, top - _BORDER / scale
    return body + [
        Word(
            word.text,
            (
                word.box[0] + left,
                word.box[1] + top,
                word.box[2] + left,
                word.box[3] + top,
            ),
            word.confidence,
        )
        for word in anew
    ]


def _is_number(word: Word) -> bool:
    """Return True where a page number is read well enough."""
    return bool(_PAGE_NUMBER.fullmatch(word.text)) and (word.confidence or 0) > _SURE


def _foot(words: list[Word], height: float) -> tuple[list[Word], list[Word]]:
    """Return the words of the page, and the few that stand alone at its foot."""
    foot = [word for word in words if word.box[1] > height * _FOOT]
    body = [word for word in words if word.box[1] <= height * _FOOT]
    lowest = max((word.box[3] for word in body), default=0)
    alone = foot and min(word.box[1] for word in foot) - lowest > _AROUND
    if not alone:
        return words, []
    wide = max(word.box[2] for word in foot) - min(word.box[0] for word in foot)
    sure = all((word.confidence or 0) > _SURE and word.text[:1].isalpha() for word in foot)
    return (words, []) if sure or wide > _WIDEST else (body, foot)
