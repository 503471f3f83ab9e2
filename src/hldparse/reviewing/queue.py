"""The conflicts that wait for somebody, by case."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from hldparse.records.dataset import SEVERITIES, ConflictRow, Dataset
from hldparse.records.decision import READING_KINDS

OPEN = frozenset({"open", "stale", "contested"})
"""States of a conflict that nobody has settled, or that must be settled again."""
AGAIN = frozenset({"stale", "contested"})
"""States of a conflict on which a decision is there and does not apply."""


@dataclass(frozen=True, slots=True)
class Case:
    """One question over all the editions in which it arises."""

    case_id: str
    rows: tuple[ConflictRow, ...]

    @property
    def severity(self) -> str:
        """The gravest of its rows."""
        return min((row.severity for row in self.rows), key=SEVERITIES.index)

    @property
    def open(self) -> bool:
        """Whether it waits for a decision."""
        return self._waits(OPEN)

    @property
    def unsettled(self) -> bool:
        """Whether it waits for a decision, or was looked at and left unsure."""
        return self._waits(OPEN | {"unsure"})

    @property
    def current(self) -> bool:
        """Whether it still holds in the latest edition."""
        return any(row.holds_in_latest for row in self.rows)

    def _waits(self, waiting: Collection[str]) -> bool:
        """Say so by its latest edition: what is settled there is not asked for older lists too.

        Unless the answer changes what a list holds: then each list asks for itself. A decision on
        an older list that no longer applies is asked again as well.
        """
        latest = max(row.edition for row in self.rows)
        return any(
            row.status in (waiting if row.edition == latest or row.kind in READING_KINDS else AGAIN)
            for row in self.rows
        )


def cases(dataset: Dataset, *, severities: Iterable[str] = SEVERITIES) -> tuple[Case, ...]:
    """Return the conflicts of these severities by case, in the order of the dataset."""
    wanted = frozenset(severities)
    rows: dict[str, list[ConflictRow]] = {}
    for row in dataset.conflicts:
        if row.severity in wanted:
            rows.setdefault(row.case_id, []).append(row)
    return tuple(Case(case_id, tuple(each)) for case_id, each in rows.items())


def at_least(severity: str) -> tuple[str, ...]:
    """Return ``severity`` and the graver ones."""
    return SEVERITIES[: SEVERITIES.index(severity) + 1]
