"""Entries of a table of contents and the headings that may answer to them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hldparse.records.dataset import PassageRow
from hldparse.text.fold import fold

_LONGEST = 700
# "Introduction 1–7 3", "Gender 26 8", "Annex 19": figures that end an entry
_FIGURES = re.compile(r"\s(?P<first>\d{1,4})(?:\s?[-\u2013\u2014]\s?(?P<last>\d{1,4}))?\s*\Z")
_ROMAN_PAGE = re.compile(r"\s[ivxl]{1,6}\s*\Z")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents with what its figures may mean."""

    row: PassageRow
    scheme: str
    titles: tuple[str, ...]
    """Readings of its title, folded, the likeliest first."""
    ranges: tuple[tuple[int, int] | None, ...]
    """The paragraphs by each of these readings."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading below the contents."""

    row: PassageRow
    scheme: str
    title: str
    place: int
    """Index in the passages."""


def entries_of(rows: Sequence[PassageRow]) -> list[Entry]:
    """Return the entries among the lines of a table of contents, in printed order."""
    schemes = _schemes([row.number for row in rows])
    # The line of the column heads has no figures: "Paragraphs Page"
    paged = any("page" in fold(row.text) and not _figures(row.text) for row in rows[:3])
    entries = []
    for row, scheme in zip(rows, schemes, strict=True):
        readings = list(_readings(row.text, paged=paged))
        if readings:
            titles, ranges = zip(*readings, strict=True)
            entries.append(Entry(row, scheme, titles, ranges))
    return entries


def _figures(text: str) -> re.Match[str] | None:
    return _FIGURES.search(text[-40:])


def _readings(text: str, *, paged: bool) -> Iterator[tuple[str, tuple[int, int] | None]]:
    """Yield title and paragraphs of an entry, as its last figures may be meant."""
    text = text[:_LONGEST]
    roman = _ROMAN_PAGE.search(text[-12:])
    if roman and not _figures(text):
        text = text[: -len(roman[0])]
        yield fold(text), None
    outer = _figures(text)
    if not outer:
        return
    left = text[: len(text) - len(outer[0])]
    inner = _figures(left) if not outer["last"] else None
    if inner:
        yield fold(left[: len(left) - len(inner[0])]), _range(inner)
    if outer["last"] or not paged:
        yield fold(left), _range(outer)
    yield fold(left), None


def _range(figures: re.Match[str]) -> tuple[int, int]:
    first = int(figures["first"])
    return first, int(figures["last"] or first)


def sections_of(passages: Sequence[PassageRow], start: int) -> list[Section]:
    """Return the headings from index ``start`` on."""
    headings = [
        (place, row)
        for place, row in enumerate(passages[start:], start=start)
        if row.kind == "heading"
    ]
    schemes = _schemes([row.number for _, row in headings])
    return [
        Section(row, scheme, fold(row.text), place)
        for (place, row), scheme in zip(headings, schemes, strict=True)
    ]


def _schemes(numbers: Sequence[str]) -> list[str]:
    """Return for each number whether it is "roman", a "letter", a "figure" or none ("")."""
    found: list[str] = []
    last: dict[str, int] = defaultdict(int)
    for number in numbers:
        scheme = _scheme(number, last)
        if scheme == "roman":
            last["roman"], last["letter"] = _value(number), 0
        elif scheme == "letter":
            last["letter"] = ord(number) - ord("A") + 1
        found.append(scheme)
    return found


def _scheme(number: str, last: dict[str, int]) -> str:
    if not number:
        return ""
    if number[0].isdigit():
        return "figure"
    if len(number) > 1:
        return "roman" if all(sign in _ROMAN for sign in number) else ""
    if number not in _ROMAN or last["letter"] == ord(number) - ord("A"):
        return "letter"
    return "roman" if _value(number) == last["roman"] + 1 else "letter"


def _value(roman: str) -> int:
    figures = [_ROMAN[sign] for sign in roman]
    following = [*figures[1:], 0]
    return sum(-one if one < next_ else one for one, next_ in zip(figures, following, strict=True))


def called(row: PassageRow) -> str:
    """Return number and title of an entry or a heading, without figures."""
    text = row.text
    if row.kind == "contents":
        for _ in range(2):
            figures = _figures(text)
            text = text[: len(text) - len(figures[0])] if figures else text
    return f"{row.number}. {text}" if row.number else text
