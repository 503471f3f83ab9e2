"""The words of a page in the order of its lines, as they are handed to users."""

from __future__ import annotations

from collections.abc import Sequence

from hldparse.reading.rows import Run
from hldparse.reading.words import Word
from hldparse.records.source import Word as Handed
from hldparse.records.source import word_of

_MOST_PAIRS = 1_000_000
"""Cells times words in them that are looked at; beyond these, words of cells follow as drawn."""


def in_order(words: Sequence[Word], runs: Sequence[Run | None]) -> tuple[Handed, ...]:
    """Return all ``words`` of a page, in the order in which its lines, ``runs``, are read."""
    placed = [word for run in runs if run for word in run.words]
    own = set(map(id, words))
    if len(placed) != len(words) or not own.issuperset(map(id, placed)):
        placed = _with_cells(words, placed, own)
    return tuple(
        [
            word_of(
                (
                    word.text,
                    word.box,
                    word.points or round(word.size, 2),
                    word.confidence,
                    word.font,
                )
            )
            for word in placed
        ]
    )


def _with_cells(words: Sequence[Word], placed: Sequence[Word], own: set[int]) -> list[Word]:
    """Return ``placed`` with the words of each cell, which lines have as one, in its place."""
    standing = {id(word) for word in placed if id(word) in own}
    left = [word for word in words if id(word) not in standing]
    cells = len(placed) - len(standing)
    found: list[Word] = []
    for word in placed:
        if id(word) in own:
            found.append(word)
        elif cells * len(left) < _MOST_PAIRS:
            inside = [each for each in left if _within(each, word)]
            found += inside
            taken = set(map(id, inside))
            left = [each for each in left if id(each) not in taken] if inside else left
    return found + left


def _within(word: Word, cell: Word) -> bool:
    x0, y0, x1, y1 = word.box
    left, top, right, bottom = cell.box
    return left <= (x0 + x1) / 2 <= right and top <= (y0 + y1) / 2 <= bottom
