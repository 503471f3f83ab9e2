"""The spellings of an organisation in many letters become one entity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from hldparse.linking.clusters import Clusters
from hldparse.linking.ids import Ids
from hldparse.linking.misread import doubted
from hldparse.linking.occurrences import Named
from hldparse.linking.organisation_spellings import (
    Doubt,
    by_acronyms,
    by_full_name,
    equal,
    settled_by_persons,
)
from hldparse.linking.spelling import Spelling, read_spelling
from hldparse.records.names import Entity, Resolution
from hldparse.records.resolved import Variant


@dataclass(slots=True)
class Organisations:
    """What became of the organisations."""

    ids: dict[str, str] = field(default_factory=dict)
    """Printed name → entity_id."""
    entities: list[Entity] = field(default_factory=list)
    resolutions: dict[str, Resolution] = field(default_factory=dict)
    variants: list[Variant] = field(default_factory=list)


def link_organisations(named: dict[str, Named], people: dict[str, frozenset[str]]) -> Organisations:
    """Return one entity for the spellings of each organisation.

    ``named`` has the spellings in the order of first printing; ``people`` has the persons that
    are printed with each, folded: who stands for two names that may be one settles that they are.
    """
    printed = list(named)
    spellings = [read_spelling(name, frozenset(named[name].countries)) for name in printed]
    resolved = [named[name].resolution.entity for name in printed]
    clusters = Clusters(entity.entity_id if entity else "" for entity in resolved)
    doubts = [
        *equal(spellings, clusters),
        *by_full_name(spellings, clusters),
        *by_acronyms(spellings, clusters),
    ]
    doubts = [doubt for doubt in doubts if not settled_by_persons(doubt, printed, people, clusters)]
    return _entities(named, spellings, clusters, doubts)


def _entities(
    named: dict[str, Named], spellings: list[Spelling], clusters: Clusters, doubts: list[Doubt]
) -> Organisations:
    printed = list(named)
    known = {
        entity.entity_id for one in named.values() if (entity := one.resolution.entity) is not None
    }
    ids = Ids(known)
    result = Organisations()
    of_cluster: dict[int, str] = {}
    for leader, members in clusters.members().items():
        entity_id = clusters.entity(leader)
        if not entity_id:
            countries = tuple(sorted(spellings[leader].countries))
            entity_id = ids.give("org", spellings[leader].full or printed[leader], countries)
            result.entities.append(_entity(entity_id, [spellings[one] for one in members]))
        of_cluster[leader] = entity_id
        result.ids |= dict.fromkeys((printed[one] for one in members), entity_id)
        entity = next(
            (found for one in members if (found := named[printed[one]].resolution.entity)),
            result.entities[-1] if result.entities else None,
        )
        for one in members:
            if named[printed[one]].resolution.entity is None:
                result.resolutions[printed[one]] = _resolution(
                    named[printed[one]], entity, clusters.reasons.get(one), printed
                )
        result.variants.extend(_linked(entity_id, members, printed, clusters))
    result.ids = {name: result.ids[name] for name in printed}
    result.variants.extend(_asked(doubts, printed, clusters, of_cluster))
    result.variants.extend(doubted(named, result.ids))
    return result


def _entity(entity_id: str, members: list[Spelling]) -> Entity:
    full = next((one.full for one in members if one.full), members[0].printed)
    acronym = next((one for one in members if one.acronym), None)
    letters = acronym.acronym.upper() if acronym is not None else ""
    return Entity(entity_id, "organisation", full, acronym=letters)


def _resolution(
    named: Named,
    entity: Entity | None,
    joined: tuple[int, float, str] | None,
    printed: list[str],
) -> Resolution:
    steps = (*named.resolution.steps, "no organisation of the gazetteer has this name")
    if joined is None:
        return Resolution(
            printed=named.printed,
            entity=entity,
            method="new",
            score=100.0,
            steps=(*steps, "taken as a new organisation"),
            candidates=named.resolution.candidates,
            name_kind="short",
        )
    other, score, reason = joined
    return Resolution(
        printed=named.printed,
        entity=entity,
        method="linked",
        score=score,
        steps=(*steps, f'linked to "{printed[other]}": {reason}'),
        candidates=named.resolution.candidates,
        name_kind="variant",
    )


def _linked(
    entity_id: str, members: list[int], printed: list[str], clusters: Clusters
) -> Iterator[Variant]:
    reasons = [clusters.reasons[one] for one in members if one in clusters.reasons]
    if reasons:
        yield Variant(
            entity_type="organisation",
            spellings=tuple(printed[one] for one in members),
            entity_ids=(entity_id,),
            score=min(score for _, score, _ in reasons),
            certain=True,
            reason="; ".join(dict.fromkeys(reason for _, _, reason in reasons)),
        )


def _asked(
    doubts: list[Doubt], printed: list[str], clusters: Clusters, ids: dict[int, str]
) -> Iterator[Variant]:
    """Yield one question for each pair of entities that may be one."""
    best: dict[tuple[int, int], Doubt] = {}
    for doubt in doubts:
        one, other = sorted((clusters.leader(doubt[0]), clusters.leader(doubt[1])))
        if one == other or (clusters.entity(one) and clusters.entity(other)):
            continue
        held = best.get((one, other))
        if held is None or doubt[2].score > held[2].score:
            best[one, other] = doubt
    for (first, second), (one, other, likeness) in sorted(best.items()):
        yield Variant(
            entity_type="organisation",
            spellings=(printed[one], printed[other]),
            entity_ids=(ids[first], ids[second]),
            score=likeness.score,
            certain=False,
            reason=likeness.reason,
        )
