"""Whether a list is in alphabetical order, and which of its entries are not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from hldparse.text.fold import fold

_ENTRIES = 5
"""Shorter lists say too little about the order meant."""
_SHARE = 10
"""At most one entry in ten (but always one) may stand elsewhere; otherwise no order was meant."""


def swapped_pairs(printed: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Return pairs (i, j) of entries of which i is printed before j and should come after it.

    One pair for each entry that stands out of an order otherwise kept: "Saudi Arabia, San
    Marino" is one pair. Empty where the list is in order, shorter than five entries, or not meant
    to be alphabetical. A leading "The" counts or not, whichever fits the list better.
    """
    if len(printed) < _ENTRIES:
        return ()
    keys = [fold(name) for name in printed]
    pairs = _pairs(keys)
    if pairs and any(key.startswith("the ") for key in keys):
        pairs = min(pairs, _pairs([key.removeprefix("the ") for key in keys]), key=len)
    return pairs if len(pairs) <= max(1, len(printed) // _SHARE) else ()


def _pairs(keys: Sequence[str]) -> tuple[tuple[int, int], ...]:
    kept = _longest_sorted(keys)
    if len(kept) == len(keys):
        return ()
    pairs = []
    before, following = -1, 0
    for index, key in enumerate(keys):
        if following < len(kept) and kept[following] == index:
            before, following = index, following + 1
        elif before >= 0 and keys[before] > key:
            pairs.append((before, index))
        elif following < len(kept):
            pairs.append((index, kept[following]))
    return tuple(pairs)


def _longest_sorted(keys: Sequence[str]) -> list[int]:
    """Return the indices of a longest non-decreasing subsequence (patience sorting)."""
    tails: list[str] = []
    heads: list[int] = []
    previous: list[int] = []
    for index, key in enumerate(keys):
        pile = bisect_right(tails, key)
        previous.append(heads[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(key)
            heads.append(index)
        else:
            tails[pile] = key
            heads[pile] = index
    found = []
    index = heads[-1] if heads else -1
    while index >= 0:
        found.append(index)
        index = previous[index]
    return found[::-1]
