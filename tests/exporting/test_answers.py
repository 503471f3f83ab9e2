"""What a reviewer may answer, the command for it, and what was answered before."""

from __future__ import annotations

import dataclasses

import pytest
from tests.exporting.exporting_sample import AUGUST

from hldparse.exporting import render_conflicts
from hldparse.exporting.answers import MEANINGS, answer_lines, legend
from hldparse.exporting.cases import Case, cases
from hldparse.exporting.html import page
from hldparse.exporting.markdown import markdown_text
from hldparse.exporting.publication import Publication
from hldparse.exporting.report import report
from hldparse.records.dataset import Dataset, DecisionRow
from hldparse.records.decision import OPTIONS


def decided(dataset: Dataset, status: str, state: str) -> Case:
    """Return the double seat of the sample with a decision on it."""
    (row,) = (each for each in dataset.conflicts if each.kind == "double-seat")
    decision = DecisionRow(
        decision_id="d1",
        conflict_id=row.conflict_id,
        option="keep:1",
        parameters="",
        note="by telephone",
        reviewer="AR",
        decided_at="2006-09-10T10:00:00+00:00",
        undoes="",
        state=state,
    )
    settled = dataclasses.replace(row, status=status)
    changed = dataclasses.replace(dataset, conflicts=(settled,), decisions=(decision,))
    return cases(changed)[0]


def test_every_option_has_a_meaning() -> None:
    """Nobody has to guess what an answer does."""
    assert set(MEANINGS) == {option for options in OPTIONS.values() for option in options}


def test_an_open_conflict_shows_its_answers_and_a_command(dataset: Dataset) -> None:
    """The command can be copied whole: it holds no bar, which a shell takes for a pipe."""
    case = next(each for each in cases(dataset) if each.lead.kind == "double-seat")
    *_, answers, command = answer_lines(case.held[0], "corpora/my letters")
    assert answers.startswith("answers: keep:1 | keep:2 | both")
    key = case.lead.conflict_id
    assert command == f"hldparse decide {key} ANSWER --corpus 'corpora/my letters'"
    assert list(answer_lines(case.held[0]))[-1].endswith("--corpus FOLDER")


def test_a_settled_conflict_shows_who_settled_it(dataset: Dataset) -> None:
    """And how it is taken back, but no answers."""
    case = decided(dataset, "resolved", "applied")
    said, command = answer_lines(case.held[0])
    assert said == "decided: keep:1, by AR, on 10 September 2006: by telephone"
    assert " undo --corpus" in command
    assert list(legend([case])) == ["  undo  withdraws what was decided"]


@pytest.mark.parametrize(("status", "answers"), [("stale", True), ("contested", False)])
def test_a_decision_that_does_not_apply_is_told(
    dataset: Dataset, status: str, answers: bool
) -> None:
    """A stale one is asked again; of contested ones one must be withdrawn first."""
    lines = list(answer_lines(decided(dataset, status, status).held[0]))
    assert lines[0].endswith(f"by telephone ({status})")
    assert any(line.startswith("answers: ") for line in lines) is answers
    assert ("undo" in lines[-1]) is not answers


def test_the_table_explains_the_answers_it_shows(dataset: Dataset) -> None:
    """Those of the kinds shown, and no others."""
    text = render_conflicts(dataset, kinds=("over-quota",))
    assert f"\n  misread    {MEANINGS['misread']}\n" in text
    assert MEANINGS["both"] not in text


def test_where_no_answer_mends_a_row_the_table_says_how(dataset: Dataset) -> None:
    """A group with too many seats has no answer that moves one; a double seat has."""
    how = "hldparse decide seat/SEAT_ID table:2"
    assert how in render_conflicts(dataset, kinds=("over-quota",))
    assert how not in render_conflicts(dataset, kinds=("double-seat",))


def test_open_leaves_out_what_is_settled_in_the_latest_list(dataset: Dataset) -> None:
    """Though older lists have it open; asked for one list by name, its own rows count."""
    rows = tuple(
        dataclasses.replace(row, status="waived")
        if row.kind == "over-quota" and row.edition != AUGUST
        else row
        for row in dataset.conflicts
    )
    settled = dataclasses.replace(dataset, conflicts=rows)
    assert "over-quota" not in render_conflicts(settled, only_open=True)
    assert "over-quota" in render_conflicts(settled, only_open=True, edition=AUGUST)
    assert "waived" in render_conflicts(settled)


def test_reports_show_what_was_decided(dataset: Dataset) -> None:
    """A page that says "resolved" says by whom; what reviewers wrote cannot become markup."""
    case = decided(dataset, "stale", "stale")
    rows = tuple(dataclasses.replace(each.row) for each in case.held)
    decisions = tuple(
        dataclasses.replace(each, note="<b>*yes*</b>") for each in case.held[0].decisions
    )
    changed = dataclasses.replace(dataset, conflicts=rows, decisions=decisions)
    found = report(Publication(changed, "summit", "Summit"))
    assert "Decided: keep:1, by AR, on 10 September 2006: &lt;b&gt;*yes*" in page(found)
    assert "- decided: keep:1, by AR, on 10 September 2006: " in markdown_text(found)
    assert r"2006: \<b>\*yes\*\</b>" in markdown_text(found)


def test_the_row_that_waits_is_shown(dataset: Dataset) -> None:
    """Settled in the latest list, a name that an older list has unresolved is shown as of that."""
    rows = tuple(
        dataclasses.replace(
            row,
            kind="unresolved-name",
            status="resolved" if row.edition != AUGUST else "open",
        )
        for row in dataset.conflicts
        if row.kind == "over-quota"
    )
    changed = dataclasses.replace(dataset, conflicts=rows)
    (case,) = cases(changed)
    assert case.unsettled
    assert case.asking.row.edition == AUGUST
    shown = render_conflicts(changed)
    assert "unresolved-name · 29 August 2006 · open" in shown
    assert "8 September 2006 · resolved" not in shown
