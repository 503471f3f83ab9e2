"""Boxes to be ticked outside of tables, on the picture of a page: before lines of a form or a list.

☐ Round table 1    ☒ Round table 2

An engine takes them for letters ("O", "L]", "XI") or sees nothing. Each short word, and each space
before a word, is looked at by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from hldparse.reading.rows import rows_of
from hldparse.reading.scan_rules import Ruled
from hldparse.reading.scan_squares import Square, sign_of, square_in
from hldparse.reading.words import Box, Word, height_of_line, middle
from hldparse.text.ticks import DOUBTFUL

_INK = 170
"""Grey of a pixel under which there is ink."""
_SHORT = 4
"""Characters of a word that a box may be taken for, at most."""
# "[JYes", "KNo", and "Yes" where a box was taken for no letter: a box and the word behind it
_GROWN = re.compile(r"[^a-z\s]{0,3}?(?P<rest>[^\W\d_a-z]?[^\W\d_A-Z]+)")
_WIDER = 1.15
"""Width of a word in usual letters, for each of its own, from which a box may be part of it."""
_CORNER = 0.12
"""Of its side, the part of a box that is its corner: a D has none on the right."""
_CLOSED, _THICK = 0.92, 0.16
"""Share of each side of a box on which there is ink, and how far inside of it, of the side."""
_FREE, _CLEAR = 0.12, 0.25
"""How far from a box, in its sides, no letter stands; and the share of ink there at most, for a
stroke may reach beyond."""
_AROUND = 0.35
"""How far a box may reach beyond the word it is taken for, in heights of a line."""
_BEFORE, _NEAREST = 3.0, 0.1
"""Space before a word in which a box is looked for, in heights of a line: from and to."""
_NARROWEST = 1.2
"""The same space, at least."""
_SIZES = (0.8, 2.2)
"""Side of a box in heights of a line, at least and at most."""
_ALIKE = 1.2
"""How much longer one side of a box is than the other, and one box of a form than another, at
most."""
_LEAST = 2
"""Boxes on a page at least: one may be dirt, or a letter."""
_SURE, _UNSURE = 0.95, 0.4


def with_boxes(words: Sequence[Word], picture: Any, ruled: Ruled, scale: float) -> list[Word]:
    """Return words with those that are boxes as ☐ or ☑, ✓? where it is in doubt which.

    ``picture`` is grey and straightened, ``ruled`` the rules on it, whose cells are left alone;
    ``scale``: pixels a point, of which ``words`` have their places.
    """
    import numpy as np

    height = height_of_line(words)
    ink = np.asarray(picture) < _INK
    found = [
        (place, box)
        for place in _places(words, height)
        if not _in_table(place.box, ruled, scale)
        and (box := _box_in(ink, place.box, height, scale)) is not None
    ]
    usual = sorted(_side(box) for _, box in found)[len(found) // 2] if found else 0.0
    alike = [
        (place, box)
        for place, box in found
        if max(_side(box), usual) <= _ALIKE * min(_side(box), usual)
    ]
    if len(alike) < _LEAST:
        return list(words)
    gone = {id(place.word) for place, _ in alike}
    left = [word for word in words if id(word) not in gone]
    return [*left, *(word for place, box in alike for word in _in_place(place, box))]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a box may be."""

    box: Box
    word: Word | None = None
    """What it may have been taken for; None where nothing was seen."""
    rest: str = ""
    """What that word says behind the box."""


def _in_place(place: _Place, box: Word) -> Iterator[Word]:
    yield box
    if place.word and place.rest:
        _, top, right, bottom = place.word.box
        yield replace(place.word, text=place.rest, box=(box.box[2], top, right, bottom))


def _places(words: Sequence[Word], height: float) -> Iterator[_Place]:
    """Yield where boxes may be: in place of a short word, or in the space before a word."""
    near = _AROUND * height
    widths = [(word.box[2] - word.box[0]) / len(word.text) for word in words]
    letter = median(widths) if widths else 0.0
    for row in rows_of(words):
        end = float("-inf")
        for word in row:
            x0, y0, x1, y1 = word.box
            grown = _GROWN.fullmatch(word.text)
            if grown and len(grown["rest"]) > 1:
                right = x1 - _WIDER * letter * len(grown["rest"])
                if right - x0 >= _SIZES[0] * height:
                    yield _Place((x0 - near, y0 - near, right, y1 + near), word, grown["rest"])
            elif len(word.text) <= _SHORT:
                yield _Place((x0 - near, y0 - near, x1 + near, y1 + near), word)
            left = max(end + _NEAREST * height, x0 - _BEFORE * height)
            right = x0 - _NEAREST * height
            if right - left >= _NARROWEST * height:
                yield _Place((left, y0 - near, right, y1 + near))
            end = max(end, x1)


def _box_in(ink: Any, place: Box, height: float, scale: float) -> Word | None:
    left, top, right, bottom = (max(round(each * scale), 0) for each in place)
    part = ink[top:bottom, left:right]
    square = square_in(part, scale) if part.any() else None
    if square is None or not _is_drawn(part, square):
        return None
    sides = ((square.x1 - square.x0) / scale, (square.y1 - square.y0) / scale)
    if not _SIZES[0] * height <= max(sides) <= _SIZES[1] * height:
        return None
    if max(sides) > _ALIKE * min(sides):
        return None
    return _word(square, left, top, scale)


def _is_drawn(part: Any, square: Square) -> bool:
    """Return True for a square that no letter is: free, with four straight sides and corners."""
    inside = part[square.y0 : square.y1 + 1, square.x0 : square.x1 + 1]
    side = min(inside.shape)
    deep, thick = (max(round(share * side), 2) for share in (_CORNER, _THICK))
    sides = (inside[:thick], inside[-thick:], inside[:, :thick].T, inside[:, -thick:].T)
    if min(float(each.any(axis=0).mean()) for each in sides) < _CLOSED:
        return False
    ends = (inside[:deep], inside[-deep:])
    if not all(end[:, :deep].any() and end[:, -deep:].any() for end in ends):
        return False
    far = max(round(_FREE * side), 2)
    rows = slice(square.y0, square.y1 + 1)
    beside = (
        part[rows, max(square.x0 - far, 0) : max(square.x0 - 1, 0)],
        part[rows, square.x1 + 2 : square.x1 + 1 + far],
    )
    return all(float(each.any(axis=1).mean()) <= _CLEAR for each in beside if each.size)


def _word(square: Square, left: int, top: int, scale: float) -> Word:
    sign = sign_of(square)
    x0, x1, y0, y1 = square.x0 + left, square.x1 + left, square.y0 + top, square.y1 + top
    box = (x0 / scale, y0 / scale, x1 / scale, y1 / scale)
    return Word(sign, box, _UNSURE if sign == DOUBTFUL else _SURE)


def _in_table(place: Box, ruled: Ruled, scale: float) -> bool:
    if len(ruled.rows) < 2 or len(ruled.columns) < 2:
        return False
    x, y = (place[0] + place[2]) / 2 * scale, middle(place) * scale
    return ruled.columns[0] < x < ruled.columns[-1] and ruled.rows[0] < y < ruled.rows[-1]


def _side(box: Word) -> float:
    return box.box[2] - box.box[0]
