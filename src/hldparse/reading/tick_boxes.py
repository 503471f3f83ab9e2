"""Boxes to be ticked, and ticks that are drawn and not set: as words, so that they can be read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from hldparse.reading.pdf_drawn import Drawn
from hldparse.reading.words import Box, Rules, Word, height_of_line, middle
from hldparse.text.ticks import EMPTY, TICK, TICKED

_MOST = 1_000
"""Boxes of a page that are looked at; a form of fifty rows and six columns has 300."""
_MOST_PAIRS = 1_000_000
"""Boxes times words of a page that are looked at: more is a picture made of text."""
_BUTTON = 0.55
"""Height of a round button, of a line's, at least; browsers draw one as 0.75, a bullet as 0.43."""
_LONGEST = 2
_INSIDE = 1.0
"""Points that a box stands away from the lines of a table around it, at least."""


def with_ticks(words: list[Word], drawn: Drawn, tables: Sequence[Rules]) -> list[Word]:
    """Return ``words`` as drawn, with a word for each box, ticked or not, and for each drawn tick.

    A tick is a mark or a small shape within a box, or one in an otherwise empty cell of a table.
    """
    outlines = [*drawn.squares, *_buttons(drawn.circles, words)]
    boxes = [box for box in _single(outlines) if not _is_cell(box, tables)]
    strokes = drawn.strokes[:_MOST]
    drawn.more = drawn.more or len(boxes) > _MOST or len(drawn.strokes) > _MOST
    boxes = boxes[:_MOST]
    if (len(boxes) + len(strokes)) * len(words) > _MOST_PAIRS:
        drawn.more = True
        return words
    found = list(words)
    for box in boxes:
        inside = [word for word in found if _lies_in(word.box, box)]
        if any(len(word.text) > _LONGEST for word in inside):
            continue
        marked = any(_lies_in(each, box) for each in strokes)
        if inside:
            found = [word for word in found if word not in inside]
        ticked = TICKED if inside or marked else EMPTY
        found.insert(place_among(found, box), Word(ticked, box))
    for rules in tables:
        found = _with_drawn_ticks(found, strokes, boxes, rules)
    return found


def _buttons(circles: Sequence[Box], words: Sequence[Word]) -> list[Box]:
    """Return the circles that are as large as letters; smaller ones are bullets of a list."""
    least = _BUTTON * height_of_line(words) if circles else 0.0
    return [box for box in circles if box[3] - box[1] >= least]


def in_place_of(words: Sequence[Word], marks: Sequence[Word], rules: Rules) -> list[Word]:
    """Return ``words`` with ``marks`` in place of those that an engine saw in the same cells.

    Those without text only empty their cell.
    """
    marked = {_cell(rules, mark.box) for mark in marks} - {None}
    left = [word for word in words if _cell(rules, word.box) not in marked]
    return [*left, *(mark for mark in marks if mark.text)]


def _with_drawn_ticks(
    words: list[Word], strokes: Sequence[Box], boxes: Sequence[Box], rules: Rules
) -> list[Word]:
    taken = {cell for word in words if (cell := _cell(rules, word.box)) is not None}
    found = list(words)
    for stroke in strokes:
        cell = _cell(rules, stroke)
        if cell is None or cell in taken or any(_lies_in(stroke, box) for box in boxes):
            continue
        taken.add(cell)
        found.insert(place_among(found, stroke), Word(TICK, stroke))
    return found


def _cell(rules: Rules, box: Box) -> tuple[int, int] | None:
    row = bisect_right(rules.rows, middle(box)) - 1
    column = bisect_right(rules.columns, (box[0] + box[2]) / 2) - 1
    if 0 <= row < len(rules.rows) - 1 and 0 <= column < len(rules.columns) - 1:
        return row, column
    return None


def _single(squares: Sequence[Box]) -> list[Box]:
    """Return squares that stand alone: small cells of a grid touch each other."""
    alone: list[Box] = []
    ordered = sorted(squares)
    for index, box in enumerate(ordered):
        near = ordered[max(index - 50, 0) : index + 50]
        touching = [other for other in near if other != box and _touch(box, other)]
        single = all(_lies_in(other, box) or _lies_in(box, other) for other in touching)
        if single and not any(_lies_in(box, other) for other in alone[-50:]):
            alone.append(box)
    return alone


def _touch(box: Box, other: Box) -> bool:
    return (
        box[0] - _INSIDE <= other[2]
        and other[0] - _INSIDE <= box[2]
        and box[1] - _INSIDE <= other[3]
        and other[1] - _INSIDE <= box[3]
    )


def _is_cell(box: Box, tables: Sequence[Rules]) -> bool:
    return any(
        any(abs(edge - side) < _INSIDE for edge in rules.columns for side in (box[0], box[2]))
        and any(abs(edge - side) < _INSIDE for edge in rules.rows for side in (box[1], box[3]))
        for rules in tables
    )


def _lies_in(inner: Box, outer: Box) -> bool:
    x, y = (inner[0] + inner[2]) / 2, middle(inner)
    return outer[0] < x < outer[2] and outer[1] < y < outer[3]


def place_among(words: Sequence[Word], box: Box) -> int:
    """Return where among words, as drawn, a box belongs: beside its nearest neighbour."""
    at, nearest = len(words), float("inf")
    for index, word in enumerate(words):
        if not word.box[1] < middle(box) < word.box[3]:
            continue
        right = word.box[0] - box[2]
        left = box[0] - word.box[2]
        distance = max(right, left)
        if distance < nearest:
            nearest, at = distance, index if right >= left else index + 1
    return at
