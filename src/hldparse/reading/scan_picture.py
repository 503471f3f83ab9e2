"""The picture of a page made fit for recognition: straightened, shadows and specks taken away."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise, product
from typing import Any

from hldparse.reading.scan_rules import boxes_around

_MOST_SKEW = 2.5
_STEP = 0.1
"""Degrees: the largest angle that is looked for, and those between the angles that are tried."""
_STRIP, _ROW = 32, 2
"""Pixels across and down of which one is made to measure the skew. In four down a line of small
print is lost, and columns whose lines do not stand beside each other look level at any angle."""
_INK = 200
"""Grey of a pixel under which there is some ink on it."""
_SPECKS = ((2, 1, 4), (4, 2, 6))
"""By how much the picture is reduced, and how far a speck reaches at most, and how far the ink
nearest to it is at least: a speck of 6 pixels alone in 18, and one of 20 alone in 52. A full stop
or the dot of an i has its letter nearer."""
_LONG, _FLAT = 4, 1.6
"""Pixels of a dash, of two of the picture each, at least, and times its height."""
_PAPER = 225
"""Grey from which there is no ink on the paper."""
_BLACK = 100
"""Grey up to which a shaded cell is left alone: what is printed in it may be lighter."""
_EVERY = 4
"""Of the pixels of a cell one in so many, either way, is looked at for its shade."""
_SHADE = 16
"""Pixels a side of the squares by which shadows are looked for."""
_DARK = 150
"""Mean grey of a square of shadow; a square full of small print is lighter."""
_SHADOW = 1e-3
"""Share of a page that shadows at its edges take at least to be looked after."""


def straightened(picture: Any) -> Any:
    """Return a grey picture turned so that its lines run level.

    The angle is the one at which dark rows and light rows differ most.
    """
    import numpy as np
    from PIL import Image

    slope = _slope(255 - np.asarray(picture.reduce((_STRIP, _ROW))))
    if not slope:
        return picture
    # Two slants turn by a small angle, and move whole pixels: a tenth of the time of turning.
    grey = _slanted(np.asarray(picture), slope)
    return Image.fromarray(np.ascontiguousarray(_slanted(grey.T, -slope).T))


def _slope(ink: Any) -> float:
    """Return by how much the lines of a picture fall to the right, rows for each column, by the
    ink of its strips, ``_STRIP`` columns each, in rows of ``_ROW``.
    """
    import numpy as np

    height, count = ink.shape
    # Twice below itself, a strip that falls over the lower edge goes on at the upper one.
    falling = np.concatenate([ink, ink]).ravel().astype(np.int32)
    across = np.arange(count)
    level = np.arange(height)[:, None] * count + across

    def contrast(slope: float) -> int:
        down = np.rint(slope * _STRIP / _ROW * across).astype(int) % height
        rows = falling[level + down * count].sum(axis=1, dtype=np.int64)
        return int(np.square(np.diff(rows)).sum())

    steps = round(_MOST_SKEW / _STEP)
    angles = [number * _STEP for number in range(-steps, steps + 1)]
    return max((math.tan(math.radians(angle)) for angle in angles), key=contrast)


def _slanted(grey: Any, slope: float) -> Any:
    """Return a picture whose columns are moved up, by ``slope`` for each column from the middle."""
    import numpy as np

    height, width = grey.shape
    shifts = np.rint(slope * (np.arange(width) - width / 2)).astype(int)
    level = np.full_like(grey, 255)
    edges = [0, *(np.diff(shifts).nonzero()[0] + 1), width]
    for left, right in pairwise(edges):
        up = int(shifts[left])
        if up >= 0:
            level[: height - up, left:right] = grey[up:, left:right]
        else:
            level[-up:, left:right] = grey[:up, left:right]
    return level


def despeckled(picture: Any) -> Any:
    """Return the picture without dark specks that stand alone: dots of letters have neighbours, and
    a dash, which typewriters set far from the entry of a list, is long and flat.
    """
    import numpy as np
    from PIL import Image

    grey = np.array(picture)
    finer = None
    for factor, reach, apart in _SPECKS:
        dark = np.asarray(Image.fromarray(grey).reduce(factor)) < _INK
        _whiten(grey, _specks(dark, reach, apart, finer), factor)
        finer = dark
    return Image.fromarray(grey)


def _specks(dark: Any, reach: int, apart: int, finer: Any) -> Any:
    """Return the pixels of dark specks that reach so far and stand so far apart, with their rims.

    ``finer`` has the same in twice as many pixels either way, where dashes are to stay. Only what
    is dark is looked at, a thirtieth of a page.
    """
    import numpy as np

    y, x = _places(dark)
    sums = np.zeros((dark.shape[0] + 1, dark.shape[1] + 1), np.int32)
    np.cumsum(dark, axis=1, out=sums[1:, 1:])
    np.cumsum(sums[1:], axis=0, out=sums[1:])
    alone = _dark_around(sums, y, x, apart) == _dark_around(sums, y, x, reach)
    y, x = y[alone], x[alone]
    if finer is not None:
        round_ones = ~_dashes(finer, y, x, reach)
        y, x = y[round_ones], x[round_ones]
    # Of a speck that covers a square only in part, little is dark: its rim counts too.
    rim = reach + 1
    near = np.zeros_like(dark)
    for row, column in zip(y.tolist(), x.tolist(), strict=True):
        near[max(row - rim, 0) : row + rim + 1, max(column - rim, 0) : column + rim + 1] = True
    others = np.pad(dark, 1)
    others[y + 1, x + 1] = False
    y, x = _places(near)
    for down, aside in product(range(3), range(3)):
        free = ~others[y + down, x + aside]
        y, x = y[free], x[free]
    gone = np.zeros_like(dark)
    gone[y, x] = True
    return gone


def _dashes(finer: Any, y: Any, x: Any, reach: int) -> Any:
    """Return which specks are long and flat, given by their pixels, of two of ``finer`` each."""
    import numpy as np

    wide = 2 * (2 * reach + 1)
    padded = np.pad(finer, (2 * reach, 2 * reach + 2))
    around = np.lib.stride_tricks.sliding_window_view(padded, (wide, wide))[2 * y, 2 * x]
    long, high = (around.any(axis=axis).sum(axis=1) for axis in (1, 2))
    return (long >= _LONG) & (_FLAT * high <= long)


def _dark_around(sums: Any, y: Any, x: Any, reach: int) -> Any:
    """Return for pixels how many dark ones are at most ``reach`` away; ``sums`` has how many are
    above and left of each.
    """
    import numpy as np

    height, width = sums.shape
    top, bottom = np.maximum(y - reach, 0), np.minimum(y + reach + 1, height - 1)
    left, right = np.maximum(x - reach, 0), np.minimum(x + reach + 1, width - 1)
    return sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]


def unshaded(picture: Any) -> Any:
    """Return the picture without the shadows of a copier: large dark areas that touch its edge."""
    import numpy as np
    from PIL import Image, ImageDraw

    squares = picture.reduce(_SHADE)
    dark = np.asarray(squares) < _DARK
    if dark.mean() < _SHADOW:
        return picture
    # A copy, for what is made from an array cannot be drawn on.
    found = Image.fromarray(np.pad(np.where(dark, 0, 255).astype(np.uint8), 1)).copy()
    ImageDraw.floodfill(found, (0, 0), 128)
    shadow = np.asarray(found)[1:-1, 1:-1] == 128
    if shadow.mean() < _SHADOW:
        return picture
    grey = np.array(picture)
    # A shadow's rim is lighter than its middle.
    _whiten(grey, boxes_around(shadow, 2) > 0, _SHADE)
    return Image.fromarray(grey)


def lightened(picture: Any, rows: Sequence[float], columns: Sequence[float]) -> Any:
    """Return the picture with shaded cells of a table on white: engines take them for pictures.

    ``rows`` and ``columns`` are where its rules lie, in pixels.
    """
    import numpy as np
    from PIL import Image

    grey = None
    seen = np.asarray(picture)
    for (top, bottom), (left, right) in product(pairwise(rows), pairwise(columns)):
        part = slice(int(top), int(bottom) + 1), slice(int(left), int(right) + 1)
        paper = float(np.median(seen[part][::_EVERY, ::_EVERY]))
        if _BLACK < paper < _PAPER:
            grey = np.array(picture) if grey is None else grey
            grey[part] = np.minimum(seen[part] * (255 / paper), 255)
    return picture if grey is None else Image.fromarray(grey)


def on_white(picture: Any) -> Any:
    """Return the picture with paper that is nearly white made white: engines are quicker for it."""
    return picture.point(lambda grey: 255 if grey > _PAPER else grey)


def _whiten(grey: Any, where: Any, factor: int) -> None:
    """Make white what lies in the squares ``where``, each of ``factor`` pixels a side."""
    y, x = _places(where)
    for down, aside in product(range(factor), range(factor)):
        rows, columns = y * factor + down, x * factor + aside
        inside = (rows < grey.shape[0]) & (columns < grey.shape[1])
        grey[rows[inside], columns[inside]] = 255


def _places(where: Any) -> tuple[Any, Any]:
    """Return rows and columns of what is true: in a quarter of the time that numpy takes for both
    at once.
    """
    import numpy as np

    rows, columns = np.divmod(np.flatnonzero(where), where.shape[1])
    return rows, columns


def black_and_white(picture: Any) -> Any:
    """Return the picture in black and white, parted where ink and paper differ most (Otsu 1979)."""
    import numpy as np

    counts = np.asarray(picture.histogram()[:256], dtype=float)
    values = np.arange(256)
    below, above = counts.cumsum(), counts.sum() - counts.cumsum()
    sums = (counts * values).cumsum()
    with np.errstate(divide="ignore", invalid="ignore"):
        apart = np.square(sums / below - (sums[-1] - sums) / above) * below * above
    threshold = int(np.nan_to_num(apart).argmax())
    return picture.point(lambda value: 255 if value > threshold else 0)
