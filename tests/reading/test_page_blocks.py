"""Pages cut into blocks, and uneven columns read column by column."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from hldparse.reading import uneven_columns
from hldparse.reading.page_blocks import Block, Least, blocks_of
from hldparse.reading.scan_order import lines_of
from hldparse.reading.uneven_columns import is_uneven, parts_of
from hldparse.reading.words import Word

LEAST = Least(gutter=5, tall=96, beside=60, wide=45, apart=15, line=14)
STEP = 12


def column(names: Sequence[str], left: float, top: float) -> list[Word]:
    """Return recognised lines of one word each, 8 points high and 60 wide."""
    return [
        Word(name, (left, top + at * STEP, left + 60, top + at * STEP + 8), 0.95)
        for at, name in enumerate(names)
    ]


def names(sort: str) -> list[str]:
    """Return ten names."""
    return [f"{sort}{chr(97 + at)}nia" for at in range(10)]


TITLE = [Word("Provisional", (50, 20, 190, 28), 0.95), Word("list", (195, 20, 300, 28), 0.95)]


def test_a_page_is_cut_into_title_columns_and_foot() -> None:
    """The strip between columns begins below the title; the page number is no line of one."""
    ink = [0] * 300
    for left, right, top, bottom in ((40, 260, 5, 15), (40, 120, 40, 200), (170, 260, 46, 200)):
        for x in range(left, right):
            ink[x] |= ((1 << (bottom - top)) - 1) << top
    for x in range(60, 66):
        ink[x] |= 0b11111111 << 230
    title, columns, foot = blocks_of(ink, 260, LEAST)
    assert (title.edges, foot.edges) == ((), ())
    assert 15 < columns.top <= 40
    assert 200 <= columns.bottom <= 230
    assert columns.edges == (145,)


def test_specks_beside_a_list_are_no_column() -> None:
    """A column has letters below each other over some width."""
    ink = [0] * 300
    for x in range(40, 120):
        ink[x] = ((1 << 200) - 1) << 20
    for x in range(170, 300, 3):
        ink[x] = 1 << (20 + x // 2)
    assert blocks_of(ink, 260, LEAST) == [Block(0, 260)]


def test_columns_half_a_line_apart_are_read_one_after_the_other() -> None:
    """Title first, then each column from its top, though none of their lines stand in one row."""
    first, second, third = names("A"), names("B"), names("C")
    words = [
        *TITLE,
        *column(first, 50, 50),
        *column(second, 150, 50 + STEP / 2),
        *column(third, 250, 50),
    ]
    texts = [line.text for line in lines_of(words, 1) if line.text]
    assert texts == ["Provisional list", *first, *second, *third]


def test_lists_side_by_side_are_one_part() -> None:
    """Where lines stand beside each other their rows tell more, and nothing is cut."""
    columns = [column(names("A"), 50, 50), column(names("B"), 150, 50)]
    assert not is_uneven(columns, 8)
    assert len(parts_of([word for each in columns for word in each], 8)) == 1
    assert is_uneven([columns[0], column(names("B"), 150, 50 + STEP / 2)], 8)


def test_lines_are_held_to_their_neighbours_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Columns of thousands of lines are compared without looking at each pair of these."""
    asked = 0

    class Counted(float):
        def __sub__(self, other: float) -> float:
            nonlocal asked
            asked += 1
            return float(self) - other

        def __lt__(self, other: float) -> bool:
            nonlocal asked
            asked += 1
            return float(self) < other

    foot = uneven_columns._foot
    monkeypatch.setattr(uneven_columns, "_foot", lambda row: Counted(foot(row)))
    one = [Word("Aland", (50, at * STEP, 110, at * STEP + 8), 0.95) for at in range(400)]
    two = [Word("Aland", (150, at * STEP + 6, 210, at * STEP + 14), 0.95) for at in range(400)]
    assert is_uneven([one, two], 8)
    assert asked < 40 * 800
