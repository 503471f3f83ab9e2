"""Pictures of pages: straightened and cleaned."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PIL import Image, ImageDraw

from hldparse.reading.scan import page_seen
from hldparse.reading.scan_picture import despeckled, lightened, straightened, unshaded
from hldparse.reading.scan_rules import rules_of
from hldparse.records.recognised import RecognisedPage


def ruled() -> Image.Image:
    page = Image.new("L", (800, 1000), 255)
    draw = ImageDraw.Draw(page)
    for y in range(100, 900, 40):
        draw.rectangle((100, y, 700, y + 8), fill=0)
    return page


def test_a_turned_page_is_straightened() -> None:
    """Lines run level again: a row is dark or light over its width."""
    level = straightened(ruled().rotate(1.3, fillcolor=255))
    assert level.getpixel((150, 104)) < 100
    assert level.getpixel((650, 104)) < 100


@pytest.mark.parametrize("angle", [-1.3, -0.7, 0.7, 1.3])
def test_columns_whose_lines_do_not_stand_beside_each_other_are_straightened(angle: float) -> None:
    """Another angle brings the lines of one column beside those of the next."""
    turned = columns().rotate(angle, fillcolor=255, resample=Image.Resampling.BICUBIC)
    level = np.asarray(straightened(turned))
    first, last = (
        (level[300:, left : left + 240].min(axis=1) < 100).argmax() for left in (140, 1080)
    )
    assert abs(last - first - 8) <= 2


def columns() -> Image.Image:
    """Return three columns of words, the lines of the first a quarter of a line higher."""
    chance = random.Random(1)  # noqa: S311 - no secrets
    page = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(page)
    for x, lower in ((140, 0), (610, 8), (1080, 8)):
        for line in range(24):
            y = 340 + lower + 33 * line
            for letter in range(chance.randrange(5, 19)):
                at, rise = x + 13 * letter, 7 * (chance.random() < 0.2)
                draw.rectangle((at, y - rise, at + 8, y + 13), fill=40)
    return page


def test_specks_go_and_dots_of_letters_stay() -> None:
    """A speck stands alone; a dot has its letter beside it."""
    page = Image.new("L", (200, 200), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((50, 50, 51, 51), fill=90)
    draw.rectangle((100, 100, 104, 130), fill=0)
    draw.rectangle((108, 127, 110, 129), fill=0)
    clean = despeckled(page)
    assert clean.getpixel((50, 50)) == 255
    assert clean.getpixel((109, 128)) == 0


def test_rules_are_found_and_taken_away() -> None:
    """Their places are told in pixels."""
    page = Image.new("L", (800, 800), 255)
    draw = ImageDraw.Draw(page)
    for place in (100, 400, 700):
        draw.line((100, place, 700, place), fill=0, width=2)
        draw.line((place, 100, place, 700), fill=0, width=2)
    ruled = rules_of(page)
    assert [round(each, -1) for each in ruled.rows] == [100, 400, 700]
    assert [round(each, -1) for each in ruled.columns] == [100, 400, 700]
    assert ruled.taken_out_of(page).getextrema()[0] > 200


def test_pale_and_broken_rules_are_found_and_letters_are_none() -> None:
    """A line of close print is dark in most of its pixels, and no rule."""
    page = Image.new("L", (1600, 1600), 255)
    draw = ImageDraw.Draw(page)
    for place in (300, 800, 1300):
        draw.line((300, place, 1300, place), fill=200, width=2)
        draw.line((place, 300, place, 1300), fill=200, width=2)
    draw.line((500, 300, 506, 300), fill=255, width=2)
    for x in range(300, 1300, 14):
        draw.rectangle((x, 500, x + 8, 522), fill=0)
    ruled = rules_of(page)
    assert [round(each, -1) for each in ruled.rows] == [300, 800, 1300]
    assert [round(each, -1) for each in ruled.columns] == [300, 800, 1300]
    clean = ruled.taken_out_of(page)
    assert clean.getpixel((1000, 800)) == 255
    assert clean.getpixel((318, 510)) == 0


def test_lines_across_are_taken_away_without_columns_too() -> None:
    """An engine misses a head that stands between two of them."""
    page = Image.new("L", (800, 800), 255)
    draw = ImageDraw.Draw(page)
    for y in (300, 340):
        draw.line((100, y, 700, y), fill=0, width=2)
    draw.rectangle((200, 312, 210, 330), fill=0)
    ruled = rules_of(page)
    assert (ruled.rows, ruled.columns) == ([], [])
    clean = ruled.taken_out_of(page)
    assert (clean.getpixel((400, 300)), clean.getpixel((205, 320))) == (255, 0)


def test_print_that_runs_together_is_no_rule() -> None:
    """In a shaded head the space between letters is darker than the paper above and below."""
    page = Image.new("L", (1600, 1600), 255)
    draw = ImageDraw.Draw(page)
    for place in (300, 800, 1300):
        draw.line((300, place, 1300, place), fill=60, width=3)
        draw.line((place, 300, place, 1300), fill=60, width=3)
    draw.rectangle((310, 504, 1290, 516), fill=190)
    for x in range(310, 1290, 14):
        draw.rectangle((x, 498, x + 7, 522), fill=40)
    ruled = rules_of(page)
    assert [round(each, -1) for each in ruled.rows] == [300, 800, 1300]
    assert ruled.taken_out_of(page).getpixel((313, 510)) == 40


def test_a_table_of_a_few_rows_has_columns() -> None:
    """The last rows of one stand on the next page."""
    page = Image.new("L", (1600, 3000), 255)
    draw = ImageDraw.Draw(page)
    for y in range(200, 361, 40):
        draw.line((300, y, 1300, y), fill=0, width=3)
    for x in (300, 800, 1300):
        draw.line((x, 200, x, 360), fill=0, width=3)
    assert [round(each, -1) for each in rules_of(page).columns] == [300, 800, 1300]


def test_shaded_cells_are_put_on_white() -> None:
    """Letters stay dark; a black cell, whose letters may be white, stays as it is."""
    page = Image.new("L", (400, 200), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 200, 100), fill=180)
    draw.rectangle((200, 0, 400, 100), fill=20)
    draw.rectangle((50, 50, 60, 54), fill=30)
    light = lightened(page, [0, 100, 199], [0, 200, 399])
    assert light.getpixel((20, 20)) == 255
    assert light.getpixel((55, 52)) < 60
    assert light.getpixel((300, 50)) == 20
    assert lightened(page, [100, 199], [0, 200, 399]) is page


def test_a_dot_of_dirt_goes_and_a_full_stop_stays() -> None:
    """A copier's dots are as large as full stops; these have their letters beside them."""
    page = Image.new("L", (400, 200), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((60, 60, 70, 70), fill=0)
    draw.rectangle((200, 100, 204, 130), fill=0)
    draw.rectangle((216, 121, 225, 130), fill=0)
    clean = despeckled(page)
    assert clean.getpixel((65, 65)) == 255
    assert clean.getpixel((220, 125)) == 0
    assert clean.getpixel((202, 115)) == 0


def test_shadows_of_the_edge_go_and_letters_stay() -> None:
    """What a copier shows beyond the sheet; a black heading within the page stays."""
    page = Image.new("L", (800, 1000), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 900, 799, 999), fill=20)
    draw.rectangle((200, 200, 500, 260), fill=20)
    clean = unshaded(page)
    assert clean.getpixel((400, 950)) == 255
    assert clean.getpixel((300, 230)) == 20


