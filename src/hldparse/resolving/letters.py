"""The names that have nearly the letters of a text: all that could be it but for a few edits.

To hold a text against every name costs more than all else that is done for it. An edit changes one
letter, so a name that a text is three edits from has all its letters but three. For each letter
the names that lack it are the set bits of one integer; the bits are counted for all names at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hldparse.resolving.slips import MOST

Written = str | list[int]
"""The names that lack a letter as the bits of a hexadecimal number, the lowest for the shortest
name; where few have it, as most signs of Chinese, those that have it, by their places.
"""
_FEW = 20
"""Part of the names below which their places are shorter to write: a bit is a fourth of a digit."""


def lacking(names: Iterable[str]) -> dict[str, list[Written]]:
    """Return, for each letter, the names that lack a first one of it, a second one and so on."""
    ordered = _by_length(names)
    having: dict[str, list[list[int]]] = {}
    for place, name in enumerate(ordered):
        for letter, count in Counter(name).items():
            units = having.setdefault(letter, [])
            units.extend([] for _ in range(count - len(units)))
            for n in range(count):
                units[n].append(place)
    size = len(ordered)
    return {
        letter: [unit if len(unit) * _FEW < size else f"{_others(unit, size):x}" for unit in units]
        for letter, units in sorted(having.items())
    }


def _others(places: Iterable[int], size: int) -> int:
    """Return the bits of all of ``size`` places but some."""
    return ((1 << size) - 1) ^ sum(1 << place for place in places)


def _by_length(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len)


class Letters:
    """Finds names by their letters, in whatever order they stand."""

    def __init__(self, names: Iterable[str], lacks: dict[str, list[Written]]) -> None:
        self._names = _by_length(names)
        self._all = (1 << len(self._names)) - 1
        self._written = lacks
        self._lacking: dict[str, list[int]] = {}
        """Latin letters, and of the four hundred others those that were asked for."""
        self._first: list[int] = []
        """The place of the first name of each length, and of the first beyond."""
        for place, name in enumerate(self._names):
            self._first.extend([place] * (len(name) + 1 - len(self._first)))
        self._first.append(len(self._names))
        self._longer = [self._all >> place << place for place in self._first]
        """The names as long as each length and more."""
        for letter in filter(str.isascii, lacks):
            self._read(letter)

    def alike(self, text: str) -> list[str]:
        """Return the names with all letters of ``text`` but ``MOST``, and no more than ``MOST``
        others, the shortest first.
        """
        size, first = len(text), self._first
        last = len(first) - 1
        begin, end = first[min(max(size - MOST, 0), last)], first[min(size + MOST + 1, last)]
        if begin == end:
            return []
        # How many each name lacks, in two bits: MOST is as far as they count. Two are counted at a
        # time. What is too long or too short is beyond from the first.
        every = self._all
        ones = twos = 0
        beyond = every ^ ((1 << end) - (1 << begin))
        lacking = iter(self._of_letters(text))
        for one, other in zip(lacking, lacking, strict=True):
            odd = ones ^ one
            carried = (ones & one) | (odd & other)
            ones = odd ^ other
            beyond |= twos & carried
            twos ^= carried
        left = every ^ beyond
        if not left:
            return []
        # What is longer has letters more already, and may lack the fewer of these.
        for more, lacks in enumerate((ones & twos, twos, ones | twos), start=1):
            if size + more > last:
                break
            left &= ~(lacks & self._longer[size + more])
        left >>= begin
        found: list[str] = []
        while left:
            lowest = left & -left
            left ^= lowest
            found.append(self._names[begin + lowest.bit_length() - 1])
        return found

    def _of_letters(self, text: str) -> list[int]:
        """Return which names lack each letter of ``text``, one that none lacks added to an odd
        number of them.
        """
        found: list[int] = []
        for letter in set(text):
            units = self._lacking.get(letter)
            if units is None:
                units = self._read(letter)
            count = text.count(letter)
            found += units[:count]
            if count > len(units):
                found += [self._all] * (count - len(units))
        if len(found) % 2:
            found.append(0)
        return found

    def _read(self, letter: str) -> list[int]:
        """Return which names lack a first one of a letter, a second one and so on."""
        size = len(self._names)
        units = [
            int(unit, 16) if isinstance(unit, str) else _others(unit, size)
            for unit in self._written.get(letter, ())
        ]
        if units:
            self._lacking[letter] = units
        return units
