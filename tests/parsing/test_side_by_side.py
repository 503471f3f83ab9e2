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


STATES = ("Albania", "Chad", "Peru", "Fiji", "Ghana", "Togo", "Zimbabwe")


def test_headings_among_the_names_of_a_column_make_it_one() -> None:
    """Each column is read down, and goes on with the category that the one before ended with."""
    text = (
        "Round Table 1\nMember States\tFiji\tZimbabwe\nAlbania\tGhana\tObservers\n"
        "Chad\tTogo\tHoly See\nPeru\t\tState of Palestine\n"
    )
    reading = read("round-table-list", text)
    assert [(each.category, each.text) for each in reading.entries] == [
        *(("member-state", name) for name in STATES),
        ("permanent-observer", "Holy See"),
        ("permanent-observer", "State of Palestine"),
    ]
    assert not reading.unread


def test_a_further_table_below_is_read_by_itself() -> None:
    """What parts the two, a page's end or a heading said again, is no row of either."""
    text = (
        "Round Table 1\nMember States\tGhana\nChad\tTogo\nPeru\t\n\n"
        "Observers\tState of Palestine\nHoly See\tAfrican Union\nEuropean Union\t\n"
    )
    found = {each.text: each.category for each in read("round-table-list", text).entries}
    assert found["Ghana"] == found["Togo"] == "member-state"
    assert found["Holy See"] == found["African Union"] == "permanent-observer"


def test_a_heading_in_the_first_cell_alone_is_that_of_both_columns() -> None:
    """No name of the second column is lost where the first row has nothing there."""
    text = (
        "Round Table 1\nMember States\t\nChad\tFiji\nPeru\tTogo\n"
        "Observers\t\nHoly See\tState of Palestine\n"
    )
    reading = read("round-table-list", text)
    assert {(each.category, each.text) for each in reading.entries} == {
        *(("member-state", name) for name in ("Chad", "Peru", "Fiji", "Togo")),
        *(("permanent-observer", name) for name in ("Holy See", "State of Palestine")),
    }
    assert not reading.unread


def test_a_row_of_more_cells_than_columns_is_asked_about() -> None:
    """Nothing says whose the further cell is."""
    text = "Round Table 1\tRound Table 2\nMember States\nChad\tFiji\nPeru\tTogo\tMali\n"
    reading = read("round-table-list", text)
    assert [(each.round_table, each.text) for each in reading.entries] == [
        *(("1", "Chad"), ("1", "Peru"), ("2", "Fiji"), ("2", "Togo"))
    ]
    assert [each.raw.strip() for each in reading.unread] == ["Mali"]
