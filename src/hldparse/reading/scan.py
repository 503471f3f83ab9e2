"""Scans: pages of a PDF that are pictures, recognised page by page."""

from __future__ import annotations

from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.scan_engine import words_of
from hldparse.reading.scan_order import Rules, Word, lines_of
from hldparse.reading.scan_picture import despeckled, rules_of, straightened
from hldparse.reading.scan_wraps import unwrapped
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
    rules = Rules(tuple(each / _SCALE for each in rows), tuple(each / _SCALE for each in columns))
    return unwrapped(lines_of(_clean(words), number, rules))


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
    """Return True where ``data`` is a PDF; a few bytes may stand before its head."""
    return b"%PDF-" in data[:_HEAD]


_HEAD = 1024
"""Bytes in which the head of a PDF must stand (ISO 32000-1, implementation note 13)."""


def is_scan(data: bytes) -> bool:
    """Return True where no page of the PDF in ``data`` has a text layer worth the name."""
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return False
    try:
        for page in document:
            text = page.get_textpage()
            characters = text.count_chars()
            text.close()
            page.close()
            if characters > _FEW:
                return False
        return True
    except pypdfium2.PdfiumError:
        return False
    finally:
        document.close()


_FEW = 20
"""Characters of a text layer that are too few for a page of a letter."""


def read_scan(data: bytes, name: str) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the recognised pages of a PDF and a notice of how they were read.

    Raises UnreadableSource where it is damaged, has no text, or no engine is installed.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableSource(
            f"is damaged and cannot be opened: {error}", file=name, hint="make the PDF anew"
        ) from error
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
