"""Who sits where: one seat for every name that the lists of an edition hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hldparse.reconciling.editions import NO_TABLE, Edition
from hldparse.reconciling.keys import Keys, safe, slug
from hldparse.reconciling.order import swapped_pairs
from hldparse.reconciling.readings import Readings
from hldparse.records.blocks import Entry
from hldparse.records.dataset import CATEGORIES, SeatRow
from hldparse.records.names import Resolution
from hldparse.records.resolved import NamePart, ResolvedEntry

Struck = Mapping[tuple[str, str, str], str]
"""(edition, round table, entity_id) → the decision that took the seat out."""
SeatKeys = dict[Entry, str]
"""Entry → the id of its first seat."""

_FLAGS = ("merged-line", "wrapped-line", "unmarked-line", "inferred-category", "out-of-order")


@dataclass(frozen=True, slots=True)
class _Listed:
    """One name in the list of one category at one table."""

    table: str
    position: int
    read: ResolvedEntry
    part: NamePart
    swapped: bool


def seats_of(
    readings: Readings, edition: Edition, struck: Struck
) -> tuple[tuple[SeatRow, ...], SeatKeys]:
    """Return the seats of an edition in printed order (table, category, position), and the id of
    each entry's first seat.

    Seats in ``struck`` are there with that status. An unresolved name's seat is known by "~" and
    a slug of what is printed.
    """
    keys = Keys()
    first: SeatKeys = {}
    seats = []
    for listed in _listed(readings, edition):
        seat = _seat(readings, edition, listed, struck, keys)
        first.setdefault(listed.read.entry, seat.seat_id)
        seats.append(seat)
    return tuple(seats), first


def _listed(readings: Readings, edition: Edition) -> list[_Listed]:
    lists: dict[tuple[str, str], list[tuple[ResolvedEntry, NamePart]]] = {}
    tables: dict[str, None] = {}
    for attachment_id in edition.attachment_ids:
        for head in readings.tables.get(attachment_id, ()):
            tables[head.round_table or NO_TABLE] = None
        for read in readings.entries.get(attachment_id, ()):
            key = (read.entry.round_table or NO_TABLE, read.entry.category)
            names = read.names or (_whole(read),)
            lists.setdefault(key, []).extend((read, part) for part in names)
    tables.update((table, None) for table, _ in lists)
    listed = []
    for table in tables:
        for category in CATEGORIES:
            names_here = lists.get((table, category), [])
            # The order that parsing counted goes before that of lines: columns stand side by side.
            names_here.sort(key=lambda listed: listed[0].entry.order)
            # Only states are listed in alphabetical order.
            swapped = _swapped(names_here) if category == "member-state" else frozenset()
            listed += [
                _Listed(table, index + 1, read, part, index in swapped)
                for index, (read, part) in enumerate(names_here)
            ]
    return listed


def _whole(read: ResolvedEntry) -> NamePart:
    """Return an entry in which no name was found as one unresolved name: nothing is dropped."""
    text = read.entry.text
    unresolved = Resolution(text, None, "", 0.0, ())
    return NamePart(text, 0, len(text), unresolved, read.entry.evidence)


def _swapped(names: list[tuple[ResolvedEntry, NamePart]]) -> frozenset[int]:
    pairs = swapped_pairs([part.printed for _, part in names])
    return frozenset(index for pair in pairs for index in pair)


def _seat(
    readings: Readings, edition: Edition, listed: _Listed, struck: Struck, keys: Keys
) -> SeatRow:
    entry, part, row = listed.read.entry, listed.part, edition.row
    entity, found = readings.read(entry, part)
    entity_id = entity.entity_id if entity else ""
    strike = struck.get((row.edition, listed.table, entity_id), "") if entity_id else ""
    who = entity_id or f"~{slug(part.printed)}"
    flags = {*listed.read.flags, *(("out-of-order",) if listed.swapped else ())}
    return SeatRow(
        seat_id=keys(f"{row.edition}/{safe(listed.table)}/{entry.category}/{who}"),
        edition=row.edition,
        round_table=listed.table,
        category=entry.category,
        position=listed.position,
        raw=entry.raw,
        printed=part.printed,
        entity_id=entity_id,
        entity_type=entity.entity_type if entity else "",
        iso3=entity.iso3 if entity else "",
        name=readings.name_at(entity, row.as_of) if entity else "",
        countries="|".join(countries_of(readings, listed.read)),
        method=(found.method or "new") if entity else "",
        score=(found.score or 100.0) if entity else None,
        flags="|".join(flag for flag in _FLAGS if flag in flags),
        status="struck" if strike or listed.read.struck else "seated",
        decision_id=strike or listed.read.decision or decision_behind(found),
        evidence=part.evidence,
    )


DECIDED = "read so by decision "
"""Begins the step that a decision leaves in a resolution; the decision's id ends it."""


def decision_behind(found: Resolution) -> str:
    """Return the id of the decision that a resolution rests on, empty for none."""
    last = found.steps[-1] if found.method == "decision" and found.steps else ""
    return last.removeprefix(DECIDED) if last.startswith(DECIDED) else ""


def countries_of(readings: Readings, read: ResolvedEntry) -> tuple[str, ...]:
    """Return the iso3 of the countries printed with an entry of civil society, in that order."""
    found = (readings.further(part) for part in read.countries)
    return tuple(dict.fromkeys(entity.iso3 for entity in found if entity and entity.iso3))
