"""Mentions in running text, held to sentences labelled by reading and to promises one by one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.parsing.pages import known_lexicon

from hldparse.parsing.prose import mentions_in, stretches, titles
from hldparse.parsing.prose_language import names_of
from hldparse.records.blocks import Passage
from hldparse.records.evidence import Evidence
from hldparse.records.source import Line, Page, Source

LABELLED = Path(__file__).parent / "mentions"
DATE = "2012-05-14"
Found = list[tuple[str, str, str]]


def found_in(text: str, date: str = DATE, kind: str = "paragraph", language: str = "en") -> Found:
    """Kind, printed form and value of each mention."""
    names = names_of(known_lexicon(), language)
    found = stretches(text, date, names, (), kind)
    return [(each.kind, text[each.start : each.stop], each.value) for each in found]


def of_kind(kind: str, text: str, date: str = DATE) -> list[str]:
    """The printed forms of one kind."""
    return [printed for one, printed, _ in found_in(text, date) if one == kind]


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (LABELLED / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("name", ["letters.jsonl", "elsewhere.jsonl", "unseen.jsonl"])
@pytest.mark.parametrize("kind", ["state", "organisation", "symbol"])
def test_precision_and_recall_on_labelled_sentences(name: str, kind: str) -> None:
    """At least 0.98 of what is found is right, at least 0.95 of what is there is found."""
    right = wrong = missed = 0
    rows = _rows(name)
    names = names_of(known_lexicon(), "en")
    for row in rows:
        text = row["text"]
        seen = stretches(text, row["date"], names)
        value = kind == "symbol"
        have = Counter(
            (text[each.start : each.stop], each.value if value else "")
            for each in seen
            if each.kind == kind
        )
        want = Counter(
            (each["printed"], each.get("value", "") if value else "")
            for each in row["mentions"]
            if each["kind"] == kind
        )
        right += (have & want).total()
        wrong += (have - want).total()
        missed += (want - have).total()
    assert right / (right + wrong) >= 0.98
    assert right / (right + missed) >= 0.95


def test_labels_are_in_their_sentences() -> None:
    """Each label is printed in its sentence, and the sets are as large as they say."""
    rows = [row for path in sorted(LABELLED.glob("*.jsonl")) for row in _rows(path.name)]
    assert len(rows) >= 370
    assert sum(len(row["mentions"]) for row in rows) >= 480
    for row in rows:
        assert all(each["printed"] in row["text"] for each in row["mentions"])


@pytest.mark.parametrize(
    "text",
    [
        "She studied at the Georgia Institute.",
        "Jordan Miller and Chad Brown took the minutes.",
        "Ms. Georgia White spoke.",
        "We ate Guinea fowl.",
        "a turkey, a chad and a guinea",
        "New Mexico and the Gulf of Guinea",
        "Lake Chad, the Niger Delta and the Congo Basin",
        "African States, Member States and Observer States",
        "The Mexican, Georgian and South African delegates",
        "They met in Geneva, Nairobi and Vienna.",
        "US$ 200 was paid.",
        "PLEASE CONTACT US SOON",
        "A Mali-led proposal",
        "Northern Ireland",
        "Michael Jordan said so.",
    ],
)
def test_no_state_where_none_is_meant(text: str) -> None:
    """First names, universities, rivers, birds, adjectives, groups and cities are no states."""
    assert of_kind("state", text) == []


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("the Holy See, in its capacity as Observer State", ["Holy See"]),
        ("Ambassador Ana Sá of Portugal, Vice-President", ["Portugal"]),
        ("Guinea, Guinea-Bissau and Papua New Guinea", ["Guinea", "Guinea-Bissau"]),
        ("CÔTE D’IVOIRE and Cote d'Ivoire", ["CÔTE D’IVOIRE", "Cote d'Ivoire"]),
        ("the Government of Kenya and the Kenya Mission", ["Kenya", "Kenya"]),
        ("the U.S. and the UK", ["U.S.", "UK"]),
        ("Mali's proposal", ["Mali"]),
        ("The Gambia", ["Gambia"]),
        ("The former Yugoslav Republic of Macedonia", None),
        ("In the former Yugoslav Republic of Macedonia", ["former Yugoslav Republic of Macedonia"]),
        ("In Mali and with Chad", ["Mali", "Chad"]),
    ],
)
def test_states_where_they_are_meant(text: str, states: list[str] | None) -> None:
    """The longest name is one mention, without article, in any style of print."""
    expected = [text] if states is None else states
    assert of_kind("state", text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("the General Assembly and the Assembly", ["General Assembly"]),
        ("the Organization, the Commission, the Secretariat", []),
        ("in the Trusteeship Council Chamber and the General Assembly Hall", []),
        ("World Health Organization (WHO), who", ["World Health Organization (WHO)"]),
        ("The world bank of ideas", []),
        ("WHO PAYS FOR IT ALL?", []),
        ("UN-HABITAT", ["UN-HABITAT"]),
        ("The Ministry of Fisheries of Ghana", ["Ministry of Fisheries"]),
        ("the Arctic Herring Network", ["Arctic Herring Network"]),
        ("the African Group and the Executive Board", []),
        ("Council of Europe and the World Bank", ["Council of Europe", "World Bank"]),
        ("write to name@who.int", []),
        ("the Special Rapporteur on the Right to Food", []),
    ],
)
def test_organisations(text: str, bodies: list[str]) -> None:
    """Bodies by name; not what refers back, nor rooms, nor words that happen to be capitals."""
    assert of_kind("organisation", text) == bodies


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        (
            "General Assembly resolution 60/227",
            [("General Assembly resolution 60/227", "A/RES/60/227")],
        ),
        (
            "resolutions 60/227 and 60/228",
            [("resolutions 60/227", "A/RES/60/227"), ("60/228", "A/RES/60/228")],
        ),
        ("A/RES/60/227.", [("A/RES/60/227", "A/RES/60/227")]),
        (
            "Security Council resolution 1325 (2000)",
            [("Security Council resolution 1325 (2000)", "S/RES/1325 (2000)")],
        ),
        ("its decision 2/CP.15", [("decision 2/CP.15", "2/CP.15")]),
        ("resolution 2200 A (XXI)", [("resolution 2200 A (XXI)", "A/RES/2200 A (XXI)")]),
        ("HIV/AIDS, and/or, 2008/2009", []),
    ],
)
def test_symbols(text: str, symbols: list[tuple[str, str]]) -> None:
    """Symbols as printed and normalised, one for each number."""
    found = [(printed, value) for kind, printed, value in found_in(text) if kind == "symbol"]
    assert found == symbols


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("14 and 15 September 2006", ["2006-09-14/2006-09-15"]),
        ("14-15 September", ["2006-09-14/2006-09-15"]),
        ("from 30 June to 2 July 2008", ["2008-06-30/2008-07-02"]),
        ("11 August and 29 August", ["2006-08-11", "2006-08-29"]),
        ("14 and 18 September", ["2006-09-14", "2006-09-18"]),
        ("6 June and 7 June", ["2006-06-06", "2006-06-07"]),
        ("in September 2006", ["2006-09"]),
        ("the Decade 2001-2010", []),
        ("31 June", []),
    ],
)
def test_dates(text: str, dates: list[str]) -> None:
    """Dates and spans in ISO 8601, the year from the document where it is not printed."""
    assert [value for kind, _, value in found_in(text, "2006-05-31") if kind == "date"] == dates


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        (
            "I asked Ambassador Ana Sá of Portugal, Vice-President of the General Assembly and "
            "President of the Council, to chair.",
            "Ambassador Ana Sá",
            "Vice-President of the General Assembly and President of the Council",
        ),
        ("the Acting President Ambassador Li Wei spoke", "Ambassador Li Wei", "Acting President"),
        (
            "the President of the Council, H.E. Mr. Li Wei, spoke",
            "H.E. Mr. Li Wei",
            "President of the Council",
        ),
        ("Secretary-General Li Wei spoke", "Li Wei", "Secretary-General"),
        (
            "by Maria de la Cruz, Executive Director of the Fund, and others",
            "Maria de la Cruz",
            "Executive Director of the Fund",
        ),
        ("(att: Maria Cruz, telephone)", "Maria Cruz", ""),
        ("my successor, H.E. Li Al Wei.", "H.E. Li Al Wei", ""),
    ],
)
def test_persons_with_their_offices(text: str, person: str, office: str) -> None:
    """A person is named without office, the office stands beside."""
    assert [each[1:] for each in found_in(text) if each[0] == "person"] == [(person, office)]


def test_who_signs_is_a_person() -> None:
    """A signature needs no title; the same words in a paragraph name nobody."""
    assert found_in("Li Wei Acting President", kind="signature")[0] == (
        "person",
        "Li Wei",
        "Acting President",
    )
    assert found_in("Li Wei") == []


@pytest.mark.parametrize(
    ("text", "event", "date"),
    [
        (
            "The second panel discussion is scheduled to take place on 4 July 2012.",
            "second panel discussion",
            "2012-07-04",
        ),
        (
            "the Ocean Conference, on 5 and 6 June 2012,",
            "Ocean Conference",
            "2012-06-05/2012-06-06",
        ),
        ("the 12 June informal hearings", "informal hearings", "2012-06-12"),
        ("a High-level Dialogue on Soil and Water", "High-level Dialogue on Soil and Water", ""),
        (
            "resolution 60/1 of 4 May 2005 and the Millennium Summit",
            "Millennium Summit",
            "",
        ),
        ("in Conference Room 4 at the sixty-first session", "sixty-first session", ""),
    ],
)
def test_events_with_their_dates(text: str, event: str, date: str) -> None:
    """Meetings by name, number or kind; a date only where it is said of the meeting."""
    assert [each[1:] for each in found_in(text) if each[0] == "event"] == [(event, date)]


def test_a_title_met_in_full_is_known_in_other_capitals() -> None:
    """A meeting's name is taken whole where only its first words have their capitals."""
    known = titles(["The High-level Dialogue on Soil and Water begins."])
    names = names_of(known_lexicon(), "en")
    text = "the High-level Dialogue on soil and water"
    assert [text[each.start : each.stop] for each in stretches(text, DATE, names, known)] == [
        "High-level Dialogue on soil and water"
    ]


