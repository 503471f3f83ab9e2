"""Ways to read a line as two or more names that fill it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from hldparse.records.names import Resolution
from hldparse.resolving.hyphens import parted
from hldparse.resolving.listed import begins_with_state, is_list
from hldparse.resolving.resolver import Kind, Resolver
from hldparse.resolving.spans import in_order, is_set_as_name, tokens
from hldparse.resolving.words import ARTICLES, CONNECTORS, JOINING, MARKERS_OF_PERSONS

Part = tuple[int, int, Resolution]
"""start and stop of a name in the text, and what it was read as."""

_AND = "|".join(sorted(JOINING))
_SIGNS = r"[\s,;/&|+•·*–、，；،؛-]*"
# What may stand between two names, and nothing else: ", ", " and ", " / ", " (also on behalf of ".
_BETWEEN = re.compile(
    rf"{_SIGNS}(?:\b(?:{_AND})\b|\(?(?:also )?on behalf of\b)?{_SIGNS}", re.IGNORECASE
)
_AROUND = re.compile(r"[\s,;.*)\]]*")
_HARD = re.compile(r"[;|；؛]")
# An inverted form needs a comma or a bracket to be one: "Korea, Republic of".
_INVERTING = re.compile(r"[,(]")
_JOINTS = JOINING | {"also", "on", "behalf", "of"}
_LONGEST_SPAN = 12
"""Words in the longest name that is looked for inside a line."""
_MOST_WORDS = 40
_MOST_READ = 240
_MOST_SPELLED = 64
"""Runs of words read in one line, as names and as misprints: a line that takes more is left whole,
so that none takes long."""
_KEPT = 6
"""Covers kept of the rest of a line: enough to see that two are equally good."""
_MISPRINT_SHORTEST = 5
_MISPRINT_COST = 3
_DOUBT_COST = 4
_LEAST_SCORES = ((8, 74.0), (0, 72.0))
"""(letters, score): a misprinted name beside others is read only where it is near."""


@dataclass(frozen=True, slots=True)
class Cover:
    """Names that fill a line."""

    parts: tuple[Part, ...]
    cost: int
    """How much less than plain the readings of its parts are: 0 for short and formal names."""
    entities: tuple[str, ...]
    """Ids of what is named, in order."""

    @property
    def doubtful(self) -> bool:
        """Whether a part is a name that several states go by ("Korea")."""
        return any(r.entity is None for _, _, r in self.parts)


def _before(part: Part, cost: int, cover: Cover | None) -> Cover:
    """Return the cover of a part and of the rest of its line, None for no rest."""
    r = part[2]
    named = r.entity.entity_id if r.entity else "?".join(c.entity_id for c in r.candidates)
    if cover is None:
        return Cover((part,), cost, (named,))
    return Cover((part, *cover.parts), cost + cover.cost, (named, *cover.entities))


class Line:
    """A line of print in which names are looked for, each run of words read once."""

    def __init__(
        self,
        text: str,
        resolver: Resolver,
        as_of: str,
        kinds: tuple[Kind, ...],
        breaks: tuple[int, ...],
    ) -> None:
        self.text, self.resolver = text, resolver
        self.as_of, self.kinds, self.breaks = as_of, kinds, breaks
        self._tokens = tokens(text, partial(parted, text, resolver))
        self._ends: list[list[int]] = []
        """Where a name may end that begins with each word."""
        self._letters = list(accumulate((c.isalpha() for c in text), initial=0))
        """How many letters stand before each place."""
        self._left = {False: _MOST_READ, True: _MOST_SPELLED}
        self._read: dict[tuple[int, int], tuple[Part, int] | None] = {}
        self._spelled: dict[tuple[int, int], tuple[Part, int] | None] = {}

    def covers(self, *, misprints: bool = False) -> list[Cover]:
        """Return ways to read the line as two or more names, best first; [] where there is none.

        ``misprints=True`` takes names that are nearly in the gazetteer as well, beside at least one
        that is.
        """
        count = len(self._tokens)
        if not 1 < count <= _MOST_WORDS or not _AROUND.fullmatch(
            self.text, 0, self._tokens[0].start
        ):
            return []
        if not self._ends:
            words = [self.text[t.start : t.stop] for t in self._tokens]
            self._ends = self.resolver.runs.ends(words, _LONGEST_SPAN)
        if misprints and (
            self._word(0).rstrip(".") in MARKERS_OF_PERSONS or not self._holds_a_name()
        ):
            return []
        rest: list[list[Cover]] = [[] for _ in range(count + 1)]
        for begin in range(count - 1, -1, -1):
            found = self._from(begin, rest, misprints)
            found.sort(key=lambda c: (len(c.parts), c.cost, c.entities))
            # A word that joins two names may be passed over.
            rest[begin] = found[:_KEPT] or (list(rest[begin + 1]) if self._joins(begin) else [])
        if min(self._left.values()) < 0:
            return []
        return [c for c in rest[0] if len(c.parts) > 1 and c.parts[0][0] == self._tokens[0].start]

    def _holds_a_name(self) -> bool:
        return any(
            self.resolver.knows(self._span(begin, end)[2])
            for begin, ends in enumerate(self._ends)
            for end in ends
        )

    def _from(self, begin: int, rest: list[list[Cover]], misprints: bool) -> list[Cover]:
        found = []
        count = len(self._tokens)
        longest = range(begin + 1, min(count, begin + _LONGEST_SPAN) + 1)
        for end in longest if misprints else self._ends[begin]:
            if end < count and not rest[end]:
                continue
            read = self._name(begin, end, misprints)
            if read is None:
                continue
            part, cost = read
            if end == count:
                if _AROUND.fullmatch(self.text, part[1]):
                    found.append(_before(part, cost, None))
                continue
            found.extend(
                _before(part, cost, cover) for cover in rest[end] if self._fit(part, cover.parts[0])
            )
        return found

    def _fit(self, part: Part, following: Part) -> bool:
        """Whether two names may stand side by side: only a separator between them, and both states
        or both organisations unless a semicolon or a line break parts them.
        """
        between = self.text[part[1] : following[0]].lstrip(".*)]")
        if not _BETWEEN.fullmatch(between):
            return False
        first, second = part[2].entity, following[2].entity
        if first is None or second is None or first.entity_type == second.entity_type:
            return True
        return bool(_HARD.search(between)) or following[0] - 1 in self.breaks

    def _name(self, begin: int, end: int, misprints: bool) -> tuple[Part, int] | None:
        key = (begin, end)
        if key not in self._read:
            self._read[key] = self._exact(begin, end) if end in self._ends[begin] else None
        found = self._read[key]
        if found is not None or not misprints:
            return found
        if key not in self._spelled:
            self._spelled[key] = self._misprinted(begin, end)
        return self._spelled[key]

    def _span(self, begin: int, end: int) -> tuple[int, int, str]:
        start, stop = self._tokens[begin].start, self._tokens[end - 1].stop
        inside = self.text[start:stop]
        if inside.count("(") > inside.count(")") and self.text[stop : stop + 1] == ")":
            stop += 1
        return start, stop, self.text[start:stop]

    def _exact(self, begin: int, end: int) -> tuple[Part, int] | None:
        start, stop, printed = self._span(begin, end)
        parted = _HARD.search(printed) or printed.count("(") != printed.count(")")
        if parted or self._connects(begin):
            return None
        self._left[False] -= 1
        if self._left[False] < 0:
            return None
        r = self.resolver.exactly(printed, self.as_of, self.kinds)
        if r is None or self._lists(printed, r) or not is_set_as_name(printed, r):
            return None
        if r.entity is None:
            known = self.resolver.knows(printed) and len(r.candidates) > 1
            return ((start, stop, r), _DOUBT_COST) if known else None
        plain = r.method in ("exact", "normalised")
        if not plain and not _INVERTING.search(printed) and not in_order(printed, r):
            return None
        cost = (0 if r.name_kind in ("short", "formal") else 1) + (0 if plain else 1)
        return (start, stop, r), cost

    def _lists(self, printed: str, r: Resolution) -> bool:
        if is_list(printed, r, self.resolver, self.as_of, self.kinds):
            return True
        return len(printed) < len(self.text) and begins_with_state(printed, r, self.resolver)

    def _misprinted(self, begin: int, end: int) -> tuple[Part, int] | None:
        start, stop, printed = self._span(begin, end)
        letters = self._letters[stop] - self._letters[start]
        if letters < _MISPRINT_SHORTEST or _HARD.search(printed) or "state" not in self.kinds:
            return None
        if self._connects(begin) or self._connects(end - 1) or printed.islower():
            return None
        least = next(score for size, score in _LEAST_SCORES if letters >= size)
        self._left[True] -= 1
        if self._left[True] < 0:
            return None
        r = self.resolver.nearly(printed, self.as_of)
        if r is None or r.entity is None or r.score < least:
            return None
        return (start, stop, r), _MISPRINT_COST

    def _word(self, n: int) -> str:
        return self.text[self._tokens[n].start : self._tokens[n].stop].casefold()

    def _joins(self, n: int) -> bool:
        return n + 1 < len(self._tokens) and self._word(n) in _JOINTS

    def _connects(self, n: int) -> bool:
        word = self._word(n)
        return word not in ARTICLES and (word in CONNECTORS or word in JOINING)
