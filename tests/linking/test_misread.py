"""Unknown organisations on scans that may have a letter wrong."""

from __future__ import annotations

import pytest
from tests.linking.gathering import Gathering, asked

from hldparse.records.names import Entity


def questions(*printed: tuple[str, float | None], entity: Entity | None = None) -> list[str]:
    """Return why names are asked about, each listed with the confidence that it has."""
    gathering = Gathering()
    listed = gathering.letter("2010-01-01")
    for name, sure in printed:
        gathering.sure = sure
        gathering.seat(listed, name, entity=entity)
    return [f"{each.spellings[0]}: {each.reason}" for each in asked(gathering.links())]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("United Builders Trost", 'be "trust"'),
        ("Mountain Fishers initative", 'be "initiative"'),
        ("Bolvia Weavers House", 'be "bolivia"'),
        ("Northers Guild", 'be "northern"'),
    ],
)
def test_a_word_that_nearly_is_a_usual_one_is_asked_about(name: str, why: str) -> None:
    """Words of kinds of bodies and of countries, and those that stand in other names."""
    (found,) = questions((name, 0.7), ("Northern Weavers House", None))
    assert found.startswith(f"{name}: recognised from a picture, 70 % sure")
    assert why in found


@pytest.mark.parametrize(
    "printed",
    [
        # no word nearly like another; sure; read; recognised for sure elsewhere
        [("Equal Rights Now", 0.25)],
        [("United Builders Trost", 0.95)],
        [("United Builders Trost", None)],
        [("United Builders Trost", 0.5), ("United Builders Trost", 0.97)],
        # usual in its plural; too short to tell
        [("Weavers Trusts", 0.5)],
        [("Unio Nord", 0.5)],
    ],
)
def test_others_are_no_question(printed: list[tuple[str, float | None]]) -> None:
    """An unknown organisation is a new one."""
    assert questions(*printed) == []


def test_what_the_gazetteer_knows_is_no_question() -> None:
    """However unsure an engine was of its letters."""
    known = Entity("org:trost", "organisation", "Trost")
    assert questions(("United Builders Trost", 0.4), entity=known) == []
