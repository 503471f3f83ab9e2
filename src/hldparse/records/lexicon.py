"""Known names, as plain data for stages that must not see the resolver."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name as it may stand in running text."""

    text: str
    kind: Literal["state", "organisation"]
    language: str
    """ISO 639-1."""
    acronym: bool
    """True: only in exactly these letters ("WHO", never "who")."""
    sure: bool
    """False for a name that only suggests ("Virgin Islands"): no mention, nor is a name in it."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names by their folded form (``hldparse.text.fold``); membership tests only, never fuzzy."""

    places: frozenset[str]
    """States, territories and their variants: "united kingdom", "hong kong sar china"."""
    organisations: frozenset[str]
    longest: int
    """Words in the longest name: how far a search in running text must look."""
    phrases: tuple[Phrase, ...] = ()
    """The names that running text is searched for."""
    groups: frozenset[str] = frozenset()
    """Regional groups: "african states", "africa"."""
