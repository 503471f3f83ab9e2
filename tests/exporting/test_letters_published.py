"""The outputs of the letters in corpora/ keep their promises as well."""

from __future__ import annotations

import re
import sqlite3
import warnings
from contextlib import closing
from pathlib import Path

import pytest

from hldparse import api
from hldparse.exporting import export, load, masked
from hldparse.exporting.briefing_changes import compared
from hldparse.exporting.cases import cases
from hldparse.exporting.standing import Standing
from hldparse.reconciling import diff
from hldparse.records.dataset import TABLES, ChangeRow, Dataset
from hldparse.text.masking import masked_spans

ROOT = Path(__file__).parents[2]
LETTERS = ROOT / "corpora" / "hld-2006" / "sources" / "letters.txt"


@pytest.fixture(scope="module")
def letters() -> Dataset:
    (result,) = api.ingest(ROOT / "corpora" / "hld-2006")
    assert result.dataset is not None
    return result.dataset


@pytest.fixture(scope="module")
def output(letters: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out") / "hld-2006"
    export(letters, folder, conference="hld-2006")
    return folder


def test_the_package_is_valid(output: Path) -> None:
    """frictionless finds no wrong type, key, reference or value in any table."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from frictionless import Package, system

        with system.use_context(trusted=True):
            report = Package(str(output / "datapackage.json")).validate()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])[:20]


def test_references_of_the_database_hold(output: Path) -> None:
    """Every reference leads to a row."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize((output / "dataset.sqlite").read_bytes())
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_no_contact_of_the_letters_is_in_any_output(output: Path) -> None:
    """Each address and number of the letters is looked for in each file, as printed and without
    the spaces, strokes and brackets that it may have lost on the way.
    """
    text = LETTERS.read_text("utf-8")
    contacts = {text[span.start : span.stop] for span in masked_spans(text)}
    assert len(contacts) == 44
    bare = {_bare(contact) for contact in contacts}
    assert all(len(contact) >= 7 for contact in bare)
    for entry in output.iterdir():
        content = entry.read_bytes()
        assert [each for each in contacts if each.encode() in content] == [], entry.name
        squeezed = _bare(content.decode("latin-1" if entry.suffix == ".sqlite" else "utf-8"))
        assert [each for each in bare if each in squeezed] == [], entry.name


def test_what_is_published_has_nothing_more_to_mask(output: Path) -> None:
    """No text that is searched, and no cell of a table but ids, holds a number or an address."""
    found = load(output)
    assert masked(found) == found
    with closing(sqlite3.connect(output / "dataset.sqlite")) as connection:
        for (text,) in connection.execute("SELECT text FROM texts"):
            assert masked_spans(text) == [], text


def test_with_contacts_all_is_published(letters: Dataset, tmp_path: Path) -> None:
    """The table of contacts is valid, its persons are known, and nothing is masked."""
    folder = tmp_path / "hld-2006"
    export(letters, folder, conference="hld-2006", with_contacts=True)
    test_the_package_is_valid(folder)
    test_references_of_the_database_hold(folder)
    assert load(folder) == letters
    assert all(row.emails or row.phones or row.faxes for row in letters.contacts)
    assert b"[telephone]" not in (folder / "passages.csv").read_bytes()


def test_the_search_finds_letters_and_lists(output: Path) -> None:
    """A symbol, a name and a word of the letters lead to their lines."""
    query = "SELECT kind, place FROM search WHERE search MATCH ? ORDER BY rowid"
    with closing(sqlite3.connect(output / "dataset.sqlite")) as connection:
        found = [
            set(connection.execute(query, (words,)))
            for words in ('"A/60/871"', "fiji", '"equitable geographical distribution"')
        ]
    assert ("passages", "letters.txt:1745") in found[2]
    assert {kind for kind, _ in found[1]} == {"seats", "preferences"}
    lines = LETTERS.read_text("utf-8").split("\n")
    for kind, place in found[0]:
        first, _, last = place.partition(":")[2].partition("-")
        printed = " ".join(lines[int(first) - 1 : int(last or first)])
        assert "A/60/871" in printed, (kind, place)


def _bare(text: str) -> str:
    """Return a text without what stands between the digits of numbers, in small letters."""
    return re.sub(r"[\s()/+.–-]", "", text).casefold()


def test_the_dataset_comes_back(letters: Dataset, output: Path) -> None:
    """What is loaded is what was published."""
    assert load(output) == masked(letters)
    unfilled = {"decisions", "unread"}
    assert all(len(getattr(letters, table)) for table in TABLES if table not in unfilled)


def test_shares_of_the_brief_are_those_of_the_conflicts(letters: Dataset) -> None:
    """Each group over its share has its name, its rule, and as many members as seats it takes."""
    text = LETTERS.read_text("utf-8")
    for edition in letters.editions:
        standing = Standing(letters, edition)
        for surplus in standing.surpluses():
            assert surplus.rule is not None
            assert surplus.group
            assert len(surplus.names) > (surplus.rule.maximum or 0)
            assert f"seats {len(surplus.names)} {surplus.group}" in surplus.conflict.question
            # Named as the letters print it: "Latin American and Caribbean States".
            assert f"{surplus.group}: {surplus.rule.maximum} Member States" in text


def test_every_conflict_is_a_case_with_options_and_places(letters: Dataset) -> None:
    """No question is without a place to look at and an answer to give."""
    found = cases(letters)
    assert sum(len(case.held) for case in found) == len(letters.conflicts)
    for case in found:
        for held in case.held:
            assert held.options
            assert any(exhibit.evidence for exhibit in held.exhibits), held.row.conflict_id


def test_the_brief_fits_a_page_and_names_places(output: Path) -> None:
    """Each line of the brief but headings and questions ends in a place of the letters."""
    text = (output / "brief.md").read_text("utf-8")
    lines = [
        line for line in text.partition("## Open questions")[0].splitlines() if line[:1] == "-"
    ]
    assert lines
    assert all("(letters.txt:" in line and line.endswith(")") for line in lines)
    assert len(text.splitlines()) < 80


def test_editions_compared_by_seats_agree_with_the_reconciled_changes(letters: Dataset) -> None:
    """The brief between any two editions tells what reconciling would."""
    for edition in letters.editions:
        for other in letters.editions:
            if other != edition:
                expected = diff(letters, other.edition, edition.edition)
                found = compared(Standing(letters, edition), other.edition)
                assert sorted(map(_told, found)) == sorted(map(_told, expected))


def _told(row: ChangeRow) -> tuple[str, ...]:
    """Return a change without its id."""
    tables = (row.from_round_table, row.to_round_table)
    return (row.category, row.entity_id, row.change, *tables, row.from_seat_id, row.to_seat_id)
