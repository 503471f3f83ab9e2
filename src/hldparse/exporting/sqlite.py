"""dataset.sqlite: the tables with keys, references, allowed values and the codebook."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from hldparse.errors import OutputError
from hldparse.exporting.columns import Cell, Column, Kind, cells, columns, row_from, storable
from hldparse.exporting.publication import FORMAT, PRIVATE, Exporter, Publication
from hldparse.exporting.search import TEXT_COLUMNS, TEXTS, write_search
from hldparse.records.dataset import TABLES, Dataset

DATABASE = "dataset.sqlite"
_APPLICATION_ID = 0x686C6470
""""hldp": what ``file`` and the pragma of that name show."""
_HEADER_VERSION = slice(96, 100)
"""Where a database names the SQLite that wrote it (https://www.sqlite.org/fileformat.html)."""
_WRITTEN_BY = (3_040_000).to_bytes(4, "big")

_TYPES: dict[Kind, str] = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
}


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _column_definition(column: Column) -> str:
    parts = [f'"{column.name}" {_TYPES[column.kind]}']
    if column.required or column.key:
        parts.append("NOT NULL")
    if column.values:
        allowed = ", ".join(map(_quoted, column.values))
        parts.append(f'CHECK ("{column.name}" IN ({allowed}))')
    if column.kind == "boolean":
        parts.append(f'CHECK ("{column.name}" IN (0, 1))')
    return " ".join(parts)


def statements(table: str) -> list[str]:
    """Return the statements that create a table and an index for each column that refers."""
    described = columns(table)
    definitions = [_column_definition(column) for column in described]
    keys = [f'"{column.name}"' for column in described if column.key]
    definitions.append(f"PRIMARY KEY ({', '.join(keys)})")
    for column in described:
        if column.refers:
            referred, _, name = column.refers.partition(".")
            definitions.append(f'FOREIGN KEY ("{column.name}") REFERENCES "{referred}" ("{name}")')
    body = ",\n  ".join(definitions)
    indexes = [
        f'CREATE INDEX "{table}_{column.name}" ON "{table}" ("{column.name}")'
        for column in described
        if column.refers and f'"{column.name}"' != keys[0]
    ]
    return [f'CREATE TABLE "{table}" (\n  {body}\n)', *indexes]


def _stored(table: str, row: Any) -> list[Cell]:
    """Return cells with NULL for empty, but in keys, where SQL wants a value."""
    return [
        None if cell == "" and not column.key else storable(cell)
        for cell, column in zip(cells(table, row), columns(table), strict=True)
    ]


_CODEBOOK = """CREATE TABLE codebook (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  type TEXT NOT NULL,
  is_key INTEGER NOT NULL,
  note TEXT NOT NULL,
  allowed TEXT,
  refers_to TEXT,
  PRIMARY KEY (table_name, column_name)
)"""


def _codebook_rows(tables: Collection[str]) -> Iterator[tuple[Cell, ...]]:
    described = [(table, columns(table)) for table in tables]
    for table, its_columns in (*described, (TEXTS, TEXT_COLUMNS)):
        for column in its_columns:
            allowed = "|".join(column.values) or None
            key = int(column.key)
            refers = column.refers or None
            yield table, column.name, column.kind, key, column.note, allowed, refers


def database(dataset: Dataset, tables: Collection[str] = tuple(TABLES)) -> bytes:
    """Return these tables of the dataset, and the search over them, as an SQLite file: the same
    bytes for the same dataset.

    Filled in memory in one go, so that nothing of the disk, of a journal or of the order of
    earlier writes gets into it; nothing is ever deleted, so there is nothing to vacuum.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("BEGIN")
        for table in tables:
            for statement in statements(table):
                connection.execute(statement)
            rows = getattr(dataset, table)
            marks = ", ".join("?" * len(columns(table)))
            insert = f'INSERT INTO "{table}" VALUES ({marks})'  # noqa: S608 - our own table names
            connection.executemany(insert, (_stored(table, row) for row in rows))
        connection.execute(_CODEBOOK)
        insert = "INSERT INTO codebook VALUES (?, ?, ?, ?, ?, ?, ?)"
        connection.executemany(insert, _codebook_rows(tables))
        write_search(connection, dataset)
        connection.execute("COMMIT")
        image = bytearray(connection.serialize())
    image[_HEADER_VERSION] = _WRITTEN_BY
    return bytes(image)


def _value(column: Column, cell: Any) -> Any:
    if cell is None:
        return "" if column.kind == "string" else None
    return bool(cell) if column.kind == "boolean" else cell


def _rows(connection: sqlite3.Connection, table: str) -> Iterator[Any]:
    described = columns(table)
    # Qualified, since SQLite takes a quoted name that is no column for a text.
    names = ", ".join(f'"{table}"."{column.name}"' for column in described)
    query = f'SELECT {names} FROM "{table}" ORDER BY rowid'  # noqa: S608 - our own table names
    for cells_ in connection.execute(query):
        values = {
            column.name: _value(column, cell)
            for column, cell in zip(described, cells_, strict=True)
        }
        yield row_from(table, values)


def _readable(connection: sqlite3.Connection) -> list[str]:
    """Return the tables to read: all but private ones that were not written."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table'"
    there = {name for (name,) in connection.execute(query)}
    return [table for table in TABLES if table in there or table not in PRIVATE]


def read_database(file: Path) -> Dataset:
    """Return the dataset that ``database`` wrote into ``file``.

    Raises OutputError where the file cannot be read, is damaged, or is of another layout.
    """
    again = "run hldparse ingest again"
    try:
        image = file.read_bytes()
    except OSError as error:
        message = f"cannot be read: {error.strerror}"
        raise OutputError(message, file=str(file), hint=again) from error
    if not image:
        raise OutputError("is empty", file=str(file), hint=again)
    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(image)
            (layout,) = connection.execute("PRAGMA user_version").fetchone()
            if layout != FORMAT:
                message = f"is of layout {layout}; this hldparse reads layout {FORMAT}"
                raise OutputError(message, file=str(file), hint=again)
            tables = {table: tuple(_rows(connection, table)) for table in _readable(connection)}
    except (sqlite3.Error, TypeError, ValueError, OverflowError) as error:
        message = f"is damaged or of another version: {error}"
        raise OutputError(message, file=str(file), hint=again) from error
    return Dataset(**tables)


def _write(publication: Publication) -> Iterator[tuple[str, bytes]]:
    yield DATABASE, database(publication.dataset, publication.tables)


EXPORTER = Exporter("sqlite", (DATABASE,), _write)
