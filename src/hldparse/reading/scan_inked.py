"""Ink in the cells of a column, on the picture of a table: whose it is, and what it may be."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from hldparse.reading.scan_blots import Blot, blots_in
from hldparse.reading.scan_cells import Cells, Pixels
from hldparse.text.ticks import DOUBTFUL, TICK

_SPECK, _SMALL = 0.3, 0.5
"""Size of what is no mark at all, and of what may be none, in heights of a word."""
_FLAT, _LONG = 0.3, 1.6
"""Height of a dash in heights of a word, at most, and how much longer it is than high."""
_HYPHEN = 1.25
"""The same for what is too small to be a tick."""
_SHARED = 0.35
"""Part of a mark over several rows, of its largest part, that makes it doubtful whose it is."""
_EDGE = 4
"""Pixels from a rule, within which what is flat is a part of it."""
_WHOLE = 0.6
"""Part of the height of a row from which a part of a blot is a mark of that row."""
_LETTERS = 3
"""Blots beside each other that are writing."""
_RULED = 0.6
"""Share of a row of pixels that a rule takes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What stands in a cell: a sign, "" for none, and its place in pixels."""

    sign: str
    box: Pixels
    parts: int = 1
    """Blots beside each other."""


def inked(cells: Cells, column: int, rows: Sequence[int], ink: Any, ruled: Any) -> dict[int, Seen]:
    """Return by row what ink there is in a column, "" as its sign where it is no mark.

    ``rows`` are looked at; ``ink`` and ``ruled``: True where a pixel is dark, or a rule's.
    """
    if not rows:
        return {}
    left, _, right, _ = cells.box_of(0, column)
    # Rows that a rule takes are left out, so that what runs across it hangs together.
    kept = (ruled[:, left:right].mean(axis=1) < _RULED).nonzero()[0]
    first, last = cells.rows[min(rows)], cells.rows[max(rows) + 1]
    kept = kept[(kept > first) & (kept < last)]
    by_row: dict[int, list[Blot]] = defaultdict(list)
    doubted: set[int] = set()
    for blot in blots_in(ink[kept, left:right], kept.tolist()):
        if _is_speck(blot, cells.size) or _is_of_a_rule(blot, kept, right - left, cells):
            continue
        for row, sure in _rows_of(blot, kept, cells.rows):
            by_row[row].append(blot)
            if not sure:
                doubted.add(row)
    found: dict[int, Seen] = {}
    for row in rows:
        blots = by_row.get(row, [])
        if blots:
            _, top, _, bottom = cells.box_of(row, column)
            box = (
                left + min(blot.x0 for blot in blots),
                max(int(kept[min(blot.y0 for blot in blots)]), top),
                left + max(blot.x1 for blot in blots),
                min(int(kept[max(blot.y1 for blot in blots) - 1]) + 1, bottom),
            )
            sign = DOUBTFUL if row in doubted else _sign(blots, cells.size)
            found[row] = Seen(sign, box, _side_by_side(blots))
    return found


def _is_speck(blot: Blot, size: float) -> bool:
    return max(blot.x1 - blot.x0, blot.y1 - blot.y0) < _SPECK * size


def _is_of_a_rule(blot: Blot, kept: Any, width: int, cells: Cells) -> bool:
    """Return True for a flat blot along a rule, which was left where this is broken."""
    wide, high = blot.x1 - blot.x0, blot.y1 - blot.y0
    if wide > _LONG * high:
        top, bottom = float(kept[blot.y0]), float(kept[blot.y1 - 1])
        edges = cells.rows
        return any(edge - _EDGE <= bottom and top <= edge + _EDGE for edge in edges)
    return high > _LONG * wide and (blot.x0 < _EDGE or blot.x1 > width - _EDGE)


def _rows_of(blot: Blot, kept: Any, edges: Sequence[float]) -> Iterator[tuple[int, bool]]:
    """Yield the rows that a blot belongs to, and whether that is sure.

    A mark that reaches into the next row is its own row's; what takes most of the height of two
    rows is two marks that touch.
    """
    shares: dict[int, list[int]] = defaultdict(list)
    for y, count in blot.rows.items():
        shares[bisect_right(edges, float(kept[y])) - 1].append(count)
    own = max(shares, key=lambda row: sum(shares[row]))
    sure = True
    for row, counts in shares.items():
        high = edges[row + 1] - edges[row]
        if row == own:
            continue
        if len(counts) > _WHOLE * high:
            yield row, True
        elif sum(counts) > _SHARED * sum(shares[own]):
            yield row, False
            sure = False
    yield own, sure


def _sign(blots: Sequence[Blot], size: float) -> str:
    """Return the sign for what stands alone in a cell, "" where it is writing."""
    if _side_by_side(blots) >= _LETTERS:
        return ""
    sizes = [(blot.x1 - blot.x0, blot.y1 - blot.y0) for blot in blots]
    if all(high < _FLAT * size and wide > _LONG * high for wide, high in sizes):
        return "–"
    if max(map(max, sizes)) >= _SMALL * size:
        return TICK
    return "–" if all(wide > _HYPHEN * high for wide, high in sizes) else DOUBTFUL


def _side_by_side(blots: Sequence[Blot]) -> int:
    """Return how many groups of blots stand beside each other: one where all lie over another."""
    count, edge = 0, -1
    for blot in sorted(blots, key=lambda each: each.x0):
        count += blot.x0 >= edge
        edge = max(edge, blot.x1)
    return count
