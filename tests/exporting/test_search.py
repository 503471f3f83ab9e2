"""The database can be searched for words, shows places, and gives no contact away."""

from __future__ import annotations

import dataclasses
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from hldparse.exporting import export, load, masked, search
from hldparse.exporting.sqlite import database, read_database
from hldparse.records.dataset import Dataset

DOCS = Path(__file__).parents[2] / "docs" / "search.md"


@pytest.fixture
def connection(dataset: Dataset) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as found:
        found.deserialize(database(masked(dataset)))
        yield found


def found(connection: sqlite3.Connection, words: str) -> list[tuple[str, str]]:
    query = "SELECT kind, place FROM search WHERE search MATCH ? ORDER BY rowid"
    return connection.execute(query, (words,)).fetchall()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("kenya ivoire", [("passages", "letters.txt:12")]),
        ('"cote d\'ivoire"', [("passages", "letters.txt:12")]),
        ('"A/RES/60/227"', [("passages", "letters.txt:13")]),
        ('"60/227"', [("passages", "letters.txt:13")]),
        ("fiji", [("seats", "letters.txt:401"), ("seats", "letters.txt:133")]),
        ("ceriani", [("seats", "letters.txt:182"), ("panellists", "letters.txt:1300")]),
        ("mayor", [("programme", "letters.txt:1100")]),
        ("quoted", [("unread", "letters.txt:1362-1364")]),
        ("nowhere", []),
    ],
)
def test_words_are_found_in_texts_and_entries(
    connection: sqlite3.Connection, words: str, expected: list[tuple[str, str]]
) -> None:
    """Whatever their case and accents, in running text and in entries, each with its place; a
    person's entry is found once, as the seat's. (A wish for Fiji is found by its own words.)
    """
    hits = [hit for hit in found(connection, words) if hit[0] != "preferences"]
    assert hits == expected


def test_ids_lead_to_the_rows(connection: sqlite3.Connection) -> None:
    """Each hit can be joined to the row of its table."""
    for kind, (key, _) in search._SEARCHED.items():
        query = (
            f"SELECT count(*), count({kind}.{key}) FROM texts "  # noqa: S608 - our own tables
            f"LEFT JOIN {kind} ON {kind}.{key} = texts.id WHERE texts.kind = '{kind}'"
        )
        there, joined = connection.execute(query).fetchone()
        assert there == joined, kind
        assert there or kind == "persons"


def test_no_contact_is_among_the_words(connection: sqlite3.Connection) -> None:
    """The index is made of the masked texts: no part of a number or address is a word of it."""
    connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, row)")
    words = {word for (word,) in connection.execute("SELECT term FROM temp.words")}
    assert {"telephone", "mail", "kenya"} <= words
    assert not words & {"917", "7817", "788", "2875", "mri", "un"}


def test_the_index_is_sound_and_the_same_each_time(dataset: Dataset) -> None:
    """FTS5's own check against the texts finds nothing; the same texts give the same bytes."""
    image = database(dataset)
    assert image == database(dataset)
    check = "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        opened.deserialize(image)
        opened.execute(check)
        opened.execute("VACUUM")
        opened.execute(check)
        opened.execute("UPDATE texts SET text = 'other' WHERE n = 2")
        with pytest.raises(sqlite3.DatabaseError):
            opened.execute(check)


def test_hostile_texts_are_indexed(dataset: Dataset) -> None:
    """No rows, a lone surrogate, NUL and a text of blanks stop nothing."""
    assert list(search.texts(Dataset())) == []
    first, second, *_ = dataset.unread * 2
    rows = (
        dataclasses.replace(first, raw="before \udcff\x00 after"),
        dataclasses.replace(second, unread_id="blank", raw=" \n "),
    )
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(database(Dataset(unread=rows)))
        assert found(opened, "before after") == [("unread", "letters.txt:1362-1364")]
        assert opened.execute("SELECT count(*) FROM texts").fetchone() == (1,)
    with closing(sqlite3.connect(":memory:")) as opened:
        opened.deserialize(database(Dataset()))
        assert found(opened, "anything") == []


def test_without_fts5_the_texts_are_still_there(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build of SQLite without it writes no index, says so, and is read like any other."""
    monkeypatch.setattr(search, "full_text_available", lambda: False)
    monkeypatch.setattr("hldparse.exporting.publishing.full_text_available", lambda: False)
    (notice,) = export(dataset, tmp_path / "hld", conference="hld")
    assert "FTS5" in notice
    assert load(tmp_path / "hld") == masked(dataset)
    with closing(sqlite3.connect(tmp_path / "hld" / "dataset.sqlite")) as opened:
        query = "SELECT place FROM texts WHERE text LIKE '%mayor%'"
        assert opened.execute(query).fetchall() == [("letters.txt:1100",)]
        tables = {name for (name,) in opened.execute("SELECT name FROM sqlite_master")}
    assert "search" not in tables


def test_with_fts5_nothing_is_to_be_told(dataset: Dataset, tmp_path: Path) -> None:
    """A notice is for what is missing."""
    assert export(dataset, tmp_path / "hld", conference="hld") == ()
    assert read_database(tmp_path / "hld" / "dataset.sqlite") == masked(dataset)


def test_the_documented_queries_run(connection: sqlite3.Connection) -> None:
    """Every query of docs/search.md is good SQL for this database, every example good syntax."""
    page = DOCS.read_text("utf-8")
    shell = re.findall(r'dataset\.sqlite "\n(.*?)"\n', page, re.DOTALL)
    quoted = re.findall(r'query = """\n(.*?)"""', page, re.DOTALL)
    plain = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    assert (len(shell), len(quoted), len(plain)) == (1, 1, 1)
    for statement in (*shell, *plain):
        connection.execute(statement).fetchall()
    for words in re.findall(r"`([^`]+)`", page.partition("## What to ask for")[2]):
        if words not in {"hldparse ingest", "search", "texts", "n", "LIKE"} and "\n" not in words:
            connection.execute(quoted[0], (words,)).fetchall()
    assert [row[1] for row in connection.execute(quoted[0], ("kenya",))] == ["letters.txt:12"]
