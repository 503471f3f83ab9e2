"""``hldparse ingest``: what it writes, what it says, and how it ends."""

from __future__ import annotations

import gc
import shutil
import sqlite3
from pathlib import Path

import pytest
from tests.cli.summit import FIRST, SECOND, files_of

from hldparse.cli import main
from hldparse.records.dataset import Dataset

Captured = pytest.CaptureFixture[str]


def test_a_conference_is_written_whole(corpora: Path, out: Path, capfd: Captured) -> None:
    """Tables, database, reports and brief, with a summary that says what to do next."""
    assert main(["ingest", str(corpora), "--out", str(out)]) == 0
    said = capfd.readouterr().out
    names = set(files_of(out / "water"))
    assert {"datapackage.json", "dataset.sqlite", "conflicts.json", "report.html"} <= names
    assert {"report.md", "brief.md", "seats.csv", "conflicts.csv"} <= names
    assert "1 source, 2 documents, 2 editions" in said
    assert "1 error" in said
    assert "hldparse brief" in said


def test_the_state_at_two_tables_is_found(ingested: Path) -> None:
    """The dataset holds what the letters say."""
    with sqlite3.connect(ingested / "water" / "dataset.sqlite") as database:
        rows = database.execute(
            "SELECT kind, edition, iso3 FROM conflicts WHERE severity = 'error'"
        ).fetchall()
    database.close()
    assert rows == [("double-seat", "2031-05-20", "GHA")]


