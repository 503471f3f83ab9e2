"""The spellings of a person in many letters become one entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from hldparse.linking.blocks import beginnings, pairs
from hldparse.linking.clusters import Clusters
from hldparse.linking.ids import Ids
from hldparse.linking.likeness import Likeness, within
from hldparse.linking.occurrences import Appearing
from hldparse.linking.person_pairs import same_person
from hldparse.records.names import Entity, Variant
from hldparse.text.fold import fold

# Titles that say man or woman, folded; a name with one of each is of two persons.
_MALE = frozenset({"mr", "sir", "lord", "m", "sr", "senor", "herr", "monsieur", "father"})
_FEMALE = frozenset(
    {"mrs", "ms", "miss", "dame", "lady", "mme", "mlle", "sra", "srta", "frau", "madame", "sister"}
)
_LEAST_WORDS = 2
_LONGEST_WORDS = 12


@dataclass(slots=True)
class Persons:
    """What became of the persons."""

    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    """(printed name, printed organisation) → entity_id."""
    entities: list[Entity] = field(default_factory=list)
    variants: list[Variant] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Person:
    appearing: Appearing
    words: tuple[str, ...]
    organisation: str
    """entity_id of who the person stands for; "" for nobody."""
    organisations: frozenset[str]
    """Those printed beside, that one among them."""

    @property
    def documents(self) -> frozenset[str]:
        """Documents whose lists, contacts or panels name the person."""
        return frozenset(one.partition("/")[0] for one in self.appearing.lists)

    @property
    def sexes(self) -> frozenset[str]:
        titles = {word for title in self.appearing.titles for word in fold(title).split()}
        found = {"m" for _ in titles & _MALE} | {"f" for _ in titles & _FEMALE}
        return frozenset(found)


def link_persons(
    persons: dict[tuple[str, str], Appearing], organisations: dict[str, str]
) -> Persons:
    """Return one entity for the spellings of each person.

    ``organisations`` has the entity of each printed organisation. Two spellings are one person
    where one organisation stands beside both; one name in two organisations is asked about.
    """
    found = [_person(appearing, organisations) for appearing in persons.values()]
    clusters = Clusters("" for _ in found)
    doubts = list(_within_organisations(found, clusters))
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


def _person(appearing: Appearing, organisations: dict[str, str]) -> _Person:
    held = organisations.get(appearing.organisation, "") if appearing.organisation else ""
    beside = {organisations[name] for name in appearing.further if name in organisations}
    return _Person(
        appearing=appearing,
        words=tuple(fold(appearing.name).split()),
        organisation=held,
        organisations=frozenset(beside | {held} if held else beside),
    )


def _within_organisations(
    persons: list[_Person], clusters: Clusters
) -> Iterator[tuple[int, int, Likeness]]:
    outside = {one for person in persons for one in person.appearing.outside}
    keys = [
        [
            *(
                (organisation, beginning)
                for organisation in person.organisations or ("",)
                for beginning in sorted(beginnings(person.words[:_LONGEST_WORDS]))
            ),
            *((document, *person.words) for document in sorted(person.documents & outside)),
        ]
        for person in persons
    ]
    for one, other in pairs(keys):
        likeness = _same(persons[one], persons[other])
        if likeness is None:
            continue
        if not (likeness.certain and clusters.join(one, other, likeness.score, likeness.reason)):
            yield one, other, likeness


def _same(one: _Person, other: _Person) -> Likeness | None:
    sexes = one.sexes | other.sexes
    if len(sexes) > 1 and one.sexes != other.sexes:
        return None
    near = _names(one.words, other.words)
    if near is None:
        return _as_two_names(one, other)
    score, reason, exact = near
    # Two near names in one list may well be two members of a family, or of one delegation.
    apart = one.appearing.lists.isdisjoint(other.appearing.lists)
    if one.organisations.isdisjoint(other.organisations):
        return _by_name_alone(one, other, score, reason, exact=exact)
    return Likeness(exact or apart, score, f"{reason}, in one organisation")


def _as_two_names(one: _Person, other: _Person) -> Likeness | None:
    """Compare two persons of one organisation as two names alone are: what that holds the same,
    such as "Yousef" and "Yusuf", is asked about.
    """
    if one.organisations.isdisjoint(other.organisations):
        return None
    if min(len(one.words), len(other.words)) < _LEAST_WORDS:
        return None
    judged = same_person(one.appearing.name, other.appearing.name)
    if judged.verdict != "same":
        return None
    reason = "; ".join(judged.reasons)
    return Likeness(False, judged.score, f"{reason}, in one organisation")


def _by_name_alone(
    one: _Person, other: _Person, score: float, reason: str, *, exact: bool
) -> Likeness | None:
    """Compare two persons whom no organisation connects.

    Equal names are one person where nothing is printed beside either, or where a letter names one
    in its list and the other among its contacts or panellists.
    """
    if not (one.organisations or other.organisations):
        return Likeness(exact, score, reason)
    told = one.appearing.outside & other.documents or other.appearing.outside & one.documents
    apart = one.appearing.lists.isdisjoint(other.appearing.lists)
    if exact and told and apart and len(one.words) >= _LEAST_WORDS:
        return Likeness(True, score, f"{reason}, in one letter")
    return None


def _names(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, str, bool] | None:
    """Return score, reason and whether the names are equal, or None for two persons."""
    if one == other:
        return 100.0, "the same name but for case, accents and hyphens", True
    if sorted(one) == sorted(other):
        return 95.0, "the same name in another order", True
    few, many = sorted((one, other), key=len)
    if len(few) < _LEAST_WORDS or len(many) > _LONGEST_WORDS:
        return None
    if len(few) == len(many):
        return _letters(one, other)
    return (92.0, "one name has a part more", False) if set(few) <= set(many) else None


def _letters(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, str, bool] | None:
    """Compare names of as many parts, of which one at least must be equal."""
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) == len(one) or any(a[0] != b[0] for a, b in differing):
        return None
    if all(1 in (len(a), len(b)) for a, b in differing):
        return 90.0, "an initial stands for a name", False
    if len(differing) == 1 and within(*differing[0]):
        return 88.0, "the names differ in letters only", False
    return None


def _linked(
    entity_id: str, members: list[int], persons: list[_Person], clusters: Clusters
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
    persons: list[_Person],
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


def _elsewhere(
    persons: list[_Person], clusters: Clusters, ids: dict[int, str]
) -> Iterator[Variant]:
    """Yield a question for each name that stands for several organisations."""
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, person in enumerate(persons):
        if len(person.words) >= _LEAST_WORDS:
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
