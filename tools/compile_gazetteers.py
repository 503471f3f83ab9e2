"""Compile gazetteers/*.yaml into gazetteers/compiled.json, or check that it is up to date.

python tools/compile_gazetteers.py [--check] [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from hldparse.errors import BadGazetteer
from hldparse.resolving.compile import write

ROOT = Path(__file__).resolve().parent.parent


def main(arguments: list[str]) -> int:
    """Return 0 when done, 1 when ``--check`` finds a difference, 2 for a broken gazetteer."""
    check = "--check" in arguments
    folders = [a for a in arguments if not a.startswith("-")]
    folder = Path(folders[0]) if folders else ROOT / "gazetteers"
    target = folder / "compiled.json"
    try:
        data = write(folder)
    except BadGazetteer as error:
        print(error, file=sys.stderr)
        return 2
    if check:
        if not target.is_file() or target.read_bytes() != data:
            print(f"{target} differs from its sources: run python tools/compile_gazetteers.py")
            return 1
        return 0
    target.write_bytes(data)
    print(f"{target}: {len(data):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
