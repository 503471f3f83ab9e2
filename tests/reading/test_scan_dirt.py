"""What an engine takes for words, told apart: text stays, dirt goes."""

from __future__ import annotations

import pytest

from hldparse.reading.scan_dirt import without_dirt
from hldparse.reading.words import Rules, Word


def word(text: str, x: float, y: float, sure: float = 0.95, height: float = 10) -> Word:
    return Word(text, (x, y, x + 5 * len(text), y + height), sure)


PAGE = [
    word("Chairman", 80, 100),
    word("of", 125, 100),
    word("Kiribati", 80, 130, 0.5),
    word("Committee", 80, 160),
    word("Excellency", 300, 400),
]
NO_RULES = Rules()


@pytest.mark.parametrize(
    "dirt",
    [
        word("£", 20, 30, 0.9),
        word("i", 300, 250, 0.66),
        word("Ú", 90, 300, 0.1),
        word("ni", 90, 300, 0.3),
        word("Selena", 20, 30, 0.2),
        word("—", 90, 300, 0.9, 1),
        word("~", 180, 100, 0.9, 1),
        word("7", 90, 300, 0.4),
        word("n", 90, 300, 0.8),
        word("ate", 20, 300, 0.67),
        word("maman", 90, 300, 0.0, 4),
        word("—", 20, 100, 0.9, 8),
        # a speck in one line with words, however far
        word(".", 20, 104, 0.9, 1),
        word(":", 250, 104, 0.7, 1),
    ],
    ids=lambda word: word.text,
)
def test_dirt_goes(dirt: Word) -> None:
    """Strokes, specks and shadows; nothing else is taken with them."""
    assert without_dirt([*PAGE, dirt], NO_RULES) == PAGE


@pytest.mark.parametrize(
    "text",
    [
        word("UK", 90, 300, 0.65),
        word("UK", 140, 160, 0.3),
        word("Kiribati", 90, 300, 0.3),
        word("7", 300, 160, 0.4),
        word("-", 70, 130, 0.3, 1),
        word("*", 131, 160, 0.8),
        word("3", 90, 300, 0.9),
        word("-3-", 200, 780, 0.62),
        word("4", 200, 780, 0.6),
        word("-", 55, 160, 0.3, 1),
    ],
    ids=lambda word: word.text,
)
def test_doubtful_text_stays(text: Word) -> None:
    """Words among words, longer ones, figures of a column, list signs and marks."""
    page = [*PAGE, word("Peru", 80, 130)]
    assert text in without_dirt([*page, text], NO_RULES)


def test_the_signs_of_a_list_stay() -> None:
    """However far they hang left of their items, while they stand under one another."""
    signs = [word("•", 10, 100), word("•", 11, 130), word("•", 10, 160)]
    assert without_dirt([*PAGE, *signs], NO_RULES) == [*PAGE, *signs]


def test_what_stands_in_a_table_stays() -> None:
    """A mark in a cell of its own has no word beside it."""
    table = Rules((280, 320), (60, 200))
    assert word("x", 90, 300, 0.2) in without_dirt([*PAGE, word("x", 90, 300, 0.2)], table)


def test_nothing_on_the_page_is_nothing() -> None:
    """No words, no dirt."""
    assert without_dirt([], NO_RULES) == []


def test_a_photograph_is_all_dirt() -> None:
    """A word or two that an engine fancies in it are none; a page with one heading is a page."""
    fancied = [word(f"w{n}q", 20 * n, 30 * n, 0.3) for n in range(20)]
    assert without_dirt([*fancied, word("years", 300, 300)], NO_RULES) == []
    assert without_dirt([word("Annex", 300, 100)], NO_RULES) == [word("Annex", 300, 100)]


def test_leaders_stay() -> None:
    """Stops beside their like."""
    leaders = [word(".", 150 + 12 * number, 108, 0.9, 1) for number in range(3)]
    assert without_dirt([*PAGE, *leaders], NO_RULES) == [*PAGE, *leaders]


def test_a_stop_in_a_table_goes() -> None:
    """Between the words of a head; all else in a table stays."""
    rules, low = Rules((50.0, 200.0), (50.0, 400.0)), word("o", 180, 100, 0.2)
    assert without_dirt([*PAGE, word(":", 150, 104, 0.6, 1), low], rules) == [*PAGE, low]


def test_strokes_of_a_pen_go() -> None:
    """Who signed is taken for large letters; the name that is printed below may touch them."""
    names = [word("Bahlke", 80, 300), word("Shikongo", 300, 300)]
    pen = [word("IT", 80, 281, 0.69, 21), word("DIS", 300, 281, 0.78, 21)]
    assert without_dirt([*PAGE, *names, *pen], NO_RULES) == [*PAGE, *names]
    through = word("Eos", 60, 295, 0.26, 25)
    assert without_dirt([*PAGE, *names, through], NO_RULES) == [*PAGE, *names]


@pytest.mark.parametrize(
    "large",
    [
        word("UN", 200, 20, 0.95, 24),
        # beside a word: a large initial
        word("Di", 60, 395, 0.6, 24),
        word("IT", 80, 281, 0.69, 12),
    ],
    ids=lambda word: word.text,
)
def test_large_letters_that_are_sure_or_beside_a_word_stay(large: Word) -> None:
    beside = word("plomacy", 75, 402)
    assert large in without_dirt([*PAGE, beside, large], NO_RULES)
