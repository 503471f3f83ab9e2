"""A file as read: pages of lines, nothing altered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal, NamedTuple

from hldparse.records.evidence import Evidence

Rendition = Literal["text", "html", "pdf", "scan", "docx"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in the source, without its line end (LF, CRLF or CR)."""

    number: int
    """1-based in the source, or in the page for paged sources."""
    text: str
    page: int | None = None
    bbox: tuple[float, float, float, float] | None = None
    confidence: float | None = None
    """0 to 1, of the least certain word of a line recognised from a picture; else None."""
    prominent: bool = False
    """Whether it is set as a heading: bolder or larger than most of its page. Only of PDFs."""
    foot: bool = False
    """Whether the file itself says that it is the foot of its pages. Only of Word files."""

    @property
    def blank(self) -> bool:
        """True where nothing visible stands on the line (also a page break of one space)."""
        return not self.text or self.text.isspace()


_new = object.__new__
_number, _text, _page, _bbox, _confidence, _prominent, _foot = (
    getattr(Line, name).__set__ for name in Line.__slots__
)


def line_of(  # noqa: PLR0913, PLR0917 - the fields of a line, in order
    number: int,
    text: str,
    page: int | None,
    bbox: tuple[float, float, float, float] | None,
    confidence: float | None,
    prominent: bool = False,
) -> Line:
    """Return a line of all its fields, in half the time of its constructor.

    That asks for each field whether it may be set: a long document has a hundred thousand lines.
    """
    line = _new(Line)
    _number(line, number)
    _text(line, text)
    _page(line, page)
    _bbox(line, bbox)
    _confidence(line, confidence)
    _prominent(line, prominent)
    _foot(line, False)
    return line


def around(lines: Sequence[Line]) -> tuple[float, float, float, float] | None:
    """Return the box around ``lines`` of one page, None where they have none."""
    boxes = [line.bbox for line in lines if line.bbox]
    if not boxes:
        return None
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def least_certain(lines: Sequence[Line]) -> float | None:
    """Return the confidence of the least certain of ``lines``; None where none was recognised."""
    return min((line.confidence for line in lines if line.confidence is not None), default=None)


class Word(NamedTuple):
    """A word on a page. A tuple, since a long document has a million and a dataclass is slower."""

    text: str
    bbox: tuple[float, float, float, float]
    size: float
    """Points of its type as set; the height of its box where that is not known (scans)."""
    confidence: float | None = None
    """0 to 1, of the recognition; None where it was not recognised but read."""
    font: str = ""
    """As named in the file ("Times-Bold"); empty where that is not known, as on scans."""


Fields = tuple[str, tuple[float, float, float, float], float, float | None, str]
"""All fields of a word, in order."""
word_of: Final[Callable[[Fields], Word]] = partial(tuple.__new__, Word)
"""Makes a word of all its fields in half the time of its constructor, which fills in others."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its lines; sources without pages have one page whose number is None."""

    number: int | None
    lines: tuple[Line, ...]
    words: tuple[Word, ...] = ()
    """In reading order. Only PDFs and scans whose pages are streamed have them."""


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of indices into ``Source.lines`` (0-based, over all pages)."""

    start: int
    stop: int

    def __contains__(self, index: int) -> bool:
        return self.start <= index < self.stop

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.start, self.stop))

    def __len__(self) -> int:
        return self.stop - self.start


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text and what identifies the file."""

    path: str
    """Path under ``sources/``, with forward slashes."""
    sha256: str
    bytes: int
    rendition: Rendition
    pages: Sequence[Page]
    """A tuple, or pages that are read anew whenever they are asked for."""
    notices: Sequence[str] = ()
    """What had to be repaired to read it, in plain words ("decoded as cp1252")."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in reading order; ``Span`` counts in this tuple."""
        if len(self.pages) == 1:
            return self.pages[0].lines
        return tuple(line for page in self.pages for line in page.lines)

    def evidence(self, span: Span) -> Evidence:
        """Return the evidence of whole lines; ``span`` must not be empty."""
        return evidence_in(self.path, self.lines, span)


def evidence_in(
    path: str, lines: Sequence[Line], span: Span, characters: tuple[int, int] | None = None
) -> Evidence:
    """Return the evidence of ``span`` in a source, all of whose ``lines`` are at hand.

    It is that of whole lines, unless ``characters`` says where a stretch begins in the first line
    and ends (exclusive) in the last; kept where that is one line.
    """
    first = lines[span.start]
    stop = span.stop
    while lines[stop - 1].page != first.page:
        # Line numbers begin anew on each page: the evidence ends with the first one.
        stop -= 1
    last = lines[stop - 1]
    paged = lines[span.start : stop] if first.page is not None else ()
    part = characters if characters and len(span) == 1 else (None, None)
    return Evidence(
        path,
        first.number,
        last.number,
        page=first.page,
        char_start=part[0],
        char_end=part[1],
        bbox=around(paged),
        confidence=least_certain(paged),
    )
