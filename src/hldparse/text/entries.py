"""Entries of lists as they are printed: without what stands before and after the words."""

from __future__ import annotations

import re

from hldparse.text.fold import collapse

# "- Chad", "• Chad", "12. Chad", "(a) Chad"
_MARKER = re.compile(r"\s*(?:[-•–*·]\s+|\(?[0-9a-z]{1,3}[.)]\s*)")
# "Chad**", "Chad †"
_MARKS = re.compile(r"[\s*†‡¹²³]*$")


def without_marker(raw: str) -> str:
    """Return a printed line without the bullet or number before it: "(a) Chad*" → "Chad*"."""
    found = _MARKER.match(raw)
    return raw[found.end() if found else 0 :].strip()


def without_marks(raw: str) -> tuple[str, str]:
    """Return an entry's words, blanks collapsed, and the footnote marks after them: "Chad **" →
    ("Chad", "**").
    """
    found = _MARKS.search(raw)
    marks = found.group().strip() if found else ""
    return collapse(raw[: found.start()] if found else raw), marks


def bare(raw: str) -> str:
    """Return the words of the entry that a printed line would be."""
    return without_marks(without_marker(raw))[0]
