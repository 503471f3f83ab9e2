"""Lists known by labels of tables and names below them, their titles, dates and ends."""

from __future__ import annotations

import pytest
from tests.parsing.pages import known_lexicon
from tests.segmenting.letter_variants import source_of

from hldparse.corpus.profiles import built_in_profile
from hldparse.records.document import Segmented
from hldparse.segmenting import bare_lists, lists_within, segment
from hldparse.segmenting.table_labels import is_label
from hldparse.segmenting.wording import Wording
from hldparse.text.fold import fold
from hldparse.text.labels import labels_in_use

NAMES = "Austria\nBenin\nChile\n"
LETTER = """\
THE PRESIDENT OF THE GENERAL ASSEMBLY

                                        9 June 2013

Excellency,

I have the honour to write to you about the Meeting on Reefs.
{body}
Please accept, Excellency, the assurances of my highest consideration.

                                        Ana Example

All Permanent Representatives to the United Nations
New York
"""


def segmented(text: str) -> Segmented:
    return segment(source_of(text), built_in_profile(), known_lexicon())


def found(text: str) -> list[tuple[str, str, str, str]]:
    """Return kind, title, status and date of each attachment."""
    return [
        (each.kind, each.title, each.status, each.as_of) for each in segmented(text).attachments
    ]


def held(text: str) -> list[str]:
    """Return the text of each list of participants."""
    lines = text.split("\n")
    return [
        "\n".join(lines[index] for index in each.span if lines[index].strip())
        for each in segmented(text).attachments
        if each.kind == "round-table-list" and each.span
    ]


@pytest.mark.parametrize(
    "label", ["Round table 1", "Roundtable I: Reefs", "**WORKING GROUP A**", "Mesa redonda 1"]
)
def test_names_below_a_label_are_a_list(label: str) -> None:
    """No heading of a category is needed, and without known names there is no such list."""
    assert found(f"Forum on Reefs\n\n{label}\n{NAMES}") == [
        ("round-table-list", "Forum on Reefs", "", "")
    ]
    bare = segment(source_of(f"Forum on Reefs\n\n{label}\n{NAMES}"), built_in_profile())
    assert [each.kind for each in bare.attachments] == ["other"]


@pytest.mark.parametrize(
    "text",
    [
        "Round table 1\n\nSpeakers from Italy, Turkey and Japan will open the discussion, and all\n"
        "delegations are invited to speak.\n",
        "Round table 1\nAustria\n\nRound table 2\nPractical matters\nBadges are given out here\n"
        "Lunch is served there\nBuses leave at noon\n- Bring a badge\n- Bring a friend\n",
        "Bureau of the Forum\n\nCommittee A\nAustria\nBenin\n\nCommittee B\nChile\nDenmark\n",
    ],
)
def test_prose_and_other_groups_are_no_list(text: str) -> None:
    """A name in a sentence, a name among many lines, groups that a title calls no seating."""
    assert [kind for kind, *_ in found(text)] == ["other"]


def test_labels_of_the_list_itself_need_a_title() -> None:
    """ "Group A" is the label of a table where the title speaks of seats."""
    groups = "Group A\nAustria\nBenin\n\nGroup B\nChile\nDenmark\n"
    assert found(f"Lunch: seating by group\n\n{groups}") == [
        ("round-table-list", "Lunch: seating by group", "", "")
    ]


