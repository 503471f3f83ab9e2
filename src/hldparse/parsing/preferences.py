"""Tables of expressions of interest: which state wishes to sit at which table."""

from __future__ import annotations

import re

from hldparse.parsing.cells import Cell, CellItem, cells_of, items_of, plain_row
from hldparse.parsing.choices import choices_in, chosen
from hldparse.parsing.legend import Legend
from hldparse.parsing.markers import list_marker, split_marks
from hldparse.parsing.notes import notes_of, notes_start
from hldparse.parsing.sheet import Reading, Row, Sheet
from hldparse.parsing.table_heads import is_when
from hldparse.parsing.tick_cells import Marking, Tick, are_ranks, is_tick
from hldparse.parsing.tick_rows import ticked
from hldparse.parsing.wish_heads import (
    holds_a_name,
    in_two_rows,
    labelled,
    left_alone,
    numbers_seen,
    pieces_of,
    says_less,
)
from hldparse.parsing.wish_names import WishNames
from hldparse.parsing.wishes import Gathering, noted_wishes
from hldparse.records.blocks import Unread

# "12 Andorra"
_BARE_NUMBER = re.compile(r"(\d{1,3})\s+(?=[^\W\d_])")
_FIRST_ROWS = 100
"""Rows by which it is told whether figures are ranks; a head may be said again below each."""
_NAME_WORDS = 12
"""Words in a line that may be one name; a longer line is no wish."""


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
        self.choices: list[int] = []
        """Preference by cell, where the head names these in place of tables."""
        self.wishes = Gathering(sheet, self.legend)
        self._marking = Marking(self.legend.meaning)
        self._first_cells = [
            [plain[cell.start : cell.stop].strip() for cell in cells_of(plain)]
            for plain in (plain_row(row.text) for row in sheet.rows[:_FIRST_ROWS])
        ]
        self.claimed: list[int] = []
        self.unread: list[tuple[Row, str]] = []
        self._in_head = True
        self._left_alone = left_alone(sheet.rows, sheet.words)
        lines = sheet.source.lines
        self._recognised = any(lines[row.index].confidence is not None for row in sheet.rows)
        self.names = WishNames(sheet.names, recognised=self._recognised)
        self._patterns = [
            re.compile(pattern, re.IGNORECASE | re.DOTALL)
            for pattern in sheet.profile.interest_without_table
        ]

    def read(self) -> Reading:
        head = self._first_head()
        notes = head + notes_start(self.sheet.rows[head:])
        for position, row in enumerate(self.sheet.rows[:notes]):
            if self._row(position, row):
                self.claimed.append(row.index)
        below = notes_of(self.sheet.rows[notes:])
        self.claimed += [line for note in below for line in note.lines]
        stated = noted_wishes(self.sheet, below, self._patterns)
        return Reading(
            wishes=(*self.wishes.made(), *stated),
            unread=tuple(self._unread(row, reason) for row, reason in self.unread),
            claimed=(*self.claimed, *(row.index for row, _ in self.unread)),
        )

    def _first_head(self) -> int:
        """Return the position of the first row that names a table, 0 where none does.

        "Note by the Secretariat" may stand above the table: notes stand below.
        """
        for position, row in enumerate(self.sheet.rows):
            if self._numbered_below(position) or any(
                labelled(pieces_of(row.text), self.sheet.words)
            ):
                return position
            if self._choices_in(row):
                return position
        return 0

    def _choices_in(self, row: Row) -> list[int]:
        """Return the preferences that a head names in place of tables; no row of a state is one."""
        if self.columns or self.names.in_row(row):
            # "Chad<TAB><TAB>Second choice" is a row below tables.
            return []
        return choices_in(pieces_of(row.text), self.sheet.profile.preference_words)

    def _numbered_below(self, position: int) -> list[str] | None:
        """Return the tables of a head whose numbers stand in the row below it."""
        rows = self.sheet.rows
        below = rows[position + 1] if position + 1 < len(rows) else None
        return in_two_rows(rows[position], below, self.sheet.words)

    def _row(self, position: int, row: Row) -> bool:
        """Deal with one row of the table; return whether its line is claimed."""
        if row.index in self.legend.rows or not any(map(str.isalnum, row.text)):
            return row.index in self.legend.rows or not self._ticks_for_nobody(row)
        found = self._among_choices(row)
        return self._by_table(position, row) if found is None else found

    def _among_choices(self, row: Row) -> bool | None:
        """Deal with a row of a table of choices; return whether its line is claimed, None where it
        is a row of another table.
        """
        if choices := self._choices_in(row):
            self.wishes.head_again(row)
            self.choices = choices
            return True
        if not self.choices:
            return None
        if self._chooses(row):
            return True
        if labelled(pieces_of(row.text)[:1], self.sheet.words) != [""]:
            # Where names stand, a table is named: a head. "Wakandia<TAB>Round table 1" is none.
            self.choices = []
            return None
        named = self.names.in_row(row)
        what = "what is chosen is no round table" if named else "choices beside no known name"
        self.unread.append((row, what))
        return False

    def _by_table(self, position: int, row: Row) -> bool:
        """Deal with a row below or above heads that name tables."""
        if position and self._numbered_below(position - 1):
            if not holds_a_name(row, self.sheet.names):
                return True
            self.unread.append((row, "a row that runs into the head of its table"))
            return False
        columns = self._numbered_below(position) or labelled(pieces_of(row.text), self.sheet.words)
        if any(columns):
            columns = numbers_seen(columns) if self._recognised else columns
            if columns == self.columns or (self._recognised and says_less(columns, self.columns)):
                self.wishes.head_again(row)
            else:
                self.columns = columns
                self._marking = Marking(self.legend.meaning, self._are_ranks())
            self._in_head = True
            return True
        if not self.columns:
            return self._above(position, row)
        return self._below(position, row)

    def _are_ranks(self) -> bool:
        """Return True where the figures below the tables are ranks, by the first rows."""
        below = (
            [cell for cell, table in zip(cells, self.columns, strict=False) if table]
            for cells in self._first_cells
        )
        return are_ranks(below, sum(map(bool, self.columns)))

    def _ticks_for_nobody(self, row: Row) -> bool:
        """Leave a row of ticks beside which no name was read; return whether it is one."""
        if not self.columns or not any(map(is_tick, pieces_of(row.text))):
            return False
        self.unread.append((row, "ticks beside no name"))
        return True

    def _below(self, position: int, row: Row) -> bool:
        """Take a row below the head: ticks, wishes, or more of the head."""
        if position in self._left_alone and self.names.in_row(row):
            self.unread.append((row, "below several tables whose columns were not read"))
            return False
        plain = plain_row(row.text)
        cells = cells_of(plain)
        if self._ticks(row, plain, cells) or self._rest_of_label(row, plain, cells):
            return True
        if self._in_head and self._is_head(plain, cells):
            self.wishes.head_again(row)
            return True
        return self._entries(row, plain, cells)

    def _above(self, position: int, row: Row) -> bool:
        """Take a row above the first header: titles and dates, unless it could be a wish."""
        below_a_wish = bool(self.unread) and len(list(filter(None, pieces_of(row.text)))) > 1
        if below_a_wish or list_marker(row.text, stars=False) or self.names.in_row(row):
            self.unread.append((row, "above the first table"))
            return False
        return True

    def _is_head(self, plain: str, cells: list[Cell]) -> bool:
        """Say whether a row below the labels still belongs to the header: times, themes."""
        pieces = [plain[cell.start : cell.stop].strip() for cell in cells]
        filled = [piece for piece in pieces if piece]
        if all(is_when(piece) for piece in filled):
            return True
        if any(self.sheet.words.labelled(piece) for piece in filled):
            return True
        for piece in filled:
            if list_marker(piece, stars=False) or self.names.known(piece) or self._numbered(piece):
                return False
        if any(self.names.enumerated(plain, cell) for cell in cells):
            return False
        return not any(self._wish_like(piece) for piece in filled)

    def _numbered(self, piece: str) -> int:
        """Return the number that begins a cell: with a dot, or bare where it is due; else 0."""
        item = list_marker(piece, stars=False)
        if item:
            return item.number or 0
        bare = _BARE_NUMBER.match(piece)
        due = {self.wishes.last[table] + 1 for table in self.columns}
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
            items = items_of(plain, cell, self.wishes.last[table] + 1, self.sheet.names)
            if not table and not any(map(str.isalpha, plain[cell.start : cell.stop])):
                # A column of row numbers.
                continue
            if items and not table:
                self.unread.append((row, self._unplaced(plain, cells, offset)))
                return False
            if len(cells) == 1 and not self._believable(row, plain, items, table):
                self.unread.append((row, "in a table of wishes, and not a known name"))
                return False
            for item in items:
                taken = self.wishes.take(row, plain, table, item) or taken
        self._in_head = self._in_head and not taken
        return True

    def _unplaced(self, plain: str, cells: list[Cell], offset: int) -> str:
        """Return why a row is left that has a name below no table."""
        for cell, table in zip(cells, self.columns[offset:], strict=False):
            mark = plain[cell.start : cell.stop].strip()
            named = self.names.known(mark) or self._numbered(mark)
            said = self._marking.said(table, mark)
            if table and said is None and not (named or self.names.enumerated(plain, cell)):
                # "1" where figures rank nothing, "tbc"
                return "what stands below a table is neither a tick nor a known name"
        return "in a column that names no table"

    def _ticks(self, row: Row, plain: str, cells: list[Cell]) -> bool:
        """Take a row that ticks the tables a state wishes; return whether it is one."""
        if len(cells) < len(self.columns) and "\t" not in plain and "|" not in plain:
            # Cells that spaces part do not say where an empty one was.
            return False
        texts = [plain[cell.start : cell.stop] for cell in cells]
        found = ticked(self.columns, texts, self._marking)
        if found is None:
            return False
        place, tables = found
        self._take_ticked(row, plain, cells[place], tables)
        self._in_head = False
        return True

    def _chooses(self, row: Row) -> bool:
        """Take the row of a known name beside which tables are chosen: "Total 12 9" is none."""
        plain = plain_row(row.text)
        cells = cells_of(plain)
        texts = [plain[cell.start : cell.stop] for cell in cells]
        if len(cells) < len(self.choices) and "\t" not in plain and "|" not in plain:
            # Cells that spaces part do not say where an empty one was.
            return False
        found = chosen(self.choices, texts, self.sheet.words)
        if found is None or not self.names.known(self.names.unnumbered(texts[found[0]].strip())):
            return False
        self._take_ticked(row, plain, cells[found[0]], found[1])
        return True

    def _take_ticked(self, row: Row, plain: str, cell: Cell, ticks: list[Tick]) -> None:
        text = self.names.unnumbered(plain[cell.start : cell.stop])
        start = cell.stop - len(text.lstrip())
        item = CellItem(None, start, start + len(text.strip()))
        self.wishes.take_ticked(row, plain, item, ticks)

    def _rest_of_label(self, row: Row, plain: str, cells: list[Cell]) -> bool:
        """Take the rest of a name that was wrapped in its cell, or cut by the end of a page."""
        filled = [
            (place, text)
            for place, cell in enumerate(cells)
            if (text := plain[cell.start : cell.stop].strip())
        ]
        if len(filled) != 1 or not any(self.columns):
            return False
        place, text = filled[0]
        named = place < len(self.columns) and self.columns[place]
        return not named and self.wishes.goes_on(row, text)

    def _single(self, row: Row, plain: str) -> bool:
        """Take a line without columns inside a table of several: nothing says whose it is."""
        if self.wishes.goes_on(row, plain.strip()):
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
        if self.wishes.goes_on(row, text):
            items.clear()
            return True
        return all(self.names.known(plain[item.start : item.stop]) for item in items) or (
            self._wish_like(text) and len(text.split()) <= _NAME_WORDS
        )

    def _offset(self, plain: str, cells: list[Cell]) -> int:
        """Return the column of a row's first cell: by the numbers where cells are fewer."""
        free = len(self.columns) - len(cells)
        if free <= 0:
            return 0
        firsts = [self._numbered(plain[cell.start : cell.stop].strip()) for cell in cells]
        for offset in range(free + 1):
            tables = self.columns[offset : offset + len(cells)]
            if all(
                first == self.wishes.last[table] + 1
                for first, table in zip(firsts, tables, strict=True)
                if first
            ):
                return offset
        return 0

    def _unread(self, row: Row, reason: str) -> Unread:
        return Unread(
            raw=row.text,
            reason=reason,
            evidence=self.sheet.evidence(row.index, row.index),
            attachment_id=self.sheet.attachment_id,
            in_wishes=True,
        )
