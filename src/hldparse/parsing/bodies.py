"""The running text of a letter, its sentences, and where each stretch of it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from hldparse.records.document import Document
from hldparse.records.evidence import Evidence
from hldparse.records.source import Source
from hldparse.text.fold import collapse
from hldparse.text.running import Running, run_on, sentences

_READ = ("body", "footnote")


class Sentence(NamedTuple):
    """A sentence and where it begins in the running text."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Body:
    """What a letter or note says, without letterhead, address, signature and attachments."""

    source: Source
    document: Document
    running: Running
    sentences: tuple[Sentence, ...]

    def printed(self, start: int, stop: int) -> str:
        """Return a stretch as printed, in one line."""
        return collapse(self.running.text[start:stop])

    def evidence(self, start: int, stop: int) -> Evidence:
        """Return where a stretch stands, with characters where it is within one line."""
        place = self.running.place(start, stop)
        lines = self.source.lines
        first, last = lines[place.first], lines[place.last]
        one = place.first == place.last
        return Evidence(
            self.source.path,
            first.number,
            last.number,
            page=first.page,
            char_start=place.char_start if one else None,
            char_end=place.char_end if one else None,
        )


def body_of(source: Source, document: Document) -> Body:
    """Return the running text of the body and the footnotes of ``document``."""
    lines = source.lines
    running = run_on(
        [(index, lines[index].text) for index in segment.span]
        for segment in document.segments
        if segment.role in _READ
    )
    text = running.text
    each = tuple(Sentence(text[start:stop], start) for start, stop in sentences(text))
    return Body(source, document, running, each)
