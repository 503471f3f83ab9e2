"""Entities, their regional groups, and the spellings that stand for them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from hldparse.reconciling.contacts import contacts_read, person_of
from hldparse.reconciling.panels import panellists_read
from hldparse.reconciling.readings import Readings
from hldparse.records.dataset import ENTITY_TYPES, EntityRow, GroupRow, NameRow
from hldparse.records.names import Entity, Resolution

_KINDS = {"fuzzy": "typo"}
"""A name found only by likeness is a slip of the pen until the gazetteer says otherwise."""


@dataclass(slots=True)
class Spelling:
    """A printed form with the entity it stands for, and where it occurs."""

    entity: Entity
    found: Resolution
    documents: set[str] = field(default_factory=set)
    occurrences: int = 0
    in_force: set[bool] = field(default_factory=set)


Spellings = dict[tuple[str, str], Spelling]
"""By (printed, entity_id)."""


def spellings_of(readings: Readings) -> Spellings:
    """Return every resolved spelling in lists and tables of wishes, persons included."""
    spellings: Spellings = {}
    for printed, entity, found, attachment_id in _occurrences(readings):
        spelling = spellings.setdefault((printed, entity.entity_id), Spelling(entity, found))
        spelling.occurrences += 1
        spelling.documents.add(readings.document_of(attachment_id))
        if found.in_force is not None:
            spelling.in_force.add(found.in_force)
    return spellings


def _occurrences(readings: Readings) -> Iterator[tuple[str, Entity, Resolution, str]]:
    for attachment_id in readings.attachments:
        for read in readings.entries.get(attachment_id, ()):
            holders = set()
            for part in read.names:
                entity, found = readings.read(read.entry, part)
                if entity is not None:
                    holders.add(entity.entity_id)
                    printed = part.printed
                    if entity.entity_type == "person" and read.entry.affiliation:
                        printed = read.entry.affiliation.name
                    yield printed, entity, found, attachment_id
            for part in (*read.further, *read.countries):
                entity = readings.further(part)
                if entity is not None:
                    found = readings.links.resolutions.get(part.printed, part.resolution)
                    if part.resolution.entity is not None:
                        found = part.resolution
                    yield part.printed, entity, found, attachment_id
            affiliation = read.entry.affiliation
            person = readings.person(read.entry, read.names[0].printed if read.names else "")
            if person and affiliation and person.entity_id not in holders:
                found = Resolution(affiliation.name, person, "", 0.0, ())
                yield affiliation.name, person, found, attachment_id
        for asked in readings.wishes.get(attachment_id, ()):
            for part in asked.names:
                if part.resolution.entity is not None:
                    entity = readings.further(part) or part.resolution.entity
                    yield part.printed, entity, part.resolution, attachment_id
    yield from _beside_lists(readings)


def _beside_lists(readings: Readings) -> Iterator[tuple[str, Entity, Resolution, str]]:
    """Yield the organisations and persons of contacts, and the panellists."""
    for contact, organisations in contacts_read(readings):
        where = contact.attachment_id or contact.document_id
        for resolution in organisations:
            entity = resolution.entity or readings.linked(resolution.printed)
            if entity is not None:
                found = readings.links.resolutions.get(resolution.printed, resolution)
                own = resolution if resolution.entity is not None else found
                known = readings.entities.get(entity.entity_id, entity)
                yield resolution.printed, known, own, where
        person = person_of(readings, contact)
        if person is not None:
            name = contact.person.name
            yield name, person, Resolution(name, person, "", 0.0, ()), where
    for one in panellists_read(readings):
        name = one.person.name
        if name and not one.chair:
            person = readings.named(name)
            where = one.attachment_id or one.document_id
            yield name, person, Resolution(name, person, "", 0.0, ()), where


def names_of(spellings: Spellings) -> tuple[NameRow, ...]:
    """Return the table of spellings, sorted by entity, the most frequent spelling first."""
    rows = []
    for (printed, entity_id), spelling in spellings.items():
        found = spelling.found
        runner_up = next((one for one in found.candidates if one.entity_id != entity_id), None)
        rows.append(
            NameRow(
                printed=printed,
                entity_id=entity_id,
                kind=_kind(printed, spelling),
                in_force=all(spelling.in_force) if spelling.in_force else None,
                method=found.method or _unmatched(printed, spelling.entity),
                score=found.score or 100.0,
                steps="|".join(found.steps),
                runner_up=runner_up.entity_id if runner_up else "",
                runner_up_score=runner_up.score if runner_up else None,
                occurrences=spelling.occurrences,
                documents=len(spelling.documents),
            )
        )
    rows.sort(key=lambda row: (row.entity_id, -row.occurrences, row.printed))
    return tuple(rows)


def _kind(printed: str, spelling: Spelling) -> str:
    own = "short" if printed == spelling.entity.name else "variant"
    return _KINDS.get(spelling.found.method) or spelling.found.name_kind or own


def _unmatched(printed: str, entity: Entity) -> str:
    """Return how a name without a resolution of its own came to its entity: by the links."""
    return "new" if printed == entity.name else "linked"


def entities_of(
    readings: Readings, spellings: Spellings, mentioned: Collection[str]
) -> tuple[EntityRow, ...]:
    """Return the entities of the spellings and of ``mentioned`` ids: states, then organisations,
    then persons.
    """
    known = {spelling.entity.entity_id: spelling.entity for spelling in spellings.values()}
    for entity_id in mentioned:
        if entity_id in readings.entities:
            known.setdefault(entity_id, readings.entities[entity_id])
    ordered = sorted(
        known.values(), key=lambda one: (ENTITY_TYPES.index(one.entity_type), one.entity_id)
    )
    return tuple(
        EntityRow(
            entity_id=entity.entity_id,
            entity_type=entity.entity_type,
            name=entity.name,
            iso3=entity.iso3,
            iso2=entity.iso2,
            m49=entity.m49,
            acronym=entity.acronym,
            member_since=entity.member_since,
            member_until=entity.member_until,
        )
        for entity in ordered
    )


def groups_of(readings: Readings, entities: Collection[EntityRow]) -> tuple[GroupRow, ...]:
    """Return the regional groups of the entities that occur, with their dates."""
    occurring = {row.entity_id for row in entities}
    rows = {
        (one.entity_id, one.regional_group, one.valid_from): GroupRow(
            entity_id=one.entity_id,
            regional_group=one.regional_group,
            valid_from=one.valid_from,
            valid_until=one.valid_until,
            basis=one.basis,
            name=readings.reference.group_names.get(one.regional_group, one.regional_group),
        )
        for one in readings.reference.memberships
        if one.entity_id in occurring
    }
    return tuple(rows[key] for key in sorted(rows))
