"""Tables of wishes that tick the round tables beside each state."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.parsing.pages import profile, read

from hldparse.parsing.heads import head_words
from hldparse.parsing.sheet import Row
from hldparse.parsing.wish_heads import left_alone

HEAD = "Member State\tRound table 1\tRound table 2\tRound table 3\n"


def wishes(text: str) -> list[tuple[str, str]]:
    """Return (round table, name) of each wish."""
    return [(wish.round_table, wish.text) for wish in read("expressions-of-interest", text).wishes]


@pytest.mark.parametrize(
    ("tick", "free"),
    [("☑", "☐"), ("x", ""), ("✓", "–"), ("☒", "☐"), ("⊠", "□"), ("Yes", "No"), ("Sí", "")],
)
def test_ticks_are_wishes(tick: str, free: str) -> None:
    """A state wishes the tables that are ticked beside it, and no others."""
    text = HEAD + (
        f"Chad\t{tick}\t{free}\t{tick}\nZzyzx Isles\t{free}\t{tick}\t{free}\n"
        f"Peru\t{free}\t{free}\t–\n"
    )
    assert wishes(text) == [("1", "Chad"), ("3", "Chad"), ("2", "Zzyzx Isles")]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Chad\t1\t2\t", "what stands below a table is neither a tick nor a known name"),
        ("Chad\tX (tbc)\t\t", "what stands below a table is neither a tick nor a known name"),
        ("Chad\t\t\t\tundecided", "in a column that names no table"),
        ("Chad\tPeru\t\t", "in a column that names no table"),
    ],
)
def test_why_a_row_is_left_is_said(row: str, reason: str) -> None:
    """What cannot be read is the mark, unless a name stands below no table."""
    head = HEAD.replace("\n", "\tRemarks\n")
    (line,) = read("expressions-of-interest", f"{head}Peru\tx\t\t\n{row}\n").unread
    assert line.reason == reason


def said(text: str) -> list[tuple[str, str, str, int | None]]:
    """Return (round table, name, marks, preference) of each wish."""
    return [
        (wish.round_table, wish.text, wish.marks, wish.preference)
        for wish in read("expressions-of-interest", text).wishes
    ]


def test_figures_rank_where_states_rank_several() -> None:
    """A third choice is a wish of no preference; the figure stays its mark."""
    text = HEAD + "Chad\t1\t2\t3\nPeru\t\t1\t2\nFiji\t2\t\t\nMali\t–\t\t1\n"
    assert said(text) == [
        ("1", "Chad", "1", 1),
        ("2", "Chad", "2", 2),
        ("3", "Chad", "3", None),
        ("2", "Peru", "1", 1),
        ("3", "Peru", "2", 2),
        ("1", "Fiji", "2", 2),
        ("3", "Mali", "1", 1),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "Chad\t1\t2\t1\nPeru\t2\t1\t2\n",
        "Chad\t1\t2\t\nPeru\tx\t\t\n",
        "Chad\t1\t\t1\nPeru\t1\t1\t\n",
        "Chad\t1\t2\t\nPeru\t2\t1\t\nFiji\t\t\t7\n",
    ],
)
def test_figures_that_may_count_are_asked_about(rows: str) -> None:
    """The same twice in a row, one larger than there are tables, or hardly any ranked."""
    reading = read("expressions-of-interest", HEAD + rows)
    asked = [item.raw.split("\t")[0] for item in reading.unread]
    assert asked == [
        row.split("\t")[0] for row in rows.splitlines() if not row.startswith("Peru\tx")
    ]


@pytest.mark.parametrize(
    ("cell", "preference"),
    [
        ("1st", 1),
        ("2nd", 2),
        ("3rd", None),
        ("1er", 1),
        ("2e", 2),
        ("1.ª", 1),
        ("ler", 1),
        ("First", 1),
        ("Second choice", 2),
        ("(X)", None),
        ("[✓]", None),
        ("X (Minister)", None),
        ("✓ Head of State", None),
        ("Yes, Minister", None),
        ("Oui (Ministre)", None),
    ],
)
def test_words_and_ranks_in_cells_are_wishes(cell: str, preference: int | None) -> None:
    """What the cell says is kept as the mark of the wish."""
    text = f"{HEAD}Chad\t\t{cell}\t\nPeru\tx\t\t\n"
    assert said(text) == [("2", "Chad", cell, preference), ("1", "Peru", "", None)]


@pytest.mark.parametrize(
    "cell",
    [
        *("X (not confirmed)", "X (withdrawn)", "Minister", "No (Minister)", "X?", "tbc"),
        *("Si el Ministro", "First Committee", "1/2", "O", "le"),
    ],
)
def test_what_may_be_no_wish_is_asked_about(cell: str) -> None:
    """Words that take a tick back, or that no tick stands beside."""
    reading = read("expressions-of-interest", f"{HEAD}Chad\t\t{cell}\t\nPeru\tx\t\t\n")
    assert [wish.text for wish in reading.wishes] == ["Peru"]
    assert [item.raw for item in reading.unread] == [f"Chad\t\t{cell}\t"]


def test_ticks_have_marks_that_a_legend_explains() -> None:
    """A mark beside a tick, or in its place."""
    text = HEAD + "Chad\tX*\tX**\t\nPeru\t\t*\tX\n\n* First preference\n** Second preference\n"
    assert said(text) == [
        ("1", "Chad", "*", 1),
        ("2", "Chad", "**", 2),
        ("2", "Peru", "*", 1),
        ("3", "Peru", "", None),
    ]


def test_short_labels_head_columns_too() -> None:
    """ "RT 1" is a round table."""
    text = "State\tRT 1\tRT 2\nChad\tYes\tNo\nPeru\tNo\tYes\n"
    assert wishes(text) == [("1", "Chad"), ("2", "Peru")]


def test_numbered_rows_tick_too() -> None:
    """A column of numbers before the names is no name."""
    text = "No.\tState\tRound table 1\tRound table 2\n1.\tChad\tx\t\n2.\tPeru\t\tx\n"
    assert wishes(text) == [("1", "Chad"), ("2", "Peru")]


def test_a_number_that_was_misread_is_no_name() -> None:
    """ "1." may be recognised as "L"; no name has a single letter."""
    text = "No.\tState\tRound table 1\tRound table 2\nL\tChad\tx\t\n2.\tPeru\t\tx\n"
    assert wishes(text) == [("1", "Chad"), ("2", "Peru")]


@pytest.mark.parametrize("row", ["Chad\tEx]\tx\tO", "Chad\t\t\t", "Chad\t2\t1\t", "Chad"])
def test_what_is_no_tick_is_asked_about(row: str) -> None:
    """A mark that was misread, or a row without any, is left to the reviewer as a whole."""
    reading = read("expressions-of-interest", f"{HEAD}Peru\tx\t\t\n{row}\n")
    assert [wish.text for wish in reading.wishes] == ["Peru"]
    assert [item.raw.strip() for item in reading.unread] == [row.strip()]


def test_columns_of_names_stay_columns_of_names() -> None:
    """A table with a name below each round table is read as before."""
    text = "\tRound table 1\tRound table 2\n1.\tChad\tPeru\n2.\tMali\t\n"
    assert wishes(text) == [("1", "Chad"), ("2", "Peru"), ("1", "Mali")]


def test_a_note_above_the_table_is_not_below_it() -> None:
    """ "Note by the Secretariat" heads the page; what the notes say stands below the rows."""
    assert wishes(f"Note by the Secretariat\n\n{HEAD}Chad\tx\t\t\n") == [("1", "Chad")]


def test_notes_behind_the_tables_name_nobody() -> None:
    """A column of notes takes no row its ticks; names behind the tables are names."""
    text = "State\tRound table 1\tRound table 2\tNotes\nChad\tx\t\tto be confirmed\nPeru\t\tx\t\n"
    assert wishes(text) == [("1", "Chad"), ("2", "Peru")]
    text = "Round table 1\tRound table 2\tState\nx\t\tChad\n"
    assert wishes(text) == [("1", "Chad")]


def test_a_tick_in_doubt_is_a_wish_that_says_so() -> None:
    """So that it can be asked about; the others of its row are in no doubt."""
    read_ = read("expressions-of-interest", HEAD + "Chad\t✓?\t✓\t\nPeru\t☐\t☐\t✓?\n")
    assert [(wish.round_table, wish.text, wish.marks) for wish in read_.wishes] == [
        ("1", "Chad", "✓?"),
        ("2", "Chad", ""),
        ("3", "Peru", "✓?"),
    ]


def test_numbers_may_stand_below_their_labels() -> None:
    """A head of two rows, also where it is said again and its last cell is empty."""
    head = "Member\tRound table\tRound table\tNotes\nState\t1\t2\t\n"
    text = f"{head}Chad\tx\t\t\n{head}1. Peru\t\tx\tto be confirmed\n"
    found = read("expressions-of-interest", text)
    assert [(wish.round_table, wish.text) for wish in found.wishes] == [
        ("1", "Chad"),
        ("2", "Peru"),
    ]
    assert found.unread == ()


def test_a_row_that_runs_into_its_head_is_asked_about() -> None:
    """Its name was recognised beside the numbers, and its ticks with them."""
    text = "Member\tRound table\tRound table\nState Chad\t1\t2\nPeru\t\tx\n"
    found = read("expressions-of-interest", text, confidence=0.9)
    assert [(wish.round_table, wish.text) for wish in found.wishes] == [("2", "Peru")]
    assert [item.raw for item in found.unread] == ["State Chad\t1\t2"]


def test_rows_of_a_table_without_a_head_are_asked_about() -> None:
    """The names in them make them rows of a table, and no titles."""
    text = "Chad\tx\t\n1. Peru\t\tx\nRound table 7\nMali\n"
    found = read("expressions-of-interest", text)
    assert [item.raw.strip() for item in found.unread] == ["Chad\tx", "1. Peru\t\tx"]


def test_rows_that_ran_together_above_a_lost_head_are_asked_about() -> None:
    """On a scan: no title has cells and ends in a name."""
    text = f"Member Chad Peru\t1 O O\t2\t3\n{HEAD}Mali\tx\t\t\n"
    found = read("expressions-of-interest", text, confidence=0.9)
    assert [item.raw for item in found.unread] == ["Member Chad Peru\t1 O O\t2\t3"]


def test_ticks_beside_no_name_are_asked_about() -> None:
    """The name was not recognised; empty boxes say nothing."""
    found = read("expressions-of-interest", f"{HEAD}Chad\tx\t\t\n\t✓\t\t\n\t☐\t☐\t☐\n")
    assert [wish.text for wish in found.wishes] == ["Chad"]
    assert [(item.raw, item.reason) for item in found.unread] == [
        ("\t✓\t\t", "ticks beside no name")
    ]


def test_a_letter_for_the_number_of_a_table_is_none() -> None:
    """Beside figures, on a scan: its wishes are asked about, or it is the one that is missing."""
    text = "State\tRound table 1\tRound table M\tRound table 3\nChad\tx\tx\t\n"
    seen = read("expressions-of-interest", text, confidence=0.9)
    assert [(wish.round_table, wish.text) for wish in seen.wishes] == [("1", "Chad"), ("2", "Chad")]
    text = "State\tRound table 1\tRound table 2\tRound table M\nChad\tx\t\tx\n"
    seen = read("expressions-of-interest", text, confidence=0.9)
    assert (seen.wishes, len(seen.unread)) == ((), 1)


def test_a_row_number_whose_stop_was_misread_is_no_part_of_a_name() -> None:
    """ "12, Haiti" of a scan."""
    seen = read("expressions-of-interest", f"{HEAD}12, Haiti\tx\t\t\n", confidence=0.9)
    assert [wish.text for wish in seen.wishes] == ["Haiti"]


@pytest.mark.parametrize(
    "labels", [("Round table 1", "Round table 2"), ("Roundtable Round table 1 2",)]
)
def test_names_below_labels_whose_columns_were_lost_are_nobodys(labels: tuple[str, ...]) -> None:
    """On a page, where columns are told by places; in a text the last label is meant."""
    text = "\n".join((*labels, "1. Chad", "Peru"))
    rows = [
        Row(index, line, after_gap=False, after_page=False, bbox=(0, 0, 1, 1))
        for index, line in enumerate(text.split("\n"))
    ]
    words = head_words(profile())
    assert left_alone(rows, words) == {len(labels), len(labels) + 1}
    assert not left_alone([replace(row, bbox=None) for row in rows], words)
    further = Row(9, "Round table 3", after_gap=False, after_page=False, bbox=(0, 0, 1, 1))
    assert not left_alone([*rows, further], words)


def test_a_head_said_again_and_recognised_in_part_stays_what_it_was() -> None:
    """On a further page of a scan; in a text it is another head."""
    again = "Member State\tRcund tabie I\tRound table 2\tRound table 3\n"
    text = f"{HEAD}Chad\tx\t\t\n{again}Peru\tx\t\t\n"
    seen = read("expressions-of-interest", text, confidence=0.8)
    assert [(wish.round_table, wish.text) for wish in seen.wishes] == [("1", "Chad"), ("1", "Peru")]
    assert wishes(text) == [("1", "Chad")]


def test_a_tick_below_a_head_that_names_no_table_leaves_its_row() -> None:
    """The number of a table was not recognised: its wishes are not dropped unseen."""
    text = "State\tRound table 1\tRound table\tNotes\nChad\tx\tx\t\nPeru\tx\t\tsee below\n"
    found = read("expressions-of-interest", text)
    assert [(wish.round_table, wish.text) for wish in found.wishes] == [("1", "Peru")]
    assert [item.raw.strip() for item in found.unread] == ["Chad\tx\tx"]


def test_a_one_taken_for_a_letter_in_a_recognised_head_is_a_one() -> None:
    """Beside tables that figures number; in a text the letter is the table's own."""
    text = "State\tRound Table I\tRound Table 2\nChad\tx\t\n"
    seen = read("expressions-of-interest", text, confidence=0.8)
    assert [wish.round_table for wish in seen.wishes] == ["1"]
    assert wishes(text) == [("I", "Chad")]


