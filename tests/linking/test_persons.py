"""Spellings of persons: one person, perhaps one, or two."""

from __future__ import annotations

import pytest
from tests.linking.gathering import Gathering, asked, unknown

from hldparse.records.blocks import Contact, Speaker
from hldparse.records.resolved import Links


def persons(*named: tuple[str, str, str], same_list: bool = False) -> Links:
    """Link persons, (title, name, organisation), each in a letter of its own or all in one."""
    gathering = Gathering()
    listed = gathering.letter("2010-01-01")
    for n, (title, name, organisation) in enumerate(named, 2):
        if not same_list and n > 2:
            listed = gathering.letter(f"2010-01-{n:02}")
        held = (organisation,) if organisation else ()
        gathering.seat(listed, *held, person=name, title=title)
    return gathering.links()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann-marie Example", "Ann-Marie Example"),
        ("Ann Marie Example", "Ann-Marie EXAMPLE"),
        ("Ann Example", "Ann Zora Example"),
        ("Example Ann", "Ann Example"),
        ("A. Example", "Ann Example"),
        ("Chuxwo-emeka Example", "Chuxwu-Emeka Example"),
        ("Ánn Éxample", "Ann Example"),
    ],
)
def test_one_person_of_one_organisation(first: str, second: str) -> None:
    """Spellings of a name in one organisation are one person without a question."""
    links = persons(("Ms.", first, "Ferry Union"), ("Ms.", second, "Ferry Unions"))
    assert len(set(links.persons.values())) == 1
    assert asked(links) == []
    (variant,) = [one for one in links.variants if one.entity_type == "person"]
    assert variant.spellings == (first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ann Example", "Bea Example"),
        ("Ann Example", "Ann Other"),
        ("Ann Example", "Example"),
        ("Ann Marie Example", "Ann Zora Example"),
        ("Mary Example", "Mark Example"),
    ],
)
def test_two_persons_of_one_organisation(first: str, second: str) -> None:
    """Different names in one organisation are two persons, and no question."""
    links = persons(("Ms.", first, "Ferry Union"), ("Ms.", second, "Ferry Union"))
    assert len(set(links.persons.values())) == 2
    assert [one for one in links.variants if one.entity_type == "person"] == []


def test_titles_of_man_and_woman_are_two_persons() -> None:
    """A near name under another kind of title is another person."""
    links = persons(("Mr.", "Jo Example", "Ferry Union"), ("Ms.", "Jo X. Example", "Ferry Union"))
    assert len(set(links.persons.values())) == 2
    assert asked(links) == []


def test_near_names_in_one_list_are_asked_about() -> None:
    """Two near names beside each other may be two of a family."""
    links = persons(
        ("Ms.", "Ann Example", "Ferry Union"),
        ("Ms.", "Ann Zora Example", "Ferry Union"),
        same_list=True,
    )
    assert len(set(links.persons.values())) == 2
    assert len(asked(links)) == 1


def test_near_names_of_families_are_asked_about() -> None:
    """A letter of a family name that is one either way is no slip for sure."""
    links = persons(("Ms.", "Ann Petersen", "Ferry Union"), ("Ms.", "Ann Pedersen", "Ferry Union"))
    assert len(set(links.persons.values())) == 2
    assert len(asked(links)) == 1


def test_one_name_in_two_organisations_is_asked_about() -> None:
    """Nobody is taken for another because of a name; the two are kept apart and asked about."""
    links = persons(("Ms.", "Ann Example", "Ferry Union"), ("Ms.", "Ann Example", "Pier Academy"))
    ids = list(links.persons.values())
    assert ids[0] == "person:ann-example"
    assert len(set(ids)) == 2
    (variant,) = asked(links)
    assert variant.entity_type == "person"
    assert variant.entity_ids == tuple(ids)
    assert variant.spellings == ("Ann Example",)


def test_a_shared_affiliation_makes_one_person() -> None:
    """A person who is printed with both organisations is the one of each."""
    gathering = Gathering()
    gathering.seat(gathering.letter("2010-01-01"), "Ferry Union", "Pier Academy", person="Ann Ex")
    gathering.seat(gathering.letter("2010-01-02"), "Pier Academy", person="Ann Ex")
    links = gathering.links()
    assert len(set(links.persons.values())) == 1
    assert asked(links) == []


