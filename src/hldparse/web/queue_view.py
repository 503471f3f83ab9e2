"""The queue beside the card: facets with counts, and the cases about the one that is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hldparse.reviewing.items import Item
from hldparse.web.wanted import FACETS, Wanted, counted_as
from hldparse.web.wording import day, spoken

PAGE = 50
"""Cases that the queue shows at once."""
WAITING = ("open", "stale", "contested", "unsure")
"""States in which somebody still has to look at a case."""
_ASKED = frozenset(WAITING) - {"unsure"}


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet, and the address that asks for it."""

    label: str
    count: int
    query: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow the queue."""

    name: str
    label: str
    chosen_label: str
    values: tuple[Value, ...]

    @property
    def chosen(self) -> bool:
        """Whether one of its values is asked for."""
        return any(value.chosen for value in self.values)


@dataclass(frozen=True, slots=True)
class Entry:
    """A case in the queue, and the address of its card."""

    query: str
    kind: str
    severity: str
    edition: str
    state: str
    question: str
    current: bool

    @property
    def done(self) -> bool:
        """Whether nobody has to look at it any more."""
        return self.state not in WAITING

    @property
    def mark(self) -> str:
        """What stands before it: how grave it is, or its state where that says more."""
        return self.severity if self.state == "open" else self.state


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """What the queue shows."""

    filters: Wanted
    current: str
    items: tuple[Entry, ...]
    facets: tuple[Facet, ...]
    first: int
    matching: int
    matching_open: int
    total: int
    page: int
    pages: int
    earlier: str
    later: str

    @property
    def filtered(self) -> bool:
        """Whether less than all is shown."""
        return bool(self.filters.chosen)

    @property
    def query(self) -> str:
        """What is asked for, as part of an address."""
        return self.filters.query()

    @property
    def filter_fields(self) -> tuple[tuple[str, str], ...]:
        """What a search keeps of what is asked for."""
        return tuple((name, value) for name, value in self.filters.chosen.items() if name != "q")


def label(name: str, value: str) -> str:
    """Return a value of a facet in words."""
    if name == "edition":
        return day(value) if value else "outside editions"
    return value if name == "reviewer" else spoken(value)


def queue_of(
    items: Sequence[Item],
    counts: Mapping[str, Mapping[str, int]],
    wanted: Wanted,
    *,
    current: str,
    total: int,
) -> Queue:
    """Return the queue of ``items``, opened at the page on which the case ``current`` stands."""
    at = next((n for n, item in enumerate(items) if item.case_id == current), 0)
    page = at // PAGE
    pages = max(1, -(-len(items) // PAGE))
    shown = items[page * PAGE : (page + 1) * PAGE]
    return Queue(
        filters=wanted,
        current=current,
        items=tuple(_entry(item, wanted, current) for item in shown),
        facets=tuple(_facet(name, counts, wanted) for name in FACETS),
        first=page * PAGE + 1,
        matching=len(items),
        matching_open=sum(item.state in WAITING for item in items),
        total=total,
        page=page + 1,
        pages=pages,
        earlier=_turned(items, page - 1, wanted),
        later=_turned(items, page + 1, wanted),
    )


def _entry(item: Item, wanted: Wanted, current: str) -> Entry:
    return Entry(
        query=wanted.query(id=item.conflict_id),
        kind=item.kind,
        severity=item.severity,
        edition=item.edition,
        state=item.state,
        question=item.question,
        current=item.case_id == current,
    )


def _facet(name: str, counts: Mapping[str, Mapping[str, int]], wanted: Wanted) -> Facet:
    chosen = getattr(wanted, name)
    found = counts.get(counted_as(name), {})
    if chosen and chosen not in found:
        found = {**found, chosen: 0}
    values = tuple(
        Value(
            label=label(name, value),
            count=count,
            # What is chosen already is let go by choosing it again.
            query=wanted.but(name, "" if value == chosen else value).query(),
            chosen=value == chosen,
        )
        for value, count in found.items()
        if value
    )
    return Facet(name, FACETS[name], label(name, chosen) if chosen else "", values)


def _turned(items: Sequence[Item], page: int, wanted: Wanted) -> str:
    """Return the address of the first case of a page; "" where there is no such page."""
    at = page * PAGE
    return wanted.query(id=items[at].conflict_id) if 0 <= at < len(items) else ""


def after(items: Sequence[Item], case_id: str) -> Item | None:
    """Return the case to look at next: the next open one, round the end, then unsure ones.

    None where nobody has to look at any other.
    """
    at = next((n for n, item in enumerate(items) if item.case_id == case_id), -1)
    return _first([*items[at + 1 :], *items[: max(at, 0)]])


def onward(
    order: Sequence[Item], items: Sequence[Item], case_id: str, conflict_id: str
) -> Item | None:
    """Return the case to look at after ``conflict_id`` of ``case_id`` was answered.

    ``order`` is the queue in which it was answered, ``items`` the queue since: the way goes on from
    where it was, although the case may have left the queue, and others with it. A case that still
    waits for the answer of another list comes at once.
    """
    at = next((n for n, item in enumerate(order) if item.case_id == case_id), -1)
    left = {item.case_id: item for item in items}
    known = {item.case_id for item in order}
    same = left.get(case_id)
    if same is not None and same.conflict_id != conflict_id and same.state in _ASKED:
        return same
    going_on = [*order[at + 1 :], *order[: max(at, 0)]]
    return _first(
        [
            *(left[item.case_id] for item in going_on if item.case_id in left),
            *(item for item in items if item.case_id not in known),
        ]
    )


def _first(items: Sequence[Item]) -> Item | None:
    asked = (item for item in items if item.state in _ASKED)
    unsure = (item for item in items if item.state == "unsure")
    return next(asked, None) or next(unsure, None)


def beside(items: Sequence[Item], case_id: str) -> tuple[Item | None, Item | None]:
    """Return the cases before and after one, in the order of the queue."""
    at = next((n for n, item in enumerate(items) if item.case_id == case_id), None)
    if at is None:
        return None, items[0] if items else None
    return (items[at - 1] if at else None), (items[at + 1] if at + 1 < len(items) else None)
