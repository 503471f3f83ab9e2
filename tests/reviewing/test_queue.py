"""Conflicts by case."""

from __future__ import annotations

import pytest

from hldparse.records.dataset import ConflictRow, Dataset
from hldparse.reviewing import at_least, cases


def row(
    case: str, edition: str, severity: str, status: str, *, latest: bool, kind: str = "over-quota"
) -> ConflictRow:
    return ConflictRow(
        conflict_id=f"{case}/{edition}",
        case_id=case,
        kind=kind,
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
    """In the order of the dataset; the gravest severity counts."""
    first, second, third = cases(DATASET)
    assert [each.case_id for each in (first, second, third)] == ["a", "b", "c"]
    assert [each.edition for each in first.rows] == ["2", "1"]
    assert (first.severity, first.open, first.current) == ("error", False, True)
    assert (second.severity, second.open) == ("notice", True)
    assert (third.open, third.current) == (False, False)


@pytest.mark.parametrize(
    ("latest", "earlier", "waits", "unsettled"),
    [
        ("open", "resolved", True, True),
        ("resolved", "open", False, False),
        ("waived", "stale", True, True),
        ("resolved", "contested", True, True),
        ("unsure", "open", False, True),
    ],
)
def test_the_latest_edition_says_whether_a_case_waits(
    latest: str, earlier: str, waits: bool, unsettled: bool
) -> None:
    """Settled there, it is not asked for older lists; a decision that no longer applies is."""
    rows = (
        row("a", "2", "error", latest, latest=True),
        row("a", "1", "error", earlier, latest=True),
    )
    (case,) = cases(Dataset(conflicts=rows))
    assert (case.open, case.unsettled) == (waits, unsettled)


def test_each_list_asks_for_itself_where_answers_change_it() -> None:
    """An older list with a name that nobody resolved is not whole, whatever the latest says."""
    rows = tuple(
        row("a", edition, "error", status, latest=True, kind="unresolved-name")
        for edition, status in (("2", "resolved"), ("1", "open"))
    )
    (case,) = cases(Dataset(conflicts=rows))
    assert case.open


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
