"""The queue: cases in the order in which they are best answered, filtered and counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from operator import attrgetter

from hldparse.records.dataset import CONFLICT_KINDS, SEVERITIES, ConflictRow, Dataset
from hldparse.records.decision import READING_KINDS
from hldparse.reviewing.bearing import Bearing, touches
from hldparse.reviewing.items import Facets, Item
from hldparse.reviewing.queue import AGAIN, OPEN
from hldparse.text.fold import fold

_KIND_ORDER = {kind: place for place, kind in enumerate(CONFLICT_KINDS)}
_LAST = len(CONFLICT_KINDS)
WAITING = OPEN | {"unsure"}
"""States in which somebody still has to look at a question."""
PENDING = "pending"
"""Decided, and not yet applied."""
_FIELDS = {"kinds": "kind", "severities": "severity", "editions": "edition", "states": "state"}
_FACETS = (*_FIELDS, "reviewers")


class Deck:
    """All cases of a dataset, with what decisions given since make of them."""

    def __init__(self, dataset: Dataset) -> None:
        age = {row.edition: place for place, row in enumerate(dataset.editions)}
        cases: dict[str, list[ConflictRow]] = defaultdict(list)
        for row in dataset.conflicts:
            cases[row.case_id].append(row)
        for rows in cases.values():
            rows.sort(key=lambda row: -age.get(row.edition, len(age)))
        self.cases: dict[str, tuple[ConflictRow, ...]] = {
            case_id: tuple(rows) for case_id, rows in sorted(cases.items(), key=_order)
        }
        self.rows = {row.conflict_id: row for row in dataset.conflicts}
        self._items: dict[str, Item] = {}
        self._texts: dict[str, str] = {}
        self._statuses: Mapping[str, str] = {}

    def update(
        self,
        statuses: Mapping[str, str],
        reviewers: Callable[[str], Sequence[str]],
        touched: Collection[str] = (),
    ) -> None:
        """Take in what became of the conflicts ``touched``; of all cases the first time.

        ``statuses`` are of conflicts decided since; ``reviewers`` tells who decided on one.
        """
        self._statuses = statuses
        wanted = {self.rows[each].case_id for each in touched if each in self.rows}
        for case_id in wanted if self._items else self.cases:
            self._items[case_id] = self._item(case_id, self.cases[case_id], reviewers)

    def status(self, row: ConflictRow) -> str:
        """Return the state of a conflict: open, stale, contested, unsure, decided or pending."""
        status = self._statuses.get(row.conflict_id, row.status)
        return "decided" if status in {"resolved", "waived"} else status

    def items(self) -> tuple[Item, ...]:
        """Return all cases in their order."""
        return tuple(self._items.values())

    def item(self, case_id: str) -> Item:
        """Return one case. Raises KeyError."""
        return self._items[case_id]

    def row_item(self, row: ConflictRow) -> Item:
        """Return a case as asked in the edition of ``row``."""
        return replace(
            self._items[row.case_id],
            conflict_id=row.conflict_id,
            edition=row.edition,
            severity=row.severity,
            state=self.status(row),
            question=row.question,
            suggestion=row.suggestion,
        )

    def waiting(self, row: ConflictRow) -> bool:
        """Say whether a row of a case waits for somebody, older lists as ``queue.Case`` has it."""
        latest = self.cases[row.case_id][0].edition
        for_itself = row.edition == latest or row.kind in READING_KINDS
        return self.status(row) in (WAITING if for_itself else AGAIN)

    def chosen(self, facets: Facets, *, but: str = "") -> list[Item]:
        """Return the cases that ``facets`` want, the facet ``but`` left out of account."""
        items = list(self._items.values())
        if not facets.earlier:
            items = [item for item in items if item.holds_in_latest]
        for name in _FACETS:
            wanted = frozenset(getattr(facets, name))
            if wanted and name == "reviewers" and name != but:
                items = [item for item in items if not wanted.isdisjoint(item.reviewers)]
            elif wanted and name != but:
                field = _FIELDS[name]
                items = [item for item in items if getattr(item, field) in wanted]
        words = fold(facets.search).split()
        return [item for item in items if self._says(item, words)] if words else items

    def counts(self, facets: Facets) -> dict[str, dict[str, int]]:
        """Return facet → value → number of cases, each under the other facets chosen."""
        whole = self.chosen(facets)
        found = {}
        for name in _FACETS:
            items = self.chosen(facets, but=name) if getattr(facets, name) else whole
            if name == "reviewers":
                counts = Counter(who for item in items for who in item.reviewers)
            else:
                counts = Counter(map(attrgetter(_FIELDS[name]), items))
            found[name] = dict(counts)
        return found

    def bearing(self, case_id: str) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
        """Return the waiting cases that bear on a case, and those that it bears on."""
        row = self.rows[self._items[case_id].conflict_id]
        return (
            tuple(self._waiting_about(row, self._bearing.causes(row))),
            tuple(self._waiting_about(row, self._bearing.consequences(row))),
        )

    def _waiting_about(self, row: ConflictRow, case_ids: Iterable[str]) -> Iterator[Item]:
        for case_id in case_ids:
            item = self._items[case_id]
            other = self.rows[item.conflict_id]
            if item.state in WAITING and other.kind != row.kind and touches(row, other):
                yield item

    @cached_property
    def _bearing(self) -> Bearing:
        return Bearing(self.cases)

    def _item(
        self, case_id: str, rows: Sequence[ConflictRow], reviewers: Callable[[str], Sequence[str]]
    ) -> Item:
        asked = next(filter(self.waiting, rows), rows[0])
        who = dict.fromkeys(name for row in rows for name in reviewers(row.conflict_id))
        return Item(
            case_id=case_id,
            conflict_id=asked.conflict_id,
            kind=asked.kind,
            severity=min((row.severity for row in rows), key=SEVERITIES.index),
            edition=asked.edition,
            state=self.status(asked),
            holds_in_latest=any(row.holds_in_latest for row in rows),
            question=asked.question,
            suggestion=asked.suggestion,
            reviewers=tuple(who),
        )

    def _says(self, item: Item, words: Iterable[str]) -> bool:
        text = self._texts.get(item.case_id)
        if text is None:
            rows = self.cases[item.case_id]
            said = (f"{row.question} {row.conflict_id} {row.entity_ids}" for row in rows)
            text = self._texts[item.case_id] = fold(" ".join(said))
        return all(word in text for word in words)


def _order(case: tuple[str, Sequence[ConflictRow]]) -> tuple[bool, int, int]:
    rows = case[1]
    severity = min(SEVERITIES.index(row.severity) for row in rows)
    current = any(row.holds_in_latest for row in rows)
    return not current, severity, _KIND_ORDER.get(rows[0].kind, _LAST)
