"""The sample dataset, in memory and as a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exporting.exporting_sample import sample

from hldparse.exporting import export
from hldparse.records.dataset import Dataset


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    return sample()


@pytest.fixture
def folder(dataset: Dataset, tmp_path: Path) -> Path:
    """A folder as ``export`` writes it."""
    export(dataset, tmp_path / "out" / "hld", conference="hld", title="High-level *Dialogue*")
    return tmp_path / "out" / "hld"
