"""Items of lists that are wrapped over several printed lines, as one line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hldparse.reading.order import is_item
from hldparse.records.source import Line

_INDENT = 2.0
"""Points that a continued line stands in from its marker, at least."""
_FAR = 60.0


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
        for number, line in enumerate(found, start=1)
    )


def _hangs(line: Line, before: Line) -> bool:
    if line.bbox is None or before.bbox is None or not is_item(before.text):
        return False
    indent = line.bbox[0] - before.bbox[0]
    return (
        _INDENT < indent < _FAR
        and line.bbox[1] > before.bbox[1]
        and not is_item(line.text)
        and "\t" not in line.text + before.text
    )
