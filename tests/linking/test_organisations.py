"""Spellings of organisations: what is one, what may be one, and what is not."""

from __future__ import annotations

import pytest
from tests.linking.gathering import Gathering, asked, organisations

from hldparse.linking import link
from hldparse.linking.likeness import full_names
from hldparse.linking.spelling import bears_out, read_spelling
from hldparse.linking.words import significant
from hldparse.records.names import Entity

CERTAIN = [
    ("World Ferry Union", "WORLD FERRY UNION"),
    ("World Ferry Union", "World Ferry-Union"),
    ("Ferry Riders International", "Ferry Rider International"),
    ("Peruvian Federation of Pilots", "Peru Pilots' Federation"),
    ("Federation of Peru Pilots", "Federation of Peruvian Pilots"),
    ("Peru's Pilots Federation", "Federation of Pilots of Peru"),
    ("Boatwright Inc.", "Boatwright"),
    ("Boatwright, S.A.", "Boatwright Ltd"),
    ("Center for Harbour Studies", "Centre for Harbor Study"),
    ("Ferry Workers Organisation", "Organization of Ferry Workers"),
    ("World Ferry Union (WFU)", "World Ferry Union"),
    ("World Ferry Union, WFU", "World Ferry Union (WFU)"),
    ("WFU (World Ferry Union)", "World Ferry Union"),
    ("World Ferry Union, WFU", "WFU"),
    ("WFU", "World Ferry Union (WFU)"),
    ("Ferry Riders and Pilots Network", "FRPN"),
    ("FRPN", "Ferry Riders & Pilots Network"),
    ("Réseau des Bateliers", "Reseau des bateliers"),
]
UNSURE = [
    ("World Ferry Boatmen Union", "World Ferry Boatmen Unoin"),
    ("Boatwright", "Boatwright Association"),
    ("Ferry Pilotage Union", "Ferry Pilotages League Union"),
    ("World Ferry Programme on Boats and Navigation", "World Ferry Prog. on Boats and Navig."),
]
DIFFERENT = [
    ("WFHCR", "OFHCR"),  # acronyms that look alike
    ("World Commissioner for Ferries", "World Commissioner for Harbours"),
    ("Council of Nigeria Pilots", "Council of Niger Pilots"),
    ("Union of Iceland Pilots", "Union of Ireland Pilots"),
    ("Peru Pilots' Federation", "Chile Pilots' Federation"),
    ("Ferry Forum", "Ferry Boat Forum"),
    ("Peru Federation", "Peru Council Federation"),
    ("World Union", "Union"),
    ("University Women", "University Men"),
    ("North Ferry Union", "South Ferry Union"),
]


@pytest.mark.parametrize(("first", "second"), CERTAIN)
def test_one_organisation_in_two_spellings(first: str, second: str) -> None:
    """Spellings that are certainly one give one entity and no question."""
    links = organisations(first, second)
    assert len(set(links.organisations.values())) == 1
    assert asked(links) == []
    assert len(links.entities) == 1
    assert links.resolutions[first].method == "new"
    assert links.resolutions[second].method == "linked"
    assert f'"{first}"' in links.resolutions[second].steps[-1]


@pytest.mark.parametrize(("first", "second"), UNSURE)
def test_perhaps_one_organisation(first: str, second: str) -> None:
    """Spellings that may be one are kept apart, with one question that names both."""
    links = organisations(first, second)
    assert len(set(links.organisations.values())) == 2
    (variant,) = asked(links)
    assert set(variant.spellings) == {first, second}
    assert variant.entity_ids == tuple(links.organisations.values())
    assert variant.reason


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_two_organisations_that_look_alike(first: str, second: str) -> None:
    """A distinctive word that differs makes two organisations, and no question."""
    links = organisations(first, second)
    assert len(set(links.organisations.values())) == 2
    assert links.variants == ()
    assert {one.method for one in links.resolutions.values()} == {"new"}


