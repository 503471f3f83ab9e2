"""Full-text search in dataset.sqlite: the table ``texts``, and the index ``search`` over it.

The index is an FTS5 table with external content (https://www.sqlite.org/fts5.html), so that each
text is stored once beside the tables and can be searched with LIKE where FTS5 is missing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from typing import Any

from hldparse.exporting.columns import Column, storable
from hldparse.exporting.wording import place
from hldparse.records.dataset import Dataset

TEXTS, SEARCH = "texts", "search"
NO_FULL_TEXT = (
    "dataset.sqlite has no full-text index: the SQLite of this Python is built without FTS5; "
    "search its table texts with LIKE"
)

TEXT_COLUMNS = (
    Column("n", "integer", "number of the row; rowid of the index search", key=True),
    Column("kind", "string", "table that the text is from"),
    Column("id", "string", "key of the row in that table"),
    Column("text", "string", "the text, in one line"),
    Column("source", "string", "file it stands in; empty where in none", refers="sources.source"),
    Column("place", "string", "file and lines, file:12-13, in paged files file:p3:12-13"),
)
"""Columns of ``texts``; those of ``search`` are the same without ``n``."""

_SEARCHED: dict[str, tuple[str, tuple[str, ...]]] = {
    "passages": ("passage_id", ("text",)),
    "seats": ("seat_id", ("raw",)),
    "persons": ("appearance_id", ("raw",)),
    "preferences": ("preference_id", ("raw",)),
    "programme": ("item_id", ("session", "title", "speakers")),
    "panellists": ("panellist_id", ("name", "role")),
    "unread": ("unread_id", ("raw",)),
}
"""Key and texts of the tables that are searched, by table."""

_TABLE = f"""CREATE TABLE {TEXTS} (
  n INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  text TEXT NOT NULL,
  source TEXT REFERENCES sources (source),
  place TEXT
)"""
# Accents are folded, so that "Cote d'Ivoire" finds "Côte d’Ivoire".
_INDEX = f"""CREATE VIRTUAL TABLE {SEARCH} USING fts5(
  kind UNINDEXED, id UNINDEXED, text, source UNINDEXED, place UNINDEXED,
  content='{TEXTS}', content_rowid='n', tokenize='unicode61 remove_diacritics 2'
)"""


@cache
def full_text_available() -> bool:
    """Return whether this Python's SQLite has FTS5."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE tried USING fts5(text)")
        except sqlite3.OperationalError:
            return False
    return True


def _listed_with_its_seat(table: str, row: Any) -> bool:
    """Return whether a row's text is there already: a person's entry is that of the seat."""
    return table == "persons" and bool(row.seat_id)


def texts(dataset: Dataset) -> Iterator[tuple[str, str, str, str | None, str | None]]:
    """Yield kind, id, text, source and place of everything that is searched: running text first,
    then the entries of lists, table by table in published order.
    """
    for table, (key, fields) in _SEARCHED.items():
        for row in getattr(dataset, table):
            if _listed_with_its_seat(table, row):
                continue
            said = ", ".join(filter(None, (getattr(row, name) for name in fields)))
            text = " ".join(said.split())
            if text:
                where = row.evidence
                source = where.source if where else None
                yield table, getattr(row, key), text, source, place(where) or None


def write_search(connection: sqlite3.Connection, dataset: Dataset) -> None:
    """Write ``texts`` and, where SQLite has FTS5, the index over it, merged into one segment so
    that the same texts give the same bytes.
    """
    connection.execute(_TABLE)
    rows = (tuple(map(storable, row)) for row in texts(dataset))
    insert = f"INSERT INTO {TEXTS} (kind, id, text, source, place) VALUES (?, ?, ?, ?, ?)"  # noqa: S608 - our own table
    connection.executemany(insert, rows)
    if full_text_available():
        connection.execute(_INDEX)
        for command in ("rebuild", "optimize"):
            connection.execute(f"INSERT INTO {SEARCH} ({SEARCH}) VALUES (?)", (command,))  # noqa: S608 - our own table
