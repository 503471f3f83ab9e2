"""Lists of participants: tables with their heads, and under each the categories' entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from hldparse.parsing.civil_society import affiliation, person_pattern
from hldparse.parsing.columns import by_column
from hldparse.parsing.drafts import Draft
from hldparse.parsing.entries import Gathered, entry_text, gather, inline_drafts
from hldparse.parsing.heads import HeadWords, head_words
from hldparse.parsing.layout import Kind, LaidRow, lay_out
from hldparse.parsing.markers import footnote, split_marks, strip_emphasis
from hldparse.parsing.numbered_rows import names_of_rows
from hldparse.parsing.sections import Section, Walk
from hldparse.parsing.sheet import Reading, Sheet
from hldparse.parsing.table_heads import HeadDraft
from hldparse.parsing.table_labels import inferred_labels
from hldparse.records.blocks import Category, Entry, Table, Unread

_FEW = 3
"""Rows fewer than which are no list of states by themselves."""
_TITLE_ROWS = 8


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
        words = _table_words(sheet)
        rows, beyond = by_column(sheet.rows, words)
        rows = names_of_rows(rows, sheet.names)
        laid = lay_out(rows, words, sheet.names, title=_title(sheet, words))
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
        """Read states where there is no heading at all; leave all else to the reviewer.

        Where most rows are states, the others are names of states that nobody knows so yet.
        """
        if not section.heading and self._mostly_states(section):
            self._read_section(section, "member-state", marked=False)
            return
        if section.heading:
            reason = f"under a heading that is not known: {section.heading}"
        else:
            reason = "under no heading of a category"
        for row in section.rows:
            if not section.heading and self.sheet.names.place(split_marks(row.text)[0]):
                category: Category = "member-state"
                for draft in self._gather(
                    replace(section, rows=[row]), category, marked=False
                ).drafts:
                    self._enter(draft, section.table, category)
            else:
                self._leave(row, reason, section)

    def _mostly_states(self, section: Section) -> bool:
        rows = [row for row in section.rows if row.kind in (Kind.PLAIN, Kind.ITEM)]
        known = sum(self.sheet.names.place(split_marks(row.text)[0]) for row in rows)
        return len(rows) >= _FEW and known * 3 >= len(rows) * 2

    def _read_footnotes(self) -> None:
        marks = {entry.marks for entry in self.entries}
        for row, section in self._footnotes:
            found = footnote(row.row.text)
            if not found or not any(found[0] in printed for printed in marks):
                self._leave(row, "a footnote that no entry refers to", section)

    def _enter(self, draft: Draft, table: str, category: Category) -> None:
        text, marks, breaks = entry_text(draft.lines, self.sheet.names)
        if not text:
            return
        self._orders[table, category] += 1
        first, last = draft.pieces[0], draft.pieces[-1]
        chars = (first.start, last.stop) if draft.partial else ()
        civil = category == "civil-society"
        self.entries.append(
            Entry(
                attachment_id=self.attachment_id,
                round_table=table,
                category=category,
                order=self._orders[table, category],
                raw="\n".join(draft.lines),
                text=text,
                marks=marks,
                breaks=breaks,
                evidence=self.sheet.evidence(first.index, last.index, chars),
                affiliation=affiliation(text, self.sheet.names, self.person) if civil else None,
                pieces=tuple(
                    self.sheet.evidence(piece.index, piece.index, (piece.start, piece.stop))
                    for piece in draft.pieces
                ),
            )
        )

    def _leave(self, row: LaidRow, reason: str, section: Section | None) -> None:
        self.unread.append(
            Unread(
                raw=row.row.text,
                reason=reason,
                evidence=self.sheet.evidence(row.row.index, row.row.index),
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


def _table_words(sheet: Sheet) -> HeadWords:
    """Return the profile's words, or with the labels that the list itself shows to be in use."""
    if any(sheet.words.table_label(row.text) for row in sheet.rows):
        return sheet.words
    labels = inferred_labels([row.text for row in sheet.rows])
    return head_words(replace(sheet.profile, group_labels=labels)) if labels else sheet.words


def _title(sheet: Sheet, words: HeadWords) -> str:
    """Return the list's title: what the segmenting found, and what stands above a status."""
    title = sheet.attachment.title if sheet.attachment else ""
    parts = [title]
    for row in sheet.rows[:_TITLE_ROWS]:
        status = words.status(row.text)
        if status:
            return " ".join([*parts, strip_emphasis(row.text[: status.start()])])
        if words.table_label(row.text) or words.category(row.text):
            break
        parts.append(strip_emphasis(row.text))
    return title
