"""Names below the label of a table that no list took up: they are asked about, not lost."""

from __future__ import annotations

from hldparse.parsing.cells import cells_of, plain_row
from hldparse.parsing.markers import list_marker, split_marks
from hldparse.parsing.sheet import Reading, Row, Sheet
from hldparse.records.blocks import Unread

_FEWEST = 3
"""Lines of names below one label, at least."""
_APART = 15
"""Other lines between two of names, or a label and the first, at most."""
_REASON = "names under a round table, but nothing here reads as a list"


def read_left_names(sheet: Sheet) -> Reading:
    """Return as unread the lines that are known names below the label of a table.

    They are so few among other lines that nobody took them for a list.
    """
    unread: list[Unread] = []
    below: list[Row] = []
    table, others = "", 0
    for row in (*sheet.rows, None):
        label = sheet.words.table_label(row.text) if row else None
        if label is None and row is not None:
            if table and others <= _APART and _is_names(row, sheet):
                below.append(row)
                others = 0
            else:
                others += 1
            continue
        if len(below) >= _FEWEST:
            unread += [_unread(sheet, each, table) for each in below]
        below, others = [], 0
        table = label.number if label else ""
    return Reading(unread=tuple(unread))


def _is_names(row: Row, sheet: Sheet) -> bool:
    plain = plain_row(row.text)
    cells = [plain[cell.start : cell.stop].strip() for cell in cells_of(plain)]
    return any(map(bool, cells)) and all(_is_name(cell, sheet) for cell in cells if cell)


def _is_name(cell: str, sheet: Sheet) -> bool:
    item = list_marker(cell, stars=False)
    return sheet.names.known(split_marks(cell[item.start :] if item else cell)[0])


def _unread(sheet: Sheet, row: Row, table: str) -> Unread:
    return Unread(
        raw=row.text,
        reason=_REASON,
        evidence=sheet.evidence(row.index, row.index),
        in_participants_list=True,
        round_table=table,
        attachment_id=sheet.attachment_id,
        category_from="name",
    )
