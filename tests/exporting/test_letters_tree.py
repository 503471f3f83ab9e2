"""The letters as a tree: who follows from whom, what is transmitted, what is due."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import hldparse
from hldparse.exporting import LETTER_FORMS, render_letters
from hldparse.exporting.letters import WIDTH
from hldparse.exporting.letters_chain import chain
from hldparse.records.dataset import (
    AttachmentRow,
    CitationRow,
    Dataset,
    DeadlineRow,
    DocumentRow,
)
from hldparse.records.evidence import Evidence

_CORPUS = Path(__file__).parents[2] / "corpora" / "hld-2006"


def _letter(document_id: str, place: str = "") -> DocumentRow:
    return DocumentRow(
        document_id=document_id,
        kind="letter",
        date=document_id[:10],
        title="",
        symbol="",
        language="en",
        signatory="Ana Example",
        signatory_role="Chair",
        addressees="",
        addressee_place=place,
        rendition="text",
        same_as="",
        evidence=Evidence("letters.txt", 1, 9),
    )


def _cites(document_id: str, *cited: str, relation: str = "further-to") -> CitationRow:
    return CitationRow(
        citation_id=f"{document_id}/{'-'.join(cited)}/{relation}",
        document_id=document_id,
        printed="my letter",
        cited_kind="letter",
        cited_date=cited[0][:10],
        cited_symbol="",
        relation=relation,
        document_id_cited="|".join(each for each in cited if len(each) > 10),
        evidence=Evidence("letters.txt", 3, 3),
    )


def _due(document_id: str, date: str, what: str, *, reported: bool = False) -> DeadlineRow:
    return DeadlineRow(
        deadline_id=f"{document_id}/{date}/{what}",
        document_id=document_id,
        date=date,
        time="",
        printed=date,
        what=what,
        reported=reported,
        evidence=Evidence("letters.txt", 4, 4),
    )


FIRST, SECOND, THIRD = "2011-03-01-letter-aaaa", "2011-04-01-letter-bbbb", "2011-05-01-letter-cccc"


def _dataset(*citations: CitationRow, documents: tuple[DocumentRow, ...] = ()) -> Dataset:
    letters = documents or tuple(_letter(each) for each in (FIRST, SECOND, THIRD))
    return Dataset(documents=letters, citations=citations)


def _follows(dataset: Dataset) -> list[tuple[str, str]]:
    return [(link.row.document_id, link.follows) for link in chain(dataset)]


def test_a_letter_follows_from_the_latest_it_cites() -> None:
    """Of two letters cited the later one is above; without a citation a letter is a root."""
    dataset = _dataset(_cites(THIRD, FIRST), _cites(THIRD, SECOND, relation="recalls"))
    assert _follows(dataset) == [(FIRST, ""), (SECOND, ""), (THIRD, SECOND)]


def test_what_is_merely_cited_is_not_followed() -> None:
    """Only letters recalled or gone on from count."""
    dataset = _dataset(_cites(SECOND, FIRST, relation="cites"))
    assert [link.follows for link in chain(dataset)] == ["", "", ""]


def test_nothing_follows_from_a_later_letter() -> None:
    """A citation of a letter to come makes no circle."""
    dataset = _dataset(_cites(FIRST, SECOND), _cites(SECOND, FIRST))
    assert _follows(dataset) == [(FIRST, ""), (SECOND, FIRST), (THIRD, "")]


@pytest.mark.parametrize(("place", "above"), [("Geneva", "bbbb"), ("Vienna", "aaaa"), ("", "aaaa")])
def test_two_letters_of_one_date(place: str, above: str) -> None:
    """The one sent to the same place is meant, else the first; the other is named."""
    two = [f"2011-03-01-letter-{each}" for each in ("aaaa", "bbbb")]
    letters = (_letter(two[0], "New York"), _letter(two[1], "Geneva"), _letter(THIRD, place))
    (link,) = [
        link
        for link in chain(_dataset(_cites(THIRD, *two), documents=letters))
        if link.row.document_id == THIRD
    ]
    assert link.follows.endswith(above)
    assert len(link.others) == 1
    said = render_letters(_dataset(_cites(THIRD, *two), documents=letters))
    assert "of the same date, fits as well" in " ".join(said.split())


def test_letters_that_are_not_there_are_named() -> None:
    """A letter recalled under a date that no source has is said to be absent."""
    said = render_letters(_dataset(_cites(SECOND, "2011-02-14")))
    assert "a letter of 14 February 2011, which is not among the sources" in said


def test_deadlines_in_order_of_date() -> None:
    """Each letter's own by date; those only recalled stand in the last section alone."""
    dataset = replace(
        _dataset(),
        deadlines=(
            _due(SECOND, "2011-06-01", "answer us"),
            _due(SECOND, "2011-05-20", "ask us"),
            _due(THIRD, "2011-05-20", "ask us at last", reported=True),
        ),
    )
    found = json.loads(render_letters(dataset, "json"))
    own = {one["document_id"]: [due["what"] for due in one["asks"]] for one in found["letters"]}
    assert own == {FIRST: [], SECOND: ["ask us", "answer us"], THIRD: []}
    assert [due["what"] for due in found["deadlines"]] == ["ask us", "ask us at last", "answer us"]
    said = render_letters(dataset).partition("\nDeadlines\n")[2]
    assert said.index("20 May 2011") < said.index("recalled in the") < said.index("1 June 2011")


