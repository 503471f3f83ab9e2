"""Locked PDFs are read with the passwords in a file."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

import hldparse
from hldparse.api.reviewing import open_review
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


def test_what_comes_next_is_said_with_the_passwords(
    locked: Path, passwords: Path, tmp_path: Path, capfd: Captured
) -> None:
    """The command for the review can be typed as it stands."""
    command = ["ingest", str(locked.parents[1]), "--out", str(tmp_path / "out")]
    main([*command, "--password-file", str(passwords)])
    said = capfd.readouterr().out
    assert f"water --password-file {passwords.as_posix()}" in said


@pytest.mark.parametrize(
    "command",
    [
        ("audit",),
        ("decisions", "list"),
        ("decisions", "check"),
        ("decisions", "sheet"),
        ("decisions", "export", "--format", "prov"),
    ],
)
def test_what_reads_a_conference_again_takes_passwords(
    command: tuple[str, ...], locked: Path, passwords: Path, capfd: Captured
) -> None:
    """Without them the locked source is named, with them there is an answer."""
    asked = [*command, str(locked.parents[1])]
    assert main(asked) == 1
    assert "--password-file" in capfd.readouterr().err
    assert main([*asked, "--password-file", str(passwords)]) == 0


def test_the_review_draws_pages_of_what_a_password_opens(locked: Path, passwords: Path) -> None:
    """The picture beside a question is made with the password too."""
    pytest.importorskip("PIL", reason="pictures are drawn with Pillow")
    review = open_review(locked.parents[1], now=str, password_file=passwords)
    box = (72.0, 100.0, 200.0, 120.0)
    assert review.sources.pictures.picture("letter.pdf", 1, boxes=(box,))[:4] == b"\x89PNG"


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
