"""A scan is recognised once: a conference with its recognised pages needs no engine."""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.reading.sheets import pdf

from hldparse import pipeline
from hldparse.corpus import find
from hldparse.reading import scan_apart, scan_engine
from hldparse.records.recognised import RecognisedPage

LIST = ["United Nations", "3 May 2012", "Excellency,", "The list of participants is annexed."]


@pytest.fixture(scope="module")
def names() -> pipeline.Names:
    return pipeline.load_names()


def run(at: Path, names: pipeline.Names) -> pipeline.Run:
    (conference,) = find([at]).conferences
    return pipeline.run(conference, pipeline.setup_for(conference, names))


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a conference with a scan in it, on which an engine sees the lines of LIST."""
    words = tuple(
        (word, 80.0 + 60 * at, 80.0 + 14 * row, 130.0 + 60 * at, 90.0 + 14 * row, 0.9)
        for row, line in enumerate(LIST)
        for at, word in enumerate(line.split())
    )
    monkeypatch.setattr(
        scan_apart,
        "recognise_apart",
        lambda *_: {1: RecognisedPage(1, "no text layer", "engine 1", words)},
    )
    from hldparse.reading import scan_pages

    monkeypatch.setattr(scan_pages, "recognise_apart", scan_apart.recognise_apart)
    (tmp_path / "sources" / "scan").mkdir(parents=True)
    (tmp_path / "sources" / "scan" / "list.pdf").write_bytes(pdf(("picture", LIST)))
    return tmp_path


PARTICIPANTS = """3 May 2012

Excellency,

I have the honour to transmit the revised list of participants for the round tables.

Please accept, Excellency, the assurances of my highest consideration.

Ana Example

All Permanent Representatives and
Permanent Observers to the United Nations
New York

High-level Meeting on Rivers
(Revised list as of 3 May 2012)

Round Table 1

Participants:

Member States

- Ghad
- Fiji
- Xqzt
- Peru
""".splitlines()
UNSURE = {"Ghad": 0.41, "Xqzt": 0.3}


def test_what_an_engine_doubts_is_repaired_or_asked(
    tmp_path: Path, names: pipeline.Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Letters that look alike are set aside only where it was unsure; how sure it was stands in
    the question and with the evidence.
    """
    from hldparse.reading import scan_pages

    words = tuple(
        (
            *(word, 80.0 + 12 * at, 60.0 + 14 * row, 90.0 + 12 * at, 70.0 + 14 * row),
            UNSURE.get(word, 0.97),
        )
        for row, line in enumerate(PARTICIPANTS)
        for at, word in enumerate(line.split())
    )
    page = RecognisedPage(1, "no text layer", "engine 1", words)
    monkeypatch.setattr(scan_pages, "recognise_apart", lambda *_: {1: page})
    for folder, name, data in (
        ("scan", "list.pdf", pdf(("picture", PARTICIPANTS))),
        ("text", "list.txt", "\n".join(PARTICIPANTS).encode()),
    ):
        (tmp_path / folder / "sources").mkdir(parents=True)
        (tmp_path / folder / "sources" / name).write_bytes(data)
    seen, printed = run(tmp_path / "scan", names).dataset, run(tmp_path / "text", names).dataset
    assert seen is not None
    assert printed is not None
    assert {seat.iso3 for seat in seen.seats} >= {"TCD", "FJI", "PER"}
    assert "TCD" not in {seat.iso3 for seat in printed.seats}
    sure = {seat.printed: seat.evidence.confidence for seat in seen.seats if seat.evidence}
    assert (sure["Ghad"], sure["Fiji"]) == (0.41, 0.97)
    assert all(seat.evidence and seat.evidence.confidence is None for seat in printed.seats)
    (question,) = [each for each in seen.conflicts if each.kind == "unresolved-name"]
    assert "(recognised from a picture, 30 % sure)" in question.question
    (place,) = [
        each.evidence for each in seen.conflict_evidence if each.conflict_id == question.conflict_id
    ]
    assert place is not None
    assert place.confidence == 0.3
    asked = [each.question for each in printed.conflicts if each.kind == "unresolved-name"]
    assert not any("sure" in each for each in asked)


