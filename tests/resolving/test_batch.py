"""A column of names, a line at a time."""

from __future__ import annotations

import json

import pytest

from hldparse.resolving import Resolver, batch_answer


@pytest.mark.parametrize(
    ("line", "iso3"),
    [
        ("Peru\n", ["PER"]),
        ('"Peru"', ["PER"]),
        ('"Kenya\\nUganda"', ["KEN", "UGA"]),
        ('"Burkina\\nFaso"', ["BFA"]),
        ('"ZAI-\\nRE"', ["COD"]),
        ('"', []),
        ("Mali & Niger", ["MLI", "NER"]),
        ("World Bank", []),
        ("Agenda item 7", []),
        ("", []),
    ],
)
def test_answers(resolver: Resolver, line: str, iso3: list[str]) -> None:
    """Several names give several codes, what is no state gives none."""
    assert batch_answer(line, resolver)["iso3"] == iso3


def test_answers_are_plain_data(resolver: Resolver) -> None:
    """Every answer goes into JSON and says how it was found."""
    answer = batch_answer("Nigerla", resolver, "2006-09-08")
    assert json.loads(json.dumps(answer)) == answer
    assert answer["method"] == "fuzzy"
    assert answer["candidates"][0]["entity_id"] == "NGA"
    assert answer["in_force"] is True
    assert batch_answer("World Bank", resolver)["entity_ids"] == ["org:world-bank"]
