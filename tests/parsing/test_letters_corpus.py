"""What the letters of the first corpus cite, ask for and claim, as read by eye."""

from __future__ import annotations

from pathlib import Path

import pytest

from hldparse.corpus.profiles import built_in_profile
from hldparse.parsing.bodies import body_of
from hldparse.parsing.letters import parse_letter
from hldparse.reading import read
from hldparse.records.blocks import Citation, Deadline, Statement
from hldparse.segmenting import segment

LETTERS = Path(__file__).parents[2] / "corpora" / "hld-2006" / "sources" / "letters.txt"
RES = "A/RES/60/227"
ADOPTED = "2005-12-23"

# document's first line, kind, date, symbol, relation, line, printed
CITATIONS = [
    (5, "letter", "2006-08-11", "", "further-to", 13, "letters of 11 August and 29 August"),
    (5, "letter", "2006-08-29", "", "further-to", 13, "letters of 11 August and 29 August"),
    (5, "document", "", "A/61/INF/3", "cites", 28, "A/61/INF/3"),
    (340, "letter", "2006-08-11", "", "further-to", 348, "letter of 11 August"),
    (665, "letter", "2006-07-18", "", "recalls", 673, "letter of 18 July"),
    (665, "letter", "2006-07-27", "", "cites", 686, "letter of 27 July"),
    (974, "resolution", ADOPTED, RES, "cites", 992,
     "General Assembly resolution 60/227 of 23 December 2005"),
    (974, "document", "", "A/61/150", "cites", 994, "A/61/150"),
    (1303, "resolution", ADOPTED, RES, "cites", 1311,
     "General Assembly resolution 60/227 of 23 December 2005"),
    (1486, "letter", "2006-06-22", "", "recalls", 1495, "letter of 22 June 2006"),
    (1533, "resolution", "", RES, "cites", 1541, "General Assembly resolution 60/227"),
    (1533, "document", "", "A/60/871", "cites", 1545, "report A/60/871"),
    (1646, "resolution", ADOPTED, RES, "recalls", 1654, "resolution 60/227 of 23 December 2005"),
    (1737, "letter", "2006-06-06", "", "further-to", 1741, "letters of 6 June and 31 May 2006"),
    (1737, "letter", "2006-05-31", "", "further-to", 1741, "letters of 6 June and 31 May 2006"),
    (1737, "resolution", ADOPTED, RES, "further-to", 1741,
     "resolution 60/227 of 23 December 2005"),
    (1737, "document", "2006-05-26", "A/60/864", "recalls", 1743,
     "note by the Secretary-General of 26 May 2006 (A/60/864)"),
    (1774, "letter", "2006-05-31", "", "further-to", 1782, "letter of 31 May 2006"),
    (1774, "resolution", ADOPTED, RES, "further-to", 1782,
     "resolution 60/227 of 23 December 2005"),
    (1853, "resolution", ADOPTED, RES, "recalls", 1861, "resolution 60/227 of 23 December 2005"),
    (1853, "letter", "2006-04-12", "", "recalls", 1863, "letters of 12 April and 22 May"),
    (1853, "letter", "2006-05-22", "", "recalls", 1863, "letters of 12 April and 22 May"),
    (1899, "resolution", ADOPTED, RES, "cites", 1907,
     "General Assembly resolution 60/227 of 23 December 2005"),
    (1899, "letter", "2006-04-24", "", "recalls", 1909, "letter of 24 April"),
    (1927, "resolution", ADOPTED, RES, "recalls", 1935,
     "resolutions 60/227 and 60/228 of 23 December 2005"),
    (1927, "resolution", ADOPTED, "A/RES/60/228", "recalls", 1935,
     "resolutions 60/227 and 60/228 of 23 December 2005"),
]  # fmt: skip

