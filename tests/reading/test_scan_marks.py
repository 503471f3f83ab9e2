"""Marks in the cells of a table on a scan, by the picture alone; words are given."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from hldparse.reading.scan import page_seen
from hldparse.reading.scan_marks import marks_on
from hldparse.reading.scan_rules import rules_of
from hldparse.reading.words import Word
from hldparse.records.recognised import RecognisedPage

STATES = ("Albania", "Belize", "Cameroon", "Denmark", "Ecuador", "Finland")
EDGES = (200, 600, 800, 1000)
TOP, HIGH = 300, 60
"""Pixels: a head and six rows of a name and two tables, at a scale of one pixel a point."""


class Sheet:
    """A ruled table that a test draws marks into."""

    def __init__(self) -> None:
        self.page = Image.new("L", (1400, 1800), 255)
        self.draw = ImageDraw.Draw(self.page)
        self.words = [
            self.word(-1, 0, "State"),
            self.word(-1, 1, "Table"),
            self.word(-1, 2, "Table"),
        ]
        self.words += [self.word(row, 0, name) for row, name in enumerate(STATES)]
        bottom = TOP + HIGH * (len(STATES) + 1)
        for y in range(TOP, bottom + 1, HIGH):
            self.draw.line((EDGES[0], y, EDGES[-1], y), fill=60, width=3)
        for x in EDGES:
            self.draw.line((x, TOP, x, bottom), fill=60, width=3)

    def middle(self, row: int, column: int) -> tuple[int, int]:
        return (EDGES[column] + EDGES[column + 1]) // 2, TOP + HIGH * (row + 1) + HIGH // 2

    def word(self, row: int, column: int, text: str, sure: float = 0.9) -> Word:
        x, y = self.middle(row, column)
        return Word(text, (x - 10 * len(text), y - 14, x + 10 * len(text), y + 14), sure)

    def tick(self, row: int, column: int, size: int = 16, width: int = 5) -> None:
        x, y = self.middle(row, column)
        self.draw.line((x - size, y, x - 3, y + size), fill=40, width=width)
        self.draw.line((x - 3, y + size, x + size, y - size), fill=40, width=width)

    def cross(self, row: int, column: int, size: int = 16) -> None:
        x, y = self.middle(row, column)
        self.draw.line((x - size, y - size, x + size, y + size), fill=40, width=4)
        self.draw.line((x - size, y + size, x + size, y - size), fill=40, width=4)

    def box(self, row: int, column: int, side: int = 34) -> None:
        x, y = self.middle(row, column)
        half = side // 2
        self.draw.rectangle((x - half, y - half, x + half, y + half), outline=0, width=3)

    def boxes(self) -> None:
        for row in range(len(STATES)):
            self.box(row, 1)
            self.box(row, 2)

    def dot(self, row: int, column: int, size: int) -> None:
        x, y = self.middle(row, column)
        self.draw.ellipse((x - size, y - size, x + size, y + size), fill=20)

    def signs(self, scale: float = 2.5) -> dict[tuple[int, int], str]:
        """Return the sign found by row and column; the page is ``scale`` pixels a point."""
        words = [
            Word(word.text, tuple(each / scale for each in word.box), word.confidence)  # type: ignore[arg-type]
            for word in self.words
        ]
        found = {}
        for mark in marks_on(self.page, rules_of(self.page), words, scale):
            x, y = (each * scale for each in (mark.box[0] + mark.box[2], mark.box[1] + mark.box[3]))
            column = sum(x / 2 > edge for edge in EDGES) - 1
            found[int((y / 2 - TOP) // HIGH - 1), column] = mark.text
        return found


def test_ticks_crosses_and_dots_stand_alone_in_cells() -> None:
    """Whatever an engine takes them for; cells without ink hold nothing."""
    sheet = Sheet()
    sheet.tick(0, 1)
    sheet.cross(1, 2)
    sheet.dot(2, 1, 12)
    sheet.words += [sheet.word(0, 1, "V"), sheet.word(1, 2, "x")]
    assert sheet.signs() == {(0, 1): "✓", (1, 2): "✓", (2, 1): "✓"}


def test_boxes_are_open_ticked_crossed_or_filled() -> None:
    """A thin stroke ticks a box too, and one that reaches beyond it."""
    sheet = Sheet()
    sheet.boxes()
    sheet.tick(0, 1, 11, 2)
    sheet.cross(1, 2, 20)
    sheet.dot(3, 1, 15)
    found = sheet.signs()
    assert len(found) == 2 * len(STATES)
    assert {cell for cell, sign in found.items() if sign == "☑"} == {(0, 1), (1, 2), (3, 1)}
    assert set(found.values()) == {"☐", "☑"}


def test_rings_in_every_cell_are_boxes_and_in_some_are_marks() -> None:
    """Round boxes hold a dot or nothing; a ring by hand here and there is a mark."""
    sheet = Sheet()
    for row in range(len(STATES)):
        x, y = sheet.middle(row, 1)
        sheet.draw.ellipse((x - 17, y - 17, x + 17, y + 17), outline=0, width=3)
    sheet.dot(3, 1, 8)
    x, y = sheet.middle(2, 2)
    sheet.draw.ellipse((x - 17, y - 20, x + 17, y + 20), outline=0, width=3)
    found = sheet.signs()
    assert {cell for cell, sign in found.items() if sign == "☐"} == {
        (row, 1) for row in range(len(STATES)) if row != 3
    }
    assert found[3, 1] == "☑"
    assert found[2, 2] == "✓"


def test_specks_and_dashes_are_no_ticks() -> None:
    """A dash says that a state does not wish; dirt says nothing, also where it was read."""
    sheet = Sheet()
    sheet.dot(0, 1, 2)
    sheet.words.append(sheet.word(0, 1, "."))
    x, y = sheet.middle(1, 1)
    sheet.draw.rectangle((x - 10, y - 1, x + 10, y + 2), fill=30)
    sheet.tick(2, 1)
    assert sheet.signs() == {(0, 1): "", (1, 1): "–", (2, 1): "✓"}


def test_what_may_be_a_mark_is_in_doubt() -> None:
    """A blot too small for a tick; a hair in a box; a figure among ticks."""
    sheet = Sheet()
    sheet.dot(0, 1, 5)
    sheet.tick(1, 1)
    sheet.tick(2, 1)
    sheet.words.append(sheet.word(2, 1, "7"))
    assert sheet.signs() == {(0, 1): "✓?", (1, 1): "✓", (2, 1): "✓?"}
    sheet = Sheet()
    sheet.boxes()
    x, y = sheet.middle(0, 1)
    sheet.draw.line((x - 2, y - 2, x + 2, y + 2), fill=100, width=3)
    found = sheet.signs()
    assert found.pop((0, 1)) == "✓?"
    assert set(found.values()) == {"☐"}


def test_answers_are_no_ticks() -> None:
    """A column of yes and no says so in words; so does one of them among ticks."""
    sheet = Sheet()
    for row in range(len(STATES)):
        sheet.tick(row, 1)
        sheet.words.append(sheet.word(row, 1, "No" if row % 2 else "Si"))
    sheet.tick(0, 2)
    sheet.tick(1, 2)
    sheet.tick(2, 2)
    sheet.words.append(sheet.word(2, 2, "No"))
    assert sheet.signs() == {(0, 2): "✓", (1, 2): "✓"}


def test_a_box_that_is_not_made_out_is_in_doubt() -> None:
    """Ink without a box, in a column of boxes, may be what is left of one."""
    sheet = Sheet()
    sheet.boxes()
    x, y = sheet.middle(2, 1)
    sheet.draw.rectangle((x - 20, y - 20, x + 20, y + 20), fill=255)
    sheet.draw.line((x - 17, y - 17, x - 17, y + 17), fill=0, width=3)
    assert sheet.signs()[2, 1] == "✓?"


def test_a_mark_that_reaches_into_the_next_row_is_its_own_rows() -> None:
    """Two that touch over a rule are two; one that lies across a rule is asked about in both."""
    sheet = Sheet()
    x, y = sheet.middle(0, 1)
    sheet.draw.line((x - 12, y - 20, x + 20, y + 40), fill=40, width=5)
    for row in (2, 3):
        x, y = sheet.middle(row, 1)
        sheet.draw.line((x - 20, y - 30, x + 20, y + 30), fill=40, width=5)
        sheet.draw.line((x + 20, y - 30, x - 20, y + 30), fill=40, width=5)
    x, y = sheet.middle(4, 2)
    sheet.draw.line((x - 20, y + 10, x + 20, y + 50), fill=40, width=5)
    assert sheet.signs() == {
        (0, 1): "✓",
        (2, 1): "✓",
        (3, 1): "✓",
        (4, 2): "✓?",
        (5, 2): "✓?",
    }


def test_figures_and_writing_are_no_marks() -> None:
    """A column of numbers stays one; a note of short words does too."""
    sheet = Sheet()
    for row in range(len(STATES)):
        x, y = sheet.middle(row, 1)
        sheet.draw.line((x, y - 14, x, y + 14), fill=40, width=5)
        sheet.words.append(sheet.word(row, 1, str(row + 1)))
    x, y = sheet.middle(0, 2)
    for step in (-30, 0, 30):
        sheet.draw.ellipse((x + step - 10, y - 12, x + step + 10, y + 12), outline=40, width=4)
    assert sheet.signs() == {}


@pytest.mark.parametrize("grey", [60, 190])
def test_parts_of_a_broken_rule_are_no_marks(grey: int) -> None:
    """Rules are drawn anew with gaps, and pale."""
    sheet = Sheet()
    for y in range(TOP, TOP + HIGH * 8, HIGH):
        sheet.draw.line((EDGES[0], y, EDGES[-1], y), fill=grey, width=3)
        for x in range(EDGES[1] + 30 + y % 7, EDGES[-1], 260):
            sheet.draw.line((x, y, x + 9, y), fill=255, width=5)
    sheet.tick(4, 2)
    assert sheet.signs() == {(4, 2): "✓"}


def test_signs_among_notes_are_no_marks() -> None:
    """What the engine did not see of a note is ink too."""
    sheet = Sheet()
    sheet.tick(0, 1)
    sheet.tick(3, 1)
    for row, text in ((0, "tobeconfirmed"), (3, "byletter"), (5, "tobeconfirmed")):
        sheet.words.append(sheet.word(row, 2, text))
        x, y = sheet.middle(row, 2)
        sheet.draw.line((x - 40, y, x + 40, y), fill=40, width=16)
    sheet.cross(1, 2)
    assert sheet.signs() == {(0, 1): "✓", (3, 1): "✓"}


def test_steps_of_a_straightened_side_do_not_fill_a_box() -> None:
    """A side that is a stair reaches into its box; ink at its rim alone is in doubt."""
    sheet = Sheet()
    sheet.boxes()
    x, y = sheet.middle(1, 1)
    sheet.draw.rectangle((x - 14, y - 14, x - 13, y + 2), fill=0)
    sheet.tick(2, 1, 11)
    x, y = sheet.middle(3, 2)
    for aside in (-14, -7, 2, 11):
        for down in (-14, 11):
            sheet.draw.rectangle((x + aside, y + down, x + aside + 3, y + down + 3), fill=0)
    found = sheet.signs()
    assert (found[1, 1], found[2, 1], found[3, 2]) == ("☐", "☑", "✓?")


def test_sides_of_boxes_under_each_other_are_no_rule() -> None:
    """Boxes nearly as high as their rows, whose sides make a line with small gaps."""
    sheet = Sheet()
    for row in range(len(STATES)):
        sheet.box(row, 1, 48)
    ruled = rules_of(sheet.page)
    assert [round(each) for each in ruled.columns] == list(EDGES)


def test_marks_stand_in_lines_for_what_was_seen_in_their_cells() -> None:
    """Words of the engine stay as they were seen, and other cells as they are."""
    words = (
        ("State", 20.0, 12.0, 60.0, 22.0, 0.9),
        ("A", 110.0, 12.0, 118.0, 22.0, 0.9),
        ("Chad", 20.0, 42.0, 60.0, 52.0, 0.9),
        ("L]", 110.0, 42.0, 118.0, 52.0, 0.3),
        ("na", 160.0, 42.0, 178.0, 52.0, 0.9),
        (";", 210.0, 42.0, 212.0, 52.0, 0.3),
    )
    marks = (("☑", 109.0, 41.0, 120.0, 53.0, 0.95), ("", 200.0, 30.0, 250.0, 60.0, 0.95))
    rows, columns = (10.0, 30.0, 60.0), (10.0, 100.0, 150.0, 200.0, 250.0)
    page = RecognisedPage(1, "no text layer", "engine 1", words, rows, columns, marks=marks)
    lines = page_seen(page)[0].lines
    assert [line.text for line in lines] == ["State\tA\t\t", "Chad\t☑\tna\t"]
    assert lines[1].confidence == 0.9
