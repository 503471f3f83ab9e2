"""The letters of the first corpus, typeset: from PDFs, scans and Word the same as from the text."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("reportlab")

from tools.typeset_corpus import letters_of
from tools.typesetting.scans import OFFICE, scanned, varied_scanner
from tools.typesetting.sheets import typeset
from tools.typesetting.style import HOUSE, varied

from hldparse import pipeline
from hldparse.corpus import find
from hldparse.records.dataset import Dataset
from hldparse.records.resolved import NamePart, Resolved

CORPUS = Path(__file__).parents[2] / "corpora" / "hld-2006"
SOURCES = CORPUS / "sources"
TEXT = SOURCES / "letters.txt"
SCANS = sorted((SOURCES / "scan").glob("*.pdf"))


@pytest.fixture(scope="module")
def names() -> pipeline.Names:
    return pipeline.load_names()


@pytest.fixture(scope="module")
def text(names: pipeline.Names) -> Dataset:
    return dataset(TEXT, names)


def dataset(sources: Path, names: pipeline.Names) -> Dataset:
    """Return the dataset of a conference, a folder of files or a file."""
    (conference,) = find([sources]).conferences
    run = pipeline.run(conference, pipeline.setup_for(conference, names))
    assert not run.failures
    assert run.dataset is not None
    return run.dataset


def told(data: Dataset) -> dict[str, Counter[tuple[object, ...]]]:
    """Return what the dataset says, without where it stands."""
    return {
        "seats": Counter((s.edition, s.round_table, s.category, s.entity_id) for s in data.seats),
        "conflicts": Counter(
            (c.kind, c.edition, c.round_tables, c.question) for c in data.conflicts
        ),
        "rules": Counter((r.rule, r.regional_group, r.maximum) for r in data.rules),
        "preferences": Counter(
            (p.round_table, p.entity_id, p.preference) for p in data.preferences
        ),
    }


def alone(form: str, at: Path) -> Path:
    """Return a conference of the letters in one form only, with what was recognised of them."""
    shutil.copytree(SOURCES / form, at / "alone" / "sources" / form)
    if (CORPUS / "recognised" / form).is_dir():
        shutil.copytree(CORPUS / "recognised" / form, at / "alone" / "recognised" / form)
    return at / "alone"


def test_pdfs_alone_say_what_the_text_says(
    text: Dataset, tmp_path: Path, names: pipeline.Names
) -> None:
    """Seats, conflicts, rules and preferences are the same ones."""
    assert sum(told(text)["seats"].values()) == 560
    assert told(dataset(alone("pdf", tmp_path), names)) == told(text)


@pytest.mark.skipif(not SCANS, reason="the corpus has no scans")
def test_scans_alone_say_what_the_text_says(
    text: Dataset, tmp_path: Path, names: pipeline.Names
) -> None:
    """Every seat and wish, no other country, no double seat that the text has not."""
    scans = told(dataset(alone("scan", tmp_path), names))
    for sort in ("seats", "preferences"):
        assert scans[sort] == told(text)[sort]
    doubtful = {"double-seat", "unread-line", "unresolved-name", "ambiguous-name", "merged-line"}
    asked = {each for each in scans["conflicts"] if each[0] in doubtful}
    assert asked == {each for each in told(text)["conflicts"] if each[0] in doubtful}


@pytest.mark.parametrize("seed", range(1, 7))
def test_other_styles_say_the_same(
    seed: int, text: Dataset, tmp_path: Path, names: pipeline.Names
) -> None:
    """Other paper, type, columns and page numbers; more of them in benchmarks/renditions.py."""
    for letter in letters_of(TEXT)[0]:
        (tmp_path / f"{letter.document_id}.pdf").write_bytes(typeset(letter, varied(seed)))
    assert told(dataset(tmp_path, names)) == told(text)


def test_the_committed_pdfs_are_what_the_tool_makes() -> None:
    """Nobody has edited them by hand, and the letters have not changed since."""
    made = {f"{each.document_id}.pdf": typeset(each, HOUSE) for each in letters_of(TEXT)[0]}
    assert made == {path.name: path.read_bytes() for path in (SOURCES / "pdf").iterdir()}


def test_a_pdf_that_says_otherwise_is_one_question(
    text: Dataset, tmp_path: Path, names: pipeline.Names
) -> None:
    """A seat moved and a name changed in the PDF alone: nothing else of the dataset changes."""
    altered = TEXT.read_text(encoding="utf-8")
    last = max(row.edition for row in text.editions)
    one, other = (row for row in text.seats if row.edition == last and row.iso3 in {"YEM", "ZMB"})
    altered = altered.replace(f"- {one.raw}\n", "- Monaco\n", 1)
    altered = altered.replace(f"- {other.raw}\n", "", 1)
    (tmp_path / "altered.txt").write_text(altered, encoding="utf-8")
    shutil.copy(TEXT, tmp_path / "both.txt")
    (edition,) = (row for row in text.editions if row.edition == last)
    for letter in letters_of(tmp_path / "altered.txt")[0]:
        if letter.document_id == edition.document_id:
            (tmp_path / "sent.pdf").write_bytes(typeset(letter, HOUSE))
    (tmp_path / "altered.txt").unlink()
    both = dataset(tmp_path, names)
    (asked,) = (row for row in both.conflicts if row.kind == "rendition-mismatch")
    assert (asked.edition, asked.severity, asked.status) == (last, "error", "open")
    assert set(asked.round_tables.split("|")) == {one.round_table, other.round_table}
    for name in (one.printed, other.printed):
        assert f'only the text has "{name}"' in asked.question
    assert 'only the PDF has "Monaco"' in asked.question
    rest = told(both)["conflicts"] - told(text)["conflicts"]
    assert {each[0] for each in rest} == {"rendition-mismatch"}
    assert told(both)["seats"] == told(text)["seats"]


def entries(path: Path, names: pipeline.Names) -> set[tuple[str, str, str, str]]:
    """Return edition, table, category and entity of a file's entries and wishes."""
    from hldparse.corpus import SourceFile, profile_of

    setup = pipeline.Setup(profile=profile_of(None), names=names)
    found = pipeline.until("resolving", SourceFile(path, path.name), setup)
    assert isinstance(found, Resolved)
    listed: list[tuple[str, str, str, tuple[NamePart, ...]]] = [
        (each.entry.attachment_id, each.entry.round_table, each.entry.category, each.names)
        for each in found.entries
    ]
    listed += [
        (each.wish.attachment_id, each.wish.round_table, str(each.wish.preference), each.names)
        for each in found.wishes
    ]
    return {
        (
            attachment,
            table,
            sort,
            part.resolution.entity.entity_id if part.resolution.entity else part.printed,
        )
        for attachment, table, sort, parts in listed
        for part in parts
    }


def test_a_word_file_says_what_the_text_says(names: pipeline.Names) -> None:
    """Each entry of its list, in no other category and at no other table."""
    (word,) = (SOURCES / "docx").iterdir()
    found = entries(word, names)
    (letter,) = {each[0].partition("/")[0] for each in found}
    assert found == {each for each in entries(TEXT, names) if each[0].startswith(letter)}


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
@pytest.mark.parametrize("seed", [0, 1])
def test_an_engine_reads_what_the_text_says(
    seed: int, tmp_path: Path, names: pipeline.Names
) -> None:
    """The ruled table, recognised here and now from a worn sheet: each wish with its preference."""
    letters, segmented, _ = letters_of(TEXT)
    (table,) = (each for each in segmented.attachments if each.kind == "expressions-of-interest")
    (letter,) = (each for each in letters if each.document_id == table.document_id)
    style, scanner = (varied(seed), varied_scanner(seed)) if seed else (HOUSE, OFFICE)
    scan = tmp_path / f"{letter.document_id}.pdf"
    scan.write_bytes(scanned(typeset(letter, style), seed=seed, scanner=scanner))
    assert entries(scan, names) == {
        each for each in entries(TEXT, names) if each[0].startswith(letter.document_id)
    }
