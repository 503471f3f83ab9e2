"""Tables beside each other on a page that was read line by line across."""

from __future__ import annotations

from tests.parsing.pages import profile

from hldparse.parsing.beside import by_place
from hldparse.parsing.heads import head_words
from hldparse.parsing.sheet import Row

LEFT, RIGHT = 55.0, 320.0


def rows(*printed: tuple[str, float, float]) -> list[Row]:
    """Return rows of text, left edge and top, 10 points high and a hundred wide."""
    return [
        Row(index, text, False, False, bbox=(x, y, x + 100, y + 10))
        for index, (text, x, y) in enumerate(printed)
    ]


def texts(*printed: tuple[str, float, float]) -> list[str]:
    return [row.text for row in by_place(rows(*printed), head_words(profile()))]


def test_rows_go_to_the_label_above_them() -> None:
    """Labels one after the other, a line of a skewed scan apart, head what stands below each."""
    assert texts(
        ("Forum", LEFT, 80),
        ("Round table B", RIGHT, 104),
        ("Round table A", LEFT, 114),
        ("Latvia", RIGHT, 123),
        ("Angola", LEFT, 132),
        ("Mexico", RIGHT + 8, 140),
        ("Belize", LEFT - 3, 150),
        ("Round table C", LEFT, 170),
        ("Chad", RIGHT, 190),
    ) == [
        *("Forum", "Round table A", "Angola", "Belize", "Round table B", "Latvia", "Mexico"),
        *("Round table C", "Chad"),
    ]  # fmt: skip


def test_other_orders_are_kept() -> None:
    """A page read column by column, and labels one below the other."""
    by_column = [
        ("Round table A", LEFT, 104),
        ("Angola", LEFT, 120),
        ("Round table B", RIGHT, 104),
        ("Latvia", RIGHT, 120),
    ]
    assert texts(*by_column) == [text for text, _, _ in by_column]
    below = [
        ("Round table A", LEFT, 104),
        ("Round table B", RIGHT, 140),
        ("Angola", LEFT, 160),
        ("Latvia", RIGHT, 160),
    ]
    assert texts(*below) == [text for text, _, _ in below]
