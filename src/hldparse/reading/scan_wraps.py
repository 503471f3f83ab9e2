"""Items of lists: those wrapped over several printed lines as one line each, and how they end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hldparse.reading.order import is_item, leads_over
from hldparse.records.source import Line

_INDENT = 2.0
"""Points that a continued line stands in from its marker, at least."""
_FAR = 60.0
_ROOM = 1.3
"""Of the width that a word and a space take on average, how much room it had for certain."""
_SURE = 0.85
"""Confidence from which a colon was printed."""


def unwrapped(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return ``lines`` with hanging lines joined to the item they belong to, numbered anew.

    A line under an item that begins to the right of the item's marker hangs from it, unless there
    was room for its first word: then an engine lost its marker.
    """
    found: list[Line] = []
    last: Line | None = None
    for line in lines:
        before, above = found[-1] if found else None, last
        last = line
        if (
            before
            and above
            and before.bbox
            and line.bbox
            and _hangs(line, before)
            and not _had_room(line, above, lines)
        ):
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


def _had_room(line: Line, above: Line, lines: Sequence[Line]) -> bool:
    """Return True where the first word of ``line`` had room in the line above it."""
    if not line.bbox or not above.bbox or leads_over(above.text, line.text):
        return False
    left, right = above.bbox[0], above.bbox[2]
    edge = max(
        each.bbox[2]
        for each in lines
        if each.bbox and -_FAR < each.bbox[0] - left < _FAR and "\t" not in each.text
    )
    first = len(line.text.split(" ", 1)[0]) + 1
    wide = (line.bbox[2] - line.bbox[0]) * first / max(len(line.text), first)
    return right + _ROOM * wide < edge


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
