"""The names that a text is worth being held against: all that it may be a misprint of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from hldparse.resolving.letters import Letters, Written
from hldparse.resolving.slips import MOST

_END = 2
"""Letters at either end of a name by which most of those worth comparing are found."""
_FEW = 16
"""Names that are sooner all looked at than told apart by their lengths."""
_FEW_LETTERS = 5
"""In shorter names the letters tell too little: most names have them but for three."""


class Shortlist:
    """Some of many ``names``, folded and without spaces; ``lacks`` is what ``lacking`` gives."""

    def __init__(self, names: Iterable[str], lacks: dict[str, list[Written]]) -> None:
        self._lengths: dict[int, list[str]] = {}
        self._ends: dict[str, list[str]] = {}
        """Names that begin or, behind a dash, end so, the shortest first."""
        ordered = sorted(names, key=len)
        for name in ordered:
            self._lengths.setdefault(len(name), []).append(name)
            self._ends.setdefault(name[:_END], []).append(name)
            self._ends.setdefault("-" + name[-_END:], []).append(name)
        self._pools: dict[tuple[int, bool], list[str]] = {}
        self._alphabet = frozenset(lacks)
        self._alike: tuple[str, list[str]] = ("", [])
        """The letters that were looked for last, and the names that have them: a text and its
        inverted form have the same.
        """
        self._letters = Letters(ordered, lacks)

    def is_foreign(self, text: str) -> bool:
        """Return True where more letters of a text than may be wrong are in none of the names."""
        return not text.isascii() and len(set(text) - self._alphabet) > MOST

    def beginning_or_ending(self, text: str) -> list[str]:
        """Return the names that begin or end as ``text`` does: all that it is one misprint away
        from, and most others.
        """
        shortest, longest = len(text) - MOST, len(text) + MOST
        found: list[str] = []
        for end in (text[:_END], "-" + text[-_END:]):
            some = self._ends.get(end)
            if some is None:
                continue
            if len(some) > _FEW:
                first = bisect_left(some, shortest, key=len)
                some = some[first : bisect_right(some, longest, first, key=len)]
            found += some
        return found

    def of_letters(self, text: str) -> list[str]:
        """Return the names with nearly the letters of ``text``: all that it is ``MOST`` misprints
        away from.
        """
        if len(text) < _FEW_LETTERS:
            return self._of_length(text)
        letters = "".join(sorted(text))
        if letters != self._alike[0]:
            self._alike = (letters, self._letters.alike(letters))
        return self._alike[1]

    def _of_length(self, text: str) -> list[str]:
        """Return the names as long as ``text`` but for the letters that may be wrong; for one in
        ASCII those in ASCII, for the others have no letter of it.
        """
        length, plain = len(text), text.isascii()
        pool = self._pools.get((length, plain))
        if pool is None:
            near = range(length - MOST, length + MOST + 1)
            pool = [name for n in near for name in self._lengths.get(n, ())]
            if plain:
                pool = [name for name in pool if name.isascii()]
            self._pools[length, plain] = pool
        return pool
