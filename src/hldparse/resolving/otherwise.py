"""Names that lines would hold, were they cut or taken otherwise than they were read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hldparse.records.names import Resolution
from hldparse.records.resolved import Resolved
from hldparse.resolving.resolver import Resolver
from hldparse.text.entries import bare
from hldparse.text.fold import fold

_MOST_WORDS = 16
"""Words of a merged line of which each run is looked up; 16 make 136 runs."""
_MOST_LINES = 2_000


def read_otherwise(resolved: Sequence[Resolved], resolver: Resolver) -> dict[str, Resolution]:
    """Return each run of words of the merged lines, each unread line of a list and each cell of an
    unread row of wishes that is a name, or could be one of several: folded text → what it is.
    """
    found: dict[str, Resolution] = {}
    for text in dict.fromkeys(_texts(resolved)):
        resolution = resolver.resolve(text)
        if resolution.entity is not None or resolution.candidates:
            found.setdefault(fold(text), resolution)
    return found


def _texts(resolved: Sequence[Resolved]) -> Iterator[str]:
    for one in resolved:
        merged = [read.entry.text for read in one.entries if "merged-line" in read.flags]
        for text in merged[:_MOST_LINES]:
            words = text.split(" ")[:_MOST_WORDS]
            for start in range(len(words)):
                for stop in range(start + 1, len(words) + 1):
                    yield " ".join(words[start:stop])
        unread = [line.raw for line in one.parsed.unread if line.in_participants_list]
        rows = [line.raw for line in one.parsed.unread if line.in_wishes]
        unread += [cell for raw in rows for cell in raw.split("\t") if cell.strip()]
        yield from map(bare, unread[:_MOST_LINES])
