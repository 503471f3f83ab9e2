"""What goes between this process and the one that reads PDFs for it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, repeat
from operator import attrgetter
from struct import pack, unpack
from typing import Any, Final, Literal

from hldparse.reading.drawing import View
from hldparse.reading.scan_layer import Doubted
from hldparse.reading.wanted import ALL_LINES, Glance, Wanted
from hldparse.records.recognised import RecognisedPage
from hldparse.records.source import Line, Page, line_of, word_of

PAGE: Final = "page "
"""What the process says on standard error before each page, with its number: where it failed."""
Task = Literal["glance", "text", "second", "scan", "picture"]
_FIELDS: Final = attrgetter("number", "text", "bbox", "confidence", "prominent")


@dataclass(frozen=True, slots=True)
class Packed:
    """A page on its way between the processes: columns of plain values take a third of the time of
    records."""

    number: int | None
    lines: tuple[tuple[Any, ...], ...]
    """Number, text, box, confidence and prominence, each of all lines."""
    words: str | tuple[str, ...] = ()
    """One below another, where none has an end of line in it."""
    fonts: tuple[str, ...] = ()
    places: bytes = b""
    """Of each word x0, y0, x1 and y1, then the sizes of all."""

    @classmethod
    def of(cls, page: Page) -> Packed:
        """Return ``page`` packed."""
        lines = tuple(zip(*map(_FIELDS, page.lines), strict=True))
        if not page.words:
            return cls(page.number, lines)
        texts, boxes, sizes, _, fonts = zip(*page.words, strict=True)
        places = pack(f"{5 * len(texts)}d", *chain.from_iterable(boxes), *sizes)
        joined = "\n".join(texts)
        whole = joined.count("\n") == len(texts) - 1
        return cls(page.number, lines, joined if whole else texts, fonts, places)

    def page(self) -> Page:
        """Return the page."""
        lines: tuple[Line, ...] = ()
        if self.lines:
            numbers, texts, *others = self.lines
            lines = tuple(map(line_of, numbers, texts, repeat(self.number), *others))
        if not self.fonts:
            return Page(self.number, lines)
        words = self.words.split("\n") if isinstance(self.words, str) else self.words
        places = unpack(f"{5 * len(words)}d", self.places)
        sizes = places[4 * len(words) :]
        each = iter(places)
        boxes = zip(each, each, each, each)  # noqa: B905 - the sizes follow
        fields = zip(words, boxes, sizes, repeat(None), self.fonts)
        return Page(self.number, lines, tuple(map(word_of, fields)))


Told = Page | Glance | list[Packed] | Doubted | RecognisedPage | bytes | tuple[str, ...]
"""What the process says: a glance, a picture, pages one by one or some together; then notices."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the process is asked: to glance, read a text layer, otherwise, to recognise, to draw."""

    data: bytes
    name: str
    task: Task
    passwords: tuple[str, ...] = ()
    doubted: tuple[tuple[int, str], ...] = ()
    """Pages to recognise, and why; none for the other tasks."""
    view: View | None = None
    """What is to be drawn; None for the other tasks."""
    wanted: Wanted = ALL_LINES
    """Pages that are to be read."""
