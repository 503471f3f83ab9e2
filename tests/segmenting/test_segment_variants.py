"""Letters of other bodies, in other layouts, and texts that are no letters at all."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.segmenting.letter_variants import letters, source_of

from hldparse.corpus.profiles import built_in_profile
from hldparse.records.document import Document, Segmented
from hldparse.records.source import Line, Page, Source
from hldparse.segmenting import segment


def segmented(text: str) -> Segmented:
    return segment(source_of(text), built_in_profile())


def kinds(found: Segmented) -> list[tuple[str, bool, str, str]]:
    return [(each.kind, each.present, each.status, each.title) for each in found.attachments]


@pytest.mark.parametrize("seed", range(120))
def test_letters_made_up(seed: int) -> None:
    """Date, signatory, office, addressees, place and the one list attached, whatever the layout."""
    text, expected = letters(seed)
    found = segmented(text)
    seen = [
        (each.date, each.signatory, each.signatory_role.casefold(), each.addressees,
         each.addressee_place)
        for each in found.documents
    ]  # fmt: skip
    wanted = [
        (each.date, each.signatory, each.role.casefold(), each.addressees, each.place)
        for each in expected
    ]
    assert seen == wanted
    lists = [(each.status, each.as_of, each.present) for each in found.attachments]
    assert lists == [(each.status, each.date, True) for each in expected if each.status]
    assert all(each.announced for each in found.attachments)


@pytest.mark.parametrize("seed", range(8))
def test_every_line_has_one_part(seed: int) -> None:
    """No line is in two segments, and none is lost."""
    text, _ = letters(seed)
    found = segmented(text)
    counts: Counter[int] = Counter(
        index for each in found.documents for part in each.segments for index in part.span
    )
    counts.update(index for each in found.attachments for index in each.span or ())
    counts.update(each.evidence.line_start - 1 for each in found.furniture)
    texts = text.split("\n")
    assert {
        index for index, line in enumerate(texts) if line.strip() and counts[index] != 1
    } == set()


def test_ids_do_not_depend_on_layout() -> None:
    """The same words under another letterhead, wrapped otherwise, have the same id."""
    body = "I have the honour to inform you that the Forum will meet on 4 June 2012 in Vienna."
    wrapped = body.replace(" to ", "\nto ").replace(" in ", "\nin ")
    one = segmented(f"THE PRESIDENT\n\n3 May 2012\n\nExcellency,\n\n{body}\n\nAda Byron")
    two = segmented(f"\n\n3 May 2012\n\nExcellency,\n\n{wrapped}\n\nAda Byron\n\n\n")
    assert one.documents[0].document_id == two.documents[0].document_id


def test_one_letter_twice_has_two_ids() -> None:
    """Where the first words are the same, further digits tell the letters apart, not a number."""
    letter = "3 May 2012\n\nExcellency,\n\nThe same words.\n\nYours sincerely,\n\nAda Byron"
    other = letter.replace("Ada", "Bea")
    ids = [
        each.document_id for each in segmented(f"{letter}\n\n\n\n{other}\n\n\n\n{letter}").documents
    ]
    assert len(set(ids)) == 3
    assert ids[1].startswith(ids[0])
    assert ids[2].startswith(ids[0])
    assert ids[0] == segmented(letter).documents[0].document_id


def test_a_date_inside_an_attachment_begins_no_letter() -> None:
    """A programme with its date is part of the letter."""
    found = segmented(
        "3 May 2012\n\nExcellency,\n\nI attach the programme of the day.\n\nYours sincerely,\n\n"
        "Ada Byron\n\nANNEX\n\nProgramme of the day\n\n4 June 2012, Vienna\n\n10:00 Opening"
    )
    assert len(found.documents) == 1
    assert kinds(found) == [("programme", True, "", "Programme of the day")]


def test_a_united_nations_document() -> None:
    """Masthead, symbol, titles, submitter, footnote and annex of a note."""
    found = segmented(
        "United Nations\tA/66/187\nGeneral Assembly\nDistr.: General\n2 August 2011\n"
        "Original: French\n\nSixty-sixth session\nItem 5 (b) of the provisional agenda*\n\n"
        "Rivers and lakes\n\nOrganization of the Forum on Water\n\n"
        "Note by the Secretary-General\n\n"
        "1. The General Assembly decided to convene a forum. The forum will hold two meetings.\n\n"
        "* A/66/150.\n\n2. It was so decided.\n\nAnnex\nList of rooms\n\nRoom 1"
    )
    (note,) = found.documents
    assert (note.kind, note.date, note.symbol) == ("note", "2011-08-02", "A/66/187")
    assert (note.title, note.signatory) == ("Organization of the Forum on Water", "")
    assert note.signatory_role == "Secretary-General"
    roles = [each.role for each in note.segments]
    assert roles == ["masthead"] * 2 + ["title"] * 3 + ["body", "footnote", "body"]
    assert kinds(found) == [("other", True, "", "List of rooms")]


@pytest.mark.parametrize(
    "head",
    [
        "Tentative list of participants in the round tables\n(as of 3 March 2031)",
        "Tentative list of participants in the round tables (as of 3 March 2031)",
        "Provisional list of participants\nAs at 3 March 2031",
        "Tentative list of participants\nDated 3 March 2031",
        "Liste provisoire des participants\n3 mars 2031",
    ],
)
def test_the_status_of_a_list_may_say_of_what_and_its_date_stand_below(head: str) -> None:
    """A list circulated without a letter has its date from there, and the symbol above it."""
    table = "Round Table 1\n\nMember States\n\n- Chad\n- Mali\n- Peru\n"
    found = segmented(f"A/CONF.310/INF/2\n\nConference on Rivers\n{head}\n\n{table}")
    (listed,) = found.attachments
    assert (listed.title, listed.status, listed.as_of) == (
        "Conference on Rivers", "tentative", "2031-03-03",
    )  # fmt: skip
    (document,) = found.documents
    assert (document.kind, document.date) == ("list", "2031-03-03")
    assert document.symbol == "A/CONF.310/INF/2"


def test_of_two_symbols_above_a_list_none_is_its_own() -> None:
    """One may be that of the document it replaces."""
    table = "Final list as of 3 May 2012\n\nRound Table 1\n\nMember States\n\n- Chad\n- Mali\n"
    found = segmented(f"A/CONF.310/INF/2\n\nA/CONF.310/INF/1\n\n{table}")
    assert [each.symbol for each in found.documents] == [""]


def test_a_sentence_on_revised_lists_is_no_status() -> None:
    """However it goes on, and whatever date it names."""
    for said in (
        "Revised lists of participants at the round tables will be issued on 3 May 2012",
        "Revised list of participants in the meeting to be sent by 3 May 2012",
        "I have the honour to transmit the\nrevised list of participants\nas of 3 May 2012.",
    ):
        found = segmented(f"{said}\n\nChad asked for a seat.\n")
        assert not [each for each in found.attachments if each.as_of]


def test_a_reissue_of_one_day_is_a_second_list() -> None:
    """The same head over the first table once more begins another edition."""
    table = (
        "Forum\n(Final list as of 3 May 2012)\n\nRound Table {n}\n\nMember States\n\n- {who}\n\n"
    )
    first = table.format(n=1, who="Chad") + table.format(n=2, who="Peru")
    again = table.format(n=1, who="Mali") + table.format(n=2, who="Togo")
    found = segmented(first + again)
    assert [each.attachment_id.rsplit("/", 1)[1] for each in found.attachments] == [
        "round-table-list", "round-table-list-2",
    ]  # fmt: skip
    assert found.documents[0].kind == "list"
    assert found.documents[0].date == "2012-05-03"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Please find attached the programme of the meeting.", [("programme", False)]),
        ("I enclose an information note.", [("information-note", False)]),
        ("I attach a map of the building.", [("other", False)]),
        ("Questions on the attached lists for the round tables go to my Office.",
         [("round-table-list", False)]),
        ("I attach great importance to the programme of the meeting.", []),
        ("An information note will be issued shortly.", []),
        ("The lists for the round tables were circulated last week.", []),
        ("The programme of the meeting attached to my letter of 3 April still holds.", []),
    ],
)  # fmt: skip
def test_announcements(sentence: str, expected: list[tuple[str, bool]]) -> None:
    """What is announced and not there is said; what is only spoken of is not."""
    found = segmented(f"3 May 2012\n\nExcellency,\n\n{sentence}\n\nYours sincerely,\n\nAda Byron")
    assert [(each.kind, each.present) for each in found.attachments] == expected


def test_two_sign_together() -> None:
    """Two names with an office held together are two signatories; a person below is addressed."""
    head = "3 May 2012\n\nExcellency,\n\nWe write to you.\n\nYours sincerely,\n\n"
    two = segmented(
        f"{head}Ada Byron\nCo-Facilitator\n\nTomás de la Vega\nCo-Facilitator\n\n"
        "All Permanent Representatives to the United Nations, Vienna"
    ).documents[0]
    assert two.signatory == "Ada Byron; Tomás de la Vega"
    assert (two.addressees, two.addressee_place) == (
        "All Permanent Representatives to the United Nations", "Vienna",
    )  # fmt: skip
    one: Document = segmented(
        f"{head}Ada Byron\nPresident\n\nMr. Tomás de la Vega\nMinister of Water\nQuito"
    ).documents[0]
    assert (one.signatory, one.signatory_role) == ("Ada Byron", "President")
    assert (one.addressees, one.addressee_place) == (
        "Mr. Tomás de la Vega Minister of Water", "Quito",
    )  # fmt: skip


def test_letters_in_other_languages() -> None:
    """French and Spanish letters are letters; their language is said."""
    french = segmented(
        "LE PRÉSIDENT DE L'ASSEMBLÉE GÉNÉRALE\n\nLe 8 septembre 2006\n\nExcellence,\n\n"
        "J'ai l'honneur de vous transmettre la liste des participants aux tables rondes qui auront "
        "lieu dans la salle de conférence.\n\nVeuillez agréer, Excellence, les assurances de ma "
        "très haute considération.\n\nJean Orsay"
    ).documents[0]
    assert (french.kind, french.date, french.language) == ("letter", "2006-09-08", "fr")
    assert french.signatory == "Jean Orsay"


@pytest.mark.parametrize(
    ("dateline", "body", "date", "language"),
    [
        ("Genève, le 4 février 2014", "Je vous fais tenir la liste des participants.",
         "2014-02-04", "fr"),
        ("Ginebra, a 4 de febrero de 2014", "El plazo vence el martes, y las listas se enviarán.",
         "2014-02-04", "es"),
        ("Vienne, le mardi 4 février 2014", "La liste est prête pour les groupes et le Bureau.",
         "2014-02-04", "fr"),
    ],
)  # fmt: skip
def test_datelines_with_an_article(dateline: str, body: str, date: str, language: str) -> None:
    """A place and an article before a date leave it a date; few small words tell the language."""
    (document,) = segmented(f"{dateline}\n\nExcellence,\n\n{body}\n").documents
    assert (document.kind, document.date, document.language) == ("letter", date, language)


@pytest.mark.parametrize(
    "text", ["Excellency,\n\nA fragment without a date.", "12 July 2006, Vienna\n\n10:00 Opening",
             "x", "Annex", "\x00", "(Revised list as of 31 June 2006)"],
)  # fmt: skip
def test_texts_that_are_no_letters(text: str) -> None:
    """What is no letter is one document of kind list or other, and no line of it is lost."""
    found = segmented(text)
    assert [each.kind for each in found.documents] == ["other"]
    assert found.documents[0].span.stop == len(text.split("\n"))


WORDS = st.sampled_from(
    ["Excellency,", "3 May 2012", "", "", " ", "\f", "THE PRESIDENT", "Distr.: General", "Annex",
     "Note by the President", "(Final list as of 3 May 2012)", "Round Table 1", "Member States",
     "- Chad", "Yours sincerely,", "Ada Byron", "President", "All Permanent Representatives and",
     "New York", "I attach a programme of the day.", "Information Note", "* A/61/150.", "A/61/1",
     "Programme of the day", "[Signature]", ".../...", "Subject: rivers", "---"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=40))
def test_any_order_of_lines(lines: list[str]) -> None:
    """Whatever follows whatever: spans are in order and inside, ids are unique, no line is lost."""
    found = segmented("\n".join(lines))
    ids = [each.document_id for each in found.documents]
    ids += [each.attachment_id for each in found.attachments]
    assert len(set(ids)) == len(ids)
    counts: Counter[int] = Counter(
        index for each in found.documents for part in each.segments for index in part.span
    )
    counts.update(index for each in found.attachments for index in each.span or ())
    furniture = {each.evidence.line_start - 1 for each in found.furniture}
    texts = {index for index, line in enumerate(lines) if line.strip()} - furniture
    assert {index for index in texts if counts[index] != 1} == set()
    parts = {index for each in found.documents for part in each.segments for index in part.span}
    assert not parts & furniture
    ends = [(each.span.start, each.span.stop) for each in found.documents]
    assert all(one[1] <= two[0] for one, two in pairwise(ends))


@pytest.mark.parametrize(
    "category", ["Intergovernmental organizations", "Intergovernmental\norganizations"]
)
def test_a_wrapped_name_begins_no_attachment(category: str) -> None:
    """A name whose last word stands alone on a line leaves the list whole."""
    text = (
        "OFFICE OF THE PRESIDENT\n\n2 June 2011\n\nExcellency,\n\nI attach the list.\n\n"
        "Accept, Excellency, the assurances of my highest consideration.\n\nAda Moss\n\n\f\n"
        "Revised list of participants in the round tables, as of 2 June 2011\n\n"
        "Round table 1: Rivers\n\nMember States\nChile\n\n"
        f"{category}\nWorld Bank\nUnited Nations Environment\nProgramme\n\n"
        "Round table 2: Lakes\n\nMember States\nPeru\n"
    )
    assert [kind for kind, *_ in kinds(segmented(text))] == ["round-table-list"]


LETTER = (
    "OFFICE OF THE PRESIDENT\n\n2 June 2011\n\nExcellency,\n\nI attach the list.\n\n"
    "Accept, Excellency, the assurances of my highest consideration.\n\nAda Moss\n\n\f\n"
)


@pytest.mark.parametrize("annex", ["Annex II\n", ""])
def test_the_last_entries_of_a_list_are_no_title_of_what_follows(annex: str) -> None:
    """A page that holds but the end of a list stands before a table of wishes."""
    text = (
        f"{LETTER}Annex I\nRevised list of participants in the round tables, as of 2 June 2011\n\n"
        "Round table 1\n\nMember States\nChile\nPeru\n\n\f\n"
        "Intergovernmental organizations\nWorld Food Programme\nWorld Bank\n\n\f\n"
        f"{annex}Expressions of interest in the round tables\n\n"
        "Country\tRound Table 1\tRound Table 2\nChile\tX\t\nPeru\t\tX\n"
    )
    found = segmented(text)
    first, second = (each.span for each in found.attachments if each.span)
    lines = text.split("\n")
    assert lines[first.stop - 1] == "World Bank"
    assert lines[second.start].startswith(annex.strip() or "Expressions")


def test_what_only_says_that_a_list_begins_is_part_of_its_head() -> None:
    """Set apart from the title by its type or by space, it is no attachment of its own."""
    text = (
        f"{LETTER}LIST OF PARTICIPANTS\n\nWorld Conference on Rivers\n"
        "Provisional list of participants as of 2 June 2011\n\n"
        "Round table 1\n\nMember States\nChile\nPeru\n"
    )
    found = segmented(text)
    (only,) = found.attachments
    assert (only.kind, only.title) == ("round-table-list", "World Conference on Rivers")
    assert only.span
    assert text.split("\n")[only.span.start] == "LIST OF PARTICIPANTS"


def test_the_title_beside_the_label_of_an_annex_heads_its_list() -> None:
    """Both are of another type than the status below, and so end a block."""
    titles = ("Annex I", "World Conference on Rivers")
    rows = (*titles, "Revised list of participants as of 2 June 2011", "", "Round table 1", "")
    below = (*rows, "Member States", "Chile", "Peru")
    first = [Line(at, text, 1, None) for at, text in enumerate(LETTER.split("\n")[:-2], start=1)]
    second = [
        Line(len(first) + at, text, 2, None, prominent=text in titles)
        for at, text in enumerate(("\f", *below), start=1)
    ]
    pages = (Page(1, tuple(first)), Page(2, tuple(second)))
    found = segment(Source("letter.pdf", "", 0, "pdf", pages), built_in_profile())
    (only,) = found.attachments
    assert (only.kind, only.title) == ("round-table-list", "World Conference on Rivers")


LETTERS_WITH_LISTS = [
    (
        "NATIONS UNIES\n\nLe 3 avril 2013\n\nExcellence,\n\nVeuillez trouver ci-joint la liste.\n\n"
        "Veuillez agréer, Excellence, les assurances de ma très haute considération.\n\n"
        "Luc Favre\n\n"
        "À tous les Représentants permanents et\nObservateurs permanents auprès de\n"
        "l’Organisation des Nations Unies\nNew York\n\n\f\n"
        "Liste provisoire des participants aux tables rondes, au 2 avril 2013\n\n"
        "Table ronde 1\n\nÉtats Membres\nTchad\n",
        ("À tous les Représentants permanents et Observateurs permanents auprès de "
         "l’Organisation des Nations Unies", "New York"),
        ("tentative", "2013-04-02"),
    ),
    (
        "NACIONES UNIDAS\n\n3 de abril de 2013\n\nExcelencia:\n\nLe adjunto la lista.\n\n"
        "Le ruego acepte, Excelencia, el testimonio de mi más alta consideración.\n\n"
        "Luz Ferrer\n\n"
        "A todos los Representantes Permanentes y\n"
        "Observadores Permanentes ante las Naciones Unidas\nNueva York\n\n\f\n"
        "Lista revisada de participantes en las mesas redondas, al 2 de abril de 2013\n\n"
        "Mesa redonda 1\n\nEstados Miembros\nPerú\n",
        ("A todos los Representantes Permanentes y Observadores Permanentes ante las Naciones "
         "Unidas", "Nueva York"),
        ("revised", "2013-04-02"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "address", "listed"), LETTERS_WITH_LISTS)
def test_addresses_and_titles_in_other_languages(
    text: str, address: tuple[str, str], listed: tuple[str, str]
) -> None:
    """An address goes on behind "et" and "auprès de"; a title tells a list's status and date."""
    found = segmented(text)
    (document,) = found.documents
    (attachment,) = found.attachments
    assert (document.addressees, document.addressee_place) == address
    assert (attachment.status, attachment.as_of) == listed


def test_a_table_of_wishes_in_a_note_is_attached() -> None:
    """Its head names several round tables, and rows tick these; the text above is the note's."""
    found = segmented(
        "Note by the Secretariat\n\nExpressions of interest\n\nAs of 4 May 2021.\n\n"
        "Delegation\tRound table 1\tRound table 2\nChad\t☑\t☐\nPeru\t☐\t☑\n"
    )
    assert [(each.kind, each.present) for each in found.attachments] == [
        ("expressions-of-interest", True)
    ]
    assert [each.kind for each in found.documents] == ["note"]


@pytest.mark.parametrize(
    "title", ["Manifestaciones de interés", "Tableau des manifestations d’intérêt"]
)
def test_wishes_are_known_by_their_title_in_other_languages(title: str) -> None:
    """Whatever stands in the columns."""
    found = segmented(f"{title}\n\nMesa redonda 1\tMesa redonda 2\nChile\tPerú\n")
    assert [each.kind for each in found.attachments] == ["expressions-of-interest"]
