"""Conferences made up for this: every table against what a reader expects of the sources."""

from __future__ import annotations

import json

import pytest
from tests.unseen.holding import CONFERENCES, HERE, TABLES, differences, truth_of

from hldparse import Dataset, ingest

KNOWN = json.loads((HERE / "known_failures.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def datasets() -> dict[str, Dataset]:
    """Return what each conference was read as; each is read once."""
    read = {result.name: result.dataset for result in ingest(*(HERE / one for one in CONFERENCES))}
    return {name: dataset for name, dataset in read.items() if dataset is not None}


@pytest.mark.parametrize(
    ("conference", "table"),
    [
        pytest.param(
            conference,
            table,
            marks=pytest.mark.xfail(reason=KNOWN[f"{conference}/{table}"], strict=True)
            if f"{conference}/{table}" in KNOWN
            else (),
        )
        for conference in CONFERENCES
        for table in TABLES
    ],
)
def test_table_as_expected(conference: str, table: str, datasets: dict[str, Dataset]) -> None:
    """No row is missing, wrong or too many; a known failure that is mended must leave its file."""
    missing, surplus = differences(truth_of(conference), datasets[conference], table)
    assert (missing, surplus) == ([], [])


def test_known_failures_name_tables() -> None:
    """Each known failure is about a table of a conference that is there."""
    assert set(KNOWN) <= {f"{one}/{table}" for one in CONFERENCES for table in TABLES}
