"""The paragraphs, tables, notes and running heads of a Word file in the order of its print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hldparse.reading.docx_lines import Block
from hldparse.reading.docx_numbering import Numbering
from hldparse.reading.docx_package import WordFile
from hldparse.reading.docx_tables import LIST, WRAPPERS, rows_of
from hldparse.reading.docx_text import W, is_on, runs, superscript

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Blocks:
    """The blocks of a document; ``hidden`` counts the runs that were left out."""

    def __init__(self, word: WordFile) -> None:
        self.word = word
        self.numbering = Numbering(word.numbering, word.styles)
        self.hidden = 0
        self._notes = {
            kind: {each.get(W + "id", ""): each for each in part}
            for kind, part in word.notes.items()
        }
        self._marks: dict[tuple[str, str], str] = {}
        self._counted = 0
        self._printed: list[str] = []
        self._in_note = False

    def all(self) -> Iterator[Block]:
        """Yield running heads, the text, its notes, and on a page of their own running feet."""
        yield from self._edges("header")
        yield from self._of(self.word.body)
        for note in self._printed:
            yield Block([note])
        for number, block in enumerate(self._edges("footer")):
            block.breaks, block.foot = not number, True
            yield block

    def _edges(self, kind: str) -> Iterator[Block]:
        """Return running heads or feet, each once however many sections repeat it."""
        read, seen = set(), set()
        for section in self.word.body.iter(W + "sectPr"):
            for part in self._edges_of(section, kind):
                if id(part) in read:
                    continue
                read.add(id(part))
                found = [block for block in self._of(part) if any(block.texts)]
                key = tuple(text for block in found for text in block.texts)
                if key and key not in seen:
                    seen.add(key)
                    yield from found

    def _edges_of(self, section: Any, kind: str) -> Iterator[Any]:
        """Yield the head or foot of a section's first page, then that of the others."""
        named = {
            each.get(W + "type"): self.word.edges.get(each.get(_RELATION, ""))
            for each in section.findall(f"{W}{kind}Reference")
        }
        kinds = ("first", "default") if is_on(section, "titlePg") else ("default",)
        return (named[each] for each in kinds if named.get(each) is not None)

    def _of(self, parent: Any) -> Iterator[Block]:
        joined: list[str] = []
        for child in parent:
            if child.tag == W + "p":
                paragraph = runs(child, self._note)
                self.hidden += paragraph.hidden
                joined.append(paragraph.text)
                if paragraph.mark_deleted:
                    # The end of this paragraph is deleted: it goes on in the next one.
                    continue
                label, listed = self.numbering.label(child)
                texts = "".join(joined).split("\n")
                joined = []
                if label and texts[0].strip():
                    texts[0] = f"{label} {texts[0].lstrip()}"
                yield Block([text for text in texts if text.strip()], listed, paragraph.breaks)
                for box in paragraph.boxes:
                    yield from self._of(box)
            elif child.tag == W + "tbl":
                yield from self._rows(child)
            elif child.tag in WRAPPERS:
                yield from self._of(child)
        if joined:
            yield Block(["".join(joined)])

    def _rows(self, table: Any) -> Iterator[Block]:
        for number, texts in enumerate(rows_of(table, self._texts_in)):
            # Rows with a line each are of one list; what a row only places is not.
            one = len(texts) == 1 or any("\t" in text for text in texts)
            listed = f"table {id(table)}" if one else f"table {id(table)}, row {number}"
            yield Block(texts, listed)

    def _texts_in(self, cell: Any) -> list[str]:
        """Return the paragraphs of a cell; the rows of a table in it with their tabs.

        A paragraph of two lines is a name that was broken by hand, one of more is a list.
        """
        found = []
        for block in self._of(cell):
            several = len(block.texts) >= LIST or any("\t" in text for text in block.texts)
            found += block.texts if several else [" ".join(text.strip() for text in block.texts)]
        return [text for text in found if text]

    def _note(self, kind: str, identifier: str, own: bool) -> str:
        """Return the mark of a footnote or endnote, which is read where it is first met.

        Where it has its ``own`` mark ("*"), that stands in the text. Notes have no notes.
        """
        found = self._notes.get(kind, {}).get(identifier)
        if found is None or self._in_note:
            return ""
        mark = self._marks.get((kind, identifier))
        if mark is None:
            self._counted += not own
            mark = self._marks[kind, identifier] = "" if own else superscript(self._counted)
            self._in_note = True
            texts = [text.strip() for block in self._of(found) for text in block.texts]
            self._in_note = False
            self._printed.append(" ".join(filter(None, (mark, *texts))))
        return mark
