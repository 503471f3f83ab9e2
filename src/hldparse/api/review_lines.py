"""Where a card's evidence stands: the lines of a source with those around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hldparse.api.review_pictures import Pictures
from hldparse.errors import UnreadableSource, UsageError
from hldparse.records.evidence import Evidence
from hldparse.reviewing.exhibits import ShownLine

if TYPE_CHECKING:
    from hldparse.pipeline import Gathered, Setup
    from hldparse.records.source import Line, Source

_AROUND = 3
"""Lines shown before and after the evidence."""
_MOST = 60
"""Lines shown of one place: longer evidence is cut."""
_REACH = 60
"""Lines shown before and after one that is asked for by itself."""
_WIDEST = 2_000
"""Characters shown of a line."""


class Pages:
    """The lines of the sources under review, read when they are first shown."""

    def __init__(self, gathered: Gathered, setup: Setup) -> None:
        self._files = {each.name: each for each in gathered.conference.files}
        self._setup = setup
        self._pages_of = {
            one.parsed.source.path: one.parsed.source.pages for one in gathered.resolved
        }
        self.pictures = Pictures(gathered, setup)
        self._read: dict[str, dict[int | None, tuple[Line, ...]]] = {}

    def around(self, evidence: Evidence | None) -> tuple[ShownLine, ...]:
        """Return the lines of a place and those around it; none where it cannot be read."""
        if evidence is None:
            return ()
        first, last = evidence.line_start, min(evidence.line_end, evidence.line_start + _MOST)
        shown = []
        for line in self._lines(evidence.source, evidence.page):
            if not first - _AROUND <= line.number <= last + _AROUND:
                continue
            marked = first <= line.number <= last
            start = evidence.char_start if line.number == first else None
            stop = evidence.char_end if line.number == evidence.line_end else None
            shown.append(
                ShownLine(
                    line.number,
                    line.text[:_WIDEST],
                    marked,
                    start if marked else None,
                    stop if marked else None,
                )
            )
        return tuple(shown)

    def last_page(self, source: str) -> int:
        """Return the number of a source's last page, 0 for one without pages."""
        return self._pages_of.get(source) or 0

    def page(
        self, source: str, around: int, reach: int = _REACH, page: int | None = None
    ) -> tuple[ShownLine, ...]:
        """Return the lines of a source, or of one of its pages, about one of them; none of a scan.

        Raises UsageError for no such source.
        """
        if source not in self._files:
            raise UsageError(f"there is no source {source}", hint="hldparse show lists them")
        return tuple(
            ShownLine(line.number, line.text[:_WIDEST], line.number == around)
            for line in self._lines(source, page)
            if abs(line.number - around) <= reach
        )

    def _lines(self, source: str, page: int | None) -> tuple[Line, ...]:
        pages = self._read.get(source)
        if pages is None:
            pages = self._read[source] = self._pages(source)
        # Of a paged source the first page stands for all where none is asked for.
        return pages.get(page) or (next(iter(pages.values()), ()) if page is None else ())

    def _pages(self, name: str) -> dict[int | None, tuple[Line, ...]]:
        from hldparse import pipeline

        if name not in self._files or self.pictures.scanned(name):
            # To recognise a scan once more takes minutes; its picture is shown instead.
            return {}
        try:
            read = pipeline.until("reading", self._files[name], self._setup)
        except UnreadableSource:
            return {}
        source: Source = read  # type: ignore[assignment]
        return {page.number: page.lines for page in source.pages}
