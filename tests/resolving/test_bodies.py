"""Organisations: name and acronym held against each other, near ones kept apart."""

from __future__ import annotations

import pytest

from hldparse.resolving import Resolver
from hldparse.resolving.parts import take_apart


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("International Labour Organization (ILO)", "International Labour Organization", "ILO"),
        ("World Farm League, WFL", "World Farm League", "WFL"),
        ("WFL - World Farm League", "World Farm League", "WFL"),
        ("WFL (World Farm League)", "World Farm League", "WFL"),
        ("University of X (UNU-WIDER)", "University of X", "UNU-WIDER"),
        ("World Bank", "World Bank", ""),
        ("Farmers (Southern Region)", "Farmers (Southern Region)", ""),
        ("ILO", "ILO", ""),
    ],
)
def test_name_and_acronym(text: str, name: str, acronym: str) -> None:
    """An acronym is recognised by its capitals, before or after the name."""
    assert take_apart(text) == (name, acronym)


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("International Labour Organization (ILO)", "ILO"),
        ("International Labor Organisation", "ILO"),
        ("International Labour Organization, ILO", "ILO"),
        ("United Nations High Commissioner for Refugees (UNHCR)", "UNHCR"),
        ("Office of the High Commissioner for Human Rights", "OHCHR"),
        ("United Nations High Commissioner on Human Rights (UNHCHR)", "OHCHR"),
        ("United Nations Development Program (UNDP)", "UNDP"),
        ("United Nations Populations Fund (UNFPA)", "UNFPA"),
        ("United Nations Popluation Fund", "UNFPA"),
        ("United Nations Childrens Fund", "UNICEF"),
        ("Food and Agricultural Organisation of the UN", "FAO"),
        ("International Federation of Red Cross and Red Crescent Societies (IFRC)", "IFRC"),
        ("International Committee of the Red Cross", "ICRC"),
        ("Organisation for Economic Cooperation and Development", "OECD"),
    ],
)
def test_variants_are_one_body(resolver: Resolver, text: str, acronym: str) -> None:
    """Spelling, plural, word left out or misprinted: the same body."""
    r = resolver.resolve(text, "2006-09-08", ("organisation",))
    assert r.entity is not None, r.steps
    assert r.entity.acronym == acronym


def test_contradiction_is_not_settled(resolver: Resolver) -> None:
    """A name with another body's acronym gives both as candidates, none as the answer."""
    text = "United Nations High Commissioner for Refugees (ILO)"
    r = resolver.resolve(text, None, ("organisation",))
    assert r.entity is None
    assert r.ambiguous
    assert {"org:unhcr", "org:ilo"} <= {c.entity_id for c in r.candidates}


@pytest.mark.parametrize(
    "text",
    [
        "Federation of Harbour Painters (FHP)",
        "International Trade Organization of Farmers, ITOF",
        "Institute for Tea, Kenya",
        "World Council of Painters",
        "Manpower Farming Inc.",
        "International Committee of the Blue Cross",
        "Universidad de las Naciones",
    ],
)
def test_unknown_bodies_stay_unknown(resolver: Resolver, text: str) -> None:
    """A body that is not in the gazetteer has no entity, and is never a state."""
    r = resolver.resolve(text, None)
    assert r.entity is None
    assert not [c for c in r.candidates if not c.entity_id.startswith("org:")]


def test_steps_say_what_was_compared(resolver: Resolver) -> None:
    """A reviewer reads which name and which acronym were held together."""
    r = resolver.resolve("International Labor Organisation (ILO)", None, ("organisation",))
    assert "ILO is the acronym of International Labor Organisation" in r.steps


@pytest.mark.parametrize(
    ("text", "entity", "step"),
    [
        ("International Organization for Migration (10M)", "org:iom", "10M read as IOM"),
        ("International Fund for Agricultural Development (lFAD)", "org:ifad", "lFAD read as IFAD"),
        # another body's acronym stays another body's, whatever its letters were taken for
        ("International Organization for Migration (1LO)", "", "1LO read as ILO"),
        ("Some Other Body (10M)", "", "10M read as IOM"),
    ],
)
def test_figures_in_an_acronym_are_letters(
    text: str, entity: str, step: str, resolver: Resolver
) -> None:
    """An engine takes I and O for figures where no word shows what they are."""
    resolution = resolver.resolve(text, "2006-08-29", ("organisation",))
    assert (resolution.entity.entity_id if resolution.entity else "") == entity
    assert step in resolution.steps


def test_figures_that_are_figures_stay(resolver: Resolver) -> None:
    """ "(3M)" and "(2006)" hold no letters."""
    for text in ("Innovation Company (3M)", "World Summit (2006)", "Group of Twenty (G20)"):
        assert not any(" read as " in step for step in resolver.resolve(text).steps)


@pytest.mark.parametrize(
    ("text", "entity_id"),
    [
        ("COMESA Secretariat", "org:comesa"),
        ("Secretaría General de la Comunidad Andina", "org:andean-community"),
        ("Secrétariat général de la Communauté andine", "org:andean-community"),
        ("General Secretariat of the Organization of American States", "org:oas"),
        ("Secretariat of the Commonwealth", "org:commonwealth-secretariat"),
        ("Banco Asiático de Desarrollo", "org:adb"),
        ("Fédération luthérienne mondiale", "org:lwf"),
        ("Banco Central Europeo", ""),
        ("Conseil international des musées", ""),
        ("Council Secretariat", ""),
        ("ILO Secretariat (IMF)", ""),
    ],
)
def test_a_secretariat_stands_for_its_body(resolver: Resolver, text: str, entity_id: str) -> None:
    """In English, French and Spanish; one that serves an unknown body is left open."""
    found = resolver.resolve(text).entity
    assert (found.entity_id if found else "") == entity_id
