"""Word files: paragraphs with the numbers Word would print, tables, footnotes, changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.docx_file import SAVE_AGAIN, check_size, document_in, reason_of
from hldparse.reading.docx_numbering import Numbering
from hldparse.reading.docx_tables import WRAPPERS, rows_of
from hldparse.reading.docx_text import W, runs, superscript
from hldparse.records.source import Line, Page

_ZIP = b"PK\x03\x04"
_BODY = "word/document"
"""Begin of the name of the part with the text: "word/document.xml", "word/document2.xml"."""
_FEW_EMPTY = 12
"""Where more than one paragraph in so many is empty, empty ones stand between the others."""
_LONG = 120


def claims_docx(data: bytes, name: str) -> bool:
    """Return True where ``data`` is a zip archive with the body of a Word document in it."""
    return data.startswith(_ZIP) and _BODY.encode() in data


def read_docx(data: bytes, name: str) -> tuple[tuple[Page, ...], tuple[str, ...]]:
    """Return one page without number; a paragraph, row of a table or footnote is a line.

    Empty lines stand between paragraphs that are no items of one list. Raises UnreadableSource
    where the file is damaged, unpacks to more than is sensible, or has no text.
    """
    check_size(data, name)
    try:
        paragraphs = _Paragraphs(document_in(data))
        lines = tuple(paragraphs.lines())
    except RecursionError as error:
        raise UnreadableSource(
            "nests its tables too deep to be read", file=name, hint=SAVE_AGAIN
        ) from error
    except Exception as error:
        # lxml, zipfile and python-docx raise errors of many kinds on damaged parts.
        raise UnreadableSource(
            f"is damaged and cannot be read as a Word file: {reason_of(error)}",
            file=name,
            hint=SAVE_AGAIN,
        ) from error
    if all(line.blank for line in lines):
        raise UnreadableSource(
            "is a Word file without text", file=name, hint="check whether it holds only pictures"
        )
    return (Page(None, lines),), tuple(_notices(paragraphs))


def _notices(paragraphs: _Paragraphs) -> Iterator[str]:
    """Yield what was left out, or read otherwise than it is stored."""
    body = paragraphs.document.element.body
    changes = sum(1 for _ in body.iter(W + "ins", W + "del", W + "moveFrom", W + "moveTo"))
    if changes:
        yield f"holds {_counted(changes, 'tracked change')}; read as accepted"
    if paragraphs.hidden:
        yield f"{_counted(paragraphs.hidden, 'hidden piece')} of text left out"
    comments = sum(1 for _ in body.iter(W + "commentReference"))
    if comments:
        yield f"{_counted(comments, 'comment')} left out"


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


@dataclass(slots=True)
class _Block:
    """A paragraph's or table row's lines, with what decides on an empty line beside it."""

    texts: list[str]
    listed: str = ""
    """By which list it is numbered; rows of one table are of one list."""
    breaks: bool = False
    """True where a page begins with it."""


def _apart(upper: _Block, lower: _Block, spaced: bool) -> bool:
    """Return True where an empty line belongs between two blocks that follow each other.

    Where empty paragraphs do that, only long paragraphs need another.
    """
    if not upper.texts or not lower.texts or (upper.listed and upper.listed == lower.listed):
        return False
    return not spaced or max(map(len, (upper.texts[-1], lower.texts[0]))) > _LONG


class _Paragraphs:
    """The paragraphs of a document in printed order."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.numbering = Numbering(document)
        self.notes: list[str] = []
        self._kinds: dict[str, dict[str, Any]] = {}
        self.hidden = 0

    def lines(self) -> Iterator[Line]:
        """Return the lines, empty ones between paragraphs and a form feed before a new page."""
        return map(Line, count(1), self._texts())

    def _texts(self) -> Iterator[str]:
        blocks = list(self._blocks())
        empty = sum(not block.texts and not block.breaks for block in blocks)
        spaced = empty * _FEW_EMPTY >= len(blocks)
        before = _Block([])
        for block in blocks:
            if block.breaks:
                yield "\f"
            elif _apart(before, block, spaced):
                yield ""
            yield from block.texts or [""]
            before = block

    def _blocks(self) -> Iterator[_Block]:
        yield from self._heads("header")
        yield from self._of(self.document.element.body)
        for note in self.notes:
            yield _Block([note])
        feet = list(self._heads("footer"))
        for number, block in enumerate(feet):
            block.breaks = not number
            yield block

    def _heads(self, kind: str) -> Iterator[_Block]:
        """Return running heads or feet, each once however many sections repeat it."""
        seen = set()
        for section in self.document.sections:
            for prefix in ("first_page_", ""):
                if prefix and not section.different_first_page_header_footer:
                    continue
                part = getattr(section, f"{prefix}{kind}")
                if part.is_linked_to_previous:
                    continue
                found = [block for block in self._of(part._element) if any(block.texts)]  # noqa: SLF001
                key = tuple(text for block in found for text in block.texts)
                if key and key not in seen:
                    seen.add(key)
                    yield from found

    def _of(self, parent: Any) -> Iterator[_Block]:
        joined = ""
        for child in parent:
            if child.tag == W + "p":
                paragraph = runs(child, self._note)
                self.hidden += paragraph.hidden
                paragraph.text = joined + paragraph.text
                if paragraph.mark_deleted:
                    # The end of this paragraph is deleted: it goes on in the next one.
                    joined = paragraph.text
                    continue
                joined = ""
                label, listed = self.numbering.label(child)
                texts = paragraph.text.split("\n")
                if label and texts[0].strip():
                    texts[0] = f"{label} {texts[0].lstrip()}"
                yield _Block([text for text in texts if text.strip()], listed, paragraph.breaks)
                for box in paragraph.boxes:
                    yield from self._of(box)
            elif child.tag == W + "tbl":
                yield from self._rows(child)
            elif child.tag in WRAPPERS:
                yield from self._of(child)
        if joined:
            yield _Block([joined])

    def _rows(self, table: Any) -> Iterator[_Block]:
        for number, texts in enumerate(rows_of(table, self._texts_in)):
            # Rows with a line each are of one list; what a row only places is not.
            one = len(texts) == 1 or any("\t" in text for text in texts)
            listed = f"table {id(table)}" if one else f"table {id(table)}, row {number}"
            yield _Block(texts, listed)

    def _texts_in(self, cell: Any) -> list[str]:
        """Return the paragraphs of a cell; the rows of a table in it with their tabs."""
        found = []
        for block in self._of(cell):
            rows = any("\t" in text for text in block.texts)
            found += block.texts if rows else [" ".join(text.strip() for text in block.texts)]
        return [text for text in found if text]

    def _note(self, kind: str, identifier: str) -> str:
        """Return the mark of a footnote or endnote, whose text is read with it."""
        found = self._notes(kind).get(identifier)
        if found is None:
            return ""
        mark = superscript(len(self.notes) + 1)
        texts = [text for block in self._of(found) for text in block.texts]
        self.notes.append(f"{mark} {' '.join(text.strip() for text in texts)}")
        return mark

    def _notes(self, kind: str) -> dict[str, Any]:
        from docx.oxml import parse_xml

        if kind not in self._kinds:
            self._kinds[kind] = {}
            for relation in self.document.part.rels.values():
                if relation.reltype.endswith(f"/{kind}s") and not relation.is_external:
                    root: Any = parse_xml(relation.target_part.blob)
                    self._kinds[kind] = {note.get(W + "id"): note for note in root}
        return self._kinds[kind]
