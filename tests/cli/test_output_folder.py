"""The output folder: never half written, never somebody else's, never in the input."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.summit import FIRST, SECOND, files_of

from hldparse.cli import main

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("place", [".", "water", "water/out", "water/sources/out", ".."])
def test_input_and_output_may_not_contain_each_other(
    corpora: Path, capfd: Captured, place: str
) -> None:
    """Otherwise outputs would be read as sources, or sources replaced."""
    before = files_of(corpora)
    assert main(["ingest", str(corpora), "--out", str(corpora / place)]) == 2
    assert "--out" in capfd.readouterr().err
    assert files_of(corpora) == before


def test_a_conference_found_above_its_sources_may_not_hold_the_output(corpora: Path) -> None:
    """The folder of the conference counts, not only the path that was given."""
    home = corpora / "water"
    assert main(["ingest", str(home / "sources"), "--out", str(home / "out")]) == 2
    assert not (home / "out").exists()


def test_a_foreign_folder_is_refused(corpora: Path, out: Path, capfd: Captured) -> None:
    """Ends with 4, and the folder stays as it is."""
    (out / "water").mkdir(parents=True)
    (out / "water" / "thesis.doc").write_text("precious", encoding="utf-8")
    assert main(["ingest", str(corpora), "--out", str(out)]) == 4
    assert "water" in capfd.readouterr().err
    assert files_of(out) == {"water/thesis.doc": b"precious"}


def test_an_output_that_is_a_file(corpora: Path, out: Path, capfd: Captured) -> None:
    """Ends with 4, and the file stays."""
    out.write_text("precious", encoding="utf-8")
    assert main(["ingest", str(corpora), "--out", str(out)]) == 4
    assert "Traceback" not in capfd.readouterr().err
    assert out.read_text(encoding="utf-8") == "precious"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_without_permission(corpora: Path, out: Path) -> None:
    """Ends with 4."""
    out.mkdir(mode=0o500)
    assert main(["ingest", str(corpora), "--out", str(out)]) == 4


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody can write")
def test_a_place_where_no_folder_can_be_made(corpora: Path, capfd: Captured) -> None:
    """Ends with 4 for root too."""
    assert main(["ingest", str(corpora), "--out", "/proc/self/hldparse-out"]) == 4
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ on Windows")
def test_an_interrupt_leaves_nothing_half_written(corpora: Path, ingested: Path) -> None:
    """Ctrl-C ends with 130; what was published stays, and no working folder is left."""
    before = files_of(ingested)
    big = corpora / "water" / "sources" / "letters.txt"
    big.write_text((FIRST + SECOND) * 1_200, encoding="utf-8")
    # What runs in the background of a shell is born deaf to Ctrl-C.
    started = """
import signal, sys
from hldparse.cli import main
signal.signal(signal.SIGINT, signal.default_int_handler)
print(flush=True)
sys.exit(main())
"""
    command = [sys.executable, "-c", started, "ingest", str(corpora), "--out", str(ingested)]
    # While the commands are loaded, and in the middle of the work
    for seconds in (0.1, 1.0, 2.5):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        time.sleep(seconds)
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=60)
        assert process.returncode == 130, error
        assert error.startswith(b"hldparse: interrupted")
        assert files_of(ingested) == before


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ on Windows")
def test_an_interrupt_while_writing_leaves_nothing_half_written(
    corpora: Path, ingested: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in the middle of a file of the output."""
    before = files_of(ingested)
    (corpora / "water" / "sources" / "letters.txt").write_text(FIRST, encoding="utf-8")
    write = Path.write_bytes

    def interrupted(self: Path, data: bytes) -> int:
        if self.suffix == ".html":
            raise KeyboardInterrupt
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    assert main(["ingest", str(corpora), "--out", str(ingested)]) == 130
    assert files_of(ingested) == before
