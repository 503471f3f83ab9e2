"""Renditions of one list (a text, its PDF, its scan) that do not say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.pairing import Listed, names_of_entry, names_of_wish, paired
from hldparse.reconciling.rules.lists import Located, editions_of_lists, located
from hldparse.reconciling.rules.wording import tables
from hldparse.records.dataset import CATEGORIES, AttachmentRow, DocumentRow
from hldparse.records.resolved import Resolved
from hldparse.records.source import Rendition
from hldparse.text.fold import fold
from hldparse.text.wording import count, day, listing

_SHOWN = 8
"""Names in a question; its evidence has all."""


@dataclass(slots=True)
class _Reading:
    """What one rendition of a list holds."""

    document: DocumentRow
    names: list[Listed] = field(default_factory=list)

    @property
    def form(self) -> Rendition:
        return cast("Rendition", self.document.rendition)


@dataclass(slots=True)
class _Difference:
    """A name that some renditions of a list have and others have not."""

    name: Listed
    document_id: str
    holders: list[Rendition]


def rendition_mismatch(facts: Facts) -> Iterable[Finding]:
    """Report each list of which a further rendition has other names: one question a list.

    A name that a scan has nearly as the other rendition has it, and that is no known name, was
    misread and is no difference; nor is a list of which nothing could be read, nor what only a
    decision on one of the renditions set apart.
    """
    documents = {row.document_id: row for row in facts.dataset.documents}
    if not any(row.same_as for row in documents.values()):
        return
    yield from _dated_otherwise(documents)
    names, as_read = _names(facts.resolved), _names(facts.as_read)
    lists: dict[tuple[str, str], dict[str, list[AttachmentRow]]] = defaultdict(dict)
    for row in facts.dataset.attachments:
        if row.present:
            date = row.as_of or documents[row.document_id].date
            lists[row.document_id, row.kind].setdefault(date, []).append(row)
    copies: dict[str, list[str]] = defaultdict(list)
    for document in documents.values():
        if document.same_as:
            copies[document.same_as].append(document.document_id)
    editions = editions_of_lists(facts)
    for (document_id, kind), by_date in lists.items():
        for date, rows in by_date.items():
            parts: list[tuple[DocumentRow, list[AttachmentRow]]] = [(documents[document_id], rows)]
            for copy in copies.get(document_id, ()):
                theirs = lists.get((copy, kind), {})
                # The one list of its kind is the same list, though its date may be misread.
                alone = len(by_date) == 1 == len(theirs)
                found = next(iter(theirs.values())) if alone else theirs.get(date, [])
                parts.append((documents[copy], found))
            edition = editions.get(rows[0].attachment_id)
            yield from _finding(
                edition.edition if edition else "",
                rows[0],
                date,
                [_reading(*part, names) for part in parts],
                {_who(each.name) for each in _apart([_reading(*part, as_read) for part in parts])},
            )


def _dated_otherwise(documents: Mapping[str, DocumentRow]) -> Iterator[Finding]:
    """Yield a question for each rendition with another date than the letter that it is."""
    for row in documents.values():
        original = documents.get(row.same_as)
        if original is None or not row.date or not original.date or row.date == original.date:
            continue
        shown = [
            Exhibit(each.document_id, day(each.date), each.evidence) for each in (original, row)
        ]
        form = _called(_Reading(row).form)
        subject = f"date/{row.document_id}"
        yield Finding(
            kind="rendition-mismatch",
            edition="",
            subject=subject,
            case=subject,
            question=f"The {form} of the letter of {day(original.date)} "
            f"({row.evidence.source}) has the date of {day(row.date)}, and all else agrees: "
            f"is it that letter, its date misread?",
            exhibits=tuple(shown),
            evidence_key=(original.document_id, original.date, row.date),
        )


def _names(sources: Iterable[Resolved]) -> dict[Located, list[Listed]]:
    """Return the names of each list, by the place of its attachment."""
    found: dict[Located, list[Listed]] = defaultdict(list)
    for resolved in sources:
        for item in resolved.entries:
            at = located(item.entry.evidence.source, item.entry.attachment_id)
            found[at] += names_of_entry(item)
        for asked in resolved.wishes:
            at = located(asked.wish.evidence.source, asked.wish.attachment_id)
            found[at] += names_of_wish(asked)
    return found


def _reading(
    document: DocumentRow, rows: Sequence[AttachmentRow], names: dict[Located, list[Listed]]
) -> _Reading:
    """Return a list, which one rendition may have in several parts."""
    places = (located(row.evidence.source, row.attachment_id) for row in rows)
    return _Reading(document, [name for place in places for name in names.get(place, ())])


def _apart(readings: Sequence[_Reading]) -> list[_Difference]:
    """Return what the renditions do not agree on; none where a list could not be read."""
    original, *further = readings
    further = [reading for reading in further if reading.names]
    return _differences(original, further) if original.names else []


def _differences(original: _Reading, further: Sequence[_Reading]) -> list[_Difference]:
    """Return what the renditions do not agree on, each name once, in printed order."""
    apart: dict[tuple[str, str, str], _Difference] = {}
    lacking: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    unlike: dict[Rendition, None] = {}
    for reading in further:
        only_here, only_there = _only(original, reading)
        if only_here or only_there:
            unlike[reading.form] = None
        for name in only_here:
            document_id = original.document.document_id
            apart.setdefault(_who(name), _Difference(name, document_id, []))
            lacking[_who(name)].add(reading.form)
        for name in only_there:
            one = _Difference(name, reading.document.document_id, [])
            apart.setdefault(_who(name), one).holders.append(reading.form)
    for who, difference in apart.items():
        if who in lacking:
            forms = (original.form, *unlike)
            difference.holders = [form for form in forms if form not in lacking[who]]
        difference.holders = list(dict.fromkeys(difference.holders))
    return list(apart.values())


def _who(name: Listed) -> tuple[str, str, str]:
    return name.table, name.sort, name.entity_id or fold(name.printed)


def _only(one: _Reading, other: _Reading) -> tuple[list[Listed], list[Listed]]:
    """Return the names that only the one and only the other reading has, misread ones left out.

    A name that one list has twice is no difference between the two.
    """
    pairs = paired(one.names, other.names, misread="scan" in {one.form, other.form})
    met, taken = {here for here, _ in pairs}, {there for _, there in pairs}
    mine, theirs = set(map(_who, one.names)), set(map(_who, other.names))
    return (
        [
            name
            for index, name in enumerate(one.names)
            if index not in met and _who(name) not in theirs
        ],
        [
            name
            for index, name in enumerate(other.names)
            if index not in taken and _who(name) not in mine
        ],
    )


def _finding(
    edition: str,
    row: AttachmentRow,
    date: str,
    readings: Sequence[_Reading],
    as_read: set[tuple[str, str, str]],
) -> Iterator[Finding]:
    differences = [each for each in _apart(readings) if _who(each.name) in as_read]
    if not differences:
        return
    original, *further = readings
    further = [reading for reading in further if reading.names]
    lacking = [reading.form for reading in further if any(_only(original, reading))]
    what = listing(f"the {_called(form)}" for form in dict.fromkeys((original.form, *lacking)))
    subject = "list" if edition else row.attachment_id
    yield Finding(
        kind="rendition-mismatch",
        edition=edition,
        subject=subject,
        case=edition or row.attachment_id,
        question=f"{what[:1].upper()}{what[1:]} of the list of {day(date)} differ"
        f"{_said(differences)}: which is right?",
        exhibits=tuple(
            Exhibit(each.document_id, each.name.raw, each.name.evidence) for each in differences
        ),
        evidence_key=(
            edition,
            *(f"{'+'.join(each.holders)}/{'/'.join(_who(each.name))}" for each in differences),
        ),
        round_tables=tuple(
            dict.fromkeys(each.name.table for each in differences if each.name.table)
        ),
    )


def _said(differences: Sequence[_Difference]) -> str:
    """Return " at table 1 (only the text has "Chad"), …" with so many names as can be read."""
    by_table: dict[str, dict[tuple[Rendition, ...], list[str]]] = defaultdict(dict)
    for each in differences[:_SHOWN]:
        held = by_table[each.name.table].setdefault(tuple(each.holders), [])
        # Two wishes may differ in their marks alone.
        name = each.name.printed if each.name.sort in CATEGORIES else each.name.raw
        held.append(f'"{name}"')
    more = len(differences) - _SHOWN
    parts = []
    for table, by_forms in by_table.items():
        said = "; ".join(
            f"only the {listing(map(_called, forms))} {'has' if len(forms) == 1 else 'have'} "
            f"{listing(names)}"
            for forms, names in by_forms.items()
        )
        parts.append(f"{f' at {tables((table,))}' if table else ''} ({said})")
    return ",".join(parts) + (f", and in {count(more, 'further name')}" if more > 0 else "")


def _called(form: Rendition) -> str:
    return {"text": "text", "html": "HTML", "docx": "Word file", "pdf": "PDF", "scan": "scan"}[form]
