"""Hyphens between names, told from those within one: "Iraq-Iran", but "Guinea-Bissau"."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from hldparse.resolving.resolver import Resolver

_BEGINS = re.compile(r"(?<![^\s-])(?=\w)")
_STOPS = re.compile(r"(?<=\w|[).])(?![^\s,;/-])")
_HYPHENS = 4
"""Hyphens of a word that may be names: more are no list of states."""
_HYPHENATED = 6
"""Words of the longest name that is looked for beside a hyphen without spaces."""


def parted(text: str, resolver: Resolver, start: int, stop: int) -> list[int]:
    """Return the hyphens of the word from ``start`` to ``stop`` that stand where two names meet:
    "Iraq-Iran", "North Korea-South Korea", "Guinea-Bissau-Mali"; none of "chad-togo".

    None too where the names on both sides joined are one: "Guinea-Bissau", "Austria-Hungary".
    """
    word = text[start:stop]
    hyphens = [start + at for at, sign in enumerate(word) if sign == "-"]
    if len(hyphens) > _HYPHENS:
        return []
    met = [at for at in hyphens if _meet(text, resolver, start, at, stop)]
    edges = [start, *(at + 1 for at in met), stop + 1]
    halves = [text[a : b - 1] for a, b in pairwise(edges)]
    joined = resolver.gazetteer.no_names.joined
    return [] if any(joined(f"{one}-{two}") for one, two in pairwise(halves)) else met


def _meet(text: str, resolver: Resolver, start: int, middle: int, stop: int) -> bool:
    """Whether names stand before and behind the hyphen at ``middle`` in a word: no name goes
    over it, or both are longer than the word is.
    """
    knows = resolver.knows
    if not text[middle + 1 : middle + 2].isupper():
        return False
    # "Korea-South" is a name, but not within "North Korea-South Korea".
    one = knows(text[start:stop])
    begins = [at for at in _begins(text, middle) if not one or at < start]
    stops = [at for at in _stops(text, middle + 1) if not one or at > stop]
    return any(text[at].isupper() and knows(text[at:middle]) for at in begins) and any(
        knows(text[middle + 1 : at]) for at in stops
    )


def _begins(text: str, stop: int) -> list[int]:
    """Return where the last words of a text up to ``stop`` begin, the last first."""
    return [m.start() for m in _BEGINS.finditer(text, 0, stop)][: -_HYPHENATED - 1 : -1]


def _stops(text: str, start: int) -> list[int]:
    """Return where the first words of a text from ``start`` end, the first first."""
    return [m.start() for m in islice(_STOPS.finditer(text, start), _HYPHENATED)]
