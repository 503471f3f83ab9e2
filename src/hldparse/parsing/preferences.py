"""Tables of expressions of interest: which state wishes to sit at which table."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from hldparse.parsing.cells import Cell, CellItem, cells_of, items_of, plain_row
from hldparse.parsing.entries import joins
from hldparse.parsing.legend import Legend
from hldparse.parsing.markers import list_marker, split_marks
from hldparse.parsing.notes import interested, notes_of, notes_start
from hldparse.parsing.running import lines_of
from hldparse.parsing.sheet import Reading, Row, Sheet
from hldparse.parsing.table_heads import is_when
from hldparse.parsing.tick_rows import ticked
from hldparse.records.blocks import Unread, Wish
from hldparse.text.fold import collapse, fold

# "12 Andorra"
_BARE_NUMBER = re.compile(r"(\d{1,3})\s+(?=[^\W\d_])")
_NAME_WORDS = 12
"""Words in a line that may be one name; a longer line is no wish."""


@dataclass(slots=True)
class _Pending:
    """A wish while further lines may go on with it."""

    table: str
    item: CellItem
    lines: list[tuple[int, str, tuple[int, int]]] = field(default_factory=list)
    """Index of the line, what is printed there, and its characters."""


def read_wishes(sheet: Sheet) -> Reading:
    """Return the wishes of a table, or of lists by table, with what their marks mean."""
    return _WishReader(sheet).read()


class _WishReader:
    """Reads one attachment from its first row to its last."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.legend = Legend(sheet.rows, sheet.profile.preference_words)
        self.columns: list[str] = []
        """Table by cell, "" where a cell of the header names none."""
        self.expected: Counter[str] = Counter()
        self.pending: list[_Pending] = []
        self.wishes: list[Wish] = []
        self.claimed: list[int] = []
        self.unread: list[tuple[Row, str]] = []
        self._in_head = True
        self._themes: set[str] = set()
        self._patterns = [
            re.compile(pattern, re.IGNORECASE | re.DOTALL)
            for pattern in sheet.profile.interest_without_table
        ]

    def read(self) -> Reading:
        notes = notes_start(self.sheet.rows)
        for position, row in enumerate(self.sheet.rows[:notes]):
            if self._row(position, row):
                self.claimed.append(row.index)
        self._finish()
        self._read_notes(self.sheet.rows[notes:])
        return Reading(
            wishes=tuple(self.wishes),
            unread=tuple(self._unread(row, reason) for row, reason in self.unread),
            claimed=(*self.claimed, *(row.index for row, _ in self.unread)),
        )

    def _row(self, position: int, row: Row) -> bool:
        """Deal with one row of the table; return whether its line is claimed."""
        if row.index in self.legend.rows or not any(map(str.isalnum, row.text)):
            return True
        plain = plain_row(row.text)
        cells = cells_of(plain)
        labels = [self.sheet.words.table_label(plain[cell.start : cell.stop]) for cell in cells]
        if any(labels):
            self.columns = [label.number if label else "" for label in labels]
            self._themes |= {fold(label.rest) for label in labels if label and label.rest}
            self._in_head = True
            return True
        if not self.columns:
            return self._above(position, row)
        if self._ticks(row, plain, cells):
            return True
        if self._in_head and self._is_head(plain, cells):
            return True
        return self._entries(row, plain, cells)

    def _above(self, position: int, row: Row) -> bool:
        """Take a row above the first header: titles and dates, unless it could be a wish."""
        if list_marker(row.text, stars=False) or self._known(row.text):
            self.unread.append((row, "above the first table"))
            return False
        return True

    def _known(self, text: str) -> bool:
        return self.sheet.names.known(split_marks(text)[0])

    def _is_head(self, plain: str, cells: list[Cell]) -> bool:
        """Say whether a row below the labels still belongs to the header: times, themes."""
        pieces = [plain[cell.start : cell.stop].strip() for cell in cells]
        filled = [piece for piece in pieces if piece]
        if all(is_when(piece) for piece in filled):
            return True
        if any(self.sheet.words.labelled(piece) for piece in filled):
            return True
        for piece in filled:
            if list_marker(piece, stars=False) or self._known(piece) or self._numbered(piece):
                return False
        if any(self._enumerates(plain, cell) for cell in cells):
            return False
        return not any(self._wish_like(piece) for piece in filled)

    def _enumerates(self, plain: str, cell: Cell) -> bool:
        """Say whether a cell holds several names: "Albania*, Andorra, Chad"."""
        if not any(sign in plain[cell.start : cell.stop] for sign in ",;"):
            return False
        items = items_of(plain, cell, 1, self.sheet.names)
        return len(items) > 1 and any(self._known(plain[item.start : item.stop]) for item in items)

    def _numbered(self, piece: str) -> int:
        """Return the number that begins a cell: with a dot, or bare where it is due; else 0."""
        item = list_marker(piece, stars=False)
        if item:
            return item.number or 0
        bare = _BARE_NUMBER.match(piece)
        due = {self.expected[table] + 1 for table in self.columns}
        return int(bare[1]) if bare and int(bare[1]) in due else 0

    def _wish_like(self, piece: str) -> bool:
        marks = split_marks(piece)[1]
        return bool(marks) and marks in self.legend.meaning

    def _entries(self, row: Row, plain: str, cells: list[Cell]) -> bool:
        alone = len(cells) == 1 and len(self.columns) > 1
        # "Japan<TAB><TAB>": a row of which only the first cell is filled
        if alone and "\t" not in plain and not self._numbered(plain.strip()):
            return self._single(row, plain)
        offset = self._offset(plain, cells)
        taken = False
        for place, cell in enumerate(cells, start=offset):
            table = self.columns[place] if place < len(self.columns) else ""
            items = items_of(plain, cell, self.expected[table] + 1, self.sheet.names)
            if not table and not any(map(str.isalpha, plain[cell.start : cell.stop])):
                # A column of row numbers.
                continue
            if items and not table:
                self.unread.append((row, "in a column that names no table"))
                return False
            if len(cells) == 1 and not self._believable(row, plain, items, table):
                self.unread.append((row, "in a table of wishes, and not a known name"))
                return False
            for item in items:
                taken = self._take(row, plain, table, item) or taken
        self._in_head = self._in_head and not taken
        return True

    def _ticks(self, row: Row, plain: str, cells: list[Cell]) -> bool:
        """Take a row that ticks the tables a state wishes; return whether it is one."""
        if len(cells) < len(self.columns) and "\t" not in plain and "|" not in plain:
            # Cells that spaces part do not say where an empty one was.
            return False
        found = ticked(self.columns, [plain[cell.start : cell.stop] for cell in cells])
        if found is None:
            return False
        place, tables = found
        text = plain[cells[place].start : cells[place].stop]
        start = cells[place].start + len(text) - len(text.lstrip())
        item = CellItem(None, start, start + len(text.strip()))
        for table in tables:
            self._take(row, plain, table, item)
        self._in_head = False
        return True

    def _single(self, row: Row, plain: str) -> bool:
        """Take a line without columns inside a table of several: nothing says whose it is."""
        if self.pending and self._continues(row, plain.strip()):
            return True
        self.unread.append((row, "a line without columns in a table of wishes"))
        return False

    def _believable(self, row: Row, plain: str, items: list[CellItem], table: str) -> bool:
        """Say whether a line of a list by table is a wish, or goes on with one."""
        if not items or items[0].number is not None:
            return True
        if list_marker(plain, stars=False):
            return True
        text = plain[items[0].start : items[-1].stop]
        if self.pending and self._continues(row, text):
            items.clear()
            return True
        return all(self._known(plain[item.start : item.stop]) for item in items) or (
            self._wish_like(text) and len(text.split()) <= _NAME_WORDS
        )

    def _continues(self, row: Row, text: str) -> bool:
        """Join a line to the wish above it where both together are one known name."""
        before = self.pending[-1]
        index, printed, _ = before.lines[-1]
        own = split_marks(text)[0]
        if split_marks(printed)[1] or not joins(printed, own, self.sheet.names):
            return False
        if index + 1 != row.index and not row.after_page:
            return False
        start = row.text.find(text)
        before.lines.append((row.index, text, (start, start + len(text))))
        return True

    def _offset(self, plain: str, cells: list[Cell]) -> int:
        """Return the column of a row's first cell: by the numbers where cells are fewer."""
        free = len(self.columns) - len(cells)
        if free <= 0:
            return 0
        firsts = [self._numbered(plain[cell.start : cell.stop].strip()) for cell in cells]
        for offset in range(free + 1):
            tables = self.columns[offset : offset + len(cells)]
            if all(
                first == self.expected[table] + 1
                for first, table in zip(firsts, tables, strict=True)
                if first
            ):
                return offset
        return 0

    def _take(self, row: Row, plain: str, table: str, item: CellItem) -> bool:
        printed = plain[item.start : item.stop]
        if not any(map(str.isalpha, printed)):
            return False
        self.expected[table] = item.number or self.expected[table] + 1
        lines = [(row.index, row.text[item.start : item.stop], (item.start, item.stop))]
        self.pending.append(_Pending(table, item, lines))
        return True

    def _finish(self) -> None:
        orders: Counter[str] = Counter()
        for pending in self.pending:
            orders[pending.table] += 1
            self.wishes.append(self._wish(pending, orders[pending.table]))

    def _wish(self, pending: _Pending, order: int) -> Wish:
        first, last = pending.lines[0], pending.lines[-1]
        chars = first[2] if len(pending.lines) == 1 else ()
        raw = "\n".join(printed for _, printed, _ in pending.lines)
        text, marks = split_marks(" ".join(plain_row(line) for _, line, _ in pending.lines))
        return Wish(
            attachment_id=self.sheet.attachment_id,
            round_table=pending.table,
            order=order,
            raw=raw,
            text=collapse(text),
            marks=marks,
            printed_number=pending.item.number,
            preference=self.legend.preference(marks),
            evidence=self.sheet.evidence(first[0], last[0], chars),
        )

    def _read_notes(self, rows: tuple[Row, ...]) -> None:
        """Claim the notes, and take the interest without a table that they state."""
        order = 0
        for note in notes_of(rows):
            self.claimed += note.lines
            for start, stop in interested(note, self._patterns, self.sheet.names):
                order += 1
                first, last, chars = lines_of(note, start, stop)
                text, marks = split_marks(note.text[start:stop])
                self.wishes.append(
                    Wish(
                        attachment_id=self.sheet.attachment_id,
                        round_table="",
                        order=order,
                        raw=note.text[start:stop],
                        text=collapse(text),
                        marks=marks,
                        printed_number=None,
                        preference=None,
                        evidence=self.sheet.evidence(first, last, chars),
                    )
                )

    def _unread(self, row: Row, reason: str) -> Unread:
        return Unread(
            raw=row.text,
            reason=reason,
            evidence=self.sheet.evidence(row.index, row.index),
            attachment_id=self.sheet.attachment_id,
        )
