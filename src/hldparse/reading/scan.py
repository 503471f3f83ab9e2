"""Scans: pages of a PDF that are pictures, recognised page by page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.pdf_plain import opened
from hldparse.reading.plain import claims_text
from hldparse.reading.scan_engine import words_of
from hldparse.reading.scan_order import lines_of
from hldparse.reading.scan_picture import black_and_white, despeckled, rules_of, straightened
from hldparse.reading.scan_wraps import unwrapped
from hldparse.reading.words import Rules, Word
from hldparse.records.source import Line, Page

_SCALE = 300 / 72
"""Pixels a point: engines are trained on 300 dpi."""
_LARGEST = 40_000_000
"""Pixels of a page; a sheet of A3 at 300 dpi has 17 million."""
_NOISE = 0.35
"""Height of a mark, of the usual word's, below which it is dirt if no letter is in it."""


def read_page(picture: Any, *, number: int, name: str) -> tuple[Line, ...]:
    """Return the lines of a grey picture of page ``number``, taken at 300 dpi.

    Raises UnreadableSource where no engine is installed or it fails.
    """
    level = despeckled(straightened(picture))
    plain, rows, columns = rules_of(level)
    words = words_of(plain, _SCALE, name, number)
    words = _with_foot(words, plain, name, number)
    rules = Rules(tuple(each / _SCALE for each in rows), tuple(each / _SCALE for each in columns))
    return unwrapped(lines_of(_clean(words), number, rules))


def _with_foot(words: list[Word], picture: Any, name: str, number: int) -> list[Word]:
    """Return words with a short line at the foot, far from all others, recognised once more.

    A page number alone is read badly together with a page of text, and well as a single line.
    """
    from PIL import ImageOps

    body, foot = _foot(words, picture.height / _SCALE)
    if not foot:
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


def _clean(words: list[Word]) -> list[Word]:
    """Return words without dirt: marks that no letter or digit is in, lower than any sign."""
    heights = sorted(word.box[3] - word.box[1] for word in words)
    usual = heights[len(heights) // 2] if heights else 0
    return [
        word
        for word in words
        if any(map(str.isalnum, word.text))
        or word.text in _SIGNS
        or (word.box[3] - word.box[1] > _NOISE * usual and (word.confidence or 0) > 0.5)
    ]


_SIGNS = frozenset({"-", "–", "—", "•", "*", "**"})


def claims_scan(data: bytes, name: str) -> bool:
    """Return True where ``data`` is a PDF of pictures."""
    return claims_pdf(data, name) and is_scan(data)


def claims_text_pdf(data: bytes, name: str) -> bool:
    """Return True where ``data`` is a PDF with a text layer, or one that cannot be opened."""
    return claims_pdf(data, name) and not is_scan(data)


def claims_pdf(data: bytes, name: str) -> bool:
    """Return True where ``data`` is a PDF, or what damage left of a file that is named as one.

    A few bytes may stand before the head of a PDF. Plain text of a letter is none, whatever its
    name.
    """
    if b"%PDF-" in data[:_HEAD]:
        return True
    named = PurePosixPath(name).suffix.casefold() == ".pdf"
    return named and (not claims_text(data, name) or bool(_PARTS.search(data[:_SOME])))


_HEAD = 1024
"""Bytes in which the head of a PDF must stand (ISO 32000-1, implementation note 13)."""
_SOME = 1 << 20
# "12 0 obj", "trailer <<", "startxref": what a PDF is made of
_PARTS = re.compile(rb"\d\s+\d+\s+obj\b|\btrailer\s*<<|\b(?:endobj|startxref)\b")


def is_scan(data: bytes, passwords: Sequence[str] = ()) -> bool:
    """Return True where a PDF holds pictures, and no page a text layer to speak of."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = opened(data, "", passwords)
    except UnreadableSource:
        return False
    pictures = False
    try:
        for page in document:
            text = page.get_textpage()
            characters = text.count_chars()
            text.close()
            if characters > _FEW:
                page.close()
                return False
            pictures = pictures or any(True for _ in page.get_objects(filter=(_PICTURE,)))
            page.close()
        return pictures
    except pypdfium2.PdfiumError:
        return False
    finally:
        document.close()


_PICTURE = 3
"""Objects of this sort are pictures (fpdf_edit.h of pdfium)."""
_FEW = 20
"""Characters of a text layer that are too few for a page of a letter."""


def read_scan(
    data: bytes, name: str, passwords: Sequence[str] = ()
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the recognised pages of a PDF and a notice of how they were read.

    Raises UnreadableSource where it is damaged, has no text, or no engine is installed.
    """
    import pypdfium2

    document = opened(data, name, passwords)
    pages = []
    try:
        for number, page in enumerate(document, start=1):
            width, height = page.get_size()
            if width * height * _SCALE**2 > _LARGEST:
                raise UnreadableSource(
                    "is too large a sheet to be recognised",
                    file=name,
                    place=f"page {number}",
                    hint="scan it on the usual paper",
                )
            picture = page.render(scale=_SCALE, grayscale=True).to_pil().convert("L")
            page.close()
            pages.append(Page(number, read_page(picture, number=number, name=name)))
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(
            f"cannot be drawn: {error}", file=name, place=f"page {number}", hint="make it anew"
        ) from error
    finally:
        document.close()
    if not any(page.lines for page in pages):
        raise UnreadableSource("is a scan of empty pages", file=name, hint="check the scanner")
    empty = [str(page.number) for page in pages if not page.lines]
    notices = ["recognised from pictures"]
    if empty:
        notices.append(f"nothing was recognised on page {', '.join(empty)}")
    return tuple(pages), tuple(notices)
