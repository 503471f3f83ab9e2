"""From bytes to lines: nothing altered, everything odd said."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hldparse.errors import UnreadableSource
from hldparse.reading import READERS, read
from hldparse.reading.decoding import decode
from hldparse.reading.plain import claims_text, read_text

ACCENTS = "Côte d’Ivoire, São Tomé, Müller\nPerú: “Núñez”\n"


def source_of(folder: Path, data: bytes, name: str = "letter.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def lines_of(folder: Path, data: bytes) -> list[str]:
    return [line.text for line in read(source_of(folder, data), name="letter.txt").lines]


def test_identity_of_a_file(tmp_path: Path) -> None:
    """A source carries the name it is published under, the digest and the size of its bytes."""
    data = b"8 September 2006\n\nExcellency,\n"
    source = read(source_of(tmp_path, data), name="sources/a.txt")
    assert source.path == "sources/a.txt"
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.bytes == len(data)
    assert source.rendition == "text"
    assert [line.number for line in source.lines] == [1, 2, 3]
    assert source.notices == ()


def test_lines_end_at_lf_crlf_and_cr_only(tmp_path: Path) -> None:
    """Other breaks of Unicode and form feeds stay in the line; a last line needs no end."""
    data = "a\r\nb\rc\n\x0cd\u2028e\x1cf\x85g\x0bh\n\nlast".encode()
    assert lines_of(tmp_path, data) == ["a", "b", "c", "\x0cd\u2028e\x1cf\x85g\x0bh", "", "last"]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
     "cp1252"],
)  # fmt: skip
def test_encodings_give_the_same_text(tmp_path: Path, encoding: str) -> None:
    """Every encoding of letters gives the same lines; all but UTF-8 give a notice."""
    path = source_of(tmp_path, ACCENTS.encode(encoding))
    source = read(path, name="letter.txt")
    assert [line.text for line in source.lines] == ACCENTS.splitlines()
    assert bool(source.notices) == (not encoding.startswith("utf-8"))


def test_one_accent_is_enough(tmp_path: Path) -> None:
    """A text with a single byte of an old code page is read as the likeliest, with a notice."""
    source = read(
        source_of(tmp_path, "Member States\n- Côte d'Ivoire\n".encode("cp1252")), name="a"
    )
    assert source.lines[1].text == "- Côte d'Ivoire"
    assert source.notices == ("is not UTF-8; decoded as cp1252",)


def test_strays_in_utf8_do_not_change_the_rest() -> None:
    """A few bytes of cp1252 in UTF-8 are read as such, and the rest stays UTF-8."""
    text, notices = decode(
        ("São Tomé, Côte, Perú, Núñez, Müller. " * 4).encode() + b"Qu\xe9bec \x81"
    )
    assert text.endswith("Müller. Québec \x81")
    assert notices == ["2 bytes are not UTF-8; they were decoded as cp1252"]


def test_mojibake_is_kept_and_noticed(tmp_path: Path) -> None:
    """What was once decoded wrongly stands as it is; the notice says how often."""
    garbled = "- CÃ´te dâ€™Ivoire\n- Andorra\n"
    source = read(source_of(tmp_path, garbled.encode()), name="letter.txt")
    assert source.lines[0].text == "- CÃ´te dâ€™Ivoire"
    assert "2 characters that look like UTF-8 decoded wrongly" in source.notices[0]


def test_control_characters_are_kept_and_noticed(tmp_path: Path) -> None:
    """NUL and other controls stay in the text; form feed and tab are no matter."""
    data = b"Excellency,\n\x0c\n" + b"Some words of a letter. " * 20 + b"\x00\x07\tend"
    source = read(source_of(tmp_path, data), name="letter.txt")
    assert source.lines[2].text.endswith("\x00\x07\tend")
    assert source.notices == (
        "holds 2 control characters, 1 of them NUL; kept as they stand",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (b"<!DOCTYPE html><html><body>x</body></html>", "HTML"),
        (b"\xef\xbb\xbf\n<html>", "HTML"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "image"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "Office"),
        (bytes(range(256)) * 40, "binary"),
        (bytes(4000), "binary"),
        (b"", "empty"),
        (b" \n\t\r\n \x0c", "white space"),
        ("\ufeff".encode(), "empty"),
    ],
)
def test_what_is_not_read_says_what_it_is(tmp_path: Path, data: bytes, words: str) -> None:
    """Each unreadable file is refused with what it is, its name and a remedy."""
    with pytest.raises(UnreadableSource, match=words) as caught:
        read(source_of(tmp_path, data, "a.dat"), name="sources/a.dat")
    assert caught.value.file == "sources/a.dat"
    assert caught.value.hint
    assert str(tmp_path) not in str(caught.value)


def test_zipped_formats_are_told_apart(tmp_path: Path) -> None:
    """A Word document is not called an archive."""
    for member, words in (("word/document.xml", "Word file"), ("letters/a.txt", "zip")):
        path = tmp_path / "a.bin"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(member, "x")
        with pytest.raises(UnreadableSource, match=words):
            read(path, name="a.bin")


def test_content_goes_before_the_suffix(tmp_path: Path) -> None:
    """Text that is called PDF is read, with a notice; tags inside a text make no web page."""
    source = read(source_of(tmp_path, b"A list\n<p>Andorra</p>\n", "a.pdf"), name="a.pdf")
    assert source.rendition == "text"
    assert "named .pdf" in source.notices[0]


def test_size_is_limited(tmp_path: Path) -> None:
    """A file larger than allowed is refused, naming the option; one of that size is read."""
    path = source_of(tmp_path, b"x" * 11)
    with pytest.raises(UnreadableSource, match="--max-bytes"):
        read(path, name="a.txt", max_bytes=10)
    assert read(path, name="a.txt", max_bytes=11).bytes == 11


def test_what_is_no_file(tmp_path: Path) -> None:
    """Missing paths, folders, broken links and loops are typed errors."""
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name, words in (
        ("missing", "does not exist"),
        ("broken", "link"),
        (".", "folder"),
        ("loop", "cannot be read|link"),
        ("nul\x00", "valid path|cannot be read"),
    ):
        with pytest.raises(UnreadableSource, match=words):
            read(tmp_path / name, name=name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_are_refused_without_waiting(tmp_path: Path) -> None:
    """A pipe is not opened: it could wait for ever."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableSource, match="regular"):
        read(tmp_path / "pipe", name="pipe")


def test_permission_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read says so."""
    path = source_of(tmp_path, b"x")

    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(UnreadableSource, match="permission denied"):
        read(path, name="a.txt")


def test_one_reader_claims_each_text() -> None:
    """Readers are told apart by their claims: a text has exactly one."""
    assert [reader.name for reader in READERS if reader.claims(b"Excellency,\n", "a")] == [
        "plain text"
    ]


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Hostile bytes give lines or a typed error, and no character is lost."""
    if not claims_text(data, "a.txt"):
        return
    try:
        pages, _ = read_text(data, "a.txt")
    except UnreadableSource:
        return
    text, _ = decode(data)
    kept = "".join(line.text for line in pages[0].lines)
    assert kept == text.replace("\r", "").replace("\n", "")
