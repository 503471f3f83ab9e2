"""Specks at the markers of lists."""

from __future__ import annotations

from hldparse.reading.scan_specks import without_specks
from hldparse.reading.words import Word

CHAD = Word("Chad", (84.0, 100.0, 104.0, 110.0), 0.95)
DASH = Word("-", (76.0, 105.0, 79.0, 106.5), 0.9)


def test_a_speck_before_a_marker_is_gone() -> None:
    """ ". - Chad" is an entry, not the rest of the one above."""
    speck = Word(".", (70.0, 107.0, 71.0, 108.0), 0.6)
    assert without_specks([speck, DASH, CHAD]) == [DASH, CHAD]


def test_a_sentence_keeps_its_stop() -> None:
    """A stop has its word before it, and a dash within a line is no marker."""
    words = [
        Word("Togo", (45.0, 100.0, 68.0, 110.0)),
        Word(".", (70.0, 107.0, 71.0, 108.0)),
        DASH,
        CHAD,
    ]
    assert without_specks(words) == words


def test_a_marker_made_tall_by_a_speck_stands_in_the_line_of_its_entry() -> None:
    """The middle of such a box lies below the line, where it would be a line of its own."""
    tall = Word("-", (76.0, 104.5, 79.0, 114.0), 0.9)
    below = Word("Fiji", (84.0, 113.5, 101.0, 123.5), 0.95)
    found, *others = without_specks([tall, CHAD, below])
    assert (found.box[1], found.box[3]) == (100.0, 110.0)
    assert others == [CHAD, below]


def test_a_dash_taller_than_a_line_is_none() -> None:
    """Engines put it into the space between two columns."""
    for text in ("—", "__"):
        seen = Word(text, (76.0, 98.0, 80.0, 111.0), 0.6)
        assert without_specks([seen, CHAD]) == [CHAD]


def test_a_dash_without_width_is_none() -> None:
    """A speck of a pixel, which made an entry of a list without markers a marked one."""
    assert without_specks([Word("-", (80.0, 105.0, 80.2, 105.2), 0.7), CHAD]) == [CHAD]


def test_a_sign_without_an_entry_stays() -> None:
    """Nothing is known of it."""
    assert without_specks([DASH]) == [DASH]
    assert without_specks([]) == []


def test_a_number_loses_the_speck_grown_together_with_it() -> None:
    """It begins where the others of its list do."""
    found, entry = without_specks([Word(".8.", (80.0, 100.0, 92.0, 110.0), 0.9), CHAD])
    assert (found.text, found.box, entry) == ("8.", (84.0, 100.0, 92.0, 110.0), CHAD)
    decimal = Word(".8", (80.0, 100.0, 88.0, 110.0), 0.9)
    assert without_specks([decimal]) == [decimal]
