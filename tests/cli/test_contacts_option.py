"""``ingest --with-contacts``: addresses and numbers leave only where they are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.summit import FIRST, files_of

from hldparse.cli import main
from hldparse.exporting import publishing

ASKED = "Please write to Ms. Ada Field, focal@water-summit.org, or call +41 22 917 7817."


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    sources = tmp_path / "corpora" / "water" / "sources"
    sources.mkdir(parents=True)
    text = FIRST.replace("Please accept,", f"{ASKED}\n\nPlease accept,")
    (sources / "letters.txt").write_text(text, encoding="utf-8")
    return tmp_path / "corpora"


def holding(out: Path, needle: str) -> set[str]:
    """Return the files of the one conference in which ``needle`` stands."""
    files = files_of(out / "water")
    return {name for name, content in files.items() if needle.encode() in content}


def test_without_it_nothing_leaves(corpora: Path, out: Path) -> None:
    """No file shows address or number, and none is for contacts; the sentence stays."""
    assert main(["ingest", str(corpora), "--out", str(out)]) == 0
    assert holding(out, "focal@water-summit.org") == holding(out, "917 7817") == set()
    assert "contacts.csv" not in files_of(out / "water")
    assert "passages.csv" in holding(out, "[e-mail], or call [telephone].")


def test_with_it_they_are_there(corpora: Path, out: Path) -> None:
    """In the running text, in the database, and in a table of their own."""
    assert main(["ingest", str(corpora), "--out", str(out), "--with-contacts"]) == 0
    assert {"passages.csv", "dataset.sqlite"} <= holding(out, "focal@water-summit.org")
    assert "contacts.csv" in files_of(out / "water")
    assert holding(out, "[telephone]") == set()


def test_a_missing_full_text_index_is_told(
    corpora: Path, out: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Beside the summary, with what to do; the run is none the worse."""
    monkeypatch.setattr(publishing, "full_text_available", lambda: False)
    assert main(["ingest", str(corpora), "--out", str(out)]) == 0
    assert "FTS5" in capfd.readouterr().err
