"""Ruled lines on the picture of a page: found, and taken out of the way of recognition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_DARK = 180
"""Grey of a pixel under which it may belong to a rule, which scanners draw thin and pale."""
_ACROSS, _DOWN = 0.25, 0.1
"""Of the page's width and height that an unbroken dark line must take to be a rule."""
_PIECE = 16
"""Pixels of a row that are looked at as one."""
_THICK = 8
"""Pixels between the sides of one rule, at most."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """Ruled lines on a picture, in pixels."""

    rows: list[float]
    columns: list[float]
    where: Any = None
    """True for each pixel that a line takes, and for its rim; None where there is no table."""

    def taken_out_of(self, picture: Any) -> Any:
        """Return the picture, of the same size, without these lines."""
        import numpy as np
        from PIL import Image

        if self.where is None:
            return picture
        return Image.fromarray(np.where(self.where, 255, np.asarray(picture)).astype(np.uint8))


def rules_of(picture: Any) -> Ruled:
    """Return where ruled lines lie on a picture.

    Rules are rows and columns of a table only where there are two of each at least.
    """
    import numpy as np

    dark = np.asarray(picture) < _DARK
    across = _long(dark, int(picture.width * _ACROSS))
    down = _long(dark.T, int(picture.height * _DOWN)).T
    rows, columns = _places(across.any(axis=1)), _places(down.any(axis=0))
    if len(rows) < 2 or len(columns) < 2:
        return Ruled([], [])
    return Ruled(rows, columns, _spread(across, 0) | _spread(down, 1))


def _long(dark: Any, length: int) -> Any:
    """Return the pixels that lie in a dark stretch of a row at least ``length`` long.

    A pixel up or down is let through, since a straightened rule is still a stair.
    """
    import numpy as np

    thick = dark.copy()
    thick[1:] |= dark[:-1]
    thick[:-1] |= dark[1:]
    # Where a rule runs, whole pieces of the row are dark; letters leave hardly a piece dark.
    width = dark.shape[1] // _PIECE * _PIECE
    pieces = thick[:, :width].reshape(dark.shape[0], -1, _PIECE).all(axis=2)
    likely = np.count_nonzero(pieces, axis=1) >= length // _PIECE - 1
    found = np.zeros_like(dark)
    for row in likely.nonzero()[0]:
        change = np.diff(np.pad(thick[row].astype(np.int8), 1))
        starts, stops = (change == 1).nonzero()[0], (change == -1).nonzero()[0]
        for each in (stops - starts >= length).nonzero()[0]:
            found[row, starts[each] : stops[each]] = True
    return found


def _spread(found: Any, axis: int) -> Any:
    """Return ``found`` two pixels wider to either side."""
    import numpy as np

    wide = found.copy()
    for shift in (-2, -1, 1, 2):
        wide |= np.roll(found, shift, axis=axis)
    return wide


def _places(ruled: Any) -> list[float]:
    """Return the middles of stretches in which there is a rule."""
    places: list[list[int]] = []
    for index in [int(each) for each in ruled.nonzero()[0]]:
        if places and index - places[-1][-1] <= _THICK:
            places[-1].append(index)
        else:
            places.append([index])
    return [sum(each) / len(each) for each in places]


def boxes_around(dark: Any, reach: int) -> Any:
    """Return for each pixel the number of dark ones at most ``reach`` away, up, down or aside."""
    import numpy as np

    size = 2 * reach + 1
    padded = np.pad(dark, ((reach + 1, reach), (reach + 1, reach)))
    across = padded.cumsum(axis=1, dtype=np.int32)
    across = across[:, size:] - across[:, :-size]
    down = across.cumsum(axis=0, dtype=np.int32)
    return down[size:] - down[:-size]
