"""Tables of marks without lines down, by the picture; words are given in pixels."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from hldparse.reading.scan_marks import marks_on
from hldparse.reading.scan_open import open_tables
from hldparse.reading.words import Word

STATES = ("Albania", "Belize", "Cameroon", "Denmark", "Ecuador", "Finland")
COLUMNS = (300, 420, 540)
TOP, STEP = 200, 30
SCALE = 2.0
"""Pixels a point."""


def word(text: str, x: float, y: float) -> Word:
    """A word around a place."""
    wide = 4 * len(text)
    return Word(text, (x - wide, y - 8, x + wide, y + 8), 0.9)


def head(label: str = "Round") -> list[Word]:
    """Labels with their numbers below, as an engine sees them."""
    found = [word("State", 130, TOP)]
    for number, x in enumerate(COLUMNS, start=1):
        found += [
            word(label, x - 25, TOP),
            word("Table", x + 25, TOP),
            word(str(number), x, TOP + 18),
        ]
    return [*found, word("Member", 130, TOP + 18)]


def place(row: int) -> int:
    return TOP + 18 + STEP * (row + 1)


def names() -> list[Word]:
    return [word(name, 130, place(row)) for row, name in enumerate(STATES)]


def signs(words: list[Word], *ticks: tuple[int, int]) -> dict[tuple[int, int], str] | None:
    """Return the signs by row and column where crosses stand; None where no table is seen."""
    page = Image.new("L", (900, 700), 255)
    draw = ImageDraw.Draw(page)
    for each in words:
        x0, y0, x1, y1 = each.box
        draw.rectangle((x0 + 2, y0 + 2, x1 - 2, y1 - 2), fill=30)
    for row, column in ticks:
        x, y = COLUMNS[column], place(row)
        draw.line((x - 8, y - 8, x + 8, y + 8), fill=20, width=3)
        draw.line((x - 8, y + 8, x + 8, y - 8), fill=20, width=3)
    seen = [Word(each.text, _points(each.box), each.confidence) for each in words]
    found = next(open_tables(page, None, seen, SCALE), None)
    if found is None:
        return None
    marks = [mark for mark in marks_on(page, found, seen, SCALE) if mark.text]
    return {_cell(*(each * SCALE for each in mark.box)): mark.text for mark in marks}


def _points(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = box
    return x0 / SCALE, y0 / SCALE, x1 / SCALE, y1 / SCALE


def _cell(x0: float, y0: float, x1: float, y1: float) -> tuple[int, int]:
    row = min(range(len(STATES)), key=lambda at: abs(place(at) - (y0 + y1) / 2))
    column = min(range(len(COLUMNS)), key=lambda at: abs(COLUMNS[at] - (x0 + x1) / 2))
    return row, column


def test_marks_stand_beside_names_and_under_like_heads() -> None:
    """The second row of the head is no row of the table."""
    found = signs([*head(), *names()], (0, 0), (1, 2), (4, 1), (5, 0))
    assert found == {(0, 0): "✓", (1, 2): "✓", (4, 1): "✓", (5, 0): "✓"}


def test_a_row_whose_name_was_not_seen_is_a_row() -> None:
    """Its marks are not those of its neighbours, and are not lost."""
    words = [*head(), *(each for each in names() if each.text != "Cameroon")]
    assert signs(words, (1, 0), (2, 1), (3, 2)) == {(1, 0): "✓", (2, 1): "✓", (3, 2): "✓"}


def test_notes_behind_the_tables_hold_no_marks() -> None:
    """They may begin left of their head."""
    notes = [
        word(text, 620, place(row))
        for row, text in ((0, "tobe"), (2, "confirmed"), (4, "byletter"))
    ]
    words = [*head(), word("Notes", 640, TOP), *names(), *notes]
    assert signs(words, (0, 0), (5, 2)) == {(0, 0): "✓", (5, 2): "✓"}


@pytest.mark.parametrize("count", [0, 2])
def test_without_names_there_is_no_table(count: int) -> None:
    """Nor with two."""
    assert signs([*head(), *names()[:count]]) is None


def test_lists_under_like_heads_are_no_table_of_marks() -> None:
    """Words stand in their columns."""
    words = [
        *head(),
        *(word(name, x, place(row)) for x in (130, *COLUMNS) for row, name in enumerate(STATES)),
    ]
    assert signs(words) is None


def test_a_sentence_that_repeats_a_word_is_no_head() -> None:
    """ "The President of the General Assembly"."""
    said = ("The", "President", "of", "the", "General", "Assembly")
    words = [word(text, 100 + 90 * at, TOP) for at, text in enumerate(said)]
    assert signs([*words, *names()]) is None


def columns_seen(words: list[Word]) -> int:
    """Return how many columns a table has whose picture is empty but for its words."""
    page = Image.new("L", (900, 700), 255)
    seen = [Word(each.text, _points(each.box), each.confidence) for each in words]
    (found,) = open_tables(page, None, seen, SCALE)
    return len(found.columns) - 1


def test_what_goes_on_with_a_mark_of_the_last_column_is_no_note() -> None:
    """ "X (HoG)" reaches farther right than the head of its column; a note stands by itself."""
    marks = [word("X", COLUMNS[2] + 40, place(row)) for row in range(3)]
    close = [word("(HoG)", COLUMNS[2] + 74, place(row)) for row in range(3)]
    away = [word("(HoG)", COLUMNS[2] + 130, place(row)) for row in range(3)]
    assert columns_seen([*head(), *names(), *marks, *close]) == 4
    assert columns_seen([*head(), *names(), *marks, *away]) == 5


def test_the_number_in_a_head_is_part_of_it() -> None:
    """ "Table 3" reaches as far as its number: what stands under this is in the column."""
    numbered = [word(str(number), x + 60, TOP) for number, x in enumerate(COLUMNS, start=1)]
    plain_head = [each for each in head() if not each.text.isdigit()]
    under = [word("(HoG)", COLUMNS[2] + 60, place(row)) for row in range(3)]
    assert columns_seen([*plain_head, *numbered, *names(), *under]) == 4
