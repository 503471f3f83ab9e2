"""Blocks of a page one below the other, each whole or in columns that white strips part.

Told from where there is ink at all, on a picture or in the boxes of words, and not from printed
lines: columns whose lines do not stand beside each other have no lines in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import accumulate, pairwise
from math import log
from operator import or_

_SHARED = 0.6
"""Of the height of the highest strip, how much of it stands beside a further one at least."""
_ALIKE = 1.1
"""How many times as high as another a strip is that is about as high, at most."""

_LETTERS = 5
"""Cells down the page in which there is ink where letters stand below each other; specks have
fewer."""
_PRINTED = 0.3
"""Share of that height in which there is ink: between lines there is none."""


@dataclass(frozen=True, slots=True)
class Least:
    """What a page in columns has at least, in cells."""

    gutter: int
    """Width of a strip between columns."""
    tall: int
    """Height of a strip."""
    beside: int
    """Height of what is printed on either side of it, side by side."""
    wide: int
    """Width of what is printed in a column: markers and numbers before entries have less."""
    apart: int
    """Height of the white above a foot, and below a head, that stand above or below one column."""
    line: int
    """Height of such a foot or head, at most."""


@dataclass(frozen=True, slots=True)
class Block:
    """Part of a page from one height to another, in cells, and where its columns are parted."""

    top: int
    bottom: int
    edges: tuple[int, ...] = ()
    """None where it is whole."""


@dataclass(frozen=True, slots=True)
class _Strip:
    """White between two columns."""

    left: int
    right: int
    top: int
    bottom: int

    @property
    def height(self) -> int:
        return self.bottom - self.top

    def covers(self, other: _Strip) -> bool:
        """Return True where it goes as far up and down as ``other``."""
        return self.top <= other.top and self.bottom >= other.bottom


def blocks_of(ink: Sequence[int], height: int, least: Least) -> list[Block]:
    """Return the blocks of a page of ``height`` cells, from the top.

    ``ink`` has for each cell across the page, from the left, a number whose bits are the cells
    down the page, the lowest that at the top: 1 where there is ink.
    """
    return [block for block in _blocks(ink, 0, height, least) if block.bottom > block.top]


def _blocks(ink: Sequence[int], top: int, bottom: int, least: Least) -> Iterator[Block]:
    found = _in_columns(ink, top, bottom, least)
    if found is None:
        yield Block(top, bottom)
        return
    yield from _blocks(ink, top, found.top, least)
    yield found
    yield from _blocks(ink, found.bottom, bottom, least)


def _in_columns(ink: Sequence[int], top: int, bottom: int, least: Least) -> Block | None:
    """Return the highest block in columns between two heights, None where there is none."""
    strips = sorted(_strips(ink, top, bottom, least), key=_rank)
    found: list[_Strip] = []
    for strip in strips:
        upper = max([strip.top, *(each.top for each in found)])
        lower = min([strip.bottom, *(each.bottom for each in found)])
        high = lower - upper >= (max(_SHARED * found[0].height, least.tall) if found else 1)
        among = sorted([*found, strip], key=lambda each: each.left)
        if high and _are_wide(ink, _from_to(upper, lower), among, least.wide):
            found = among
    if not found:
        return None
    block = Block(
        max(strip.top for strip in found),
        min(strip.bottom for strip in found),
        tuple((strip.left + strip.right) // 2 for strip in found),
    )
    block = _without_ends(ink, _between_lines(ink, block, (top, bottom), least.line), least)
    return block if block.bottom - block.top >= least.tall - least.line else None


def _between_lines(ink: Sequence[int], block: Block, page: tuple[int, int], line: int) -> Block:
    """Return a block with its ends moved inwards to rows without ink, where one is near.

    Of a line above it, letters may reach down beside the strips: its "y", not its "e".
    """
    white = ~reduce(or_, ink)
    top, bottom = block.top, block.bottom
    if top > page[0]:
        top = _amid([row for row in range(top, top + line) if white >> row & 1], top)
    if bottom < page[1]:
        above = range(bottom, bottom - line, -1)
        bottom = _amid([row for row in above if white >> row & 1], bottom)
    return Block(top, bottom, block.edges)


def _amid(rows: Sequence[int], otherwise: int) -> int:
    """Return the middle of the first of ``rows`` that follow each other."""
    if not rows:
        return otherwise
    step = rows[1] - rows[0] if len(rows) > 1 else 1
    count = next(
        (at for at, (row, after) in enumerate(pairwise(rows), start=1) if after - row != step),
        len(rows),
    )
    return rows[count // 2]


def _rank(strip: _Strip) -> tuple[int, int]:
    """Return the order in which strips are tried: the highest first, of about equal ones the
    widest, for the space behind the markers of a list is as high as that between its columns.
    """
    return -round(log(strip.height, _ALIKE)), strip.left - strip.right


def _are_wide(ink: Sequence[int], rows: int, strips: Sequence[_Strip], wide: int) -> bool:
    """Return True where each column that ``strips`` part is so wide, by what is in ``rows``."""
    edges = [0, *(strip.right for strip in strips)], [*(each.left for each in strips), len(ink)]
    return all(
        sum((ink[x] & rows).bit_count() >= _LETTERS for x in range(left, right)) >= wide
        for left, right in zip(*edges, strict=True)
    )


def _strips(ink: Sequence[int], top: int, bottom: int, least: Least) -> list[_Strip]:
    """Return the white strips between two heights that have ink on either side."""
    if bottom - top < least.tall:
        return []
    window = _from_to(top, bottom)
    left_of = list(accumulate(ink, or_, initial=0))
    right_of = list(accumulate(reversed(ink), or_, initial=0))[::-1]
    found: list[list[_Strip]] = []
    open_ones: list[list[_Strip]] = []
    for left in range(len(ink) - least.gutter + 1):
        right = left + least.gutter
        next_ones: list[list[_Strip]] = []
        for upper, lower in _runs(window & ~reduce(or_, ink[left:right]), least.tall):
            if not _stands_between(left_of[left], right_of[right], (upper, lower), least.beside):
                continue
            strip = _Strip(left, right, upper, lower)
            before = next((each for each in open_ones if _is_alike(each[-1], strip)), None)
            if before is None:
                before = []
                found.append(before)
            before.append(strip)
            next_ones.append(before)
        open_ones = next_ones
    return [_as_one(strips) for strips in found]


def _as_one(strips: Sequence[_Strip]) -> _Strip:
    """Return neighbouring strips as one: the highest, as wide as those that are as high."""
    highest = max(strips, key=lambda strip: strip.height)
    level = [strip for strip in strips if strip.covers(highest)]
    return _Strip(level[0].left, level[-1].right, highest.top, highest.bottom)


def _stands_between(left: int, right: int, span: tuple[int, int], beside: int) -> bool:
    """Return True where there is print on both sides of a strip, over so much of its height."""
    rows = _from_to(*span)
    left, right = left & rows, right & rows
    if not left or not right:
        return False
    first, behind = max(map(_first, (left, right))), min(left.bit_length(), right.bit_length())
    if behind - first < beside:
        return False
    shared = _from_to(first, behind)
    return min((left & shared).bit_count(), (right & shared).bit_count()) >= _PRINTED * beside


def _first(bits: int) -> int:
    return (bits & -bits).bit_length() - 1


def _is_alike(before: _Strip, strip: _Strip) -> bool:
    """Return True where two neighbouring strips are nearly as high as each other, and level.

    The white behind the short entries of a column is less high than that behind all of them.
    """
    shared = min(before.bottom, strip.bottom) - max(before.top, strip.top)
    return shared * _ALIKE > max(before.height, strip.height)


def _runs(bits: int, least: int) -> Iterator[tuple[int, int]]:
    """Yield where at least so many bits of a number follow each other: the first, and behind it."""
    kept, reach = bits, 1
    while reach < least and kept:
        step = min(reach, least - reach)
        kept &= kept >> step
        reach += step
    while kept:
        first = _first(kept)
        above = kept >> first
        count = (~above & (above + 1)).bit_length() - 1
        yield first, first + count + least - 1
        kept &= ~_from_to(first, first + count)


def _from_to(first: int, behind: int) -> int:
    return ((1 << (behind - first)) - 1) << first


def _without_ends(ink: Sequence[int], block: Block, least: Least) -> Block:
    """Return a block without a line set off at its top or its foot that one column alone has.

    It is the symbol or the number of the page, and no line of that column.
    """
    rows = _from_to(block.top, block.bottom)
    columns = [
        reduce(or_, ink[left:right], 0) & rows
        for left, right in pairwise((0, *block.edges, len(ink)))
    ]
    inked = reduce(or_, columns)
    white = rows & ~inked
    first, behind = _first(inked), inked.bit_length()
    bands = [band for band in _runs(white, least.apart) if first < band[0] and band[1] < behind]
    top, bottom = block.top, block.bottom
    if bands and bands[0][0] - first <= least.line:
        above = _from_to(first, bands[0][0])
        if sum(bool(column & above) for column in columns) == 1:
            top = bands[0][1]
    if bands and behind - bands[-1][1] <= least.line and bands[-1][0] > top:
        below = _from_to(bands[-1][1], behind)
        if sum(bool(column & below) for column in columns) == 1:
            bottom = bands[-1][0]
    return Block(top, bottom, block.edges)
