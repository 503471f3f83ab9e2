"""Renditions of one list (a text, its PDF, its scan) that do not say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from hldparse.reconciling.editions import NO_TABLE
from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.rules.lists import editions_of_lists, located
from hldparse.reconciling.rules.wording import tables
from hldparse.records.dataset import AttachmentRow, DocumentRow
from hldparse.records.evidence import Evidence
from hldparse.records.names import NamePart
from hldparse.records.source import Rendition
from hldparse.text.fold import fold
from hldparse.text.wording import count, day, listing

_SHOWN = 8
"""Names in a question; its evidence has all."""
_MISREAD = 0.6
"""Share of characters in common from which a name nobody knows is a known one misread."""
_Who = tuple[str, str, str]
"""(table, category or preference, entity or folded name)."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """A name in a list."""

    printed: str
    known: bool
    """Whether it stands for an entity."""
    exhibit: Exhibit


@dataclass(slots=True)
class _Reading:
    """What one rendition of a list holds."""

    document: DocumentRow
    names: dict[_Who, _Listed] = field(default_factory=dict)

    @property
    def form(self) -> Rendition:
        return self.document.rendition  # type: ignore[return-value]


def rendition_mismatch(facts: Facts) -> Iterable[Finding]:
    """Report each list of which a further rendition has other names: one question a list.

    A name that a scan has nearly as the other rendition has it, and that is no known name, was
    misread and is no difference; nor is a list of which nothing could be read.
    """
    documents = {row.document_id: row for row in facts.dataset.documents}
    if not any(row.same_as for row in documents.values()):
        return
    names = _names(facts)
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
            readings = [_reading(documents[document_id], rows, names)]
            for copy in copies.get(document_id, ()):
                theirs = lists.get((copy, kind), {})
                # The one list of its kind is the same list, though its date may be misread.
                alone = len(by_date) == 1 == len(theirs)
                found = next(iter(theirs.values())) if alone else theirs.get(date, [])
                readings.append(_reading(documents[copy], found, names))
            edition = editions.get(rows[0].attachment_id)
            yield from _finding(edition.edition if edition else "", rows[0], date, readings)


def _names(facts: Facts) -> dict[tuple[str, str], list[tuple[_Who, _Listed]]]:
    """Return the names of each list, by the place of its attachment."""
    found: dict[tuple[str, str], list[tuple[_Who, _Listed]]] = defaultdict(list)

    def take(
        attachment_id: str, place: Evidence, raw: str, at: tuple[str, str], part: NamePart
    ) -> None:
        entity = part.resolution.entity
        who = (*at, entity.entity_id if entity else fold(part.printed))
        exhibit = Exhibit(attachment_id.partition("/")[0], raw, place)
        listed = _Listed(part.printed, entity is not None, exhibit)
        found[located(place.source, attachment_id)].append((who, listed))

    for resolved in facts.resolved:
        for item in resolved.entries:
            entry = item.entry
            for part in item.names:
                at: tuple[str, str] = (entry.round_table, entry.category)
                take(entry.attachment_id, entry.evidence, entry.raw, at, part)
        for asked in resolved.wishes:
            wish = asked.wish
            for part in asked.names:
                at = (wish.round_table, str(wish.preference or ""))
                take(wish.attachment_id, wish.evidence, wish.raw, at, part)
    return found


def _reading(
    document: DocumentRow,
    rows: Sequence[AttachmentRow],
    names: dict[tuple[str, str], list[tuple[_Who, _Listed]]],
) -> _Reading:
    """Return a list, which one rendition may have in several parts."""
    reading = _Reading(document)
    for row in rows:
        for who, listed in names.get(located(row.evidence.source, row.attachment_id), ()):
            reading.names.setdefault(who, listed)
    return reading


@dataclass(frozen=True, slots=True)
class _Difference:
    """A name that some renditions of a list have and others have not."""

    who: _Who
    listed: _Listed
    holders: tuple[Rendition, ...]
    against: tuple[Rendition, ...]


def _differences(original: _Reading, further: Sequence[_Reading]) -> list[_Difference]:
    """Return what the renditions do not agree on, each name once, in printed order."""
    apart: dict[_Who, tuple[_Listed, set[Rendition]]] = {}
    unlike: list[_Reading] = []
    for reading in further:
        only_here, only_there = _unpaired(original, reading)
        if only_here or only_there:
            unlike.append(reading)
        for who in only_here:
            apart.setdefault(who, (original.names[who], set()))[1].add(reading.form)
        for who in only_there:
            apart.setdefault(who, (reading.names[who], set()))
    involved = [original, *unlike]
    found = []
    for who, (listed, lacking) in apart.items():
        has = [each.form for each in involved if who in each.names]
        if who in original.names:
            # A scan that misread the name has it as well.
            has = [each.form for each in involved if each.form not in lacking]
        without = [each.form for each in involved if each.form not in has]
        found.append(
            _Difference(who, listed, tuple(dict.fromkeys(has)), tuple(dict.fromkeys(without)))
        )
    return found


def _unpaired(original: _Reading, further: _Reading) -> tuple[list[_Who], list[_Who]]:
    """Return who is only in the one and only in the other reading, misread names left out."""
    only_here = [who for who in original.names if who not in further.names]
    only_there = [who for who in further.names if who not in original.names]
    if not only_here or "scan" not in {original.form, further.form}:
        return only_here, only_there
    by_list: dict[tuple[str, str], list[_Who]] = defaultdict(list)
    for who in only_here:
        by_list[who[:2]].append(who)
    rest = []
    for who in only_there:
        beside = by_list[who[:2]]
        misread = _misread(who, further.names[who], beside, original)
        if misread is None:
            rest.append(who)
        else:
            beside.remove(misread)
    return [who for who in only_here if who in by_list[who[:2]]], rest


def _misread(who: _Who, listed: _Listed, beside: Sequence[_Who], original: _Reading) -> _Who | None:
    """Return the name of ``beside`` that ``listed`` is nearly, unless both are known names."""
    name = who[-1] if not listed.known else fold(listed.printed)
    likest, best = None, _MISREAD
    for other in beside:
        theirs = original.names[other]
        if listed.known and theirs.known:
            continue
        score = SequenceMatcher(None, name, fold(theirs.printed), autojunk=False).ratio()
        if score >= best:
            likest, best = other, score
    return likest


def _finding(
    edition: str, row: AttachmentRow, date: str, readings: Sequence[_Reading]
) -> Iterator[Finding]:
    original, *further = readings
    further = [reading for reading in further if reading.names]
    differences = _differences(original, further) if original.names else []
    if not differences:
        return
    forms = dict.fromkeys(form for each in differences for form in (*each.holders, *each.against))
    order = [reading.form for reading in readings if reading.form in forms]
    what = listing(f"the {_called(form)}" for form in dict.fromkeys(order))
    subject = "list" if edition else row.attachment_id
    yield Finding(
        kind="rendition-mismatch",
        edition=edition,
        subject=subject,
        case=edition or row.attachment_id,
        question=f"{what[:1].upper()}{what[1:]} of the list of {day(date)} differ"
        f"{_said(differences)}: which is right?",
        exhibits=tuple(each.listed.exhibit for each in differences),
        evidence_key=(
            edition,
            *(f"{'+'.join(each.holders)}/{'/'.join(each.who)}" for each in differences),
        ),
        round_tables=tuple(
            dict.fromkeys(each.who[0] for each in differences if each.who[0] not in {"", NO_TABLE})
        ),
    )


def _said(differences: Sequence[_Difference]) -> str:
    """Return " at table 1 (only the text has "Chad"), …" with so many names as can be read."""
    by_table: dict[str, dict[tuple[Rendition, ...], list[str]]] = defaultdict(dict)
    for each in differences[:_SHOWN]:
        by_table[each.who[0]].setdefault(each.holders, []).append(f'"{each.listed.printed}"')
    more = len(differences) - _SHOWN
    parts = []
    for table, held in by_table.items():
        said = "; ".join(
            f"only the {listing(map(_called, forms))} {'has' if len(forms) == 1 else 'have'} "
            f"{listing(names)}"
            for forms, names in held.items()
        )
        parts.append(f"{f' at {tables((table,))}' if table else ''} ({said})")
    return ",".join(parts) + (f", and in {count(more, 'further name')}" if more > 0 else "")


def _called(form: Rendition) -> str:
    return {"text": "text", "html": "HTML", "docx": "Word file", "pdf": "PDF", "scan": "scan"}[form]
