"""Items of lists: those wrapped over several printed lines as one line each, and how they end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hldparse.reading.order import is_item
from hldparse.records.source import Line

_INDENT = 2.0
"""Points that a continued line stands in from its marker, at least."""
_FAR = 60.0
_SURE = 0.85
"""Confidence from which a colon was printed."""


def unwrapped(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return ``lines`` with hanging lines joined to the item they belong to, numbered anew.

    A line under an item that begins to the right of the item's marker hangs from it.
    """
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before and before.bbox and line.bbox and _hangs(line, before):
            box = before.bbox
            found[-1] = replace(
                before,
                text=f"{before.text} {line.text}",
                bbox=(
                    min(box[0], line.bbox[0]),
                    box[1],
                    max(box[2], line.bbox[2]),
                    line.bbox[3],
                ),
                confidence=min(
                    (each.confidence for each in (before, line) if each.confidence is not None),
                    default=None,
                ),
            )
        else:
            found.append(line)
    return tuple(
        replace(line, number=number) if line.number != number else line
        for number, line in enumerate(_ended(found), start=1)
    )


def _ended(lines: list[Line]) -> list[Line]:
    """Return lines without colons at the end of items that head nothing: a speck over a stop.

    The next line begins with the same marker under it, and the engine was not sure.
    """
    found = [
        replace(line, text=line.text[:-1])
        if line.text.endswith(":") and _ends_in_a_speck(line, below)
        else line
        for line, below in pairwise(lines)
    ]
    return found + lines[-1:]


def _ends_in_a_speck(line: Line, below: Line) -> bool:
    if (
        (line.confidence or 0) >= _SURE
        or not is_item(line.text)
        or line.bbox is None
        or below.bbox is None
    ):
        return False
    level = abs(line.bbox[0] - below.bbox[0]) < _INDENT
    return level and line.text[:1] == below.text[:1] and is_item(below.text)


def _hangs(line: Line, before: Line) -> bool:
    if line.bbox is None or before.bbox is None:
        return False
    return (
        _INDENT < line.bbox[0] - before.bbox[0] < _FAR
        and line.bbox[1] > before.bbox[1]
        and is_item(before.text)
        and not is_item(line.text)
        and "\t" not in line.text + before.text
    )
