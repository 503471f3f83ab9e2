"""How a letter speaks of what it cites: further to it, recalling it, transmitting it."""

from __future__ import annotations

import re
from collections import deque
from typing import Literal

Relation = Literal["further-to", "recalls", "transmits", "cites"]
# The strongest first.
_STRENGTH: tuple[Relation, ...] = ("further-to", "transmits", "recalls", "cites")
# How far before a citation its relation may be said; longer sentences are none.
_CLAUSE = 600
# "Further to the letters of …", as far as the main clause: "…, I have the pleasure to …"
_FURTHER = re.compile(
    r"\b(?:further to|in continuation of|(?:in|as a) follow[- ]?up to|following up (?:on|to)|"
    r"(?:pursuant to|following) (?:my|our))\b",
    re.IGNORECASE,
)
_MAIN_CLAUSE = re.compile(
    r",\s+(?:i|we|please|kindly|the (?:president|secretary|chair)\w*)\b", re.IGNORECASE
)
# Directly before what is recalled.
_RECALLS = re.compile(
    r"(?:\brefer(?:s|red|ring)? (?:\w+ )?to|\brecall(?:s|ed|ing)?|\bin reference to|"
    r"\bwith reference to|\breference is (?:also )?made to|"
    r"\b(?:a|re)minder of|\bas (?:(?:was|already|previously|earlier)\s+)*"
    r"(?:announced|mentioned|indicated|stated|outlined|requested|informed|communicated|noted|"
    r"explained|set out|described)(?:\s+to you)?\s+(?:in|by)|"
    r"^\W*in (?=(?:my|his|her|its|our|the|a)\s))",
    re.IGNORECASE,
)
_TRANSMITS = re.compile(
    r"\b(?:transmit(?:s|ting)?|forward(?:ing)?|enclos(?:e|ing)|attach(?:ing)?|circulat(?:e|ing)|"
    r"annex(?:ing)?)\b(?:\s+(?:herewith|hereby|to you|for your \w+))*[^,;]{0,80}$",
    re.IGNORECASE,
)
_NEAR = 160
"""Characters before a citation in which "transmitting" is about it."""


def stronger(one: Relation, other: Relation) -> Relation:
    """Return the relation that says more about what is cited."""
    return min(one, other, key=_STRENGTH.index)


def relation_of(text: str, start: int) -> Relation:
    """Return how a sentence speaks of what it cites from ``start`` on."""
    before = text[max(0, start - _CLAUSE) : start]
    further = _last(_FURTHER, before)
    if further and not _MAIN_CLAUSE.search(before, further.end()):
        return "further-to"
    if _TRANSMITS.search(before[-_NEAR:]):
        return "transmits"
    recalls = _last(_RECALLS, before)
    if recalls and not re.search(r"[,;]", before[recalls.end() :]):
        return "recalls"
    return "cites"


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)
