"""The pages of a PDF in order, those without usable text as an engine sees them."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace

from hldparse.errors import UnreadableSource
from hldparse.reading.pdf_errors import on_pages
from hldparse.reading.scan import page_seen
from hldparse.reading.scan_apart import Outcome, recognise_apart
from hldparse.reading.scan_layer import Doubted
from hldparse.reading.supervised import pages_apart
from hldparse.reading.wanted import ALL_LINES, Wanted
from hldparse.records.recognised import Recognised, RecognisedPage
from hldparse.records.source import Page, Rendition


@dataclass(frozen=True, slots=True)
class PdfRead:
    """What is known of a PDF when its last page was given."""

    rendition: Rendition
    notices: tuple[str, ...]
    recognised: tuple[RecognisedPage, ...]
    """Without what was seen on them where pages were wanted with their words, one by one."""
    count: int
    """Pages."""


class EmptyScan(UnreadableSource):
    """No word is seen on any page; ``recognised`` says so of each, so that it can be kept."""

    recognised: Recognised | None = None


_AT_ONCE = 32
"""Pages that wait at most for one of them to be recognised, where none is to be kept."""


def pages_of_pdf(  # noqa: PLR0913 - a file, what opens it, and what is wanted of it
    data: bytes,
    name: str,
    sha256: str,
    passwords: Sequence[str] = (),
    *,
    kept: Recognised | None = None,
    wanted: Wanted = ALL_LINES,
) -> Generator[Page, None, PdfRead]:
    """Yield the ``wanted`` pages of a PDF; from the first on that must be recognised, when all are.

    With words, they are streamed: some pages are recognised at a time and then let go. What is
    ``kept`` of these bytes is not recognised again. Where no engine is installed or it fails, a
    page is given as its text layer has it. Raises UnreadableSource where the PDF cannot be read, or
    where all its pages are wanted and none can be used.
    """
    if kept is not None and kept.sha256 != sha256:
        kept = None
    if kept is not None and len(kept.pages) == kept.count:
        told = _kept_alone(kept, wanted)
    else:
        told = pages_apart(data, name, passwords, wanted)
    tally, waiting = _Tally(name, worded=wanted.words), list[Page | Doubted]()

    def recognised() -> Iterator[Page]:
        missing = [
            (each.page.number or 0, each.why)
            for each in waiting
            if isinstance(each, Doubted) and not (kept and kept.page(each.page.number or 0))
        ]
        found: dict[int, Outcome] = {page.number: page for page in kept.pages} if kept else {}
        if missing:
            found |= recognise_apart(data, name, missing, passwords)
        for each in waiting:
            number = each.page.number if isinstance(each, Doubted) else None
            yield tally.page(each, found.get(number or 0))
        waiting.clear()

    while True:
        try:
            each = next(told)
        except StopIteration as end:
            notices: tuple[str, ...] = end.value
            break
        seen = kept.page(each.page.number or 0) if kept and isinstance(each, Doubted) else None
        if waiting or (isinstance(each, Doubted) and seen is None):
            waiting.append(each)
            if wanted.words and len(waiting) == _AT_ONCE:
                yield from recognised()
        else:
            yield tally.page(each, seen)
    yield from recognised()
    if not wanted.some:
        tally.raise_unusable(sha256)
    return PdfRead(
        tally.rendition(), notices + tally.notices(), tuple(tally.recognised), tally.count
    )


def _kept_alone(
    kept: Recognised, wanted: Wanted
) -> Generator[Page | Doubted, None, tuple[str, ...]]:
    for page in kept.pages:
        if page.number in wanted.of(kept.count):
            yield Doubted(Page(page.number, ()), page.why)
    return ()


@dataclass(slots=True)
class _Tally:
    """What became of the pages so far."""

    name: str
    worded: bool = False
    """Whether pages are given with words, and what was seen on them is let go."""
    count: int = 0
    written: int = 0
    """Pages with text of their own."""
    filled: int = 0
    """Recognised pages on which something was seen."""
    recognised: list[RecognisedPage] = field(default_factory=list)
    failed: list[tuple[Doubted, UnreadableSource]] = field(default_factory=list)
    dirt: dict[int, int] = field(default_factory=dict)
    empty: list[int] = field(default_factory=list)

    def page(self, each: Page | Doubted, seen: Outcome | None) -> Page:
        """Return a page with its lines as seen, or as its text layer has them."""
        self.count += 1
        if isinstance(each, Page):
            self.written += any(line.bbox for line in each.lines)
            return each
        if isinstance(seen, RecognisedPage):
            page, dirt = page_seen(seen, worded=self.worded)
            self.recognised.append(replace(seen, words=()) if self.worded else seen)
            self.filled += bool(page.lines)
            if dirt:
                self.dirt[seen.number] = dirt
            if not page.lines:
                self.empty.append(seen.number)
            return page
        if seen is not None:
            self.failed.append((each, seen))
        return each.page

    def raise_unusable(self, sha256: str) -> None:
        """Raise UnreadableSource where no page could be used, EmptyScan where none holds a word."""
        if self.written or self.filled:
            return
        if self.failed:
            doubted, error = self.failed[0]
            known = "" if doubted.why == "no text layer" else f" ({doubted.why})"
            raise UnreadableSource(
                f"is a scan{known}, and {error.message}",
                file=self.name,
                place=error.place,
                hint=error.hint,
            )
        if self.recognised:
            why = self.recognised[0].why
            empty = EmptyScan(
                "is a scan of empty pages, nothing is seen on them"
                if why == "no text layer"
                else f"has {why}, and nothing is seen on its pages",
                file=self.name,
                place=on_pages(page.number for page in self.recognised),
                hint="check the scanner, or the export that made it",
            )
            if not self.worded:
                empty.recognised = Recognised(sha256, self.count, tuple(self.recognised))
            raise empty

    def rendition(self) -> Rendition:
        """Return "scan" where half of the pages or more were recognised."""
        return "scan" if self.filled and self.filled >= self.written else "pdf"

    def notices(self) -> tuple[str, ...]:
        """Return in plain words which pages were recognised, by what, why, and with what loss."""
        by: dict[tuple[str, str], list[int]] = {}
        for page in self.recognised:
            by.setdefault((page.engine, page.why), []).append(page.number)
        # True of words that were kept too: a run with these has the same notices as the first.
        said = [
            f"{on_pages(at)} as recognised by {engine} ({why})" for (engine, why), at in by.items()
        ]
        turned = [page.number for page in self.recognised if page.turned]
        if turned:
            said.append(f"{on_pages(turned)} turned upright")
        if self.empty:
            said.append(f"nothing was seen on {on_pages(self.empty)}")
        if self.dirt:
            marks = sum(self.dirt.values())
            specks = "1 speck" if marks == 1 else f"{marks} specks"
            said.append(f"{specks} left out as dirt on {on_pages(self.dirt)}")
        unseen: dict[tuple[str, str], list[int]] = {}
        for doubted, error in self.failed:
            reason = f"{error.message} ({error.hint})" if error.hint else error.message
            unseen.setdefault((doubted.why, reason), []).append(doubted.page.number or 0)
        said += [
            f"{on_pages(at)} not recognised ({why}): {reason}"
            for (why, reason), at in unseen.items()
        ]
        return tuple(said)
