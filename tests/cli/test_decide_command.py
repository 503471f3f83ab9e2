"""``hldparse decide`` and ``hldparse add``: what people put into a conference."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.cli.summit import FIRST, letter
from tests.reading.sheets import pdf

from hldparse.cli import main

Captured = pytest.CaptureFixture[str]
GHANA = "double-seat/2031-05-20/GHA"


def statuses(out: Path, conflict: str) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(out / "water" / "dataset.sqlite")) as database:
        return database.execute(
            "SELECT status, decision_id IS NOT NULL FROM conflicts WHERE conflict_id = ?",
            [conflict],
        ).fetchall()


def test_a_decision_is_written_and_applied(corpora: Path, ingested: Path) -> None:
    """The next ingest settles the conflict by it, and an undo opens it again."""
    home = corpora / "water"
    decide = ["decide", GHANA, "keep:2", "--corpus", str(home), "--reviewer", "AR", "--note", "n"]
    assert main(decide) == 0
    line = json.loads((home / "decisions.jsonl").read_text(encoding="utf-8"))
    assert (line["option"], line["reviewer"], line["note"]) == ("keep:2", "AR", "n")
    assert line["fingerprint"]
    assert line["decided_at"]
    again = ["ingest", str(corpora), "--out", str(ingested)]
    assert main([*again, "--fail-on", "error"]) == 0
    assert statuses(ingested, GHANA) == [("resolved", 1)]
    assert main(["decide", GHANA, "undo", "--corpus", str(home)]) == 0
    assert main([*again, "--fail-on", "error"]) == 3
    assert statuses(ingested, GHANA) == [("open", 0)]


def test_the_answer_that_stands_is_not_written_again(corpora: Path, capfd: Captured) -> None:
    """Whoever gives it; with a note it is."""
    home = corpora / "water"
    decide = ["decide", GHANA, "keep:2", "--corpus", str(home)]
    assert main([*decide, "--reviewer", "AR"]) == 0
    assert "before" not in capfd.readouterr().out
    assert main([*decide, "--reviewer", "BK"]) == 0
    assert f"{GHANA}: keep:2, as it was decided before" in capfd.readouterr().out
    ledger = home / "decisions.jsonl"
    assert ledger.read_bytes().count(b"\n") == 1
    assert main([*decide, "--note", "by telephone"]) == 0
    assert ledger.read_bytes().count(b"\n") == 2


def test_an_option_of_another_kind_is_refused(corpora: Path, capfd: Captured) -> None:
    """With those there are; nothing is written."""
    for option in ("split", "keep:", "keep"):
        assert main(["decide", GHANA, option, "--corpus", str(corpora / "water")]) == 2
        assert "keep:<table>" in capfd.readouterr().err
    assert not (corpora / "water" / "decisions.jsonl").exists()


def test_an_option_without_effect_is_refused(corpora: Path, capfd: Captured) -> None:
    """A table at which the state does not sit cannot be kept."""
    assert main(["decide", GHANA, "keep:9", "--corpus", str(corpora / "water")]) == 2
    said = capfd.readouterr().err
    assert "comes to nothing" in said
    assert "take a table that the question names" in said
    assert not (corpora / "water" / "decisions.jsonl").exists()


def test_a_second_opinion_is_contested(corpora: Path, ingested: Path, capfd: Captured) -> None:
    """It is written, told, and neither is applied."""
    decide = ["decide", GHANA, "keep:1", "--corpus", str(corpora / "water")]
    assert main(decide) == 0
    decide[2] = "keep:2"
    assert main(decide) == 0
    assert "says otherwise" in capfd.readouterr().err
    assert main(["ingest", str(corpora), "--out", str(ingested)]) == 0
    assert statuses(ingested, GHANA) == [("contested", 0)]


def test_an_unknown_conflict_is_refused(corpora: Path, capfd: Captured) -> None:
    """With those that are near."""
    near = ["decide", GHANA.replace("GHA", "GHN"), "keep:2", "--corpus", str(corpora / "water")]
    assert main(near) == 2
    assert GHANA in capfd.readouterr().err


def test_undo_needs_a_decision(corpora: Path, capfd: Captured) -> None:
    """Nothing stands, nothing is withdrawn."""
    assert main(["decide", GHANA, "undo", "--corpus", str(corpora / "water")]) == 2
    assert "no decision" in capfd.readouterr().err


def test_a_folder_of_conferences_is_too_much(corpora: Path, capfd: Captured) -> None:
    """A decision belongs to one."""
    (corpora / "air" / "sources").mkdir(parents=True)
    (corpora / "air" / "sources" / "a.txt").write_text("Excellency,", encoding="utf-8")
    assert main(["decide", GHANA, "both", "--corpus", str(corpora)]) == 2
    assert "air, water" in capfd.readouterr().err


def test_add_takes_a_file_in(corpora: Path, tmp_path: Path, capfd: Captured) -> None:
    """It is read with the others from then on; twice is refused, a bad date too."""
    file = tmp_path / "note.txt"
    file.write_text("A note by the Secretariat.\n", encoding="utf-8")
    home = str(corpora / "water")
    add = ["add", str(file), "--corpus", home, "--origin", "the archive"]
    assert main([*add, "--date", "2031-13-01"]) == 2
    assert main([*add, "--date", "2031-05-21"]) == 0
    assert (corpora / "water" / "sources" / "note.txt").read_bytes() == file.read_bytes()
    assert "added = 2031-05-21" in (corpora / "water" / "sources.toml").read_text(encoding="utf-8")
    assert main(add) == 2
    assert "note.txt" in capfd.readouterr().err


def test_what_would_do_nothing_is_no_second_opinion(corpora: Path, capfd: Captured) -> None:
    """It is refused as it is where nobody has decided yet."""
    decide = ["decide", GHANA, "keep:1", "--corpus", str(corpora / "water")]
    assert main(decide) == 0
    before = (corpora / "water" / "decisions.jsonl").read_bytes()
    decide[2] = "keep:9"
    assert main(decide) == 2
    assert "comes to nothing" in capfd.readouterr().err
    assert (corpora / "water" / "decisions.jsonl").read_bytes() == before


def test_contested_decisions_say_how_they_are_withdrawn(corpora: Path, capfd: Captured) -> None:
    """By one command, after which the question can be answered anew."""
    home = corpora / "water"
    for option in ("keep:1", "keep:2"):
        assert main(["decide", GHANA, option, "--corpus", str(home)]) == 0
    said = capfd.readouterr().err
    assert f"hldparse decide {GHANA} undo --corpus {home.as_posix()}" in said
    assert main(["decide", GHANA, "undo", "--corpus", str(home)]) == 0
    assert main(["decide", GHANA, "keep:2", "--corpus", str(home)]) == 0
    assert "otherwise" not in capfd.readouterr().err


def test_the_only_conference_here_is_meant(
    corpora: Path, ingested: Path, monkeypatch: pytest.MonkeyPatch, capfd: Captured
) -> None:
    """Beside corpora/ no folder need be named, and the list of conflicts has the command."""
    monkeypatch.chdir(corpora.parent)
    assert main(["conflicts", str(ingested)]) == 0
    assert f"hldparse decide {GHANA} ANSWER --corpus corpora/water\n" in capfd.readouterr().out
    assert main(["decide", GHANA, "keep:2"]) == 0
    assert (corpora / "water" / "decisions.jsonl").is_file()
    monkeypatch.chdir(ingested)
    assert main(["decide", GHANA, "keep:2"]) == 2
    assert "no conference is here" in capfd.readouterr().err


def test_near_decisions_are_named_where_there_is_nothing_to_undo(
    corpora: Path, capfd: Captured
) -> None:
    """A mistyped id is told with those that were decided."""
    home = str(corpora / "water")
    assert main(["decide", GHANA, "keep:2", "--corpus", home]) == 0
    assert main(["decide", GHANA.replace("GHA", "GHN"), "undo", "--corpus", home]) == 2
    assert f"near it are {GHANA}" in capfd.readouterr().err


def test_one_decision_is_withdrawn_by_its_id(corpora: Path, capfd: Captured) -> None:
    """The other one of two that contradict each other then stands, and applies."""
    home = corpora / "water"
    for option in ("keep:1", "keep:2"):
        assert main(["decide", GHANA, option, "--corpus", str(home)]) == 0
    lines = (home / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    first = json.loads(lines[0])["decision_id"]
    capfd.readouterr()
    assert main(["decide", first, "undo", "--corpus", str(home)]) == 0
    assert f"{GHANA}: withdrawn" in capfd.readouterr().out
    assert main(["decisions", "list", str(home), "--state", "applied"]) == 0
    assert [line.split()[-1] for line in capfd.readouterr().out.splitlines()] == ["keep:2", first]


def test_an_undo_warns_of_what_depended_on_it(corpora: Path, capfd: Captured) -> None:
    """The later decision stays in the ledger, is named, and does nothing."""
    home = corpora / "water"
    text = letter("5 May 2031", "Tentative", "Austria, Chad, Quux Zzyx", "Ghana, Italy, Kenya")
    (home / "sources" / "letters.txt").write_text(text, encoding="utf-8")
    name = "unresolved-name/2031-05-05/quux-zzyx"
    kenya = "double-seat/2031-05-05/KEN"
    assert main(["decide", name, "is:KEN", "--corpus", str(home)]) == 0
    assert main(["decide", kenya, "keep:2", "--corpus", str(home)]) == 0
    capfd.readouterr()
    assert main(["decide", name, "undo", "--corpus", str(home)]) == 0
    said = capfd.readouterr().err
    assert "do nothing without it" in said
    assert f"{kenya} keep:2" in said
    assert main(["decisions", "list", str(home), "--state", "idle"]) == 0
    assert kenya in capfd.readouterr().out


def test_a_correction_that_no_longer_applies_keeps_the_gate_shut(
    corpora: Path, out: Path, capfd: Captured
) -> None:
    """It has no conflict of its own, and must not be lost for that."""
    home = corpora / "water"
    seat = "seat/2031-05-20/1/member-state/TCD"
    gate = ["ingest", str(home), "--out", str(out), "--require-reviewed", "error"]
    assert main(["decide", GHANA, "both", "--corpus", str(home)]) == 0
    assert main(["decide", seat, "is:NER", "--corpus", str(home)]) == 0
    assert main(gate) == 0
    source = home / "sources" / "letters.txt"
    head, found, tail = source.read_text(encoding="utf-8").rpartition("- Chad\n")
    assert found
    source.write_text(f"{head}- Chad*\n{tail}", encoding="utf-8")
    capfd.readouterr()
    assert main(gate) == 3
    assert f"{seat}  stale" in capfd.readouterr().err


WISHES = """\
UNITED NATIONS