def test_an_organisation_of_the_gazetteer_keeps_its_entity() -> None:
    """A spelling the resolver knew gives its entity to those linked to it; none is made new."""
    body = Entity("org:wfu", "organisation", "World Ferry Union")
    gathering = Gathering()
    gathering.seat(gathering.letter("2010-01-01"), "Ferry Union of the World")
    gathering.seat(gathering.letter("2010-01-02"), "World Ferry Union", entity=body)
    links = gathering.links()
    assert set(links.organisations.values()) == {"org:wfu"}
    assert links.entities == ()
    assert links.resolutions["Ferry Union of the World"].entity == body
    assert "World Ferry Union" not in links.resolutions


def test_two_entities_of_the_gazetteer_are_never_joined() -> None:
    """What the gazetteer holds apart stays apart, and is no question."""
    gathering = Gathering()
    for name, entity_id in (("Ferry Unions", "org:a"), ("Ferry Union", "org:b")):
        known = Entity(entity_id, "organisation", name)
        gathering.seat(gathering.letter("2010-01-01"), name, entity=known)
    links = gathering.links()
    assert links.organisations == {"Ferry Unions": "org:a", "Ferry Union": "org:b"}
    assert asked(links) == []


def test_an_acronym_of_two_organisations_is_asked_about() -> None:
    """Initials that fit two full names settle nothing."""
    links = organisations("World Ferry Riders Union", "Western Fish Rearing Unit", "WFRU")
    assert len(set(links.organisations.values())) == 3
    assert len(asked(links)) == 2


def test_a_short_acronym_needs_its_country() -> None:
    """Three initials are linked where the country is the same, else asked about."""
    assert asked(organisations("World Ferry Union", "WFU", country="Peru")) == []
    links = organisations("World Ferry Union", "WFU")
    assert len(set(links.organisations.values())) == 2
    assert len(asked(links)) == 1


def test_a_country_speaks_against_a_link() -> None:
    """Words in another order, printed with two countries, are asked about; a slip is not."""
    gathering = Gathering()
    gathering.seat(gathering.letter("2010-01-01"), "Union of Pilots", country="Peru")
    gathering.seat(gathering.letter("2010-01-02"), "Pilots Union", country="Chile")
    assert len(asked(gathering.links())) == 1
    gathering = Gathering()
    gathering.seat(gathering.letter("2010-01-01"), "Harbour Pilots", country="Peru")
    gathering.seat(gathering.letter("2010-01-02"), "Harbour Pilotts", country="Chile")
    assert gathering.links().variants == ()


def test_one_person_for_two_spellings_settles_the_question() -> None:
    """Where the same person stands for both, two near spellings are one organisation."""
    gathering = Gathering()
    gathering.seat(gathering.letter("2010-01-01"), "Boatwright", person="Ann Example")
    gathering.seat(gathering.letter("2010-01-02"), "Boatwright Association", person="Ann Example")
    links = gathering.links()
    assert len(set(links.organisations.values())) == 1
    assert len(set(links.persons.values())) == 1
    assert asked(links) == []


def test_further_affiliations_are_organisations_too() -> None:
    """Every organisation printed with a person gets an entity."""
    gathering = Gathering()
    gathering.seat(gathering.letter("2010-01-01"), "Ferry Union", "Pier Academy", person="Ann Ex")
    assert set(gathering.links().organisations) == {"Ferry Union", "Pier Academy"}


def test_a_person_without_organisation_is_no_organisation() -> None:
    """A person listed alone gives a person and nothing else."""
    gathering = Gathering()
    gathering.seat(gathering.letter("2010-01-01"), person="Ann Example")
    links = gathering.links()
    assert links.organisations == {}
    assert links.persons == {("Ann Example", ""): "person:ann-example"}


