"""The main job on the first corpus: how much is found, and how much is asked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from hldparse import corpus, pipeline
from hldparse.records.dataset import Dataset

CORPUS = Path(__file__).parent.parent / "corpora" / "hld-2006"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    (conference,) = corpus.find([CORPUS]).conferences
    setup = pipeline.setup_for(conference, pipeline.load_names(), max_bytes=pipeline.MAX_BYTES)
    found = pipeline.run(conference, setup).dataset
    assert found is not None
    return found


def test_rows_and_cases_of_each_conflict_kind(dataset: Dataset) -> None:
    """A new question, or one that is no longer asked, is seen: (rows, cases) of each kind."""
    rows = Counter(row.kind for row in dataset.conflicts)
    cases = Counter(kind for kind, _ in {(row.kind, row.case_id) for row in dataset.conflicts})
    assert {kind: (rows[kind], cases[kind]) for kind in rows} == {
        "merged-line": (1, 1),
        "double-seat": (2, 2),
        "representative-changed": (2, 1),
        "over-capacity": (4, 3),
        "under-capacity": (1, 1),
        "over-quota": (14, 7),
        "not-seated": (5, 3),
        "unasked-table": (21, 9),
        "reference-mismatch": (2, 2),
        "attachment-missing": (1, 1),
        "statement-contradicted": (4, 2),
        "programme-differs": (1, 1),
        "panel-differs": (1, 1),
        "wrapped-line": (1, 1),
        "out-of-order": (6, 4),
        "ambiguous-reference": (1, 1),
        "preference-anomaly": (6, 6),
    }


def test_participants_of_each_table(dataset: Dataset) -> None:
    """States and participants of each table, counted by hand in the letters."""
    counted = {
        (row.edition, row.round_table): (row.states, row.participants)
        for row in dataset.round_tables
    }
    assert counted == {
        ("2006-08-11", "1"): (36, 44),
        ("2006-08-11", "2"): (33, 43),
        ("2006-08-11", "3"): (39, 47),
        ("2006-08-11", "4"): (28, 38),
        ("2006-08-29", "1"): (39, 48),
        ("2006-08-29", "2"): (38, 48),
        ("2006-08-29", "3"): (44, 53),
        ("2006-08-29", "4"): (30, 40),
        ("2006-09-08", "1"): (41, 51),
        ("2006-09-08", "2"): (38, 49),
        ("2006-09-08", "3"): (44, 54),
        ("2006-09-08", "4"): (33, 45),
    }


def test_who_sits_twice(dataset: Dataset) -> None:
    """One state and one federation, both in the first list only; a wish for two tables is none."""
    twice = [row for row in dataset.conflicts if row.kind == "double-seat"]
    assert [(row.edition, row.entity_ids, row.severity) for row in twice] == [
        ("2006-08-11", "KEN", "error"),
        ("2006-08-11", "org:ifrc", "warning"),
    ]


def test_no_name_is_left_open(dataset: Dataset) -> None:
    """Every seat and wish has its entity, and every person and organisation its own."""
    assert all(row.entity_id for row in dataset.seats)
    assert all(row.entity_id for row in dataset.preferences)
    malta = {row.printed: row.entity_id for row in dataset.seats if "Malta" in row.printed}
    assert malta == {"Malta": "MLT", "Sovereign Military Order of Malta": "org:order-of-malta"}


def test_every_non_blank_line_is_accounted_for(dataset: Dataset) -> None:
    """Claimed, furniture and unread lines are together the non-blank lines of the source."""
    (source,) = (row for row in dataset.sources if row.source == "letters.txt")
    text = (CORPUS / "sources" / "letters.txt").read_text(encoding="utf-8")
    visible = sum(bool(line.strip()) for line in text.split("\n"))
    assert source.claimed + source.furniture + source.unread == visible
