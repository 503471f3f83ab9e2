"""Pages in typewriter letters on pictures: told by their letters, and what their spaces part."""

from __future__ import annotations

from collections.abc import Sequence

from hldparse.reading.scan import page_seen
from hldparse.reading.scan_pitch import type_height, with_typed_columns
from hldparse.reading.words import Word
from hldparse.records.recognised import RecognisedPage

PITCH = 7.2
"""Points of a letter of 12-point type; words are as high as their low letters, as many are."""


def typed(lines: Sequence[str], pitch: float = PITCH, top: float = 100.0) -> list[Word]:
    """Return the words of typed lines as an engine sees them: ink without the space around it."""
    words = []
    for number, line in enumerate(lines):
        at = 0
        for part in line.split(" "):
            if part:
                left = 72 + pitch * (at + 0.15)
                right = 72 + pitch * (at + len(part) - 0.15)
                y = top + 1.7 * pitch * number
                words.append(Word(part, (left, y, right, y + pitch * 0.85), 0.95))
            at += len(part) + 1
    return words


def read(words: Sequence[Word]) -> list[str]:
    seen = tuple((word.text, *word.box, word.confidence or 0.0) for word in words)
    page, _ = page_seen(RecognisedPage(1, "no text layer", "engine", seen))
    return [line.text for line in page.lines if line.text]


LETTER = [
    "We have the honour to transmit herewith the list of participants",
    "of the round tables.  Corrections will be circulated.",
]
LIST = [
    "Afghanistan               Madagascar",
    "Algeria                   Mauritania",
    "Papua New Guinea and all  Philippines",
    "Barbados                  Portugal",
]


def test_a_letter_stays_in_lines_above_a_list_in_columns() -> None:
    """A word stands a letter from the next, which is wider than a low line is high."""
    left = [line[:26].strip() for line in LIST]
    right = [line[26:].strip() for line in LIST]
    assert read(typed([*LETTER, "", *LIST])) == [
        *(line.replace("  ", " ") for line in LETTER),
        *left,
        *right,
    ]


def test_two_letters_of_space_part_columns_where_more_do_above_or_below() -> None:
    """They also stand behind sentences."""
    words = typed([*LETTER, "", *LIST])
    marked = {word.text: word.opens_column for word in with_typed_columns(words, PITCH / 0.6)}
    assert marked["Corrections"] is False
    assert marked["Philippines"] is True
    assert marked["Madagascar"] is None
    assert marked["honour"] is None


def test_typed_pages_are_told_by_their_letters() -> None:
    """Two sizes of type on one page, too; not a page whose letters differ in width."""
    large, small = typed([*LETTER, "", *LIST]), typed(LETTER + LIST, 6.0, 300.0)
    assert abs(type_height(large) - 12) < 0.2
    assert abs(type_height([*large, *small]) - 12) < 0.2
    other = [
        Word(word.text, (x0, y0, x0 + (x1 - x0) * (1.2 if n % 3 else 0.8), y1), 0.95)
        for n, word in enumerate(large)
        for x0, y0, x1, y1 in [word.box]
    ]
    assert type_height(other) == 0
    assert type_height(large[:9]) == 0
