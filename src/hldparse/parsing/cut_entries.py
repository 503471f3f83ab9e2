"""Entries of several rows, cut by the end of a page or wrapped, told without knowing their names.

    12. Congress of Northern Towns (Coastal      the foot of a page
        and Island Branch), Austria              the top of the next
    13. River Forum, Chad

Names that are known whole are put together elsewhere; so are halves that end in "of" or "and", or
begin with a small letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from hldparse.parsing.layout import Kind, LaidRow

_MOST_OPEN = 200
"""Characters before and behind the cut in which a bracket is looked for."""
_HANGS = (0.4, 4.0)
"""How far the rest of an entry stands in, in heights of a line, from and to."""


def closes_a_bracket(before: str, text: str) -> bool:
    """Return True where ``text`` closes a bracket that ``before`` leaves open."""
    before, text = before[-_MOST_OPEN:], text[:_MOST_OPEN]
    if before.count("(") <= before.count(")"):
        return False
    closed = text.find(")")
    return closed >= 0 and not 0 <= text.find("(") < closed


def rests_of_entries(rows: Sequence[LaidRow]) -> frozenset[int]:
    """Return the positions of rows that hang from the entry above them, by their places in print.

    At the top of a page or column such a row stands in from those below it. Elsewhere it stands in
    from the entry above, in which its first word had no room; where one had room, rows that stand
    in are of another level of the list.
    """
    if not any(row.row.bbox for row in rows):
        return frozenset()
    turned, hung = set(), set()
    head = 0
    edges = _edges(rows)
    levels = False
    for position, row in enumerate(rows):
        box = row.row.bbox
        if row.kind is not Kind.PLAIN or box is None or row.row.prominent or not position:
            head = position
        elif _turns_at(rows[position - 1], row):
            if _hangs_over(rows, position):
                turned.add(position)
            head = position
        elif not row.row.after_gap and _stands_in(box, rows[head].row.bbox):
            hung.add(position)
            levels = levels or _had_room(rows[position - 1], row, edges)
        else:
            head = position
    return frozenset(turned if levels else turned | hung)


Box = tuple[float, float, float, float]


def _edges(rows: Sequence[LaidRow]) -> dict[int, float]:
    """Return where the text of each page ends at the right, by left edge of its rows."""
    found: dict[int, float] = {}
    for row in rows:
        if row.row.bbox:
            column = int(row.row.bbox[0] // _COLUMN)
            for near in (column - 1, column, column + 1):
                found[near] = max(found.get(near, 0.0), row.row.bbox[2])
    return found


def _had_room(before: LaidRow, row: LaidRow, edges: dict[int, float]) -> bool:
    upper, lower = before.row.bbox, row.row.bbox
    if upper is None or lower is None:
        return True
    first = row.row.text.split(" ", 1)[0]
    width = (lower[2] - lower[0]) * (len(first) + 1) / max(len(row.row.text), 1)
    return upper[2] + width < edges[int(upper[0] // _COLUMN)]


def _stands_in(box: Box, head: Box | None) -> bool:
    if head is None or box[1] <= head[1]:
        return False
    least, most = (share * (box[3] - box[1]) for share in _HANGS)
    return least < box[0] - head[0] < most


_COLUMN = 60.0
"""Points by which the left edges of rows of one column differ at most."""


def _hangs_over(rows: Sequence[LaidRow], position: int) -> bool:
    """Return True where the first row of a page or column stands in from those below it."""
    row = rows[position]
    if row.row.bbox is None:
        return False
    below = next(
        (each for each in rows[position + 1 :] if each.kind in (Kind.ITEM, Kind.PLAIN)), None
    )
    if below is None or below.row.bbox is None or _turns_at(row, below):
        return False
    left, top, _, bottom = row.row.bbox
    least, most = (share * (bottom - top) for share in _HANGS)
    return least < left - below.row.bbox[0] < most


def _turns_at(before: LaidRow, row: LaidRow) -> bool:
    """Return True where a row stands on a further page, or at the top of a further column."""
    if row.row.after_page:
        return True
    upper, lower = before.row.bbox, row.row.bbox
    return upper is not None and lower is not None and lower[3] <= upper[1]
