"""The rows of a list dealt to the heads of its tables, to sections, and to the unread ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from hldparse.parsing.heads import HeadWords
from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import Kind, LaidRow
from hldparse.parsing.markers import split_marks, strip_emphasis
from hldparse.parsing.represented import begins_with_name, name_end, names_run_in
from hldparse.parsing.table_heads import HeadDraft, head_starts
from hldparse.parsing.unknown_headings import is_unknown_heading
from hldparse.records.blocks import Category
from hldparse.text.fold import fold

ONLY_TABLE = "1"
"""The number of the one table of a list that prints no table heads."""
_LONGEST_HEADING = 120
_TITLE_ROWS = 8
_DRESSING = (
    Kind.STATUS,
    Kind.TITLE,
    Kind.LEAD_IN,
    Kind.RULE,
    Kind.BULLET,
    Kind.CATEGORY_GOES_ON,
)


@dataclass(slots=True)
class Section:
    """The rows under one heading of a category in one table."""

    table: str
    category: Category | None
    """None: the heading is not known, or there is none."""
    heading: str
    """As printed, empty where there is none."""
    rows: list[LaidRow] = field(default_factory=list)
    inline: LaidRow | None = None
    """The heading's own row where names follow on it."""


@dataclass(slots=True)
class Dealt:
    """What a walk over a list found."""

    heads: dict[str, HeadDraft] = field(default_factory=dict)
    """By number of the table, in printed order."""
    sections: list[Section] = field(default_factory=list)
    unread: list[tuple[LaidRow, str, Section | None]] = field(default_factory=list)


