"""Programmes, panels and contacts of the first corpus, held to what its file says when read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.parsing.pages import known_lexicon, profile

from hldparse.parsing import parse
from hldparse.reading import read
from hldparse.records.blocks import Panellist, Parsed
from hldparse.segmenting import segment

_LETTERS = Path(__file__).parents[2] / "corpora" / "hld-2006" / "sources" / "letters.txt"
_HOURS = [
    ("10:00", "13:00", "Morning meeting"),
    ("10:00", "10:30", "Morning meeting"),
    ("10:35", "11:45", "Segment 1"),
    ("11:50", "13:00", "Segment 2"),
    ("15:00", "18:00", "Afternoon meeting"),
    ("15:00", "16:15", "Segment 3"),
    ("16:20", "17:30", "Segment 4"),
    ("17:30", "18:00", "Afternoon meeting"),
]
_FIRST = {"Obaid", "Ocampo", "Machinea", "Sutherland", "Leipziger"}
_SECOND = {"Sutherland", "Ocampo", "Somav\u00eda", "Guterres", "McKinley"}


@pytest.fixture(scope="module")
def parsed() -> Parsed:
    made = read(_LETTERS, name="letters.txt")
    return parse(made, segment(made, profile()), profile(), known_lexicon())


def test_both_programmes_have_the_same_eight_items(parsed: Parsed) -> None:
    """The annex of the note and that of the letter of 7 July print one day in two layouts."""
    for document in ("2006-07-27-note", "2006-07-07-letter"):
        items = [one for one in parsed.programme if one.document_id.startswith(document)]
        assert [(one.start, one.end, one.session) for one in items] == _HOURS
        assert {one.date for one in items} == {"2006-07-12"}
        untitled = [n for n, one in enumerate(items) if not one.title]
        assert untitled == [0, 4], "only the two meetings have no title of their own"


def test_the_day_of_the_annex_is_told_by_its_note(parsed: Parsed) -> None:
    """The annex of the note prints no day; the note says that the hearings were on 12 July."""
    (item,) = [
        one
        for one in parsed.programme
        if one.document_id.startswith("2006-07-27") and one.session == "Segment 3"
    ]
    assert item.date == "2006-07-12"
    assert item.title.endswith("receiving countries (continued)")
    assert (item.evidence.line_start, item.evidence.line_end) == (1287, 1289)


def test_who_opens_the_hearings(parsed: Parsed) -> None:
    """Offices in one programme; in the other two persons, each with the office joined."""
    opening = {
        one.document_id[:10]: one.speakers
        for one in parsed.programme
        if one.title.casefold() == "opening of the hearings"
    }
    assert [speaker.name for speaker in opening["2006-07-27"]] == ["", "", ""]
    assert opening["2006-07-27"][2].role.endswith("on International Migration and Development")
    assert [(one.name, one.role) for one in opening["2006-07-07"]] == [
        ("Cheick Sidi Diarra", "Acting President of the General Assembly"),
        ("Mark Malloch Brown", "Deputy Secretary-General"),
    ]


def _members(parsed: Parsed, document: str, where: str, date: str) -> list[Panellist]:
    return [
        one
        for one in parsed.panellists
        if one.document_id.startswith(document)
        and one.attachment_id.endswith(where)
        and bool(one.attachment_id) == bool(where)
        and one.date == date
        and not one.chair
    ]


def _surnames(found: list[Panellist]) -> set[str]:
    return {one.person.name.rpartition(" ")[2] for one in found}


def test_the_panel_of_8_june_in_two_documents(parsed: Parsed) -> None:
    """Five panellists in the letter of 31 May, over a page's end, and in the note of 6 June."""
    letter = _members(parsed, "2006-05-31", "", "2006-06-08")
    note = _members(parsed, "2006-06-06", "information-note", "2006-06-08")
    assert _surnames(letter) == _surnames(note) == _FIRST
    assert len(letter) == len(note) == 5
    assert {(one.start, one.end, one.number) for one in (*letter, *note)} == {("15:00", "18:00", 1)}
    assert all("New York" in one.place for one in (*letter, *note))


def test_the_panel_of_4_july_grows_from_five_to_six(parsed: Parsed) -> None:
    """The "Panel 2" of one note is the "Panel in Geneva" of the other."""
    before = _members(parsed, "2006-06-06", "information-note", "2006-07-04")
    letter = _members(parsed, "2006-06-22-letter-2dd3", "", "2006-07-04")
    note = _members(parsed, "2006-06-22-letter-2dd3", "information-note", "2006-07-04")
    assert len(before) == 5
    assert _surnames(letter) == _surnames(note) == _SECOND | {"Arbour"}
    assert len(letter) == len(note) == 6
    assert {one.number for one in (*before, *letter, *note)} == {2}
    assert all("Geneva" in one.place for one in (*before, *letter, *note))


def test_who_chairs(parsed: Parsed) -> None:
    """Four sentences or labels name a chair; who only assists is none."""
    chairs = [one for one in parsed.panellists if one.chair]
    assert Counter(one.person.name for one in chairs) == {"Ali Hachani": 3, "Jan Eliasson": 1}


def test_contacts_and_where_they_stand(parsed: Parsed) -> None:
    """Twelve in the contact list, two in the information note, one in each of three letters."""
    places = Counter(one.attachment_id.rpartition("/")[2] for one in parsed.contacts)
    assert places == {"contacts": 12, "information-note": 2, "": 3}
    assert all(one.person.name and one.emails for one in parsed.contacts)
    assert all(one.organisation for one in parsed.contacts)


def test_details_of_contacts(parsed: Parsed) -> None:
    """Every style of number is read whole, and goes to telephones or faxes by its label."""
    found = {one.person.name: one for one in parsed.contacts if one.attachment_id}
    assert sum(len(one.phones) for one in found.values()) == 16
    assert sum(len(one.faxes) for one in found.values()) == 11
    assert sum(len(one.emails) for one in found.values()) == 16
    last = found["William Gois"]
    assert last.organisation == "Migrant Forum in Asia"
    assert (
        last.address
        == "59-B Malumanay Steet, Teachers' Village West, Quezon City 1104, Philippines"
    )
    assert (last.evidence.line_start, last.evidence.line_end) == (1464, 1482)
    assert found["David Arkless"].emails[2].endswith("(assistant)")
    assert found["Jackline Mugo"].phones == ("+ 254 (20) 271929/48/49/52",)
    assert found["Hassan Id Balkassm"].faxes == ("212-37-73 0139",)
    assert found["Sharan Burrow"].address == "393 Swanston Street, Melbourne VIC 3000, Australia"


def test_every_line_of_these_is_claimed(parsed: Parsed) -> None:
    """No line of a programme, a list of contacts or a note with panels is unread."""
    kinds = ("programme", "contacts", "information-note")
    left = [one for one in parsed.unread if one.attachment_id.rpartition("/")[2] in kinds]
    assert left == []
