"""The readings as decisions have them: entries and names rewritten, entities joined."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from hldparse.reconciling.edits import Edits
from hldparse.reconciling.keys import slug
from hldparse.reconciling.readings import Readings
from hldparse.reconciling.unread import lines_settled
from hldparse.records.names import Entity, Resolution
from hldparse.records.resolved import (
    Links,
    NamePart,
    Reference,
    Resolved,
    ResolvedEntry,
    ResolvedRule,
    ResolvedWish,
)

Known = Callable[[str], Resolution]


def rewritten(
    readings: Readings, edits: Edits, editions: Mapping[str, str], known: Known
) -> Readings:
    """Return the readings with all edits but struck seats, which are no matter of reading.

    ``editions`` gives the edition of an attachment, ``known`` how a name is read elsewhere.
    """
    links, reference = _links(readings.links, edits), _reference(readings.reference, edits)
    joined = _Joining(edits, {**readings.entities, **edits.entities})
    resolved = tuple(
        lines_settled(_source(one, edits, editions, joined), edits.unread, known)
        for one in readings.resolved
    )
    return replace(readings, resolved=resolved, links=links, reference=reference)


class _Joining:
    """Puts the entity that stays in place of those joined to it."""

    def __init__(self, edits: Edits, entities: Mapping[str, Entity]) -> None:
        self._to = {one: edits.stays(one) for one in edits.aliases}
        self._names = edits.canonical
        self._entities = entities

    def part(self, part: NamePart) -> NamePart:
        entity = part.resolution.entity
        if entity is None or not (self._to or self._names):
            return part
        entity_id = self._to.get(entity.entity_id, entity.entity_id)
        if entity_id == entity.entity_id and entity_id not in self._names:
            return part
        stays = self._entities.get(entity_id, entity)
        stays = replace(stays, name=self._names.get(entity_id, stays.name))
        return replace(part, resolution=replace(part.resolution, entity=stays))

    def parts(self, parts: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
        return tuple(map(self.part, parts)) if self._to or self._names else parts


def _source(one: Resolved, edits: Edits, editions: Mapping[str, str], joined: _Joining) -> Resolved:
    entries = (_entry(read, edits, editions, joined) for read in one.entries)
    wishes = (_wish(asked, edits, joined) for asked in one.wishes)
    rules = (_rule(rule, edits) for rule in one.rules)
    return replace(
        one,
        entries=tuple(read for read in entries if read is not None),
        wishes=tuple(asked for asked in wishes if asked is not None),
        rules=tuple(rule for rule in rules if rule is not None),
    )


def _entry(
    read: ResolvedEntry, edits: Edits, editions: Mapping[str, str], joined: _Joining
) -> ResolvedEntry | None:
    entry = read.entry
    edition = editions.get(entry.attachment_id, "")
    cut = edits.entries.get(entry.evidence)
    names = cut(entry.text, read.names) if cut else read.names
    left = _named(joined.parts(names), edition, edits)
    if read.names and not left:
        return None
    flags = read.flags
    if cut and len(names) == 1:
        flags = tuple(flag for flag in flags if flag != "merged-line")
    return replace(
        read,
        names=left,
        flags=flags,
        further=_remembered(joined.parts(read.further), edits),
        countries=_remembered(joined.parts(read.countries), edits),
    )


def _wish(asked: ResolvedWish, edits: Edits, joined: _Joining) -> ResolvedWish | None:
    wish = asked.wish
    if (wish.evidence, wish.round_table) in edits.unticked:
        return None
    cut = edits.entries.get(wish.evidence)
    names = cut(wish.text, asked.names) if cut else asked.names
    left = _named(joined.parts(names), "", edits)
    if asked.names and not left:
        return None
    flags = asked.flags
    if cut and len(names) == 1:
        flags = tuple(flag for flag in flags if flag != "merged-line")
    return replace(asked, names=left, flags=flags)


def _named(parts: tuple[NamePart, ...], edition: str, edits: Edits) -> tuple[NamePart, ...]:
    if not edits.names and not edits.everywhere:
        return parts
    left = []
    for part in parts:
        if part.resolution.entity is not None:
            left.append(part)
            continue
        name = slug(part.printed)
        if (edition, name) in edits.names:
            found = edits.names[edition, name]
        elif name in edits.everywhere:
            found = edits.everywhere[name]
        else:
            left.append(part)
            continue
        if found is not None:
            left.append(replace(part, resolution=replace(found, printed=part.printed)))
    return tuple(left)


def _remembered(parts: tuple[NamePart, ...], edits: Edits) -> tuple[NamePart, ...]:
    return _named(parts, "", Edits(everywhere=edits.everywhere)) if edits.everywhere else parts


def _rule(rule: ResolvedRule, edits: Edits) -> ResolvedRule | None:
    key = edits.groups.get(rule.stated.evidence)
    if key is None or rule.regional_group or not rule.stated.regional_group:
        return rule
    return replace(rule, regional_group=key) if key else None


def _links(links: Links, edits: Edits) -> Links:
    to = edits.stays

    def renamed(entity: Entity) -> Entity:
        name = edits.canonical.get(entity.entity_id)
        return replace(entity, name=name) if name else entity

    entities = {entity.entity_id: renamed(entity) for entity in links.entities}
    for entity_id, entity in edits.entities.items():
        entities.setdefault(entity_id, entity)
    resolutions = {
        printed: replace(found, entity=entities.get(to(found.entity.entity_id), found.entity))
        if found.entity is not None
        else found
        for printed, found in links.resolutions.items()
    }
    return replace(
        links,
        organisations={printed: to(one) for printed, one in links.organisations.items()},
        persons={key: to(one) for key, one in links.persons.items()},
        entities=tuple(
            entity for entity_id, entity in entities.items() if entity_id not in edits.aliases
        ),
        resolutions=resolutions,
        variants=tuple(
            variant
            for variant in links.variants
            if tuple(sorted(variant.entity_ids)) not in edits.settled
        ),
    )


def _reference(reference: Reference, edits: Edits) -> Reference:
    if not edits.canonical:
        return reference
    names = edits.canonical
    return replace(
        reference,
        entities={
            key: replace(entity, name=names.get(key, entity.name))
            for key, entity in reference.entities.items()
        },
        names_at={key: names.get(key[0], name) for key, name in reference.names_at.items()},
    )
