"""Forms of names made by rule: names that no list of the tests holds."""

from __future__ import annotations

from benchmarks.name_forms import forms

from hldparse.resolving.resolver import Resolver

_LEAST = 0.99


def test_forms_made_of_names_are_those_states() -> None:
    """Inverted, abbreviated, in capitals, with a remark behind: nearly all are known, and none is
    taken for another state.
    """
    resolver = Resolver()
    rows = forms()
    assert len(rows) > 1000
    right = 0
    for row in rows:
        entity = resolver.resolve(row["name"]).entity
        assert entity is None or entity.iso3 == row["iso3"], row
        right += entity is not None
    assert right >= _LEAST * len(rows)
