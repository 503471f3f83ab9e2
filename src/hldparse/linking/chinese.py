"""Chinese names in two ways of writing them in Latin letters: Pinyin and Wade–Giles."""

from __future__ import annotations

import re
from functools import cache

from hldparse.linking.words import known_words

# The finals that each initial of Pinyin takes, by the Scheme for the Chinese Phonetic Alphabet
# (1958); ü is written u, as folded.
_FINALS = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
_INITIALS = {
    "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "r": "j", "z": "ts",
    "c": "ts",
}  # fmt: skip
"""Initials of Pinyin that Wade–Giles writes otherwise, without the sign of aspiration, which print
leaves out.
"""
_SYLLABLES = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu",
    "er": "erh", "yi": "i", "ye": "yeh", "you": "yu", "yan": "yen", "yong": "yung", "yue": "yueh",
    "gui": "kuei", "kui": "kuei", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo",
    "ge": "ko", "ke": "ko", "he": "ho", "e": "o",
}  # fmt: skip
_LAST = (("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("uo", "o"))
# Also printed: "Chu Teh", "Tsai Ing-wen".
_ALSO = {"de": "teh", "ying": "ing", "yin": "in", "si": "szu", "yi": "yi"}
_MOST = 4
"""Syllables of the longest name: a family and a given name of two each."""
# "Ch'en"; "En-lai"
_MARK = re.compile(r"(?<=[a-z])['’](?=[a-z])|(?<=[a-z])-(?=[a-z])", re.IGNORECASE)


@cache
def _pinyin() -> frozenset[str]:
    return frozenset(begin + end for begin, ends in _FINALS.items() for end in ends.split())


@cache
def _wade_giles() -> dict[str, frozenset[str]]:
    """Return the syllables of Pinyin that each of Wade–Giles may be."""
    found: dict[str, set[str]] = {}
    for syllable in _pinyin():
        found.setdefault(_turned(syllable), set()).add(syllable)
        if syllable in _ALSO:
            found.setdefault(_ALSO[syllable], set()).add(syllable)
    return {one: frozenset(others) for one, others in found.items()}


def _turned(syllable: str) -> str:
    if syllable in _SYLLABLES:
        return _SYLLABLES[syllable]
    begin = next((n for n in (2, 1) if syllable[:n] in _FINALS), 0)
    initial, final = syllable[:begin], syllable[begin:]
    for end, written in _LAST:
        if final.endswith(end):
            final = final.removesuffix(end) + written
            break
    return _INITIALS.get(initial, initial) + final


def syllables(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the syllables of a folded name that is wholly Pinyin and has a family name of Chinese
    first or last, () for any other: ("zhou", "enlai") → ("zhou", "en", "lai").
    """
    if not words or known_words().chinese.isdisjoint((words[0], words[-1])):
        return ()
    found: list[str] = []
    for word in words:
        parts = _parted(word)
        if not parts:
            return ()
        found += parts
    return tuple(found) if 1 < len(found) <= _MOST else ()


def _parted(word: str) -> list[str]:
    """Return the one or two syllables of a word, the first as long as may be; [] for none."""
    known = _pinyin()
    if word in known:
        return [word]
    ways = [[word[:n], word[n:]] for n in range(len(word) - 1, 0, -1)]
    return next((way for way in ways if known.issuperset(way)), [])


def is_romanised(printed: str, words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether a ``printed`` name, folded ``words``, is the name of the syllables ``other``
    in Wade–Giles: "Chou En-lai" is Zhou Enlai.
    """
    known = _wade_giles()
    if len(words) != len(other) or not (_MARK.search(printed) or set(words) - _pinyin()):
        return False
    return all(meant in known.get(word, ()) for word, meant in zip(words, other, strict=True))
