"""What two documents print differently of one programme or one panel, and the rows they become."""

from __future__ import annotations

from tests.reconciling.factory import links_of, reconciled
from tests.reconciling.scenes import Scene, facts_of, findings, speaker

from hldparse.reconciling.rules.likeness import same_office, same_person, same_title
from hldparse.records.blocks import Contact

OPENING = "10:00-11:00 Opening > Ms. Ann Example, Chair"
WATER = "11:00-12:00 Water and soil"


def _told(first: list[str], second: list[str]) -> str:
    scene = Scene()
    scene.programme_of("2010-05-03", first)
    scene.programme_of("2010-06-01", second, "bbbb")
    return " ".join(one.question for one in findings("programme-differs", facts_of(scene)))


def test_an_item_added_and_one_left_out_are_named() -> None:
    """The question says what the later programme adds and leaves out, with hours."""
    told = _told([OPENING, WATER, "12:00-13:00 Air"], [OPENING, WATER, "14:00-15:00 Fire"])
    assert 'adds "Fire" (14:00-15:00)' in told
    assert 'leaves out "Air" (12:00-13:00)' in told
    assert "letter of 1 June 2010" in told
    assert "the one in the letter of 3 May 2010" in told


def test_other_hours_are_told() -> None:
    """An item of the same name at another hour is not one added and one left out."""
    told = _told([OPENING, WATER], [OPENING, "15:00-16:00 Water and soil"])
    assert 'has "Water and soil" at 15:00-16:00 in place of 11:00-12:00' in told
    assert "adds" not in told


def test_another_title_at_the_same_hours_is_told() -> None:
    """What takes an item's place at its hours is told as such."""
    told = _told([OPENING, WATER], [OPENING, "11:00-12:00 Fisheries"])
    assert 'has "Fisheries" in place of "Water and soil" at 11:00-12:00' in told


def test_another_speaker_is_told_and_an_office_is_not() -> None:
    """Other names differ; a name beside an office, or a name misspelt, does not."""
    assert "Mr. Ben Other" in _told(
        [OPENING, WATER], ["10:00-11:00 Opening > Mr. Ben Other", WATER]
    )
    assert not _told([OPENING, WATER], ["10:00-11:00 Opening > the Chair of X", WATER])
    assert not _told([OPENING, WATER], ["10:00-11:00 Opening > Ms. Ann Exampel, Host", WATER])
    assert "the Deputy Chair" in _told([OPENING, WATER], [f"{OPENING}; the Deputy Chair", WATER])


def test_many_differences_are_counted() -> None:
    """A programme that changed much is told in one readable sentence."""
    later = [f"{hour}:00-{hour}:30 Item of {word}" for hour, word in enumerate("abcdefgh", 14)]
    told = _told([OPENING, WATER], [OPENING, WATER, *later])
    assert "differs in 4 more places" in told


def test_a_third_programme_is_held_against_the_second() -> None:
    """Each programme is compared with the last before it, not with all."""
    scene = Scene()
    for n, extra in enumerate(("A theme", "B theme", "B theme")):
        scene.programme_of(f"2010-05-0{n + 1}", [OPENING, WATER, f"12:00-13:00 {extra}"], f"aaa{n}")
    found = list(findings("programme-differs", facts_of(scene)))
    assert len(found) == 1
    assert "2 May 2010" in found[0].question


def _panel(first: list[str], second: list[str], *chairs: str) -> str:
    scene = Scene()
    scene.panel_of("2010-05-03", first, chairs[0] if chairs else "")
    scene.panel_of("2010-06-01", second, chairs[1] if chairs else "", "bbbb")
    return " ".join(one.question for one in findings("panel-differs", facts_of(scene)))


def test_who_was_added_left_out_and_who_chairs_now() -> None:
    """The question names the panellists that came and went and the new chair."""
    told = _panel(["Mr. Ben Other", "Ms. Ana One"], ["Ms. Ana One", "Ms. Cat Third, Host"])
    assert "adds Ms. Cat Third, Host" in told
    assert "leaves out Mr. Ben Other" in told
    told = _panel(["Mr. Ben Other"], ["Mr. Ben Other"], "Ms. Ana One", "Mr. Dan Four")
    assert "has Mr. Dan Four in the chair in place of Ms. Ana One" in told


