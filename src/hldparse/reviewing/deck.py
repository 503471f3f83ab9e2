"""The queue: cases in the order in which they are best answered, filtered and counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hldparse.records.dataset import CONFLICT_KINDS, SEVERITIES, ConflictRow, Dataset
from hldparse.records.decision import READING_KINDS
from hldparse.reviewing.cards import Facets, Item
from hldparse.reviewing.queue import AGAIN, OPEN
from hldparse.text.fold import fold

_KIND_ORDER = {kind: place for place, kind in enumerate(CONFLICT_KINDS)}
_LAST = len(CONFLICT_KINDS)
WAITING = OPEN | {"unsure"}
"""States in which somebody still has to look at a question."""
PENDING = "pending"
"""Decided, and not yet applied."""
_FACETS = ("kinds", "severities", "editions", "states", "reviewers")
_COUNTS = frozenset(
    {
        "double-seat",
        "over-capacity",
        "under-capacity",
        "over-quota",
        "not-seated",
        "unasked-table",
        "statement-contradicted",
    }
)
"""Kinds that are found by counting or by where somebody sits: readings are their causes."""
_CAUSES = READING_KINDS - {"name-variant"}


class Deck:
    """All cases of a dataset. ``statuses`` has, by conflict, what decisions given since make of
    it; ``reviewers`` who decided on a conflict.
    """

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
        self, statuses: Mapping[str, str], reviewers: Mapping[str, Sequence[str]], touched: set[str]
    ) -> None:
        """Take in what became of the conflicts ``touched`` (all cases where nothing is known)."""
        self._statuses = statuses
        wanted = {self.rows[each].case_id for each in touched if each in self.rows}
        for case_id, rows in self.cases.items():
            if case_id in wanted or case_id not in self._items:
                self._items[case_id] = self._item(case_id, rows, reviewers)

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
        wanted = {
            name: frozenset(getattr(facets, name))
            for name in _FACETS
            if name != but and getattr(facets, name)
        }
        words = fold(facets.search).split()
        return [
            item
            for item in self._items.values()
            if (facets.earlier or item.holds_in_latest)
            and all(wanted[name] & set(values(item, name)) for name in wanted)
            and (not words or self._says(item, words))
        ]

    def counts(self, facets: Facets) -> dict[str, dict[str, int]]:
        """Return facet → value → number of cases, each under the other facets chosen."""
        found: dict[str, dict[str, int]] = {}
        whole = None
        for name in _FACETS:
            if getattr(facets, name):
                items = self.chosen(facets, but=name)
            else:
                items = whole = self.chosen(facets) if whole is None else whole
            counts: dict[str, int] = {}
            for item in items:
                for value in values(item, name):
                    counts[value] = counts.get(value, 0) + 1
            found[name] = counts
        return found

    def bearing(self, case_id: str) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
        """Return the waiting cases that bear on a case, and those that it bears on."""
        row = self.rows[self._items[case_id].conflict_id]
        causes, consequences = [], []
        for other_id, item in self._items.items():
            other = self.rows[item.conflict_id]
            if other_id == case_id or item.state not in WAITING or not _touches(row, other):
                continue
            if row.kind in _COUNTS and other.kind in _CAUSES and other.kind != row.kind:
                causes.append(item)
            elif row.kind in _CAUSES and other.kind in _COUNTS and other.kind != row.kind:
                consequences.append(item)
        return tuple(causes), tuple(consequences)

    def _item(
        self, case_id: str, rows: Sequence[ConflictRow], reviewers: Mapping[str, Sequence[str]]
    ) -> Item:
        asked = next(filter(self.waiting, rows), rows[0])
        who = dict.fromkeys(name for row in rows for name in reviewers.get(row.conflict_id, ()))
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


def values(item: Item, facet: str) -> tuple[str, ...]:
    """Return the values that a case has for a facet."""
    if facet == "reviewers":
        return item.reviewers
    names = {"kinds": "kind", "severities": "severity", "editions": "edition", "states": "state"}
    return (getattr(item, names[facet]),)


def _order(case: tuple[str, Sequence[ConflictRow]]) -> tuple[bool, int, int]:
    rows = case[1]
    severity = min(SEVERITIES.index(row.severity) for row in rows)
    current = any(row.holds_in_latest for row in rows)
    return not current, severity, _KIND_ORDER.get(rows[0].kind, _LAST)


def _touches(one: ConflictRow, other: ConflictRow) -> bool:
    if one.edition != other.edition:
        return False
    return any(
        set(mine.split("|")) & set(theirs.split("|")) - {""}
        for mine, theirs in (
            (one.round_tables, other.round_tables),
            (one.entity_ids, other.entity_ids),
        )
    )
