"""Which name of one list stands for which name of another rendition of it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from hldparse.records.evidence import Evidence
from hldparse.records.resolved import ResolvedEntry, ResolvedWish
from hldparse.text.fold import fold

_MISREAD = 0.6
"""Share of characters in common from which a name nobody knows is a known one misread."""
_MOST = 10_000
"""Pairs that are compared letter by letter; lists that differ in more have nothing in common."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A name in a list or a table of wishes."""

    table: str
    sort: str
    """Category, or the preference of a wish."""
    entity_id: str
    """Empty for a name that is not resolved."""
    printed: str
    raw: str
    evidence: Evidence


def names_of_entry(read: ResolvedEntry) -> Iterator[Listed]:
    """Yield the names of an entry, as alone its own source reads them."""
    entry = read.entry
    for part in read.names:
        entity = part.resolution.entity
        yield Listed(
            table=entry.round_table,
            sort=entry.category,
            entity_id=entity.entity_id if entity else "",
            printed=part.printed,
            raw=entry.raw,
            evidence=part.evidence,
        )


def names_of_wish(asked: ResolvedWish) -> Iterator[Listed]:
    """Yield the names of a wish."""
    wish = asked.wish
    for part in asked.names:
        entity = part.resolution.entity
        yield Listed(
            table=wish.round_table,
            sort=str(wish.preference or ""),
            entity_id=entity.entity_id if entity else "",
            printed=part.printed,
            raw=wish.raw,
            evidence=part.evidence,
        )


def paired(
    here: Sequence[Listed], there: Sequence[Listed], *, misread: bool
) -> tuple[tuple[int, int], ...]:
    """Return which of ``here`` is which of ``there``, by index: the same table and sort, and the
    same printed name, else the same entity.

    With ``misread`` (one of them is a scan) also a name that nobody knows and that is nearly
    printed like a name of the other list with nobody to go with.
    """
    mine, theirs = list(range(len(here))), list(range(len(there)))
    pairs: list[tuple[int, int]] = []

    def meet(same: Callable[[Listed], Hashable]) -> None:
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for index in theirs:
            waiting[same(there[index])].append(index)
        pairs.extend(
            (index, others.popleft())
            for index in mine
            if (others := waiting.get(same(here[index])))
        )
        gone, taken = {one for one, _ in pairs}, {other for _, other in pairs}
        mine[:] = [index for index in mine if index not in gone]
        theirs[:] = [index for index in theirs if index not in taken]

    meet(lambda name: (name.table, name.sort, fold(name.printed)))
    meet(lambda name: (name.table, name.sort, name.entity_id or id(name)))
    if misread and 0 < len(mine) * len(theirs) <= _MOST:
        for index in theirs:
            likest = _likest(there[index], [(one, here[one]) for one in mine])
            if likest is not None:
                pairs.append((likest, index))
                mine.remove(likest)
    return tuple(sorted(pairs))


def _likest(name: Listed, others: Sequence[tuple[int, Listed]]) -> int | None:
    """Return the one of ``others`` that ``name`` is nearly, unless both are known."""
    found, best = None, _MISREAD
    for index, other in others:
        if (name.table, name.sort) != (other.table, other.sort):
            continue
        if name.entity_id and other.entity_id:
            continue
        matcher = SequenceMatcher(None, fold(name.printed), fold(other.printed), autojunk=False)
        if matcher.quick_ratio() >= best and matcher.ratio() >= best:
            found, best = index, matcher.ratio()
    return found
