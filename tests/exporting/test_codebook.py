"""The codebook is made from the records and up to date."""

from __future__ import annotations

from pathlib import Path

import pytest
from tools import make_codebook

from hldparse.exporting.codebook import codebook
from hldparse.exporting.columns import columns
from hldparse.records.dataset import TABLES

FILE = Path(__file__).parents[2] / "docs" / "codebook.md"


def test_the_page_is_up_to_date() -> None:
    """docs/codebook.md is what the records say now."""
    assert FILE.read_text("utf-8") == codebook()


def test_every_column_is_in_it() -> None:
    """Each table and column has its line."""
    page = codebook()
    for table in TABLES:
        section = page.partition(f"\n## {table}\n")[2].partition("\n## ")[0]
        for column in columns(table):
            assert f"{column.name}" in section or "evidence columns" in section


def test_the_check_tells_a_stale_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --check a difference is shown and nothing written; without it the page is made."""
    page = tmp_path / "docs" / "codebook.md"
    monkeypatch.setattr(make_codebook, "FILE", page)
    assert make_codebook.main(["--check"]) == 1
    assert "out of date" in capsys.readouterr().out
    assert not page.exists()
    assert make_codebook.main([]) == 0
    assert make_codebook.main(["--check"]) == 0
