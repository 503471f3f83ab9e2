"""What an engine saw is kept beside the sources, and used while nothing was changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hldparse.corpus import find, keep_recognised, read_recognised
from hldparse.errors import OutputError
from hldparse.records.recognised import Recognised, RecognisedPage

SEEN = Recognised(
    "ab" * 32,
    3,
    (
        RecognisedPage(
            1,
            "no text layer",
            "engine 1.0 (eng)",
            (
                ("Côte", 72.0, 90.5, 99.9, 101.0, 0.96),
                ('"d\'Ivoire"', 100.0, 90.5, 140.0, 101.0, 0.3),
            ),
            (10.0, 20.5),
            (5.0,),
            marks=(("☑", 3.0, 12.0, 8.0, 17.0, 0.95),),
        ),
        RecognisedPage(3, "no text layer", "engine 1.0 (eng)", (), turned=90, zoom=2.5),
    ),
)


def kept(tmp_path: Path, name: str = "scan/a.pdf") -> Path:
    keep_recognised(tmp_path / "recognised", name, SEEN)
    return tmp_path / "recognised" / f"{name}.json"


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    """The same records; a line for each word; nothing else is left in the folder."""
    path = kept(tmp_path)
    assert read_recognised(tmp_path / "recognised", "scan/a.pdf") == (SEEN, "")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert '["Côte", 72.0, 90.5, 99.9, 101.0, 0.96],' in lines
    assert list(path.parent.iterdir()) == [path]
    first = path.read_bytes()
    assert kept(tmp_path).read_bytes() == first


def test_tables_kept_before_marks_were_looked_for_are_used_and_named(tmp_path: Path) -> None:
    """What was seen stays of use; the notice says what to do. Pages without tables lack nothing."""
    page = RecognisedPage(1, "no text layer", "engine 1.0 (eng)", (), (10.0, 20.5), (5.0, 9.0))
    for rows, said in (((10.0, 20.5), "before marks"), ((), "")):
        old = Recognised("ab" * 32, 1, (replace(page, rows=rows),))
        keep_recognised(tmp_path / "recognised", "old.pdf", old)
        found, notice = read_recognised(tmp_path / "recognised", "old.pdf")
        assert found == old
        assert said in notice
        assert bool(said) == bool(notice)


def test_nothing_kept_is_no_fault(tmp_path: Path) -> None:
    """A conference without the folder, and a loose file, have nothing kept and nothing to say."""
    assert read_recognised(tmp_path / "recognised", "a.pdf") == (None, "")
    assert read_recognised(None, "a.pdf") == (None, "")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"0.96", b"0.97"),
        (b"C\xc3\xb4te", b"Cote"),
        (b"]", b""),
        (b"0.96", b"NaN"),
        (b'"count": 3', b'"count": 1'),
        (b"pages 1", b"pages 2"),
        (b"C\xc3\xb4te", b"C\xff"),
        (b'{"format"', b"[" * 100_000 + b'{"format"'),
    ],
)
def test_a_changed_or_damaged_file_is_not_used(tmp_path: Path, old: bytes, new: bytes) -> None:
    """Recognition is not corrected by hand; the notice says so, and nothing is raised."""
    path = kept(tmp_path)
    path.write_bytes(path.read_bytes().replace(old, new, 1))
    found, notice = read_recognised(tmp_path / "recognised", "scan/a.pdf")
    assert found is None
    assert "recognised anew" in notice


def test_line_ends_of_another_system_are_no_change(tmp_path: Path) -> None:
    """A checkout may turn LF into CRLF."""
    path = kept(tmp_path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_recognised(tmp_path / "recognised", "scan/a.pdf") == (SEEN, "")


def test_a_folder_that_cannot_be_written_is_an_error_of_ours(tmp_path: Path) -> None:
    """A file stands where the folder should be; a link leads out of the conference."""
    (tmp_path / "recognised").write_text("")
    with pytest.raises(OutputError, match="cannot be written"):
        kept(tmp_path)
    (tmp_path / "recognised").unlink()
    home, outside = tmp_path / "home", tmp_path / "outside"
    home.mkdir()
    outside.mkdir()
    (home / "recognised").symlink_to(outside)
    with pytest.raises(OutputError, match="leads out"):
        keep_recognised(home / "recognised", "a.pdf", SEEN)
    assert not list(outside.iterdir())


def test_kept_pages_are_no_sources(tmp_path: Path) -> None:
    """In a folder whose files are all sources, other JSON files still are."""
    (tmp_path / "letter.txt").write_text("Letter")
    (tmp_path / "other.json").write_text("{}")
    kept(tmp_path)
    (conference,) = find([tmp_path]).conferences
    assert [file.name for file in conference.files] == ["letter.txt", "other.json"]
    assert conference.recognised == tmp_path / "recognised"
