"""Ruled lines on the picture of a page: found, and taken out of the way of recognition."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

_DARK = 150
"""Grey under which it may belong to a rule, whatever lies around it."""
_PALE = 12
"""By how much lighter the paper is on both sides of a rule that scanners drew thin and pale."""
_BESIDE = (7, 13)
"""Pixels from the rule to where its paper is looked at; on one of them letters may stand."""
_ACROSS, _DOWN = 0.25, 0.1
"""Of the page's width and height that an unbroken dark line must take to be a rule."""
_SPANNED, _SHORT = 0.75, 100
"""Of the height between the first and the last rule across, that a rule down takes in a low table,
as the last rows of one are on the next page; and its pixels at least."""
_PIECE = 16
"""Pixels of a row that are looked at as one."""
_DRAWN = 0.85
"""Share of a rule's pixels that are dark at least, of letters it is less than 0.8."""
_PART, _CLOSE = 5, 3
"""Pieces of a rule that stand alone at least, longer than the side of a box, and pixels that they
are away from the others."""
_RIM = 2
"""Pixels to either side of a rule that are taken out with it."""
_CROSSED = 3
"""Rows of a table from which one can tell whether a line runs down through them."""
_THICK = 8
"""Pixels between the sides of one rule, at most."""
_BETWEEN = 3
"""Rows of pixels between the upper and the lower edges of letters, at least."""
_BEYOND, _LETTER, _PRINT = 4, 40, 0.3
"""Pixels from the side of a rule, how much darker than its paper a letter is, and share of letters
there at most: beside rules 0.2 and less, along a line of print that a scanner ran together in a
shaded cell half."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """Ruled lines on a picture, in pixels."""

    rows: list[float]
    columns: list[float]
    where: Any = None
    """True for each pixel that a line takes, and for its rim; None where there is no table."""
    across: Any = None
    """The same for lines across alone, where these make no table."""

    def taken_out_of(self, picture: Any) -> Any:
        """Return the picture, of the same size, without these lines."""
        import numpy as np
        from PIL import Image

        taken = self.across if self.where is None else self.where
        if taken is None:
            return picture
        return Image.fromarray(np.where(taken, 255, np.asarray(picture)).astype(np.uint8))


def rules_of(picture: Any) -> Ruled:
    """Return where ruled lines lie on a picture.

    Rules are rows and columns of a table only where there are two of each at least.
    """
    import numpy as np

    grey = np.asarray(picture)
    across = _long(grey, np.asarray(picture.reduce((_PIECE, 1))), picture.width * _ACROSS)
    rows = [line for line in _together(sorted(across)) if not _is_print(line, across, grey)]
    if len(rows) < 2:
        return Ruled([], [])
    high = max(_SHORT, _SPANNED * (rows[-1][0] - rows[0][-1]))
    down = _long(
        grey.T,
        np.asarray(picture.reduce((1, _PIECE))).T,
        min(picture.height * _DOWN, high),
    )
    columns = [line for line in _together(sorted(down)) if not _is_broken(line, rows, grey)]
    where = np.zeros(grey.shape, dtype=bool)
    _take(where, {place: across[place] for line in rows for place in line})
    if len(columns) < 2:
        return Ruled([], [], across=where)
    _take(where.T, {place: down[place] for line in columns for place in line})
    return Ruled(_middles(rows), _middles(columns), where)


def _take(where: Any, lines: dict[int, Any]) -> None:
    for place, line in lines.items():
        where[max(place - _RIM, 0) : place + _RIM + 1] |= line


def _middles(lines: list[list[int]]) -> list[float]:
    return [sum(line) / len(line) for line in lines]


def _is_print(line: list[int], across: dict[int, Any], grey: Any) -> bool:
    """Return True where letters stand along a line across, above or below: it is their middle; or
    within it: it is their upper and their lower edges, those of a heading in bold.
    """
    import numpy as np

    taken = np.logical_or.reduce([across[place] for place in line])

    def lettered(row: int) -> bool:
        shades = grey[row, taken]
        return bool((shades < np.percentile(shades, 75) - _LETTER).mean() > _PRINT)

    beside = (line[0] - _BEYOND, line[-1] + _BEYOND)
    if any(lettered(row) for row in beside if 0 <= row < len(grey)):
        return True
    within = sorted(set(range(line[0], line[-1])) - set(line))
    return len(within) >= _BETWEEN and all(map(lettered, within))


def _is_broken(column: list[int], rows: list[list[int]], grey: Any) -> bool:
    """Return True where a line down the page has gaps between most of the rules that cross it.

    It is the sides of boxes that stand under each other, one in each row.
    """
    import numpy as np

    strip = grey[:, max(column[0] - _RIM, 0) : column[-1] + _RIM + 1].min(axis=1)
    middles = [row[len(row) // 2] for row in rows]
    parts = [strip[upper + _RIM : lower - _RIM] for upper, lower in pairwise(middles)]
    if len(parts) < _CROSSED:
        return False
    # Half as dark as where it is drawn.
    light = (int(np.percentile(np.concatenate(parts), 25)) + 255) // 2
    return sum(int(part.max(initial=0)) > light for part in parts) > len(parts) / 2


def _long(grey: Any, means: Any, length: float) -> dict[int, Any]:
    """Return rows in which a rule runs, each with True for the pixels that it takes.

    ``means``: the grey of each piece of a row; ``length``: pixels of a rule at least. Beside a rule
    shorter lines are parts of it, which a scanner drew with gaps.
    """
    import numpy as np

    drawn = _drawn(means, np.arange(len(means)))
    # Where a rule is crossed by another its paper is dark too.
    drawn[:, 1:-1] |= drawn[:, :-2] & drawn[:, 2:]
    likely = (np.count_nonzero(drawn, axis=1) >= length // _PIECE - 1).nonzero()[0]
    found = _lines(grey, drawn, likely, length / _PIECE)
    if not found:
        return found
    near = {row + step for row in found for step in range(-_CLOSE, _CLOSE + 1)} - set(found)
    others = np.array([row for row in sorted(near) if 0 <= row < len(grey)], dtype=int)
    return found | _lines(grey, drawn, others, _PART)


def _drawn(grey: Any, rows: Any) -> Any:
    """Return for ``rows`` what a line across may take: dark, or darker than above and below.

    A pixel up or down is let through, since a straightened rule is still a stair.
    """
    import numpy as np

    def row(step: int) -> Any:
        return grey[np.clip(rows + step, 0, len(grey) - 1)]

    near, far = _BESIDE
    own = np.minimum(np.minimum(row(-1), row(1)), row(0))
    lighter = np.minimum(np.maximum(row(-near), row(-far)), np.maximum(row(near), row(far)))
    return (own < _DARK) | (np.minimum(own, 255 - _PALE) + _PALE < lighter)


def _lines(grey: Any, drawn: Any, rows: Any, pieces: float) -> dict[int, Any]:
    """Return those of ``rows`` that are ``drawn`` over so many pieces on end, by pixels."""
    import numpy as np

    change = np.diff(np.pad(drawn[rows], ((0, 0), (1, 1))).astype(np.int8), axis=1)
    which, starts = (change == 1).nonzero()
    stops = (change == -1).nonzero()[1]
    long = stops - starts >= pieces - 1
    which, index = np.unique(which[long], return_inverse=True)
    exact = _drawn(grey, rows[which])
    dark = np.pad(exact.cumsum(axis=1, dtype=np.int32), ((0, 0), (1, 0)))
    found: dict[int, Any] = {}
    for at, start, stop in zip(
        index.tolist(),
        (starts[long] * _PIECE).tolist(),
        (stops[long] * _PIECE).tolist(),
        strict=True,
    ):
        end = min(stop, exact.shape[1])
        if dark[at, end] - dark[at, start] >= _DRAWN * (end - start):
            row = int(rows[which[at]])
            line = found.setdefault(row, np.zeros(exact.shape[1], dtype=bool))
            line[_last(exact[at], start, -1) : _last(exact[at], end - 1, 1) + 1] = True
    return found


def _last(dark: Any, at: int, step: int) -> int:
    """Return the last dark pixel from ``at`` on, no farther than a piece."""
    for place in range(at + step, at + step * _PIECE, step):
        if not 0 <= place < len(dark) or not dark[place]:
            break
        at = place
    return at


def _together(ruled: list[int]) -> list[list[int]]:
    """Return rows in which there is a rule by the rule that they belong to."""
    found: list[list[int]] = []
    for index in ruled:
        if found and index - found[-1][-1] <= _THICK:
            found[-1].append(index)
        else:
            found.append([index])
    return found


def boxes_around(dark: Any, reach: int) -> Any:
    """Return for each pixel the number of dark ones at most ``reach`` away, up, down or aside."""
    import numpy as np

    size = 2 * reach + 1
    padded = np.pad(dark, ((reach + 1, reach), (reach + 1, reach)))
    across = padded.cumsum(axis=1, dtype=np.int32)
    across = across[:, size:] - across[:, :-size]
    down = across.cumsum(axis=0, dtype=np.int32)
    return down[size:] - down[:-size]
