"""The head of one round table: label, theme, date and times, venue, chair, in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hldparse.parsing.going_on import dangles, joins
from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import Kind, LaidRow
from hldparse.parsing.markers import strip_emphasis
from hldparse.records.blocks import Table
from hldparse.records.evidence import Evidence
from hldparse.text.dates import find_dates
from hldparse.text.fold import collapse, fold
from hldparse.text.times import find_times, parse_times

# "Conference Room 6", "Trusteeship Council Chamber", "Room XX, Palais …"
_VENUE = re.compile(
    r"\b(?i:(?:(?:conference|meeting|committee)\s+)?room)\s+[\w-]{1,8}|"
    r"(?:[A-Z][\w-]{1,20}\s(?:(?:and|of|the|for)\s){0,2}){1,6}(?:Chamber|Hall|Auditorium)\b",
)
# "…, 3 p.m. to 6 p.m., Hall B": what follows date and times on their line
_BEHIND = re.compile(r"\s?[,;(|\u2013\u2014-]\s*(?P<venue>[A-Z0-9][^;]{2,100}?)[\s).;]*\Z")
_ANY_CASE_ROOM = re.compile(r"\b(?:conference|meeting|committee)\s+room\b", re.IGNORECASE)
_SHORT = 160
"""Characters in a line that may be a date or a venue by itself; themes are no shorter by rule,
but a line of prose this long with a date in it is not a head's date."""
_TITLE_ROWS = 3
"""Rows of a title that the list's first head did not have."""
_REACH = 8
"""Rows above a label in which its status line is looked for."""


@dataclass(slots=True)
class HeadDraft:
    """A table's head while it is being read."""

    number: str
    first: int
    last: int
    """Indices of its first and last line."""
    theme: list[str] = field(default_factory=list)
    when: list[str] = field(default_factory=list)
    venue: list[str] = field(default_factory=list)
    chair: list[str] = field(default_factory=list)
    field: str = ""
    """What the row before belongs to, for rows that go on with it."""

    def reach(self, index: int) -> None:
        """Take a line into the head."""
        self.last = max(self.last, index)

    def take(self, row: LaidRow, names: KnownNames) -> bool:
        """Take a labelled or plain row; return False where it has no place in a head."""
        if row.label:
            self.field, value = row.label
            if value:
                self._put(self.field, value)
            self.reach(row.row.index)
            return True
        text = strip_emphasis(row.row.text)
        kind = self._kind(row, text, names)
        if not kind:
            return False
        led = kind == "chair" and self.chair_goes_on()
        self.field = kind
        if led:
            self.chair[-1] += f" {text}"
        else:
            self._put(kind, text)
        self.reach(row.row.index)
        return True

    def _kind(self, row: LaidRow, text: str, names: KnownNames) -> str:
        goes_on = bool(self.field) and not row.row.after_gap
        if self.theme and fold(text) in fold(" ".join(self.theme)):
            return "repeated"
        if self.field and self._unfinished(text, names):
            return self.field
        if len(text) <= _SHORT:
            if not self.when and is_when(text):
                return "when"
            if not self.venue and (_ANY_CASE_ROOM.search(text) or _VENUE.fullmatch(text)):
                return "venue"
        if goes_on and self.field != "repeated":
            return self.field
        return "" if self.theme else "theme"

    def _unfinished(self, text: str, names: KnownNames) -> bool:
        lines = {"theme": self.theme, "when": self.when, "venue": self.venue, "chair": self.chair}
        printed = lines.get(self.field)
        if self.chair_goes_on():
            return True
        if self.field not in ("theme", "chair") or not printed:
            return False
        return joins(printed[-1], text, names)

    def chair_goes_on(self) -> bool:
        """Say whether the row before names a chair and cannot end there."""
        # "Co-Chairs: H.E. Mr. A B, President of Aland, and H.E. Ms. C D, Minister of"
        return self.field == "chair" and bool(self.chair) and dangles(self.chair[-1])

    def _put(self, kind: str, text: str) -> None:
        lines = {"theme": self.theme, "when": self.when, "venue": self.venue, "chair": self.chair}
        if kind in lines:
            lines[kind].append(text)

    def table(self, attachment_id: str, reference: str, evidence: Evidence) -> Table:
        """Return the record; dates without a year are read near ``reference``."""
        when = collapse(" ".join(self.when))
        found = find_dates(when, reference)
        start, end = _times(when, found[0].stop if found else 0)
        venue = collapse(" ".join(self.venue))
        if not venue and when:
            venue = _venue_in(when, reference)
        return Table(
            attachment_id=attachment_id,
            round_table=self.number,
            theme=collapse(" ".join(self.theme)).rstrip(":").strip(),
            date=found[0].iso if found else "",
            start=start,
            end=end,
            venue=venue,
            chair=collapse("; ".join(self.chair)),
            evidence=evidence,
        )


