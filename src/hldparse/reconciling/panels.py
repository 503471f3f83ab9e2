"""The panellists that letters and notes announce, with one key for one panel in all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hldparse.reconciling.keys import Keys, place, safe, slug
from hldparse.reconciling.readings import Readings
from hldparse.records.blocks import Panellist
from hldparse.records.dataset import PanellistRow
from hldparse.records.resolved import Resolved

Statement = tuple[str, str]
"""(document, attachment): what one letter, or one of its notes, says of its panels."""


def panellists_of(readings: Readings) -> tuple[PanellistRow, ...]:
    """Return a row for each panellist of each document, in the order of the documents.

    A panel is known by its day; where a document has several panels on a day, by its number or
    its hour as well. A panel printed without a day has that of the one panel of its number.
    """
    found = panellists_read(readings)
    keys = keys_of(found)
    chairs: dict[tuple[Statement, str], list[str]] = defaultdict(list)
    for one in found:
        if one.chair:
            chairs[_statement(one), keys[one]].append(one.person.printed)
    ids = Keys()
    rows = []
    for one in found:
        if one.chair:
            continue
        person = readings.named(one.person.name) if one.person.name else None
        name = " ".join(part for part in (one.person.title, one.person.name) if part)
        where = one.attachment_id or one.document_id
        who = slug(one.person.name or one.person.role)
        rows.append(
            PanellistRow(
                panellist_id=ids(f"{where}/{safe(keys[one])}/{who}"),
                document_id=one.document_id,
                attachment_id=one.attachment_id,
                panel=keys[one],
                date=one.date,
                start=one.start,
                end=one.end,
                place=one.place,
                chair="; ".join(dict.fromkeys(chairs[_statement(one), keys[one]])),
                name=name,
                person_id=person.entity_id if person else "",
                role=one.person.role,
                evidence=one.evidence,
            )
        )
    return tuple(rows)


def panellists_read(readings: Readings) -> list[Panellist]:
    """Return panellists and chairs of the preferred renditions, in the order of the documents."""
    return announced(readings.resolved, filter(readings.preferred, readings.documents))


def announced(resolved: Iterable[Resolved], document_ids: Iterable[str]) -> list[Panellist]:
    """Return the panellists and chairs that these documents announce, in their order; a panel
    without a day has that of the one panel of its number.
    """
    rank = {document_id: n for n, document_id in enumerate(document_ids)}
    found = [one for read in resolved for one in read.parsed.panellists if one.document_id in rank]
    found.sort(key=lambda one: (rank[one.document_id], place(one.evidence)))
    return _dated(found)


def _statement(one: Panellist) -> Statement:
    return one.document_id, one.attachment_id


def _dated(found: Sequence[Panellist]) -> list[Panellist]:
    days: dict[int, set[str]] = defaultdict(set)
    for one in found:
        if one.number and one.date:
            days[one.number].add(one.date)
    return [
        replace(one, date=next(iter(days[one.number])))
        if not one.date and one.number and len(days[one.number]) == 1
        else one
        for one in found
    ]


def keys_of(found: Sequence[Panellist]) -> dict[Panellist, str]:
    """Return the panel of each panellist and chair, one key for one panel in all documents."""
    panels: dict[tuple[Statement, str], set[tuple[int, str, str]]] = defaultdict(set)
    for one in found:
        if not one.chair:
            panels[_statement(one), one.date].add((one.number, one.start, one.panel))
    crowded: dict[str, list[set[tuple[int, str, str]]]] = defaultdict(list)
    for (_, date), several in panels.items():
        if date and len(several) > 1:
            crowded[date].append(several)
    return {one: _key(one, crowded.get(one.date, [])) for one in found}


def _key(one: Panellist, crowded: Sequence[set[tuple[int, str, str]]]) -> str:
    if not one.date:
        return f"panel-{one.number}" if one.number else slug(one.panel)
    if not crowded:
        return one.date
    if one.number and all(_differ(number for number, _, _ in several) for several in crowded):
        return f"{one.date}/{one.number}"
    if one.start and all(_differ(start for _, start, _ in several) for several in crowded):
        return f"{one.date}/{one.start}"
    return f"{one.date}/{slug(one.panel)}"


def _differ(values: Iterable[object]) -> bool:
    listed = list(values)
    return all(listed) and len(set(listed)) == len(listed)
