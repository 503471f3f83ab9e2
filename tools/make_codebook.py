"""Write docs/codebook.md from the records; with --check only say whether it is up to date."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

from hldparse.exporting.codebook import codebook

FILE = Path(__file__).parents[1] / "docs" / "codebook.md"


def main(arguments: list[str]) -> int:
    """Return 0 where the file is (now) up to date, 1 where ``--check`` finds it is not."""
    text = codebook()
    if "--check" not in arguments:
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text(text, "utf-8", newline="\n")
        return 0
    there = FILE.read_text("utf-8") if FILE.exists() else ""
    if there == text:
        return 0
    lines = difflib.unified_diff(
        there.splitlines(), text.splitlines(), "docs/codebook.md", "records", lineterm=""
    )
    print("\n".join(lines))
    print("docs/codebook.md is out of date: run python tools/make_codebook.py")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
