"""How near two names of organisations are: the same, perhaps the same, or different."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hldparse.linking.spelling import Spelling
from hldparse.linking.words import known_words

# Letters by which a word of this many may differ and still be a slip: (least length, distance).
_SLIPS = ((9, 2), (5, 1))
_MOST_SLIPS = 2
_MOST_KINDS = 2
_SHORTEST_ALONE = 5
_SHORTEST_INITIALS = 3
_SURE_INITIALS = 4
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two spellings are, or may be, one organisation."""

    certain: bool
    score: float
    """0 to 100."""
    reason: str


def full_names(one: Spelling, other: Spelling) -> Likeness | None:
    """Compare two names in full; None where they are different organisations.

    Certain: the same words but for order, plural, adjective and legal form. Perhaps: a slip of
    the pen in a word, or a word such as "Association" more. A distinctive word that differs makes
    two organisations, however near the rest.
    """
    if one.sorted_words == other.sorted_words:
        reason = (
            "the same words but for endings and small words"
            if one.words == other.words
            else "the same words in another order"
        )
        return Likeness(not one.elsewhere(other), 95.0, reason)
    near = _nearly(one, other)
    if near is None:
        return None
    if one.acronym and one.acronym == other.acronym and _overlap(one, other) >= _HALF:
        return Likeness(True, near.score, f"the same acronym, and {near.reason}")
    return None if one.elsewhere(other) else near


def _nearly(one: Spelling, other: Spelling) -> Likeness | None:
    left, right = Counter(one.words), Counter(other.words)
    rest = sorted((left - right).elements()), sorted((right - left).elements())
    few, many = sorted(rest, key=len)
    if not few:
        return _kinds_more(one, other, many)
    if len(few) != len(many) or len(few) > _MOST_SLIPS:
        return None
    if not all(_slip(a, b) for a, b in zip(few, many, strict=True)):
        return None
    pairs = ", ".join(f"{a} / {b}" for a, b in zip(*rest, strict=True))
    return Likeness(False, _ratio(one.words, other.words), f"they differ in letters only: {pairs}")


def _kinds_more(one: Spelling, other: Spelling, more: list[str]) -> Likeness | None:
    shared = set(one.words) & set(other.words)
    kinds = known_words().kinds
    distinctive = [word for word in shared if word not in kinds and len(word) >= _SHORTEST_ALONE]
    if not distinctive or len(more) > _MOST_KINDS or not kinds.issuperset(more):
        return None
    # The name of a country or region is no name of its own: "Norland Union", "Norland".
    if known_words().countries.issuperset(distinctive):
        return None
    words = " ".join(more)
    return Likeness(False, _ratio(one.words, other.words), f'one of them has "{words}" more')


def _slip(one: str, other: str) -> bool:
    """Return whether two words may be one, misspelt; two countries never are."""
    countries = known_words().countries
    if one[0] != other[0] or (one in countries and other in countries):
        return False
    return within(one, other)


def within(one: str, other: str) -> bool:
    """Return whether two words are near enough for a slip: one letter, two in long words."""
    from rapidfuzz.distance import DamerauLevenshtein

    shortest = min(len(one), len(other))
    allowed = next((distance for length, distance in _SLIPS if shortest >= length), 0)
    return bool(
        allowed and DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed
    )


def _ratio(one: Sequence[str], other: Sequence[str]) -> float:
    from rapidfuzz import fuzz

    return round(fuzz.token_sort_ratio(" ".join(one), " ".join(other)), 1)


def _overlap(one: Spelling, other: Spelling) -> float:
    shared = Counter(one.words) & Counter(other.words)
    return 2 * shared.total() / max(1, len(one.words) + len(other.words))


def acronym_of(short: Spelling, full: Spelling) -> Likeness | None:
    """Compare an acronym that stands alone with a full name; None where it is not of it.

    Certain where the full name is printed with the acronym somewhere, or where its initials are
    the acronym, of four letters at least, and no country speaks against it.
    """
    if full.acronym == short.acronym:
        return Likeness(True, 98.0, f'"{full.printed}" is printed with this acronym')
    if short.acronym not in full.initials or len(short.acronym) < _SHORTEST_INITIALS:
        return None
    if short.elsewhere(full):
        return None
    together = not short.countries.isdisjoint(full.countries)
    certain = together or len(short.acronym) >= _SURE_INITIALS
    return Likeness(certain, 90.0 if together else 85.0, f'the initials of "{full.printed}"')
