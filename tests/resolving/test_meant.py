"""Whom a folded text means, made when a gazetteer is compiled."""

from __future__ import annotations

from hldparse.resolving.dating import Dating
from hldparse.resolving.loading import load_gazetteer
from hldparse.resolving.match import Matcher
from hldparse.resolving.resolver import KINDS, Resolver


def test_what_is_meant_is_what_the_matcher_finds() -> None:
    """The table saves work and changes nothing."""
    gazetteer = load_gazetteer()
    matcher, dating = Matcher(gazetteer), Dating(gazetteer)
    assert len(gazetteer.meant) > len(gazetteer.keys)
    for form, owner in gazetteer.meant.items():
        match = matcher.find(form, form)
        assert match is not None, form
        found = dating.settle(form, match, "", KINDS)
        assert found is not None, form
        assert found.entity == gazetteer.latest[owner], form


def test_a_name_of_two_entities_is_not_among_them() -> None:
    gazetteer = load_gazetteer()
    for form, ids in gazetteer.keys.items():
        if len({gazetteer.owners[n] for n in ids}) > 1:
            assert form not in gazetteer.meant


def test_an_inversion_is_told_from_a_listed_name() -> None:
    """It stays a variant, and its steps say what was set aside."""
    found = Resolver().resolve("Guinea, Republic of")
    assert found.entity is not None
    assert found.entity.iso3 == "GIN"
    assert found.method == "variant"
    assert found.steps[0].endswith(": guinea republic")
