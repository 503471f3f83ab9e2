"""The order in which a PDF draws its words, and whether that is the order to read them in.

Neither order is right alone. A list set in columns is drawn column after column, and its columns
may begin at different heights or be cut by gaps, which places alone misread. A list of columns
typed with tabs is drawn row after row. So the drawn order is followed where it goes down a column,
back up to the right, and down again, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hldparse.reading.words import Box, Word

GUTTER = 1.1
"""Width of the space between columns, in heights of a line; words stand a third apart."""
_HANGING = 5.0
"""Width of the space between a list marker and its item, at most, in heights of a line."""
BULLETS = "-–—•◦‣●○·∙*▪▫■□➢"
"""Signs before items of a list."""
# "18.", "73/3.", "(a)", "iv)", "•", "o": before a wide space, a marker belongs to what follows
_MARKER = re.compile(
    r"(?:\(?(?:\d{1,3}(?:[/.]\d{1,3}){0,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|o"
    rf"|[{BULLETS}☐☑☒])"
)
# "- Chad", "• Chad", "◦ Chad", "o Chad", "3. Mr. A B", "(a) African States"
_ITEM = re.compile(rf"(?:[{BULLETS}]|\d{{1,3}}\.|\([a-z]\))\s+\S|o\s+[A-ZÀ-Þ]")
BAR = "|"
"""As typed between the cells of a row, however wide the space around it."""
DASHES = frozenset("-–—")
"""As between the parts of a line: "Region II - Asia"."""
_DASHED = 2.0
"""Width of the space before a dash within a line, in heights of a line, at most."""
_SIDEWAYS = 0.1
"""Share of steps along a row to a further column, above which rows were drawn, not columns."""
_FAR = 1.5
"""Space around furniture of the page, in heights of a line."""
_EDGES = 4
"""Pieces at either end of the drawn order that may be furniture of the page."""


@dataclass(slots=True)
class Piece:
    """Words drawn one after another in a row, without a wide space between them."""

    words: list[Word]
    box: Box
    opens_column: bool = False
    """True where the column begins that it stands in, right of the one drawn before."""


def is_item(text: str) -> bool:
    """Return True for a line that begins with the marker of an item of a list."""
    return bool(_ITEM.match(text))


def parted(before: Word, word: Word, height: float) -> bool:
    """Return True where the space between two neighbours in a row parts columns."""
    if word.opens_column is not None:
        return word.opens_column
    if BAR in (before.text, word.text):
        return False
    space = word.box[0] - before.box[2]
    if space < 0:
        # Written from the right.
        space = before.box[0] - word.box[2]
    if space < GUTTER * height or (word.text in DASHES and space < _DASHED * height):
        return False
    if space > _HANGING * height or not _MARKER.fullmatch(before.text):
        return True
    # A dash before a figure stands for nothing in a cell of its own.
    return before.text in DASHES and not word.text[:1].isalpha()


def drawn_by_column(words: Sequence[Word], height: float) -> list[Piece] | None:
    """Return ``words``, given as drawn, in pieces by column; None where they are drawn otherwise.

    ``height`` is that of a line of the page.
    """
    if not _climbs(words, height):
        return None
    pieces = _furniture_outside(_pieces(words, height), height)
    sideways, block = 0, pieces[:1]
    steps = 0
    for before, piece in pairwise(pieces):
        moved = _middle(piece.box) - _middle(before.box)
        if moved > height / 2:
            block.append(piece)
            continue
        if moved >= -height / 2:
            if piece.box[0] < before.box[2]:
                return None
            sideways += 1
            block.append(piece)
            continue
        # Up again: only to a column right of all that stands beside it.
        beside = [each.box[2] for each in block if each.box[3] > piece.box[1] + height / 4]
        if max(beside, default=0.0) > piece.box[0]:
            return None
        piece.opens_column = True
        steps += 1
        block = [*(each for each in block if each.box[2] <= piece.box[0]), piece]
    if not steps or sideways > _SIDEWAYS * len(pieces):
        return None
    return pieces


def _climbs(words: Sequence[Word], height: float) -> bool:
    """Return True where any word is drawn above and right of one before; mostly none is."""
    left, middle = float("inf"), float("-inf")
    for word in words:
        x0, y0, _, y1 = word.box
        here = (y0 + y1) / 2
        if here < middle - height / 2 and x0 > left + height:
            return True
        middle = here
        if x0 < left:  # noqa: PLR1730 - asked for each word; a call takes five times as long
            left = x0
    return False


def _pieces(words: Sequence[Word], height: float) -> list[Piece]:
    pieces: list[Piece] = []
    for word in words:
        last = pieces[-1] if pieces else None
        if last and _continues(last.words[-1], word, height):
            last.words.append(word)
            x0, y0, x1, y1 = last.box
            last.box = (x0, min(y0, word.box[1]), max(x1, word.box[2]), max(y1, word.box[3]))
        else:
            pieces.append(Piece([word], word.box))
    return pieces


def _continues(before: Word, word: Word, height: float) -> bool:
    shared = min(before.box[3], word.box[3]) - max(before.box[1], word.box[1])
    return (
        shared > min(before.size, word.size) / 2
        and word.box[0] > before.box[0]
        and not parted(before, word, height)
    )


def _furniture_outside(pieces: list[Piece], height: float) -> list[Piece]:
    """Return pieces with a foot that was drawn first as the last, and a head drawn last first.

    Either stands far from all other text.
    """
    tops = sorted(piece.box[1] for piece in pieces)
    bottoms = sorted(piece.box[3] for piece in pieces)
    if len(pieces) < 3:
        return pieces
    foot = [
        piece
        for piece in pieces[:_EDGES]
        if piece.box[1] == tops[-1] and piece.box[1] - bottoms[-2] > _FAR * height
    ]
    head = [
        piece
        for piece in pieces[-_EDGES:]
        if piece.box[3] == bottoms[0] and tops[1] - piece.box[3] > _FAR * height
    ]
    outside = {id(piece) for piece in (*foot, *head)}
    return [*head, *(piece for piece in pieces if id(piece) not in outside), *foot]


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2


# "Ministry of Water &", "Trinidad and". Not "of" or "the": "Iran, Islamic Republic of" is whole.
_UNFINISHED = re.compile(r"(?:&|\b(?:and|et|y|e|und|de|du|des|la))\Z")
# "Democratic People's Republic of", "Saint Vincent and the": where the line had no room for more
_LEADING = re.compile(r"\b(?:of|the|for|in|to|on|with|del|das|dos|da|do)\Z")
# "(Plurinational State of)", not "(a) Chad", "(ii)" nor "(as of 3 May)": no entry begins so
_BRACKETED = re.compile(r"\([^\W\d_][^\d()]{3,60}\)?[*†‡¹²³]{0,3}\Z")
_MOST_OPEN = 200


def goes_on(upper: str, lower: str) -> bool:
    """Return True where the last word of a column's line leads over to the next line."""
    return lower[:1].isalpha() and bool(_UNFINISHED.search(upper))


def leads_over(upper: str, lower: str) -> bool:
    """Return True where a line is likely to go on in the next, if it had no room for more."""
    if goes_on(upper, lower) or lower[:1].islower() or _BRACKETED.match(lower):
        return True
    if _LEADING.search(upper):
        return "," not in upper
    return brackets(upper, lower)


def brackets(upper: str, lower: str) -> bool:
    """Return True where a bracket that one line opens is closed by the next."""
    # "Bolivia (Plurinational", "State of)"
    opened = upper[-_MOST_OPEN:].count("(") > upper[-_MOST_OPEN:].count(")")
    return opened and lower[:_MOST_OPEN].count(")") > lower[:_MOST_OPEN].count("(")
