"""Ids of documents from what they say, and the language they say it in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from hldparse.text.fold import fold

_OPENING_WORDS = 40
_KEPT_WORDS = 80
_DIGITS = 4
_LEAST_WORDS = 8
_MARGIN = 2
_SAMPLE = 1500
_FEW, _RARE, _FAR_AHEAD = 3, 20, 4
"""Small words that are enough where one in 20 words is one, and so many times more than of the
next language.
"""
# The commonest small words that the other languages do not have.
_STOP_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "the",
            "of",
            "and",
            "to",
            "in",
            "is",
            "for",
            "that",
            "with",
            "on",
            "be",
            "by",
            "this",
            "are",
            "it",
            "have",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "les",
            "des",
            "et",
            "du",
            "une",
            "dans",
            "pour",
            "est",
            "que",
            "qui",
            "sur",
            "au",
            "aux",
            "par",
            "ce",
        ]
    ),
    "es": frozenset(
        [
            "el",
            "los",
            "las",
            "del",
            "y",
            "una",
            "en",
            "para",
            "es",
            "que",
            "por",
            "con",
            "se",
            "al",
            "lo",
            "su",
        ]
    ),
}


def identify(
    date: str, kind: str, opening: str, whole: Callable[[], str], taken: dict[str, str]
) -> str:
    """Return ``date-kind-hhhh`` and add it to the keys of ``taken``.

    hhhh is taken of the first words of ``opening``, folded, so that line breaks and letterheads
    are no matter. Where that id is taken, further digits come from the ``whole`` document.
    """
    digits = _hash(_first(opening, _OPENING_WORDS))[:_DIGITS]
    stem = f"{date or 'undated'}-{kind}-"
    if stem + digits in taken:
        digits = _longer(stem, digits, fold(whole()), taken)
    taken[stem + digits] = ""
    return stem + digits


def opening_of(text: str) -> str:
    """Return the first words of ``text``, folded: twice as many as an id is made from, so that
    letters with one formula at their head still differ in them.
    """
    return _first(text, _KEPT_WORDS)


def _first(text: str, words: int) -> str:
    # Folding may drop words that are only signs, so that a few more are needed.
    first = " ".join(text.split(maxsplit=2 * words)[: 2 * words])
    return " ".join(fold(first).split()[:words])


def _longer(stem: str, digits: str, whole: str, taken: dict[str, str]) -> str:
    """Return ``digits`` with as many more as are needed, taken of the whole document."""
    # The very same document once more in the same source goes on where the one before it ended.
    chain = f"{stem}{digits}#{_hash(whole)}"
    more = _hash(taken.get(chain, whole))
    taken[chain] = more
    for length in range(_DIGITS, len(more) + 1, _DIGITS):
        if stem + digits + more[:length] not in taken:
            return digits + more[:length]
    return _longer(stem, digits, more, taken)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def language_of(text: str) -> str:
    """Return "en", "fr" or "es" by the small words of ``text``, "" where they do not decide."""
    words = text[:_SAMPLE].casefold().split()
    counts = sorted(
        ((sum(map(small.__contains__, words)), code) for code, small in _STOP_WORDS.items()),
        reverse=True,
    )
    (most, code), (second, _) = counts[:2]
    if most * _LEAST_WORDS >= len(words) > 0:
        return code if most >= _MARGIN * second + 1 else ""
    # A short letter, or one with a list in it, has few of them: then there must be hardly any of
    # another language.
    few = most >= _FEW and most * _RARE >= len(words)
    return code if few and most >= _FAR_AHEAD * second else ""