@pytest.mark.parametrize(
    ("above", "title", "date"),
    [
        ("Forum on Reefs\nList of participants\n14 March 2011\n", "Forum on Reefs", "2011-03-14"),
        ("14 March 2011\n\nForum on Reefs\n", "Forum on Reefs", "2011-03-14"),
        ("Forum on Reefs\n\n(as of 14 March 2011)\n", "Forum on Reefs", "2011-03-14"),
        ("Forum on Reefs\nas of 14 March 2011\n", "Forum on Reefs", "2011-03-14"),
        ("Foro\nLunes, 14 de marzo de 2011\n", "Foro", "2011-03-14"),
        ("Participants, 14 March 2011\n", "Participants, 14 March 2011", "2011-03-14"),
        ("Forum on Reefs\nGeneva, 14 March 2011\n", "Forum on Reefs Geneva, 14 March 2011", ""),
        ("Forum on Reefs\n14 to 16 March 2011\n", "Forum on Reefs 14 to 16 March 2011", ""),
    ],
)
def test_a_date_alone_is_the_lists(above: str, title: str, date: str) -> None:
    """A date on its own line above the first table dates the list; place and period do not."""
    ((kind, read, _, as_of),) = found(f"{above}\nRound table 1\n{NAMES}")
    assert (kind, as_of) == ("round-table-list", date)
    assert read.startswith(title)
    assert segmented(f"{above}\nRound table 1\n{NAMES}").documents[0].date == date


def test_a_dated_list_with_headings() -> None:
    """The same holds where the list has headings of categories and no status."""
    text = f"Forum on Reefs\n\n14 March 2011\n\nRound table 1\n\nMember States\n{NAMES}"
    assert found(text) == [("round-table-list", "Forum on Reefs", "", "2011-03-14")]


def test_a_list_in_the_letter_itself() -> None:
    """Its lines are a list, what stands around them stays the letter's, and no line is both."""
    table = f"Round table 1\n{NAMES}\nRound table 2\nFiji\nPalau"
    text = LETTER.format(body=f"\n{table}\n\nEach table will open at 3 p.m. and last two hours.\n")
    assert held(text) == [table.replace("\n\n", "\n")]
    read = segmented(text)
    parts = [index for each in read.documents[0].segments for index in each.span]
    listed = [index for each in read.attachments for index in each.span or ()]
    assert not set(parts) & set(listed)
    body = [text.split("\n")[index] for index in parts]
    assert "Each table will open at 3 p.m. and last two hours." in body


def test_prose_above_a_list_is_not_of_it() -> None:
    """In an annex that begins with a text the list begins with its title."""
    annex = (
        "Annex\n\nThe tables were composed by lot, in the presence of all who wished to come.\n\n"
        f"Composition of the tables\n\nRound table 1\n{NAMES}"
    )
    kinds = [(kind, title) for kind, title, *_ in found(LETTER.format(body="") + "\n" + annex)]
    assert kinds[-1] == ("round-table-list", "Composition of the tables")
    assert len(kinds) == 2


@pytest.mark.parametrize(
    "signed",
    [
        "Kari Example\nPermanent Representative of Norway\n\n"
        "Pedro Ejemplo\nPermanent Representative of Chile",
        "(Signed) Kari Example",
        "Signed by:\nNorway\nChile",
        "Signataires\n\nNorway\nChile",
    ],
)
def test_signatures_under_a_list_are_not_of_it(signed: str) -> None:
    """Nobody has a seat for having signed; the lines are a signature."""
    text = f"Forum on Reefs\n\nRound table 1\n{NAMES}\n{signed}\n"
    assert held(text) == [f"Forum on Reefs\nRound table 1\n{NAMES}".rstrip()]
    (document,) = segmented(text).documents
    assert [each.role for each in document.segments] == ["signature"]


def test_persons_of_a_list_are_no_signatures() -> None:
    """Where such blocks stand further up too, the list is one of persons."""
    persons = "Kari Example\nDirector\n\nPedro Ejemplo\nSecretary\n"
    names = f"{NAMES}Denmark\nEgypt\n"
    text = f"Forum on Reefs\n\nRound table 1\n{names}\n{persons}\nRound table 2\n{names}\n{persons}"
    assert persons.split("\n", 1)[0] in held(text)[0]
    assert segmented(text).documents[0].segments == ()


def test_two_sign_below_each_other() -> None:
    """ "(Signed)" below "(Signed)": both signed the letter."""
    letter = LETTER.format(body="").replace(
        "                                        Ana Example\n",
        "(Signed) Kari Example\nPermanent Representative of Norway\n\n"
        "(Signed) Pedro Ejemplo\nPermanent Representative of Chile\n",
    )
    assert segmented(letter).documents[0].signatory == "Kari Example; Pedro Ejemplo"


