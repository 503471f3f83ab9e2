"""The picture of a page made fit for recognition: straightened, specks and rules taken away."""

from __future__ import annotations

from typing import Any

_DARK = 140
_MOST_SKEW = 2.5
_STEP = 0.1
_SMALL = 500
"""Width of the picture by which the skew is measured, in pixels."""
_RULE = 0.25
"""Of the page's width or height that an unbroken dark line must take to be a rule."""


def straightened(picture: Any) -> Any:
    """Return a grey picture turned so that its lines run level.

    The angle is the one at which dark rows and light rows differ most.
    """
    import numpy as np
    from PIL import Image

    small = picture.resize((_SMALL, max(1, picture.height * _SMALL // picture.width)))
    ink = Image.eval(small, lambda value: 255 - value)
    steps = round(_MOST_SKEW / _STEP)

    def contrast(angle: float) -> float:
        turned = np.asarray(ink.rotate(angle, resample=Image.Resampling.BILINEAR), dtype=float)
        return float(np.square(np.diff(turned.sum(axis=1))).sum())

    best = max((number * _STEP for number in range(-steps, steps + 1)), key=contrast)
    if abs(best) < _STEP / 2:
        return picture
    return picture.rotate(best, resample=Image.Resampling.BICUBIC, fillcolor=255)


def despeckled(picture: Any) -> Any:
    """Return the picture without dark specks that stand alone: dots of letters have neighbours."""
    import numpy as np
    from PIL import Image

    grey = np.asarray(picture)
    dark = (grey < 200).astype(np.int32)
    alone = (_around(dark, 8) == _around(dark, 2)) & (dark == 1)
    # A blob's rim sees only part of it: where its middle is alone, it goes with its rim.
    gone = _around(alone.astype(np.int32), 3) > 0
    return Image.fromarray(np.where(gone, 255, grey).astype(np.uint8))


def _around(dark: Any, reach: int) -> Any:
    """Return for each pixel the number of dark ones at most ``reach`` away."""
    import numpy as np

    padded = np.pad(dark, ((reach + 1, reach), (reach + 1, reach)))
    sums = padded.cumsum(axis=0).cumsum(axis=1)
    size = 2 * reach + 1
    return sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]


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


def rules_of(picture: Any) -> tuple[Any, list[float], list[float]]:
    """Return the picture without ruled lines, and where these lie: rows and columns in pixels."""
    import numpy as np
    from PIL import Image

    grey = np.array(picture)
    dark = grey < _DARK + 40
    across, down = (
        _long(dark, int(picture.width * _RULE)),
        _long(dark.T, int(picture.height * 0.1)).T,
    )
    rows, columns = _places(across.sum(axis=1)), _places(down.sum(axis=0))
    if len(rows) < 2 or len(columns) < 2:
        return picture, [], []
    wide = across | down
    for axis in (0, 1):
        for shift in (-2, -1, 1, 2):
            wide = wide | np.roll(across if axis == 0 else down, shift, axis=axis)
    grey[wide] = 255
    return Image.fromarray(grey), rows, columns


def _long(dark: Any, length: int) -> Any:
    """Return the pixels that lie in a dark stretch of a row at least ``length`` long.

    A pixel up or down is let through, since a straightened rule is still a stair.
    """
    import numpy as np

    thick = dark.copy()
    thick[1:] |= dark[:-1]
    thick[:-1] |= dark[1:]
    change = np.diff(np.pad(thick.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    found = np.zeros_like(dark)
    starts, stops = np.argwhere(change == 1), np.argwhere(change == -1)
    for (row, start), (_, stop) in zip(starts, stops, strict=True):
        if stop - start >= length:
            found[row, start:stop] = True
    return found


def _places(strength: Any) -> list[float]:
    """Return the middles of stretches in which there is a rule."""
    places: list[list[int]] = []
    for index in [int(each) for each in strength.nonzero()[0]]:
        if places and index - places[-1][-1] <= 8:
            places[-1].append(index)
        else:
            places.append([index])
    return [sum(each) / len(each) for each in places]
