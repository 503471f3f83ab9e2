"""Headings in a list that no profile knows: what stands below them is nobody's category."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hldparse.parsing.going_on import joins
from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import Kind, LaidRow
from hldparse.parsing.markers import split_marks, strip_emphasis
from hldparse.records.blocks import Category
from hldparse.text.fold import fold

# "Page 3", "A/61/123", "12 September 2006": what a page repeats, not a heading
_PAGE_HEAD = re.compile(r"\d|/")
_LONGEST = 120
_LOOK_AHEAD = 20
"""Items below a row whose names are looked at."""


def is_unknown_heading(  # noqa: PLR0913, PLR0917 - the row and all that surrounds it
    laid: Sequence[LaidRow],
    position: int,
    section: Sequence[LaidRow],
    category: Category | None,
    names: KnownNames,
    person: re.Pattern[str],
) -> bool:
    """Say whether the row at ``position`` looks like a heading that the profile lacks.

    ``section`` are the rows above it in its section, ``category`` is the section's.
    """
    row = laid[position]
    bare = strip_emphasis(row.text) if _may_be(row) else ""
    if not bare or len(bare) > _LONGEST or _is_name(bare, section, names, person):
        return False
    if bare.endswith(":"):
        return True
    if row.kind is Kind.ITEM or position + 1 == len(laid) or _PAGE_HEAD.search(bare):
        return False
    emphasised = (
        row.row.prominent or row.text.strip().startswith("**") or (bare.isupper() and " " in bare)
    )
    if not emphasised and (not row.row.after_gap or bare[:1].islower()):
        return False
    return _heads_what_follows(laid, position, section, category, names)


def _may_be(row: LaidRow) -> bool:
    # Of items only those with a colon: "(a) Regional organizations:".
    return row.kind is Kind.PLAIN or (row.kind is Kind.ITEM and ":" in row.row.text[-4:])


def _is_name(
    bare: str, section: Sequence[LaidRow], names: KnownNames, person: re.Pattern[str]
) -> bool:
    """Say whether a row is a name, a person, or the rest of the name above it."""
    if names.known(bare) or person.match(bare):
        return True
    before = split_marks(section[-1].text)[0] if section else ""
    return bool(before) and joins(before, bare.rstrip(":"), names)


def _heads_what_follows(
    laid: Sequence[LaidRow],
    position: int,
    section: Sequence[LaidRow],
    category: Category | None,
    names: KnownNames,
) -> bool:
    """Say whether a row that could be a heading has below it what a heading has."""
    row, follower = laid[position], laid[position + 1]
    if follower.kind is Kind.PLAIN:
        return _stands_apart(row, follower, section)
    if follower.kind is not Kind.ITEM:
        return False
    if not follower.row.after_gap and (row.row.after_page or not section):
        # The first item of a page or of a category has lost its bullet.
        return False
    return not (category == "member-state" and _places_follow(laid, position + 1, names))


def _stands_apart(row: LaidRow, follower: LaidRow, section: Sequence[LaidRow]) -> bool:
    """Say whether a row has blank lines around it in a list whose rows have none."""
    dense = sum(not item.row.after_gap for item in section)
    if row.row.prominent and section:
        # A bold entry, between its neighbours as the list is ordered.
        around = [fold(each.text) for each in (section[-1], row, follower)]
        if around == sorted(around):
            return False
    below = follower.row.after_gap or row.row.prominent > follower.row.prominent
    return row.row.after_gap and below and dense * 2 > len(section) > 2


def _places_follow(laid: Sequence[LaidRow], position: int, names: KnownNames) -> bool:
    """Say whether most items up to the next other row are states: their category goes on."""
    seen = places = 0
    for row in laid[position : position + _LOOK_AHEAD]:
        if row.kind is not Kind.ITEM:
            break
        seen += 1
        places += names.place(split_marks(row.text)[0])
    return places * 2 > seen
