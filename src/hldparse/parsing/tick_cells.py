"""What a cell below a round table says: a tick, a rank, both with words beside them, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hldparse.parsing.markers import split_marks
from hldparse.text.fold import fold
from hldparse.text.ticks import DOUBTFUL

_TICKED = frozenset("☑☒⊠✓✔✗✘√xX×■●")
_OPEN = frozenset("☐□◻-–—")
_YES = frozenset(("yes", "y", "oui", "sí", "si"))
_NO = frozenset(("no", "n", "non"))
_CHOICE = r"(?:\s(?:choice|preference|choix|préférence|opción|preferencia))?"
# "1st", "2nd", "1er", "2e", "1re", "2ème", "1º", "2.ª", "1st choice"; "ler" and "Ist" on scans
_ORDINAL = re.compile(
    rf"(?P<rank>\d|[lI](?=er|st|re))\.?\s?(?:st|nd|rd|th|er|re|ère|e|ème|[ºª°])\.?{_CHOICE}",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"(?:first|premier|première|primer|primera|primero){_CHOICE}", re.IGNORECASE)
_SECOND = re.compile(rf"(?:second|deuxième|seconde|segunda|segundo){_CHOICE}", re.IGNORECASE)
# "X (Minister)", "✓ Minister", "Yes, Head of State"
_NOTED = re.compile(
    r"(?:(?P<sign>[^\w\s]|[xX])(?:\s?[(\[,;:–—-]|\s)|(?P<word>[^\W\d_]{1,3})\s?[(\[,;:–—-])"
    r"\s?(?P<note>[^\W\d_].*)",
    re.DOTALL,
)
# "(X)", "[✓]"
_BRACKETED = re.compile(r"[(\[]\s?(?P<tick>\S{1,3})\s?[)\]]")
_UNSAID = re.compile(
    r"\b(?:not?|non|without|with?drawn|withdrew|cancel\w*|declin\w*|regret\w*|unable|unlikely|"
    r"annul\w*|retir\w*|tbc|tbd|if|si)\b|\?"
)
"""Words behind a tick by which it may be none."""
_FIGURE = re.compile(r"[1-9]\Z")
_RANKING = 2
"""Rows that have a first and a second, from which the figures of a table are ranks."""
_ODD = 0.1
"""Share of rows in which a rank stands twice, at most: a misread figure, not a count."""


class Tick(NamedTuple):
    """That a state wishes to be at a table, and what its cell says beside that."""

    table: str
    marks: str = ""
    """As printed, "" for a mere tick; the sign of a tick that is in doubt."""
    preference: int | None = None


@dataclass(frozen=True, slots=True)
class Marking:
    """What the marks and figures of one table of wishes mean."""

    meaning: Mapping[str, int]
    """Preferences by mark, as the legend has them."""
    ranks: bool = False
    """True where figures are ranks."""

    def said(self, table: str, cell: str) -> Tick | bool | None:
        """Return the tick in a cell below ``table``, False where it says that there is none, None
        where it is not understood.
        """
        if not cell or cell in _OPEN or cell.casefold() in _NO:
            return False
        if _ticks(cell):
            return Tick(table)
        if cell == DOUBTFUL:
            return Tick(table, cell)
        rank = self._rank(cell)
        if rank is not None:
            return Tick(table, cell, rank if rank in {1, 2} else None)
        bare, marks = split_marks(cell)
        if marks and _ticks(bare):
            return Tick(table, marks, self.meaning.get(marks))
        return Tick(table, cell) if _is_noted(cell) else None

    def _rank(self, cell: str) -> int | None:
        if cell in self.meaning:
            return self.meaning[cell]
        if self.ranks and _FIGURE.match(cell):
            return int(cell)
        ordinal = _ORDINAL.fullmatch(cell)
        if ordinal:
            return int(ordinal["rank"]) if ordinal["rank"].isdigit() else 1
        return 1 if _FIRST.fullmatch(cell) else 2 if _SECOND.fullmatch(cell) else None


def are_ranks(rows: Iterable[Sequence[str]], tables: int) -> bool:
    """Return True where the figures in cells below ``tables`` round tables are ranks, not counts:
    none stands twice in a row, none is larger than there are tables, and states rank several.
    """
    ranking = odd = 0
    for cells in rows:
        figures = [cell for cell in cells if _FIGURE.match(cell)]
        ranking += "1" in figures and "2" in figures
        odd += len(set(figures)) < len(figures) or any(int(each) > tables for each in figures)
    return ranking >= _RANKING and odd <= _ODD * ranking


def is_tick(text: str) -> bool:
    """Return True for the sign of a tick, also of one in doubt."""
    return text == DOUBTFUL or text in _TICKED


def _ticks(cell: str) -> bool:
    return cell in _TICKED or cell.casefold() in _YES


def _is_noted(cell: str) -> bool:
    bracketed = _BRACKETED.fullmatch(cell)
    if bracketed:
        return _ticks(bracketed["tick"])
    noted = _NOTED.fullmatch(cell)
    ticked = noted is not None and _ticks(noted["sign"] or noted["word"])
    return bool(noted and ticked and not _UNSAID.search(fold(noted["note"])))
