"""The files of a gazetteer, and a sum of them by which a compiled form is told to be of them."""

from __future__ import annotations

import zlib
from pathlib import Path

from hldparse.resolving.gazetteer import FORMAT

FILES = ("observers.yaml", "organisations.yaml", "regional_groups.yaml", "states.yaml")
WORDS = "ordinary_words.txt"
"""Words that are no names, with commas or line ends between, "#" before a remark."""
SMALL = "small_letters.txt"
"""Names that are words in small letters, in the same form."""


def digest(folder: Path) -> str:
    """Return length and CRC-32 of the sources in ``folder``, with their names, and of the version
    of the code that compiles them; line ends do not matter.

    It tells what was edited since, which needs no cryptography: loading that takes longer than to
    read the files.
    """
    length, total = 0, zlib.crc32(f"{FORMAT}\0".encode())
    for name in (*FILES, WORDS, SMALL):
        path = folder / name
        if path.is_file():
            read = path.read_bytes().replace(b"\r\n", b"\n")
            length += len(read)
            total = zlib.crc32(read, zlib.crc32(f"\0{name}\0".encode(), total))
    return f"{length}-{total:08x}"
