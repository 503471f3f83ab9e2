"""Entries of a list while their rows are gathered, and the rows that hold several."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import LaidRow
from hldparse.parsing.markers import list_marker, split_marks

# Cells of one line: "- Andorra<TAB>- Australia", "Andorra    Australia"
_CELLS = re.compile(r"\t+|\s{3,}|\s(?=\u2022\s)")


@dataclass(slots=True)
class Piece:
    """The part of a row that belongs to an entry."""

    index: int
    start: int
    stop: int


@dataclass(slots=True)
class Draft:
    """An entry as its pieces; ``partial`` where it is only part of its line."""

    pieces: list[Piece]
    lines: list[str]
    partial: bool = False
    in_cells: bool = False
    """True where each line is a cell of a row."""

    @property
    def chars(self) -> tuple[int, int] | tuple[()]:
        """Where the entry begins and ends in its first and last line; () for whole lines."""
        return (self.pieces[0].start, self.pieces[-1].stop) if self.partial or self.in_cells else ()


def split_at(text: str, start: int, sign: str) -> list[tuple[int, int]]:
    """Return where the parts of ``text`` between signs stand, without the space around them."""
    ranges = []
    for part in text[start:].split(sign):
        lead = len(part) - len(part.lstrip())
        if part.strip():
            ranges.append((start + lead, start + lead + len(part.strip())))
        start += len(part) + 1
    return ranges


def draft_of(row: LaidRow, start: int, stop: int, *, partial: bool = False) -> Draft:
    """Return an entry of one stretch of a row, without the space around it."""
    text = row.row.text[start:stop]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    piece = Piece(row.row.index, start, start + len(text))
    return Draft([piece], [text], partial, row.row.is_cell)


def append(draft: Draft, row: LaidRow) -> None:
    """Go on with an entry on a further row."""
    piece = draft_of(row, row.start, len(row.row.text))
    draft.pieces += piece.pieces
    draft.lines += piece.lines


def drafts_of(row: LaidRow, names: KnownNames) -> list[Draft]:
    """Return one draft, or several where the line is a row of cells each of which is a name."""
    text = row.row.text
    cells = _cells(text, row.start) if "\t" in text or "   " in text or " \u2022 " in text else []
    if len(cells) > 1:
        starts: list[tuple[int, int]] = []
        for start, stop in cells:
            item = list_marker(text[start:stop], stars=False)
            begin = start + item.start if item else start
            if not item and not names.known(split_marks(text[begin:stop])[0]) and starts:
                break
            starts.append((begin, stop))
        else:
            return [draft_of(row, start, stop, partial=True) for start, stop in starts]
    return [draft_of(row, row.start, len(text))]


def _cells(text: str, start: int) -> list[tuple[int, int]]:
    cells = []
    for gap in _CELLS.finditer(text, start):
        if text[start : gap.start()].strip():
            cells.append((start, gap.start()))
        start = gap.end()
    if text[start:].strip():
        cells.append((start, len(text)))
    return cells
