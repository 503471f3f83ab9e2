"""Stretches of running text, and words that tell what a capital letter means."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import NamedTuple

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽ"
# "Nations", "High-level", "O'Brien", "N’Diaye", "WHO"; only where a word begins
CAPITAL = rf"(?<![\w'’-])[{UPPER}][^\W\d_]*(?:['’-][^\W\d_]+)*"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CALENDAR = frozenset(WEEKDAYS) | frozenset(
    """
    january february march april may june july august september october november december
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column
)

FUNCTION_WORDS = frozenset(
    """
    a about above across additionally after against all also although am among an and any are as at
    because before below beneath besides between beyond both but by can concerning consequently
    considering could des despite did do does during each either even every except few following
    for from further furthermore given had has have he hence her his how however i if in including
    inside into is it its la le les likewise many may meanwhile meeting moreover most must my near
    neither next no nor not now of on only onto or other our outside over per regarding several
    shall she should similarly since so some such than thank that the their then there therefore
    these they this those though through throughout thus to today together toward towards two
    under unless unlike until upon via was we were what when where whereas whether which while who
    whose why will with within without would yet you your
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column
)
"""Words with a capital only because a sentence begins with them."""


class Stretch(NamedTuple):
    """Something found in a text: a mention, or (kind "") what must not be taken for one."""

    start: int
    stop: int
    kind: str
    value: str = ""


# The word before and what parts it from a name: "from ", "Mr. ", "(of ", "St. ", "non-"
_BEFORE = re.compile(r"([^\s(\"“‘]+)(\s?)$")
_AFTER = re.compile(rf"[ ]({CAPITAL})")
_WINDOW = 60


def word_before(text: str, start: int) -> tuple[str, bool]:
    """Return the word before an offset, with its signs, and whether it is joined without space."""
    found = _BEFORE.search(text, max(0, start - _WINDOW), start)
    return (found[1], not found[2]) if found else ("", False)


def capital_after(text: str, stop: int) -> str:
    """Return the capitalised word that follows an offset after one space, "" for none."""
    found = _AFTER.match(text, stop)
    return found[1] if found else ""


def is_capital(word: str) -> bool:
    """Say whether a word begins with a capital letter and is no function word."""
    return word[:1].isupper() and word.casefold() not in FUNCTION_WORDS


def longest_only(found: list[Stretch]) -> list[Stretch]:
    """Return the stretches without those that overlap a longer one (of two as long, the later
    given), in order.
    """
    if len(found) < 2:
        return found
    ordered = sorted(enumerate(found), key=lambda each: (each[1].start, each[0]))
    kept: list[Stretch] = []
    group: list[tuple[int, Stretch]] = []
    end = -1
    for number, each in ordered:
        if each.start >= end and group:
            kept += _of_group(group)
            group = []
        group.append((number, each))
        end = max(end, each.stop)
    kept += _of_group(group)
    return sorted(kept)


def _of_group(group: list[tuple[int, Stretch]]) -> list[Stretch]:
    """Choose among stretches that hang together by overlaps."""
    if len(group) == 1:
        return [group[0][1]]
    kept: list[Stretch] = []
    for _, each in sorted(group, key=lambda one: (one[1].start - one[1].stop, one[0])):
        if not overlaps(each.start, each.stop, kept):
            insort(kept, each)
    return kept


def overlaps(start: int, stop: int, among: Sequence[Stretch]) -> bool:
    """Say whether a stretch touches one of ``among``, which are in order and do not overlap."""
    at = bisect_left(among, stop, key=lambda each: each.start)
    return at > 0 and among[at - 1].stop > start
