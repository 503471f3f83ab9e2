"""The picture of a page made fit for recognition: straightened, shadows and specks taken away."""

from __future__ import annotations

from typing import Any

from hldparse.reading.scan_rules import boxes_around

_MOST_SKEW = 2.5
_COARSE, _FINE = 0.5, 0.1
"""Degrees between the angles that are tried, first over all, then around the best."""
_SMALL = 400
"""Width of the picture by which the skew is measured, in pixels."""
_INK = 200
"""Grey of a pixel under which there is some ink on it."""
_SPECKS = ((2, 1, 4), (4, 2, 6))
"""By how much the picture is reduced, and how far a speck reaches at most, and how far the ink
nearest to it is at least: at 300 dpi a speck of 10 pixels alone in 18, and one of 20 in 52. A full
stop or the dot of an i has its letter nearer."""
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

    small = picture.reduce(max(1, picture.width // _SMALL))
    ink = Image.eval(small, lambda value: 255 - value)

    def contrast(angle: float) -> int:
        turned = np.asarray(ink.rotate(angle, resample=Image.Resampling.BILINEAR))
        return int(np.square(np.diff(turned.sum(axis=1, dtype=np.int64))).sum())

    steps, best = round(_MOST_SKEW / _COARSE), 0.0
    best = max((number * _COARSE for number in range(-steps, steps + 1)), key=contrast)
    steps = round(_COARSE / _FINE)
    best = max((best + number * _FINE for number in range(-steps, steps + 1)), key=contrast)
    if abs(best) < _FINE / 2:
        return picture
    return picture.rotate(best, resample=Image.Resampling.BICUBIC, fillcolor=255)


def despeckled(picture: Any) -> Any:
    """Return the picture without dark specks that stand alone: dots of letters have neighbours."""
    import numpy as np
    from PIL import Image

    grey = np.array(picture)
    for factor, reach, apart in _SPECKS:
        dark = np.asarray(Image.fromarray(grey).reduce(factor)) < _INK
        # Of a speck that covers a square only in part, little is dark: its rim counts too.
        alone = dark & (boxes_around(dark, apart) == boxes_around(dark, reach))
        gone = (boxes_around(alone, reach + 1) > 0) & ~(boxes_around(dark & ~alone, 1) > 0)
        _whiten(grey, gone, factor)
    return Image.fromarray(grey)


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


def _whiten(grey: Any, where: Any, factor: int) -> None:
    """Make white what lies in the squares ``where``, each of ``factor`` pixels a side."""
    for row, column in zip(*where.nonzero(), strict=True):
        y, x = int(row) * factor, int(column) * factor
        grey[y : y + factor, x : x + factor] = 255


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
