"""Which spellings of many letters are one person, and which may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hldparse.linking.blocks import beginnings, pairs
from hldparse.linking.clusters import Clusters
from hldparse.linking.likeness import Likeness, within
from hldparse.linking.occurrences import Appearing
from hldparse.linking.person_pairs import same_person
from hldparse.linking.words import are_two_families
from hldparse.text.fold import fold

# Titles that say man or woman, folded; a name with one of each is of two persons.
_MALE = frozenset({"mr", "sir", "lord", "m", "sr", "senor", "herr", "monsieur", "father"})
_FEMALE = frozenset(
    {"mrs", "ms", "miss", "dame", "lady", "mme", "mlle", "sra", "srta", "frau", "madame", "sister"}
)
LEAST_WORDS = 2
"""Parts of a name that may be told from others by itself."""
_LONGEST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Person:
    """A spelling of a name, and who is printed beside it."""

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
        """Man or woman, as the titles say: "m", "f", both or neither."""
        titles = {word for title in self.appearing.titles for word in fold(title).split()}
        found = {"m" for _ in titles & _MALE} | {"f" for _ in titles & _FEMALE}
        return frozenset(found)


def within_organisations(
    persons: list[Person], clusters: Clusters
) -> Iterator[tuple[int, int, Likeness]]:
    """Join the spellings that are surely one person; yield those that may be."""
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


def _same(one: Person, other: Person) -> Likeness | None:
    sexes = one.sexes | other.sexes
    if len(sexes) > 1 and one.sexes != other.sexes:
        return None
    near = _names(one.words, other.words)
    if near is None:
        return _as_two_names(one, other)
    score, reason, exact = near
    # Two near names in one list may well be two members of a family, or of one delegation.
    apart = one.appearing.lists.isdisjoint(other.appearing.lists)
    # "Anna Petersen", "Anna Pedersen": a slip, or two persons; a reviewer knows.
    apart = apart and not any(map(are_two_families, one.words, other.words))
    if one.organisations.isdisjoint(other.organisations):
        return _by_name_alone(one, other, score, reason, exact=exact)
    return Likeness(exact or apart, score, f"{reason}, in one organisation")


def _as_two_names(one: Person, other: Person) -> Likeness | None:
    """Compare two persons of one organisation as two names alone are: what that holds the same,
    such as "Yousef" and "Yusuf", is asked about.
    """
    if one.organisations.isdisjoint(other.organisations):
        return None
    if min(len(one.words), len(other.words)) < LEAST_WORDS:
        return None
    judged = same_person(one.appearing.name, other.appearing.name)
    if judged.verdict != "same":
        return None
    reason = "; ".join(judged.reasons)
    return Likeness(False, judged.score, f"{reason}, in one organisation")


def _by_name_alone(
    one: Person, other: Person, score: float, reason: str, *, exact: bool
) -> Likeness | None:
    """Compare two persons whom no organisation connects.

    Equal names are one person where nothing is printed beside either, or where a letter names one
    in its list and the other among its contacts or panellists.
    """
    if not (one.organisations or other.organisations):
        return Likeness(exact, score, reason)
    told = one.appearing.outside & other.documents or other.appearing.outside & one.documents
    apart = one.appearing.lists.isdisjoint(other.appearing.lists)
    if exact and told and apart and len(one.words) >= LEAST_WORDS:
        return Likeness(True, score, f"{reason}, in one letter")
    return None


def _names(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, str, bool] | None:
    """Return score, reason and whether the names are equal, or None for two persons."""
    if one == other:
        return 100.0, "the same name but for case, accents and hyphens", True
    if sorted(one) == sorted(other):
        return 95.0, "the same name in another order", True
    few, many = sorted((one, other), key=len)
    if len(few) < LEAST_WORDS or len(many) > _LONGEST_WORDS:
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
