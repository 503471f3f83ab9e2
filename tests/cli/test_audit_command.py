"""``hldparse audit``: a sample dealt for blind checking, and its verdicts scored."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from hldparse.cli import main

Captured = pytest.CaptureFixture[str]
GHANA = "double-seat/2031-05-20/GHA"


@pytest.fixture
def home(corpora: Path) -> Path:
    return corpora / "water"


def dealt(home: Path, file: Path, *options: str) -> list[dict[str, str]]:
    assert main(["audit", str(home), "--sample", "8", "--out", str(file), *options]) == 0
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def fill(file: Path, rows: list[dict[str, str]], *, delimiter: str = ",") -> None:
    with file.open("w", encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


def test_the_sample_is_of_rows_that_no_conflict_shows(home: Path, tmp_path: Path) -> None:
    """The same by the same seed, each row beside its line in the source, without a verdict."""
    rows = dealt(home, tmp_path / "a.csv", "--seed", "5")
    assert rows == dealt(home, tmp_path / "b.csv", "--seed", "5")
    assert rows != dealt(home, tmp_path / "c.csv", "--seed", "6")
    assert len(rows) == 8
    assert not any(row["verdict"] for row in rows)
    # Ghana sits twice in the second list, and is asked about.
    assert not any(row["id"].startswith("2031-05-20") and "/GHA" in row["id"] for row in rows)
    assert all(row["read_as"].partition(" (")[0] in row["source"] for row in rows)


def test_verdicts_become_a_rate_with_its_interval(
    home: Path, tmp_path: Path, capfd: Captured
) -> None:
    """And what is wrong is named, with the command that corrects it."""
    file = tmp_path / "sheet.csv"
    rows = dealt(home, file)
    for row, verdict in zip(rows, ["wrong", "Right", *["right"] * 5, ""], strict=True):
        row["verdict"] = verdict
    fill(file, rows, delimiter=";")
    capfd.readouterr()
    assert main(["audit", str(home), "--score", str(file)]) == 0
    told = capfd.readouterr().out
    assert "1 of 7 wrong, 14.3% (95 % interval 2.6% to 51.3%)" in told
    assert f"wrong: {rows[0]['id']} (correct it: hldparse decide seat/{rows[0]['id']}" in told
    assert "without a verdict: 1" in told


def test_a_blind_sheet_does_not_say_who_it_is(home: Path, tmp_path: Path, capfd: Captured) -> None:
    """Not even by the id; the verdict is an id, or the name in any spelling."""
    file = tmp_path / "sheet.csv"
    rows = dealt(home, file, "--blind")
    assert "read_as" not in rows[0]
    assert not any("/" in row["id"] for row in rows)
    for row in rows:
        row["verdict"] = row["printed"].upper()
    rows[0]["verdict"] = "KEN" if rows[0]["printed"] != "Kenya" else "CHL"
    fill(file, rows)
    capfd.readouterr()
    assert main(["audit", str(home), "--score", str(file)]) == 0
    assert "1 of 8 wrong" in capfd.readouterr().out


def test_answered_questions_are_asked_again_blind(
    home: Path, tmp_path: Path, capfd: Captured
) -> None:
    """Without the answer; agreement is told."""
    decide = ["decide", GHANA, "keep:2", "--corpus", str(home)]
    assert main(decide) == 0
    file = tmp_path / "sheet.csv"
    rows = dealt(home, file, "--again", "3")
    asked = [row for row in rows if row["what"] == "question"]
    assert [row["id"] for row in asked] == [GHANA]
    assert "keep:2" not in " ".join(asked[0].values())
    for said, words in (("keep:2", "1 of 1 answered as before"), ("both", "0 of 1 answered")):
        asked[0]["verdict"] = said
        fill(file, rows)
        capfd.readouterr()
        assert main(["audit", str(home), "--score", str(file)]) == 0
        assert words in capfd.readouterr().out


def test_a_seat_corrected_since_still_counts_as_wrong(
    home: Path, tmp_path: Path, capfd: Captured
) -> None:
    """Correcting what the audit found does not make the audit better."""
    file = tmp_path / "sheet.csv"
    rows = dealt(home, file)
    for row in rows:
        row["verdict"] = "right"
    rows[0]["verdict"] = "wrong"
    fill(file, rows)
    assert main(["decide", f"seat/{rows[0]['id']}", "is:NPL", "--corpus", str(home)]) == 0
    capfd.readouterr()
    assert main(["audit", str(home), "--score", str(file)]) == 0
    assert "1 of 8 wrong" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("a,b\n1,2\n", "no sheet of an audit"),
        ("what,id,verdict\nrow,{id},perhaps\n", "'perhaps' is no verdict"),
    ],
)
def test_what_is_no_sheet_is_refused(
    home: Path, tmp_path: Path, capfd: Captured, content: str, word: str
) -> None:
    """With 2, and the line where it has one."""
    file = tmp_path / "sheet.csv"
    row = dealt(home, file)[0]
    file.write_text(content.replace("{id}", row["id"]), encoding="utf-8")
    assert main(["audit", str(home), "--score", str(file)]) == 2
    assert word in capfd.readouterr().err
    assert main(["audit", str(home), "--score", str(tmp_path / "none.csv")]) == 2
