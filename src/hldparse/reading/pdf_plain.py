"""PDFs with a text layer: opened with the passwords at hand, given page by page."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import Any

from hldparse.reading.form_fields import fields_on
from hldparse.reading.pdf_beyond import Beyond, forms_opened
from hldparse.reading.pdf_claims import from_head
from hldparse.reading.pdf_drawn import Drawn, drawn_on
from hldparse.reading.pdf_errors import damaged, locked, on_pages, textless
from hldparse.reading.pdf_layout import has_text, laid_out
from hldparse.reading.pdf_second import SecondLook
from hldparse.reading.pdf_turned import turned, turned_back
from hldparse.reading.pdf_words import point_of, words_of
from hldparse.reading.scan_layer import Doubted, doubt
from hldparse.reading.wanted import ALL_LINES, Glance, Wanted
from hldparse.records.source import Page

MOST_PAGES = 5_000


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
    data: bytes,
    name: str,
    passwords: Sequence[str] = (),
    begins: Callable[[int], None] = lambda _number: None,
    wanted: Wanted = ALL_LINES,
) -> Generator[Page | Doubted, None, tuple[str, ...]]:
    """Yield pages as they are read, none of them kept, and return the notices.

    ``begins`` is told the number of each page before it is read. A page whose text layer cannot be
    used is given as doubted. Raises UnreadableSource where the PDF is damaged or locked, and, where
    all pages are ``wanted``, behind the last page where none had text or was doubted.
    """
    import pypdfium2  # type: ignore[import-untyped]

    document = opened(data, name, passwords)
    notices = forms_opened(document)
    count = len(document)
    second = SecondLook(data, count, passwords, wanted.words)
    bad: dict[int, Exception] = {}
    bare, any_text, beyond = [], False, Beyond()
    try:
        for number in wanted.of(min(count, MOST_PAGES)):
            begins(number)
            try:
                page = _page(document, number, beyond, worded=wanted.words)
            except pypdfium2.PdfiumError as error:
                bad[number] = error
                page = Page(number, ())
            if isinstance(page, Page) and not has_text(page):
                page = second.page(number) or page
                if has_text(page):
                    bad.pop(number, None)
                elif number not in bad:
                    bare.append(number)
            any_text = any_text or isinstance(page, Doubted) or has_text(page)
            yield page
    finally:
        document.close()
    if not any_text and wanted.some:
        return ()
    if not any_text and bad:
        first = min(bad)
        raise damaged(name, f"page {first}", bad[first])
    if not any_text:
        raise textless(name, count)
    notices += second.notices()
    notices += [f"no text on {on_pages(bare)}"] if bare else []
    notices += [f"{on_pages(list(bad))}: damaged and left out"] if bad else []
    notices += beyond.notices()
    if count > MOST_PAGES:
        left = count - MOST_PAGES
        notices.append(f"only the first {MOST_PAGES} pages were read, {left} were left out")
    return tuple(notices)


def glanced_at(data: bytes, name: str, passwords: Sequence[str] = ()) -> Glance:
    """Return what can be said of a PDF before its pages are read.

    Raises UnreadableSource where pdfium cannot open it or it has no pages.
    """
    import pypdfium2

    document = opened(data, name, passwords)
    try:
        count = min(len(document), MOST_PAGES)
        if not count:
            raise textless(name, 0)
        doubted = written = 0
        for at in range(0, count, -(-count // _LOOKED_AT)):
            try:
                page = _page(document, at + 1, Beyond())
            except pypdfium2.PdfiumError:
                continue
            doubted += isinstance(page, Doubted)
            written += isinstance(page, Page) and has_text(page)
    finally:
        document.close()
    return Glance(count, scanned=bool(doubted) and doubted >= written)


_LOOKED_AT = 8
"""Pages, spread over a PDF, that tell whether it is a scan."""


def _page(document: Any, number: int, beyond: Beyond, *, worded: bool = False) -> Page | Doubted:
    page = document[number - 1]
    try:
        words, way = words_of(page)
        why = doubt(words, page)
        where = point_of(page)
        # What is drawn matters only around words, and costs a call for each thing.
        drawn = drawn_on(page, where) if words else Drawn()
        fields = fields_on(page, where, document.formenv and document.formenv.raw)
    finally:
        page.close()
    if way == "right":
        read = laid_out(words, drawn, number, fields=fields, worded=worded)
    else:
        words, drawn, fields = turned(words, drawn, fields, way)
        read = laid_out(words, drawn, number, fields=fields, worded=worded)
        read = turned_back(read, way)
    beyond.note(number, drawn, fields)
    return Doubted(read, why) if why else read


def opened(data: bytes, name: str, passwords: Sequence[str] = ()) -> Any:
    """Return the PDF opened without a password, or with the first of ``passwords`` that fits.

    Raises UnreadableSource where it is damaged or none fits.
    """
    import pypdfium2

    data = from_head(data)
    for password in (None, *passwords):
        try:
            return pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            if not is_locked(error):
                raise damaged(name, "", error) from error
    raise locked(name, tried=bool(passwords))


def is_locked(error: Exception) -> bool:
    """Return True where pdfium says that a password is missing or wrong."""
    return "password" in str(error).casefold()
