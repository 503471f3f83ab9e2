"""Heads of columns of marks, cell by cell; the engine's answers are given."""

from __future__ import annotations

from typing import Any

import pytest
from PIL import Image, ImageDraw

from hldparse.reading import scan_heads
from hldparse.reading.scan_rules import Ruled
from hldparse.reading.words import Word

ROWS, COLUMNS = (100, 200, 260, 320, 380), (100, 400, 600, 800)
NAMES = ("State", "Albania", "Belize", "Cameroon")


def word(text: str, x: int, y: int, high: int = 30, sure: float = 0.9) -> Word:
    return Word(text, (x, y, x + 16 * len(text), y + high), sure)


def page_with(*figures: int) -> Image.Image:
    """A page of one pixel a point, with a figure at the foot of the heads of these columns."""
    page = Image.new("L", (1000, 600), 255)
    draw = ImageDraw.Draw(page)
    for column in figures:
        x = (COLUMNS[column] + COLUMNS[column + 1]) // 2
        draw.rectangle((x - 4, 160, x + 4, 182), fill=20)
    return page


SEEN = [
    *(word(name, 120, 115 + 60 * at + 30 * bool(at)) for at, name in enumerate(NAMES)),
    word("Table", 440, 115),
    # The box of a word takes in the figure below it.
    word("Table", 660, 115, 70),
]


def read(page: Image.Image, *cells: tuple[str, str], sure: float = 0.9) -> list[tuple[str, int]]:
    """Return words of the heads with their left edges; ``cells`` are what an engine answers."""
    asked: list[Any] = []

    def answer(picture: Any, *_: object) -> list[Word]:
        asked.append(picture)
        found = []
        for at, texts in enumerate(cells):
            top = 60 + at * (99 + 30)
            found += [
                word(text, 75, top + 12 + 40 * line, 22, sure) for line, text in enumerate(texts)
            ]
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan_heads, "words_of", answer)
        ruled = Ruled(list(map(float, ROWS)), list(map(float, COLUMNS)))
        words = scan_heads.with_heads(SEEN, page, ruled, 1.0, name="scan.pdf", page=1)
    assert len(asked) == bool(cells)
    assert all(each in words for each in SEEN[:4])
    return sorted((each.text, round(each.box[0])) for each in words if each not in SEEN[:4])


def test_heads_with_a_figure_that_was_not_seen_are_read_anew() -> None:
    """What is seen in their cells stands where it stands on the page."""
    found = read(page_with(1, 2), ("Table", "1"), ("Table", "2"))
    assert found == [("1", 416), ("2", 616), ("Table", 416), ("Table", 616)]


def test_heads_that_were_seen_stay() -> None:
    """The engine is not asked again."""
    assert read(page_with()) == [("Table", 440), ("Table", 660)]


def test_less_than_before_and_what_is_unsure_is_not_taken() -> None:
    """A head is not lost by being read anew."""
    assert read(page_with(2), ("Tab", "")) == [("Table", 440), ("Table", 660)]
    assert read(page_with(2), ("Table", "2"), sure=0.5) == [("Table", 440), ("Table", 660)]
