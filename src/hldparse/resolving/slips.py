"""What a misprint of a name may be: a slip of the hand or of text recognition, not another word."""

from __future__ import annotations

from itertools import permutations
from string import ascii_lowercase

from hldparse.resolving import keys
from hldparse.resolving.words import ENDINGS

MOST = 3
"""Edits in the longest name; beyond it a reader would not be sure either."""
_BUDGETS = ((14, 3.0), (8, 2.0), (7, 1.5), (5, 1.0), (0, 0.5))
"""(letters of the distinctive words, cost allowed). In four letters only one that prints alike, two
swapped, or one more within: "ran" and "woman" are no states."""
SHORT = 4
"""Letters of the shortest name that a misprint is held against."""
FURTHER_SHORT = {"fr": 9, "es": 9, "ru": 7, "ar": 6, "zh": 4}
"""Letters of the shortest name in another language than English that a misprint is held against.
French and Spanish have words like Latin and English ones; Arabic writes no short vowels."""
_FURTHER_LONG = 14
_STRANGE_BEGIN = 0.5
"""Cost of another first letter in a short name, or in one with two misprints: readers trust the
first letter ("Bongo" is not Congo)."""
_GENERIC_ALLOWANCE = 1.0
"""Cost allowed besides, where a name has other words than distinctive ones."""
_DEMONYM_ENDINGS = ("n", "i", "s", "o")
"""What makes "Tongan" of "Tonga": another word, not a misprint."""
_BEGIN_TOLD = 9
"""Letters of a name that is known by the rest of it, whatever its first letter."""
_DISTINCTIVE = ((14, 3.0), (7, 2.0), (5, 1.5), (4, 1.0), (0, 0.5))
"""(letters, cost) of the words that tell which state it is, beside "Republic" and the like, which
say that it is one."""
_TOLD_GENERIC = 5
"""Letters of the generic words of a name that bear a misprint of their own."""
_TOLD_BY_KIND = 10
"""Letters of generic words that all but tell which state it is: "Lao People's Democratic"."""
_ARTICLE = "the"
_VOWELS = "aeiouy"
_ENDINGS_END = frozenset(ending[-2:] for ending in ENDINGS)
"""The last two letters of what makes a people or an adjective of a stem."""
_NISBA = ("ي", "يه", "ية", "يون", "يين", "يات")
"""Endings of Arabic that make "Indonesian" of "Indonesia"."""
_ARABIC_ARTICLE = "ال"
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = frozenset(
    pair
    for row, below in zip(_KEYBOARD, (*_KEYBOARD[1:], ""), strict=True)
    for at, letter in enumerate(row)
    for other in (row[at + 1 : at + 2], below[max(at - 1, 0) : at], below[at : at + 1])
    if other
    for pair in (letter + other, other + letter)
)
"""Pairs of letters side by side on a keyboard, or one above the other."""


def budget(distinctive: int, letters: int, *, acronym: bool) -> float:
    """Return what a misprint of a name may cost: by the letters of its distinctive words, more
    where it has others as well; in acronyms only what prints alike.
    """
    if acronym:
        return _BUDGETS[-1][1]
    allowed = next(cost for least, cost in _BUDGETS if distinctive >= least)
    if distinctive < letters - 1:
        allowed += _GENERIC_ALLOWANCE
    told = _TOLD_GENERIC if distinctive >= SHORT else _TOLD_BY_KIND
    if letters - distinctive >= told:
        allowed = max(allowed, 2 * _GENERIC_ALLOWANCE)
    return min(float(MOST), allowed)


def distinctive_most(letters: int, generic: int) -> float:
    """Return what a misprint may cost in the distinctive words of a name, which has ``generic``
    letters of other words.
    """
    allowed = next(cost for least, cost in _DISTINCTIVE if letters >= least)
    return max(1.0, allowed) if generic >= _TOLD_BY_KIND else allowed


def _misprints(word: str) -> frozenset[str]:
    """Return a word, and what it is with a letter wrong, missing or too many, or out of order."""
    ends = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return frozenset(
        {"".join(letters) for letters in permutations(word)}
        | {begin + rest[1:] for begin, rest in ends}
        | {begin + letter + rest for begin, rest in ends for letter in ascii_lowercase}
        | {begin + letter + rest[1:] for begin, rest in ends[:-1] for letter in ascii_lowercase}
    )


MISPRINTED_ARTICLES = _misprints(_ARTICLE)
"""What a word before or after a name may be that is "the" or a misprint of it: "hte", "thee"."""


def further_most(letters: int) -> float:
    """Return what a misprint of a name in another language than English may cost at most: in one
    word little, for a language has words near it ("Palestina", "Palestinian").
    """
    return 2.0 if letters >= _FURTHER_LONG else 1.0


def is_long_enough(key: str, language: str) -> bool:
    """Whether a misprint is held against a name in another language than English."""
    return len(key.removeprefix(_ARABIC_ARTICLE)) >= FURTHER_SHORT[language]


def is_set_as_word(text: str) -> bool:
    """Whether the case is that of a word: not "SlAM", in which a capital I was misread."""
    if " " in text or text.lower() == text.upper():
        return True
    return text.islower() or text.isupper() or text.istitle()


def is_other_word(text: str, key: str, edits: int) -> bool:
    """Whether a text is a word made of a key: "Tongan", "إندونيسي"."""
    if not edits:
        return False
    if not text.startswith(key):
        return (text.endswith(_NISBA) and text.startswith(key[:-1])) or _is_made_of(text, key)
    if text.endswith(_NISBA) or "\u4e00" <= key[0] <= "\u9fff":
        # "阿尔及利亚人", an Algerian
        return True
    rest = text[len(key) :]
    return len(rest) > 1 or (rest in _DEMONYM_ENDINGS and rest != key[-1])


def _is_made_of(text: str, key: str) -> bool:
    """Whether a text is a key but for its last vowels, and an ending that makes a people, an
    adjective or a family name: "micronesien", "Moldovian", "Dominicus".
    """
    if text[-2:] not in _ENDINGS_END:
        return False
    same = next((n for n, (a, b) in enumerate(zip(text, key, strict=False)) if a != b), len(key))
    return same >= SHORT and text[same:] in ENDINGS and not key[same:].strip(_VOWELS)


def is_slip(text: str, key: str) -> bool:
    """Whether the one misprint of a short name is two letters swapped, or one more within it."""
    if len(text) == len(key):
        return sorted(text) == sorted(key)
    return len(text) > len(key) and text[0] == key[0] and text[-1] == key[-1]


def strange_begin(text: str, key: str, edits: int, allowed: float) -> float:
    """Return the cost of a first letter that is not the key's, nor left out, doubled or swapped,
    nor one that prints alike, nor, for the only misprint, a neighbour on the keyboard: half of it
    for the only misprint of a longer name ("Nlgeria" is rather Nigeria than Algeria).
    """
    if text[0] in key[1:3] or text[1:2] == key[0]:
        return 0.0
    if keys.skeleton(text[0]) == keys.skeleton(key[0]):
        return 0.0
    if edits < 2 and text[0] + key[0] in _NEIGHBOURS:
        return 0.0
    if edits < 2 and allowed > 1:
        return _STRANGE_BEGIN / 2
    if edits > 1 and len(key) >= _BEGIN_TOLD:
        return 0.0
    return _STRANGE_BEGIN
