"""The command as a whole: help, version, and errors in plain words."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest

from hldparse import __version__
from hldparse.cli import main
from hldparse.cli.messages import called, printable
from hldparse.cli.statuses import gravest, status_of
from hldparse.errors import (
    BadGazetteer,
    BadLedger,
    BadProfile,
    HldparseError,
    OutputError,
    UnreadableSource,
    UsageError,
)

Captured = pytest.CaptureFixture[str]
COMMANDS = ("ingest", "brief", "conflicts", "diff", "decide", "name", "show", "add", "golden")


def test_help_names_every_command(capfd: Captured) -> None:
    """And the first steps."""
    assert main(["--help"]) == 0
    said = capfd.readouterr().out
    for each in COMMANDS:
        assert f"\n  {each} " in said
    assert "hldparse ingest corpora/" in said


@pytest.mark.parametrize("command", [*COMMANDS[:-1], "golden accept"])
def test_help_of_a_command_teaches_by_example(command: str, capfd: Captured) -> None:
    """Every command shows how it is called."""
    assert main([*command.split(), "--help"]) == 0
    assert f"hldparse {command}" in capfd.readouterr().out.partition("Example")[2]


def test_version(capfd: Captured) -> None:
    """One line."""
    assert main(["--version"]) == 0
    assert capfd.readouterr().out == f"hldparse {__version__}\n"


def test_no_stage_is_loaded_for_help() -> None:
    """Help must come at once."""
    code = (
        "import sys; from hldparse.cli import main; main(['--help']);"
        "bad = [m for m in sys.modules if m.split('.')[0] in ('spacy', 'rich', 'pydantic', 'yaml',"
        "'pdfplumber') or m.startswith(('hldparse.pipeline', 'hldparse.reading'))];"
        "sys.exit(','.join(bad) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("arguments", [["fly"], ["ingest"], ["ingest", "x", "--colour"]])
def test_usage_errors_end_with_two(arguments: list[str], capfd: Captured) -> None:
    """With a message, never a traceback."""
    assert main(arguments) == 2
    error = capfd.readouterr().err
    assert error
    assert "Traceback" not in error


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (UsageError, 2),
        (BadProfile, 2),
        (BadGazetteer, 2),
        (BadLedger, 2),
        (UnreadableSource, 1),
        (OutputError, 4),
    ],
)
def test_each_error_has_its_status(kind: type[HldparseError], status: int) -> None:
    """As promised to those who script the command."""
    assert status_of(kind("x")) == status


@pytest.mark.parametrize(
    ("statuses", "wins"), [([], 0), ([3, 1], 1), ([1, 2, 3], 2), ([2, 4], 4), ([0, 3], 3)]
)
def test_the_gravest_wins(statuses: list[int], wins: int) -> None:
    """4, 2, 1, 3."""
    assert gravest(statuses) == wins


def test_nothing_printed_can_steer_the_terminal() -> None:
    """Control characters and overrides of direction are shown, letters and line breaks stay."""
    assert printable("a\x1b[31m\u202eb\né\tж") == "a\\x1b[31m\\u202eb\né\tж"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("arguments", [["name", "Chad"], ["name", "--batch"], ["--help"]])
def test_an_answer_that_cannot_be_written(arguments: list[str]) -> None:
    """Onto a full disk: one message and the status of output that cannot be written."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "hldparse", *arguments],
            input=b"Chad\n",
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 4
    assert done.stderr.startswith(b"hldparse: the answer cannot be written: ")
    assert done.stderr.count(b"\n") == 1


def test_next_steps_are_written_as_they_can_be_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """By name where it is found, else by the path that was typed."""
    monkeypatch.setattr(sys, "argv", [".venv/bin/hldparse", "ingest"])
    monkeypatch.setenv("PATH", "")
    assert called() == ".venv/bin/hldparse"
    monkeypatch.setattr(sys, "argv", ["/x/pytest"])
    assert called() == "hldparse"


def test_a_reader_that_goes_away_is_no_error() -> None:
    """As "head" does: it ends with 0 and without a word."""
    command = [sys.executable, "-m", "hldparse", "name", "--batch"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"Chad\n")
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(b"Chad\n" * 20_000)
            process.stdin.close()
        said = process.stderr.read()
        assert process.wait(timeout=60) == 0, said
    assert said == b""