def test_other_languages_have_their_own_names() -> None:
    """French and Spanish names are found in documents of these languages."""
    text = "les délégations de l’Allemagne, de la Côte d'Ivoire et d'Haïti"
    assert [each[1] for each in found_in(text, language="fr")] == [
        "Allemagne",
        "Côte d'Ivoire",
        "Haïti",
    ]
    assert ("state", "Alemania", "") in found_in("La delegación de Alemania", language="es")
    assert found_in("Allemagne") == []


def test_nothing_overlaps_and_all_is_in_order() -> None:
    """No character belongs to two mentions, in any of the labelled sentences together."""
    text = " ".join(row["text"] for row in _rows("letters.jsonl"))
    found = stretches(text, DATE, names_of(known_lexicon(), "en"))
    assert len(found) > 250
    for one, other in pairwise(found):
        assert one.stop <= other.start


@pytest.mark.parametrize(
    "unit",
    [
        "H.E. ",
        "Committee on Aa and ",
        "1, ",
        "resolutions 1/2, ",
        "Mr. Aa, President of the ",
        "A-",
        "(",
        "\x00",
        "\ud800",
    ],
)
def test_odd_text_is_read_without_harm(unit: str) -> None:
    """Text of one unit over and over is read to the end; nothing is raised."""
    text = unit * 4_000
    assert all(0 <= each[0] < each[1] <= len(text) for each in _spans(text))


