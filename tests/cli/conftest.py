"""A small conference of our own, with two editions of two tables and something to settle."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.summit import FIRST, SECOND

from hldparse.cli import main


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """A folder of corpora with the one conference ``water``."""
    sources = tmp_path / "corpora" / "water" / "sources"
    sources.mkdir(parents=True)
    (sources / "letters.txt").write_text(FIRST + SECOND, encoding="utf-8")
    return tmp_path / "corpora"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def ingested(corpora: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> Path:
    """The output folder after an ingest."""
    assert main(["ingest", str(corpora), "--out", str(out)]) == 0
    capfd.readouterr()
    return out


@pytest.fixture
def program() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs the program as a process of its own."""

    def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "hldparse", *map(str, arguments)]
        return subprocess.run(  # type: ignore[call-overload, no-any-return]
            command, capture_output=True, check=False, timeout=120, **options
        )

    return run
