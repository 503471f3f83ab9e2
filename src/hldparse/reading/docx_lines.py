"""Lines of a Word file: its blocks with the empty lines and page breaks that Word shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from hldparse.records.source import Line

_FEW_EMPTY = 12
"""Where more than one paragraph in so many is empty, empty ones stand between the others."""
_LONG = 120


@dataclass(slots=True)
class Block:
    """A paragraph's or table row's lines, with what decides on an empty line beside it."""

    texts: list[str]
    listed: str = ""
    """By which list it is numbered; rows of one table are of one list."""
    breaks: bool = False
    """True where a page begins with it."""
    foot: bool = False
    """True for a running foot."""


def lines_of(blocks: Iterable[Block]) -> Iterator[Line]:
    """Return the lines, empty ones between paragraphs and a form feed before a new page."""
    return (
        Line(number, text, foot=foot)
        for number, (text, foot) in zip(count(1), _texts(list(blocks)), strict=False)
    )


def _texts(blocks: list[Block]) -> Iterator[tuple[str, bool]]:
    """Yield the text of each line, and whether it is of a running foot."""
    empty = sum(not block.texts and not block.breaks for block in blocks)
    spaced = empty * _FEW_EMPTY >= len(blocks)
    before = Block([])
    for block in blocks:
        if block.breaks:
            yield "\f", False
        elif _apart(before, block, spaced):
            yield "", False
        for text in block.texts or [""]:
            yield text, block.foot
        before = block


def _apart(upper: Block, lower: Block, spaced: bool) -> bool:
    """Return True where an empty line belongs between two blocks that follow each other.

    Where empty paragraphs do that, only long paragraphs need another.
    """
    if not upper.texts or not lower.texts or (upper.listed and upper.listed == lower.listed):
        return False
    return not spaced or max(map(len, (upper.texts[-1], lower.texts[0]))) > _LONG