def test_a_man_and_a_woman_of_near_names_are_two() -> None:
    """ "Mr. Mario X" is not a misspelt "Ms. Maria X"."""
    assert "Ms. Maria Example" in _panel(["Mr. Mario Example"], ["Ms. Maria Example"])


def test_a_panel_without_a_day_has_that_of_its_number() -> None:
    """ "Panel 1" of one letter is the panel of 1 July that another calls the first."""
    scene = Scene()
    scene.panel_of("2010-05-03", ["Mr. Ben Other"])
    scene.panel_of("2010-06-01", ["Mr. Ben Other"], "", "bbbb", panel="Panel 1", date="")
    rows = reconciled(scene).panellists
    assert [row.panel for row in rows] == ["2010-07-01", "2010-07-01"]
    assert {row.person_id for row in rows} == {"person:ben-other"}
    assert len({row.panellist_id for row in rows}) == 2


def test_two_panels_of_one_day_are_told_apart_by_number() -> None:
    """Where a letter has two panels on a day, the key holds more than the day, in all letters."""
    scene = Scene()
    scene.panel_of("2010-05-03", ["Mr. Ben Other"])
    document_id = scene.documents[-1].document_id
    first = scene.panellists[-1]
    second = type(first)(
        document_id, "", "Panel 2", first.date, "", "", "", False, 1, speaker("Ms. Ana One"),
        scene.place(), 2,
    )  # fmt: skip
    scene.panellists.append(second)
    scene.panel_of("2010-06-01", ["Mr. Ben Other"], "", "bbbb")
    keys = [row.panel for row in reconciled(scene).panellists]
    assert keys == ["2010-07-01/1", "2010-07-01/2", "2010-07-01/1"]


def test_programme_rows_keep_their_keys_when_a_letter_is_added() -> None:
    """An item's id comes from its programme, hour and title."""
    scene = Scene()
    scene.programme_of("2010-05-03", [OPENING, WATER])
    before = {row.item_id for row in reconciled(scene).programme}
    scene.programme_of("2010-01-01", ["10:00-11:00 Opening"], "cccc")
    after = {row.item_id for row in reconciled(scene).programme}
    assert before < after
    assert "2010-05-03-letter-aaaa/programme/2010-07-01-11-00/water-and-soil" in before


def _contact(scene: Scene, name: str) -> Contact:
    document_id = scene.letter("2010-05-03")
    attachment_id = scene.attach(document_id, "contacts")
    return Contact(
        document_id, attachment_id, speaker(name), "Nowhere Union", "1 Street, Town",
        ("a@b.example",), ("+1 555 123 4567",), (), f"{name}\n1 Street", scene.place(),
    )  # fmt: skip


def test_contacts_have_a_row_and_their_persons_another() -> None:
    """The person of a contact appears among the persons, with the name alone as raw."""
    scene = Scene()
    scene.contacts.append(_contact(scene, "Ms. Ana One, Host"))
    links = links_of({}, {("Ana One", "Nowhere Union"): "person:ana-one"})
    dataset = reconciled(scene, links=links)
    (row,) = dataset.contacts
    assert (row.name, row.person_id, row.emails) == ("Ms. Ana One", "person:ana-one", "a@b.example")
    (person,) = dataset.persons
    assert (person.raw, person.role, person.edition) == ("Ms. Ana One", "Host", "")
    assert "Street" not in person.raw
    assert row.person_id in {entity.entity_id for entity in dataset.entities}


def test_likeness_of_titles_names_and_offices() -> None:
    """Endings, accents and "continued" do not matter; ranks and other words do."""
    assert same_title("Trade - challenges ahead.", "Trade (contd.): Challenges ahead")
    assert not same_title("Trade and aid", "Trade and debt")
    assert not same_title("Debate on item 2", "Debate on item 3")
    assert same_person("Juan Pérez Gómez", "Juan Gomez")
    assert not same_person("Juan Gomez", "Ana Gomez")
    assert same_office("Acting President of the Council", "Acting President of Council X")
    assert not same_office("Secretary-General", "Deputy Secretary-General")
    assert not same_office("Secretary-General", "Adviser to the Secretary-General")
