"""Which conferences a path means."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from hldparse.corpus import find, locate
from hldparse.errors import UsageError

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


def conference(folder: Path, **files: str) -> Path:
    (folder / "sources").mkdir(parents=True)
    for name, text in (files or {"letter": "Excellency,\n"}).items():
        (folder / "sources" / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def names(*paths: Path) -> list[str]:
    return [each.name for each in find(paths).conferences]


@pytest.mark.parametrize("part", [".", "sources", "sources/letter.txt", "notes"])
def test_every_path_in_a_conference_means_the_whole_of_it(tmp_path: Path, part: str) -> None:
    """The folder, its sources/, one source and any other folder in it mean the conference."""
    home = conference(tmp_path / "summit-2031", letter="one\n", other="two\n")
    (home / "notes").mkdir()
    (found,) = find([home / part]).conferences
    assert found.name == "summit-2031"
    assert [each.name for each in found.files] == ["letter.txt", "other.txt"]


def test_conferences_below_a_path_are_found_in_the_order_of_their_names(tmp_path: Path) -> None:
    """A folder of conferences means all of them, at any depth, hidden folders passed over."""
    for place in ("b", "deep/er/a", ".hidden/c"):
        conference(tmp_path / "corpora" / place)
    assert names(tmp_path / "corpora") == ["a", "b"]


def test_files_beside_conferences_are_named_and_not_read(tmp_path: Path) -> None:
    """What lies outside of every sources/ is not dropped in silence."""
    conference(tmp_path / "corpora" / "a")
    (tmp_path / "corpora" / "stray.txt").write_text("x", encoding="utf-8")
    found = find([tmp_path / "corpora"])
    assert len(found.notices) == 1
    assert "stray.txt" in found.notices[0]


def test_a_loose_folder_is_a_conference_of_its_name(tmp_path: Path) -> None:
    """Without sources/ all files are sources but the conference's own and hidden ones."""
    folder = tmp_path / "letters"
    (folder / "sub").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "sub/c.txt", "profile.toml", "decisions.jsonl", ".x", "~$b.doc"):
        (folder / name).write_text(f"content of {name}", encoding="utf-8")
    (found,) = find([folder]).conferences
    assert found.name == "letters"
    assert [each.name for each in found.files] == ["a.txt", "b.txt", "sub/c.txt"]
    assert found.profile == folder.resolve() / "profile.toml"


def test_a_loose_file_is_a_conference_without_ledger(tmp_path: Path) -> None:
    """A file alone is read by the built-in profile."""
    (tmp_path / "note.txt").write_text("x", encoding="utf-8")
    (found,) = find([tmp_path / "note.txt"]).conferences
    assert (found.name, found.home, found.ledger) == ("note", None, None)


def test_a_conference_given_twice_is_one(tmp_path: Path) -> None:
    """Two paths into one conference do not read it twice."""
    home = conference(tmp_path / "a")
    assert names(home, home / "sources") == ["a"]


def test_two_conferences_of_one_name_are_refused(tmp_path: Path) -> None:
    """They would be written into one folder; case makes no difference."""
    first, second = conference(tmp_path / "x" / "Summit"), conference(tmp_path / "y" / "summit")
    with pytest.raises(UsageError, match="two conferences") as caught:
        find([first, second])
    assert caught.value.hint


@pytest.mark.parametrize("missing", ["nowhere", "nowhere/at/all"])
def test_a_missing_path_is_a_usage_error(tmp_path: Path, missing: str) -> None:
    """With the path as it was given and a remedy."""
    with pytest.raises(UsageError) as caught:
        find([tmp_path / missing])
    assert missing in caught.value.file
    assert caught.value.hint


def test_an_empty_folder_is_a_usage_error(tmp_path: Path) -> None:
    """Nothing to read is said, not passed over."""
    with pytest.raises(UsageError, match="no file"):
        find([tmp_path])


def test_empty_sources_are_a_failure_of_that_conference(tmp_path: Path) -> None:
    """So that the others are still read."""
    (tmp_path / "corpora" / "hollow" / "sources").mkdir(parents=True)
    conference(tmp_path / "corpora" / "full")
    full, hollow = find([tmp_path / "corpora"]).conferences
    assert not full.refused
    assert hollow.refused[0].hint


def test_one_content_is_read_once(tmp_path: Path) -> None:
    """A copy is left out with a notice that names both; files of one size may still differ."""
    home = conference(tmp_path / "a", first="same\n", second="same\n", third="diff\n")
    (found,) = find([home]).conferences
    assert [each.name for each in found.files] == ["first.txt", "third.txt"]
    assert "second.txt" in found.notices[0]
    assert "first.txt" in found.notices[0]


@needs_links
def test_links_stay_in_the_conference(tmp_path: Path) -> None:
    """A link out of it is refused by name, a link within it is followed, a broken one is named."""
    home = conference(tmp_path / "a")
    secret = tmp_path / "secret.txt"
    secret.write_text("not yours", encoding="utf-8")
    (home / "inside.txt").write_text("within", encoding="utf-8")
    sources = home / "sources"
    (sources / "out.txt").symlink_to(secret)
    (sources / "outside").symlink_to(tmp_path)
    (sources / "broken.txt").symlink_to(home / "gone.txt")
    (sources / "in.txt").symlink_to(home / "inside.txt")
    (found,) = find([home]).conferences
    assert [each.name for each in found.files] == ["in.txt", "letter.txt"]
    assert [each.file for each in found.refused] == ["broken.txt", "out.txt", "outside"]


@needs_links
def test_sources_may_not_be_a_link_to_elsewhere(tmp_path: Path) -> None:
    """Nor may the folder itself lead out."""
    other = conference(tmp_path / "other")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "sources").symlink_to(other / "sources")
    (found,) = find([tmp_path / "a"]).conferences
    assert not found.files
    assert found.refused


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    """Only regular files are opened."""
    home = conference(tmp_path / "a")
    os.mkfifo(home / "sources" / "pipe.txt")
    (found,) = find([home]).conferences
    assert [each.file for each in found.refused] == ["pipe.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """It could not be written into any table."""
    home = conference(tmp_path / "a")
    (home / "sources" / os.fsdecode(b"caf\xe9.txt")).write_text("x", encoding="utf-8")
    (found,) = find([home]).conferences
    assert found.refused[0].file == "caf\\udce9.txt"


def test_locate_finds_the_conference_of_one_file(tmp_path: Path) -> None:
    """With its name under sources/; a file elsewhere is loose, a folder is refused."""
    home = conference(tmp_path / "a")
    own, file = locate(home / "sources" / "letter.txt")
    assert (own.name, file.name) == ("a", "letter.txt")
    (home / "memo.txt").write_text("x", encoding="utf-8")
    assert locate(home / "memo.txt")[0].name == "memo"
    with pytest.raises(UsageError):
        locate(home)


def test_what_hldparse_wrote_is_no_source(tmp_path: Path) -> None:
    """Whoever works beside their letters has out/ among them; it is told and left out."""
    published = tmp_path / "out" / "water"
    published.mkdir(parents=True)
    for name in ("datapackage.json", "dataset.sqlite", "conflicts.json", "seats.csv"):
        (published / name).write_text("{}", encoding="utf-8")
    (tmp_path / "letter.txt").write_text("Excellency,", encoding="utf-8")
    (found,) = find([tmp_path]).conferences
    assert [each.name for each in found.files] == ["letter.txt"]
    assert found.notices == ("out/water: written by hldparse, so not read",)
    (published / "conflicts.json").unlink()
    assert len(find([tmp_path]).conferences[0].files) > 1
