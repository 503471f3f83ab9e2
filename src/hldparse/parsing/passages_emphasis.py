"""Running text without the marks that only set it in bold or italics."""

from __future__ import annotations

import re

from hldparse.text.fold import collapse

# "<i>", "</b>", "<sup>": tags of print, without attributes or with few
_TAG = re.compile(
    r"</?(?:i|b|em|strong|u|sup|sub|span|font|p)(?:\s[^<>]{0,120})?/?>", re.IGNORECASE
)
# "**", "*", "__", "_" as they open or close an emphasis
_MARK = re.compile(r"\*{1,3}|_{1,3}")
_SOFT_HYPHEN = "\u00ad"


def without_emphasis(text: str) -> str:
    """Return ``text`` in one line, without tags and without pairs of asterisks or underscores.

    "**Segment 1: *contd.***" → "Segment 1: contd."; the footnote mark of "agenda*" stays, for it
    is no half of a pair.
    """
    if "<" in text:
        text = _TAG.sub(" ", text)
    if "*" in text or "_" in text:
        text = _unpaired(text)
    if _SOFT_HYPHEN in text:
        text = text.replace(_SOFT_HYPHEN, "")
    return collapse(text)


def _unpaired(text: str) -> str:
    """Return ``text`` without the marks that open an emphasis and those that close it."""
    waiting: dict[str, list[int]] = {}
    drop: set[int] = set()
    spans = [(mark.start(), mark.end()) for mark in _MARK.finditer(text)]
    for number, (start, stop) in enumerate(spans):
        mark = text[start:stop]
        before = text[start - 1 : start]
        after = text[stop : stop + 1]
        opened = waiting.setdefault(mark, [])
        if opened and before and not before.isspace() and not after.isalnum():
            drop |= {opened.pop(), number}
        elif after and not after.isspace() and not before.isalnum():
            opened.append(number)
    if len(spans) == len(waiting) == 1 and text.startswith(text[slice(*spans[0])]):
        # "**The heading that breaks off" at the end of a page: its other half is lost.
        only = spans[0]
        if only[1] - only[0] > 1 and not text[only[1] : only[1] + 1].isspace():
            drop.add(0)
    pieces: list[str] = []
    position = 0
    for number, (start, stop) in enumerate(spans):
        if number in drop:
            pieces.append(text[position:start])
            position = stop
    pieces.append(text[position:])
    return "".join(pieces)
