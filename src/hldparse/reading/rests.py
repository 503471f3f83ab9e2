"""Further lines of wrapped entries, told by the list around them and not by their own words.

Brunei                     In a list by the alphabet what stands out of order is no entry,
Darussalam                 if the line above had no room for its first word.
Bulgaria

Holy See                   Where entries stand further apart than lines, what stands close
                           below a line that had no room for it belongs to that line.
League of Arab
States
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from hldparse.reading.cells import Span, fits
from hldparse.reading.order import is_item
from hldparse.reading.prominence import is_prominent
from hldparse.reading.rows import Run
from hldparse.reading.words import middle
from hldparse.text.fold import fold

_FEWEST, _MOSTLY = 5, 0.7
"""Lines in alphabetical order, and their share of the column, from which it is one by the
alphabet."""
_SAME, _APART = 0.5, 0.9
_SAME_SEEN, _APART_SEEN = 1.5, 3.5
"""Points by which close lines differ at most, and entries from these at least: as they are set, and
as they are seen on pictures, where a line is as high as its letters."""
_MOST_CLOSE = 0.6
"""Share of lines that may be further lines of entries."""


def rests_in(
    lines: Sequence[Run | None], span: Span, entries: Sequence[bool] | None = None
) -> frozenset[int]:
    """Return the places of lines of a column that go on with the entry above; None parts lines.

    ``span`` is where the column begins and ends, ``entries`` tells lines that are entries for
    certain, those of a table with values beside them; by the order of these the alphabet of the
    column is told. In lists with markers these tell entries.
    """
    texts = [line.text for line in lines if line]
    if 2 * sum(map(is_item, texts)) > len(texts):
        return frozenset()
    full = frozenset(
        at + 1
        for at, (upper, lower) in enumerate(pairwise(lines))
        if upper and lower and _may_go_on(upper, lower, span)
    )
    if entries is None:
        return _out_of_order(lines, full, [True] * len(lines)) | _close(lines, full)
    full -= {at for at, sure in enumerate(entries) if sure}
    return _out_of_order(lines, full, entries, last=True)


def _may_go_on(upper: Run, lower: Run, span: Span) -> bool:
    if lower.box[1] <= upper.box[1] or fits(upper, lower, span):
        return False
    # A heading in italics is no beginning of the name below it.
    one_font = upper.words[-1].font == lower.words[0].font
    return one_font and is_prominent(lower) == is_prominent(upper)


def _out_of_order(
    lines: Sequence[Run | None],
    full: frozenset[int],
    entries: Sequence[bool],
    *,
    last: bool = False,
) -> frozenset[int]:
    """Return those of ``full`` without which the list is in order, and with which it is not.

    Those at its end, below which nothing shows the order, only where ``last``.
    """
    keys = [fold(line.text) if line else "" for line in lines]
    present = [key for key, sure in zip(keys, entries, strict=True) if key and sure]
    in_order = _longest_rise(present)
    if in_order < _FEWEST or in_order < _MOSTLY * len(present):
        return frozenset()
    found: set[int] = set()
    for at in sorted(full):
        first = at - 1
        while first in found:
            first -= 1
        follower = at + 1
        while follower in full and keys[follower] < keys[first]:
            follower += 1
        if follower == len(keys) or not keys[follower]:
            if last and keys[at] < keys[first]:
                found.add(at)
            continue
        # "Zambia", "Regional bodies", "European Union": what begins a new order is a heading.
        goes_on = not first or keys[first - 1] <= keys[first] or first - 1 in found
        between = keys[first] <= keys[at] <= keys[follower]
        if goes_on and keys[first] <= keys[follower] and not between:
            found.add(at)
    return frozenset(found)


def _longest_rise(keys: Sequence[str]) -> int:
    """Return how many of ``keys`` are in order, if the others are left out."""
    ends: list[str] = []
    for key in keys:
        at = bisect_right(ends, key)
        ends[at : at + 1] = [key]
    return len(ends)


def _close(lines: Sequence[Run | None], full: frozenset[int]) -> frozenset[int]:
    """Return those of ``full`` that stand close below a line, where all that stand so had to."""
    steps = {
        # Where boxes are as high as letters, their tops tell less than their middles.
        at + 1: middle(lower.box) - middle(upper.box)
        for at, (upper, lower) in enumerate(pairwise(lines))
        if upper and lower and lower.box[1] > upper.box[1]
    }
    sizes = sorted(steps.values())
    seen = any(word.confidence is not None for line in lines if line for word in line.words[:1])
    same, apart = (_SAME_SEEN, _APART_SEEN) if seen else (_SAME, _APART)
    near = bisect_right(sizes, sizes[0] + same) if sizes else 0
    if not near or near > _MOST_CLOSE * len(sizes):
        return frozenset()
    if near != bisect_left(sizes, sizes[0] + apart):
        return frozenset()
    close = frozenset(at for at, step in steps.items() if step <= sizes[0] + same)
    return close if close <= full else frozenset()
