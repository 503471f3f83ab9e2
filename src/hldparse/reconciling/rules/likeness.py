"""Whether two printings mean one title, one person, one office: for rules, not for linking."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from hldparse.text.fold import fold

# "(continued)", "contd.", "(suite)": says that an item goes on, not what it is
_CONTINUED = re.compile(r"\b(?:continued|contd|cont d|cont|suite|continuacion)\b")
_SMALL = frozenset(
    "a an and at by de des du et for in la le les of on the to y".split()  # noqa: SIM905 - a line of words reads better
)
_MALE = frozenset({"mr", "sir", "lord", "m", "sr", "senor", "monsieur"})
_FEMALE = frozenset({"mrs", "ms", "miss", "dame", "lady", "mme", "mlle", "sra", "srta", "madame"})
# "President of X", "Director, Y", "Adviser to Z": where the rank ends
_OBJECT = re.compile(r",|\s(?:of|for|on|to|at|de|du|del|des|pour|para)\s")
_NEAR = 0.8
"""Share of letters in common from which two words are one word misspelt."""
_WORDS_FOR_ONE_MORE = 6
"""Words that two titles must share for one word more not to matter."""
_SHORTEST = 4
_LONGEST = 400
"""Characters compared letter by letter."""


def title_words(text: str) -> tuple[str, ...]:
    """Return the words by which titles are compared: no small ones, no "(continued)"."""
    return tuple(_words(text))


def same_title(one: str, other: str) -> bool:
    """Say whether two titles are one but for punctuation, small words, a word misspelt or a word
    more; figures and single letters ("Topic 2") tell titles apart.
    """
    first, second = Counter(_words(one)), Counter(_words(other))
    few, many = sorted(
        (sorted((first - second).elements()), sorted((second - first).elements())), key=len
    )
    if not many:
        return True
    shared = (first & second).total()
    if not few:
        return len(many) <= shared // _WORDS_FOR_ONE_MORE and all(map(_telling_little, many))
    if len(few) != len(many) or len(many) > shared:
        return False
    return all(_misspelt(a, b) for a, b in zip(few, many, strict=True))


def _telling_little(word: str) -> bool:
    return len(word) > 1 and not any(char.isdigit() for char in word)


def same_person(one: str, other: str) -> bool:
    """Say whether two names are one person's: the same words, one a word more, or a word
    misspelt.
    """
    first, second = fold(one).split(), fold(other).split()
    few, many = sorted((first, second), key=len)
    rest = list(many)
    apart = []
    for word in few:
        if word in rest:
            rest.remove(word)
        else:
            apart.append(word)
    if not apart:
        return len(few) > 1 or first == second
    return len(apart) == 1 and len(few) > 1 and any(_misspelt(apart[0], word) for word in rest)


def of_two_sexes(title: str, other: str) -> bool:
    """Say whether one personal title is a man's and the other a woman's."""
    first, second = set(fold(title).split()), set(fold(other).split())
    return bool((first & _MALE and second & _FEMALE) or (first & _FEMALE and second & _MALE))


def same_office(one: str, other: str) -> bool:
    """Say whether two offices are one: the same rank, and the words of one all in the other.

    "Deputy Secretary-General" is not "Secretary-General", "President" is "President of X".
    """
    if _words(_OBJECT.split(one, maxsplit=1)[0]) != _words(_OBJECT.split(other, maxsplit=1)[0]):
        return False
    few, many = sorted((set(_words(one)), set(_words(other))), key=len)
    return bool(few) and few <= many


def _words(text: str) -> list[str]:
    folded = _CONTINUED.sub(" ", fold(text))
    return [word for word in folded.split() if word not in _SMALL]


def _misspelt(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST and one[0] == other[0] and _near(one, other)


def _near(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one[:_LONGEST], other[:_LONGEST], autojunk=False)
    quick = matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR
    return quick and matcher.ratio() >= _NEAR
