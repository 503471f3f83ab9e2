"""The running text of a letter, its sentences, and where each stretch of it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from hldparse.records.document import Attachment, Document
from hldparse.records.evidence import Evidence
from hldparse.records.source import Source, Span, evidence_in
from hldparse.text.fold import collapse
from hldparse.text.running import Running, run_on, sentences

_READ = ("body", "footnote")
_FIGURE = re.compile(r"\d")


class Sentence(NamedTuple):
    """A sentence and where it begins in the running text."""

    text: str
    start: int
    lowered: str
    """Casefolded, for cheap tests."""
    figured: bool
    """True where a figure stands in it: whatever it cites or sets a day for has one."""


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
        span = Span(place.first, place.last + 1)
        characters = (place.char_start, place.char_end)
        return evidence_in(self.source.path, self.source.lines, span, characters)


def body_of(source: Source, document: Document) -> Body:
    """Return the running text of the body and the footnotes of ``document``."""
    lines = source.lines
    running = run_on(
        [(index, lines[index].text) for index in segment.span]
        for segment in document.segments
        if segment.role in _READ
    )
    text = running.text
    each = tuple(_sentence(text[start:stop], start) for start, stop in sentences(text))
    return Body(source, document, running, each)


def _sentence(text: str, start: int) -> Sentence:
    return Sentence(text, start, text.casefold(), _FIGURE.search(text) is not None)


class Texts:
    """The running texts of a document and of its notes, each joined once for all grammars."""

    def __init__(
        self, source: Source, document: Document, attachments: Sequence[Attachment]
    ) -> None:
        self.source = source
        self.document = document
        self._attachments = attachments
        self._notes: dict[str, str] = {}

    @cached_property
    def body(self) -> Body:
        """What the letter or note itself says."""
        return body_of(self.source, self.document)

    def with_notes(self, kinds: frozenset[str]) -> list[str]:
        """Return the text of the body, and those of the attachments of ``kinds`` that are there."""
        texts = [self.body.running.text]
        for each in self._attachments:
            if each.kind in kinds and each.span and each.present:
                if each.attachment_id not in self._notes:
                    self._notes[each.attachment_id] = self._note(each.span)
                texts.append(self._notes[each.attachment_id])
        return texts

    def _note(self, span: Span) -> str:
        lines = self.source.lines
        return run_on([(index, lines[index].text)] for index in span).text
