"""``letters``: the chain of letters of what was published."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hldparse.cli import main

Captured = pytest.CaptureFixture[str]


def test_letters_in_every_form(ingested: Path, capfd: Captured) -> None:
    """The same letters as a tree, JSON and Markdown, from out/ or the conference itself."""
    said = {}
    for form in ("tree", "json", "md"):
        assert main(["letters", str(ingested), "--format", form]) == 0
        said[form] = capfd.readouterr().out
    assert said["tree"].startswith("2 letters")
    assert "letters.txt:" in said["tree"]
    assert len(json.loads(said["json"])["letters"]) == 2
    assert said["md"].startswith("# Letters")
    assert main(["letters", str(ingested / "water")]) == 0
    assert capfd.readouterr().out == said["tree"]


def test_letters_of_nothing(tmp_path: Path, capfd: Captured) -> None:
    """A folder without a conference is a usage error with the way out."""
    assert main(["letters", str(tmp_path)]) == 2
    assert "run hldparse ingest first" in capfd.readouterr().err


def test_the_folder_of_a_conference_is_told_from_its_output(
    tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who names the conference itself is told where its output lies."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpora" / "water").mkdir(parents=True)
    published = tmp_path / "out" / "water"
    published.mkdir(parents=True)
    (published / "datapackage.json").write_text("{}", encoding="utf-8")
    assert main(["letters", "corpora/water"]) == 2
    assert "its output may be out/water" in capfd.readouterr().err
