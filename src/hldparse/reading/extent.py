"""How much one source may hold, so that a run ends in bounded time and memory.

Each line becomes a record with its evidence, and each name in it some more: a million characters of
letters take some 90 MiB until they are published, of nothing but names some 550. PDFs are besides
read up to a number of pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from hldparse.errors import UnreadableSource

MOST_CHARACTERS: Final = 5_000_000
"""Text of 2,500 full pages; the letters of a conference are some 100,000 characters."""
MOST_LINES: Final = 200_000
"""Lines of 5,000 pages, the most that are read of a PDF."""
LONGEST_LINE: Final = 100_000
"""Characters of 50 pages without the end of a line: nothing tells its letters and lists apart."""
_SPLIT = f"split it where letters begin; {MOST_CHARACTERS:,} characters are read of each part"


def refuse_overlong(lines: Iterable[str], name: str) -> None:
    """Raise UnreadableSource where the lines are too many, or one of them or all are too long."""
    count = size = 0
    for count, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            raise UnreadableSource(
                f"has a line of {len(line):,} characters, more than the {LONGEST_LINE:,} that one "
                "may have",
                file=name,
                place=f"line {count}",
                hint="its line ends may be lost: export it anew, or break the line by hand",
            )
        size += len(line)
    if count > MOST_LINES:
        raise _too_much(f"{count:,} lines", f"{MOST_LINES:,}", name)
    if size > MOST_CHARACTERS:
        raise _too_much(f"{size:,} characters", f"{MOST_CHARACTERS:,}", name)


def refuse_endless(data: bytes, name: str) -> None:
    """Raise UnreadableSource where bytes of text hold more characters than may be read, in whatever
    encoding: none needs more than four for one.
    """
    if len(data) > 4 * MOST_CHARACTERS + _MARK:
        raise _too_much(f"{len(data):,} bytes of text", f"{4 * MOST_CHARACTERS:,}", name)


_MARK = 4
"""Bytes of the longest byte order mark."""


def _too_much(what: str, most: str, name: str) -> UnreadableSource:
    return UnreadableSource(
        f"has {what}, more than the {most} read of one file", file=name, hint=_SPLIT
    )
