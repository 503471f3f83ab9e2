"""Taking a file into a conference, and the manifest that says where it came from."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from hldparse.corpus import add, read_manifest
from hldparse.errors import BadProfile, OutputError, UsageError


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Excellency,\r\n")
    return path


def test_the_file_is_copied_and_entered(tmp_path: Path, letter: Path) -> None:
    """Byte for byte, with hash, origin and date; the folder is made."""
    corpus = tmp_path / "summit"
    add(letter, corpus, added="2031-02-03", origin="the archive")
    assert (corpus / "sources" / "letter.txt").read_bytes() == b"Excellency,\r\n"
    note = read_manifest(corpus / "sources.toml")["letter.txt"]
    assert note.sha256 == hashlib.sha256(b"Excellency,\r\n").hexdigest()
    assert (note.origin, note.added, note.rendition_of) == ("the archive", "2031-02-03", "")


def test_what_people_wrote_in_the_manifest_stays(tmp_path: Path, letter: Path) -> None:
    """Comments and entries are kept when one is added."""
    corpus = tmp_path / "summit"
    (corpus / "sources").mkdir(parents=True)
    before = '# kept by hand\n[[sources]]\nfile = "old.txt" # the first\n'
    (corpus / "sources.toml").write_text(before, encoding="utf-8")
    add(letter, corpus, added="2031-02-03")
    after = (corpus / "sources.toml").read_text(encoding="utf-8")
    assert after.startswith(before)
    assert set(read_manifest(corpus / "sources.toml")) == {"old.txt", "letter.txt"}


def test_nothing_is_overwritten(tmp_path: Path, letter: Path) -> None:
    """Another file of that name is refused, and the one that was there stays."""
    corpus = tmp_path / "summit"
    add(letter, corpus, added="2031-02-03")
    letter.write_bytes(b"another")
    with pytest.raises(UsageError, match="another file of that name"):
        add(letter, corpus, added="2031-02-04")
    assert (corpus / "sources" / "letter.txt").read_bytes() == b"Excellency,\r\n"


def test_a_content_that_is_there_is_named(tmp_path: Path, letter: Path) -> None:
    """Under whatever name it is there."""
    corpus = tmp_path / "summit"
    add(letter, corpus, added="2031-02-03")
    copy = tmp_path / "copy.txt"
    copy.write_bytes(letter.read_bytes())
    with pytest.raises(UsageError, match=r"as letter\.txt"):
        add(copy, corpus, added="2031-02-04")
    assert not (corpus / "sources" / "copy.txt").exists()


def test_a_rendition_names_its_document(tmp_path: Path, letter: Path) -> None:
    """The document must be there; it gets an entry where it has none."""
    corpus = tmp_path / "summit"
    (corpus / "sources").mkdir(parents=True)
    (corpus / "sources" / "first.txt").write_text("Excellency", encoding="utf-8")
    with pytest.raises(UsageError, match=r"no source gone\.txt"):
        add(letter, corpus, added="2031-02-03", rendition_of="gone.txt")
    add(letter, corpus, added="2031-02-03", rendition_of="first.txt")
    notes = read_manifest(corpus / "sources.toml")
    assert notes["letter.txt"].rendition_of == "first.txt"


def test_a_broken_manifest_stops_before_anything_is_copied(tmp_path: Path, letter: Path) -> None:
    """Neither copy nor entry, and the manifest as it was."""
    corpus = tmp_path / "summit"
    (corpus / "sources").mkdir(parents=True)
    (corpus / "sources.toml").write_text("[[source]]\n", encoding="utf-8")
    with pytest.raises(BadProfile, match="did you mean sources"):
        add(letter, corpus, added="2031-02-03")
    assert list((corpus / "sources").iterdir()) == []
    assert (corpus / "sources.toml").read_text(encoding="utf-8") == "[[source]]\n"


def test_a_failed_entry_takes_the_copy_back(
    tmp_path: Path, letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Either both are made or neither."""
    corpus = tmp_path / "summit"
    write = Path.write_text

    def full(self: Path, *args: object, **kwargs: object) -> int:
        if self.name.startswith(".sources.toml"):
            raise OSError(28, "No space left on device")
        return write(self, *args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OutputError, match="No space left"):
        add(letter, corpus, added="2031-02-03")
    assert list((corpus / "sources").iterdir()) == []


def test_hidden_and_missing_files_are_refused(tmp_path: Path) -> None:
    """They would never be read."""
    hidden = tmp_path / ".letter.txt"
    hidden.write_text("x", encoding="utf-8")
    for path in (hidden, tmp_path / "gone.txt", tmp_path):
        with pytest.raises(UsageError):
            add(path, tmp_path / "summit", added="2031-02-03")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[[sources]]\norigin = 'x'", "sources[0].file"),
        ("[[sources]]\nfile = '../x.txt'", "sources[0].file"),
        ("[[sources]]\nfile = 'x.txt'\nadded = 'soon'", "sources[0].added"),
        ("[[sources]]\nfile = 'x.txt'\nsha256 = 'abc'", "sources[0].sha256"),
        ("[[sources]]\nfile = 'x.txt'\nrendition_of = 'y'", "sources[0].rendition_of"),
        ("[[sources]]\nfile = 'x.txt'\norigen = 'y'", "sources[0].origen"),
        ("[[sources]]\nfile = 'x.txt'\n[[sources]]\nfile = 'x.txt'", "sources[1].file"),
        ("sources = 3", "sources"),
    ],
)
def test_faults_of_the_manifest_are_named(tmp_path: Path, text: str, place: str) -> None:
    """With file and place."""
    path = tmp_path / "sources.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadProfile) as caught:
        read_manifest(path)
    assert caught.value.place == place


def test_entries_stand_apart(tmp_path: Path, letter: Path) -> None:
    """People read the manifest too: one blank line between entries, however many are added."""
    corpus = tmp_path / "a"
    other = tmp_path / "other.txt"
    other.write_text("another letter", encoding="utf-8")
    third = tmp_path / "third.txt"
    third.write_text("a third letter", encoding="utf-8")
    for file in (letter, other, third):
        add(file, corpus, added="2006-09-08")
    text = (corpus / "sources.toml").read_text(encoding="utf-8")
    assert text.count("\n\n[[sources]]\n") == 2
    assert "\n\n\n" not in text
    assert len(read_manifest(corpus / "sources.toml")) == 3