def test_attachments_present_and_missing() -> None:
    """What a letter transmits has its place; what is not there is called missing."""

    def row(kind: str, present: bool) -> AttachmentRow:
        return AttachmentRow(
            attachment_id=f"{FIRST}/{kind}",
            document_id=FIRST,
            kind=kind,
            title="",
            status="",
            as_of="",
            present=present,
            announcement="",
            evidence=Evidence("letters.txt", 7, 9),
        )

    said = render_letters(
        replace(_dataset(), attachments=(row("programme", True), row("contacts", False)))
    )
    assert "transmits  programme (letters.txt:7-9)" in said
    assert "missing    contacts, announced and not there" in said


@pytest.mark.parametrize("form", LETTER_FORMS)
def test_a_long_chain(form: str) -> None:
    """Thousands of letters that each follow from the last are shown, and in no great width."""
    names = [f"{1000 + n}-01-01-letter-aaaa" for n in range(2000)]
    cited = [_cites(later, earlier) for earlier, later in pairwise(names)]
    said = render_letters(_dataset(*cited, documents=tuple(_letter(name) for name in names)), form)
    assert said.count("Ana Example") == 2000
    assert max(map(len, said.split("\n"))) < 200


def test_nothing_at_all() -> None:
    """An empty dataset has no letters and no deadlines."""
    assert render_letters(Dataset()) == "0 letters\n\nDeadlines\n   none\n"


@pytest.fixture(scope="module")
def letters_of_2006() -> Dataset:
    (result,) = hldparse.ingest(_CORPUS)
    assert result.dataset is not None
    return result.dataset


def test_chain_of_the_first_corpus(letters_of_2006: Dataset) -> None:
    """From the letter of 22 May to that of 8 September, as their opening words say."""
    dates = {row.document_id: row.date for row in letters_of_2006.documents}
    follows = {link.row.document_id: dates.get(link.follows, "") for link in chain(letters_of_2006)}
    by_date = {
        key: above for key, above in follows.items() if above or "06-22" in key or "2006-05" in key
    }
    assert by_date == {
        "2006-05-22-letter-c02f": "",
        "2006-05-31-letter-c924": "2006-05-22",
        "2006-06-06-letter-4c3e": "2006-05-31",
        "2006-06-22-letter-2dd3": "",
        "2006-06-22-letter-9b25": "2006-06-06",
        "2006-07-18-letter-78d3": "2006-06-22",
        "2006-08-11-letter-5af0": "2006-07-18",
        "2006-08-29-letter-6f8f": "2006-08-11",
        "2006-09-08-letter-c2ec": "2006-08-29",
    }
    (july,) = [link for link in chain(letters_of_2006) if "78d3" in link.row.document_id]
    assert (july.follows, july.others) == ("2006-06-22-letter-9b25", ("2006-06-22-letter-2dd3",))


def test_the_tree_of_the_first_corpus_is_a_page_to_read(letters_of_2006: Dataset) -> None:
    """At most 100 columns, every document once, the missing list and six dates."""
    said = render_letters(letters_of_2006)
    assert max(map(len, said.split("\n"))) <= WIDTH
    assert said.startswith("12 letters and 1 other document, 21 April 2006 to 8 September 2006\n")
    tree, _, deadlines = said.partition("\nDeadlines\n")
    heads = re.findall(r"^(?: *\u2514\u2500 )?(\d+ [A-Z]\w+ 2006), ", tree, re.MULTILINE)
    assert len(heads) == 13
    assert heads[:3] == ["21 April 2006", "22 May 2006", "31 May 2006"]
    assert tree.count("missing    list of civil society, announced and not there") == 1
    dates = [line for line in deadlines.split("\n") if line[:1].isdigit()]
    assert dates == [
        *("26 May 2006, 12:00", "14 July 2006", "31 July 2006"),
        *("4 August 2006, 12:00", "1 September 2006"),
    ]