def test_a_number_that_was_not_recognised_between_two_others_is_known() -> None:
    """Between tables 1 and 3 stands 2; what is missing at the end may be anything."""
    head = "State\tRound Table 1\tRound Table\tRound Table 3\tRound Table\n"
    text = f"{head}Chad\t\tx\t\t\nPeru\t\t\t\tx\n"
    seen = read("expressions-of-interest", text, confidence=0.8)
    assert [(wish.round_table, wish.text) for wish in seen.wishes] == [("2", "Chad")]
    assert [item.raw.strip() for item in seen.unread] == ["Peru\t\t\t\tx"]


@pytest.mark.parametrize("rest", ["Republic", "Republic\t\t\t"])
@pytest.mark.parametrize("ticks", ["x\tx\t", "–\tx\t–", "–\t–\t–"])
def test_a_name_wrapped_in_its_cell_is_that_of_all_its_ticks(ticks: str, rest: str) -> None:
    """Its second line stands in a row of its own where nothing else tells it."""
    text = f"{HEAD}Canada\tx\t\t\nCentral African\t{ticks}\n{rest}\nChad\t\t\tx\n"
    reading = read("expressions-of-interest", text)
    named = [wish.text for wish in reading.wishes]
    assert named == ["Canada", *["Central African Republic"] * ticks.count("x"), "Chad"]
    assert not reading.unread


@pytest.mark.parametrize("rest", ["State of)", "State of)\t\t\t"])
def test_a_row_cut_by_the_end_of_a_page_goes_on_below_the_head_said_again(rest: str) -> None:
    """The rest of the name stands under the head of the table, which is no part of it."""
    text = f"{HEAD}Peru\tx\t\t\nBolivia (Plurinational\tx\t\tx\n\f\n{HEAD}{rest}\nChad\t\tx\t\n"
    assert wishes(text) == [
        ("1", "Peru"),
        ("1", "Bolivia (Plurinational State of)"),
        ("3", "Bolivia (Plurinational State of)"),
        ("2", "Chad"),
    ]


def test_a_heading_among_the_rows_is_no_rest_of_a_name() -> None:
    """Unless both together are one name, or the name cannot end there."""
    text = f"{HEAD}Chad\tx\t\t\nAsian States\nJapan\t\tx\t\n"
    assert wishes(text) == [("1", "Chad"), ("2", "Japan")]
