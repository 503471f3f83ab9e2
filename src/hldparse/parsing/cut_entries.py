"""Entries that the end of a page or column cuts in two, told without knowing their names.

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


def hangs_over(rows: Sequence[LaidRow], position: int) -> bool:
    """Return True where the first row of a page or column stands in from those below it.

    The rest of an entry stands in so, and so does no other row of the list; on a page, the lines of
    one entry are one row.
    """
    row = rows[position]
    if row.row.prominent or row.row.bbox is None or not _turns(rows, position):
        return False
    below = next(
        (each for each in rows[position + 1 :] if each.kind in (Kind.ITEM, Kind.PLAIN)), None
    )
    if below is None or below.row.bbox is None or _turns_at(row, below):
        return False
    left, top, _, bottom = row.row.bbox
    least, most = (share * (bottom - top) for share in _HANGS)
    return least < left - below.row.bbox[0] < most


def _turns(rows: Sequence[LaidRow], position: int) -> bool:
    return position > 0 and _turns_at(rows[position - 1], rows[position])


def _turns_at(before: LaidRow, row: LaidRow) -> bool:
    """Return True where a row stands on a further page, or at the top of a further column."""
    if row.row.after_page:
        return True
    upper, lower = before.row.bbox, row.row.bbox
    return upper is not None and lower is not None and lower[3] <= upper[1]
