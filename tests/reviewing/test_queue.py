"""Conflicts by case."""

from __future__ import annotations

import pytest

from hldparse.records.dataset import ConflictRow, Dataset
from hldparse.reviewing import at_least, cases


def row(case: str, edition: str, severity: str, status: str, *, latest: bool) -> ConflictRow:
    return ConflictRow(
        conflict_id=f"{case}/{edition}",
        case_id=case,
        kind="double-seat",
        severity=severity,
        status=status,
        edition=edition,
        holds_in_latest=latest,
        entity_ids="",
        iso3="",
        round_tables="",
        question="?",
        suggestion="",
        fingerprint="",
        decision_id="",
    )


DATASET = Dataset(
    conflicts=(
        row("a", "2", "warning", "resolved", latest=True),
        row("b", "2", "notice", "stale", latest=True),
        row("a", "1", "error", "open", latest=True),
        row("c", "1", "error", "waived", latest=False),
    )
)


def test_rows_of_one_case_are_together() -> None:
    """In the order of the dataset; the gravest severity counts, and one open row is enough."""
    first, second, third = cases(DATASET)
    assert [each.case_id for each in (first, second, third)] == ["a", "b", "c"]
    assert [each.edition for each in first.rows] == ["2", "1"]
    assert (first.severity, first.open, first.current) == ("error", True, True)
    assert (second.severity, second.open) == ("notice", True)
    assert (third.open, third.current) == (False, False)


@pytest.mark.parametrize(
    ("severity", "wanted"),
    [
        ("error", ("error",)),
        ("warning", ("error", "warning")),
        ("notice", ("error", "warning", "notice")),
    ],
)
def test_at_least_takes_the_graver_ones_too(severity: str, wanted: tuple[str, ...]) -> None:
    """Asking for warnings asks for errors as well."""
    assert at_least(severity) == wanted
