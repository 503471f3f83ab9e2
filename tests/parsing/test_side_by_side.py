"""Tables side by side, a column each, as Word and spreadsheets give them: tabs between cells."""

from __future__ import annotations

from tests.parsing.pages import read


def test_a_category_alone_in_its_row_is_that_of_all_columns() -> None:
    """A cell merged over all columns heads what stands below it in each."""
    text = (
        "Round Table 1\tRound Table 2\nMember States\nChad\tFiji\nPeru\tTogo\n"
        "Observers\nHoly See\tState of Palestine\n"
    )
    reading = read("round-table-list", text)
    assert [(each.round_table, each.category, each.text) for each in reading.entries] == [
        ("1", "member-state", "Chad"),
        ("1", "member-state", "Peru"),
        ("1", "permanent-observer", "Holy See"),
        ("2", "member-state", "Fiji"),
        ("2", "member-state", "Togo"),
        ("2", "permanent-observer", "State of Palestine"),
    ]
    assert not reading.unread


def test_a_row_with_only_its_first_cell_filled_is_a_wish_of_the_first_column() -> None:
    """The tabs behind it say where the empty cells are."""
    text = "Round Table 1\tRound Table 2\nChad\tFiji\nPeru\t\n"
    reading = read("expressions-of-interest", text)
    assert [(wish.round_table, wish.text) for wish in reading.wishes] == [
        ("1", "Chad"),
        ("2", "Fiji"),
        ("1", "Peru"),
    ]
    assert not reading.unread
