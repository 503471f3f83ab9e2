"""Inversions of states' names, made when a gazetteer is compiled."""

from __future__ import annotations

from hldparse.resolving.loading import load_gazetteer
from hldparse.resolving.match import Matcher
from hldparse.resolving.resolver import Resolver


def test_an_inversion_is_read_as_without_the_table() -> None:
    """The table saves work and changes nothing: steps, score and names are those of the words."""
    gazetteer = load_gazetteer()
    matcher = Matcher(gazetteer)
    assert len(gazetteer.turned) > 1000
    for form, place in gazetteer.turned.items():
        assert matcher.turned(form, place) == matcher.loose(form)


def test_no_inversion_is_a_listed_name() -> None:
    """What is listed is answered as listed."""
    gazetteer = load_gazetteer()
    assert gazetteer.turned.keys().isdisjoint(gazetteer.keys)


def test_an_inversion_is_told_from_a_listed_name() -> None:
    """It stays a variant, and its steps say what was set aside."""
    found = Resolver().resolve("Guinea, Republic of")
    assert found.entity is not None
    assert found.entity.iso3 == "GIN"
    assert found.method == "variant"
    assert found.steps[0].endswith(": guinea republic")


def test_an_inversion_that_two_entities_share_stays_a_question() -> None:
    """The table leads to a bag of words; whose name that is, is weighed like any other."""
    gazetteer = load_gazetteer()
    resolver = Resolver(gazetteer)
    for form, place in gazetteer.turned.items():
        names = [gazetteer.names[n] for n in gazetteer.bags[gazetteer.in_order[place]]]
        lasting = [n for n in names if not (n.weak or n.valid_until or n.kind == "former")]
        first = min((n.rank for n in lasting), default=0)
        owners = {n.entity for n in lasting if n.rank == first}
        found = resolver.resolve(form)
        if found.entity is not None and owners:
            assert {gazetteer.by_id[found.entity.entity_id]} == owners, form
