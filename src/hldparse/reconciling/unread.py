"""Lines of a list that nothing claimed, once somebody has said what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import get_args

from hldparse.reconciling.keys import place
from hldparse.reconciling.seats import DECIDED
from hldparse.records.blocks import Affiliation, Category, Entry, Portion, Unread, Wish
from hldparse.records.document import Furniture
from hldparse.records.evidence import Evidence
from hldparse.records.names import Resolution
from hldparse.records.resolved import NamePart, Resolved, ResolvedEntry, ResolvedWish
from hldparse.text.entries import bare, without_marker, without_marks

Known = Callable[[str], Resolution]
Settlements = Mapping[Evidence, tuple[str, str]]
"""Place of the lines → (what they are, decision_id)."""


def lines_settled(one: Resolved, settlements: Settlements, known: Known) -> Resolved:
    """Return a source with the settled lines as entries, parts of entries, headings or furniture.

    The counts of lines follow: every line is still exactly one of claimed, furniture, unread.
    """
    settled = [line for line in one.parsed.unread if line.evidence in settlements]
    for line in sorted(settled, key=lambda line: place(line.evidence)):
        what, decision_id = settlements[line.evidence]
        one = _settled(one, line, what, decision_id, known)
    return one


def _settled(one: Resolved, line: Unread, what: str, decision_id: str, known: Known) -> Resolved:
    parsed, entries = one.parsed, one.entries
    furniture = parsed.furniture
    if what == "furniture":
        furniture = (*furniture, Furniture("running-head", line.raw, line.evidence))
    elif what == "entry" and line.in_wishes:
        wish = _wish(line, decision_id, known)
        if wish is None:
            return one
        one = replace(one, wishes=(*one.wishes, wish))
    elif what == "entry":
        if line.category not in get_args(Category):
            return one
        entries = (*entries, _entry(one, line, decision_id, known))
    elif what == "continuation":
        before = entry_before(one, line)
        if before is None:
            return one
        longer = _longer(before, line, decision_id, known)
        entries = tuple(longer if read is before else read for read in entries)
    count = sum(1 for text in line.raw.split("\n") if text.strip())
    source = replace(parsed.source, unread=max(0, parsed.source.unread - count))
    if what == "furniture":
        source = replace(source, furniture=source.furniture + count)
    else:
        source = replace(source, claimed=source.claimed + count)
    unread = tuple(other for other in parsed.unread if other is not line)
    parsed = replace(parsed, source=source, unread=unread, furniture=furniture)
    return replace(one, parsed=parsed, entries=entries)


def entry_before(one: Resolved, line: Unread) -> ResolvedEntry | None:
    """Return the entry of the same list that stands last before a line."""
    list_ = (line.attachment_id, line.round_table, line.category)
    earlier = [
        read
        for read in one.entries
        if (read.entry.attachment_id, read.entry.round_table, read.entry.category) == list_
        and place(read.entry.evidence) <= place(line.evidence)
    ]
    return max(earlier, key=lambda read: place(read.entry.evidence), default=None)


def _entry(one: Resolved, line: Unread, decision_id: str, known: Known) -> ResolvedEntry:
    raw = without_marker(line.raw)
    text, marks = without_marks(raw)
    category = next(name for name in get_args(Category) if name == line.category)
    before = entry_before(one, line)
    affiliation = None
    if category == "civil-society":
        affiliation = Affiliation("", "", "", (Portion(text, 0, len(text)),), ())
    entry = Entry(
        attachment_id=line.attachment_id,
        round_table=line.round_table,
        category=category,
        # Entries of one order are sorted by their place, so it comes right after that entry.
        order=before.entry.order if before else 0,
        raw=raw,
        text=text,
        marks=marks,
        breaks=(),
        evidence=line.evidence,
        affiliation=affiliation,
    )
    return ResolvedEntry(entry, (_part(text, line.evidence, decision_id, known),))


def wisher(line: Unread, known: Known) -> str | None:
    """Return the cell of a row of wishes that names who wishes; None where none is known."""
    cells = (cell.strip() for cell in line.raw.split("\t"))
    return next((cell for cell in cells if cell and known(bare(cell)).entity is not None), None)


def _wish(line: Unread, decision_id: str, known: Known) -> ResolvedWish | None:
    """Return interest without a table: which tables were ticked is what was not read."""
    raw = wisher(line, known)
    if raw is None:
        return None
    text, marks = without_marks(without_marker(raw))
    wish = Wish(
        attachment_id=line.attachment_id,
        round_table="",
        order=0,
        raw=raw,
        text=text,
        marks=marks,
        printed_number=None,
        preference=None,
        evidence=line.evidence,
    )
    return ResolvedWish(wish, (_part(text, line.evidence, decision_id, known),))


def _longer(read: ResolvedEntry, line: Unread, decision_id: str, known: Known) -> ResolvedEntry:
    entry = read.entry
    more, marks = without_marks(line.raw.strip())
    text = f"{entry.text} {more}"
    evidence = replace(entry.evidence, line_end=line.evidence.line_end, char_end=None)
    longer = replace(
        entry,
        raw=f"{entry.raw}\n{line.raw.strip()}",
        text=text,
        marks=entry.marks + marks,
        breaks=(*entry.breaks, len(entry.text)),
        evidence=evidence,
    )
    if entry.category == "civil-society":
        # The organisation that holds the seat stands on the first line.
        return replace(read, entry=longer)
    flags = read.flags if "wrapped-line" in read.flags else (*read.flags, "wrapped-line")
    return replace(
        read, entry=longer, names=(_part(text, evidence, decision_id, known),), flags=flags
    )


def _part(text: str, evidence: Evidence, decision_id: str, known: Known) -> NamePart:
    found = known(text)
    if found.entity is not None:
        steps = (*found.steps, DECIDED + decision_id)
        found = replace(found, method="decision", score=100.0, steps=steps)
    return NamePart(text, 0, len(text), found, evidence)
