"""List markers before an entry, footnote marks after it, emphasis and tags around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

# "• ", "- ", "– ": a sign that begins a list item, by itself or before a space
_SIGNS = (
    "-\u2010\u2011\u2012\u2013\u2014\u2022\u2023\u2043\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u25e6"
    "\u2219\u00b7\u27a2\u2192\u2713\uf0b7\uf0a7"
)
_BULLET = re.compile(rf"\s*(?P<sign>[{_SIGNS}])\s*(?=\S)")
# "12. ", "12.China", "12) ", "(12) "
_NUMBERED = re.compile(
    r"\s*(?:(?P<number>\d{1,3})\s?[.)]|\((?P<inner>\d{1,3})\))\s*(?=[^\W\d]|[*_\"'\u201c\u2018])"
)
# "(a) ", "a) ", "(iv) "
_LETTERED = re.compile(r"\s*(?:\((?P<inner>[a-z]{1,2}|[ivx]{1,5})\)|(?P<letter>[a-z])\))\s*(?=\S)")
# "* Andorra" and "o Andorra": bullets only where the list uses them so
_STAR = re.compile(r"\s*(?P<sign>[*+o])\s+(?=\S)")
_LONE_BULLET = re.compile(rf"\s*[{_SIGNS}*]\s*\Z")

# Marks of footnotes as they end an entry: "*", "†", "¹", "[1]", "(a)", "1/", "<sup>a</sup>"
_MARK = re.compile(
    r"\s*(?:\*+|[\u2020\u2021\u00a7\u00b6#]+|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\[(?:\d{1,2}|[a-z])\]"
    r"|\((?:\d{1,2}|[a-z])\)|\d{1,2}/|<sup>[^<>]{1,4}</sup>)\s*\Z"
)
_MOST_MARKS = 6
"""Marks at the end of one entry; a line of nothing but marks is not read to its end."""
_MARK_WINDOW = 24
"""Characters looked at from the end; longer than any single mark."""
# "Angola1": a raised figure that lost its height
_GLUED_FIGURE = re.compile(r"(?<=[^\W\d_])\d{1,2}\Z")

# "* previously approved", "** Second preference", "1/ Subject to …": the text of a footnote
_FOOTNOTE = re.compile(
    r"\s*(?P<mark>\*+|[\u2020\u2021\u00a7#]+|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\[(?:\d{1,2}|[a-z])\]|\d{1,2}/|\([a-z]\))"
    r"\s*[=:\u2013\u2014-]?\s*(?=[^\s*])"
)
# "<p align="center">"; bounded, so that a line of angle brackets costs no more than its length
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_EMPHASIS = "*_"


@dataclass(slots=True)
class Item:
    """A line cut after its list marker."""

    marker: str
    number: int | None
    start: int
    """Where the text of the item begins in the line."""


def list_marker(text: str, *, stars: bool) -> Item | None:
    """Return the list marker that begins ``text``; None where none does.

    ``stars`` says that this list uses "* " (or "+ ", "o ") as a bullet; elsewhere an asterisk is
    emphasis or a footnote.
    """
    head = text[:40].lstrip()
    if not head:
        return None
    first = head[0]
    if first in _SIGNS:
        found = _BULLET.match(text)
        return Item(found["sign"], None, found.end()) if found else None
    if stars and first in "*+o":
        found = _STAR.match(text)
        return Item(found["sign"], None, found.end()) if found else None
    if first.isdigit() or first == "(":
        found = _NUMBERED.match(text)
        if found:
            figure = found["number"] or found["inner"]
            return Item(found[0].strip(), int(figure), found.end())
    if first == "(" or head[1:2] == ")":
        found = _LETTERED.match(text)
        return Item(found[0].strip(), None, found.end()) if found else None
    return None


def star_item(text: str) -> Item | None:
    """Return the marker of a line that begins with "* ", which may be a bullet or a footnote."""
    found = _STAR.match(text) if text[:40].lstrip()[:1] in ("*", "+", "o") else None
    return Item(found["sign"], None, found.end()) if found else None


def lone_bullet(text: str) -> bool:
    """Say whether the line holds a bullet and nothing else: its item is on the next line."""
    return len(text) < 20 and _LONE_BULLET.match(text) is not None


def blank_tags(text: str) -> str:
    """Return ``text`` with HTML tags as spaces; all offsets stay what they were."""
    if "<" not in text:
        return text
    return _TAG.sub(lambda tag: " " * len(tag[0]), text)


def strip_emphasis(text: str) -> str:
    """Return ``text`` without tags and without the asterisks or underscores around it."""
    return blank_tags(text).strip().strip(_EMPHASIS).strip()


def split_marks(text: str) -> tuple[str, str]:
    """Return ``text`` without emphasis and footnote marks, and the marks, joined as printed.

    "Angola*" → ("Angola", "*"); "**Angola**" → ("Angola", ""); "*Angola**" → ("Angola", "*").
    """
    text = text.strip()
    if text[-1:].isalpha() and text[0] not in _EMPHASIS and "<" not in text:
        return text, ""
    lead = len(text) - len(text.lstrip(_EMPHASIS))
    closing = text[:lead][::-1]
    text = text[lead:]
    marks: list[str] = []
    for _ in range(_MOST_MARKS):
        window = text[-_MARK_WINDOW:]
        found = _MARK.search(window)
        if found is None or len(found[0]) == len(text):
            break
        marks.insert(0, found[0].strip())
        text = text[: len(text) - len(found[0])].rstrip()
    printed = "".join(marks)
    if closing:
        text = text.rstrip("_")
        printed = printed.removesuffix(closing)
    return blank_tags(text).strip(), printed


def glued_figure(text: str) -> int:
    """Return where a figure glued to the last word begins ("Angola1"), or -1."""
    if not text[-1:].isdigit():
        return -1
    found = _GLUED_FIGURE.search(text[-3:])
    return len(text) - len(found[0]) if found else -1


def footnote(text: str) -> tuple[str, str] | None:
    """Return the mark and the words of a line that explains a footnote mark; None for others."""
    found = _FOOTNOTE.match(text)
    return (found["mark"], text[found.end() :].strip()) if found else None
