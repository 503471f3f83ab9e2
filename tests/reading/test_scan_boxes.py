"""Boxes of forms and lists on pictures of pages, outside of tables."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from hldparse.reading.scan_boxes import with_boxes
from hldparse.reading.scan_rules import Ruled, rules_of
from hldparse.reading.words import Word

SCALE = 250 / 72
SIDE = 32
NO_RULES = Ruled([], [], None)


class Form:
    """A page on which boxes are drawn, and what an engine saw of it."""

    def __init__(self) -> None:
        self.page = Image.new("L", (1600, 1000), 255)
        self.draw = ImageDraw.Draw(self.page)
        self.words: list[Word] = []

    def box(self, x: int, y: int, *, ticked: bool = False) -> None:
        self.draw.rectangle((x, y, x + SIDE, y + SIDE), outline=0, width=3)
        if ticked:
            self.draw.line((x + 4, y + 4, x + SIDE - 4, y + SIDE - 4), fill=0, width=5)
            self.draw.line((x + 4, y + SIDE - 4, x + SIDE - 4, y + 4), fill=0, width=5)

    def says(self, text: str, x: int, y: int, wide: int, sure: float = 0.95) -> None:
        """Put a word as seen: ``wide`` pixels from ``x`` on."""
        box = (x / SCALE, y / SCALE, (x + wide) / SCALE, (y + SIDE) / SCALE)
        self.words.append(Word(text, box, sure))

    def read(self, ruled: Ruled = NO_RULES) -> list[str]:
        words = with_boxes(self.words, self.page, ruled, SCALE)
        return [
            word.text for word in sorted(words, key=lambda word: (word.box[1] // 8, word.box[0]))
        ]


def listed() -> Form:
    form = Form()
    for row, (seen, ticked) in enumerate((("O", False), ("XI", True), ("", False))):
        y = 200 + 60 * row
        form.box(200, y, ticked=ticked)
        if seen:
            form.says(seen, 198, y - 1, SIDE + 4, 0.6)
        form.says("Round", 250, y, 90)
        form.says("table", 355, y, 80)
    return form


def test_boxes_before_items_are_told_from_letters() -> None:
    """Also one of which an engine saw nothing."""
    assert listed().read() == [
        *("☐", "Round", "table"),
        *("☑", "Round", "table"),
        *("☐", "Round", "table"),
    ]


def test_a_box_is_cut_from_the_word_behind_it() -> None:
    """Whether an engine took it for letters or for nothing; a word without one stays whole."""
    form = listed()
    for x, seen, ticked in ((600, "[JYes", True), (800, "No", False)):
        form.box(x, 200, ticked=ticked)
        form.says(seen, x - 1, 200, SIDE + 62, 0.7)
    form.says("No", 1000, 200, 46, 0.7)
    assert form.read()[:9] == ["☐", "Round", "table", "☑", "Yes", "☐", "No", "No", "☑"]


def test_letters_and_lone_squares_are_no_boxes() -> None:
    """A form has more than one box; an O is round."""
    form = Form()
    form.box(200, 200)
    form.says("D", 198, 199, SIDE + 4)
    form.draw.ellipse((200, 260, 200 + SIDE, 260 + SIDE), outline=0, width=3)
    form.says("O", 198, 259, SIDE + 4)
    form.says("Round", 250, 200, 90)
    form.says("Round", 250, 260, 90)
    assert form.read() == ["D", "Round", "O", "Round"]


@pytest.mark.parametrize("letter", "DBEHROQ08#aemw")
def test_no_letter_is_a_box(letter: str) -> None:
    """However large, alone or at the beginning of a word that is wide."""
    form = Form()
    for row, size in enumerate((36, 48, 60)):
        font = ImageFont.load_default(size=size)
        form.draw.text((200, 100 * row + 100), letter, fill=0, font=font)
        form.draw.text((600, 100 * row + 100), f"{letter}ammam", fill=0, font=font)
        form.says("O", 196, 100 * row + 104, size)
        form.says("Lamm", 596, 100 * row + 104, 4 * size)
        form.says("Round", 300, 100 * row + 104, 90)
    assert form.read().count("O") == 3
    assert form.read().count("Lamm") == 3


def test_boxes_of_a_table_are_left_to_its_cells() -> None:
    """These are looked at with the whole column."""
    form = listed()
    for x in (150, 500, 900):
        form.draw.line((x, 150, x, 400), fill=0, width=3)
    for y in (150, 400):
        form.draw.line((150, y, 900, y), fill=0, width=3)
    assert form.read(rules_of(form.page)) == [
        *("O", "Round", "table"),
        *("XI", "Round", "table"),
        *("Round", "table"),
    ]