def _spans(text: str) -> list[tuple[int, int]]:
    found = stretches(text, DATE, names_of(known_lexicon(), "en"))
    return [(each.start, each.stop) for each in found]


def test_a_sentence_without_end_is_given_in_part() -> None:
    """Each mention holds its sentence, but not all of one of thousands of names."""
    text = "We met Peru, " + "Mali, " * 2_000 + "and went. Chad came too."
    source = Source("a.txt", "0", len(text), "text", (Page(None, (Line(1, text),)),))
    passage = Passage(
        document_id="d",
        attachment_id="",
        kind="paragraph",
        number="",
        text=text,
        evidence=Evidence("a.txt", 1, 1),
    )
    found = mentions_in(source, (passage,), (), (), known_lexicon())
    assert len(found) == 2_002
    assert all(each.printed in each.sentence in text for each in found)
    assert found[0].sentence == text[: 11 + 200]
    assert max(len(each.sentence) for each in found) == 404
    assert found[-1].sentence == "Chad came too."


def test_spacy_is_imported_only_for_prose() -> None:
    """Importing the room, and reading a file without running text, does not import spaCy."""
    code = (
        "import sys, hldparse.parsing as p\n"
        "from hldparse.parsing.prose import mentions_in\n"
        "from hldparse.records.source import Source, Page\n"
        "s = Source('a', '0', 0, 'text', (Page(None, ()),))\n"
        "assert mentions_in(s, (), (), (), None) == ()\n"
        "assert 'spacy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
