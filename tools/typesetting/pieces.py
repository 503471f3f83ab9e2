"""What a letter is set from: pieces in printed order, taken from what segmenting and parsing found.

No piece knows what the words mean; only how such a part of a letter is set.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from hldparse.records.blocks import Parsed
from hldparse.records.document import Document, Segmented
from hldparse.records.source import Source

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_EMPHASIS = re.compile(r"<i>(.*?)</i>", re.IGNORECASE)
# "- Chad", "• Chad", "3. Mr. A B", "(a) African States"
_MARKER = re.compile(r"\s*(?P<marker>[-–•*]|\d{1,3}\.|\([a-z]\)|[A-Z]\.|[IVX]+\.)\s+(?=\S)")
_HEADING = 90
"""Characters of a heading at most, unless it is numbered like a section."""
# "III. Interactive segment on …"
_SECTION = re.compile(r"(?:[IVX]+|[A-Z])\.\s")
# "High-level Meeting *(Revised list)*": what is set apart stands on a line of its own
_ASIDE = re.compile(r" (?=\*\([^*]+\)\*$)")
_SIGNS = {"b": "**", "i": "*"}
# "the *High-level Dialogue* on"
_INSIDE = re.compile(r"\*{1,2}([^*\s][^*]*?)\*{1,2}(?=\W|$)")


@dataclass(frozen=True, slots=True)
class Piece:
    """One part: ``lines`` are paragraphs, to be wrapped where they are too long."""

    kind: str
    """letterhead, date, text, heading, title, address, signature, signatures, item, table, rows,
    break."""
    lines: tuple[str, ...] = ()
    cells: tuple[tuple[tuple[str, ...], ...], ...] = ()
    """Of tables: rows of cells of lines; of signatures: the blocks that stand side by side."""
    heads: int = 0
    """Rows of a table that are printed again on a further page."""


@dataclass(slots=True)
class Letter:
    """One document as pieces."""

    document_id: str
    symbol: str
    pieces: list[Piece] = field(default_factory=list)


def letters(source: Source, segmented: Segmented, parsed: Parsed) -> Iterator[Letter]:
    """Return each document of ``source`` as a letter to be set."""
    texts = [line.text for line in source.lines]
    for document in segmented.documents:
        yield _Setting(document, segmented, parsed, texts).letter()


def _wishes(parsed: Parsed) -> dict[int, dict[str, list[str]]]:
    """Return the wishes on a line by round table: {1517: {"1": ["1. Chad*", …]}}."""
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for wish in parsed.wishes:
        number = f"{wish.printed_number}. " if wish.printed_number else ""
        found[wish.evidence.line_start - 1][wish.round_table].append(number + wish.raw)
    return found


class _Setting:
    def __init__(
        self, document: Document, segmented: Segmented, parsed: Parsed, texts: list[str]
    ) -> None:
        self.document = document
        self.texts = texts
        self.aside = {
            each.evidence.line_start - 1
            for each in segmented.furniture
            if each.kind != "page-break"
        }
        self.wishes = _wishes(parsed)
        self.roles = {index: part.role for part in document.segments for index in part.span}
        own = [
            each
            for each in segmented.attachments
            if each.document_id == document.document_id and each.span is not None
        ]
        self.starts = {each.span.start for each in own if each.span}
        self.lists = {
            index
            for each in own
            if each.span and each.kind.endswith("-list")
            for index in each.span
        }
        self.tables = {
            table.evidence.line_start - 1
            for table in parsed.tables
            if table.attachment_id.startswith(document.document_id)
        }

    def letter(self) -> Letter:
        span = self.document.span
        letter = Letter(self.document.document_id, self.document.symbol)
        fresh = True
        for block in self._blocks(span.start, span.stop):
            first = block[0]
            if first in self.starts or (
                not fresh and any(index in self.tables for index in block) and first in self.lists
            ):
                letter.pieces.append(Piece("break"))
            fresh = first in self.starts
            letter.pieces += self._pieces(block)
        return letter

    def _blocks(self, start: int, stop: int) -> Iterator[list[int]]:
        block: list[int] = []
        for index in range(start, stop):
            text = self.texts[index]
            if index in self.aside:
                continue
            if not text or (text.isspace() and "\f" not in text and text != " "):
                if block:
                    yield block
                block = []
            elif text.isspace():
                if block:
                    yield block
                yield [index]
                block = []
            else:
                block.append(index)
        if block:
            yield block

    def _pieces(self, block: list[int]) -> Iterator[Piece]:
        texts = [self.texts[index] for index in block]
        if texts[0].isspace():
            yield Piece("break")
            return
        role = self.roles.get(block[0], "")
        set_as = {
            "letterhead": "letterhead",
            "date": "date",
            "signature": "signature",
            "addressees": "address",
            "title": "title",
            "masthead": "letterhead",
        }.get(role)
        if set_as:
            yield Piece(set_as, tuple(_styled(texts)))
        elif any("\t" in text for text in texts):
            yield self._table(block)
        elif any(map(_MARKER.match, texts)) and (len(texts) > 1 or block[0] in self.lists):
            yield Piece("item", tuple(_styled(texts)))
        elif not role and _is_heading(texts):
            yield Piece("heading", tuple(_styled(texts)))
        else:
            yield Piece("text", tuple(_styled(texts)))

    def _table(self, block: list[int]) -> Piece:
        rows = []
        asked = [index for index in block if index in self.wishes]
        for index in block:
            cells = self.texts[index].split("\t")
            here = self.wishes.get(index)
            if here and len(here) == len(cells):
                rows.append(tuple(tuple(here[table]) for table in here))
            else:
                rows.append(tuple((_untagged(cell),) for cell in cells))
        return Piece("table" if asked else "rows", cells=tuple(rows), heads=len(block) - 1)


def _is_heading(texts: list[str]) -> bool:
    short = sum(map(len, texts)) < (3 * _HEADING if _SECTION.match(texts[0]) else _HEADING)
    return short and not texts[-1].endswith((".", ","))


def _untagged(text: str) -> str:
    return " ".join(_TAG.sub(" ", text).split())


def _styled(texts: list[str]) -> Iterator[str]:
    """Return lines with emphasis as ⟨b⟩ or ⟨i⟩ before the whole line, its signs taken away."""
    opened = ""
    for printed in (part for text in texts for part in _ASIDE.sub("\n", text).split("\n")):
        text = _EMPHASIS.sub(r"\1", printed).rstrip()
        face = opened or _opening(text)
        if face:
            sign = _SIGNS[face]
            if not opened:
                text = text[len(sign) :]
            opened = "" if text.endswith(sign) else face
            text = text.removesuffix(sign)
        text = _INSIDE.sub(r"\1", text)
        yield f"⟨{face}⟩{text}" if face else text


def _opening(text: str) -> str:
    """Return "b" or "i" where an emphasis opens ``text`` and does not close within it."""
    for face, sign in _SIGNS.items():
        if text.startswith(sign):
            inside = text.find(sign, len(sign))
            if (
                inside in {-1, len(text) - len(sign)}
                and text[len(sign) : len(sign) + 1] not in " *"
            ):
                return face
    return ""
