"""``hldparse decisions``: the ledger listed, exported, merged and checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.summit import letter

from hldparse.cli import main

Captured = pytest.CaptureFixture[str]
GHANA = "double-seat/2031-05-20/GHA"


@pytest.fixture
def home(corpora: Path) -> Path:
    return corpora / "water"


def decide(home: Path, option: str, conflict_id: str = GHANA) -> int:
    return main(["decide", conflict_id, option, "--corpus", str(home), "--reviewer", "AR"])


def ids(home: Path) -> list[str]:
    text = (home / "decisions.jsonl").read_text(encoding="utf-8")
    return [json.loads(line)["decision_id"] for line in text.splitlines()]


def test_each_decision_is_listed_with_what_becomes_of_it(home: Path, capfd: Captured) -> None:
    """In the order of the ledger; one state can be asked for."""
    assert decide(home, "keep:1") == 0
    assert decide(home, "undo") == 0
    assert decide(home, "both") == 0
    capfd.readouterr()
    assert main(["decisions", "list", str(home)]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["undone", "applied", "applied"]
    assert all(GHANA in line and "AR" in line for line in lines)
    assert main(["decisions", "list", str(home), "--state", "undone"]) == 0
    assert capfd.readouterr().out.splitlines() == lines[:1]


def test_an_export_is_the_ledger_again(home: Path, tmp_path: Path, capfd: Captured) -> None:
    """Each line once, and it can be read as one; as PROV-JSON it has the same decisions."""
    assert decide(home, "both") == 0
    ledger = home / "decisions.jsonl"
    ledger.write_bytes(ledger.read_bytes() * 2)
    file = tmp_path / "exported.jsonl"
    assert main(["decisions", "export", str(home), "--out", str(file)]) == 0
    assert file.read_bytes() * 2 == ledger.read_bytes()
    capfd.readouterr()
    assert main(["decisions", "export", str(home), "--format", "prov"]) == 0
    prov = json.loads(capfd.readouterr().out)
    assert list(prov["activity"]) == [f"hld:decision/{ids(home)[0]}"]
    assert prov["entity"][f"hld:answer/{ids(home)[0]}"]["hld:state"] == "applied"


def test_what_another_ledger_has_is_appended_once(
    home: Path, tmp_path: Path, capfd: Captured
) -> None:
    """The same file again brings nothing."""
    other = tmp_path / "other.jsonl"
    assert decide(home, "both") == 0
    (home / "decisions.jsonl").rename(other)
    for words in ("1 new, 0 known before", "0 new, 1 known before"):
        capfd.readouterr()
        assert main(["decisions", "import", str(other), str(home)]) == 0
        assert words in capfd.readouterr().out
    assert (home / "decisions.jsonl").read_bytes() == other.read_bytes()


@pytest.mark.parametrize("order", [("keep:1", "keep:2"), ("keep:2", "keep:1")])
def test_opposite_answers_merged_are_contested_in_either_order(
    home: Path, tmp_path: Path, capfd: Captured, order: tuple[str, str]
) -> None:
    """Neither applies, the question is asked again, and the gate stays shut."""
    other = tmp_path / "other.jsonl"
    assert decide(home, order[0]) == 0
    (home / "decisions.jsonl").rename(other)
    assert decide(home, order[1]) == 0
    capfd.readouterr()
    assert main(["decisions", "import", str(other), str(home)]) == 3
    told = capfd.readouterr().err
    assert "2 decisions contradict each other" in told
    assert "keep:1" in told
    assert "keep:2" in told
    assert main(["decisions", "check", str(home)]) == 3
    assert "2 contested" in capfd.readouterr().out
    out = str(tmp_path / "out")
    assert main(["ingest", str(home), "--out", out, "--require-reviewed", "error"]) == 3
    assert "1 contested" in capfd.readouterr().err


def test_check_shows_old_and_new_evidence_of_what_is_stale(home: Path, capfd: Captured) -> None:
    """One beside the other; where all is well it says so with 0."""
    assert decide(home, "both") == 0
    assert main(["decisions", "check", str(home)]) == 0
    source = home / "sources" / "letters.txt"
    head, _, tail = source.read_text(encoding="utf-8").rpartition("- Ghana\n- Italy")
    source.write_text(f"{head}- Ghana**\n- Italy{tail}", encoding="utf-8")
    capfd.readouterr()
    assert main(["decisions", "check", str(home)]) == 3
    told = capfd.readouterr().out
    assert "decided on: Ghana / Ghana\n" in told
    assert "now:        Ghana / Ghana**\n" in told
    assert "1 stale" in told


def test_a_torn_last_line_is_reported_and_costs_nothing_else(home: Path, capfd: Captured) -> None:
    """Before it is set aside, and after."""
    assert decide(home, "both") == 0
    ledger = home / "decisions.jsonl"
    whole = ledger.read_bytes()
    ledger.write_bytes(whole + whole[:40])
    capfd.readouterr()
    assert main(["decisions", "check", str(home)]) == 0
    told = capfd.readouterr()
    assert "cut short" in told.err
    assert "1 applied" in told.out
    assert decide(home, "waive") == 0
    assert ledger.read_bytes().startswith(whole)
    assert (home / "decisions.jsonl.torn").read_bytes() == whole[:40] + b"\n"


def test_a_broken_ledger_imports_nothing(home: Path, tmp_path: Path, capfd: Captured) -> None:
    """The line is named, and the ledger stays as it is."""
    assert decide(home, "both") == 0
    before = (home / "decisions.jsonl").read_bytes()
    other = tmp_path / "other.jsonl"
    meant = b'{"conflict_id": "double-seat/2031-05-20/GHA", "kind": "double-seat"'
    for line, word in (
        (b"<<<<<<< HEAD\n", "unfinished merge"),
        (meant + b', "option": "split"}\n', "no option for double-seat"),
    ):
        other.write_bytes(line)
        assert main(["decisions", "import", str(other), str(home)]) == 2
        assert word in capfd.readouterr().err
    assert main(["decisions", "import", str(tmp_path / "none"), str(home)]) == 2
    assert (home / "decisions.jsonl").read_bytes() == before


def test_a_bulk_is_shown_before_it_is_written_and_undone_as_one(
    home: Path, capfd: Captured
) -> None:
    """Exactly what was shown, with a note on each."""
    text = letter("5 May 2031", "Tentative", "Austria, Ghana, Kenya", "Chad, Ghana, Kenya")
    (home / "sources" / "letters.txt").write_text(text, encoding="utf-8")
    bulk = ["decisions", "bulk", "both", str(home), "--severity", "error", "--note", "as agreed"]
    assert main(bulk) == 0
    shown = capfd.readouterr()
    assert "not written" in shown.err
    assert len(shown.out.splitlines()) == 2
    assert not (home / "decisions.jsonl").exists()
    assert main([*bulk, "--yes", "--reviewer", "AR"]) == 0
    assert capfd.readouterr().out == shown.out
    lines = [json.loads(line) for line in (home / "decisions.jsonl").read_text().splitlines()]
    assert [f"{line['conflict_id']}  {line['option']}" for line in lines] == shown.out.splitlines()
    assert {(line["note"], line["given"], line["reviewer"]) for line in lines} == {
        ("as agreed", "bulk", "AR")
    }
    assert main(["decide", lines[-1]["decision_id"], "undo", "--corpus", str(home)]) == 0
    capfd.readouterr()
    assert main(["decisions", "check", str(home)]) == 0
    assert f"{len(lines)} undone" in capfd.readouterr().out
    assert main([*bulk, "--kind", "panel-differs", "--yes"]) == 2


def test_the_sheet_says_who_decided_what_and_what_it_changed(home: Path, capfd: Captured) -> None:
    """As the page has it, to be kept as text."""
    assert decide(home, "keep:1") == 0
    capfd.readouterr()
    assert main(["decisions", "sheet", str(home)]) == 0
    told = capfd.readouterr().out
    assert "2031-05-20, 2: 3, 3 -> 2, 2" in told
    assert "AR: 1" in told
    assert "keep:1, by AR, " in told
