"""Heads of columns of marks on a picture: looked at once more where an engine passed over some.

A lone figure below "Round Table", in a narrow cell, is often not seen among the words of a page,
and without it nobody knows what is ticked below. Each cell by itself is read well.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean
from typing import Any

from hldparse.reading.scan_blots import blots_in
from hldparse.reading.scan_cells import Cells, Pixels
from hldparse.reading.scan_engine import words_of
from hldparse.reading.scan_rules import Ruled
from hldparse.reading.words import Word

_INK = 170
"""Grey of a pixel under which there is ink."""
_SEEN = 3
"""Pixels around a word that belong to it."""
_FIGURE, _LINE = 0.4, 1.0
"""Height of a figure at least, and of a line of print at most, in heights of a word: the box of a
word may take in what was passed over below it."""
_APART, _BORDER = 30, 60
"""Pixels of white between cells that are put under each other, and around them all."""
_SURE = 0.7
"""Confidence from which what was seen anew stands in place of what was seen before."""


def with_heads(  # noqa: PLR0913 - a picture, what was seen on it, and whose it is
    words: list[Word], picture: Any, ruled: Ruled, scale: float, *, name: str, page: int
) -> list[Word]:
    """Return the words of a page with those heads read anew of which something was not seen.

    ``picture`` is without rules; ``words`` are in points, of which each has ``scale`` pixels.
    Raises UnreadableSource where the engine fails.
    """
    cells = Cells(ruled.rows, ruled.columns, words, scale)
    if not any(cells.columns_of_marks()):
        return words
    heads = [cells.box_of(0, column) for column in range(len(ruled.columns) - 1)]
    lost = [box for box in heads if _is_passed_over(box, words, picture, cells)]
    if not lost:
        return words
    anew = words_of(_under_each_other(lost, picture), scale, name, page)
    return _replaced(words, lost, anew, scale)


def _is_passed_over(box: Pixels, words: Sequence[Word], picture: Any, cells: Cells) -> bool:
    """Return True where ink as high as a figure stands in a cell beside the words seen there."""
    import numpy as np

    left, top, right, bottom = box
    ink = np.asarray(picture.crop(box)) < _INK
    for word in words:
        x0, y0, x1, y1 = (round(each * cells.scale) for each in word.box)
        if x1 > left and x0 < right and y1 > top and y0 < bottom:
            end = min(y1, y0 + round(_LINE * cells.size))
            across = slice(max(x0 - left - _SEEN, 0), x1 - left + _SEEN)
            ink[max(y0 - top - _SEEN, 0) : end - top + _SEEN, across] = False
    blots = blots_in(ink, range(len(ink)))
    return any(blot.y1 - blot.y0 >= _FIGURE * cells.size for blot in blots)


def _under_each_other(boxes: Sequence[Pixels], picture: Any) -> Any:
    from PIL import Image

    width = max(right - left for left, _, right, _ in boxes)
    height = sum(bottom - top + _APART for _, top, _, bottom in boxes)
    column = Image.new("L", (width + 2 * _BORDER, height + 2 * _BORDER), 255)
    for box, down in zip(boxes, _downs(boxes), strict=True):
        column.paste(picture.crop(box), (_BORDER, down))
    return column


def _downs(boxes: Sequence[Pixels]) -> list[int]:
    """Return how far down each cell begins where they stand under each other."""
    downs = [_BORDER]
    for _, top, _, bottom in boxes:
        downs.append(downs[-1] + bottom - top + _APART)
    return downs[:-1]


def _replaced(
    words: list[Word], boxes: Sequence[Pixels], anew: Sequence[Word], scale: float
) -> list[Word]:
    """Return words with those of each cell in place of fewer letters and figures seen before."""
    found = words
    for (left, top, right, bottom), down in zip(boxes, _downs(boxes), strict=True):
        height = bottom - top
        aside, up = (left - _BORDER) / scale, (top - down) / scale
        own = [
            Word(word.text, (x0 + aside, y0 + up, x1 + aside, y1 + up), word.confidence)
            for word in anew
            for x0, y0, x1, y1 in (word.box,)
            if down <= (y0 + y1) / 2 * scale < down + height
        ]
        before = [
            word
            for word in found
            if left <= (word.box[0] + word.box[2]) / 2 * scale < right
            and top <= (word.box[1] + word.box[3]) / 2 * scale < bottom
        ]
        if _read(own) > _read(before) and mean(word.confidence or 0 for word in own) >= _SURE:
            found = [*(word for word in found if word not in before), *own]
    return found


def _read(words: Sequence[Word]) -> int:
    return sum(map(str.isalnum, "".join(word.text for word in words)))