def _venue_in(when: str, reference: str) -> str:
    """Return the venue printed with date and times: behind them, else wherever a room is named."""
    stops = [each.stop for each in find_dates(when, reference)]
    stops += [each.stop for each in find_times(when)]
    behind = _BEHIND.match(when, max(stops, default=len(when)))
    if behind:
        return behind["venue"]
    room = _VENUE.search(when)
    return room[0] if room else ""


def _times(when: str, after: int) -> tuple[str, str]:
    """Return begin and end; times mostly follow the date, but may stand before it."""
    start, end = parse_times(when[after:])
    return (start, end) if start else parse_times(when)


def is_when(text: str) -> bool:
    """Say whether a line or cell is nothing much but a date or a time."""
    if len(text) > _SHORT or not any(map(str.isdigit, text)):
        return False
    covered = sum(item.stop - item.start for item in find_dates(text, "2000-01-01"))
    covered += sum(item.stop - item.start for item in find_times(text))
    return covered > 0 and covered * 2 >= len(text) - len("Wednesday, ")


def mark_date(laid: Sequence[LaidRow], as_of: str) -> None:
    """Mark the list's own date where it stands alone above the first table: no table's date."""
    for row in laid:
        if row.kind is Kind.TABLE or not as_of:
            return
        text = strip_emphasis(row.row.text)
        days = [each.iso for each in find_dates(text)] if is_when(text) else []
        if row.kind is Kind.PLAIN and days == [as_of] and not find_times(text):
            row.kind = Kind.TITLE


def head_starts(laid: Sequence[LaidRow], names: KnownNames) -> dict[int, int]:
    """Return, for the position of each table's label, the position where its head begins.

    A head begins with the list's repeated title or status where these stand above the label.
    """
    starts: dict[int, int] = {}
    floor = 0
    for position, row in enumerate(laid):
        if row.kind is Kind.TABLE:
            starts[position] = _head_start(laid, position, floor, names)
            floor = position + 1
    return starts


def _head_start(laid: Sequence[LaidRow], label: int, floor: int, names: KnownNames) -> int:
    start, status = label, False
    for position in range(label - 1, max(floor, label - _REACH) - 1, -1):
        row = laid[position]
        if row.kind in (Kind.STATUS, Kind.TITLE):
            start, status = position, status or row.kind is Kind.STATUS
        elif (
            row.kind not in (Kind.PLAIN, Kind.LABEL, Kind.RULE)
            or names.known(row.text)
            or (status and laid[start].row.after_gap)
        ):
            break
    if floor < start and laid[start].kind is Kind.STATUS:
        start = _title_start(laid, start, floor, names)
    return start


def _title_start(laid: Sequence[LaidRow], start: int, floor: int, names: KnownNames) -> int:
    """Return where the unmarked paragraph above a status line begins: a title not seen before.

    In a list without markers such a paragraph may as well be participants; there it counts only
    where no blank line parts it from the status.
    """
    marked = any(row.kind is Kind.ITEM for row in laid[floor:start])
    if laid[start].row.after_gap and not marked:
        return start
    for position in range(start - 1, max(floor, start - _TITLE_ROWS) - 1, -1):
        row = laid[position]
        if row.kind is not Kind.PLAIN or names.known(row.text):
            return start
        if row.row.after_gap:
            return position
    return start
