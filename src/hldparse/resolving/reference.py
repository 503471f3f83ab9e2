"""What reconciling needs of the gazetteer: the entities that occur, their names and groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from hldparse.records.names import Resolution
from hldparse.records.resolved import NamePart, Reference, Resolved
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.loading import load_gazetteer

NOTHING: Mapping[str, Resolution] = MappingProxyType({})


def reference_for(
    resolved: Sequence[Resolved],
    gazetteer: Gazetteer | None = None,
    dates: Iterable[str] = (),
    also: Iterable[str] = (),
    otherwise: Mapping[str, Resolution] = NOTHING,
) -> Reference:
    """Return the entities that ``resolved`` names or holds for possible, their regional groups, and
    their canonical names on each of ``dates`` (ISO) and at the latest of them.

    ``also`` are ids of further entities to hold, such as decisions name; unknown ones are left out.
    ``otherwise`` is what ``read_otherwise`` returns; its entities are held too.
    """
    gazetteer = gazetteer if gazetteer is not None else load_gazetteer()
    asked = sorted({date for date in dates if date})
    latest = asked[-1] if asked else ""
    named = {entity_id for part in _parts(resolved) for entity_id in _named(part)}
    named |= {
        mention.entity.entity_id
        for one in resolved
        for mention in one.mentions
        if mention is not None and mention.entity is not None
    }
    named |= {each.entity.entity_id for each in otherwise.values() if each.entity is not None}
    found = sorted(named.union(also))
    known = [entity_id for entity_id in found if entity_id in gazetteer.by_id]
    at = gazetteer.by_id
    return Reference(
        entities={entity_id: gazetteer.entity(at[entity_id], latest) for entity_id in known},
        memberships=tuple(m for entity_id in known for m in gazetteer.memberships(entity_id)),
        group_names=gazetteer.group_names(),
        names_at={
            (entity_id, date): gazetteer.short_name(at[entity_id], date)
            for entity_id in known
            for date in asked
        },
        otherwise=otherwise,
    )


def _parts(resolved: Sequence[Resolved]) -> Iterator[NamePart]:
    for one in resolved:
        for entry in one.entries:
            yield from entry.names
            yield from entry.further
            yield from entry.countries
        for wish in one.wishes:
            yield from wish.names


def _named(part: NamePart) -> Iterator[str]:
    if part.resolution.entity is not None:
        yield part.resolution.entity.entity_id
    for candidate in part.resolution.candidates:
        yield candidate.entity_id
