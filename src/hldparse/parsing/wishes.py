"""The wishes of a table while its rows are read, and those that its notes state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from hldparse.parsing.cells import CellItem, plain_row
from hldparse.parsing.going_on import joins
from hldparse.parsing.legend import Legend
from hldparse.parsing.markers import split_marks
from hldparse.parsing.notes import interested
from hldparse.parsing.running import lines_of
from hldparse.parsing.sheet import Row, Sheet
from hldparse.records.blocks import Wish
from hldparse.text.fold import collapse
from hldparse.text.running import Running


@dataclass(slots=True)
class _Pending:
    """A wish while further lines may go on with it."""

    table: str
    item: CellItem
    lines: list[tuple[int, str, tuple[int, int]]] = field(default_factory=list)
    """Index of the line, what is printed there, and its characters."""
    doubt: str = ""
    """Sign of a tick that may be none."""


class Gathering:
    """The wishes taken so far, in printed order."""

    def __init__(self, sheet: Sheet, legend: Legend) -> None:
        self._sheet = sheet
        self._legend = legend
        self._pending: list[_Pending] = []
        self.last: Counter[str] = Counter()
        """Table → the number of its last wish, printed or counted."""

    def take(self, row: Row, plain: str, table: str, item: CellItem, doubt: str = "") -> bool:
        """Take a wish for ``table`` from a row; return False where no letter is in it.

        ``doubt`` is the sign of the tick that says so, where it is in doubt.
        """
        printed = plain[item.start : item.stop]
        if not any(map(str.isalpha, printed)):
            return False
        self.last[table] = item.number or self.last[table] + 1
        lines = [(row.index, row.text[item.start : item.stop], (item.start, item.stop))]
        self._pending.append(_Pending(table, item, lines, doubt))
        return True

    def goes_on(self, row: Row, text: str) -> bool:
        """Join a line to the wish above it where both together are one known name."""
        if not self._pending:
            return False
        before = self._pending[-1]
        index, printed, _ = before.lines[-1]
        own = split_marks(text)[0]
        if split_marks(printed)[1] or not joins(printed, own, self._sheet.names):
            return False
        if index + 1 != row.index and not row.after_page:
            return False
        start = row.text.find(text)
        before.lines.append((row.index, text, (start, start + len(text))))
        return True

    def made(self) -> Iterator[Wish]:
        """Yield the wishes, each with its place in the order of its table."""
        orders: Counter[str] = Counter()
        for pending in self._pending:
            orders[pending.table] += 1
            yield self._wish(pending, orders[pending.table])

    def _wish(self, pending: _Pending, order: int) -> Wish:
        first, last = pending.lines[0], pending.lines[-1]
        chars = first[2] if len(pending.lines) == 1 else ()
        raw = "\n".join(printed for _, printed, _ in pending.lines)
        text, marks = split_marks(" ".join(plain_row(line) for _, line, _ in pending.lines))
        return Wish(
            attachment_id=self._sheet.attachment_id,
            round_table=pending.table,
            order=order,
            raw=raw,
            text=collapse(text),
            marks=marks + pending.doubt,
            printed_number=pending.item.number,
            preference=self._legend.preference(marks),
            evidence=self._sheet.evidence(first[0], last[0], chars),
        )


def noted_wishes(
    sheet: Sheet, notes: Iterable[Running], patterns: Sequence[re.Pattern[str]]
) -> Iterator[Wish]:
    """Yield the interest without a table that notes state, in the order of the notes."""
    order = 0
    for note in notes:
        for start, stop in interested(note, patterns, sheet.names):
            order += 1
            first, last, chars = lines_of(note, start, stop)
            text, marks = split_marks(note.text[start:stop])
            yield Wish(
                attachment_id=sheet.attachment_id,
                round_table="",
                order=order,
                raw=note.text[start:stop],
                text=collapse(text),
                marks=marks,
                printed_number=None,
                preference=None,
                evidence=sheet.evidence(first, last, chars),
            )
