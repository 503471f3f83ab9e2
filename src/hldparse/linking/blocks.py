"""Which names are worth comparing: those that share the beginning of a word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

_LARGEST = 60
"""Names in a block beyond which its word is too common to say anything."""
_BEGINNING = 4


def beginnings(words: Iterable[str]) -> frozenset[str]:
    """Return the first letters of each word: a slip of the pen is rarely there."""
    return frozenset(word[:_BEGINNING] for word in words)


def pairs(keys: Sequence[Iterable[Hashable]]) -> Iterator[tuple[int, int]]:
    """Yield each pair (i, j), i before j, of items that share a key, once and in order.

    Keys of very many items are passed over, so that the pairs grow with the items and not with
    their square.
    """
    blocks: dict[Hashable, list[int]] = defaultdict(list)
    for item, own in enumerate(keys):
        for key in dict.fromkeys(own):
            blocks[key].append(item)
    found = {
        (block[i], other)
        for block in blocks.values()
        if len(block) <= _LARGEST
        for i in range(len(block))
        for other in block[i + 1 :]
    }
    yield from sorted(found)
