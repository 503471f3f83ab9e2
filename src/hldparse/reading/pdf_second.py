"""The second opinion on a PDF: pdfminer, by way of pdfplumber, where pdfium gives no text."""

from __future__ import annotations

import signal
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from types import FrameType
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.pdf_drawn import Drawn
from hldparse.reading.pdf_errors import damaged, locked, on_pages, textless
from hldparse.reading.pdf_layout import has_text, laid_out
from hldparse.reading.pdf_type import is_bold
from hldparse.reading.wanted import ALL_LINES, Wanted
from hldparse.reading.words import Word
from hldparse.records.source import Page

_MOST_PAGES = 1_000
"""Pages that are read so; pdfminer takes 20 ms and more for each."""
_SECONDS = 4.0
"""Longest time for pages on which pdfium found nothing, all of a PDF together."""
_THIN = 3.0
"""Points that a ruled line is thick at most."""


def each_second_page(
    data: bytes, name: str, passwords: Sequence[str] = (), wanted: Wanted = ALL_LINES
) -> Generator[Page, None, tuple[str, ...]]:
    """Yield the ``wanted`` pages of a PDF as pdfminer reads them, and return notices.

    Raises UnreadableSource where it cannot, or of all pages finds no text either.
    """
    bad, bare, count = [], [], 0
    try:
        with _opened(data, name, passwords) as document:
            for count in wanted.of(min(len(document.pages), _MOST_PAGES)):
                try:
                    page = _page(document.pages[count - 1], count, worded=wanted.words)
                except Exception:
                    page = Page(count, ())
                    bad.append(count)
                if not has_text(page):
                    bare.append(count)
                yield page
            left = len(document.pages) - count
    except UnreadableSource:
        raise
    except Exception as error:  # the same for a damaged file
        raise damaged(name, "", error) from error
    if wanted.some:
        return ()
    if len(bare) == count:
        raise textless(name, count)
    notices = [f"{on_pages(bad)}: damaged and left out"] if bad else []
    blank = [number for number in bare if number not in bad]
    notices += [f"no text on {on_pages(blank)}"] if blank else []
    notices += [f"only the first {count} pages were read, {left} were left out"] if left else []
    return tuple(notices)


@dataclass(slots=True)
class SecondLook:
    """Asks pdfminer for single pages on which pdfium found nothing, for a short time."""

    data: bytes
    count: int
    """Pages that pdfium counts: where pdfminer counts others, it means others by their numbers."""
    passwords: Sequence[str] = ()
    worded: bool = False
    _document: Any = None
    _left: float = _SECONDS
    _read: list[int] = field(default_factory=list)

    def page(self, number: int) -> Page | None:
        """Return page ``number``; None where nothing is found on it, or the time is over."""
        if self._left <= 0:
            return None
        began = monotonic()
        try:
            with _ended_after(self._left):
                if self._document is None:
                    self._document = _opened(self.data, "", self.passwords)
                pages = self._document.pages
                if len(pages) != self.count:
                    return None
                page = _page(pages[number - 1], number, worded=self.worded)
        except Exception:
            return None
        finally:
            self._left -= monotonic() - began
        if not has_text(page):
            return None
        self._read.append(number)
        return page

    def notices(self) -> list[str]:
        """Return in plain words which pages were read so."""
        if not self._read:
            return []
        return [f"{on_pages(self._read)}: read by pdfminer, as pdfium found no text there"]


@contextmanager
def _ended_after(seconds: float) -> Iterator[None]:
    """Raise TimeoutError within, where the platform can, once ``seconds`` are over."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def end(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _page(page: Any, number: int, *, worded: bool) -> Page:
    found = page.extract_words(use_text_flow=True, x_tolerance_ratio=0.15, return_chars=True)
    words = list(map(_word, found))
    drawn = Drawn()
    for each in (*page.rects, *page.lines):
        box = (each["x0"], each["top"], each["x1"], each["bottom"])
        if each["object_type"] == "rect" or min(box[2] - box[0], box[3] - box[1]) < _THIN:
            drawn.add(box)
    # What is read of a page stays in memory until it is closed.
    page.close()
    return laid_out(words, drawn, number, worded=worded)


def _word(found: dict[str, Any]) -> Word:
    first = found["chars"][0]
    font = first["fontname"].rpartition("+")[2]
    box = (found["x0"], found["top"], found["x1"], found["bottom"])
    return Word(found["text"], box, None, font, round(first["size"], 2), is_bold(font))


def _opened(data: bytes, name: str, passwords: Sequence[str]) -> Any:
    import io
    import logging

    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    for password in ("", *passwords):
        try:
            return pdfplumber.open(io.BytesIO(data), password=password)
        except PdfminerException as error:
            if not isinstance(error.args[0], PDFPasswordIncorrect):
                raise
    raise locked(name, tried=bool(passwords))
