"""Words of two names set side by side: equal, misspelt, shortened, of one stem, or left over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

_SLIPS = ((9, 2), (5, 1))
_STEM = 0.6
"""Part of the longer word that two words of one stem share: "agricultural", "agriculture"."""
_STEM_LEAST = 4
_SHORTENED_LEAST = 3

Twin = Callable[[str, str], str]
"""Says why two unequal words are one, "" where they are not."""


@dataclass(slots=True)
class Alignment:
    """The words of two names, matched one to one."""

    shared: list[str] = field(default_factory=list)
    twins: list[tuple[str, str, str]] = field(default_factory=list)
    """(word of the first, word of the second, why they are one)"""
    left: list[str] = field(default_factory=list)
    """Words that only the first has, in order."""
    right: list[str] = field(default_factory=list)


def align(one: Sequence[str], other: Sequence[str], twin: Twin) -> Alignment:
    """Return the words of two names matched: equal ones first, then those that ``twin`` pairs."""
    common = Counter(one) & Counter(other)
    found = Alignment(shared=sorted(common.elements()))
    left, right = _without(one, common), _without(other, common)
    for word in left:
        match = next(((w, why) for w in right if (why := twin(word, w))), None)
        if match is None:
            found.left.append(word)
            continue
        right.remove(match[0])
        found.twins.append((word, *match))
    found.right = right
    return found


def _without(words: Sequence[str], common: Counter[str]) -> list[str]:
    left = Counter(common)
    rest = []
    for word in words:
        if left[word]:
            left[word] -= 1
        else:
            rest.append(word)
    return rest


def slip(one: str, other: str) -> bool:
    """Whether two words are near enough for a slip of the pen, the first letter being the same."""
    from rapidfuzz.distance import OSA

    if one[:1] != other[:1]:
        return False
    shortest = min(len(one), len(other))
    allowed = next((most for least, most in _SLIPS if shortest >= least), 0)
    return bool(allowed and OSA.distance(one, other, score_cutoff=allowed) <= allowed)


def shortened(one: str, other: str) -> bool:
    """Whether one word is the other cut short: "orgn" no, "fed" and "federation" yes."""
    short, full = sorted((one, other), key=len)
    return len(short) >= _SHORTENED_LEAST and len(full) > len(short) and full.startswith(short)


def one_stem(one: str, other: str) -> bool:
    """Whether two words are of one stem: "environment" and "environmental", "west", "western"."""
    longest = max(len(one), len(other))
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same >= _STEM_LEAST and same / longest >= _STEM
