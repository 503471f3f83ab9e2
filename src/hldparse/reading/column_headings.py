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

from hldparse.reading.prominence import is_prominent
from hldparse.reading.rows import GAP, Run

_SET_OFF = 1.2
"""From line to line above a heading, in usual distances of the column, at least."""
_SOLID = 0.8
"""From line to line, in heights of a line, at least: less is no further line."""


def first_heading(
    rows: Sequence[Sequence[Run]], tops: Sequence[float], stop: int, height: float
) -> int:
    """Return the first of ``rows`` that heads a further list in columns, or ``stop``.

    Rows before ``stop`` share the gutters of the first; ``height`` is that of a line. A heading is
    set off from the line above it, or set bolder or larger than that.
    """
    edge = rows[0][1].box[0]
    first = [index for index in range(stop) if rows[index][0].box[0] < edge - height]
    prominent = _first_prominent(rows, tops, first, stop, edge, height)
    return min(prominent, _first_set_off(rows, tops, first, stop, edge, height))


def _first_set_off(  # noqa: PLR0913, PLR0917 - the rows and their measures
    rows: Sequence[Sequence[Run]],
    tops: Sequence[float],
    first: Sequence[int],
    stop: int,
    edge: float,
    height: float,
) -> int:
    """Return the first heading with more space above it than lines have, or ``stop``.

    ``first`` are the rows in which the first column has a line, ``edge`` is where the next begins.
    """
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
        if not alone or found < stop:
            continue
        # The list below may be of one column, as the last of a page often is.
        clear = step > GAP * usual and len(rows[lower - 1]) > 1
        only = clear and _is_only(rows, lower, stop, edge, height)
        if only or _heads_columns(rows, lower, stop, edge, height):
            found = lower
    return found


def _first_prominent(  # noqa: PLR0913, PLR0917 - the rows and their measures
    rows: Sequence[Sequence[Run]],
    tops: Sequence[float],
    first: Sequence[int],
    stop: int,
    edge: float,
    height: float,
) -> int:
    """Return the first heading that is bolder or larger than the line above it, or ``stop``.

    Columns that have such headings of their own are a newspaper's. Below the heading columns begin
    anew, or the columns above it are as long as the first, so that none goes on beside it.
    """
    for upper, lower in pairwise(first):
        row = rows[lower]
        if len(row) > 1 or not is_prominent(row[0]) or is_prominent(rows[upper][0]):
            continue
        if any(is_prominent(run) for row in rows[:stop] for run in row if run.box[0] >= edge):
            return stop
        beside = tops[lower] - tops[lower - 1] <= _SOLID * height or (
            lower + 1 < stop and tops[lower + 1] - tops[lower] <= _SOLID * height
        )
        if beside:
            continue
        level = any(len(above) > 1 for above in rows[max(lower - 2, 0) : lower])
        if level or _heads_columns(rows, lower, stop, edge, height):
            return lower
    return stop


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


def _is_only(rows: Sequence[Sequence[Run]], at: int, stop: int, edge: float, height: float) -> bool:
    """Return True where none but the first column has lines from ``at``."""
    return all(len(row) == 1 and row[0].box[0] < edge - height for row in rows[at:stop])
