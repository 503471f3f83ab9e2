"""PDFs with a text layer: opened with the passwords at hand, given page by page."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.grids import tables_of
from hldparse.reading.pdf_drawn import Drawn, drawn_on
from hldparse.reading.pdf_words import point_of, words_of
from hldparse.reading.scan_layer import Doubted, doubt
from hldparse.reading.scan_order import lines_of
from hldparse.reading.scan_wraps import unwrapped
from hldparse.reading.tick_boxes import with_ticks
from hldparse.reading.words import Word
from hldparse.records.source import Page

MOST_PAGES = 5_000
ANEW = "make the PDF anew, or export its text and add the text file"
"""What to do about a damaged PDF."""


def read_text_pdf(
    data: bytes, name: str, passwords: Sequence[str] = ()
) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return the pages of a PDF in reading order, and notices of pages without text.

    Raises UnreadableSource where it is damaged, locked or without text.
    """
    pages: list[Page] = []
    each = each_page(data, name, passwords)
    while True:
        try:
            page = next(each)
        except StopIteration as end:
            return tuple(pages), end.value
        pages.append(page.page if isinstance(page, Doubted) else page)


def each_page(
    data: bytes, name: str, passwords: Sequence[str] = ()
) -> Generator[Page | Doubted, None, tuple[str, ...]]:
    """Yield pages as they are read, none of them kept, and return the notices.

    A page whose text layer cannot be used is given as doubted. Raises UnreadableSource where the
    PDF is damaged or locked, and behind the last page where none had text or was doubted.
    """
    import pypdfium2  # type: ignore[import-untyped]

    document = opened(data, name, passwords)
    damaged: dict[int, Exception] = {}
    bare, any_text = [], False
    try:
        count = len(document)
        for number in range(1, min(count, MOST_PAGES) + 1):
            try:
                page = _page(document, number)
            except pypdfium2.PdfiumError as error:
                damaged[number] = error
                page = Page(number, lines_of([], number))
            has_text = isinstance(page, Doubted) or any(line.bbox for line in page.lines)
            any_text = any_text or has_text
            if not has_text and number not in damaged:
                bare.append(str(number))
            yield page
    finally:
        document.close()
    if damaged and not any_text:
        first = min(damaged)
        raise _damaged(name, f"page {first}", damaged[first])
    if not any_text:
        raise UnreadableSource(
            "holds no text", file=name, hint="recognise its text first, for instance with ocrmypdf"
        )
    notices = [f"no text on page {', '.join(bare)}"] if bare else []
    if count > MOST_PAGES:
        left = count - MOST_PAGES
        notices.append(f"only the first {MOST_PAGES} pages were read, {left} were left out")
    notices += [f"page {number} is damaged and was left out" for number in damaged]
    return tuple(notices)


def _page(document: Any, number: int) -> Page | Doubted:
    page = document[number - 1]
    try:
        words = words_of(page)
        why = doubt(words, page)
        # What is drawn matters only around words, and costs a call for each thing.
        read = laid_out(words, drawn_on(page, point_of(page)) if words else Drawn(), number)
    finally:
        page.close()
    return Doubted(read, why) if why else read


def laid_out(words: list[Word], drawn: Drawn, number: int) -> Page:
    """Return a page of ``words``, as a PDF draws them, and of what is drawn beside them."""
    tables = tables_of(drawn.across, drawn.down, words)
    if drawn.squares or (tables and drawn.strokes):
        words = with_ticks(words, drawn.squares, drawn.strokes, tables)
    return Page(number, unwrapped(lines_of(words, number, *tables, drawn=True)))


def opened(data: bytes, name: str, passwords: Sequence[str] = ()) -> Any:
    """Return the PDF opened without a password, or with the first of ``passwords`` that fits.

    Raises UnreadableSource where it is damaged or none fits.
    """
    import pypdfium2

    for password in (None, *passwords):
        try:
            return pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            if not is_locked(error):
                raise _damaged(name, "", error) from error
    raise locked(name, tried=bool(passwords))


def is_locked(error: Exception) -> bool:
    """Return True where pdfium says that a password is missing or wrong."""
    return "password" in str(error).casefold()


def locked(name: str, *, tried: bool) -> UnreadableSource:
    """Return the error of a PDF that none of the passwords at hand opens."""
    return UnreadableSource(
        "is locked, and no password given opens it" if tried else "is locked with a password",
        file=name,
        hint="write its password into a file and name that with --password-file",
    )


def _damaged(name: str, place: str, error: Exception) -> UnreadableSource:
    return UnreadableSource(f"cannot be read as a PDF: {error}", file=name, place=place, hint=ANEW)
