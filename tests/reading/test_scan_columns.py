"""Columns of lists on pictures that hardly more space parts than words."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from hldparse.reading import scan_columns
from hldparse.reading.scan_columns import with_columns
from hldparse.reading.scan_order import lines_of
from hldparse.reading.words import Box, Word, middle

LETTER = 5.0
"""Points of a letter; a line of 10 points."""


def put(text: str, x: float, y: float) -> list[Word]:
    """Return the words of a text that begins at ``x``, two points and a half between them."""
    words = []
    for part in text.split():
        words.append(Word(part, (x, y, x + LETTER * len(part), y + 10), 0.95))
        x += LETTER * len(part) + 2.5
    return words


def sheet(rows: Sequence[Sequence[tuple[float, str]]]) -> list[Word]:
    return [
        word
        for number, row in enumerate(rows)
        for x, text in row
        for word in put(text, x, 100.0 + 13 * number)
    ]


def read(words: Sequence[Word]) -> list[str]:
    return [line.text for line in lines_of(with_columns(words), 1)]


# "- Republic of San Marino" is 117.5 points wide: 5 points before the second column.
MARKED = [
    [(72, "- Republic of San Marino"), (194.5, "- Kenya")],
    [(72, "- Chad"), (194.5, "- Lesotho")],
    [(72, "- Republic of San Marino"), (194.5, "- Mali")],
    [(72, "- Fiji"), (194.5, "- Norway")],
    [(72, "- Republic of San Marino"), (194.5, "- Oman")],
]


def test_a_dash_under_others_begins_a_column() -> None:
    """However near the entry before it stands; the whole list is one list of two columns."""
    first = [row[0][1] for row in MARKED]
    assert read(sheet(MARKED)) == first + [row[1][1] for row in MARKED]


def test_an_entry_set_full_stands_beside_those_that_are_not() -> None:
    """Without markers, too, where other rows show the column: 5 points are no space of words."""
    rows = [[(x, text.removeprefix("- ")) for x, text in row] for row in MARKED]
    rows = [
        [(72.0, "Republic of Chad and Mali" if n == 2 else "Peru"), row[1]]
        for n, row in enumerate(rows)
    ]
    words = sheet(rows)
    assert 4 < 194.5 - max(word.box[2] for word in words if word.box[0] < 194) < 8
    assert read(words) == [row[0][1] for row in rows] + [row[1][1] for row in rows]


def test_a_short_list_has_the_columns_of_the_long_one() -> None:
    """Two markers are enough where the same page has that column elsewhere."""
    below = [[(72.0, "Observers")], [], *MARKED[:2]]
    lines = read(sheet([*MARKED, [], *below]))
    assert lines[-4:] == ["- Republic of San Marino", "- Chad", "- Kenya", "- Lesotho"]


def test_dashes_within_lines_begin_nothing() -> None:
    """Where no list has dashes at its beginning, one between two names parts none."""
    rows = [[(72, "Annan - Ghana")], [(72, "Lubna - Oman")], [(72, "Pirie - Fiji")]]
    assert read(sheet(rows)) == ["Annan - Ghana", "Lubna - Oman", "Pirie - Fiji"]


def test_running_text_has_no_columns() -> None:
    """Words of three lines that begin under each other are no column."""
    rows = [[(72, "One seat each for the states")]] * 6
    assert not any(word.opens_column for word in with_columns(sheet(rows)))


def test_thousands_of_columns_cost_no_more_than_their_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A word is held to the columns that begin where it does, not to each of the page's."""
    asked = 0

    def counted(box: Box) -> float:
        nonlocal asked
        asked += 1
        return middle(box)

    monkeypatch.setattr(scan_columns, "middle", counted)
    words = [
        Word(text, (x, at * 1.2, x + 20, at * 1.2 + 1), 0.9)
        for at in range(2000)
        for text, x in (("Aland", 30 + at % 7 * 100), ("Borduria", 60 + at % 7 * 100))
    ]
    found = with_columns(words)
    assert sum(word.opens_column is True for word in found) == 2000
    assert asked < 4 * len(words)
