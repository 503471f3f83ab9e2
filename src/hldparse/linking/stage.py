"""Linking as a stage: readings of all sources in, one entity for many spellings out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hldparse.linking.occurrences import Occurrences, collect
from hldparse.linking.organisations import link_organisations
from hldparse.linking.persons import link_persons
from hldparse.records.resolved import Links, Resolved
from hldparse.text.fold import fold


def link(resolved: Sequence[Resolved]) -> Links:
    """Return the organisations and persons of civil society, each with all its spellings.

    An organisation that the gazetteer holds keeps its entity. Spellings that are certainly one
    are linked without a question; those that may be one stay apart, as a ``Variant`` that is not
    certain. An id is made from the earliest spelling, so a later letter changes none.
    """
    found = collect(resolved)
    organisations = link_organisations(found.organisations, _people(found))
    persons = link_persons(found.persons, organisations.ids)
    return Links(
        organisations=organisations.ids,
        persons=persons.ids,
        entities=(*organisations.entities, *persons.entities),
        resolutions=organisations.resolutions,
        variants=(*organisations.variants, *persons.variants),
    )


def _people(found: Occurrences) -> dict[str, frozenset[str]]:
    people: dict[str, set[str]] = defaultdict(set)
    for person in found.persons.values():
        if person.organisation:
            people[person.organisation].add(fold(person.name))
    return {name: frozenset(names) for name, names in people.items()}
