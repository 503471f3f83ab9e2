"""Corrections of what nobody asked about: a seat read wrongly, an entry that was missed.

``seat/<seat_id>`` is about a row of the table of seats, ``missing/<seat_id>`` about the row that
should be there. Both are decisions like any other, each with a fingerprint of what is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import get_args

from hldparse.reconciling.keys import digest
from hldparse.reconciling.printed import Printed, missed
from hldparse.reconciling.readings import Readings
from hldparse.reconciling.seats import DECIDED
from hldparse.records.blocks import Affiliation, Category, Entry, Portion
from hldparse.records.dataset import SeatRow
from hldparse.records.decision import CORRECTIONS, Decision
from hldparse.records.names import Entity, Resolution
from hldparse.records.resolved import NamePart, Resolved, ResolvedEntry
from hldparse.text.fold import fold

SEAT, MISSING = "seat/", "missing/"
PRINTED = "printed"
"""Parameter of a missing entry: the name as printed."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a seat is or should be: edition/table/category/entity."""

    edition: str
    round_table: str
    category: str
    who: str

    @classmethod
    def of(cls, seat_id: str) -> Address | None:
        """Return the address that an id of a seat states, None where it states none."""
        parts = seat_id.split("/", 3)
        if len(parts) < 4 or not all(parts) or parts[2] not in get_args(Category):
            return None
        return cls(*parts)


def is_correction(conflict_id: str) -> bool:
    """Say whether a decision is about a seat or a missing entry, not a conflict."""
    return conflict_id.partition("/")[0] in CORRECTIONS


def seat_fingerprint(seat: SeatRow) -> str:
    """Return 16 hexadecimal digits that change only when what is printed of a seat does."""
    printed = (seat.edition, seat.round_table, seat.category, seat.raw, seat.printed)
    return digest("\x1f".join(("seat", *printed)), 16)


