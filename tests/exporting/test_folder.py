"""An output folder is replaced whole or not at all."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hldparse.errors import OutputError
from hldparse.exporting import export, recover, refuse_foreign
from hldparse.exporting.folder import replace
from hldparse.records.dataset import Dataset

MARKER = ("datapackage.json", json.dumps({"hldparse": {"files": ["a.csv"]}}).encode())
OLD = [("a.csv", b"old"), MARKER]
NEW = [("a.csv", b"new"), MARKER]


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    """Parents that are not there are made; nothing else is left beside the folder."""
    replace(tmp_path / "deep" / "out" / "hld", NEW)
    assert names(tmp_path / "deep" / "out") == ["hld"]
    assert names(tmp_path / "deep" / "out" / "hld") == ["a.csv", "datapackage.json"]


def test_an_older_folder_of_ours_is_replaced(tmp_path: Path) -> None:
    """The new content stands alone: nothing of the old is left in it or beside it."""
    folder = tmp_path / "hld"
    replace(folder, [*OLD, ("gone.csv", b"")][:2])
    replace(folder, NEW)
    assert (folder / "a.csv").read_bytes() == b"new"
    assert names(tmp_path) == ["hld"]


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    """A folder that a user made for the output is no obstacle."""
    (tmp_path / "hld").mkdir()
    replace(tmp_path / "hld", NEW)
    assert (tmp_path / "hld" / "a.csv").read_bytes() == b"new"


@pytest.mark.parametrize("marker", [None, b"{}", b"[]", b"not json", b'{"hldparse": 1}', b"\xff"])
def test_a_foreign_folder_is_refused_and_kept(tmp_path: Path, marker: bytes | None) -> None:
    """Without our marker nothing is touched, and the error names folder and remedy."""
    folder = tmp_path / "hld"
    folder.mkdir()
    (folder / "thesis.doc").write_bytes(b"years of work")
    if marker is not None:
        (folder / "datapackage.json").write_bytes(marker)
    with pytest.raises(OutputError, match="not written by hldparse") as caught:
        replace(folder, NEW)
    assert caught.value.file == str(folder)
    assert "--out" in caught.value.hint
    assert (folder / "thesis.doc").read_bytes() == b"years of work"
    assert names(tmp_path) == ["hld"]


def test_files_of_others_in_our_folder_are_not_lost(tmp_path: Path) -> None:
    """What a user put into our folder is named and kept; what desktops leave is no matter."""
    folder = tmp_path / "hld"
    replace(folder, OLD)
    for chaff in (".DS_Store", "Thumbs.db", "~$a.csv", "a.csv-journal"):
        (folder / chaff).touch()
    refuse_foreign(folder)
    (folder / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match=r"notes\.txt"):
        replace(folder, NEW)
    assert (folder / "a.csv").read_bytes() == b"old"


def test_a_file_or_link_in_the_place_is_refused(tmp_path: Path) -> None:
    """Neither is followed or removed."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="is a file"):
        replace(tmp_path / "file", NEW)
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    with pytest.raises(OutputError, match="is a link"):
        replace(tmp_path / "link", NEW)
    assert names(tmp_path / "real") == []


def _breaking(error: BaseException) -> Iterator[tuple[str, bytes]]:
    yield "a.csv", b"new"
    raise error


@pytest.mark.parametrize(
    ("code", "remedy"),
    [
        (errno.ENOSPC, "free some space"),
        (errno.EACCES, "may not write"),
        (errno.EROFS, "read-only"),
    ],
)
def test_a_failure_in_the_middle_changes_nothing(tmp_path: Path, code: int, remedy: str) -> None:
    """Disk full, no permission: the old folder stands, nothing is beside it, the remedy is told."""
    folder = tmp_path / "hld"
    replace(folder, OLD)
    with pytest.raises(OutputError, match="cannot be written") as caught:
        replace(folder, _breaking(OSError(code, "said the system")))
    assert remedy in caught.value.hint
    assert caught.value.file.endswith("a.csv")
    assert (folder / "a.csv").read_bytes() == b"old"
    assert names(tmp_path) == ["hld"]


def test_an_interrupt_leaves_nothing_half_written(tmp_path: Path) -> None:
    """Ctrl-C goes through, and the folder beside goes."""
    with pytest.raises(KeyboardInterrupt):
        replace(tmp_path / "hld", _breaking(KeyboardInterrupt()))
    assert names(tmp_path) == []


def test_a_failed_swap_brings_the_old_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the second rename fails the first is undone."""
    folder = tmp_path / "hld"
    replace(folder, OLD)
    rename = Path.rename

    def refusing(self: Path, target: Path) -> Path:
        if ".new-" in self.name:
            raise PermissionError(errno.EACCES, "a file is open")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refusing)
    with pytest.raises(OutputError, match="a file is open"):
        replace(folder, NEW)
    assert (folder / "a.csv").read_bytes() == b"old"
    assert names(tmp_path) == ["hld"]


def test_recovery_restores_what_a_crash_moved_aside(tmp_path: Path) -> None:
    """Between the two renames only the old folder is there: it comes back, the new one goes."""
    (tmp_path / ".hld.old-0123abcd").mkdir()
    (tmp_path / ".hld.old-0123abcd" / "a.csv").write_bytes(b"old")
    (tmp_path / ".hld.new-0123abcd").mkdir()
    recover(tmp_path)
    assert names(tmp_path) == ["hld"]
    assert (tmp_path / "hld" / "a.csv").read_bytes() == b"old"


def test_recovery_removes_what_is_no_longer_needed_and_nothing_else(tmp_path: Path) -> None:
    """A swap that was done leaves its old folder; names that only look alike stay."""
    for name in ("hld", ".hld.old-0123abcd", ".x.new-0123abcd"):
        (tmp_path / name).mkdir()
    kept = [".hld.old", ".hld.old-xyz", ".hld.new-0123ABCD", "hld.new-0123abcd", ".git"]
    for name in kept:
        (tmp_path / name).mkdir()
    recover(tmp_path)
    assert names(tmp_path) == sorted(["hld", *kept])


def test_recovery_of_one_leaves_the_others_alone(tmp_path: Path) -> None:
    """Two conferences are written side by side: one does not tidy the other's work away."""
    (tmp_path / ".other.new-0123abcd").mkdir()
    replace(tmp_path / "hld", NEW)
    assert names(tmp_path) == [".other.new-0123abcd", "hld"]


def test_recovery_where_nothing_is(tmp_path: Path) -> None:
    """A parent that is not there, or is a file, needs no recovery."""
    recover(tmp_path / "nowhere")
    assert names(tmp_path) == []


def test_a_parent_that_is_a_file(tmp_path: Path) -> None:
    """A path through a file is an output error with the path."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError) as caught:
        replace(tmp_path / "file" / "hld", NEW)
    assert "file" in caught.value.file


def test_a_file_in_the_way_is_told_as_such(dataset: Dataset, tmp_path: Path) -> None:
    """Where the folder of all output is a file, the remedy says so."""
    (tmp_path / "out").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="a part of the path is a file"):
        export(dataset, tmp_path / "out" / "summit", conference="summit")
