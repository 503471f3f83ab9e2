"""The numbers and bullets that Word prints before paragraphs and does not store with them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from hldparse.reading.docx_text import W

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_TENS = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
)
_MOST_LETTERS = 26
_MOST_COUNTED = 780
"""Up to thirty times z; Word prints no more either."""
_DEPTH = 20
_LONGEST = 255
"""Letters of what is printed before a paragraph; Word takes no more."""
_FIGURES = re.compile(r"[0-9]+")
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    """"decimal", "bullet", "lowerRoman" and others (ECMA-376, 17.18.59)."""
    text: str
    """"%1.", "(%2)"."""


class Numbering:
    """Counts the numbered paragraphs of a document in printed order."""

    def __init__(self, lists: Any, styles: Any) -> None:
        """Take the parts of a file that define its lists and styles; either may be None."""
        self.levels: dict[str, dict[int, _Level]] = {}
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.roots: dict[str, str] = {}
        self.styles = (
            {each.get(W + "styleId"): each for each in styles.iter(W + "style")}
            if styles is not None
            else {}
        )
        if lists is not None:
            self._read(lists)

    def label(self, paragraph: Any) -> tuple[str, str]:
        """Return what Word prints before a ``w:p`` ("3.", "-") and its list; both may be empty."""
        number, level = self._of(paragraph)
        levels = self.levels.get(number)
        found = levels.get(level) if levels else None
        if levels is None or found is None or found.form == "none":
            return "", ""
        root = self.roots.get(number, number)
        if found.form == "bullet":
            return "-", root
        counts = self.counts[root]
        counts[level] = counts.get(level, found.start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return _PLACE.sub(lambda place: self._count(counts, levels, place[1]), found.text), root

    def _count(self, counts: dict[int, int], levels: dict[int, _Level], place: str) -> str:
        level = int(place) - 1
        found = levels.get(level)
        return _printed(counts.get(level, found.start), found.form) if found else ""

    def _of(self, paragraph: Any) -> tuple[str, int]:
        properties = paragraph.find(W + "pPr")
        own = properties.find(W + "numPr") if properties is not None else None
        level = _value(own, "ilvl")
        number = _value(own, "numId")
        style = _value(properties, "pStyle")
        for _ in range(_DEPTH):
            if number or style not in self.styles:
                break
            inherited = self.styles[style].find(f"{W}pPr/{W}numPr")
            number = _value(inherited, "numId")
            level = level or _value(inherited, "ilvl")
            style = _value(self.styles[style], "basedOn")
        return number, _whole(level, 0)

    def _read(self, root: Any) -> None:
        kinds = {
            each.get(W + "abstractNumId"): {
                _whole(level.get(W + "ilvl"), 0): _level(level) for level in each.iter(W + "lvl")
            }
            for each in root.iter(W + "abstractNum")
        }
        for each in root.iter(W + "num"):
            number, kind = each.get(W + "numId"), _value(each, "abstractNumId")
            levels = dict(kinds.get(kind, {}))
            self.roots[number] = f"list {kind}"
            for override in each.iter(W + "lvlOverride"):
                place = _whole(override.get(W + "ilvl"), 0)
                own = override.find(W + "lvl")
                if own is not None:
                    levels[place] = _level(own)
                # A list that begins anew counts for itself.
                self.roots[number] = f"list {kind}/{number}"
            self.levels[number] = levels


def _level(element: Any) -> _Level:
    return _Level(
        _whole(_value(element, "start"), 1),
        _value(element, "numFmt") or "decimal",
        _value(element, "lvlText")[:_LONGEST],
    )


def _whole(text: str | None, otherwise: int) -> int:
    """Return a number as Word writes it; ``otherwise`` where it is none that Word could read."""
    return int(text) if text and len(text) < _DIGITS and _FIGURES.fullmatch(text) else otherwise


def _value(element: Any, name: str) -> str:
    child = element.find(W + name) if element is not None else None
    return (child.get(W + "val") or "") if child is not None else ""


def _printed(count: int, form: str) -> str:
    if not 0 < count <= _MOST_COUNTED:
        return str(count)
    if form in {"lowerLetter", "upperLetter"}:
        # After z comes aa, then bb.
        letter = chr(ord("a") + (count - 1) % _MOST_LETTERS)
        text = letter * ((count - 1) // _MOST_LETTERS + 1)
    elif form in {"lowerRoman", "upperRoman"}:
        text = _roman(count)
    else:
        return str(count)
    return text.upper() if form.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for value, sign in (*_TENS, *_ROMAN):
        text += sign * (count // value)
        count %= value
    return text