class Corrector:
    """Rewrites the readings of seats, one correction after the other."""

    def __init__(self, readings: Readings, editions: Mapping[str, str]) -> None:
        self.readings = readings
        self._editions = editions

    def state_of(self, reference: str, seats: Mapping[str, SeatRow], decision: Decision) -> str:
        """Apply a correction, and return what became of it: applied, stale, or "" where what it
        is about is not there, or is not to be had.
        """
        if reference.startswith(SEAT):
            return self._seat(seats.get(reference.removeprefix(SEAT)), decision)
        address = Address.of(reference.removeprefix(MISSING))
        if address is None or reference.removeprefix(MISSING) in seats:
            return ""
        place = missed(self.readings.resolved, decision)
        if place is None:
            return "stale"
        entity = self._entity(address.who)
        if entity is None and address.who.startswith("org:"):
            entity = Entity(address.who, "organisation", decision.parameters.get(PRINTED, ""))
        added = entity is not None and self.add(address, place, decision, entity)
        return "applied" if added else ""

    def _seat(self, seat: SeatRow | None, decision: Decision) -> str:
        if seat is None:
            return ""
        if seat_fingerprint(seat) != decision.fingerprint:
            return "stale"
        entity = self._entity(decision.option.partition(":")[2])
        return "applied" if self.correct(seat, decision, entity) else ""

    def _tables(self, edition: str) -> set[str]:
        """Return the tables of an edition, those too at which nobody is listed."""
        lists = {each for each, date in self._editions.items() if date == edition}
        found = set()
        for one in self.readings.resolved:
            heads = ((each.attachment_id, each.round_table) for each in one.parsed.tables)
            listed = ((each.attachment_id, each.round_table) for each in one.parsed.entries)
            found |= {table for list_, table in (*heads, *listed) if list_ in lists}
        return found

    def _entity(self, entity_id: str) -> Entity | None:
        return self.readings.entities.get(entity_id)

    def correct(self, seat: SeatRow, decision: Decision, entity: Entity | None) -> bool:
        """Apply is:, table: or not-a-seat to one seat; return False where it cannot be done."""
        option, _, argument = decision.option.partition(":")
        if option == "is" and entity is None:
            return False
        if option == "table" and argument not in self._tables(seat.edition) - {seat.round_table}:
            return False
        changed = []
        done = False
        for one in self.readings.resolved:
            entries: list[ResolvedEntry] = []
            for read in one.entries:
                part = None if done else self._part(read, seat)
                if part is None:
                    entries.append(read)
                    continue
                done = True
                rest = tuple(other for other in read.names if other is not part)
                if rest:
                    entries.append(replace(read, names=rest))
                entries.append(_corrected(read, part, decision, entity))
            changed.append(replace(one, entries=tuple(entries)))
        if done:
            self.readings = replace(self.readings, resolved=tuple(changed))
        return done

    def add(self, address: Address, place: Printed, decision: Decision, entity: Entity) -> bool:
        """Add an entry that was missed; return False where there is no list for it."""
        lists = [
            attachment_id
            for attachment_id, edition in self._editions.items()
            if edition == address.edition and self.readings.entries.get(attachment_id)
        ]
        category = next((one for one in get_args(Category) if one == address.category), None)
        if not lists or category is None:
            return False
        printed = decision.parameters.get(PRINTED) or entity.name
        here = [
            read.entry
            for read in self.readings.entries[lists[0]]
            if (read.entry.round_table, read.entry.category) == (address.round_table, category)
        ]
        before = [entry.order for entry in here if fold(entry.text) < fold(printed)]
        order = max(before, default=0) + 1
        affiliation = None
        if category == "civil-society":
            affiliation = Affiliation("", "", "", (Portion(printed, 0, len(printed)),), ())
        entry = Entry(
            attachment_id=lists[0],
            round_table=address.round_table,
            category=category,
            order=order,
            raw=printed,
            text=printed,
            marks="",
            breaks=(),
            evidence=place.evidence,
            affiliation=affiliation,
        )
        found = _decided(Resolution(printed, entity, "", 0.0, ()), decision)
        part = NamePart(printed, 0, len(printed), found, place.evidence)
        new = ResolvedEntry(entry, (part,), decision=decision.decision_id)
        self.readings = replace(
            self.readings,
            resolved=tuple(_with(one, new) for one in self.readings.resolved),
        )
        return True

    def _part(self, read: ResolvedEntry, seat: SeatRow) -> NamePart | None:
        entry = read.entry
        if self._editions.get(entry.attachment_id, "") != seat.edition or entry.raw != seat.raw:
            return None
        if not read.names and entry.evidence == seat.evidence:
            unresolved = Resolution(entry.text, None, "", 0.0, ())
            return NamePart(entry.text, 0, len(entry.text), unresolved, entry.evidence)
        for part in read.names:
            if part.evidence == seat.evidence and part.printed == seat.printed:
                return part
        return None


def _corrected(
    read: ResolvedEntry, part: NamePart, decision: Decision, entity: Entity | None
) -> ResolvedEntry:
    option, _, argument = decision.option.partition(":")
    if option == "is" and entity is not None:
        found = replace(part.resolution, entity=entity, ambiguous=False)
        part = replace(part, resolution=_decided(found, decision))
        return replace(read, names=(part,))
    if option == "table":
        entry = replace(read.entry, round_table=argument)
        return replace(read, entry=entry, names=(part,), decision=decision.decision_id)
    return replace(read, names=(part,), decision=decision.decision_id, struck=True)


def _decided(found: Resolution, decision: Decision) -> Resolution:
    steps = (*found.steps, DECIDED + decision.decision_id)
    return replace(found, method="decision", score=100.0, steps=steps)


def _with(one: Resolved, new: ResolvedEntry) -> Resolved:
    """Return a source with an entry more where it holds the list, those after it moved down."""
    entry = new.entry
    ids = {attachment.attachment_id for attachment in one.parsed.attachments}
    if entry.attachment_id not in ids:
        return one
    list_ = (entry.attachment_id, entry.round_table, entry.category)

    def moved(read: ResolvedEntry) -> ResolvedEntry:
        other = read.entry
        if (other.attachment_id, other.round_table, other.category) != list_:
            return read
        if other.order < entry.order:
            return read
        return replace(read, entry=replace(other, order=other.order + 1))

    return replace(one, entries=(*map(moved, one.entries), new))
