"""Which questions bear on which: names and lines are causes, counts and seats consequences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from hldparse.records.dataset import ConflictRow
from hldparse.records.decision import READING_KINDS

CONSEQUENCES = frozenset(
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
CAUSES = READING_KINDS - {"name-variant"}
_Place = tuple[str, str, str]
"""(edition, "table" or "entity", which)."""


class Bearing:
    """The cases of a dataset by the tables and names that they are about."""

    def __init__(self, cases: Mapping[str, Iterable[ConflictRow]]) -> None:
        self._order = {case_id: place for place, case_id in enumerate(cases)}
        self._causes: dict[_Place, dict[str, None]] = {}
        self._consequences: dict[_Place, dict[str, None]] = {}
        for case_id, rows in cases.items():
            for row in rows:
                for index, kinds in (
                    (self._causes, CAUSES),
                    (self._consequences, CONSEQUENCES),
                ):
                    if row.kind in kinds:
                        for place in _places(row):
                            index.setdefault(place, {})[case_id] = None

    def causes(self, row: ConflictRow) -> list[str]:
        """Return the cases that bear on a conflict, in their order."""
        return self._about(row, self._causes) if row.kind in CONSEQUENCES else []

    def consequences(self, row: ConflictRow) -> list[str]:
        """Return the cases that a conflict bears on, in their order."""
        return self._about(row, self._consequences) if row.kind in CAUSES else []

    def _about(self, row: ConflictRow, index: dict[_Place, dict[str, None]]) -> list[str]:
        found = {case_id for place in _places(row) for case_id in index.get(place, ())}
        return sorted(found - {row.case_id}, key=self._order.__getitem__)


def touches(one: ConflictRow, other: ConflictRow) -> bool:
    """Say whether two conflicts are about one table or name of one edition."""
    return not set(_places(one)).isdisjoint(_places(other))


def _places(row: ConflictRow) -> Iterator[_Place]:
    for table in row.round_tables.split("|"):
        if table:
            yield row.edition, "table", table
    for entity_id in row.entity_ids.split("|"):
        if entity_id:
            yield row.edition, "entity", entity_id
