"""What decisions on names ask for: which entity is meant, and which two are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hldparse.reconciling.bench import Bench, decided, parts_of, places_of
from hldparse.reconciling.facts import Finding
from hldparse.reconciling.keys import slug
from hldparse.reconciling.verdicts import SPELLING
from hldparse.records.decision import Decision
from hldparse.records.names import Entity


def settle_name(bench: Bench, finding: Finding, decision: Decision, argument: str) -> bool:
    """Settle a name (is:<entity_id>, new, not-a-name) in all lists of the finding's edition."""
    if finding.subject.startswith("group/"):
        return _group(bench, finding, argument or decision.option)
    places, wanted = places_of(finding), set(finding.subject.split("/"))
    asked = {
        slug(part.printed): part.resolution
        for part in parts_of(bench.readings)
        if part.evidence in places and part.resolution.entity is None
    }
    asked = {name: found for name, found in asked.items() if name in wanted}
    if not asked:
        return False
    for name, found in asked.items():
        if decision.option == "not-a-name":
            bench.name(finding.edition, name, None, decision)
            continue
        if decision.option == "new":
            entity: Entity | None = _new(bench, found.printed)
        else:
            entity = bench.entity(argument, (found,))
        if entity is None:
            return False
        bench.edits.entities.setdefault(entity.entity_id, entity)
        settled = replace(found, entity=entity, ambiguous=False, name_kind="variant")
        bench.name(finding.edition, name, decided(settled, decision), decision)
    return True


def remembered(bench: Bench, decision: Decision) -> bool:
    """Read a spelling as a decision has it wherever it is printed, also where the question on
    which it was decided is gone. Return False where it is printed nowhere unread.
    """
    spelling = slug(decision.parameters.get(SPELLING, ""))
    found = next(
        (
            part.resolution
            for part in parts_of(bench.readings)
            if part.resolution.entity is None and slug(part.printed) == spelling
        ),
        None,
    )
    if found is None:
        return False
    option, _, argument = decision.option.partition(":")
    if option == "not-a-name":
        bench.edits.everywhere[spelling] = None
        return True
    entity = _new(bench, found.printed) if option == "new" else bench.entity(argument, (found,))
    if entity is None:
        return False
    bench.edits.entities.setdefault(entity.entity_id, entity)
    settled = replace(found, entity=entity, ambiguous=False, name_kind="variant")
    bench.edits.everywhere[spelling] = decided(settled, decision)
    return True


def _new(bench: Bench, printed: str) -> Entity:
    entity_id = f"org:{slug(printed)}"
    return bench.readings.entities.get(entity_id) or Entity(entity_id, "organisation", printed)


def _group(bench: Bench, finding: Finding, key: str) -> bool:
    """Give a stated rule its regional group, is:<key>; take it out where that is no group."""
    if key == "new" or (key != "not-a-name" and key not in bench.readings.reference.group_names):
        return False
    for place in places_of(finding):
        bench.edits.groups[place] = "" if key == "not-a-name" else key
    return True


def settle_variant(bench: Bench, finding: Finding, decision: Decision, spelling: str) -> bool:
    """Make one entity of two (same, canonical:<spelling>), or ask no more (different)."""
    if decision.option != "different" and not _join(bench, finding.entity_ids):
        return False
    if spelling:
        bench.edits.canonical[_joined_to(bench, finding.entity_ids)] = spelling
    bench.edits.settled.add(tuple(sorted(finding.entity_ids)))
    return True


def join_persons(bench: Bench, finding: Finding, _decision: Decision, _argument: str) -> bool:
    """Make one person of two names; of more than two nobody can tell which are meant."""
    persons = [
        entity_id
        for entity_id in finding.entity_ids
        if entity_id in bench.readings.entities
        and bench.readings.entities[entity_id].entity_type == "person"
    ]
    return len(persons) == 2 and _join(bench, persons)


def _join(bench: Bench, entity_ids: Iterable[str]) -> bool:
    ids = list(entity_ids)
    if not ids:
        return False
    target = _joined_to(bench, ids)
    for entity_id in ids:
        root = bench.edits.stays(entity_id)
        if root != target:
            bench.edits.aliases[root] = target
    return True


def _joined_to(bench: Bench, entity_ids: Iterable[str]) -> str:
    """Return the id that stays: one of the gazetteer, else the first."""
    roots = [bench.edits.stays(entity_id) for entity_id in entity_ids]
    return next((one for one in roots if one in bench.readings.reference.entities), roots[0])
