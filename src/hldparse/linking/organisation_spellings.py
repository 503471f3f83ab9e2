"""Which spellings of many letters are one organisation, and which may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hldparse.linking.blocks import beginnings, pairs
from hldparse.linking.clusters import Clusters
from hldparse.linking.likeness import Likeness, acronym_of, full_names
from hldparse.linking.organisation_pairs import same_organisation
from hldparse.linking.spelling import Spelling

Doubt = tuple[int, int, Likeness]


def equal(spellings: list[Spelling], clusters: Clusters) -> Iterator[Doubt]:
    """Join what is equal but for case and punctuation, or has the same words in its full name."""
    first: dict[tuple[str, ...], int] = {}
    for index, spelling in enumerate(spellings):
        if not spelling.folded:
            continue
        other = first.setdefault(("all", spelling.folded), index)
        if other != index:
            clusters.join(other, index, 99.0, "the same but for case and punctuation")
        if not spelling.words:
            continue
        other = first.setdefault(("words", *spelling.sorted_words), index)
        likeness = full_names(spellings[other], spelling) if other != index else None
        if likeness is not None and clusters.leader(other) != clusters.leader(index):
            sure = likeness.certain
            if not (sure and clusters.join(other, index, likeness.score, likeness.reason)):
                yield other, index, likeness


def by_full_name(spellings: list[Spelling], clusters: Clusters) -> Iterator[Doubt]:
    """Join names that are surely one; yield those that may be."""
    keys = [beginnings(spelling.words) for spelling in spellings]
    for one, other in pairs(keys):
        if clusters.leader(one) == clusters.leader(other):
            continue
        likeness = _likeness(spellings[one], spellings[other])
        if likeness is None:
            continue
        joined = likeness.certain and clusters.join(one, other, likeness.score, likeness.reason)
        if not joined:
            yield one, other, likeness


def _likeness(one: Spelling, other: Spelling) -> Likeness | None:
    """Compare two names by their words, else as two names alone are: what that holds the same is
    asked about.
    """
    found = full_names(one, other)
    if found is not None or one.elsewhere(other):
        return found
    judged = same_organisation(one.printed, other.printed)
    if judged.verdict != "same":
        return None
    return Likeness(False, judged.score, "; ".join(judged.reasons))


def by_acronyms(spellings: list[Spelling], clusters: Clusters) -> Iterator[Doubt]:
    """Join acronyms that stand alone with the one full name they can be of."""
    by_acronym: dict[str, list[int]] = defaultdict(list)
    by_initials: dict[str, list[int]] = defaultdict(list)
    for index, spelling in enumerate(spellings):
        if spelling.full:
            if spelling.acronym:
                by_acronym[spelling.acronym].append(index)
            for initials in spelling.initials:
                by_initials[initials].append(index)
    for index, spelling in enumerate(spellings):
        if spelling.full:
            continue
        known = by_acronym.get(spelling.acronym) or by_initials.get(spelling.acronym, [])
        fitting = [
            (other, likeness)
            for other in known
            if (likeness := acronym_of(spelling, spellings[other])) is not None
        ]
        fitting = _beside(spelling, spellings, fitting)
        certain = len({clusters.leader(other) for other, _ in fitting}) == 1
        for other, likeness in fitting:
            if clusters.leader(other) == clusters.leader(index):
                continue
            sure = certain and likeness.certain
            if not (sure and clusters.join(other, index, likeness.score, likeness.reason)):
                yield other, index, likeness


def _beside(
    short: Spelling, spellings: list[Spelling], fitting: list[tuple[int, Likeness]]
) -> list[tuple[int, Likeness]]:
    """Of several full names keep those printed with the acronym's own country, if any are."""
    near = [
        (other, likeness)
        for other, likeness in fitting
        if not short.countries.isdisjoint(spellings[other].countries)
    ]
    return near or fitting


def settled_by_persons(
    doubt: Doubt, printed: list[str], people: dict[str, frozenset[str]], clusters: Clusters
) -> bool:
    """Join a doubtful pair that one person stands for; return whether no question is left."""
    one, other, likeness = doubt
    if clusters.leader(one) == clusters.leader(other):
        return True
    if clusters.entity(one) and clusters.entity(other):
        return True  # the gazetteer holds both, and holds them apart
    shared = people.get(printed[one], frozenset()) & people.get(printed[other], frozenset())
    if not shared:
        return False
    reason = f"{likeness.reason}; one person stands for both"
    return clusters.join(one, other, likeness.score, reason)
