"""The wishes of a table while its rows are read, and those that its notes state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hldparse.parsing.cells import CellItem, plain_row
from hldparse.parsing.going_on import joins
from hldparse.parsing.legend import Legend
from hldparse.parsing.markers import split_marks
from hldparse.parsing.notes import interested
from hldparse.parsing.running import lines_of
from hldparse.parsing.sheet import Row, Sheet
from hldparse.parsing.tick_cells import Tick
from hldparse.records.blocks import Wish
from hldparse.text.fold import collapse
from hldparse.text.running import Running

_Part = tuple[int, str, tuple[int, int]]
"""Index of a line, what is printed there of a name, and its characters."""


@dataclass(slots=True)
class _Pending:
    """A wish while further lines may go on with it."""

    tick: Tick
    item: CellItem
    lines: list[_Part]


class Gathering:
    """The wishes taken so far, in printed order."""

    def __init__(self, sheet: Sheet, legend: Legend) -> None:
        self._sheet = sheet
        self._legend = legend
        self._pending: list[_Pending] = []
        self._open: list[_Part] = []
        """Lines of the last name: those of a row that ticks several tables are of each wish."""
        self._end = -1
        """Index of the last line of its row, or of a head said again below it."""
        self.last: Counter[str] = Counter()
        """Table → the number of its last wish, printed or counted."""

    def take(self, row: Row, plain: str, table: str, item: CellItem) -> bool:
        """Take a wish for ``table`` from a row; return False where no letter is in it."""
        return self.take_ticked(row, plain, item, [Tick(table)])

    def take_ticked(self, row: Row, plain: str, item: CellItem, ticks: Iterable[Tick]) -> bool:
        """Take a wish of one name for each of ``ticks``, which may be none.

        Returns False where no letter is in the name.
        """
        if not any(map(str.isalpha, plain[item.start : item.stop])):
            return False
        self._open = [(row.index, row.text[item.start : item.stop], (item.start, item.stop))]
        self._end = row.index
        for tick in ticks:
            self.last[tick.table] = item.number or self.last[tick.table] + 1
            self._pending.append(_Pending(tick, item, self._open))
        return True

    def head_again(self, row: Row) -> None:
        """Take note of a head that is said again, as it is at the top of a page."""
        if row.after_page or row.index == self._end + 1:
            self._end = row.index

    def goes_on(self, row: Row, text: str) -> bool:
        """Join a line to the name above it where both together are one that is known."""
        if not self._open:
            return False
        printed = self._open[-1][1]
        own = split_marks(text)[0]
        if split_marks(printed)[1] or not joins(printed, own, self._sheet.names):
            return False
        if self._end + 1 != row.index and not row.after_page:
            return False
        start = row.text.find(text)
        self._open.append((row.index, text, (start, start + len(text))))
        self._end = row.index
        return True

    def made(self) -> Iterator[Wish]:
        """Yield the wishes, each with its place in the order of its table."""
        orders: Counter[str] = Counter()
        for pending in self._pending:
            orders[pending.tick.table] += 1
            yield self._wish(pending, orders[pending.tick.table])

    def _wish(self, pending: _Pending, order: int) -> Wish:
        first, last = pending.lines[0], pending.lines[-1]
        chars = first[2] if len(pending.lines) == 1 else ()
        raw = "\n".join(printed for _, printed, _ in pending.lines)
        text, marks = split_marks(" ".join(plain_row(line) for _, line, _ in pending.lines))
        preference = pending.tick.preference or self._legend.preference(marks)
        return Wish(
            attachment_id=self._sheet.attachment_id,
            round_table=pending.tick.table,
            order=order,
            raw=raw,
            text=collapse(text),
            marks=marks + pending.tick.marks,
            printed_number=pending.item.number,
            preference=preference,
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
