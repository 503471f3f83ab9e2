"""Cells of a table row and the numbered items in a cell, each with its place in the line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.parsing.enumeration import enumeration
from hldparse.parsing.known import KnownNames
from hldparse.parsing.markers import blank_tags, list_marker, split_marks

# Tags that end a cell, and tags that end an item
_CELL_END = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_ITEM_END = re.compile(r"<br\s*/?>|</(?:li|p|div)\s*>", re.IGNORECASE)
# "10.China", "2. Angola*", "3) Australia": a number that can begin an item; "4: Bahamas",
# "5.. Barbados" and "6 Belize" are how an engine misreads the dot
_NUMBER = re.compile(
    r"(?P<n>\d{1,3})(?:(?P<misread>\s?(?:[.)]{2}|[:,;\u00b7]))|(?P<sign>\s?[.)])?)\s*"
    r"(?=[^\W\d_]|[\"'\u201c(])"
)
# "1. Chad | 1. Peru", "Chad | Peru": a row of two cells, without bars at its ends
_ONE_BAR = re.compile(r"\s*[^\s|][^|]*\s\|\s[^|]*[^\s|]\s*")
# Several spaces, where a table has neither tabs nor bars
_WIDE_GAP = re.compile(r"\s{3,}")
_FAR = 10
"""How far a number may be from its forerunner and still be an item's ("12." after "8.")."""
_NEAR = 3
"""The same for numbers without a dot, which may be part of a name."""
_LONGEST_NAME = 120
"""Characters before a number that are tried as a name."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stretch of a line."""

    start: int
    stop: int


@dataclass(slots=True)
class CellItem:
    """A numbered or bare item of a cell, its number and list marker not included."""

    number: int | None
    start: int
    stop: int


def plain_row(text: str) -> str:
    """Return a line with tags as spaces, the ends of cells as tabs and of items as line feeds.

    All offsets stay what they were in the line.
    """
    if "<" not in text:
        return text
    text = _CELL_END.sub(lambda tag: "\t" + " " * (len(tag[0]) - 1), text)
    text = _ITEM_END.sub(lambda tag: "\n" + " " * (len(tag[0]) - 1), text)
    return blank_tags(text)


def cells_of(plain: str) -> list[Cell]:
    """Return the cells of a line made plain, empty ones included; one where it has no columns."""
    if "\t" in plain:
        cells = _between(plain, re.finditer(r"\t", plain))
        while len(cells) > 1 and not plain[cells[-1].start : cells[-1].stop].strip():
            cells.pop()
        return cells
    if (bars := plain.count("|")) > 1 or (bars and _ONE_BAR.fullmatch(plain)):
        first, last = plain.index("|"), plain.rindex("|")
        inner = _between(plain, re.finditer(r"\|", plain))
        start = 1 if not plain[:first].strip() else 0
        stop = len(inner) - (1 if not plain[last + 1 :].strip() else 0)
        return inner[start:stop]
    stripped = plain.strip()
    if "   " in stripped:
        return _between(plain, _WIDE_GAP.finditer(plain, plain.index(stripped[0])))
    return [Cell(0, len(plain))]


def _between(plain: str, separators: object) -> list[Cell]:
    cells, start = [], 0
    for separator in separators:  # type: ignore[attr-defined]
        cells.append(Cell(start, separator.start()))
        start = separator.end()
    cells.append(Cell(start, len(plain)))
    return cells


def items_of(plain: str, cell: Cell, expected: int, names: KnownNames) -> list[CellItem]:
    """Return the items of a cell; ``expected`` is the number that should come next.

    A number splits only where it can be an item's: near the one before it, or after a known
    name. So "Group of 77" stays whole, and a missing or repeated number loses no item.
    """
    items: list[CellItem] = []
    start = cell.start
    while start < cell.stop:
        end = plain.find("\n", start, cell.stop)
        stop = cell.stop if end < 0 else end
        found = _numbered(plain, start, stop, expected, names)
        if found and found[-1].number is not None:
            expected = found[-1].number + 1
        items += found
        start = stop + 1
    return items


def _numbered(
    plain: str, start: int, stop: int, expected: int, names: KnownNames
) -> list[CellItem]:
    cuts: list[tuple[int, int, int]] = []
    dotted = False
    first = start
    piece = plain[start:stop]
    lead = start + len(piece) - len(piece.lstrip())
    for found in _NUMBER.finditer(plain, start, stop):
        at_start = found.start() == lead
        before = plain[found.start() - 1 : found.start()]
        value = int(found["n"])
        if at_start:
            dotted = bool(found["sign"] or found["misread"])
            cuts.append((found.start(), found.end(), value))
            first, expected = found.end(), value + 1
            continue
        glued = bool(before) and not before.isspace()
        if found["misread"] or (dotted and not found["sign"]):
            # Only the very next number of a numbered cell, and after a name, may lack its dot.
            if dotted and not glued and value == expected:
                name, marks = split_marks(plain[first : found.start()].strip())
                if marks or names.known(name):
                    cuts.append((found.start(), found.end(), value))
                    first, expected = found.end(), value + 1
            continue
        far = _FAR if found["sign"] else _NEAR
        if glued:
            fits = value == expected and not before.isdigit() and bool(found["sign"])
        else:
            fits = -far <= value - expected <= far and (bool(found["sign"]) or bool(cuts))
            if not fits and found["sign"] and found.start() - first <= _LONGEST_NAME:
                fits = names.known(split_marks(plain[first : found.start()])[0])
        if fits:
            dotted = dotted or bool(found["sign"])
            cuts.append((found.start(), found.end(), value))
            first, expected = found.end(), value + 1
    if not cuts:
        return _bare(plain, start, stop, names)
    items = _bare(plain, start, cuts[0][0], names)
    for place, (_, begin, value) in enumerate(cuts):
        end = cuts[place + 1][0] if place + 1 < len(cuts) else stop
        item = _trimmed(plain, value, begin, end)
        if item:
            items.append(item)
    return items


def _bare(plain: str, start: int, stop: int, names: KnownNames) -> list[CellItem]:
    """Return the items of a stretch without numbers: the names it enumerates, or one item."""
    marker = list_marker(plain[start:stop], stars=False)
    item = _trimmed(plain, None, start + (marker.start if marker else 0), stop)
    if item is None:
        return []
    piece = plain[item.start : item.stop]
    if any(sign in piece for sign in ",;") and not names.known(piece):
        found = enumeration(plain, names, start=item.start, stop=item.stop)
        unmarked = [names.known(split_marks(plain[one.start : one.stop])[0]) for one in found]
        if len(found) > 1 and sum(unmarked) * 2 > len(found):
            return [CellItem(None, one.start, one.stop) for one in found]
    return [item]


def _trimmed(plain: str, number: int | None, start: int, stop: int) -> CellItem | None:
    piece = plain[start:stop]
    left = start + len(piece) - len(piece.lstrip())
    right = stop - len(piece) + len(piece.rstrip(" \t\r\n;,"))
    return CellItem(number, left, right) if left < right else None