def test_ids_come_from_the_earliest_letter() -> None:
    """The order of the sources does not count, and a later letter changes no id."""
    early, late = Gathering("b.txt"), Gathering("a.txt")
    early.seat(early.letter("2010-01-01"), "Peru Pilots' Federation", person="Ann Example")
    late.seat(late.letter("2010-02-01"), "Peruvian Federation of Pilots", person="Ann M. Example")
    alone = early.links()
    for order in ([early, late], [late, early]):
        links = link([one.resolved() for one in order])
        assert links.organisations["Peruvian Federation of Pilots"] == "org:peru-pilots-federation"
        assert links.organisations.items() >= alone.organisations.items()
        assert links.persons.items() >= alone.persons.items()
        assert set(links.persons.values()) == {"person:ann-example"}


def test_equal_slugs_are_told_apart() -> None:
    """A name whose slug the gazetteer has taken gets a qualifier; scripts without ASCII a hash."""
    gathering = Gathering()
    other = Entity("org:ferry-union", "organisation", "Something Else")
    gathering.seat(gathering.letter("2010-01-01"), "Something Else", entity=other)
    gathering.seat(gathering.letter("2010-01-02"), "Ferry Union", country="Peru")
    gathering.seat(gathering.letter("2010-01-03"), "海员工会")
    links = gathering.links()
    assert links.organisations["Ferry Union"] == "org:ferry-union-per"
    assert links.organisations["海员工会"].startswith("org:")
    assert links.organisations["海员工会"].isascii()


def test_the_entity_has_its_full_name_and_acronym() -> None:
    """An organisation first printed by its acronym is published under its full name."""
    links = organisations("WFRU", "World Ferry Riders Union, WFRU")
    (entity,) = links.entities
    assert entity.entity_id == "org:wfru"
    assert entity.name == "World Ferry Riders Union"
    assert entity.acronym == "WFRU"


@pytest.mark.parametrize(
    ("printed", "full", "acronym"),
    [
        ("World Ferry Union (WFU)", "World Ferry Union", "wfu"),
        ("World Ferry Union, WFU", "World Ferry Union", "wfu"),
        ("WFU (World Ferry Union)", "World Ferry Union", "wfu"),
        ("W.F.U.", "", "wfu"),
        ("Students' League, USA", "Students' League, USA", ""),
        ("Ferry Union (Northern Branch)", "Ferry Union (Northern Branch)", ""),
        ("Boatwright", "Boatwright", ""),
    ],
)
def test_an_acronym_is_read_where_the_name_bears_it_out(
    printed: str, full: str, acronym: str
) -> None:
    """Letters in brackets or after a comma are an acronym only of a name that has them."""
    spelling = read_spelling(printed)
    assert (spelling.full, spelling.acronym) == (full, acronym)


def test_words_that_make_no_difference_are_left_out() -> None:
    """Names are compared by their words without number, small words, legal form, adjective."""
    assert significant("The Peruvian Unions of Labour, S.A.") == ("peru", "union", "labor")
    assert significant("The") == ("the",)
    assert significant("…") == ()
    assert bears_out("afford", "African Foundation for Research and Development")
    assert not bears_out("xyz", "World Ferry Union")


def test_the_same_acronym_makes_a_near_name_certain() -> None:
    """Two near names that are printed with one acronym are one organisation."""
    one = read_spelling("World Ferry Commissioner on Piers (WFCP)")
    other = read_spelling("World Ferry Commisioner for Piers (WFCP)")
    likeness = full_names(one, other)
    assert likeness is not None
    assert likeness.certain


def test_many_names_stay_quick_and_hostile_names_harmless() -> None:
    """Thousands of names with one common word, and very long ones, give one entity each."""
    gathering = Gathering()
    listed = gathering.letter("2010-01-01")
    names = [f"International Ferry Club {n:04}" for n in range(3000)]
    names += ["X" * 1_000_000, "( (" * 100_000, "A, B" * 100_000, "\ud800 Union"]
    for name in names:
        gathering.seat(listed, name)
    links = gathering.links()
    assert list(links.organisations) == names
    assert len(set(links.organisations.values())) == len(names)
