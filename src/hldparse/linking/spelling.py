"""One printed spelling of an organisation, taken apart into its full name and its acronyms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from hldparse.linking.words import known_words, significant
from hldparse.text.fold import fold

# "ICAO", "F.A.O.", "UN-WATER", "EU27": capitals, at least two, nothing in lower case.
_ACRONYM = r"[A-Z][A-Z0-9.&/-]{1,14}"
_ONLY_ACRONYM = re.compile(rf"(?:the )?({_ACRONYM})", re.ASCII)
# "World Example Union (WEU)" and "World Example Union, WEU"
_ACRONYM_LAST = re.compile(
    rf"(.{{2,}}?)(?:\s*\(\s*({_ACRONYM})\s*\)|\s*,\s*({_ACRONYM}))", re.ASCII
)
# "WEU (World Example Union)"
_ACRONYM_FIRST = re.compile(rf"({_ACRONYM})\s*\(([^()]+)\)", re.ASCII)
_NOT_LETTER = re.compile(r"[^0-9a-z]+")
_LONGEST = 400
"""A longer text is no name; it is compared by equality alone."""


@dataclass(frozen=True)
class Spelling:
    """A spelling with what it is compared by."""

    printed: str
    full: str
    """The name in full; "" where only an acronym is printed."""
    acronym: str
    """The acronym printed, lower case without points; "" where there is none."""
    countries: frozenset[str]
    """Countries printed with it anywhere."""

    @cached_property
    def folded(self) -> str:
        """The whole spelling, folded."""
        return fold(self.printed)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the full name that count, in printed order."""
        return significant(self.full) if self.full and len(self.full) <= _LONGEST else ()

    @cached_property
    def sorted_words(self) -> tuple[str, ...]:
        """The same words in the order of the alphabet."""
        return tuple(sorted(self.words))

    @cached_property
    def initials(self) -> frozenset[str]:
        """Acronyms that the full name would have: with and without its small words."""
        stop = known_words().stop
        words = fold(self.full).split()
        if len(words) < 2:
            return frozenset()
        every = "".join(word[0] for word in words)
        without = "".join(word[0] for word in words if word not in stop)
        return frozenset({every, without})

    def elsewhere(self, other: Spelling) -> bool:
        """Return whether the two are printed with countries, and with none in common."""
        return bool(
            self.countries and other.countries and self.countries.isdisjoint(other.countries)
        )


def read_spelling(printed: str, countries: frozenset[str] = frozenset()) -> Spelling:
    """Take a printed name apart.

    "World Example Union (WEU)", "World Example Union, WEU" and "WEU (World Example Union)" are a
    full name with its acronym; an acronym that the name does not bear out stays part of the name.
    """
    text = " ".join(printed.split())
    if len(text) > _LONGEST:
        return Spelling(printed, text, "", countries)
    only = _ONLY_ACRONYM.fullmatch(text)
    if only:
        return Spelling(printed, "", _plain(only[1]), countries)
    first = _ACRONYM_FIRST.fullmatch(text)
    if first and bears_out(_plain(first[1]), first[2]):
        return Spelling(printed, first[2].strip(), _plain(first[1]), countries)
    last = _ACRONYM_LAST.fullmatch(text)
    if last:
        acronym = _plain(last[2] or last[3])
        if bears_out(acronym, last[1]):
            return Spelling(printed, last[1].strip(), acronym, countries)
    return Spelling(printed, text, "", countries)


def bears_out(acronym: str, full: str) -> bool:
    """Return whether an acronym can be one of a name: its first letter begins a word, the others
    follow in the name in order ("weu" in "World Example Union"; not "usa" in "Students' League").
    """
    words = fold(full).split()
    for index, word in enumerate(words):
        if not word.startswith(acronym[:1]):
            continue
        rest = iter("".join(words[index:])[1:])
        return all(letter in rest for letter in acronym[1:])
    return False


def _plain(acronym: str) -> str:
    return _NOT_LETTER.sub("", acronym.casefold())
