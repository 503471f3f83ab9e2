"""Pages that are pictures: what an engine sees on them, and the lines that makes."""

from __future__ import annotations

import re
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.scan_dirt import without_dirt
from hldparse.reading.scan_engine import label, words_of
from hldparse.reading.scan_order import lines_of
from hldparse.reading.scan_picture import black_and_white, despeckled, straightened, unshaded
from hldparse.reading.scan_rules import rules_of
from hldparse.reading.scan_wraps import unwrapped
from hldparse.reading.words import Rules, Word
from hldparse.records.recognised import RecognisedPage, SeenWord
from hldparse.records.source import Line

_SCALE = 250 / 72
"""Pixels a point. At 300 dpi no more is recognised, down to print of 7 points, at 200 dpi less."""
_LARGEST = 40_000_000
"""Pixels of a page; a sheet of A3 at 250 dpi has 12 million."""


def recognise(page: Any, *, number: int, why: str, name: str) -> RecognisedPage:
    """Return what is seen on the picture of a pypdfium2 page.

    Raises UnreadableSource where it is too large or cannot be drawn, no engine is installed, or
    the engine fails.
    """
    import pypdfium2  # type: ignore[import-untyped]

    width, height = page.get_size()
    if width * height * _SCALE**2 > _LARGEST:
        raise UnreadableSource(
            "is too large a sheet to be recognised",
            file=name,
            place=f"page {number}",
            hint="scan it on the usual paper",
        )
    try:
        picture = page.render(scale=_SCALE, grayscale=True).to_pil().convert("L")
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(
            "cannot be drawn", file=name, place=f"page {number}", hint="make the PDF anew"
        ) from error
    return seen(picture, number=number, why=why, name=name)


def seen(picture: Any, *, number: int, why: str = "", name: str = "") -> RecognisedPage:
    """Return what an engine sees on a grey picture of page ``number``, taken at 250 dpi.

    Raises UnreadableSource where no engine is installed or it fails.
    """
    plain, rows, columns = rules_of(despeckled(unshaded(straightened(picture))))
    words = _with_foot(words_of(plain, _SCALE, name, number), plain, name, number)
    return RecognisedPage(
        number,
        why,
        label(),
        tuple(_kept(word) for word in words),
        tuple(round(each / _SCALE, 1) for each in rows),
        tuple(round(each / _SCALE, 1) for each in columns),
    )


def _kept(word: Word) -> SeenWord:
    x0, y0, x1, y1 = (round(each, 1) for each in word.box)
    return (word.text, x0, y0, x1, y1, round(word.confidence or 0.0, 2))


def lines_seen(page: RecognisedPage) -> tuple[tuple[Line, ...], int]:
    """Return the lines of a recognised page in reading order, and how much dirt was left out."""
    words = [
        Word(_ALONE.get(text, text), (x0, y0, x1, y1), sure)
        for text, x0, y0, x1, y1, sure in page.words
    ]
    rules = Rules(page.rows, page.columns)
    clean = without_dirt(words, rules)
    lines = unwrapped(lines_of(clean, page.number, rules))
    return lines, len(words) - len(clean)


_ALONE = {"l": "I"}
"""No word is a single l; in many types a capital I looks like one."""


def _with_foot(words: list[Word], picture: Any, name: str, number: int) -> list[Word]:
    """Return words with a short line at the foot, far from all others, recognised once more.

    A page number alone is read badly together with a page of text, and well as a single line.
    """
    from PIL import ImageOps

    body, foot = _foot(words, picture.height / _SCALE)
    if not foot or all(_is_number(word) for word in foot):
        return words
    left = min(word.box[0] for word in foot) - _AROUND
    top = min(word.box[1] for word in foot) - _AROUND
    right = max(word.box[2] for word in foot) + _AROUND
    bottom = max(word.box[3] for word in foot) + _AROUND
    strip = picture.crop(tuple(round(each * _SCALE) for each in (left, top, right, bottom)))
    strip = ImageOps.expand(black_and_white(strip), _BORDER, 255)
    anew = words_of(strip, _SCALE, name, number, number=True)
    if not _PAGE_NUMBER.fullmatch("".join(word.text for word in anew)):
        return words
    left, top = left - _BORDER / _SCALE, top - _BORDER / _SCALE
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
