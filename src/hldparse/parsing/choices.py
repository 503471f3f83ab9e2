"""Tables of wishes with a column for each choice, and the round table chosen in its cells.

Member State    First preference    Second preference
Chad            2                   Round table 1
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from hldparse.parsing.heads import HeadWords
from hldparse.parsing.tick_cells import Tick
from hldparse.text.dates import find_dates
from hldparse.text.fold import fold

_NONE = re.compile(r"[\s–—-]*")
# "1, 3", "1 and 3", "1/3"; "1 or 3" is no wish for both
_BETWEEN = re.compile(r"\s*[,;/&]\s*|\s+(?:and|et|y)\s+", re.IGNORECASE)
_NUMBER = re.compile(r"[1-9]\d?")
_ANY_DAY = "2000-01-01"
"""By which a year that is not printed is told: which one is of no matter here."""
_LONGEST_DATE = 40
# "First preference (round table)"
_BRACKETED = re.compile(r"\s*\([^()]*\)\s*\Z")


def choices_in(pieces: Sequence[str], words: Iterable[tuple[str, int]]) -> list[int]:
    """Return the preference that each cell of a head names by ``words``, 0 for none; empty where
    the row is no such head: no cell names one, or the first does, where names stand.
    """
    ranks = {fold(form): rank for form, rank in words}
    found = [ranks.get(fold(_BRACKETED.sub("", piece)), 0) for piece in pieces]
    return found if any(found) and not found[0] else []


def chosen(
    choices: Sequence[int], texts: Sequence[str], words: HeadWords
) -> tuple[int, list[Tick]] | None:
    """Return the cell that names who wishes, and the tables chosen with their preference.

    ``choices`` is the preference of each column, 0 for none; ``texts`` are the cells of the row.
    None where a choice is not understood, where none is made, and where another cell says
    something but a date: it may take the wish back.
    """
    pairs = list(zip(choices, texts, strict=False))
    worded = [place for place, (rank, text) in enumerate(pairs) if not rank and _worded(text)]
    if len(texts) > len(choices) or len(worded) != 1:
        return None
    if worded[0] > next(place for place, rank in enumerate(choices) if rank):
        return None
    ticks: dict[str, Tick] = {}
    for rank, text in pairs:
        tables = _tables(text.strip(), words) if rank else []
        if tables is None:
            return None
        for table in tables:
            ticks.setdefault(table, Tick(table, preference=rank))
    return (worded[0], list(ticks.values())) if ticks else None


def _worded(text: str) -> bool:
    if not any(map(str.isalpha, text)):
        return False
    rest = text
    for date in find_dates(text, _ANY_DAY) if len(text) <= _LONGEST_DATE else ():
        rest = rest.replace(text[date.start : date.stop], "", 1)
    return any(map(str.isalpha, rest))


def _tables(cell: str, words: HeadWords) -> list[str] | None:
    """Return the tables that a cell names, none for an empty one; None where it says more."""
    if _NONE.fullmatch(cell):
        return []
    tables = []
    for piece in _BETWEEN.split(cell):
        label = words.table_label(piece)
        if label is not None and not label.rest:
            tables.append(label.number)
        elif _NUMBER.fullmatch(piece):
            tables.append(piece)
        else:
            return None
    return tables
