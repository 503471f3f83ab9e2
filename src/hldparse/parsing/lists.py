"""Lists of participants: tables with their heads, and under each the categories' entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hldparse.parsing.bare_sections import likely_category, mostly_names
from hldparse.parsing.civil_society import affiliation, person_pattern
from hldparse.parsing.drafts import Draft
from hldparse.parsing.entries import Gathered, entry_text, gather, inline_drafts
from hldparse.parsing.layout import Kind, LaidRow
from hldparse.parsing.list_rows import rows_of_list
from hldparse.parsing.markers import footnote, split_marks
from hldparse.parsing.represented import begins_with_place, named_text
from hldparse.parsing.sections import Section, Walk
from hldparse.parsing.sheet import Reading, Sheet
from hldparse.parsing.table_heads import HeadDraft
from hldparse.records.blocks import Category, Entry, Table, Unread


def read_lists(sheet: Sheet) -> Reading:
    """Return tables, entries and unread lines of a list of participants by tables."""
    return _ListReader(sheet, default=None).read()


def read_proposals(sheet: Sheet) -> Reading:
    """Return the entries of a list of civil society, by table or not; its heads make no tables."""
    return _ListReader(sheet, default="civil-society").read()


_PLAIN_BESIDE = 5
"""Lines without a marker to each with one, in a recognised list, from which it has none."""


class _ListReader:
    """Turns the sections of one attachment into records."""

    def __init__(self, sheet: Sheet, default: Category | None) -> None:
        self.sheet = sheet
        self.attachment_id = sheet.attachment_id
        self.default = default
        self.person = person_pattern(sheet.profile.personal_titles)
        self.entries: list[Entry] = []
        self.unread: list[Unread] = []
        self._orders: Counter[tuple[str, Category]] = Counter()
        self._footnotes: list[tuple[LaidRow, Section]] = []

    def read(self) -> Reading:
        sheet = self.sheet
        laid, words, beyond = rows_of_list(sheet)
        dealt = Walk(laid, words, sheet.names, self.person, self.default).deal()
        for row, reason, section in dealt.unread:
            self._leave(row, reason, section)
        for part in beyond:
            self._leave(LaidRow(part, Kind.PLAIN), "in a column that no table heads", None)
        marked = any(row.kind is Kind.ITEM for item in dealt.sections for row in item.rows)
        for section in dealt.sections:
            if section.category:
                self._read_section(section, section.category, marked=marked)
            else:
                self._read_unknown(section)
        self._read_footnotes()
        if not self.entries and not dealt.heads:
            return self._nothing()
        self.unread.sort(key=lambda item: (item.evidence.page or 0, item.evidence.line_start))
        return Reading(
            tables=() if self.default else tuple(self._tables(dealt.heads)),
            entries=tuple(self.entries),
            unread=tuple(self.unread),
            claimed=tuple(row.index for row in sheet.rows),
        )

    def _nothing(self) -> Reading:
        """Leave every row to the reviewer: nothing here reads as a list."""
        self.unread.clear()
        for row in self.sheet.rows:
            self._leave(LaidRow(row, Kind.PLAIN), "no participant found here", None)
        return Reading(unread=tuple(self.unread))

    def _read_section(self, section: Section, category: Category, *, marked: bool) -> None:
        gathered = self._gather(section, category, marked=marked)
        for draft in gathered.drafts:
            self._enter(draft, section.table, category)
        for row, reason in gathered.unread:
            self._leave(row, reason, section)
        self._footnotes += [(row, section) for row in gathered.footnotes]

    def _gather(self, section: Section, category: Category, *, marked: bool) -> Gathered:
        rows = section.rows
        inline: list[Draft] = []
        if section.inline:
            inline, over = inline_drafts(section.inline, rows, self.sheet.names, category)
            rows = rows[over:]
        items = sum(row.kind is Kind.ITEM for row in rows)
        plain = sum(row.kind is Kind.PLAIN for row in rows)
        # A speck may look like a marker.
        own = items > 0 and not (
            plain > _PLAIN_BESIDE * items and any(row.row.recognised for row in rows)
        )
        gathered = gather(
            rows,
            self.sheet.names,
            category=category,
            marked=own or (marked and plain < 2),
            person=self.person,
        )
        gathered.drafts[:0] = inline
        return gathered

    def _read_unknown(self, section: Section) -> None:
        """Read names where there is no heading at all; leave all else to the reviewer.

        Where most rows are names, the others are names that nobody knows so yet.
        """
        if section.heading:
            for row in section.rows:
                self._leave(row, f"under a heading that is not known: {section.heading}", section)
            return
        names = self.sheet.names
        mostly = mostly_names(section.rows, names, self.person)
        gathered = self._gather(section, "member-state", marked=False)
        for draft in gathered.drafts:
            own = split_marks(" ".join(draft.lines))[0]
            if mostly or draft.partial or begins_with_place(own, names, self.person):
                self._enter(draft, section.table, likely_category(own, names), by_name=True)
            else:
                self._leave_draft(draft, "under no heading of a category", section)
        for row, reason in gathered.unread:
            self._leave(row, reason, section)
        self._footnotes += [(row, section) for row in gathered.footnotes]

    def _read_footnotes(self) -> None:
        marks = {entry.marks for entry in self.entries}
        for row, section in self._footnotes:
            found = footnote(row.row.text)
            if not found or not any(found[0] in printed for printed in marks):
                self._leave(row, "a footnote that no entry refers to", section)

    def _enter(
        self, draft: Draft, table: str, category: Category, *, by_name: bool = False
    ) -> None:
        civil = category == "civil-society"
        names = self.sheet.names
        named = entry_text(draft.lines, names)
        text, marks, breaks = named if civil else named_text(draft.lines, names, self.person)
        if not text:
            return
        self._orders[table, category] += 1
        first, last = draft.pieces[0], draft.pieces[-1]
        apart = civil or (by_name and not self.sheet.names.known(text))
        self.entries.append(
            Entry(
                attachment_id=self.attachment_id,
                round_table=table,
                category=category,
                order=len(self.entries) + 1 if by_name else self._orders[table, category],
                raw="\n".join(draft.lines),
                text=text,
                marks=marks,
                breaks=breaks,
                evidence=self.sheet.evidence(first.index, last.index, draft.chars),
                affiliation=affiliation(text, self.sheet.names, self.person) if apart else None,
                pieces=tuple(
                    self.sheet.evidence(piece.index, piece.index, (piece.start, piece.stop))
                    for piece in draft.pieces
                ),
                category_from="name" if by_name else "",
            )
        )

    def _leave_draft(self, draft: Draft, reason: str, section: Section) -> None:
        first, last = draft.pieces[0], draft.pieces[-1]
        self.unread.append(
            Unread(
                raw="\n".join(draft.lines),
                reason=reason,
                evidence=self.sheet.evidence(first.index, last.index, draft.chars),
                in_participants_list=True,
                round_table=section.table,
                attachment_id=self.attachment_id,
                category_from="name",
            )
        )

    def _leave(self, row: LaidRow, reason: str, section: Section | None) -> None:
        self.unread.append(
            Unread(
                raw=row.row.text,
                reason=reason,
                evidence=self.sheet.evidence(row.row.index, row.row.index, _chars(row)),
                in_participants_list=True,
                round_table=section.table if section else "",
                attachment_id=self.attachment_id,
                category=(section.category or "") if section else "",
            )
        )

    def _tables(self, heads: dict[str, HeadDraft]) -> Iterator[Table]:
        reference = self.sheet.attachment.as_of if self.sheet.attachment else ""
        for head in heads.values():
            yield head.table(
                self.attachment_id,
                reference or self.sheet.document.date,
                self.sheet.evidence(head.first, head.last),
            )


def _chars(row: LaidRow) -> tuple[int, int] | tuple[()]:
    """Return where a row stands in its line, () where it is the whole line."""
    text = row.row.text
    return (len(text) - len(text.lstrip()), len(text.rstrip())) if row.row.is_cell else ()