class Walk:
    """Goes over a list once, from its first row to its last.

    ``default`` is the category of items that stand under no heading, None where that is unknown.
    """

    def __init__(
        self,
        laid: list[LaidRow],
        words: HeadWords,
        names: KnownNames,
        person: re.Pattern[str],
        default: Category | None,
    ) -> None:
        self.laid = laid
        self.words = words
        self.names = names
        self.person = person
        self.default = default
        self.dealt = Dealt()
        self._starts = head_starts(laid, names)
        self._first_label = min(self._starts, default=-1)
        self._head: HeadDraft | None = None
        self._section: Section | None = None
        self._head_end = 0

    def deal(self) -> Dealt:
        """Return heads, sections and unread rows; all other rows only dress the list."""
        labels = {start: label for label, start in self._starts.items()}
        position = 0
        while position < len(self.laid):
            if position in labels:
                self._head_end = labels[position]
                self._open_table(position, labels[position])
                position = self._head_end
            else:
                self._deal_row(position)
            position += 1
        return self.dealt

    def _deal_row(self, position: int) -> None:
        row = self.laid[position]
        if position < self._first_label:
            self._above_tables(row)
        elif row.kind is Kind.CATEGORY:
            self._open_section(row.category, row)
        elif self._dresses(row):
            return
        elif self._section is None:
            self._above_entries(position)
        elif self._is_unknown_heading(position, self._section):
            self.dealt.unread.append((row, "a heading that is not known", self._section))
            self._open_section(None, row)
        else:
            self._section.rows.append(row)

    def _above_tables(self, row: LaidRow) -> None:
        """Take a row above the first table's head: a title, unless it could be a participant."""
        if row.kind is Kind.ITEM or self.names.known(split_marks(row.text)[0]):
            self.dealt.unread.append((row, "above the first table", None))

    def _open_table(self, start: int, label: int) -> None:
        row = self.laid[label]
        number = row.table.number if row.table else ""
        head = self.dealt.heads.get(number)
        resumed = self._last_section(number) if head else None
        if head is None:
            # Without a status, what stands above the first label is the list's title.
            titled = any(above.kind is Kind.STATUS for above in self.laid[start:label])
            first = self.laid[start if titled or self.dealt.heads else label].row.index
            head = self.dealt.heads[number] = HeadDraft(number, first, row.row.index)
        self._head = head
        below_status = False
        for above in self.laid[start:label]:
            below_status = below_status or above.kind is Kind.STATUS
            if above.kind is Kind.LABEL or (above.kind is Kind.PLAIN and below_status):
                head.take(above, self.names)
        head.field = ""
        if resumed is None:
            head.reach(row.row.index)
        self._section = resumed
        self._take_rest(head, row)

    def _take_rest(self, head: HeadDraft, row: LaidRow) -> None:
        """Take what follows the label on its line: a theme, a status, or a category."""
        rest = strip_emphasis(row.table.rest) if row.table else ""
        category = self.words.category(rest) if rest else None
        if category:
            self._open_section(category, row)
        elif rest and names_run_in(rest, self.names):
            self._open_section(self.default, None)
            if self._section:
                self._section.inline = replace(row, start=row.row.text.rindex(rest))
        elif rest and not head.theme and not self.words.status(rest):
            head.theme.append(rest)
            head.field = "theme"

    def _last_section(self, number: str) -> Section | None:
        """Return the section of the table that goes on after its head is printed again."""
        mine = (item for item in reversed(self.dealt.sections) if item.table == number)
        return next(mine, None)

    def _open_section(self, category: Category | None, row: LaidRow | None) -> None:
        table = self._head.number if self._head else self._table_without_head()
        self._section = Section(table, category, row.row.text.strip() if row else "")
        if row and row.kind is Kind.CATEGORY and row.start:
            self._section.inline = row
        self.dealt.sections.append(self._section)

    def _table_without_head(self) -> str:
        if self.default:
            return ""
        index = self.laid[0].row.index
        self.dealt.heads.setdefault(ONLY_TABLE, HeadDraft(ONLY_TABLE, index, index))
        return ONLY_TABLE

    def _dresses(self, row: LaidRow) -> bool:
        """Say whether a row only dresses the list: repeated titles and themes, labels, rules."""
        head = self._head
        if row.kind is Kind.LABEL:
            if head is None:
                return False
            head.take(row, self.names)
            return True
        if head and self._section is None:
            if row.kind is Kind.LEAD_IN:
                head.reach(row.row.index)
                head.field = ""
            elif row.kind is Kind.TITLE and head.field == "theme" and not row.row.after_gap:
                # A theme may end in words that the title has too.
                return head.take(row, self.names)
        if row.kind is Kind.PLAIN and self._section and head and head.theme:
            text = fold(row.row.text[:_LONGEST_HEADING])
            return len(text) > 12 and text in fold(" ".join(head.theme))
        return row.kind in _DRESSING

    def _above_entries(self, position: int) -> None:
        """Take a row above the first entry of a table, or let it open a section."""
        row = self.laid[position]
        if row.kind is Kind.ITEM or self._stands_as_entry(row):
            self._open_section(self.default, None)
            if self._section:
                self._section.rows.append(row)
        elif row.kind is Kind.FOOTNOTE:
            self.dealt.unread.append((row, "a footnote above the participants", None))
        elif self._head is None:
            if position >= _TITLE_ROWS:
                self.dealt.unread.append((row, "above the first heading of the list", None))
        elif not self._head.take(row, self.names):
            why = "in the head of a table, and not understood"
            self.dealt.unread.append((row, why, Section(self._head.number, None, "")))

    def _stands_as_entry(self, row: LaidRow) -> bool:
        own = split_marks(row.text)[0]
        if self._head and self._head.field == "theme" and not row.row.after_gap:
            # The line below a theme is its rest, unless it is a place.
            return self.names.place(own) or name_end(own, self.names, self.person) > 0
        if self._head and self._head.chair_goes_on() and not row.row.after_gap:
            return False
        if begins_with_name(own, self.names, self.person) or names_run_in(own, self.names):
            return True
        return self.default == "civil-society" and self.person.match(row.text) is not None

    def _is_unknown_heading(self, position: int, section: Section) -> bool:
        return is_unknown_heading(
            self.laid, position, section.rows, section.category, self.names, self.person
        )
