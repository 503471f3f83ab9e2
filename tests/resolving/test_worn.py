"""Names of worn prints: letters stand for their likes, and only where an engine was unsure."""

from __future__ import annotations

import pytest

from hldparse.resolving import default_resolver


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("Ghad", "TCD"), ("Mall", "MLI"), ("Guba", "CUB"), ("Penin", "BEN"), ("Ireiand", "IRL")],
)
def test_letters_that_look_alike_are_set_aside(printed: str, meant: str) -> None:
    """The state is found, and the steps say by what licence."""
    found = default_resolver().worn(printed, "2012-05-03", 0.41)
    assert found is not None
    assert found.entity is not None
    assert (found.entity.entity_id, found.method) == (meant, "fuzzy")
    assert "recognised with a confidence of 0.41" in found.steps[0]


@pytest.mark.parametrize(
    "printed", ["", "Oha", "Total", "Venue", "Berlin", "Nobody", "~~", "12345"]
)
def test_other_words_stay_other_words(printed: str) -> None:
    """No state is made of a heading, a city or a number."""
    assert default_resolver().worn(printed, "2012-05-03", 0.2) is None


def test_one_reading_means_one_state() -> None:
    """No two members of the United Nations look alike; where two names do, neither is taken."""
    resolver = default_resolver()
    for entity in resolver.gazetteer.entities:
        if entity.entity_type == "state":
            found = resolver.worn(entity.name, "", 0.5)
            if found is not None and found.entity is None:
                assert found.ambiguous
                assert len(found.candidates) > 1
            elif found is not None and found.entity is not None:
                assert found.entity.entity_id == entity.entity_id
