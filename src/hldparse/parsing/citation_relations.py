"""How a letter speaks of what it cites: further to it, recalling it, transmitting it."""

from __future__ import annotations

import re
from collections import deque
from typing import Literal

from hldparse.parsing.citation_words import Wording

Relation = Literal["further-to", "recalls", "transmits", "cites"]
# The strongest first.
_STRENGTH: tuple[Relation, ...] = ("further-to", "transmits", "recalls", "cites")
# How far before a citation its relation may be said; longer sentences are none.
_CLAUSE = 600
_NEAR = 160
"""Characters before a citation in which "transmitting" is about it."""


def stronger(one: Relation, other: Relation) -> Relation:
    """Return the relation that says more about what is cited."""
    return min(one, other, key=_STRENGTH.index)


def relation_of(words: Wording, text: str, start: int) -> Relation:
    """Return how a sentence speaks of what it cites from ``start`` on."""
    before = text[max(0, start - _CLAUSE) : start]
    further = _last(words.further, before)
    recalls = _last(words.recalls, before)
    if recalls and re.search(r"[,;]", before[recalls.end() :]):
        recalls = None
    if further and not words.main_clause.search(before, further.end()):
        # "Further to the letter of …, and with reference to decision …"
        nearer = recalls is not None and recalls.start() > further.end()
        return "recalls" if nearer else "further-to"
    if words.transmits.search(before[-_NEAR:]):
        return "transmits"
    if recalls:
        return "recalls"
    return "cites"


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)
