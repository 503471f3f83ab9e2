"""PDFs whose pages are read whenever they are asked for, and none of which is held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import overload

from hldparse.errors import UnreadableSource
from hldparse.reading.scan_pages import PdfRead, pages_of_pdf
from hldparse.reading.supervised import glance_apart
from hldparse.reading.wanted import Glance, Wanted
from hldparse.records.recognised import Recognised
from hldparse.records.source import Page, Source


@dataclass(slots=True)
class StreamedPdf:
    """The bytes of a PDF, and what is known of it once it was read to its end."""

    data: bytes = field(repr=False)
    name: str
    sha256: str
    passwords: tuple[str, ...] = field(default=(), repr=False)
    kept: Recognised | None = field(default=None, repr=False)
    unkept: str = ""
    """Why nothing is kept, where that is to be said."""
    told: PdfRead | None = field(default=None, repr=False)

    def pages(self, wanted: Wanted) -> Iterator[Page]:
        """Yield pages as they are read. Raises UnreadableSource."""
        told = yield from pages_of_pdf(
            self.data, self.name, self.sha256, self.passwords, kept=self.kept, wanted=wanted
        )
        if not wanted.some:
            self.told = told

    def end(self) -> PdfRead:
        """Return what is known at the end; reads so far where nobody has. As ``pages`` raises."""
        if self.told is None:
            for _ in self.pages(Wanted(words=True)):
                pass
        assert self.told is not None  # noqa: S101 - set where the last page was given
        return self.told

    def notices(self) -> tuple[str, ...]:
        """Return what is said at the end. As ``pages`` raises."""
        told = self.end()
        return (*told.notices, self.unkept) if self.unkept and told.recognised else told.notices

    def glance(self) -> Glance:
        """Return what can be said before pages are read. Raises UnreadableSource."""
        kept = self.kept
        if kept and kept.sha256 == self.sha256 and len(kept.pages) == kept.count:
            return Glance(kept.count, scanned=True)
        with suppress(UnreadableSource):
            return glance_apart(self.data, self.name, self.passwords)
        told = self.end()
        return Glance(told.count, scanned=told.rendition == "scan")


def streamed_pdf(pdf: StreamedPdf) -> Source:
    """Return a source whose pages are read whenever they are asked for.

    One that pdfium cannot open is read once to its end, by another library, to see what it holds.
    Raises UnreadableSource where no library can open it.
    """
    glance = pdf.glance()
    return Source(
        path=pdf.name,
        sha256=pdf.sha256,
        bytes=len(pdf.data),
        rendition="scan" if glance.scanned else "pdf",
        pages=StreamedPages(pdf, glance.count),
        notices=StreamedNotices(pdf),
    )


class StreamedPages(Sequence[Page]):
    """Pages of a PDF: each time anew read from its bytes, with their words, and not held.

    All ways in raise UnreadableSource where the file cannot be read on.
    """

    def __init__(self, pdf: StreamedPdf, count: int) -> None:
        self._pdf = pdf
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Page]:
        return self._pdf.pages(Wanted(words=True))

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Page, ...]: ...
    def __getitem__(self, index: int | slice) -> Page | tuple[Page, ...]:
        """Return a page, or a tuple of them; no others are read than those between these."""
        chosen = range(self._count)[index]
        if isinstance(chosen, int):
            found = self._between(chosen, chosen).get(chosen)
            if found is None:
                raise IndexError(f"page {chosen + 1} of {self._pdf.name} was not given")
            return found
        if not chosen:
            return ()
        read = self._between(min(chosen), max(chosen))
        return tuple(read[each] for each in chosen if each in read)

    def _between(self, first: int, last: int) -> dict[int, Page]:
        """Return pages by their index."""
        wanted = Wanted(words=True, first=first + 1, last=last + 1)
        return {(page.number or 0) - 1: page for page in self._pdf.pages(wanted)}

    def __repr__(self) -> str:
        return f"<{self._count} pages of {self._pdf.name}, read when asked for>"


class StreamedNotices(Sequence[str]):
    """What had to be repaired: known when the last page was read.

    Who asks before reads the pages to their end, once; raises UnreadableSource as they do.
    """

    def __init__(self, pdf: StreamedPdf) -> None:
        self._pdf = pdf

    def __len__(self) -> int:
        return len(self._pdf.notices())

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...
    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        return self._pdf.notices()[index]

    def __repr__(self) -> str:
        return "<known at the end>" if self._pdf.told is None else repr(self._pdf.notices())
