"""Pages cut along the white between their columns, where an engine would read across it.

tesseract looks for lines across what it is given. Where those of one column stand half a line
higher than those beside them, it finds lines between both, and cuts or loses words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from hldparse.reading.page_blocks import Block, Least, blocks_of
from hldparse.reading.scan_engine import engine, words_of_pages
from hldparse.reading.words import Word

_CELL = 4
"""Pixels either way in which there is ink, or none."""
_INK = 225
"""Mean grey of a cell under which there is ink in it."""
_LEAST = {"gutter": 6, "tall": 170, "beside": 96, "wide": 45, "apart": 15, "line": 14}
"""Points; a letterhead in columns is less high, and read well as a whole."""
_FINE = 2
"""Pixels down of which one row is made to tell lines from the white between them."""
_WHITE = 0.2
"""Ink of a row between lines, of that of a row full of letters, at most."""
_EVEN = 0.84
"""White rows that two columns have in common, of those that each has, at least where their lines
stand beside each other."""
_FULL = 90
"""Of a hundred rows of a column, sorted by their ink, the one that is full of letters."""
_ROWS = 20
"""Rows of pixels, ``_FINE`` each, that two columns stand beside each other at least."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a page's picture, and where its corner lies, in pixels."""

    picture: Any
    left: int = 0
    top: int = 0


def words_of_parts(
    pictures: Sequence[Any], scale: float, name: str, pages: Sequence[int]
) -> list[list[Word]]:
    """Return the words in each of several pictures, as ``words_of_pages`` does, those in columns
    of which the lines do not stand beside each other column by column.

    Raises UnreadableSource where the engine fails on one of them.
    """
    if engine() != "tesseract":
        # The other one looks for single lines.
        return words_of_pages(pictures, scale, name, pages)
    parts = [_parts_of(picture, scale) for picture in pictures]
    numbers = [page for page, each in zip(pages, parts, strict=True) for _ in each]
    flat = [part for each in parts for part in each]
    seen = iter(words_of_pages([part.picture for part in flat], scale, name, numbers))
    return [[_moved(word, part, scale) for part in each for word in next(seen)] for each in parts]


def _moved(word: Word, part: _Part, scale: float) -> Word:
    if not part.left and not part.top:
        return word
    x0, y0, x1, y1 = word.box
    left, top = part.left / scale, part.top / scale
    return replace(word, box=(x0 + left, y0 + top, x1 + left, y1 + top))


def _parts_of(picture: Any, scale: float) -> list[_Part]:
    """Return a picture in parts, in the order in which they are read; whole where it is even."""
    blocks = _blocks(picture, scale)
    found: list[_Part] = []
    for block in blocks:
        across = [0, *(edge * _CELL for edge in block.edges), picture.width]
        top = 0 if block is blocks[0] else block.top * _CELL
        bottom = picture.height if block is blocks[-1] else block.bottom * _CELL
        for left, right in pairwise(across):
            whole = right - left == picture.width and bottom - top == picture.height
            part = picture if whole else picture.crop((left, top, right, bottom))
            found.append(_Part(part, left, top))
    return found


def _blocks(picture: Any, scale: float) -> list[Block]:
    """Return the blocks of a page, uneven ones with their edges, others as one with neighbours."""
    import numpy as np

    cells = np.packbits(np.asarray(picture.reduce(_CELL)).T < _INK, axis=1, bitorder="little")
    ink = [int.from_bytes(column.tobytes(), "little") for column in cells]
    least = Least(**{name: round(points * scale / _CELL) for name, points in _LEAST.items()})
    found: list[Block] = []
    for block in blocks_of(ink, -(-picture.height // _CELL), least):
        if block.edges and _is_uneven(picture, block):
            found.append(block)
        elif found and not found[-1].edges:
            found[-1] = Block(found[-1].top, block.bottom)
        else:
            found.append(Block(block.top, block.bottom))
    return found


def _is_uneven(picture: Any, block: Block) -> bool:
    """Return True where white between lines of a column lies beside lines of its neighbour."""
    import numpy as np

    fine = 255 - np.asarray(picture.reduce((_CELL, _FINE)), dtype=np.int32)
    top, bottom = (each * _CELL // _FINE for each in (block.top, block.bottom))
    edges = (0, *block.edges, fine.shape[1])
    inked = [fine[top:bottom, left:right].sum(axis=1) for left, right in pairwise(edges)]
    printed = [rows > _WHITE * np.percentile(rows, _FULL) for rows in inked]
    return any(_is_beside(left, right) for left, right in pairwise(printed))


def _is_beside(left: Any, right: Any) -> bool:
    first = max(int(rows.argmax()) for rows in (left, right))
    behind = min(len(rows) - int(rows[::-1].argmax()) for rows in (left, right))
    if behind - first < _ROWS:
        return False
    left, right = left[first:behind], right[first:behind]
    shared = float((~(left | right)).mean())
    return shared < _EVEN * (float((~left).mean()) + float((~right).mean())) / 2
