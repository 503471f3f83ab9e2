"""Lines of a list that were wrapped where they had no room, as PDFs have them."""

from __future__ import annotations

from tests.parsing.pages import read


def test_the_rest_of_a_chair_is_no_participant() -> None:
    """A chair's line that cannot end there goes on below, though a state stands there alone."""
    reading = read(
        "round-table-list",
        "Round table 1: Rivers\n"
        "Co-Chairs: Mr. Ben Reed, President of Portugal, and Ms. Ada Moss, Prime Minister of\n"
        "Mali\n"
        "12 May 2031, 10 a.m. to 1 p.m.\n\n"
        "Member States\nChile\nPeru\n",
    )
    (table,) = reading.tables
    assert [entry.text for entry in reading.entries] == ["Chile", "Peru"]
    assert table.chair.endswith("Prime Minister of Mali")
    assert table.date == "2031-05-12"


def test_names_behind_their_heading_go_on_below() -> None:
    """A paragraph of names is one, wherever its lines end; a list below such a line is a list."""
    reading = read(
        "round-table-list",
        "Round table 1\n\n"
        "Governments: Angola, Chile, Trinidad and Tobago and the\n"
        "United States of America\n"
        "Observers: Holy See,\n"
        "Palestine\n\n"
        "Round table 2\n\n"
        "Governments: Benin, Chad\n"
        "Peru\n",
    )
    assert [(entry.round_table, entry.text) for entry in reading.entries] == [
        *(("1", "Angola"), ("1", "Chile"), ("1", "Trinidad and Tobago")),
        *(("1", "the United States of America"), ("1", "Holy See"), ("1", "Palestine")),
        *(("2", "Benin"), ("2", "Chad"), ("2", "Peru")),
    ]
    assert not reading.unread


def test_the_rest_of_a_name_is_no_heading() -> None:
    """ "States" under "Organization of American", though it heads lists of states elsewhere."""
    text = (
        "Round Table 1\n\nObservers\nAfrican Union\nOrganization of American\nStates\n"
        "Holy See\n\nStates\nChad\nPeru\n"
    )
    reading = read("round-table-list", text)
    assert [(entry.category, entry.text) for entry in reading.entries] == [
        ("permanent-observer", "African Union"),
        ("permanent-observer", "Organization of American States"),
        ("permanent-observer", "Holy See"),
        ("member-state", "Chad"),
        ("member-state", "Peru"),
    ]