def test_the_same_input_gives_the_same_bytes(
    corpora: Path, ingested: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From another folder, another name of the folder above, another time zone."""
    moved = tmp_path / "elsewhere"
    shutil.copytree(corpora, moved)
    monkeypatch.chdir(moved)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert main(["ingest", ".", "--out", str(tmp_path / "second")]) == 0
    assert files_of(ingested) == files_of(tmp_path / "second")


def test_ingesting_again_replaces(corpora: Path, ingested: Path) -> None:
    """A source that is gone leaves nothing behind; nothing but the conference is in out."""
    before = files_of(ingested)
    assert main(["ingest", str(corpora), "--out", str(ingested)]) == 0
    assert files_of(ingested) == before


def test_fail_on_and_require_reviewed(corpora: Path, out: Path, capfd: Captured) -> None:
    """Both end with 3; the first writes, the second does not and says how many wait."""
    assert main(["ingest", str(corpora), "--out", str(out), "--require-reviewed", "error"]) == 3
    said = capfd.readouterr().err
    assert "1 case of severity error waits for a decision (1 open)" in said
    assert "double-seat/2031-05-20/GHA  open  letters.txt:" in said
    assert "hldparse review " in said
    assert not (out / "water").exists()
    assert main(["ingest", str(corpora), "--out", str(out), "--fail-on", "error"]) == 3
    assert (out / "water" / "datapackage.json").exists()


def test_a_missing_path(out: Path, capfd: Captured) -> None:
    """Ends with 2 and the path in the message."""
    assert main(["ingest", "no/such/place", "--out", str(out)]) == 2
    assert "no/such/place" in capfd.readouterr().err
    assert not out.exists()


def test_an_empty_folder(tmp_path: Path, out: Path, capfd: Captured) -> None:
    """Ends with 2 and a remedy."""
    (tmp_path / "empty").mkdir()
    assert main(["ingest", str(tmp_path / "empty"), "--out", str(out)]) == 2
    assert "no file" in capfd.readouterr().err


@pytest.mark.parametrize(
    "content",
    [b"", b" \n\t\n", b"\x89PNG\r\n\x1a\n" + bytes(200), bytes(range(256)) * 40, b"%PDF-1.7\n%"],
    ids=["empty", "blank", "picture", "binary", "pdf"],
)
def test_a_source_that_cannot_be_read(
    corpora: Path, out: Path, capfd: Captured, content: bytes
) -> None:
    """It is named with reason and remedy, the rest is written, the end is 1."""
    (corpora / "water" / "sources" / "bad.bin").write_bytes(content)
    assert main(["ingest", str(corpora), "--out", str(out)]) == 1
    captured = capfd.readouterr()
    assert "bad.bin" in captured.err
    assert "Traceback" not in captured.err
    assert "1 source," in captured.out
    assert (out / "water" / "datapackage.json").exists()


def test_a_conference_without_any_readable_source(
    corpora: Path, ingested: Path, capfd: Captured
) -> None:
    """Ends with 1, and what was published before stays."""
    before = files_of(ingested)
    (corpora / "water" / "sources" / "letters.txt").write_bytes(b"")
    assert main(["ingest", str(corpora), "--out", str(ingested)]) == 1
    assert "not written" in capfd.readouterr().err
    assert files_of(ingested) == before


def test_a_source_beyond_the_limit(corpora: Path, out: Path, capfd: Captured) -> None:
    """Ends with 1 and names the option that raises the limit."""
    assert main(["ingest", str(corpora), "--out", str(out), "--max-bytes", "100"]) == 1
    assert "--max-bytes" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("encoding", "line_end"),
    [("utf-16", "\n"), ("utf-8-sig", "\r\n"), ("utf-8", "\r"), ("utf-16-be", "\r\n")],
)
def test_encodings_and_line_ends_make_no_difference(
    corpora: Path, ingested: Path, encoding: str, line_end: str
) -> None:
    """The same seats are read from each."""
    before = (ingested / "water" / "seats.csv").read_bytes()
    text = (FIRST + SECOND).replace("\n", line_end)
    (corpora / "water" / "sources" / "letters.txt").write_bytes(text.encode(encoding))
    assert main(["ingest", str(corpora), "--out", str(ingested)]) == 0
    assert (ingested / "water" / "seats.csv").read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [
        (FIRST + SECOND).replace("Belize", "Côte d’Ivoire").encode("cp1252"),
        (FIRST + SECOND)
        .replace("Belize", "Côte d’Ivoire".encode().decode("cp1252"))
        .encode("utf-8"),
        (FIRST + SECOND).replace("Belize", "Côte d\x00’Ivoire\x07").encode("utf-8"),
    ],
    ids=["cp1252", "mojibake", "control characters"],
)
def test_damaged_letters_are_read_and_told(
    corpora: Path, out: Path, capfd: Captured, content: bytes
) -> None:
    """The state is recognised all the same, and a notice says what was found."""
    (corpora / "water" / "sources" / "letters.txt").write_bytes(content)
    assert main(["ingest", str(corpora), "--out", str(out)]) == 0
    assert "letters.txt" in capfd.readouterr().err
    assert b",CIV," in (out / "water" / "seats.csv").read_bytes()


def test_a_copy_of_a_source_is_read_once(corpora: Path, ingested: Path, capfd: Captured) -> None:
    """With a notice; the dataset is the same."""
    before = files_of(ingested)
    sources = corpora / "water" / "sources"
    shutil.copy(sources / "letters.txt", sources / "letters-copy.txt")
    (sources / "letters-copy.txt").rename(sources / "letters2.txt")
    assert main(["ingest", str(corpora), "--out", str(ingested)]) == 0
    assert "letters2.txt: the same content as letters.txt" in capfd.readouterr().err
    assert files_of(ingested) == before


@pytest.mark.parametrize(
    ("file", "text", "place"),
    [
        ("profile.toml", "closings = ['(']\ntitel = 1\n", "closings[0]"),
        ("profile.toml", "= nothing", "line 1"),
        ("sources.toml", "[[sources]]\nfile = 3\n", "sources[0].file"),
        ("decisions.jsonl", "{}\n{}\n", "line 1"),
        ("decisions.jsonl", "not json\n{}\n", "line 1"),
    ],
)
def test_one_bad_conference_of_several(  # noqa: PLR0917 - the case is in the parameters
    corpora: Path, out: Path, capfd: Captured, file: str, text: str, place: str
) -> None:
    """It is skipped with file and place, the others are written, the end is 2."""
    shutil.copytree(corpora / "water", corpora / "air")
    (corpora / "air" / file).write_text(text, encoding="utf-8")
    assert main(["ingest", str(corpora), "--out", str(out)]) == 2
    error = capfd.readouterr().err
    assert f"air/{file}" in error
    assert place in error
    assert [each.name for each in out.iterdir()] == ["water"]


@pytest.mark.parametrize("content", ["- id: [", "- {id: KEN, colour: red}\n"])
def test_a_bad_gazetteer(
    corpora: Path, tmp_path: Path, out: Path, capfd: Captured, content: str
) -> None:
    """Ends with 2 and names the file; nothing is written."""
    folder = tmp_path / "gazetteers"
    folder.mkdir()
    (folder / "states.yaml").write_text(content, encoding="utf-8")
    status = main(["ingest", str(corpora), "--out", str(out), "--gazetteers", str(folder)])
    assert status == 2
    assert "gazetteers" in capfd.readouterr().err
    assert not out.exists() or list(out.iterdir()) == []


def test_two_conferences_of_one_name(corpora: Path, tmp_path: Path, out: Path) -> None:
    """Are a usage error, as one would overwrite the other."""
    shutil.copytree(corpora / "water", tmp_path / "more" / "water")
    assert main(["ingest", str(corpora), str(tmp_path / "more"), "--out", str(out)]) == 2
    assert not out.exists()


def test_the_gravest_status_wins(corpora: Path, out: Path) -> None:
    """An unreadable source beside open conflicts is 1, a bad profile beside both is 2."""
    (corpora / "water" / "sources" / "bad.txt").write_bytes(b"")
    arguments = ["ingest", str(corpora), "--out", str(out), "--fail-on", "error"]
    assert main(arguments) == 1
    shutil.copytree(corpora / "water", corpora / "air")
    (corpora / "air" / "profile.toml").write_text("x = 1", encoding="utf-8")
    assert main(arguments) == 2


def test_a_rendition_that_cannot_be_read_is_a_notice(
    corpora: Path, out: Path, capfd: Captured
) -> None:
    """Where sources.toml says that its document was read from another file."""
    (corpora / "water" / "sources" / "scan.pdf").write_bytes(b"%PDF-1.4\n")
    (corpora / "water" / "sources.toml").write_text(
        "[[sources]]\nfile = 'letters.txt'\n"
        "[[sources]]\nfile = 'scan.pdf'\nrendition_of = 'letters.txt'\n",
        encoding="utf-8",
    )
    assert main(["ingest", str(corpora), "--out", str(out)]) == 0
    assert "scan.pdf" in capfd.readouterr().err


def test_a_source_altered_after_it_was_added_is_told(
    corpora: Path, out: Path, capfd: Captured
) -> None:
    """And so is one that sources.toml names and that is gone."""
    (corpora / "water" / "sources.toml").write_text(
        f"[[sources]]\nfile = 'letters.txt'\nsha256 = '{'0' * 64}'\n[[sources]]\nfile = 'b.txt'\n",
        encoding="utf-8",
    )
    assert main(["ingest", str(corpora), "--out", str(out)]) == 0
    error = capfd.readouterr().err
    assert "letters.txt: is not the file" in error
    assert "b.txt: named in sources.toml" in error


def test_an_unknown_option_teaches(capfd: Captured) -> None:
    """Usage errors end with 2."""
    assert main(["ingest", "corpora", "--fail-on", "disaster"]) == 2
    assert "warning" in capfd.readouterr().err


def test_what_decisions_do_is_told(corpora: Path, out: Path, capfd: Captured) -> None:
    """Applied, and stale once the entry that was decided on reads otherwise."""
    home = corpora / "water"
    again = ["ingest", str(corpora), "--out", str(out)]
    assert main(again) == 0
    assert "decisions:" not in capfd.readouterr().out
    decide = ["decide", "double-seat/2031-05-20/GHA", "keep:2", "--corpus", str(home)]
    assert main([*decide, "--reviewer", "AR"]) == 0
    assert main(again) == 0
    assert "\n  decisions: 1 applied\n" in capfd.readouterr().out
    file = home / "sources" / "letters.txt"
    file.write_text(file.read_text("utf-8").replace("- Ghana", "- Ghana*"), encoding="utf-8")
    assert main(again) == 0
    assert "\n  decisions: 1 stale; see hldparse conflicts --open" in capfd.readouterr().out
    assert main(["conflicts", str(out), "--open", "--all-editions"]) == 0
    assert "decided: keep:2, by AR" in capfd.readouterr().out


def test_conferences_are_let_go_one_after_the_other(
    corpora: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many there are, no more than the last one's dataset is held when all are done."""
    for name in ("ice", "salt", "wind"):
        shutil.copytree(corpora / "water", corpora / name)
    held: list[int] = []

    def counting(written: list[tuple[Path, Path | None]], _: Path | None) -> None:
        gc.collect()
        held.append(sum(isinstance(each, Dataset) for each in gc.get_objects()) - before)
        assert len(written) == 4

    monkeypatch.setattr("hldparse.cli.ingest.say_what_next", counting)
    gc.collect()
    before = sum(isinstance(each, Dataset) for each in gc.get_objects())
    assert main(["ingest", str(corpora), "--out", str(out)]) == 0
    assert held[0] <= 1


def test_the_review_is_named_as_it_can_be_typed_here(
    corpora: Path, out: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the folder where one is, by the way from there."""
    monkeypatch.chdir(corpora.parent)
    assert main(["ingest", "corpora", "--out", str(out)]) == 0
    assert "review corpora/water " in capfd.readouterr().out
