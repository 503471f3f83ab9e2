"""The ledger of decisions."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hldparse.errors import BadLedger, OutputError
from hldparse.records.decision import Decision
from hldparse.reviewing import LedgerFile, append, new_decision, read_ledger


def decision(subject: str = "KEN", option: str = "keep:2") -> Decision:
    return new_decision(
        conflict_id=f"double-seat/2031-05-01/{subject}",
        kind="double-seat",
        option=option,
        note="as the delegation wrote, «première»",
        reviewer="A. Reviewer",
        decided_at="2031-05-02T10:00:00+02:00",
        fingerprint="00ff00ff00ff00ff",
    )


def test_what_is_appended_is_read(tmp_path: Path) -> None:
    """In the order in which it was written, one line each."""
    path = tmp_path / "decisions.jsonl"
    lines = [decision("KEN"), decision("GHA"), decision("KEN", "both")]
    for each in lines:
        append(path, each)
    assert read_ledger(path).decisions == tuple(lines)
    assert path.read_bytes().count(b"\n") == 3


def test_the_id_is_of_the_content() -> None:
    """The same decision is the same id, anything else another."""
    assert decision().decision_id == decision().decision_id
    assert decision().decision_id != decision(option="both").decision_id
    assert len(decision().decision_id) == 16


def test_no_ledger_is_an_empty_one(tmp_path: Path) -> None:
    """Most conferences begin without one."""
    assert read_ledger(tmp_path / "decisions.jsonl").decisions == ()
    assert read_ledger(None).decisions == ()


def test_a_line_merged_twice_is_one_decision(tmp_path: Path) -> None:
    """Two copies of the ledger may be put together by any tool, blank lines and all."""
    path = tmp_path / "decisions.jsonl"
    append(path, decision())
    path.write_bytes(path.read_bytes() + b"\r\n" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_ledger(path).decisions == (decision(),)


def test_a_torn_last_line_is_set_aside(tmp_path: Path) -> None:
    """It is told, it is kept in a file of its own, and the ledger goes on."""
    path = tmp_path / "decisions.jsonl"
    append(path, decision("KEN"))
    whole = path.read_bytes()
    append(path, decision("GHA"))
    torn = path.read_bytes()[len(whole) : -30]
    path.write_bytes(whole + torn)
    ledger = read_ledger(path)
    assert ledger.decisions == (decision("KEN"),)
    assert "cut short" in ledger.notices[0]
    append(path, decision("PER"))
    assert read_ledger(path).decisions == (decision("KEN"), decision("PER"))
    assert path.with_name("decisions.jsonl.torn").read_bytes() == torn + b"\n"


def test_a_last_line_without_line_end_counts(tmp_path: Path) -> None:
    """Editors leave the line end out; the next decision still gets a line of its own."""
    path = tmp_path / "decisions.jsonl"
    append(path, decision("KEN"))
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    append(path, decision("GHA"))
    assert read_ledger(path).decisions == (decision("KEN"), decision("GHA"))


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\n\n"])
def test_ledgers_are_merged_by_joining_them(tmp_path: Path, end: bytes) -> None:
    """Also where the first has no line end, or the second begins with a mark of its encoding."""
    ledgers = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    append(ledgers[0], decision("KEN"))
    append(ledgers[0], new_decision(**{**GOOD, "note": "a}{b"}))
    append(ledgers[1], decision("GHA"))
    append(ledgers[1], decision("KEN"))
    first, second = (each.read_bytes().rstrip(b"\n") for each in ledgers)
    mark = b"\xef\xbb\xbf" if end else b""
    merged = tmp_path / "decisions.jsonl"
    merged.write_bytes(first + end + mark + second + end)
    assert {one.decision_id for one in read_ledger(merged).decisions} == {
        one.decision_id for each in ledgers for one in read_ledger(each).decisions
    }
    append(merged, decision("CHD"))
    assert len(read_ledger(merged).decisions) == 4
    merged.write_bytes(second.splitlines()[0] + second.splitlines()[1])
    assert read_ledger(merged).decisions == read_ledger(ledgers[1]).decisions


def test_what_others_wrote_meanwhile_is_read_beside_what_is_known(tmp_path: Path) -> None:
    """By appending, by editing a line by hand, by replacing the file."""
    file = LedgerFile(tmp_path / "decisions.jsonl")
    assert file.read().decisions == ()
    file.append([decision("KEN")])
    append(file.path, decision("GHA"))
    file.append([decision("CHD"), decision("KEN")])
    assert file.read().decisions == (decision("KEN"), decision("GHA"), decision("CHD"))
    assert file.read().decisions == read_ledger(file.path).decisions
    text = file.path.read_text(encoding="utf-8")
    file.path.write_text("".join(text.splitlines(keepends=True)[1:]), encoding="utf-8")
    assert file.read().decisions == (decision("GHA"), decision("CHD"), decision("KEN"))
    file.path.unlink()
    assert file.read().decisions == ()


GOOD = {"conflict_id": "double-seat/2031-05-01/KEN", "kind": "double-seat", "option": "both"}


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (b"{not json}", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b"<<<<<<< HEAD", "unfinished merge"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (json.dumps({**GOOD, "schema": 99}).encode(), "newer hldparse"),
        (json.dumps({**GOOD, "colour": "red"}).encode(), "unknown field colour"),
        (json.dumps({**GOOD, "note": 3}).encode(), "note must be"),
        (json.dumps({**GOOD, "parameters": {"x": 3}}).encode(), r"parameters\.x"),
        (json.dumps({"kind": "double-seat"}).encode(), "conflict_id, option missing"),
    ],
)
def test_a_bad_line_is_named_by_its_number(tmp_path: Path, line: bytes, word: str) -> None:
    """Nothing is guessed of it, and nothing is appended to a broken ledger."""
    path = tmp_path / "decisions.jsonl"
    good = json.dumps(GOOD).encode()
    path.write_bytes(b"\n".join([good, line, good, b""]))
    with pytest.raises(BadLedger, match=word) as caught:
        read_ledger(path)
    assert caught.value.place == "line 2"
    assert caught.value.hint
    before = path.read_bytes()
    with pytest.raises(BadLedger):
        append(path, decision())
    assert path.read_bytes() == before


def test_a_line_written_by_hand_gets_its_id(tmp_path: Path) -> None:
    """Without an id it is computed; with one that does not fit it is told and kept."""
    path = tmp_path / "decisions.jsonl"
    altered = {**GOOD, "decision_id": "0123456789abcdef"}
    path.write_text(json.dumps(GOOD) + "\n" + json.dumps(altered) + "\n", encoding="utf-8")
    ledger = read_ledger(path)
    assert ledger.decisions[0] == new_decision(**GOOD)
    assert ledger.decisions[1].decision_id == "0123456789abcdef"
    assert len(ledger.notices) == 1
    assert "line 2" in ledger.notices[0]


def test_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    """Every line is whole and there."""
    path = tmp_path / "decisions.jsonl"
    wanted = [decision(f"X{number:02}") for number in range(24)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda each: append(path, each), wanted))
    assert {each.decision_id for each in read_ledger(path).decisions} == {
        each.decision_id for each in wanted
    }


def test_a_full_disk_leaves_the_ledger_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the assurance that nothing was decided."""
    path = tmp_path / "decisions.jsonl"
    append(path, decision("KEN"))
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left") as caught:
        append(path, decision("GHA"))
    assert "nothing was decided" in caught.value.hint
    assert path.read_bytes() == before