# document's first line, date, time, reported, line, printed, first words of what is due
DEADLINES = [
    (340, "2006-09-01", "", True, 354, "no later than 1 September",
     "vacant seats will be distributed"),
    (665, "2006-07-31", "", True, 673, "by 31 July 2006",
     "all Member States who had not yet advised us of their choice, to indicate"),
    (665, "2006-09-01", "", False, 677, "no later than 1 September",
     "Vacant seats will be distributed"),
    (1303, "2006-08-04", "12:00", False, 1313, "by noon on Friday 4 August",
     "you could inform me in writing if you have an objection"),
    (1486, "2006-07-14", "", True, 1495, "by Friday, 14 July 2006",
     "the Chairpersons of the regional groups to provide lists"),
    (1486, "2006-07-31", "", False, 1497, "by Monday 31 July 2006",
     "all remaining Member States to indicate their preference"),
    (1486, "2006-07-31", "", False, 1497, "by the same date",
     "Member States not belonging to any regional group to indicate"),
    (1486, "2006-07-31", "", False, 1499, "by Monday, 31 July 2006",
     "the Chairpersons of the regional groups of African States"),
    (1737, "2006-07-14", "", False, 1758, "no later than Friday, 14 July 2006",
     "Each delegation is invited to indicate its preference"),
    (1737, "2006-07-14", "", False, 1760, "by Friday, 14 July 2006",
     "Member States that are not a member of any of the regional groups"),
    (1899, "2006-05-26", "12:00", False, 1913, "by noon on 26 May 2006",
     "you could inform me in writing if you have an objection"),
]  # fmt: skip

# document's first line, claim, tables, line
STATEMENTS = [
    (5, "all-who-asked-are-seated", (), 15),
    (5, "no-second-seats", (), 17),
    (340, "all-who-asked-are-seated", (), 354),
    (340, "seats-are-vacant", ("1", "3", "4"), 354),
    (665, "all-who-asked-are-seated", (), 675),
]

Readings = list[tuple[int, tuple[Citation, ...], tuple[Deadline, ...], tuple[Statement, ...]]]


@pytest.fixture(scope="module")
def readings() -> Readings:
    source = read(LETTERS, name="letters.txt")
    profile = built_in_profile()
    segmented = segment(source, profile)
    return [
        (each.span.start + 1, *parse_letter(body_of(source, each), profile))
        for each in segmented.documents
    ]


def test_what_the_letters_cite(readings: Readings) -> None:
    """Each thing once per document, years inferred, symbols in one form."""
    found = [
        (first, each.cited_kind, each.cited_date, each.cited_symbol, each.relation,
         each.evidence.line_start, each.printed)
        for first, citations, _, _ in readings for each in citations
    ]  # fmt: skip
    assert found == CITATIONS


def test_by_when_the_letters_ask(readings: Readings) -> None:
    """Deadlines with what is due; dates of meetings are none; recalled ones are marked."""
    found = [
        (first, each.date, each.time, each.reported, each.evidence.line_start, each.printed)
        for first, _, deadlines, _ in readings for each in deadlines
    ]  # fmt: skip
    assert found == [deadline[:-1] for deadline in DEADLINES]
    dues = [each.what for _, _, deadlines, _ in readings for each in deadlines]
    assert all(
        what.startswith(expected) for what, (*_, expected) in zip(dues, DEADLINES, strict=True)
    )
    assert not any(printed in what for what, (*_, printed, _) in zip(dues, DEADLINES, strict=True))


def test_what_the_letters_claim(readings: Readings) -> None:
    """Claims with the tables they name."""
    found = [
        (first, each.claim, each.round_tables, each.evidence.line_start)
        for first, _, _, statements in readings for each in statements
    ]  # fmt: skip
    assert found == STATEMENTS


def test_evidence_cuts_out_what_is_printed(readings: Readings) -> None:
    """Characters of the evidence are those of the words printed."""
    texts = [line.text for line in read(LETTERS, name="letters.txt").lines]
    for _, citations, deadlines, statements in readings:
        found = [(each.printed, each.evidence) for each in citations]
        found += [(each.printed, each.evidence) for each in deadlines]
        found += [(each.printed, each.evidence) for each in statements]
        for printed, place in found:
            assert place.line_start == place.line_end
            assert texts[place.line_start - 1][place.char_start : place.char_end] == printed
