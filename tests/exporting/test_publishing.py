"""The folder as a whole: same bytes, masked, readable again."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.exporting.exporting_sample import AUGUST

from hldparse import api
from hldparse.errors import OutputError
from hldparse.exporting import EXPORTERS, export, load, masked, title_of
from hldparse.exporting.publication import published_tables
from hldparse.records.dataset import Dataset

CONTACTS = ("212-963-0755", "p@mri.org", "x@un.org", "+41 22 917 7817", "41 22 788 2875")


def digests(folder: Path) -> dict[str, str]:
    return {
        entry.name: hashlib.sha256(entry.read_bytes()).hexdigest() for entry in folder.iterdir()
    }


def test_the_same_dataset_gives_the_same_bytes(dataset: Dataset, tmp_path: Path) -> None:
    """Two runs into two places, and one over the other, agree in every file."""
    export(dataset, tmp_path / "a" / "hld", conference="hld")
    export(dataset, tmp_path / "b" / "hld", conference="hld")
    first = digests(tmp_path / "a" / "hld")
    assert first == digests(tmp_path / "b" / "hld")
    export(dataset, tmp_path / "a" / "hld", conference="hld")
    assert first == digests(tmp_path / "a" / "hld")
    tables = published_tables(with_contacts=False)
    assert set(first) == {name for exporter in EXPORTERS for name in exporter.names(tables)}


def test_the_reports_name_what_could_not_be_read(dataset: Dataset, tmp_path: Path) -> None:
    """Who is handed the report, and not the terminal, knows that something is missing."""
    said = "locked.pdf: is locked with a password (name it with --password-file)"
    export(dataset, tmp_path / "hld", conference="hld", not_read=[said])
    asked_for = api.brief(tmp_path / "hld", from_edition=AUGUST)
    for page in (asked_for, (tmp_path / "hld" / "brief.md").read_text("utf-8")):
        assert f"## Could not be read\n\n- {said}\n" in page
    for report in ("report.md", "report.html"):
        text = (tmp_path / "hld" / report).read_text("utf-8")
        assert said in text
        assert "1 source could not be read" in text


@pytest.mark.parametrize("contact", CONTACTS)
def test_no_output_holds_a_contact(folder: Path, contact: str) -> None:
    """No file, the database and the places of conflicts included, shows one; texts say so."""
    needle = contact.encode()
    assert [entry.name for entry in folder.iterdir() if needle in entry.read_bytes()] == []
    assert b"[telephone]" in (folder / "dataset.sqlite").read_bytes()


def test_contacts_are_kept_where_they_are_asked_for(dataset: Dataset, tmp_path: Path) -> None:
    """With contacts the dataset comes back untouched, its table of contacts in every form."""
    folder = tmp_path / "hld"
    export(dataset, folder, conference="hld", with_contacts=True)
    assert load(folder) == dataset
    assert "p@mri.org" in (folder / "contacts.csv").read_text("utf-8")
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert "contacts" in [resource["name"] for resource in descriptor["resources"]]
    assert "contacts.csv" in descriptor["hldparse"]["files"]


def test_without_asking_there_is_no_table_of_contacts(folder: Path) -> None:
    """Neither a file, nor a resource, nor a table, nor a note of one: as if it were unknown."""
    assert not (folder / "contacts.csv").exists()
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert "contacts" not in [resource["name"] for resource in descriptor["resources"]]
    assert "contacts.csv" not in descriptor["hldparse"]["files"]
    with closing(sqlite3.connect(folder / "dataset.sqlite")) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        noted = {name for (name,) in connection.execute("SELECT table_name FROM codebook")}
    assert "contacts" not in tables | noted
    assert load(folder).contacts == ()


def test_contacts_go_when_they_are_asked_for_no_more(dataset: Dataset, tmp_path: Path) -> None:
    """A run without contacts over one with them leaves none of their files."""
    folder = tmp_path / "hld"
    export(dataset, folder, conference="hld", with_contacts=True)
    export(dataset, folder, conference="hld")
    assert not (folder / "contacts.csv").exists()
    assert load(folder) == masked(dataset)


def test_a_folder_gives_its_dataset_back(dataset: Dataset, folder: Path) -> None:
    """What is loaded is what was published: masked, all else equal."""
    assert load(folder) == masked(dataset)
    assert title_of(folder) == "High-level *Dialogue*"


def test_masking_leaves_ids_and_merges_spellings(dataset: Dataset) -> None:
    """Keys and references stay; spellings that masking makes equal become one row."""
    found = masked(dataset)
    assert [row.seat_id for row in found.seats] == [row.seat_id for row in dataset.seats]
    assert [(row.printed, row.occurrences) for row in found.names] == [
        ("Kenya", 2),
        ("Kenya, Tel: [telephone]", 4),
    ]
    assert found.documents[0].addressees == "All the Permanent Representatives, Tel: [telephone]"
    assert found.conflict_evidence[3].text == "<script>alert(1)</script>\nsee [e-mail]"
    assert masked(found) == found


def test_empty_dataset_is_published(tmp_path: Path) -> None:
    """A conference without any list still gets its folder and its reports."""
    export(Dataset(), tmp_path / "none", conference="None & Co")
    assert load(tmp_path / "none") == Dataset()
    assert "None &amp; Co" in (tmp_path / "none" / "report.html").read_text("utf-8")


def test_hostile_text_does_not_stop_the_export(dataset: Dataset, tmp_path: Path) -> None:
    """A lone surrogate in a text, as a damaged ledger may hold one, is written in all forms."""
    decision = dataclasses.replace(dataset.decisions[0], note="\ud800 =1")
    exhibit = dataclasses.replace(dataset.conflict_evidence[0], text="\udc80 `x` ``y``")
    rows = (exhibit, *dataset.conflict_evidence[1:])
    hostile = dataclasses.replace(dataset, decisions=(decision,), conflict_evidence=rows)
    export(hostile, tmp_path / "hld", conference="hld")
    assert load(tmp_path / "hld").decisions[0].note == "\\ud800 =1"


@pytest.mark.parametrize("missing", [True, False])
def test_loading_what_is_not_ours(tmp_path: Path, missing: bool) -> None:
    """A missing or foreign folder is told with a remedy."""
    folder = tmp_path / "hld"
    if not missing:
        folder.mkdir()
    with pytest.raises(OutputError, match="hldparse ingest") as caught:
        load(folder)
    assert caught.value.file == str(folder)


def test_a_refused_export_leaves_the_folder(dataset: Dataset, tmp_path: Path) -> None:
    """Somebody else's folder is as it was."""
    (tmp_path / "hld").mkdir()
    (tmp_path / "hld" / "mine.txt").write_text("mine")
    with pytest.raises(OutputError):
        export(dataset, tmp_path / "hld", conference="hld")
    assert (tmp_path / "hld" / "mine.txt").read_text() == "mine"
