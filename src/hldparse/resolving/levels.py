"""What a text equals in the gazetteer, and on which level."""

from __future__ import annotations

from dataclasses import dataclass, field

from hldparse.records.names import Method

FOLDED = "case, accents and punctuation set aside"
SCORES = {
    "exact": 100.0,
    "folded": 99.0,
    "repaired": 98.0,
    "spaces": 96.0,
    "words": 95.0,
    "abbreviated": 93.0,
    "core": 92.0,
    "left out": 91.0,
    "twice": 91.0,
    "remark": 90.0,
    "cut": 88.0,
    "joined": 90.0,
}
"""Scores of the levels, from identity downwards: each is one more liberty taken with the text."""


@dataclass(slots=True)
class Match:
    """Gazetteer names a text equals on one level, not yet weighed by kind and date."""

    names: list[int]
    level: str
    method: Method
    score: float
    steps: list[str] = field(default_factory=list)
