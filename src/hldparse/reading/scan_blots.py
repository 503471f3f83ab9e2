"""Ink on a picture, part by part: what hangs together is one blot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

_MOST = 20_000
"""Stretches of ink that are put together at most; a column of fifty marks has some thousands."""


@dataclass(slots=True)
class Blot:
    """Ink that hangs together, in pixels of the picture it was found in."""

    x0: int
    y0: int
    x1: int
    y1: int
    """The last row and column are not part of it."""
    rows: dict[int, int] = field(default_factory=dict)
    """Row → pixels of ink in it."""

    def reach(self, row: int, start: int, stop: int) -> None:
        """Take in a stretch of ink in a row, the last so far."""
        self.x0, self.x1, self.y1 = min(self.x0, start), max(self.x1, stop), row + 1
        self.rows[row] = self.rows.get(row, 0) + stop - start

    def take(self, other: Blot) -> None:
        """Take in another blot."""
        self.x0, self.y0 = min(self.x0, other.x0), min(self.y0, other.y0)
        self.x1, self.y1 = max(self.x1, other.x1), max(self.y1, other.y1)
        for row, count in other.rows.items():
            self.rows[row] = self.rows.get(row, 0) + count


def blots_in(ink: Any, rows: Sequence[int]) -> list[Blot]:
    """Return the blots of ``ink``, True where a pixel is dark; none where there are too many.

    ``rows``: where its rows lie on the picture, of which some may be left out. What lies a pixel
    apart along a row, or touches at a corner, hangs together; over rows left out, what a stroke at
    a slant can reach.
    """
    open_: list[tuple[int, int, Blot]] = []
    found: list[Blot] = []
    merged: dict[int, Blot] = {}

    def whole(blot: Blot) -> Blot:
        while id(blot) in merged:
            blot = merged[id(blot)]
        return blot

    last = -1
    for row, stretches in _stretches(ink):
        if row != last + 1:
            open_ = []
        last = row
        reach = rows[row] - rows[row - 1] - 1 if open_ else 0
        now: list[tuple[int, int, Blot]] = []
        first = 0
        for start, stop in stretches:
            own: Blot | None = None
            while first < len(open_) and open_[first][1] + reach < start:
                first += 1
            for left, _, blot in islice(open_, first, None):
                if left > stop + reach:
                    break
                above = whole(blot)
                if own is None:
                    own = above
                elif own is not above:
                    own.take(above)
                    merged[id(above)] = own
            if own is None:
                own = Blot(start, row, stop, row + 1, {row: stop - start})
                found.append(own)
            else:
                own.reach(row, start, stop)
            now.append((start, stop, own))
        open_ = now
    return [blot for blot in found if id(blot) not in merged]


def _stretches(ink: Any) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Yield each row with ink, with where ink begins and ends in it."""
    import numpy as np

    bare = np.pad(ink, ((0, 0), (1, 1)))
    rows, places = (bare[:, 1:] != bare[:, :-1]).nonzero()
    if len(rows) > 2 * _MOST:
        return
    by_row: dict[int, list[tuple[int, int]]] = {}
    ends = places.tolist()
    for row, start, stop in zip(rows[::2].tolist(), ends[::2], ends[1::2], strict=True):
        by_row.setdefault(row, []).append((start, stop))
    yield from by_row.items()
