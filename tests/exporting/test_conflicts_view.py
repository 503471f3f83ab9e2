"""Conflicts by case in every format, and what changed between editions."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import pytest
from tests.exporting.exporting_sample import AUGUST, SEPTEMBER

from hldparse.errors import UsageError
from hldparse.exporting import render_conflicts, render_diff
from hldparse.exporting.cases import cases
from hldparse.records.dataset import CONFLICT_KINDS, Dataset
from hldparse.records.decision import OPTIONS


def test_cases_come_gravest_first_and_history_last(dataset: Dataset) -> None:
    """What holds now comes before what no longer holds; a case has its latest row first."""
    found = cases(dataset)
    assert [case.case_id for case in found] == [
        "double-seat/KEN",
        "over-quota/1/african",
        "attachment-missing/annex",
        "wrapped-line/old",
    ]
    assert [held.row.edition for held in found[1].held] == [SEPTEMBER, AUGUST]
    assert [case.unsettled for case in found] == [True, True, True, False]


def test_every_kind_has_options() -> None:
    """Each conflict can at least be waived or left unsure."""
    assert set(OPTIONS) == set(CONFLICT_KINDS)
    assert all(options[-2:] == ("waive", "unsure") for options in OPTIONS.values())


def test_the_table_names_places_options_and_nothing_of_the_past(dataset: Dataset) -> None:
    """A terminal shows question, places and the command; direction marks are made visible."""
    found = render_conflicts(dataset)
    assert "ERROR    double-seat · 8 September 2006 · open\n" in found
    assert "    letters.txt:144  - Kenya⟦U+202E⟧, call" in found
    assert "keep:1 | keep:2 | both | strike:1 | strike:2 | waive | unsure" in found
    assert "suggested: keep:2" in found
    assert "wrapped-line" not in found
    assert "29 August" not in found
    assert found.endswith("\n3 cases, 3 rows.\n")
    assert "\x1b" not in found


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"kinds": ("double-seat",)}, ["double-seat"]),
        ({"severities": ("warning",)}, ["over-quota", "attachment-missing"]),
        ({"edition": AUGUST}, ["over-quota", "wrapped-line"]),
        ({"edition": AUGUST, "severities": ("error",)}, []),
        ({"all_editions": True, "kinds": ("over-quota",)}, ["over-quota", "over-quota"]),
        (
            {"all_editions": True},
            ["double-seat", "over-quota", "over-quota", "attachment-missing", "wrapped-line"],
        ),
    ],
)
@pytest.mark.parametrize("format_", ["json", "csv", "md", "table"])
def test_filters(
    dataset: Dataset, filters: dict[str, object], expected: list[str], format_: str
) -> None:
    """Kind, severity and edition choose; every format shows the same rows."""
    text = render_conflicts(dataset, format=format_, **filters)  # type: ignore[arg-type]
    if format_ == "json":
        found = [row["kind"] for case in json.loads(text)["cases"] for row in case["rows"]]
    elif format_ == "csv":
        found = [row["kind"] for row in csv.DictReader(io.StringIO(text))]
    elif format_ == "md":
        # Markdown folds earlier editions of a case into it.
        found = [kind for kind in expected if f"\n{kind}, " in text]
    else:
        shown = [line.split() for line in text.splitlines() if " · " in line]
        found = [words[1] for words in shown]
    assert found == expected


@pytest.mark.parametrize(
    ("filters", "hint"),
    [
        ({"kinds": ("nonsense",)}, "merged-line"),
        ({"severities": ("fatal",)}, "error, warning, notice"),
        ({"edition": "1999-01-01"}, "2006-08-29, 2006-09-08"),
        ({"format": "xml"}, "table, json, csv, md"),
    ],
)
def test_unknown_filters_name_those_there_are(
    dataset: Dataset, filters: dict[str, object], hint: str
) -> None:
    """A mistyped word is told with the words there are."""
    with pytest.raises(UsageError, match=hint):
        render_conflicts(dataset, **filters)  # type: ignore[arg-type]


def test_json_holds_places_and_options(dataset: Dataset) -> None:
    """A program finds the place, the exact text and what a decision may say."""
    found = json.loads(render_conflicts(dataset, format="json", kinds=("double-seat",)))
    (row,) = found["cases"][0]["rows"]
    assert row["entity_ids"] == ["KEN"]
    assert row["options"][:2] == ["keep:1", "keep:2"]
    assert row["evidence"][1] == {
        "n": 2,
        "document_id": "2006-09-08-letter-bbbb",
        "text": "- Kenya\u202e, call +41 22 917 7817",
        "source": "letters.txt",
        "line_start": 144,
        "line_end": 144,
    }


def test_markdown_escapes_markup(dataset: Dataset) -> None:
    """Questions and texts of the documents cannot become headings, HTML or tables."""
    text = render_conflicts(dataset, format="md", kinds=("attachment-missing",))
    assert "### \\<b>Is\\</b> the \\*annex\\* \\| there?" in text
    assert "“\\<script>alert(1)\\</script> ⏎ see x@un.org”" in text


def test_nothing_to_show() -> None:
    """An empty answer says that it is empty."""
    assert render_conflicts(Dataset()) == "No conflicts.\n"
    assert json.loads(render_conflicts(Dataset(), format="json"))["cases"] == []


def test_many_places_are_cut_short_in_a_terminal(dataset: Dataset) -> None:
    """Eight places are shown, the number of the others is told."""
    first = dataset.conflict_evidence[0]
    rows = tuple(dataclasses.replace(first, n=n, text=f"entry {n}") for n in range(1, 12))
    text = render_conflicts(
        dataclasses.replace(dataset, conflict_evidence=rows), kinds=("double-seat",)
    )
    assert "entry 8" in text
    assert "entry 9" not in text
    assert "and 3 more places" in text


@pytest.mark.parametrize("format_", ["table", "md", "csv", "json"])
def test_diff_shows_every_change(dataset: Dataset, format_: str) -> None:
    """Each participant that changed is named in every format."""
    text = render_diff(dataset, dataset.changes, AUGUST, SEPTEMBER, format=format_)
    for name in ("Kenya", "Fiji", "African Union", "Migrants Rights International"):
        assert name in text
    if format_ == "json":
        assert json.loads(text)[1]["change"] == "moved"
    if format_ == "csv":
        assert len(text.splitlines()) == len(dataset.changes) + 1


def test_diff_of_nothing_and_of_the_unknown(dataset: Dataset) -> None:
    """No change is said; an unknown edition is told with those there are."""
    assert "Nothing changed." in render_diff(dataset, (), AUGUST, SEPTEMBER)
    with pytest.raises(UsageError, match=AUGUST):
        render_diff(dataset, (), AUGUST, "x")