@pytest.mark.parametrize(
    "text",
    [
        f"Requests for round tables\n\nRound table 1\n{NAMES}\nRound table 2\nFiji\nPalau\n",
        "Wishes of all\n\nRound table 1\tRound table 2\n1. Fiji\t1. Chad\n2. Peru\t2. Chad\n",
        f"Preferences of States\nas of 3 May 2012\n\nRound table 1\n{NAMES}",
        "Forum\n\nState\tRound table 1\tRound table 2\nFiji\t1\t2\nChad\t\t1\nPeru\t2\t\n",
    ],
)
def test_wishes_are_no_seats(text: str) -> None:
    """A title that speaks of wishes, or a grid of marks."""
    assert [kind for kind, *_ in found(text)] == ["expressions-of-interest"]


def test_a_label_far_from_any_heading_heads_no_list() -> None:
    """In a directory "Working Group II" on one page and "Observers" on another are no list."""
    filler = "".join(f"Mr. Person {number}\nDirector\n" for number in range(60))
    assert [
        kind for kind, *_ in found(f"Directory\n\nObservers\n{filler}\nWorking Group II\n{filler}")
    ] == ["other"]


@pytest.mark.parametrize("below", ["", "\nAustria\nnobody known here\nnor here"])
def test_labels_in_a_letter_cost_as_much_as_there_are(
    below: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stretch of labels without a list is not looked through again from each of them."""
    asked = 0

    def counted(text: str, wording: Wording) -> bool:
        nonlocal asked
        asked += 1
        return is_label(text, wording)

    monkeypatch.setattr(lists_within, "is_label", counted)
    monkeypatch.setattr(bare_lists, "is_label", counted)
    body = "".join(f"\nRound table {number}{below}\n" for number in range(1, 201))
    assert found(LETTER.format(body=body)) == []
    assert asked < 40 * body.count("\n")


def test_a_list_below_a_label_that_heads_none_is_found() -> None:
    """What begins at a later label of the same lines may be a list though the whole is none."""
    words = "Austria\n" + "".join(f"further matter {number}\n" for number in range(9))
    body = f"\nRound table 1\n\n{words}\nRound table 2\n\n{NAMES}Denmark\n"
    assert held(LETTER.format(body=body)) == [f"Round table 2\n{NAMES}Denmark"]


def test_lists_between_prose_leave_the_prose_in_the_body() -> None:
    """Several lists are taken out of one letter, each with its own lines."""
    prose = "The tables below are tentative, and every delegation may ask for another one of these."
    body = "".join(f"\n{prose}\n\nRound table {number}\n{NAMES}" for number in (1, 2, 3))
    text = LETTER.format(body=body)
    assert held(text) == [f"Round table {number}\n{NAMES}".strip() for number in (1, 2, 3)]
    spans = [each.span for each in segmented(text).documents[0].segments if each.role == "body"]
    lines = text.split("\n")
    assert sum(lines[index] == prose for span in spans for index in span) == 3
    assert not any(lines[index] == "Austria" for span in spans for index in span)


def test_labels_of_a_list_are_told_by_folding_each_line_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Dozens of different words that number something are compared at once."""
    asked = 0

    def counted(text: str) -> str:
        nonlocal asked
        asked += 1
        return fold(text)

    monkeypatch.setattr(bare_lists, "fold", counted)
    stems = [f"Z{a}{b}q" for a in "abcd" for b in "abcdefghij"]
    lines = [f"{stem} {number}\n{NAMES}" for stem in stems for number in (1, 2)]
    text = "Seats in the workshops\n\n" + "".join(lines)
    assert [kind for kind, *_ in found(text)] == ["round-table-list"]
    assert asked < 5 * text.count("\n")


def test_more_words_than_tables_are_called_by_number_none() -> None:
    """Each line would be held to each of the words."""
    lines = [f"Z{a}{b}q {n}" for a in "abcdefgh" for b in "abcdefgh" for n in (1, 2)]
    assert labels_in_use(lines) == ()
    assert len(labels_in_use(lines[:40])) == 20
