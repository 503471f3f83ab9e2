"""What the marks of a table of wishes mean, by its own legend."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hldparse.parsing.cells import plain_row
from hldparse.parsing.sheet import Row
from hldparse.text.fold import fold

_LONGEST = 300
_SIGN = (
    r"\*{1,4}|[\u2020\u2021\u00a7#^+~]{1,3}|[\u00b9\u00b2\u00b3]|\[[\da-z]\]|\([\da-z]\)"
    r"|<sup>[\da-z]</sup>"
)
# "* First preference", "(1) = first choice", "** : Second preference;"
_MARK_FIRST = re.compile(
    rf"(?P<mark>{_SIGN})\s{{0,3}}[=:\u2013\u2014-]?\s{{0,3}}(?P<words>[^\W\d_][^*\u2020\u2021\u00a7#;\[(]{{2,80}})"
)
# "First preference: *", "second choice (**)"
_WORDS_FIRST = re.compile(
    rf"(?P<words>[^\W_][\w ]{{3,60}}?)\s{{0,3}}[=:(\u2013\u2014-]\s{{0,3}}(?P<mark>{_SIGN})"
)


class Legend:
    """Marks and the preference each stands for, with the rows that say so."""

    def __init__(self, rows: Sequence[Row], words: Sequence[tuple[str, int]]) -> None:
        self._words = tuple((f" {fold(form)} ", preference) for form, preference in words)
        self.meaning: dict[str, int] = {}
        self.rows: set[int] = set()
        """Indices of the legend's lines."""
        for row in rows:
            if len(row.text) <= _LONGEST:
                self._read(row)

    def preference(self, marks: str) -> int | None:
        """Return what ``marks`` stand for; None where the legend does not say."""
        return self.meaning.get(marks)

    def _read(self, row: Row) -> None:
        folded = f" {fold(plain_row(row.text))} "
        if not any(form in folded for form, _ in self._words):
            return
        for pattern in (_MARK_FIRST, _WORDS_FIRST):
            for found in pattern.finditer(row.text):
                preference = self._preference(found["words"])
                if preference is not None:
                    self.meaning.setdefault(found["mark"], preference)
                    self.rows.add(row.index)
            if row.index in self.rows:
                return

    def _preference(self, words: str) -> int | None:
        folded = f" {fold(words)} "
        for form, preference in self._words:
            if form in folded:
                return preference
        return None
