"""Headings between lists in columns: where one list ends and the next begins below its heading.

    Member States
    Bahrain        Peru
    Chad           Zambia
    Observers                  only the first column has a line here, set off from the one above
    Holy See       League of Arab States

On such a page each list is read by itself. A page whose columns have headings of their own, as a
newspaper's, looks else: where its first column leaves a space, the others mostly go on.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hldparse.reading.rows import Run

_SET_OFF = 1.2
"""From line to line above a heading, in usual distances of the column, at least."""
_SOLID = 0.8
"""From line to line, in heights of a line, at least: less is no further line."""


def first_heading(
    rows: Sequence[Sequence[Run]], tops: Sequence[float], stop: int, height: float
) -> int:
    """Return the first of ``rows`` that heads a further list in columns, or ``stop``.

    Rows before ``stop`` share the gutters of the first; ``height`` is that of a line.
    """
    edge = rows[0][1].box[0]
    first = [index for index in range(stop) if rows[index][0].box[0] < edge - height]
    steps = [tops[lower] - tops[upper] for upper, lower in pairwise(first)]
    usual = min((step for step in steps if step > _SOLID * height), default=0.0)
    found = stop
    for lower, step in zip(first[1:], steps, strict=True):
        if step <= _SET_OFF * usual:
            continue
        alone = len(rows[lower]) == 1
        beside = tops[lower] - tops[lower - 1] <= _SET_OFF * usual
        if beside or not (alone or len(rows[lower - 1]) == 1):
            # The other columns go on beside this space.
            return stop
        if alone and found == stop and _heads_columns(rows, lower, stop, edge, height):
            found = lower
    return found


_HEADINGS = 4
"""Lines of headings above a list, at most: the round table, its theme, the category."""


def _heads_columns(
    rows: Sequence[Sequence[Run]], at: int, stop: int, edge: float, height: float
) -> bool:
    """Return True where columns begin anew below the lines of the first column from ``at``."""
    for row in rows[at : min(stop, at + _HEADINGS + 1)]:
        if row[0].box[0] >= edge - height:
            return False
        if len(row) > 1:
            return True
    return False
