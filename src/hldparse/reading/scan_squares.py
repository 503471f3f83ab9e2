"""Boxes to be ticked, square or round, on the picture of a cell: where, and how much is in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hldparse.text.ticks import DOUBTFUL, EMPTY, TICKED

_SIDE = (4.5, 18.0)
"""Points that the sides of a square have at least and at most."""
_STRAIGHT = 0.8
"""Of the longest straight stretch of ink, from which others belong to a side too."""
_ALIKE = 1.35
"""How much longer one side of a square may be seen than the other."""
_ROUNDED = 1.6
"""How much farther apart sides may stand than they are long: corners may be round."""
_CLOSED = 0.75
"""Share of each side on which there is ink at least."""
_THICKEST = 0.3
"""Of its side, that a side of a square is thick at most."""
_DEEP = 0.2
"""Of its side, that the middle of a square lies from its edge: a straightened side is a stair, and
its steps reach into the square."""

_OPEN, _FULL = 0.02, 0.05
"""Share of ink in the middle of a box up to which it is open, and from which it is ticked."""
_TOUCHED = 0.08
"""Share of ink within all of a box up to which it is open."""
_INNER, _RIM, _OUTSIDE = 0.5, 0.75, 1.2
"""Of the radius of a ring: what is inside, where it is drawn at least, beyond which nothing is."""
_CORNER = 0.07
"""Of the sides of a picture, from its corner, what lies beyond: 1.2 of the radius and more."""
_SECTORS = 24
"""Parts of a ring, in each of which there is ink."""


@dataclass(frozen=True, slots=True)
class Square:
    """A box in pixels of the picture that it was looked for in."""

    x0: int
    y0: int
    x1: int
    y1: int
    filled: float
    """Share of its middle that is ink: none in an open one, a tenth and more for a stroke."""
    touched: float
    """Share of all that it encloses: a twentieth at most in an open one."""


def sign_of(square: Square) -> str:
    """Return the sign of a box, open, ticked or in doubt."""
    if square.filled <= _OPEN and square.touched <= _TOUCHED:
        return EMPTY
    return TICKED if square.filled >= _FULL else DOUBTFUL


def square_in(ink: Any, scale: float) -> Square | None:
    """Return the square among the ``ink`` of a cell; None where there is none.

    ``ink``: True where a pixel is dark; ``scale``: pixels a point. Strokes may reach beyond it.
    """
    down, across = _longest(ink), _longest(ink.T)
    tall, wide = int(down.max(initial=0)), int(across.max(initial=0))
    least, most = (side * scale for side in _SIDE)
    if not (least / _ROUNDED <= min(tall, wide) and max(tall, wide) <= most):
        return None
    columns = (down >= _STRAIGHT * tall).nonzero()[0]
    rows = (across >= _STRAIGHT * wide).nonzero()[0]
    x0, x1, y0, y1 = int(columns[0]), int(columns[-1]), int(rows[0]), int(rows[-1])
    width, height = x1 - x0 + 1, y1 - y0 + 1
    sized = least <= min(width, height) and max(width, height) <= most
    rounded = width <= _ROUNDED * wide and height <= _ROUNDED * tall
    if not (sized and rounded and _alike(tall, wide) and _alike(width, height)):
        return None
    thick = max(_thickness(columns), _thickness(rows))
    inset = min(thick, int(_THICKEST * min(width, height))) + 1
    part = ink[y0 : y1 + 1, x0 : x1 + 1]
    if not _is_closed(part, inset):
        return None
    deep = max(inset, round(_DEEP * min(width, height)))
    return Square(x0, y0, x1, y1, _share_within(part, deep), _share_within(part, inset))


def ring_in(ink: Any, scale: float) -> Square | None:
    """Return the ring that the ``ink`` of a cell is, or dot, with its place as a square's."""
    import numpy as np

    rows, columns = ink.any(axis=1).nonzero()[0], ink.any(axis=0).nonzero()[0]
    if not len(rows):
        return None
    x0, x1, y0, y1 = int(columns[0]), int(columns[-1]), int(rows[0]), int(rows[-1])
    width, height = x1 - x0 + 1, y1 - y0 + 1
    least, most = (side * scale for side in _SIDE)
    if not (least <= min(width, height) and max(width, height) <= most and _alike(width, height)):
        return None
    part = ink[y0 : y1 + 1, x0 : x1 + 1]
    if _has_corners(part):
        return None
    y, x = np.ogrid[y0 : y1 + 1, x0 : x1 + 1]
    across = (x - (x0 + x1) / 2) / (width / 2)
    down = (y - (y0 + y1) / 2) / (height / 2)
    away = np.hypot(across, down)
    rim = part & (away > _RIM)
    sectors = ((np.arctan2(down, across) / (2 * np.pi) + 0.5) * _SECTORS).astype(int) % _SECTORS
    if len(np.unique(sectors[rim])) < _SECTORS or (part & (away > _OUTSIDE)).any():
        return None
    filled = float(part[away < _INNER].mean())
    return Square(x0, y0, x1, y1, filled, filled)


def _has_corners(part: Any) -> bool:
    """Return True where there is ink at a corner of a picture, outside of any ring in it."""
    down, across = (int(_CORNER * side) for side in part.shape)
    if not down or not across:
        return False
    ends = (part[:down], part[-down:])
    return any(end[:, :across].any() or end[:, -across:].any() for end in ends)


def _share_within(part: Any, inset: int) -> float:
    inner = part[inset:-inset, inset:-inset]
    return float(inner.mean()) if inner.size else 1.0


def _alike(one: int, other: int) -> bool:
    return max(one, other) <= _ALIKE * min(one, other)


def _is_closed(part: Any, inset: int) -> bool:
    """Return True where there is ink along each side of a picture, so far from its edge."""
    sides = (part[:inset].any(axis=0), part[-inset:].any(axis=0))
    ends = (part[:, :inset].any(axis=1), part[:, -inset:].any(axis=1))
    return min(float(side.mean()) for side in (*sides, *ends)) >= _CLOSED


def _longest(ink: Any) -> Any:
    """Return for each column the length of its longest stretch of ink.

    A pixel aside is let through, since a straightened line is still a stair.
    """
    import numpy as np

    ink = ink.copy()
    ink[:, 1:] |= ink[:, :-1]
    count = ink.cumsum(axis=0, dtype=np.int32)
    before = np.maximum.accumulate(np.where(ink, 0, count), axis=0)
    return (count - before).max(axis=0, initial=0)


def _thickness(places: Any) -> int:
    """Return how many places follow each other without a gap, from either end the fewer."""
    import numpy as np

    gaps = (np.diff(places) > 1).nonzero()[0]
    if not len(gaps):
        return len(places)
    return int(min(gaps[0] + 1, len(places) - gaps[-1] - 1))