12 May 2031

Excellency,

I attach a table of the expressions of interest received to date in the round tables.

Please accept, Excellency, the assurances of my highest consideration.

Maria Example

All Permanent Representatives and
Permanent Observers to the United Nations
New York

EXPRESSIONS OF INTEREST IN PARTICIPATION IN THE ROUND TABLES

State\tRound Table 1\tRound Table 2
Austria\t✓\t
Belize\t\t✓?
Chad\tEx]\tO
Ghana\t\t✓
"""


def test_wishes_in_doubt_are_decided(corpora: Path, out: Path, capfd: Captured) -> None:
    """A mark that is no tick takes its wish out; a row that was not read is a wish for some table;
    and an undo brings back what was."""
    home = corpora / "water"
    (home / "sources" / "letters.txt").write_text(WISHES, encoding="utf-8")

    def rows(sql: str) -> list[Any]:
        assert main(["ingest", str(corpora), "--out", str(out)]) == 0
        with closing(sqlite3.connect(out / "water" / "dataset.sqlite")) as database:
            return database.execute(sql).fetchall()

    wished = "SELECT coalesce(round_table, ''), iso3 FROM preferences ORDER BY 1, 2"
    assert rows(wished) == [("1", "AUT"), ("2", "BLZ"), ("2", "GHA")]
    asked = dict(rows("SELECT kind, conflict_id FROM conflicts"))
    assert set(asked) == {"preference-anomaly", "unread-line"}
    capfd.readouterr()
    assert main(["conflicts", str(out), "--kind", "unread-line"]) == 0
    assert "answers: entry | heading | furniture | waive | unsure" in capfd.readouterr().out
    assert main(["decide", asked["unread-line"], "continuation", "--corpus", str(home)]) == 2
    assert "take one of entry, heading, furniture, waive, unsure" in capfd.readouterr().err
    for kind, option in (("preference-anomaly", "misread"), ("unread-line", "entry")):
        assert main(["decide", asked[kind], option, "--corpus", str(home)]) == 0
    assert rows(wished) == [("", "TCD"), ("1", "AUT"), ("2", "GHA")]
    assert {status for (status,) in rows("SELECT status FROM conflicts")} == {"resolved"}
    assert main(["decide", asked["preference-anomaly"], "undo", "--corpus", str(home)]) == 0
    assert rows(wished) == [("", "TCD"), ("1", "AUT"), ("2", "BLZ"), ("2", "GHA")]


def test_a_missed_entry_of_a_pdf_needs_its_page(corpora: Path, capfd: Captured) -> None:
    """Lines are counted anew on each page: without it another page's line might be meant."""
    home = corpora / "water"
    pages = re.split(r"(?=Summit on Water\n\(|Round Table 2)", FIRST)
    (home / "sources" / "letters.txt").unlink()
    (home / "sources" / "letters.pdf").write_bytes(
        pdf(*(("text", page.splitlines()) for page in pages))
    )
    seat = "missing/2031-05-05/2/member-state/PER"
    assert main(["decide", seat, "at:letters.pdf:2", "--corpus", str(home)]) == 2
    said = capfd.readouterr().err
    assert "letters.pdf has pages, and at:letters.pdf:2 names none" in said
    assert "at:letters.pdf:p<page>:2" in said
    assert not (home / "decisions.jsonl").exists()
    assert main(["decide", seat, "at:letters.pdf:p3:2", "--corpus", str(home)]) == 0


def test_a_missed_entry_is_not_put_where_another_is_printed(corpora: Path, capfd: Captured) -> None:
    """A line number mistyped by one would give a state the place of its neighbour."""
    home = corpora / "water"
    lines = (home / "sources" / "letters.txt").read_text("utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, start=1) if "Ghana" in text)
    decide = ["decide", "missing/2031-05-05/2/member-state/PER", f"at:letters.txt:{line}"]
    assert main([*decide, "--corpus", str(home)]) == 2
    said = capfd.readouterr().err
    assert "names GHA, not PER: 'Ghana'" in said
    assert "--printed NAME" in said
    assert not (home / "decisions.jsonl").exists()
    assert main([*decide, "--printed", "Ghana (Peru)", "--corpus", str(home)]) == 0
