"""Comparison with accepted outputs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.summit import FIRST, SECOND

from hldparse.cli import main
from hldparse.errors import UsageError
from hldparse.golden import accept, check


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    sources = tmp_path / "corpora" / "water" / "sources"
    sources.mkdir(parents=True)
    (sources / "letters.txt").write_text(FIRST + SECOND, encoding="utf-8")
    return tmp_path / "corpora"


@pytest.fixture
def golden(tmp_path: Path, corpora: Path) -> Path:
    accept(tmp_path / "golden", corpora)
    return tmp_path / "golden"


def test_what_was_accepted_passes(golden: Path, corpora: Path) -> None:
    """An artefact for each stage and source, and two for the conference."""
    assert check(golden, corpora) == ()
    made = sorted(each.relative_to(golden).as_posix() for each in golden.rglob("*.json"))
    assert made == [
        "water/conflicts.json",
        "water/dataset.json",
        "water/parsing/letters.txt.json",
        "water/resolving/letters.txt.json",
        "water/segmenting/letters.txt.json",
    ]


def test_a_declared_rendition_has_no_stages_of_its_own(tmp_path: Path, corpora: Path) -> None:
    """It is held against the file it renders; the dataset still has its document."""
    home = corpora / "water"
    (home / "sources" / "copy.txt").write_text(FIRST, encoding="utf-8")
    (home / "sources.toml").write_text(
        '[[sources]]\nfile = "letters.txt"\n\n'
        '[[sources]]\nfile = "copy.txt"\nrendition_of = "letters.txt"\n',
        encoding="utf-8",
    )
    accept(tmp_path / "golden", corpora)
    made = {each.name for each in (tmp_path / "golden").rglob("*.json")}
    assert made == {"letters.txt.json", "dataset.json", "conflicts.json"}
    dataset = (tmp_path / "golden" / "water" / "dataset.json").read_text(encoding="utf-8")
    assert '"same_as"' in dataset
    assert '"copies"' not in dataset


def test_a_difference_is_shown_as_a_diff(golden: Path, corpora: Path) -> None:
    """With the line that changed, in every artefact it changes."""
    source = corpora / "water" / "sources" / "letters.txt"
    source.write_text((FIRST + SECOND).replace("- Belize", "- Bhutan"), encoding="utf-8")
    findings = {each.artefact: each for each in check(golden, corpora)}
    diff = findings["parsing/letters.txt.json"].text
    assert [line for line in diff.splitlines() if line.startswith("-") and "Belize" in line]
    assert [line for line in diff.splitlines() if line.startswith("+") and "Bhutan" in line]
    assert all(each.fails for each in findings.values())


def test_an_expected_file_that_nothing_makes_fails(golden: Path, corpora: Path) -> None:
    """So does a conference that is gone, and one never accepted."""
    (golden / "water" / "parsing" / "old.txt.json").write_text("{}\n", encoding="utf-8")
    (golden / "fire").mkdir()
    (corpora / "air" / "sources").mkdir(parents=True)
    (corpora / "air" / "sources" / "a.txt").write_text("Excellency,\n", encoding="utf-8")
    found = {(each.conference, each.artefact) for each in check(golden, corpora) if each.fails}
    assert found == {("water", "parsing/old.txt.json"), ("fire", ""), ("air", "")}


def test_known_failures_are_expected(golden: Path, corpora: Path) -> None:
    """They do not fail, they are reported; one that passes must leave the list."""
    known = golden / "water" / "known_failures.json"
    known.write_text(
        json.dumps([{"artefact": "dataset.json", "reason": "a mark is lost"}]), encoding="utf-8"
    )
    (finding,) = check(golden, corpora)
    assert finding.fails
    assert "passes" in finding.text
    (golden / "water" / "dataset.json").write_text("{}\n", encoding="utf-8")
    (finding,) = check(golden, corpora)
    assert not finding.fails
    assert "a mark is lost" in finding.text


def test_accept_takes_only_what_it_is_told(golden: Path, corpora: Path) -> None:
    """The other artefacts stay as they were accepted."""
    source = corpora / "water" / "sources" / "letters.txt"
    source.write_text((FIRST + SECOND).replace("- Belize", "- Bhutan"), encoding="utf-8")
    changed = accept(golden, corpora, conference="water", artefacts=("parsing",))
    assert [each.name for each in changed] == ["letters.txt.json"]
    assert {each.artefact for each in check(golden, corpora)} >= {"dataset.json"}
    assert "parsing/letters.txt.json" not in {each.artefact for each in check(golden, corpora)}


def test_unknown_names_are_refused(golden: Path, corpora: Path) -> None:
    """With those there are."""
    with pytest.raises(UsageError, match="air"):
        check(golden, corpora, names=("air",))
    with pytest.raises(UsageError, match="poetry"):
        accept(golden, corpora, conference="water", artefacts=("poetry",))


@pytest.mark.parametrize("arguments", [[], ["water"], ["water", "parsing", "--all"]])
def test_the_command_must_be_told_what(
    golden: Path, corpora: Path, arguments: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing is accepted by accident."""
    folders = ["--golden", str(golden), "--corpora", str(corpora)]
    assert main(["golden", "accept", *arguments, *folders]) == 2
    assert "golden accept" in capfd.readouterr().err
    assert main(["golden", "check", *folders]) == 0
