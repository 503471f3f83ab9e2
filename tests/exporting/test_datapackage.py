"""The data package is valid, and its CSV is safe and exact."""

from __future__ import annotations

import csv
import hashlib
import json
import warnings
from pathlib import Path
from typing import Any

import pytest

from hldparse.exporting.columns import cells, columns
from hldparse.exporting.datapackage import csv_text, guarded
from hldparse.exporting.publication import published_tables
from hldparse.records.dataset import Dataset


def validate(descriptor: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from frictionless import Package, system

        with system.use_context(trusted=True):
            return Package(str(descriptor)).validate()


def test_frictionless_finds_nothing_wrong(folder: Path) -> None:
    """Types, keys, references, listed values, sizes and hashes all hold."""
    report = validate(folder / "datapackage.json")
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    assert len(report.tasks) == len(published_tables(with_contacts=False))


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("member-state,1,", "guest-state,1,", "constraint-error"),
        (",2006-09-08,2,permanent-observer", ",2006-09-09,2,permanent-observer", "foreign-key"),
        ("2006-09-08/2/permanent-observer", "2006-09-08/2/member-state/FJI", "primary-key"),
    ],
)
def test_frictionless_would_find_faults(folder: Path, old: str, new: str, kind: str) -> None:
    """The descriptor says enough for a wrong value, reference or key to be seen."""
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in descriptor["resources"]:
        del resource["hash"], resource["bytes"]
    (folder / "datapackage.json").write_text(json.dumps(descriptor), "utf-8")
    seats = folder / "seats.csv"
    text = seats.read_text("utf-8")
    if kind == "primary-key":
        line = next(line for line in text.splitlines() if line.startswith(old))
        other = next(line for line in text.splitlines() if line.startswith(new))
        changed = text.replace(line, line.replace(line.split(",")[0], other.split(",")[0], 1))
    elif kind == "constraint-error":
        changed = text.replace(",member-state,", ",guest-state,", 1)
    else:
        changed = text.replace(old, new)
    assert changed != text
    seats.write_text(changed, "utf-8")
    found = {error[0] for error in validate(folder / "datapackage.json").flatten(["type"])}
    assert any(name.startswith(kind) for name in found), found


def test_every_column_is_described(folder: Path) -> None:
    """Each field has its note; evidence stands as its columns; every table has a key."""
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert [resource["name"] for resource in descriptor["resources"]] == list(
        published_tables(with_contacts=False)
    )
    for resource in descriptor["resources"]:
        assert all(field["description"] for field in resource["schema"]["fields"])
        assert resource["schema"]["primaryKey"]
        content = (folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
    assert {"source", "line_start", "bbox"} <= {column.name for column in columns("seats")}


def test_the_marker_lists_every_file(folder: Path) -> None:
    """What the folder holds is what the marker says, so that a foreign file can be told."""
    descriptor = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert descriptor["hldparse"]["files"] == sorted(entry.name for entry in folder.iterdir())
    assert descriptor["hldparse"]["title"] == "High-level *Dialogue*"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+41", "'+41"),
        ("- Kenya", "'- Kenya"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\uff1d1", "'\uff1d1"),
        ("'=1", "''=1"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("Kenya", "Kenya"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(value: str, expected: str) -> None:
    """A spreadsheet runs nothing, and the text can be got back by taking one apostrophe off."""
    assert guarded(value) == expected


def test_csv_is_read_back_as_it_was(tmp_path: Path) -> None:
    """Quotes, commas, line ends of every kind and NUL survive; line ends between rows are LF."""
    rows: list[list[Any]] = [
        ["a", 'say "x"', "b,c", "one\ntwo\r\nthree\rfour", "\x00", None, True, False, 1, 2.5],
        ["", " lead", "trail ", "é\u202e", "'", "", None, None, 0, 100.0],
    ]
    text = csv_text(rows)
    assert text.startswith('a,"say ""x""","b,c",')
    file = tmp_path / "x.csv"
    file.write_bytes(text.encode())
    with file.open(encoding="utf-8", newline="") as stream:
        read = list(csv.reader(stream))
    assert read[0] == [*rows[0][:5], "", "true", "false", "1", "2.5"]
    assert read[1] == ["", " lead", "trail ", "é\u202e", "'", "", "", "", "0", "100.0"]


def test_every_row_of_every_table_is_written(dataset: Dataset, folder: Path) -> None:
    """No row gets lost, none is invented."""
    for table in published_tables(with_contacts=False):
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as stream:
            header, *rows = csv.reader(stream)
        assert header == [column.name for column in columns(table)]
        expected = len(getattr(dataset, table)) - (1 if table == "names" else 0)
        assert len(rows) == expected


def test_cells_follow_the_columns(dataset: Dataset) -> None:
    """A row has a cell for each column, its evidence in its place."""
    row = dict(
        zip(
            (column.name for column in columns("preferences")),
            cells("preferences", dataset.preferences[0]),
            strict=True,
        )
    )
    assert (row["line_start"], row["char_start"], row["char_end"], row["bbox"]) == (1518, 4, 11, "")
