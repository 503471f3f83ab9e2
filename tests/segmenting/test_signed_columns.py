"""Signatures side by side, under letters and under annexes, in texts and on pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.segmenting.letter_variants import source_of

from hldparse.corpus.profiles import built_in_profile
from hldparse.records.document import Segmented
from hldparse.records.source import Line, Page, Source
from hldparse.segmenting import segment

HEAD = """UNITED NATIONS
GENERAL ASSEMBLY

4 May 2011

Excellency,

We have the honour to transmit the list of participants in the round tables.

Please accept, Excellency, the assurances of our highest consideration.

"""
SIGNED = """(Signed) Ada Byron                  (Signed) Edmund O'Hara
Permanent Representative of         Permanent Representative of
Arcadia to the United Nations       the Republic of Borduria to
                                    the United Nations
"""
UNLABELLED = SIGNED.replace("(Signed) Ada Byron", "Ada Byron         ").replace("(Signed) E", "E")
ADDRESS = """
All Permanent Representatives and
Permanent Observers to the United Nations
New York
"""
ANNEX = """\f
Annex I

Round tables
Provisional list of participants as of 4 May 2011

Round Table 1

Member States

- Chad
- Peru
"""
OFFICES = (
    "Permanent Representative of Arcadia to the United Nations; "
    "Permanent Representative of the Republic of Borduria to the United Nations"
)


def read(text: str) -> Segmented:
    return segment(source_of(text), built_in_profile())


def lines_of(found: Segmented, text: str) -> list[list[str]]:
    """Return the lines of each attachment."""
    lines = text.split("\n")
    return [lines[each.span.start : each.span.stop] for each in found.attachments if each.span]


def signatures(found: Segmented) -> int:
    return sum(part.role == "signature" for part in found.documents[0].segments)


def test_each_column_has_its_signer_and_office() -> None:
    """The last line of the second column stands beside nothing; the address is none of them."""
    (document,) = read(HEAD + SIGNED + ADDRESS + ANNEX).documents
    assert document.signatory == "Ada Byron; Edmund O'Hara"
    assert document.signatory_role == OFFICES
    assert document.addressees.startswith("All Permanent Representatives")


@pytest.mark.parametrize(
    ("signed", "names", "roles"),
    [
        # "(Signed)" in a line of its own, space for the hand, three columns
        (
            "(Signed)            (Signed)            (Signed)\n\n"
            "H.E. Mr. A Byron    Ms. C de la Vega    H.E. Ms. E Min-jun\n"
            "Ambassador          Co-Chair            Minister for\n"
            "                                        Foreign Affairs\n",
            "H.E. Mr. A Byron; Ms. C de la Vega; H.E. Ms. E Min-jun",
            "Ambassador; Co-Chair; Minister for Foreign Affairs",
        ),
        # a name over two lines; one office for both
        (
            "H.E. Mr. Juan Manuel    H.E. Ms. Ada\nGómez Robledo           Byron\n"
            "Permanent               Minister of\nRepresentative          Health\n",
            "H.E. Mr. Juan Manuel Gómez Robledo; H.E. Ms. Ada Byron",
            "Permanent Representative; Minister of Health",
        ),
        # "Ambassador" before a name is a title; a small article belongs to a name
        (
            "H.E. Ambassador Ada Byron    Omar al-Masri\nJudge                        Director\n",
            "H.E. Ambassador Ada Byron; Omar al-Masri",
            "Judge; Director",
        ),
        ("Ada Byron     Edmund O'Hara\nCo-Chairs of the Committee\n", "Ada Byron; Edmund O'Hara",
         "Co-Chairs of the Committee"),
    ],
)  # fmt: skip
def test_forms_of_signatures(signed: str, names: str, roles: str) -> None:
    """Labels, names and offices, as they are printed side by side."""
    (document,) = read(HEAD + signed + ADDRESS + ANNEX).documents
    assert (document.signatory, document.signatory_role) == (names, roles)


@pytest.mark.parametrize(
    "below",
    [
        SIGNED,
        UNLABELLED,
        "(Initialled)      (Initialled)\nA.B.              E.O'H\n",
        "(Initialled)      (Initialled)\nA.B.\n",
        "\n(Signed) C. Coll      (Signed) D. Drum\n",
    ],
)
def test_signatures_under_an_annex_are_no_part_of_it(below: str) -> None:
    """Nor of the annex behind it; those who signed the letter are known without "(Signed)"."""
    second = "\fAnnex II\n\nList of speakers from civil society\n\n- Ms. Eve Fall, Oxfam\n"
    text = HEAD + UNLABELLED + ADDRESS + ANNEX + "\n" + below + second
    found = read(text)
    first, other = lines_of(found, text)
    assert first[-1] == "- Peru"
    assert other[0].strip() == "Annex II"
    assert other[-1] == "- Ms. Eve Fall, Oxfam"
    assert signatures(found) == 2


def test_speakers_in_columns_are_no_signatures() -> None:
    """Nothing says that others than those who signed the letter sign."""
    entries = (
        "Ms. Eve Fall, Chair         Mr. Guy Hill, Director\nOxfam                       Caritas\n"
    )
    text = HEAD + SIGNED + ADDRESS + ANNEX + "\nCivil society\n\n" + entries
    found = read(text)
    assert lines_of(found, text)[0][-1].startswith("Oxfam")
    assert signatures(found) == 1


ROLES = "Permanent Representative of Arcadia\tMinister of Health"


@pytest.mark.parametrize(
    ("signed", "names", "roles"),
    [
        # rows of a table, with a space for the hand; a narrow column between two wide ones
        (
            "(Signed)\t(Signed)\n\nAda Byron\tEdmund O'Hara\n" + ROLES,
            "Ada Byron; Edmund O'Hara",
            "Permanent Representative of Arcadia; Minister of Health",
        ),
        ("Ada Byron\t\tEdmund O'Hara\nJudge of\t\tDirector\nArcadia\t\t",
         "Ada Byron; Edmund O'Hara", "Judge of Arcadia; Director"),
        # tabs set by hand; names and offices run together; French
        (
            "Ada Byron\t\t\t\tEdmund O'Hara\n" + ROLES + "\n\tand Sport",
            "Ada Byron; Edmund O'Hara",
            "Permanent Representative of Arcadia; Minister of Health and Sport",
        ),
        ("Ada Byron Représentante permanente\tEdmund O'Hara Co-Chair",
         "Ada Byron; Edmund O'Hara", "Représentante permanente; Co-Chair"),
        # one office for both; none
        ("Ada Byron\tEdmund O'Hara\nCo-Chairs of the Committee", "Ada Byron; Edmund O'Hara",
         "Co-Chairs of the Committee"),
        ("Ada Byron\tEdmund O'Hara", "Ada Byron; Edmund O'Hara", ""),
        # rows of signatures below each other
        (
            "(Signed) Ada Byron\t(Signed) Edmund O'Hara\nJudge\tDirector\n"
            "(Signed) Carl Eco\t(Signed) Dana Fox\nCo-Chair\tSherpa",
            "Ada Byron; Edmund O'Hara; Carl Eco; Dana Fox",
            "Judge; Director; Co-Chair; Sherpa",
        ),
        # one, beside an empty cell
        ("\t(Signed) Ada Byron Co-Chair", "Ada Byron", "Co-Chair"),
        ("\t(Signed)\n\tAda Byron\n\tChef de Cabinet", "Ada Byron", "Chef de Cabinet"),
        ("(Signed) Ada Byron\t\nCo-Chair\t", "Ada Byron", "Co-Chair"),
        ("\t\t\t\tAda Byron\n\t\t\t\tJudge", "Ada Byron", "Judge"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("above", [False, True])
def test_tabs_part_signatures(signed: str, names: str, roles: str, above: bool) -> None:
    """Those of tables of Word files; with the address above the letter nothing else changes."""
    head = HEAD.replace("Excellency,\n", ADDRESS[1:] + "\nExcellency,\n", 1) if above else HEAD
    text = head + signed + "\n" + ("" if above and roles else ADDRESS) + ANNEX
    found = read(text)
    (document,) = found.documents
    assert (document.signatory, document.signatory_role) == (names, roles)
    assert document.addressee_place == "New York"
    assert [lines[0] for lines in lines_of(found, text)] == ["Annex I"]


@pytest.mark.parametrize(
    ("above", "rows"),
    [
        ("", "Saudi Arabia\tNew Zealand\nCosta Rica\tSri Lanka"),
        ("", "Ms. Eve Fall\tOxfam International\nMr. Guy Hill\tAmnesty International"),
        ("", "\tMs. Eve Fall\n\tOxfam International"),
        ("", "(Signed) 4da Byr0n\tEdmund O'Hara"),
        ("", "Ada Byron\t\t\tEdmund O'Hara\nJudge\t\t\tMinister of\n\tForeign Affairs"),
        ("", "All Permanent Representatives\t(Signed) Ada Byron\nNew York\tCo-Chair"),
        ("Ada Byron\nJudge\n\n", "Ms. Eve Fall\tMr. Guy Hill\nDirector\tHead of Office"),
    ],
)
def test_rows_that_may_be_a_list_are_no_signatures(above: str, rows: str) -> None:
    """They stay in an attachment that nothing reads, where the reviewer is told of them."""
    text = HEAD + above + rows + "\n" + ANNEX
    found = read(text)
    assert found.documents[0].signatory == ("Ada Byron" if above else "")
    assert found.documents[0].addressees == ""
    assert found.attachments[0].kind == "other"
    assert lines_of(found, text)[0] == rows.split("\n")


@pytest.mark.parametrize("signed", ["\t(Signed) 4da Byr0n", "(Signed) 4da Byr0n", ""])
def test_what_is_not_understood_of_a_letter_heads_no_list(signed: str) -> None:
    """A signature that is no name, and an address behind an unknown line."""
    text = HEAD + (signed or "Encl") + "\n" + ADDRESS + ANNEX.replace("Annex I\n\n", "")
    found = read(text)
    first, second = found.attachments
    assert first.kind == "other"
    assert second.kind == "round-table-list"
    assert lines_of(found, text)[0][-1] == "New York"


def placed(rows: list[tuple[float, float, str]]) -> list[Line]:
    """Return lines at x and y, 10 points high with 5 points a letter."""
    return [
        Line(0, text, 1, (x, y, x + 5 * len(text), y + 10) if text else None, 0.9)
        for x, y, text in rows
    ]


def test_columns_of_a_page_are_told_by_their_places() -> None:
    """Read one after the other, a little askew, and one line that ran together with the next."""
    head = [(72, 20 + 12 * row, text) for row, text in enumerate(HEAD.rstrip("\n").split("\n"))]
    signed = [
        (72, 300, "(Signed) H.E. Ms. Ada Byron"),
        (72, 312, "Ambassador"),
        (72, 324, "Permanent Representative"),
        (72, 336, "of Arcadia"),
        (300, 303, "(Signed) Mr. Edmund O'Hara Minister"),
        (300, 315, "of Health of Borduria"),
    ]
    lines = placed([*head, (0, 0, ""), *signed])
    numbered = tuple(replace(line, number=number) for number, line in enumerate(lines, start=1))
    source = Source("made/up.pdf", "0" * 64, 1, "scan", (Page(1, numbered),))
    (document,) = segment(source, built_in_profile()).documents
    assert document.signatory == "H.E. Ms. Ada Byron; Mr. Edmund O'Hara"
    assert document.signatory_role == (
        "Ambassador Permanent Representative of Arcadia; Minister of Health of Borduria"
    )


def test_specks_and_misread_offices_cost_no_signer() -> None:
    """Below "(Signed)" a line is a name where none below it is known to be an office."""
    head = [(72.0, 20.0 + 12 * row, text) for row, text in enumerate(HEAD.rstrip("\n").split("\n"))]
    signed = [
        (72.0, 300.0, "(Signed) Ada Byron"),
        (72.0, 312.0, "Permanent Representative of South:"),
        (72.0, 324.0, "Arcadia"),
        (300.0, 300.0, "(Signed) Edmund O'Hara"),
        (300.0, 312.0, "permanere Representative of"),
        (300.0, 324.0, "Borduria"),
    ]
    lines = placed([*head, (0, 0, ""), *signed])
    numbered = tuple(replace(line, number=number) for number, line in enumerate(lines, start=1))
    source = Source("made/up.pdf", "0" * 64, 1, "scan", (Page(1, numbered),))
    (document,) = segment(source, built_in_profile()).documents
    assert document.signatory == "Ada Byron; Edmund O'Hara"
    assert document.signatory_role == (
        "Permanent Representative of South Arcadia; permanere Representative of Borduria"
    )


def test_names_of_a_line_are_parted_by_their_labels() -> None:
    """Columns that stand as near as words are one line of a page."""
    head = [(72.0, 20.0 + 12 * row, text) for row, text in enumerate(HEAD.rstrip("\n").split("\n"))]
    lines = placed([*head, (0, 0, ""), (72, 300, "(Signed) Ada Byron (Signed) Edmund O'Hara")])
    numbered = tuple(replace(line, number=number) for number, line in enumerate(lines, start=1))
    source = Source("made/up.pdf", "0" * 64, 1, "pdf", (Page(1, numbered),))
    (document,) = segment(source, built_in_profile()).documents
    assert document.signatory == "Ada Byron; Edmund O'Hara"


@pytest.mark.parametrize("printed", ["Annex Il", "Annex IT", "ANNEX lll", "A/67/12\nAnnex I"])
def test_annexes_are_known_as_scans_have_them(printed: str) -> None:
    """With strokes for numerals, and below the symbol of the document."""
    text = HEAD + SIGNED + ADDRESS + ANNEX.replace("Annex I", printed)
    assert lines_of(read(text), text)[0][0] == printed.split("\n", maxsplit=1)[0]
