"""What stands in the way of publishing: conflicts that wait for a decision, and where they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hldparse.reviewing import AGAIN, OPEN, at_least, cases

if TYPE_CHECKING:
    from hldparse.records.dataset import ConflictRow, Dataset
    from hldparse.reviewing import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A case that waits, or a correction that no longer applies."""

    conflict_id: str
    """The row that waits, in the latest edition in which it does."""
    status: str
    """open, stale or contested."""
    place: str
    """"letters.txt:927"; "" where it has none."""


def waiting_cases(dataset: Dataset, severity: str) -> tuple[Waiting, ...]:
    """Return what of ``severity`` or graver is open, stale or contested, a case once.

    A correction that is stale or contested has no conflict and counts as of any severity: a row
    that somebody has corrected would be published uncorrected.
    """
    from hldparse.exporting.wording import place

    found = [case for case in cases(dataset, severities=at_least(severity)) if case.open]
    rows = [_waiting_row(case) for case in found]
    wanted = {row.conflict_id for row in rows}
    places: dict[str, str] = {}
    for each in sorted(dataset.conflict_evidence, key=lambda row: row.n):
        if each.conflict_id in wanted and each.evidence is not None:
            places.setdefault(each.conflict_id, place(each.evidence))
    return (
        *(
            Waiting(
                conflict_id=row.conflict_id,
                status=row.status,
                place=places.get(row.conflict_id, ""),
            )
            for row in rows
        ),
        *_corrections(dataset),
    )


def waiting(dataset: Dataset, severity: str) -> int:
    """Return how many cases of ``severity`` or graver are open, stale or contested."""
    return len(waiting_cases(dataset, severity))


def counted(found: tuple[Waiting, ...]) -> str:
    """Return "2 open, 1 stale"."""
    counts = Counter(each.status for each in found)
    return ", ".join(f"{counts[each]} {each}" for each in sorted(OPEN) if counts[each])


def _waiting_row(case: Case) -> ConflictRow:
    latest_first = sorted(case.rows, key=lambda row: row.edition, reverse=True)
    return next((row for row in latest_first if row.status in OPEN), latest_first[0])


def _corrections(dataset: Dataset) -> Iterator[Waiting]:
    from hldparse.reconciling.corrections import is_correction

    seen = set()
    for row in dataset.decisions:
        if row.state in AGAIN and is_correction(row.conflict_id) and row.conflict_id not in seen:
            seen.add(row.conflict_id)
            yield Waiting(conflict_id=row.conflict_id, status=row.state, place="")
