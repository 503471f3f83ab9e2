"""The gazetteers' canonical form, and the tool that brings a file into it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tools" / "format_gazetteers.py"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(TOOL), *arguments], capture_output=True, text=True, check=False
    )


def test_files_are_in_canonical_form() -> None:
    """A diff of the gazetteers shows facts that changed, never their layout."""
    done = run("--check")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_disordered_file_is_told_and_put_in_order(tmp_path: Path) -> None:
    """Order of entries and keys, and needless quotes, are mended without losing a word."""
    folder = tmp_path / "gazetteers"
    shutil.copytree(ROOT / "gazetteers", folder)
    states = folder / "states.yaml"
    before = states.read_text(encoding="utf-8")
    head, first, rest = before.split("\n- id: ", 2)
    name = "{text: Aruba, kind: short}"
    assert name in first
    first = first.replace(name, '{"kind": "short", "text": "Aruba"}')
    states.write_text(f"{head}\n- id: {rest}\n- id: {first}", encoding="utf-8")
    assert run("--check", str(folder)).returncode == 1
    assert run(str(folder)).returncode == 0
    assert states.read_text(encoding="utf-8") == before
