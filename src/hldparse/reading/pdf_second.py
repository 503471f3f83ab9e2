"""The second opinion on a PDF: pdfminer, by way of pdfplumber, where pdfium gives no text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.pdf_drawn import Drawn
from hldparse.reading.pdf_plain import ANEW, MOST_PAGES, laid_out, locked
from hldparse.reading.words import Word
from hldparse.records.source import Page


def read_second(
    data: bytes, name: str, passwords: Sequence[str] = ()
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the pages of a PDF as pdfminer reads them, and notices.

    Raises UnreadableSource where it cannot, or finds no text either.
    """
    import logging

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        pages = _pages(data, name, passwords)
    except UnreadableSource:
        raise
    except Exception as error:  # pdfminer lets out whatever a damaged file causes
        raise UnreadableSource(
            f"cannot be read as a PDF: {type(error).__name__}", file=name, hint=ANEW
        ) from error
    if not any(line.bbox for page in pages for line in page.lines):
        raise UnreadableSource("holds no text", file=name, hint=ANEW)
    bare = [str(page.number) for page in pages if not any(line.bbox for line in page.lines)]
    return tuple(pages), (f"no text on page {', '.join(bare)}",) if bare else ()


def _pages(data: bytes, name: str, passwords: Sequence[str]) -> list[Page]:
    with _opened(data, name, passwords) as document:
        pages = []
        for number, page in enumerate(document.pages[:MOST_PAGES], start=1):
            found = page.extract_words(use_text_flow=True, x_tolerance_ratio=0.15)
            words = [
                Word(each["text"], (each["x0"], each["top"], each["x1"], each["bottom"]))
                for each in found
            ]
            pages.append(laid_out(words, _drawn(page), number))
            # What is read of a page stays in memory until it is closed.
            page.close()
    return pages


def _opened(data: bytes, name: str, passwords: Sequence[str]) -> Any:
    import io

    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    for password in ("", *passwords):
        try:
            return pdfplumber.open(io.BytesIO(data), password=password)
        except PdfminerException as error:
            if not isinstance(error.args[0], PDFPasswordIncorrect):
                raise
    raise locked(name, tried=bool(passwords))


def _drawn(page: Any) -> Drawn:
    drawn = Drawn()
    for each in (*page.rects, *page.lines):
        drawn.add((each["x0"], each["top"], each["x1"], each["bottom"]))
    return drawn
