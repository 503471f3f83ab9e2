"""``brief``, ``conflicts``, ``diff`` and ``show``: what was published, and one file."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from hldparse.cli import main

Captured = pytest.CaptureFixture[str]


def test_brief_is_a_page_with_places(ingested: Path, capfd: Captured) -> None:
    """Given out/ with one conference, or the conference itself."""
    assert main(["brief", str(ingested)]) == 0
    page = capfd.readouterr().out
    assert "Ghana" in page
    assert "letters.txt:" in page
    assert main(["brief", str(ingested / "water")]) == 0
    assert capfd.readouterr().out == page


def test_brief_names_the_editions_there_are(ingested: Path, capfd: Captured) -> None:
    """An unknown edition is a usage error with the known ones."""
    assert main(["brief", str(ingested), "--from", "1999-01-01"]) == 2
    assert "2031-05-05" in capfd.readouterr().err


def test_conflicts_in_every_form(ingested: Path, capfd: Captured) -> None:
    """The same case in a table, JSON, CSV and Markdown."""
    asked = ["conflicts", str(ingested), "--kind", "double-seat", "--format"]
    said = {}
    for form in ("table", "json", "csv", "md"):
        assert main([*asked, form]) == 0
        said[form] = capfd.readouterr().out
    for form in ("table", "json", "csv", "md"):
        assert "double-seat/2031-05-20/GHA" in said[form]
    assert "Ghana sits at tables 1 and 2" in said["md"]
    json.loads(said["json"])
    assert len(list(csv.reader(io.StringIO(said["csv"])))) >= 2


def test_conflicts_can_be_narrowed(ingested: Path, capfd: Captured) -> None:
    """By severity and edition; what is unknown is named with what is near."""
    assert main(["conflicts", str(ingested), "--severity", "notice"]) == 0
    assert "double-seat" not in capfd.readouterr().out
    assert main(["conflicts", str(ingested), "--kind", "double-seats"]) == 2
    assert "double-seat?" in capfd.readouterr().err
    assert main(["conflicts", str(ingested), "--edition", "2030-01-01"]) == 2
    assert "2031-05-20" in capfd.readouterr().err


def test_diff_between_editions(ingested: Path, capfd: Captured) -> None:
    """Who came and who left, in either direction."""
    assert main(["diff", "2031-05-05", "2031-05-20", str(ingested)]) == 0
    said = capfd.readouterr().out
    assert "Belize" in said
    assert "Ghana" in said
    assert "Austria" not in said
    assert main(["diff", "2031-05-05", "2040-01-01", str(ingested)]) == 2
    assert "2031-05-20" in capfd.readouterr().err


def test_nothing_published_is_said(tmp_path: Path, capfd: Captured) -> None:
    """With the command that publishes."""
    for command in (["brief"], ["conflicts"], ["diff", "a", "b"]):
        assert main([*command, str(tmp_path)]) == 2
        assert "hldparse ingest" in capfd.readouterr().err


def test_of_several_conferences_one_must_be_named(ingested: Path, capfd: Captured) -> None:
    """The message lists them."""
    shutil.copytree(ingested / "water", ingested / "air")
    assert main(["brief", str(ingested)]) == 2
    error = capfd.readouterr().err
    assert "air" in error
    assert "water" in error


@pytest.mark.parametrize("stage", ["reading", "segmenting", "parsing", "resolving"])
def test_show_stops_after_a_stage(corpora: Path, capfd: Captured, stage: str) -> None:
    """What it prints is JSON."""
    file = corpora / "water" / "sources" / "letters.txt"
    assert main(["show", str(file), "--stage", stage]) == 0
    shown = json.loads(capfd.readouterr().out)
    assert isinstance(shown, dict)
    assert shown


def test_show_names_what_it_cannot_read(tmp_path: Path, capfd: Captured) -> None:
    """A missing file and a folder are usage errors, an empty file is unreadable."""
    assert main(["show", str(tmp_path / "gone.txt")]) == 2
    assert main(["show", str(tmp_path)]) == 2
    (tmp_path / "empty.txt").write_bytes(b"")
    assert main(["show", str(tmp_path / "empty.txt")]) == 1
    assert "empty.txt" in capfd.readouterr().err


def test_show_masks_contacts_unless_asked(tmp_path: Path, capfd: Captured) -> None:
    """Stage outputs stay JSON, and hide addresses and numbers like all other outputs."""
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "3 May 2012\n\nExcellency,\n\nWrite to the office (att: A. Body, 212-555-0123,\n"
        "body@host.org).\nT - +44 (0) 207 555 6234\n",
        encoding="utf-8",
    )
    for stage in ("reading", "parsing"):
        assert main(["show", str(letter), "--stage", stage]) == 0
        hidden = capfd.readouterr().out
        json.loads(hidden)
        assert not any(part in hidden for part in ("host.org", "555-0123", "555 6234"))
        assert main(["show", str(letter), "--stage", stage, "--with-contacts"]) == 0
        assert "body@host.org" in capfd.readouterr().out
