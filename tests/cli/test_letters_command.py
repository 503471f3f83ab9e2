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
