"""How many names of states and organisations a line of a possible list holds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.records.lexicon import Lexicon
from hldparse.segmenting.wording import plain
from hldparse.text.entries import without_marker, without_marks
from hldparse.text.fold import fold

_LONGEST = 300
"""Characters of a cell; a longer one is prose."""
_SENTENCE_WORDS = 8
# "Jamaica - H.E. Mr. A B", "Jamaica: Mr. A B", "Jamaica (H.E. Mr. A B)": behind a name
_BEHIND = re.compile(r"\s+[-–—]\s|[:,(]|\s{3,}")
# Between the cells of a row
_CELLS = re.compile(r"\t|\s{3,}|\|")
# Between names in a paragraph
_BETWEEN = re.compile(r"\s*[,;]\s+(?:(?:and|et|y)\s+)?|\s+(?:and|et|y)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """Names in a line: those that are known, and how many there may be."""

    known: int
    all: int


def cells_of(text: str) -> list[str]:
    """Return the cells of a line that have a letter; a line without cells is one."""
    return [cell for cell in _CELLS.split(text.strip()) if any(map(str.isalpha, cell))]


def count_names(text: str, lexicon: Lexicon) -> Count:
    """Return how many known names stand in a line, a cell each or one behind the other."""
    counts = [_count(cell, lexicon) for cell in cells_of(text)]
    return Count(sum(each.known for each in counts), sum(each.all for each in counts))


def is_name(text: str, lexicon: Lexicon) -> bool:
    """Return True where ``text`` is a known name, list marker and footnote marks aside."""
    return _known(without_marks(without_marker(plain(text)))[0], lexicon)


def _count(cell: str, lexicon: Lexicon) -> Count:
    if len(cell) > _LONGEST:
        return Count(0, 1)
    if is_name(cell, lexicon):
        return Count(1, 1)
    own = without_marker(plain(cell))
    pieces = [piece.rstrip(".") for piece in _BETWEEN.split(own) if piece.strip()]
    known = sum(_known(without_marks(piece)[0], lexicon) for piece in pieces)
    if known > 1 and known * 2 >= len(pieces):
        return Count(known, len(pieces))
    if own.endswith(".") and len(own.split()) >= _SENTENCE_WORDS:
        return Count(0, 1)
    behind = _BEHIND.search(own)
    return Count(int(behind is not None and _known(own[: behind.start()], lexicon)), 1)


def _known(text: str, lexicon: Lexicon) -> bool:
    folded = fold(text) if text else ""
    return any(
        form in names
        for form in (folded, folded.removeprefix("the "))
        if form
        for names in (lexicon.places, lexicon.organisations)
    )
