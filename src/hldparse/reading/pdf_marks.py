"""Marks of footnotes at words, as they are set: raised and small."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hldparse.reading.pdf_calls import origins_of
from hldparse.reading.words import Box, Word, around

_RAISED_FIGURES = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SMALL = 0.85
"""Size of a raised mark, of the word's it stands at; marks are set at two thirds."""
_RAISED = 0.1
"""How far its feet stand above the word's, in sizes of the word."""
_LIFTED = 0.5
"""Points by which the line that it stands on is higher, at least."""
LONGEST_MARK = 3
"""Characters of a mark, at most."""
_HAIR = 0.2
"""Space between a word and its hyphen, in their size, at most; words stand a quarter apart."""


Higher = Callable[[int, int], bool]
"""Says of two characters whether the first stands on a higher line than the second."""


def feet_of(pdfium: Any, text: Any) -> Callable[[int], float]:
    """Return what gives the height of the line that a character of a raw text page stands on."""
    origin_of = origins_of(pdfium, text)

    def foot_of(index: int) -> float:
        return origin_of(index)[1]

    return foot_of


def higher_by(foot_of: Callable[[int], float]) -> Higher:
    """Return what tells raised characters by the lines that they stand on.

    Their boxes alone do not: in some fonts figures are as low as small letters.
    """
    return lambda small, usual: foot_of(small) - foot_of(usual) > _LIFTED


def marked(  # noqa: PLR0913, PLR0917 - a word, and what is known of its letters
    word: str, start: int, first: Box, last: Box, box_of: Callable[[int], Box], higher: Higher
) -> str:
    """Return ``word`` with a raised mark at its end, or raised figures at its head, as marks."""
    if last[0] < first[2]:
        # A single letter, or text that runs up or down the page.
        return word
    end = len(word) - 1

    def raised(at: int, usual: Box, of: int) -> bool:
        return is_raised(box_of(start + at), usual) and higher(start + at, start + of)

    if is_raised(last, first) and higher(start + end, start):
        stop = end
        while stop > 1 and raised(stop - 1, first, 0):
            stop -= 1
        return word[:stop] + as_mark(word[stop:])
    if is_raised(first, last) and higher(start, start + end):
        stop = 1
        while stop < end and raised(stop, last, end):
            stop += 1
        return as_mark(word[:stop]) + word[stop:]
    return word


def with_mark(word: Word, mark: str, box: Box) -> Word:
    """Return ``word`` with a mark that stands in ``box``."""
    box = around((word.box, box))
    return Word(word.text + mark, box, None, word.font, word.points, word.bold)


def settle(  # noqa: PLR0913 - the last word and the next, as they stand
    words: list[Word], before: Box, behind: float, first: Box, box: Box, *, higher: bool
) -> None:
    """Change a short last word as the next one shows what it is, its ``box`` and letter at hand.

    ``before`` is the first letter of the last word, ``behind`` where that word ends; ``higher``
    says that it stands on a higher line than the next.

    "¹" before a footnote; a hyphen that ends a line, set a hair apart: "drug -", "resistant".
    """
    last = words[-1]
    if last.text.isdigit() or (len(last.text) == 1 and last.text.isalpha()):
        size = first[3] - first[1]
        if higher and 0 <= first[0] - behind < size:
            last.text = as_mark(last.text)
    elif last.text == "-" and len(words) > 1 and box[1] >= last.box[3] - last.size / 2:
        whole = words[-2]
        hair = last.box[0] - whole.box[2]
        if 0 <= hair < _HAIR * last.size and abs(last.box[3] - whole.box[3]) < last.size / 2:
            words[-2:] = [with_mark(whole, "-", last.box)]


def is_raised(small: Box, usual: Box) -> bool:
    """Return True where a letter is smaller than another and stands higher."""
    size = usual[3] - usual[1]
    if small[3] - small[1] >= _SMALL * size:
        return False
    return _RAISED * size < small[1] - usual[1] < size


def as_mark(raised: str) -> str:
    """Return raised letters as a mark, or as they are: "2018" behind a larger "FCCC/" is none."""
    if len(raised) == 1 and raised.isalpha():
        return f"<sup>{raised}</sup>"
    figures = raised.rstrip(",")
    short = len(figures) <= LONGEST_MARK and figures.isdigit()
    return raised.translate(_RAISED_FIGURES) if short else raised
