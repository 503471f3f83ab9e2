"""Lines that only say which annex, page or table begins."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hldparse.text.fold import fold

# "II", "2", "B", and "Il", "IT" as scans have it
_NUMBER = r"(?:[IVXLC]+|\d{1,2}|[A-Z]|[I1l|T]{1,3}|[I1l|]V)"
# "to the letter of 4 March 2031", "à la lettre datée du 4 mars 2031"
_OF_WHAT = r"(?:to|à|a)\s+(?:the|la)\s+(?:letter|note|lettre|carta|nota)\b[^.]{0,60}"
_ANNEX = re.compile(
    r"(?:annexe?|anexo|append(?:ix|ice)|ap[eé]ndice|attachment|enclosure)"
    rf"(?:\s+{_NUMBER})?\s*[.:]?(?:\s+{_OF_WHAT})?",
    re.IGNORECASE,
)
# "A N N E X   I I", "A N N E X II", as typewriters set a heading
_SPREAD = re.compile(r"(?:[^\W\d_]\s+){4,}(?:[^\W\d_]{1,4}|\d{1,2})")
_BEFORE_NUMBER = re.compile(r"(?<=ANNEX)(?=[IVXLC\d])|(?<=ANNEXE)(?=[IVXLC\d])|(?<=ANEXO)(?=.)")
_PAGE = re.compile(r"(?:page|p[aá]gina)\s+\d{1,4}(?:\s*(?:of|de|sur|/)\s*\d{1,4})?", re.IGNORECASE)
# "Workshop 2", "Thematic session III:", "Breakout group B (continued)"
_NUMBERED_LABEL = re.compile(
    r"(?P<stem>[A-Z][^\W\d]{2,20}(?:[\s-][^\W\d]{2,20}){0,3})\s+"
    r"(?P<n>\d{1,2}|[IVX]{1,5}|[A-H])\s*[:.]?\s*(?:\(continued\))?\Z"
)
_LONGEST = 120
_LONGEST_LABEL = 80
_MOST_LABELS = 50
"""Labels that one list uses for its tables, at most: each line is held to all of them."""


def names_an_annex(text: str) -> bool:
    """Return True for "Annex", "ANNEX II", "A N N E X  I", "Enclosure 1", without emphasis."""
    if len(text) > _LONGEST:
        return False
    if _SPREAD.fullmatch(text):
        text = _BEFORE_NUMBER.sub(" ", "".join(text.split()), count=1)
    return _ANNEX.fullmatch(text) is not None


def names_a_page(text: str) -> bool:
    """Return True for "Page 2", "Page 2 of 12"."""
    return len(text) <= _LONGEST and _PAGE.fullmatch(text) is not None


def labels_in_use(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the labels with ``{n}`` that ``lines``, without emphasis, use for tables.

    A label is the same few words before two or more different numbers, each alone on its line:
    "Workshop 1", "Workshop 2". None where they are more than tables are called by.
    """
    stems: dict[str, tuple[str, set[str]]] = {}
    for line in lines:
        found = _NUMBERED_LABEL.match(line) if len(line) <= _LONGEST_LABEL else None
        if found and not names_an_annex(line) and not names_a_page(line):
            _, numbers = stems.setdefault(fold(found["stem"]), (found["stem"], set()))
            numbers.add(found["n"].casefold())
    labels = tuple(stem + " {n}" for stem, numbers in stems.values() if len(numbers) > 1)
    return labels if len(labels) <= _MOST_LABELS else ()