def test_near_names_in_two_organisations_are_no_question() -> None:
    """Only the very name is asked about across organisations."""
    links = persons(("Ms.", "Ann Example", "Ferry Union"), ("Ms.", "Ann Exampla", "Pier Academy"))
    assert len(set(links.persons.values())) == 2
    assert links.variants == ()


def test_a_later_person_of_a_name_gets_the_qualifier() -> None:
    """The id of the person first printed stays as it was."""
    first = persons(("Ms.", "Ann Example", "Ferry Union"))
    both = persons(("Ms.", "Ann Example", "Ferry Union"), ("Ms.", "Ann Example", "Pier Academy"))
    assert both.persons.items() >= first.persons.items()
    assert both.persons["Ann Example", "Pier Academy"] == "person:ann-example-org-pier-academy"


def test_every_person_has_an_entity() -> None:
    """Each id that persons have is an entity of the links, once."""
    links = persons(("Ms.", "Ann Example", "Ferry Union"), ("Mr.", "Bo Other", ""))
    found = [one.entity_id for one in links.entities if one.entity_type == "person"]
    assert sorted(found) == sorted(set(links.persons.values()))


def _contact(gathering: Gathering, listed: str, title: str, name: str, *bodies: str) -> None:
    letter = listed.partition("/")[0]
    organisation = "|".join(bodies)
    gathering.contacts.append(
        (
            Contact(
                letter, f"{letter}/contacts", Speaker(title, name, ""), organisation, "",
                ("a@b.example",), (), (), name, gathering.place(),
            ),
            tuple(map(unknown, bodies)),
        )
    )  # fmt: skip


def test_a_contact_is_the_person_of_the_list() -> None:
    """Another spelling of name and body in a letter's contacts is the person of its list."""
    gathering = Gathering()
    listed = gathering.letter("2010-01-01")
    gathering.seat(listed, "Federation of Examples", person="Ana Other", title="Ms.")
    _contact(gathering, listed, "Ms.", "Ana Maria Other", "Federation of Examples")
    links = gathering.links()
    assert len(set(links.persons.values())) == 1
    assert asked(links) == []


def test_one_name_in_one_letter_is_one_person_whatever_the_body() -> None:
    """A list and the contacts of the same letter mean one person by one name; other letters may
    not, and are asked about.
    """
    gathering = Gathering()
    listed = gathering.letter("2010-01-01")
    gathering.seat(listed, "Federation of Examples", person="Ana Other", title="Ms.")
    _contact(gathering, listed, "Ms.", "Ana Other", "Harbour Trust")
    assert len(set(gathering.links().persons.values())) == 1
    later = gathering.letter("2010-01-02")
    _contact(gathering, later, "Ms.", "Ana Other", "Mountain Club")
    links = gathering.links()
    assert len(set(links.persons.values())) == 2
    assert [variant.reason for variant in asked(links)] == [
        "one name beside different organisations"
    ]


def test_near_names_without_a_body_are_asked_about() -> None:
    """Nothing but likeness connects two contacts without organisation: no guess."""
    gathering = Gathering()
    _contact(gathering, gathering.letter("2010-01-01"), "Ms.", "Joanna Example")
    _contact(gathering, gathering.letter("2010-01-02"), "Ms.", "Johanna Example")
    links = gathering.links()
    assert len(set(links.persons.values())) == 2
    assert len(asked(links)) == 1


def test_names_of_one_sound_in_one_organisation_are_asked_about() -> None:
    """Two spellings of a given name, otherwise transcribed, are a question and no link."""
    links = persons(
        ("Mr.", "Yousef Example", "Ferry Union"), ("Mr.", "Yusuf Example", "Ferry Union")
    )
    assert len(set(links.persons.values())) == 2
    assert len(asked(links)) == 1
    apart = persons(
        ("Mr.", "Yousef Example", "Ferry Union"), ("Mr.", "Yusuf Example", "Boat Guild")
    )
    assert asked(apart) == []
