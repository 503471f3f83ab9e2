"""Lists set as a table with numbers or seats in columns of their own."""

from __future__ import annotations

import pytest
from tests.parsing.pages import read

HEAD = "No.\tState\tSeat\n"


def names(text: str) -> list[str]:
    """Return the entries of a list of member states."""
    reading = read("round-table-list", f"Round Table 1\nMember States\n{text}")
    return [each.text for each in reading.entries]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}1\tChad\t1A\n2\tZzyzx Isles\t1B\n3\tPeru\t2A\n",
        f"{HEAD}\tChad\tA1\n\tZzyzx Isles\t\n\tPeru\tA3\n",
        "1\tChad\n2\tZzyzx Isles\n3\tPeru\n",
        "1.\tChad\n2.\tZzyzx Isles\n3.\tPeru\n",
        "State\tSeat\nChad\t12\nZzyzx Isles\t13\nPeru\t14\n",
    ],
)
def test_the_names_of_rows_are_entries(text: str) -> None:
    """Their numbers and seats are no part of them, and the heads of columns are none."""
    assert names(text) == ["Chad", "Zzyzx Isles", "Peru"]


def test_a_name_cut_by_the_end_of_a_page_goes_on_below_the_head() -> None:
    """The head is said again above its rest."""
    text = f"{HEAD}1\tChad\t1A\n2\tBolivia (Plurinational\t1B\n\f\n{HEAD}\tState of)\t\n"
    assert names(f"{text}3\tPeru\t2A\n") == ["Chad", "Bolivia (Plurinational State of)", "Peru"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad\t2\nMali\t1\nPeru\t2\n",
        f"{HEAD}1\tChad\tMr. A B\n2\tMali\tMs. C D\n3\tPeru\tMr. E F\n",
        "Chad\t\nMali\t\nPeru\t\n",
        "Chad\tFiji\nMali\tTogo\nPeru\tTonga\n",
    ],
    ids=["marks", "persons", "empty cells", "columns of names"],
)
def test_what_may_mean_something_is_not_left_out(text: str) -> None:
    """Figures that count no rows may be marks; words beside the names are not read over."""
    joined = " ".join(names(text))
    words = text.removeprefix(HEAD).split()
    assert all(word in joined for word in words if word.isalpha() or "." in word)
    assert "2" in joined or "\t2\n" not in text
