"""``hldparse ingest --model``: a spaCy model of the user's."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from hldparse.cli import main

Captured = pytest.CaptureFixture[str]


def test_a_missing_model_is_said_before_anything_is_written(
    corpora: Path, out: Path, capfd: Captured
) -> None:
    """A usage error with the command that installs the model; no output folder."""
    assert main(["ingest", str(corpora), "--out", str(out), "--model", "xx_no_model"]) == 2
    said = capfd.readouterr().err
    assert "xx_no_model" in said
    assert "spacy download xx_no_model" in " ".join(said.split())
    assert not out.exists()


def test_what_a_model_sees_is_published(corpora: Path, out: Path, tmp_path: Path) -> None:
    """A person that only the model knows has a row among the mentions."""
    import spacy

    letters = corpora / "water" / "sources" / "letters.txt"
    text = letters.read_text(encoding="utf-8")
    assert "the pleasure" in text
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "the pleasure"}])  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "model")
    model = str(tmp_path / "model")
    assert main(["ingest", str(corpora), "--out", str(out), "--model", model]) == 0
    with (out / "water" / "mentions.csv").open(encoding="utf-8", newline="") as file:
        seen = [row["printed"] for row in csv.DictReader(file) if row["kind"] == "person"]
    assert "the pleasure" in seen
