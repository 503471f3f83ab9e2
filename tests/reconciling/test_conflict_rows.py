"""Findings as rows of the table of conflicts."""

from __future__ import annotations

from collections.abc import Iterable

from tests.reconciling.factory import Source, reconciled

from hldparse.reconciling.conflicts import fingerprint
from hldparse.reconciling.facts import Exhibit, Facts, Finding


def finding(kind: str, edition: str, subject: str, **more: object) -> Finding:
    values = {
        "case": subject,
        "question": "Who?",
        "exhibits": (Exhibit("", "raw", None),),
        "evidence_key": ("raw", edition),
        **more,
    }
    return Finding(kind=kind, edition=edition, subject=subject, **values)  # type: ignore[arg-type]


def two_editions() -> Source:
    source = Source()
    source.edition("2010-03-01", {"1": ["Chad"]})
    source.edition("2010-05-03", {"1": ["Chad"]}, "bbbb")
    return source


def test_latest_edition_first_then_by_kind_then_by_table() -> None:
    """Conflicts outside editions stand with the latest; tables sort as numbers."""

    def rule(_: Facts) -> Iterable[Finding]:
        old, new = "2010-03-01", "2010-05-03"
        yield finding("merged-line", old, "a", round_tables=("1",))
        yield finding("over-quota", new, "10/x", round_tables=("10",))
        yield finding("over-quota", new, "2/x", round_tables=("2",))
        yield finding("double-seat", new, "TCD", entity_ids=("TCD",), round_tables=("1", "2"))
        yield finding("name-variant", "", "b")

    rows = reconciled(two_editions(), rules=(rule,)).conflicts
    assert [row.conflict_id for row in rows] == [
        "double-seat/2010-05-03/TCD",
        "name-variant/b",
        "over-quota/2010-05-03/2/x",
        "over-quota/2010-05-03/10/x",
        "merged-line/2010-03-01/a",
    ]
    assert (rows[0].severity, rows[0].iso3, rows[0].round_tables) == ("error", "TCD", "1|2")
    assert [row.holds_in_latest for row in rows] == [True, True, True, True, False]


def test_a_case_holds_where_any_of_its_rows_is_of_the_latest_edition() -> None:
    """An old row of a case that still stands is no history."""

    def rule(_: Facts) -> Iterable[Finding]:
        yield finding("over-quota", "2010-03-01", "2/x")
        yield finding("over-quota", "2010-05-03", "2/x")
        yield finding("over-quota", "2010-03-01", "1/x", severity="notice")

    rows = reconciled(two_editions(), rules=(rule,)).conflicts
    assert {(row.conflict_id, row.holds_in_latest) for row in rows} == {
        ("over-quota/2010-05-03/2/x", True),
        ("over-quota/2010-03-01/2/x", True),
        ("over-quota/2010-03-01/1/x", False),
    }
    assert {row.severity for row in rows} == {"warning", "notice"}


def test_a_finding_said_twice_is_one_and_two_of_one_subject_have_two_keys() -> None:
    """Keys stay unique whatever a rule reports; each conflict has its evidence numbered."""

    def rule(_: Facts) -> Iterable[Finding]:
        yield finding("unread-line", "", "x")
        yield finding("unread-line", "", "x")
        yield finding("unread-line", "", "x", evidence_key=("other",))

    data = reconciled(two_editions(), rules=(rule,))
    assert [row.conflict_id for row in data.conflicts] == ["unread-line/x", "unread-line/x-2"]
    assert [(row.conflict_id, row.n) for row in data.conflict_evidence] == [
        ("unread-line/x", 1),
        ("unread-line/x-2", 1),
    ]


def test_fingerprints_change_with_the_evidence_alone() -> None:
    """The words of a question may be improved without asking again."""
    one = finding("double-seat", "", "x")
    assert fingerprint(one) == fingerprint(finding("double-seat", "", "x", question="Really?"))
    assert fingerprint(one) != fingerprint(finding("double-seat", "", "x", evidence_key=("b",)))
    assert len(fingerprint(one)) == 16
