"""The spellings of a person in many letters become one entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from hldparse.linking.clusters import Clusters
from hldparse.linking.ids import Ids
from hldparse.linking.likeness import Likeness
from hldparse.linking.occurrences import Appearing
from hldparse.linking.person_spellings import LEAST_WORDS, Person, within_organisations
from hldparse.records.names import Entity
from hldparse.records.resolved import Variant
from hldparse.text.fold import fold


@dataclass(slots=True)
class Persons:
    """What became of the persons."""

    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    """(printed name, printed organisation) → entity_id."""
    entities: list[Entity] = field(default_factory=list)
    variants: list[Variant] = field(default_factory=list)


def link_persons(
    persons: dict[tuple[str, str], Appearing], organisations: dict[str, str]
) -> Persons:
    """Return one entity for the spellings of each person.

    ``organisations`` has the entity of each printed organisation. Two spellings are one person
    where one organisation stands beside both; one name in two organisations is asked about.
    """
    found = [_person(appearing, organisations) for appearing in persons.values()]
    clusters = Clusters("" for _ in found)
    doubts = list(within_organisations(found, clusters))
    result = Persons()
    of_cluster: dict[int, str] = {}
    ids = Ids(set())
    printed = list(persons)
    for leader, members in clusters.members().items():
        first = found[leader]
        qualifiers = (*sorted(first.appearing.countries), first.organisation)
        entity_id = ids.give("person", first.appearing.name, qualifiers)
        of_cluster[leader] = entity_id
        result.entities.append(Entity(entity_id, "person", first.appearing.name))
        result.ids |= dict.fromkeys((printed[one] for one in members), entity_id)
        result.variants.extend(_linked(entity_id, members, found, clusters))
    result.ids = {key: result.ids[key] for key in printed}
    result.variants.extend(_asked(doubts, found, clusters, of_cluster))
    result.variants.extend(_elsewhere(found, clusters, of_cluster))
    return result


def _person(appearing: Appearing, organisations: dict[str, str]) -> Person:
    held = organisations.get(appearing.organisation, "") if appearing.organisation else ""
    beside = {organisations[name] for name in appearing.further if name in organisations}
    return Person(
        appearing=appearing,
        words=tuple(fold(appearing.name).split()),
        organisation=held,
        organisations=frozenset(beside | {held} if held else beside),
    )


def _linked(
    entity_id: str, members: list[int], persons: list[Person], clusters: Clusters
) -> Iterator[Variant]:
    spellings = tuple(dict.fromkeys(persons[one].appearing.name for one in members))
    reasons = [clusters.reasons[one] for one in members if one in clusters.reasons]
    if len(spellings) > 1 and reasons:
        yield Variant(
            entity_type="person",
            spellings=spellings,
            entity_ids=(entity_id,),
            score=min(score for _, score, _ in reasons),
            certain=True,
            reason="; ".join(dict.fromkeys(reason for _, _, reason in reasons)),
        )


def _asked(
    doubts: list[tuple[int, int, Likeness]],
    persons: list[Person],
    clusters: Clusters,
    ids: dict[int, str],
) -> Iterator[Variant]:
    asked: set[tuple[int, int]] = set()
    for one, other, likeness in doubts:
        first, second = sorted((clusters.leader(one), clusters.leader(other)))
        if first != second and (first, second) not in asked:
            asked.add((first, second))
            yield Variant(
                entity_type="person",
                spellings=(persons[one].appearing.name, persons[other].appearing.name),
                entity_ids=(ids[first], ids[second]),
                score=likeness.score,
                certain=False,
                reason=likeness.reason,
            )


def _elsewhere(persons: list[Person], clusters: Clusters, ids: dict[int, str]) -> Iterator[Variant]:
    """Yield a question for each name that stands for several organisations."""
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, person in enumerate(persons):
        if len(person.words) >= LEAST_WORDS:
            same[tuple(sorted(person.words))].append(index)
    for members in same.values():
        leaders = dict.fromkeys(clusters.leader(one) for one in members)
        sexes = {sex for one in members for sex in persons[one].sexes}
        if len(leaders) < 2 or len(sexes) > 1:
            continue
        yield Variant(
            entity_type="person",
            spellings=tuple(dict.fromkeys(persons[one].appearing.name for one in members)),
            entity_ids=tuple(ids[leader] for leader in leaders),
            score=75.0,
            certain=False,
            reason="one name beside different organisations",
        )
