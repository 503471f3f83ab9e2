"""A dataset's rows by edition, gathered once for the views of all editions."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TypeVar

from hldparse.records.dataset import (
    ChangeRow,
    ConflictRow,
    Dataset,
    PersonRow,
    PreferenceRow,
    RequestRow,
    RoundTableRow,
    RuleRow,
    SeatRow,
)
from hldparse.records.evidence import Evidence

Row = TypeVar("Row")

# A decision goes before the profile.
_RANK = {"profile": 1, "decision": 2}


def _gathered(rows: Iterable[Row], key: Callable[[Row], str]) -> dict[str, tuple[Row, ...]]:
    """Return rows by key, in their order; none for a key that no row has."""
    lists: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        lists[key(row)].append(row)
    found: dict[str, tuple[Row, ...]] = defaultdict(tuple)
    found.update((name, tuple(held)) for name, held in lists.items())
    return found


class Holdings:
    """What a dataset holds for each edition, participant and case."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.order = [row.edition for row in dataset.editions]

    @cached_property
    def seats(self) -> dict[str, tuple[SeatRow, ...]]:
        """Seats by edition, struck ones left out."""
        seated = (seat for seat in self.dataset.seats if seat.status == "seated")
        return _gathered(seated, lambda seat: seat.edition)

    @cached_property
    def seats_by_id(self) -> dict[str, SeatRow]:
        """All seats by id."""
        return {seat.seat_id: seat for seat in self.dataset.seats}

    @cached_property
    def tables(self) -> dict[str, tuple[RoundTableRow, ...]]:
        """Round tables by edition."""
        return _gathered(self.dataset.round_tables, lambda row: row.edition)

    @cached_property
    def requests(self) -> dict[str, tuple[RequestRow, ...]]:
        """What came of requests, by edition."""
        return _gathered(self.dataset.requests, lambda row: row.edition)

    @cached_property
    def changes(self) -> dict[str, tuple[ChangeRow, ...]]:
        """Changes by the edition they lead to."""
        return _gathered(self.dataset.changes, lambda row: row.to_edition)

    @cached_property
    def conflicts(self) -> dict[str, tuple[ConflictRow, ...]]:
        """Conflicts by the edition they hold in."""
        return _gathered(self.dataset.conflicts, lambda row: row.edition)

    @cached_property
    def held(self) -> dict[str, frozenset[str]]:
        """Editions in which a case holds, by case."""
        by_case = _gathered(self.dataset.conflicts, lambda row: row.case_id)
        return {case: frozenset(row.edition for row in rows) for case, rows in by_case.items()}

    @cached_property
    def persons(self) -> dict[str, tuple[PersonRow, ...]]:
        """Persons by the seat of their organisation."""
        return _gathered((row for row in self.dataset.persons if row.seat_id), lambda p: p.seat_id)

    @cached_property
    def wishes(self) -> dict[str, tuple[PreferenceRow, ...]]:
        """Wishes by who asks."""
        return _gathered(self.dataset.preferences, lambda row: row.entity_id)

    @cached_property
    def evidence(self) -> dict[str, list[Evidence]]:
        """Places by conflict."""
        found: dict[str, list[Evidence]] = defaultdict(list)
        for row in self.dataset.conflict_evidence:
            if row.evidence is not None:
                found[row.conflict_id].append(row.evidence)
        return found

    @cached_property
    def _dated(self) -> dict[tuple[str, str], list[tuple[str, RuleRow]]]:
        """Rules that letters state, by date, under (rule, group)."""
        dates = {row.document_id: row.date for row in self.dataset.documents}
        found: dict[tuple[str, str], list[tuple[str, RuleRow]]] = defaultdict(list)
        for row in self.dataset.rules:
            if row.origin not in _RANK:
                found[row.rule, row.regional_group].append((dates.get(row.document_id, ""), row))
        for rules in found.values():
            rules.sort(key=lambda dated: dated[0])
        return found

    @cached_property
    def _set(self) -> dict[tuple[str, str], RuleRow]:
        """Rules that the profile or a decision sets, under (rule, group)."""
        found: dict[tuple[str, str], RuleRow] = {}
        for row in self.dataset.rules:
            key = (row.rule, row.regional_group)
            rank = _RANK.get(row.origin, 0)
            if rank and (key not in found or rank >= _RANK[found[key].origin]):
                found[key] = row
        return found

    def rule(self, name: str, group: str, as_of: str) -> RuleRow | None:
        """Return the rule in force on a date: a decision goes before the profile, the profile
        before the letters, and of these the latest on or before the date.
        """
        if (held := self._set.get((name, group))) is not None:
            return held
        stated = self._dated.get((name, group), [])
        place = bisect_right(stated, as_of, key=lambda dated: dated[0])
        return stated[place - 1][1] if place else None
