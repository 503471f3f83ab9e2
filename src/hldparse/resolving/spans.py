"""The words of a line of print, and whether some of them are set as a name is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from hldparse.records.names import Resolution
from hldparse.resolving.keys import words
from hldparse.resolving.normalise import repair
from hldparse.resolving.words import CONNECTORS
from hldparse.text.fold import fold

# Words, each with what is printed into it: "Côte", "d'Ivoire", "Guinea-Bissau", "P.R.".
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
# A capital after a small letter begins a word too: "NigerNigeria"; so do Chinese and Arabic "and",
# and what is behind them: "法国和德国", "فرنسا وألمانيا".
_CUT = re.compile(
    r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[\u4e00-\u9fff])(?=[和及与])|(?<=[和及与])(?=[\u4e00-\u9fff])"
    r"|(?<=\bو)(?=[\u0621-\u064a])"
)


class Token(NamedTuple):
    """Where a word begins and ends in its line."""

    start: int
    stop: int


def tokens(text: str, parted: Callable[[int, int], list[int]]) -> list[Token]:
    """Return the words of a line, taken apart where two run together.

    ``parted``: where hyphens stand between names in the word from one place to another:
    "Iraq-Iran".
    """
    found = []
    for word in _WORD.finditer(text):
        start = word.start()
        for middle in parted(start, word.end()) if "-" in word[0] else ():
            found.append(Token(start, middle))
            start = middle + 1
        for cut in _CUT.finditer(text, start, word.end()):
            found.append(Token(start, cut.start()))
            start = cut.start()
        found.append(Token(start, word.end()))
    return found


def is_set_as_name(printed: str, resolution: Resolution) -> bool:
    """Whether the case fits: acronyms of organisations count as the gazetteer sets them, or in
    capitals.
    """
    body = resolution.entity is not None and resolution.entity.entity_type == "organisation"
    acronym = body and resolution.name_kind == "acronym"
    return not acronym or resolution.method == "exact" or printed.isupper()


def in_order(printed: str, resolution: Resolution) -> bool:
    """Whether the words printed stand in the order of the name they were matched to."""
    known = resolution.candidates[0].name if resolution.candidates else ""
    wanted = [w for w in words(fold(known)) if w not in CONNECTORS]
    given = [w for w in words(fold(repair(printed)[0])) if w not in CONNECTORS]
    return wanted == given