def test_a_second_run_takes_what_the_first_kept(
    home: Path, names: pipeline.Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an engine the dataset is the same, to the box and the notice."""
    first = run(home, names)
    assert first.dataset is not None
    assert (home / "recognised" / "scan" / "list.pdf.json").is_file()
    from hldparse.reading import scan_pages

    monkeypatch.setattr(scan_pages, "recognise_apart", None)
    second = run(home, names)
    assert (second.dataset, second.notices) == (first.dataset, first.notices)
    assert [source.rendition for source in first.dataset.sources] == ["scan"]


def test_that_nothing_was_seen_is_kept_too(
    tmp_path: Path, names: pipeline.Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty scan is named in each run, and asked of an engine in the first only."""
    from hldparse.reading import scan_pages

    empty = RecognisedPage(1, "no text layer", "engine 1", ())
    monkeypatch.setattr(scan_pages, "recognise_apart", lambda *_: {1: empty})
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "blank.pdf").write_bytes(pdf(("picture", [])))
    first = run(tmp_path, names)
    assert str(first.failures[0]).startswith("blank.pdf, page 1: is a scan")
    assert (tmp_path / "recognised" / "blank.pdf.json").is_file()
    monkeypatch.setattr(scan_pages, "recognise_apart", None)
    second = run(tmp_path, names)
    assert str(second.failures[0]) == str(first.failures[0])


def test_a_folder_that_cannot_be_written_is_a_notice(home: Path, names: pipeline.Names) -> None:
    """The dataset is made all the same."""
    (home / "recognised").write_text("a file")
    found = run(home, names)
    assert found.dataset is not None
    assert any("recognised pages are not kept" in notice for notice in found.notices)


def test_a_changed_file_is_recognised_anew(home: Path, names: pipeline.Names) -> None:
    """It is said, and what was changed is written as the engine saw it."""
    run(home, names)
    kept = home / "recognised" / "scan" / "list.pdf.json"
    before = kept.read_bytes()
    kept.write_bytes(before.replace(b"Excellency", b"Excellence"))
    found = run(home, names)
    assert any("recognised anew" in notice for notice in found.notices)
    assert kept.read_bytes() == before


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_with_an_engine(tmp_path: Path, names: pipeline.Names) -> None:
    """What tesseract sees is kept with its version."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "list.pdf").write_bytes(pdf(("picture", LIST)))
    assert scan_engine.engine() == "tesseract"
    assert run(tmp_path, names).dataset is not None
    kept = (tmp_path / "recognised" / "list.pdf.json").read_text(encoding="utf-8")
    assert '"engine": "tesseract ' in kept
    assert '["Excellency,", ' in kept


def ingest(at: Path, *, rapidocr: bool) -> subprocess.CompletedProcess[str]:
    """Return what the command says and how it ends where tesseract is not on the path."""
    block = "" if rapidocr else "sys.modules['rapidocr'] = None;"
    return subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; {block} from hldparse.cli import main; sys.exit(main())",
            *("ingest", str(at), "--out", str(at.parent / "out")),
        ],
        env={"PATH": "", "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_an_engine_a_scan_costs_no_other_source(tmp_path: Path) -> None:
    """It is named with both ways to install one, and the run ends with 1; where it is another
    form of a document that was read, it is a notice and the run ends with 0.
    """
    sources = tmp_path / "conference" / "sources"
    sources.mkdir(parents=True)
    (sources / "list.pdf").write_bytes(pdf(("picture", LIST)))
    (sources / "letter.txt").write_text("\n\n".join(LIST))
    done = ingest(sources.parent, rapidocr=False)
    said = " ".join((done.stdout + done.stderr).split())
    assert done.returncode == 1, said
    assert "list.pdf" in said
    assert "apt-get install tesseract-ocr" in said
    assert "pip install 'hldparse[ocr]'" in said
    assert (tmp_path / "out" / "conference" / "dataset.sqlite").is_file()
    (sources.parent / "sources.toml").write_text(
        '[[sources]]\nfile = "letter.txt"\n'
        '[[sources]]\nfile = "list.pdf"\nrendition_of = "letter.txt"\n'
    )
    done = ingest(sources.parent, rapidocr=False)
    said = " ".join((done.stdout + done.stderr).split())
    assert done.returncode == 0, said
    assert "list.pdf" in said
    assert "pip install 'hldparse[ocr]'" in said


@pytest.mark.skipif(
    not (find_spec("rapidocr") and find_spec("onnxruntime")), reason="rapidocr is not installed"
)
def test_with_the_engine_that_pip_installs(tmp_path: Path) -> None:
    """It stays within its memory, page after page, and is used where tesseract is not there."""
    sources = tmp_path / "conference" / "sources"
    sources.mkdir(parents=True)
    (sources / "list.pdf").write_bytes(pdf(*[("picture", LIST)] * 3))
    done = ingest(sources.parent, rapidocr=True)
    assert done.returncode == 0, done.stderr
    kept = (sources.parent / "recognised" / "list.pdf.json").read_text(encoding="utf-8")
    assert kept.count('"engine": "rapidocr ') == 3
    assert "The list of participants is annexed." in kept