def test_a_page_without_shadows_is_left_alone() -> None:
    """Not even copied."""
    page = ruled()
    assert unshaded(page) is page


def test_a_single_l_is_read_as_the_word_i() -> None:
    """What is kept stays as the engine saw it."""
    words = (("l", 80.0, 100.0, 83.0, 110.0, 0.9), ("have", 86.0, 100.0, 110.0, 110.0, 0.9))
    page = RecognisedPage(1, "no text layer", "engine 1", words)
    read, dirt = page_seen(page)
    assert ([line.text for line in read.lines], dirt) == (["I have"], 0)
    assert page.words[0][0] == "l"


def test_a_dash_stays_that_stands_far_from_its_entry() -> None:
    """As typewriters set it; dirt as wide goes where it is as high as wide."""
    page = Image.new("L", (400, 200), 255)
    draw = ImageDraw.Draw(page)
    draw.rectangle((60, 60, 70, 62), fill=60)
    draw.rectangle((60, 120, 70, 130), fill=60)
    clean = despeckled(page)
    assert clean.getpixel((65, 61)) == 60
    assert clean.getpixel((65, 125)) == 255


def test_bold_headings_are_no_rules() -> None:
    """Their letters run together above and below, and stand apart between; a double rule is one."""
    page = Image.new("L", (2000, 1000), 255)
    draw = ImageDraw.Draw(page)
    for y in (200, 600):
        draw.rectangle((200, y, 900, y + 3), fill=60)
        draw.rectangle((200, y + 12, 900, y + 15), fill=60)
        for x in range(200, 900, 10):
            draw.rectangle((x, y, x + 5, y + 15), fill=60)
    assert rules_of(page).across is None
    for y in (400, 800):
        draw.rectangle((200, y, 1800, y + 3), fill=60)
        draw.rectangle((200, y + 10, 1800, y + 13), fill=60)
    taken = rules_of(page).across
    assert taken is not None
    assert taken[401, 900]
    assert not taken[201, 900]
