"""Known names, as plain data for stages that must not see the resolver."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names by their folded form (``hldparse.text.fold``); membership tests only, never fuzzy."""

    places: frozenset[str]
    """States, territories and their variants: "united kingdom", "hong kong sar china"."""
    organisations: frozenset[str]
    longest: int
    """Words in the longest name: how far a search in running text must look."""
