"""The letters of the first corpus, typeset: from PDFs, scans and Word the same as from the text."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("reportlab")

from tools.typeset_corpus import renditions

from hldparse import pipeline
from hldparse.corpus import find
from hldparse.records.dataset import Dataset
from hldparse.records.names import NamePart, Resolved

TEXT = Path(__file__).parents[2] / "corpora" / "hld-2006" / "sources" / "letters.txt"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("renditions")
    for name, (_, data) in renditions(TEXT).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def names() -> pipeline.Names:
    return pipeline.load_names()


def dataset(sources: Path, at: Path, names: pipeline.Names) -> Dataset:
    shutil.copytree(sources, at / "hld-2006" / "sources")
    conference = find([at]).conferences[0]
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


@pytest.mark.parametrize("form", ["pdf"])
def test_pdfs_alone_say_what_the_text_says(
    made: Path, form: str, tmp_path: Path, names: pipeline.Names
) -> None:
    """Seats, conflicts, rules and preferences are the same ones."""
    sources = tmp_path / "text"
    sources.mkdir()
    shutil.copy(TEXT, sources)
    text = told(dataset(sources, tmp_path / "a", names))
    assert sum(text["seats"].values()) == 560
    assert told(dataset(made / form, tmp_path / "b", names)) == text


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


def test_a_word_file_says_what_the_text_says(made: Path, names: pipeline.Names) -> None:
    """Each entry of its list, in no other category and at no other table."""
    (word,) = (made / "docx").iterdir()
    found = entries(word, names)
    (letter,) = {each[0].partition("/")[0] for each in found}
    assert found == {each for each in entries(TEXT, names) if each[0].startswith(letter)}


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_a_scan_says_what_the_text_says(made: Path, names: pipeline.Names) -> None:
    """The ruled table, recognised from its picture: each wish with its preference."""
    scan = min((made / "scan").iterdir(), key=lambda path: path.stat().st_size)
    found = entries(scan, names)
    (letter,) = {each[0].partition("/")[0] for each in found}
    assert found == {each for each in entries(TEXT, names) if each[0].startswith(letter)}
