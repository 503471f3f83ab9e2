"""Tables of marks without lines down, on the picture of a page: where their cells would lie.

Member State    Round Table 1    Round Table 2    Notes
Chad                  ✓                            to be confirmed

The same word over several columns says where these lie, names left of them which rows there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from hldparse.reading.rows import rows_of
from hldparse.reading.scan_rules import Ruled
from hldparse.reading.words import Word, middle

_ALIKE = 4
"""Letters at the beginning of a word that make it the same, for the rest may be misread."""
_COLUMNS, _ROWS = 2, 3
"""Columns and rows of such a table at least."""
_REPEATED = 0.4
"""Share of the words of its head that stand over several columns; of a sentence it is less."""
_NARROWEST = 10.0
"""Points that a column has at least."""
_WORD = 3
"""Letters and figures from which a row holds a name."""
_END = 2.2
"""From row to row, in usual distances, from which the table has ended."""
_WRAPPED = 0.8
"""The same, up to which a line belongs to the row above."""
_UNDER = 0.95
"""The same for the second line of a head."""
_SPACE = 1.2
"""Heights of a word, up to which the next one goes on with it; typed ones stand 0.6 apart."""
_INK = 170
"""Grey of a pixel under which there is ink."""


@dataclass(frozen=True, slots=True)
class _Head:
    """Columns under one word each, in points."""

    lefts: list[float]
    rights: list[float]
    top: float
    middle: float


def open_tables(picture: Any, across: Any, words: Sequence[Word], scale: float) -> Iterator[Ruled]:
    """Yield what may be a table whose columns are under like heads, as if it were ruled.

    ``across`` are the pixels of lines across, ``words`` what an engine saw, in points of which each
    has ``scale`` pixels. Nothing is said of whether there are marks in it.
    """
    import numpy as np

    rows = rows_of(words)
    for at, row in enumerate(rows):
        head = _head_in(row)
        if head is None:
            continue
        named = list(_names_below(rows[at + 1 :], head))
        edges = _edges(head, named, np.asarray(picture) < _INK, scale)
        if edges is not None:
            columns = _columns(head, rows[at + 1 :], named)
            if all(left + _NARROWEST < right for left, right in pairwise(columns)):
                yield Ruled(
                    [each * scale for each in edges], [each * scale for each in columns], across
                )


def _head_in(row: Sequence[Word]) -> _Head | None:
    """Return the columns whose heads have a word in common; None where there are no two."""
    by_start: dict[str, list[Word]] = defaultdict(list)
    for word in row:
        letters = "".join(filter(str.isalpha, word.text.casefold()))
        if len(letters) > 1:
            by_start[letters[:_ALIKE]].append(word)
    repeated = [words for words in by_start.values() if len(words) >= _COLUMNS]
    if sum(map(len, repeated)) < max(_REPEATED * sum(map(len, by_start.values())), _COLUMNS):
        return None
    anchors = [word.box[0] for word in max(repeated, key=len)]
    pitch = min(right - left for left, right in pairwise(anchors))
    starts, stops = [0.0], [0.0]
    ends = dict(zip(map(id, row), map(_end_with_number, row, [*row[1:], None]), strict=True))
    for words in repeated:
        near = [(_before(anchors, word.box[0]), word) for word in words]
        start = median(word.box[0] - anchor for anchor, word in near)
        if abs(start) < pitch:
            starts.append(start)
            stops += [stop for at, word in near if (stop := ends[id(word)] - at) < pitch]
    top = min(word.box[1] for word in row)
    return _Head(
        [anchor + min(starts) for anchor in anchors],
        [anchor + max(stops) for anchor in anchors],
        top,
        median(middle(word.box) for word in row),
    )


def _end_with_number(word: Word, after: Word | None) -> float:
    """Return where a word of a head ends, with the number close behind it: "Table 4"."""
    number = after and any(map(str.isdigit, after.text)) and _is_close(word, after)
    return after.box[2] if after and number else word.box[2]


def _is_close(word: Word, after: Word) -> bool:
    return after.box[0] - word.box[2] < _SPACE * word.size


def _before(anchors: Sequence[float], at: float) -> float:
    """Return the last of ``anchors`` that does not stand behind a place, else the first."""
    return max((each for each in anchors if each <= at), default=anchors[0])


@dataclass(frozen=True, slots=True)
class _Name:
    left: float
    right: float
    middle: float


def _names_below(rows: Sequence[Sequence[Word]], head: _Head) -> Iterator[_Name]:
    """Yield the names left of all columns, as far down as nothing but marks stands beside them."""
    for row in rows:
        own = [word for word in row if (word.box[0] + word.box[2]) / 2 < head.lefts[0]]
        if sum(map(str.isalnum, "".join(word.text for word in own))) < _WORD:
            continue
        under = [
            word
            for word in row
            if head.lefts[0] <= (word.box[0] + word.box[2]) / 2 <= head.rights[-1]
        ]
        if sum(sum(map(str.isalpha, word.text)) > _WORD for word in under) > 1:
            return
        yield _Name(
            min(word.box[0] for word in own),
            max(word.box[2] for word in own),
            median(middle(word.box) for word in own),
        )


def _edges(head: _Head, named: list[_Name], ink: Any, scale: float) -> list[float] | None:
    """Return where rows begin and end, the head the first; None where there are too few.

    ``named`` is left with the names of the table alone.
    """
    middles = [name.middle for name in named]
    steps = [lower - upper for upper, lower in pairwise(middles)]
    if len(steps) < _ROWS:
        return None
    step = median(steps)
    ends = [at for at, each in enumerate(steps) if each > _END * step]
    del named[ends[0] + 1 if ends else len(named) :]
    middles = [name.middle for name in named]
    above = head.middle
    if middles[1] - middles[0] < _WRAPPED * step or (
        middles[0] - above < _UNDER * step and _is_under_all(head, middles[0], step, ink, scale)
    ):
        above = middles.pop(0)
    begun = [middles[0]] if middles else []
    for upper, lower in pairwise(middles):
        if lower - upper >= _WRAPPED * step:
            begun.append(lower)
    if len(begun) < _ROWS:
        return None
    first = max((above + begun[0]) / 2, begun[0] - step)
    between = []
    for upper, lower in pairwise(begun):
        # A row whose name was not seen stands by itself.
        space = min(step, lower - upper) / 2
        between += [upper + space, lower - space] if lower - upper > 1.5 * step else [lower - space]
    return [head.top - 1, first, *between, middles[-1] + step / 2]


def _is_under_all(head: _Head, at: float, step: float, ink: Any, scale: float) -> bool:
    """Return True where there is ink under each head: their numbers."""
    top, bottom = (int((at + side * step) * scale) for side in (-0.3, 0.3))
    return all(
        ink[top:bottom, int(left * scale) : int(right * scale)].any()
        for left, right in zip(head.lefts, head.rights, strict=True)
    )


def _columns(head: _Head, below: Sequence[Sequence[Word]], named: Sequence[_Name]) -> list[float]:
    """Return where columns begin and end: that of names, those of marks, and one of notes.

    What goes on with a mark of the last column, "X (HoG)", is no note.
    """
    names = min(max(name.right for name in named), head.lefts[0])
    rows = [name.middle for name in named]
    notes = [
        word.box
        for row in below
        for before, word in zip([None, *row], row, strict=False)
        if rows[0] - 1 < middle(word.box) < rows[-1] + 1
        and (word.box[0] + word.box[2]) / 2 > head.rights[-1]
        and sum(map(str.isalnum, word.text)) > 1
        and not (before and _is_close(before, word) and before.box[0] < head.rights[-1])
    ]
    space = (head.lefts[1] - head.rights[0]) / 2
    end = head.rights[-1] + space
    edges = [
        min(name.left for name in named) - 1,
        (names + head.lefts[0]) / 2,
        *((right + left) / 2 for right, left in zip(head.rights, head.lefts[1:], strict=False)),
        min([end, *((head.rights[-1] + box[0]) / 2 for box in notes)]),
    ]
    return [*edges, max(box[2] for box in notes) + 1] if notes else edges
