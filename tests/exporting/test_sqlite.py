"""The database holds the dataset exactly, guards it, and is the same each time."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hldparse.errors import OutputError
from hldparse.exporting.columns import columns
from hldparse.exporting.search import TEXT_COLUMNS
from hldparse.exporting.sqlite import database, read_database
from hldparse.records.dataset import TABLES, Dataset, FurnitureRow, PreferenceRow
from hldparse.records.evidence import Evidence


@pytest.fixture
def connection(dataset: Dataset) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as found:
        found.deserialize(database(dataset))
        yield found


def test_the_database_gives_the_dataset_back(dataset: Dataset, tmp_path: Path) -> None:
    """Every table, row, order and empty value is as it was."""
    (tmp_path / "x.sqlite").write_bytes(database(dataset))
    assert read_database(tmp_path / "x.sqlite") == dataset


def test_an_empty_dataset(tmp_path: Path) -> None:
    """No rows are no problem."""
    (tmp_path / "x.sqlite").write_bytes(database(Dataset()))
    assert read_database(tmp_path / "x.sqlite") == Dataset()


@given(raw=st.text(), box=st.none() | st.tuples(*[st.floats(0, 1e4)] * 4))
def test_any_text_and_box_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    raw: str,
    box: tuple[float, float, float, float] | None,
) -> None:
    """Control characters, NUL and any script are kept exactly; so is a box in points."""
    evidence = Evidence("a.pdf", 1, 2, page=3, bbox=box)
    row = FurnitureRow(furniture_id="a", kind="markup", raw=raw, evidence=evidence)
    file = tmp_path_factory.mktemp("x") / "x.sqlite"
    file.write_bytes(database(Dataset(furniture=(row,))))
    assert read_database(file).furniture == (row,)


def test_what_sqlite_cannot_hold(dataset: Dataset, tmp_path: Path) -> None:
    """A lone surrogate is written as its escape, a number beyond 64 bits is left empty."""
    row: PreferenceRow = dataclasses.replace(
        dataset.preferences[0], raw="\udcff", printed_number=10**30
    )
    (tmp_path / "x.sqlite").write_bytes(database(Dataset(preferences=(row,))))
    (read,) = read_database(tmp_path / "x.sqlite").preferences
    assert (read.raw, read.printed_number) == ("\\udcff", None)


def test_the_same_dataset_gives_the_same_bytes(dataset: Dataset) -> None:
    """Nothing of a clock, a counter or the SQLite that wrote it is in the file."""
    first = database(dataset)
    assert first == database(dataset)
    assert int.from_bytes(first[96:100], "big") == 3_040_000


def test_the_file_is_sound_and_its_references_hold(connection: sqlite3.Connection) -> None:
    """SQLite's own checks find nothing."""
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE seats SET category = 'guest'",
        "INSERT INTO editions SELECT * FROM editions",
        "UPDATE seats SET edition = '1999-01-01'",
        "UPDATE attachments SET present = 7",
        "UPDATE round_tables SET states = NULL",
    ],
)
def test_the_database_guards_itself(connection: sqlite3.Connection, statement: str) -> None:
    """A value not listed, a doubled key, a reference to nothing, a missing figure are refused."""
    connection.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)


def test_empty_is_null(connection: sqlite3.Connection) -> None:
    """Whoever asks for what is missing asks as SQL does."""
    query = "SELECT count(*) FROM seats WHERE decision_id IS NULL"
    assert connection.execute(query).fetchone() == (17,)


def test_the_codebook_is_in_it(connection: sqlite3.Connection) -> None:
    """Each column of each table has its note."""
    query = "SELECT table_name, column_name FROM codebook ORDER BY rowid"
    found = connection.execute(query).fetchall()
    noted = [(table, column.name) for table in TABLES for column in columns(table)]
    assert found == [*noted, *(("texts", column.name) for column in TEXT_COLUMNS)]


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_told(tmp_path: Path, content: bytes) -> None:
    """An error names the file and what to do; nothing else gets out."""
    (tmp_path / "x.sqlite").write_bytes(content)
    with pytest.raises(OutputError, match="run hldparse ingest again"):
        read_database(tmp_path / "x.sqlite")


def test_another_layout_or_missing_columns_are_told(dataset: Dataset, tmp_path: Path) -> None:
    """A file of another version is not read wrongly."""
    file = tmp_path / "x.sqlite"
    file.write_bytes(database(dataset))
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("ALTER TABLE editions DROP COLUMN as_of")
        opened.commit()
    with pytest.raises(OutputError, match="as_of"):
        read_database(file)
    with closing(sqlite3.connect(file)) as opened:
        opened.execute("PRAGMA user_version = 99")
    with pytest.raises(OutputError, match="layout 99"):
        read_database(file)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """No file, no traceback."""
    with pytest.raises(OutputError, match="cannot be read"):
        read_database(tmp_path / "none.sqlite")
