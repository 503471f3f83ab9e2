"""Locked PDFs are read with the passwords in a file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import hldparse
from hldparse.cli import main
from hldparse.errors import UnreadableSource, UsageError
from hldparse.records.source import Source

canvas = pytest.importorskip("reportlab.pdfgen.canvas")

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A letter that opens with "open sesame"."""
    from reportlab.lib.pdfencrypt import StandardEncryption

    stream = io.BytesIO()
    sheet = canvas.Canvas(stream, encrypt=StandardEncryption("open sesame", canPrint=1))
    for row, text in enumerate(("12 May 2031", "Excellency,", "I have the honour to write.")):
        sheet.drawString(72, 720 - 30 * row, text)
    sheet.save()
    sources = tmp_path / "water" / "sources"
    sources.mkdir(parents=True)
    (sources / "letter.pdf").write_bytes(stream.getvalue())
    return sources / "letter.pdf"


@pytest.fixture
def passwords(tmp_path: Path) -> Path:
    """A file with a wrong password, an empty line, and the right one."""
    file = tmp_path / "passwords.txt"
    file.write_bytes(b"\xef\xbb\xbfwrong\r\n\r\nopen sesame\r\n")
    return file


def test_ingest_reads_what_a_password_opens(
    locked: Path, passwords: Path, tmp_path: Path, capfd: Captured
) -> None:
    """Without the file the source is named with the option; with it the letter is read."""
    home, out = str(locked.parents[1]), str(tmp_path / "out")
    assert main(["ingest", home, "--out", out]) == 1
    said = capfd.readouterr().err
    assert "letter.pdf" in said
    assert "--password-file" in said
    assert main(["ingest", home, "--out", out, "--password-file", str(passwords)]) == 0
    assert "1 source" in capfd.readouterr().out


def test_show_reads_what_a_password_opens(locked: Path, passwords: Path, capfd: Captured) -> None:
    """The option stands at ``show`` too."""
    command = ["show", str(locked), "--stage", "reading", "--password-file", str(passwords)]
    assert main(command) == 0
    assert "I have the honour to write." in capfd.readouterr().out


def test_the_public_door_takes_a_password(locked: Path, passwords: Path) -> None:
    """A password, or a file of them; a wrong one says that it does not fit."""
    for given in ({"password": "open sesame"}, {"password_file": passwords}):
        source = hldparse.read(locked, **given)
        assert isinstance(source, Source)
        assert "Excellency," in [line.text for line in source.lines]
        assert "Excellency," in [word.text for word in source.pages[0].words]
    with pytest.raises(UnreadableSource, match="no password given opens it"):
        hldparse.read(locked, password="wrong")  # noqa: S106 - not a secret


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\n\n", "holds no password"),
        (b"\xff\xfe\x80", "cannot be read"),
        (b"x" * 70_000, "is too large"),
        (None, "cannot be read"),
    ],
)
def test_a_bad_file_of_passwords_is_a_usage_error(
    content: bytes | None, what: str, locked: Path, tmp_path: Path, capfd: Captured
) -> None:
    """Missing, empty, binary or huge: exit status 2, and the file is named; nothing is shown."""
    file = tmp_path / "secrets"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UsageError, match=what):
        hldparse.read(locked, password_file=file)
    assert main(["show", str(locked), "--password-file", str(file)]) == 2
    assert "secrets" in capfd.readouterr().err
