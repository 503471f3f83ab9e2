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

    before = -1
    for row, stretches in _stretches(ink):
        reach = rows[row] - before - 1
        before = rows[row]
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
            one = Blot(start, row, stop, row + 1, {row: stop - start})
            if own is None:
                found.append(one)
                own = one
            else:
                own.take(one)
            now.append((start, stop, own))
        open_ = now
    return [blot for blot in found if id(blot) not in merged]


def _stretches(ink: Any) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Yield each row, as far as the last with ink, with where ink begins and ends in it."""
    import numpy as np

    change = np.diff(np.pad(ink, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = (change == 1).nonzero()
    _, stops = (change == -1).nonzero()
    if len(rows) > _MOST:
        return
    by_row: dict[int, list[tuple[int, int]]] = {}
    for row, start, stop in zip(rows.tolist(), starts.tolist(), stops.tolist(), strict=True):
        by_row.setdefault(row, []).append((start, stop))
    for row in range(max(by_row, default=-1) + 1):
        yield row, by_row.get(row, [])
