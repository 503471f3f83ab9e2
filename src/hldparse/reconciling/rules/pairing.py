"""Which items of two programmes are one item."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Sequence

from hldparse.reconciling.rules.likeness import same_title, title_words
from hldparse.records.blocks import ProgrammeItem

Pair = tuple[ProgrammeItem, ProgrammeItem]
_Key = tuple[str | bool, ...]
_MOST_COMPARED = 40_000
"""Pairs of items compared letter by letter; beyond that only equal names and hours count."""


def paired(
    earlier: Sequence[ProgrammeItem], later: Sequence[ProgrammeItem]
) -> tuple[list[Pair], list[ProgrammeItem], list[ProgrammeItem]]:
    """Return items that are one, those left out and those added.

    Items are one by day, start and name; else by day and name, then nearly; else by day and hours.
    """
    pairs: list[Pair] = []
    old, new = list(earlier), list(later)
    for key in (_when_and_what, _what):
        pairs += _by_key(old, new, key)
    if len(old) * len(new) <= _MOST_COMPARED:
        pairs += _nearly(old, new)
    pairs += _by_key(old, new, _hours_of_day)
    return pairs, old, new


def _by_key(
    old: list[ProgrammeItem], new: list[ProgrammeItem], key: Callable[[ProgrammeItem], _Key | None]
) -> list[Pair]:
    """Return pairs of items of one key, and take them out of both lists; None pairs with none."""
    waiting: dict[_Key, deque[ProgrammeItem]] = defaultdict(deque)
    for item in new:
        if (own := key(item)) is not None:
            waiting[own].append(item)
    pairs: list[Pair] = []
    left: list[ProgrammeItem] = []
    for item in old:
        own = key(item)
        if own is not None and waiting[own]:
            pairs.append((item, waiting[own].popleft()))
        else:
            left.append(item)
    taken = {id(after) for _, after in pairs}
    old[:] = left
    new[:] = [item for item in new if id(item) not in taken]
    return pairs


def _nearly(old: list[ProgrammeItem], new: list[ProgrammeItem]) -> list[Pair]:
    pairs: list[Pair] = []
    for item in list(old):
        place = next((n for n, other in enumerate(new) if same_item(item, other)), None)
        if place is not None:
            pairs.append((item, new.pop(place)))
            old.remove(item)
    return pairs


def _what(item: ProgrammeItem) -> _Key:
    return (item.date, bool(item.title), *title_words(item.title or item.session))


def _when_and_what(item: ProgrammeItem) -> _Key:
    return (item.start, *_what(item))


def _hours_of_day(item: ProgrammeItem) -> _Key | None:
    return (item.date, item.start, item.end) if item.start else None


def same_item(one: ProgrammeItem, other: ProgrammeItem) -> bool:
    """Say whether two items are one by day and name, letters apart."""
    if one.date != other.date or bool(one.title) != bool(other.title):
        return False
    return same_title(one.title or one.session, other.title or other.session)
