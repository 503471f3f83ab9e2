"""How a line of running text begins and ends: numbers, bullets, footnote marks, full stops."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from hldparse.parsing.markers import list_marker, star_item

Scheme = Literal["", "bullet", "lettered", "numbered", "section"]

# "IV. Interactive …", "II- FORMAT", "A. Promoting …", "C) Follow-up"; a word must follow
_SECTION = re.compile(
    r"\s*[*_]{0,3}(?P<number>[IVXLC]{1,7}|[A-Z])\s?[.):\u2013\u2014-]{1,2}\s{1,4}"
    r"(?=[*_]{0,3}[\"'\u201c\u2018(]?[^\W_])"
)
# "2.1 Scope", "2.1. The Committee …"; never "10.30 a.m." or "2.5 per cent"
_DECIMAL = re.compile(
    r"\s*[*_]{0,3}(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s{1,4}(?=[*_]{0,3}[A-Z\u00c0-\u00de])"
)
# "**8.** The", "8. The": a number in bold print
_BOLD_NUMBER = re.compile(r"\s*[*_]{1,3}(?P<number>\d{1,3})\.[*_]{1,3}\s{0,4}(?=\S)")
# "¹ A/60/871.", "* A/61/150.", "† See …"
_RAISED = re.compile(
    r"\s*(?P<mark>[\u00b9\u00b2\u00b3\u2070-\u2079]{1,3}|\*{1,4}|[\u2020\u2021\u00a7]{1,2}"
    r"|<sup>[^<>]{1,4}</sup>|\[\d{1,2}\]|\d{1,2}/)\s{1,4}(?=\S)"
)
# "1 A/60/871.", "2 See General Assembly …", "a Ibid.": a figure that lost its height
_PLAIN_NOTE = re.compile(
    r"\s*(?P<mark>\d{1,2}|[a-z])\s{1,4}(?=[A-Z]{1,5}/[A-Z0-9]|(?:See|Ibid|Cf|Voir|V\u00e9ase)\b)"
)
# "agenda*": an asterisk that refers to a footnote
_REFERENCE = re.compile(r"\w\*{1,4}(?=[\s.,;:)]|\Z)")
_RAISED_FIGURES = "\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"
_CLOSERS = "*_\"'\u201d\u2019\u00bb)] \u2020\u2021" + _RAISED_FIGURES
_OPENERS = "*_\"'\u201c\u2018\u00ab([ \t\u00a0"


@dataclass(slots=True)
class Mark:
    """What stands before the text of a piece."""

    scheme: Scheme
    number: str
    """As printed, without the full stop; "" for bullets."""
    start: int
    """Where the text begins."""

    @property
    def value(self) -> int:
        """The number as a figure; 0 where it is none."""
        figure = self.number.strip("()")
        return int(figure) if figure.isascii() and figure.isdecimal() else 0


UNMARKED = Mark("", "", 0)


def mark_of(text: str, *, stars: bool = False) -> Mark:
    """Return the mark that begins a line: a bullet, "(a)", "12.", "2.1" or "IV."."""
    first = text.lstrip()[:1]
    may_be_figure = first.isdigit() or first in ("*", "_")
    figure = (_BOLD_NUMBER.match(text) or _DECIMAL.match(text)) if may_be_figure else None
    if figure:
        return Mark("numbered", figure["number"], figure.end())
    item = list_marker(text, stars=stars)
    if item is None:
        section = _SECTION.match(text)
        return Mark("section", section["number"], section.end()) if section else UNMARKED
    if item.marker.endswith(")") and (item.number is None or item.marker.startswith("(")):
        return Mark("lettered", item.marker, item.start)
    if item.number is not None:
        return Mark("numbered", str(item.number), item.start)
    # "- (a) African States": the bullet and the letter
    inner = list_marker(text[item.start :], stars=False)
    if inner and inner.marker.endswith(")"):
        return Mark("bullet", inner.marker, item.start + inner.start)
    return Mark("bullet", "", item.start)


def footnote_mark(text: str) -> Mark | None:
    """Return the mark of a line that is the text of a footnote; None for others."""
    found = _RAISED.match(text) or _PLAIN_NOTE.match(text)
    if not found:
        return None
    mark = found["mark"].removeprefix("<sup>").removesuffix("</sup>")
    return Mark("", mark, found.end())


def stars_are_bullets(texts: list[str]) -> bool:
    """Say whether lines that begin with "* " are items of lists, not footnotes."""
    items = sum(1 for text in texts if star_item(text))
    return items > 1 and not any("*" in text and _REFERENCE.search(text) for text in texts)


def last_sign(text: str) -> str:
    """Return the last character that is no quotation mark, bracket or footnote mark."""
    return text[-80:].rstrip(_CLOSERS)[-1:]


def ended(text: str) -> bool:
    """Say whether a sentence ends with the text."""
    return last_sign(text) in ".?!:;\u2026"


def in_brackets(text: str) -> bool:
    """Say whether the text ends with a closed bracket: "… (Tel: 963 0000)"."""
    return text.rstrip("*_ ").endswith((")", "]"))


def begins_small(text: str) -> bool:
    """Say whether the text begins with a lower-case letter."""
    return text[:20].lstrip(_OPENERS)[:1].islower()


def begins_large(text: str) -> bool:
    """Say whether the text begins with an upper-case letter or a figure."""
    first = text[:20].lstrip(_OPENERS)[:1]
    # Scripts without cases have headings too.
    return bool(first) and (first.isdigit() or (first.isalpha() and not first.islower()))
