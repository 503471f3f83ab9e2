"""Compares two printed names of organisations."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from hldparse.linking.likewords import Alignment, align, one_stem, shortened, slip
from hldparse.linking.sameness import Sameness
from hldparse.linking.spelling import Spelling, read_spelling
from hldparse.linking.words import known_words, significant
from hldparse.text.fold import fold

Known = Callable[[str], str]
"""Says which entity of a gazetteer a name is, "" where it is none or could be several."""

# "UNFPA, United Nations Population Fund", "IUCN - International Union …"
_ACRONYM_BEFORE = re.compile(r"([A-Z][A-Za-z]*[A-Z][A-Za-z-]*)\s*(?:,|:|\s[-–—])\s+(.+)", re.DOTALL)
# "UN-HABITAT (United Nations Human Settlements Programme)"
_ACRONYM_OUTSIDE = re.compile(r"([A-Z][A-Za-z]*-?[A-Z][A-Za-z-]*)\s*\(([^()]+ [^()]+)\)", re.DOTALL)
# "Co-operation", "Inter-American"
_PREFIX = re.compile(r"\b(co|inter)-(?=\w)", re.IGNORECASE)
# "Name (Acro)": mixed case too
_BRACKET = re.compile(r"(.{2,}?)\s*\(\s*([^\s()]{2,15})\s*\)", re.DOTALL)
_SHORT_WORD = re.compile(r"[A-Z][A-Za-z]*[A-Z]|[A-Z]{2,}[a-z]?")
_OPTIONAL = frozenset(
    ("united", "nation", "secretariat", "office", "headquarter", "group", "society")
)
"""Words of a full name that are often left out."""
_OPTIONAL_INITIALS = frozenset(("united", "nations", "secretariat"))
_INITIALS_LEAST = 3
_TAIL_SHARED = 4
_TAIL_MOST = 2
_LONGEST = 400
_MOST = 30
"""Words of a name that are looked at."""


def same_organisation(one: str, other: str, known: Known | None = None) -> Sameness:
    """Return whether two printed names are one organisation.

    ``known`` looks a name up in a gazetteer: two names that it knows are settled by it. The others
    by their words: order, plural, national adjective or country, spelling and slips make no
    difference; a word that tells bodies apart does. Texts of any length and kind are answered.
    """
    if max(len(one), len(other)) > _LONGEST:
        score = 100.0 if one == other else 50.0
        return Sameness(score, ("too long to be names",))
    if fold(one) == fold(other):
        return Sameness(100.0, ("the same but for case, accents and punctuation",))
    first = known(one) if known else ""
    second = known(other) if known else ""
    if first and second:
        if first == second:
            return Sameness(99.0, (f"both are names of {first}",))
        return Sameness(2.0, (f"names of {first} and of {second}",))
    return _compare(_read(one), _read(other))


def _read(printed: str) -> Spelling:
    text = _PREFIX.sub(r"\1", " ".join(printed.split()))
    before = _ACRONYM_BEFORE.fullmatch(text) or _ACRONYM_OUTSIDE.fullmatch(text)
    if before and " " in before[2]:
        return Spelling(printed, before[2], _plain(before[1]), frozenset())
    bracket = _BRACKET.fullmatch(text)
    if bracket and _SHORT_WORD.match(bracket[2]) and " " in bracket[1]:
        return Spelling(printed, bracket[1], _plain(bracket[2]), frozenset())
    if " " not in text and _SHORT_WORD.match(text):
        return Spelling(printed, "", _plain(text), frozenset())
    return read_spelling(text)


def _plain(acronym: str) -> str:
    return "".join(char for char in acronym.casefold() if char.isalnum())


def _compare(one: Spelling, other: Spelling) -> Sameness:
    if not one.full and not other.full:
        return _acronyms(one.acronym, other.acronym)
    if not one.full or not other.full:
        short, full = (one, other) if not one.full else (other, one)
        return _acronym_of(short.acronym, full)
    return _full_names(one, other)


def _acronyms(one: str, other: str) -> Sameness:
    if one == other:
        return Sameness(95.0, ("the same acronym",))
    if one.removeprefix("un") == other.removeprefix("un"):
        return Sameness(80.0, ('the same acronym but for "UN"',))
    return Sameness(10.0, ("different acronyms",))


def _acronym_of(acronym: str, full: Spelling) -> Sameness:
    if full.acronym:
        found = _acronyms(acronym, full.acronym)
        return Sameness(found.score, (f"{found.reasons[0]}, printed with the full name",))
    if len(acronym) >= _INITIALS_LEAST or acronym in full.initials:
        if any(acronym in initials for initials in _initials(full)) or _spelt(acronym, full):
            return Sameness(88.0, ("the acronym is the initials of the full name",))
        if _syllables(acronym, _words(full.full)):
            return Sameness(85.0, ("the acronym is made of beginnings of the full name's words",))
    if fold(full.full).replace(" ", "") == acronym:
        return Sameness(95.0, ("the same letters",))
    return Sameness(20.0, ("the acronym is not of the full name",))


def _initials(full: Spelling) -> set[str]:
    every = fold(full.full).split()
    spelt = ["united nations" if word == "un" else word for word in every]
    words = " ".join(spelt).split()
    stop = known_words().stop
    kept = [word for word in words if word not in stop]
    return {"".join(w[0] for w in words), "".join(w[0] for w in kept), *full.initials}


def _spelt(acronym: str, full: Spelling) -> bool:
    """Whether an acronym is the initials of a name, small words and "United Nations" left out or
    not: "OHCHR", "UNCTAD".
    """
    stop = known_words().stop
    ends = {0}
    for word in fold(full.full).split():
        following = {at + 1 for at in ends if acronym[at : at + 1] == word[0]}
        ends = ends | following if word in stop or word in _OPTIONAL_INITIALS else following
    return len(acronym) in ends


def _syllables(acronym: str, words: Sequence[str]) -> bool:
    """Whether an acronym is beginnings of all words in order: "CARICOM", "AfDB"."""
    ends = {0}
    for word in words:
        following: set[int] = set()
        for at in ends:
            most = 0
            while most < len(word) and acronym[at + most : at + most + 1] == word[most]:
                most += 1
                following.add(at + most)
        ends = following
    return len(acronym) in ends and len(words) > 1


def _words(text: str) -> list[str]:
    longer = known_words().longer
    return [each for word in significant(text) for each in longer.get(word, (word,))][:_MOST]


def _twin(one: str, other: str) -> str:
    countries = known_words().countries
    if one in countries and other in countries:
        return ""
    if slip(one, other):
        return "misspelt"
    if shortened(one, other):
        return "shortened"
    return "of one stem" if one_stem(one, other) else ""


def _full_names(one: Spelling, other: Spelling) -> Sameness:
    words = _words(one.full), _words(other.full)
    found = align(*words, _twin)
    score, reasons = _weigh(found, words)
    if one.acronym and other.acronym:
        if one.acronym == other.acronym and len(found.shared) >= len(found.left + found.right) / 2:
            return Sameness(max(score, 85.0), ("the same acronym", *reasons))
        if one.acronym != other.acronym:
            return Sameness(min(score, 45.0), ("different acronyms", *reasons))
    return Sameness(score, reasons)


def _weigh(found: Alignment, words: tuple[list[str], list[str]]) -> tuple[float, tuple[str, ...]]:
    """Return the score of two full names whose words are aligned, and what it rests on."""
    if not found.shared and not found.twins:
        return 3.0, ("no word in common",)
    reasons = [f"{a} / {b}: {why}" for a, b, why in found.twins]
    reasons += [f"only one has {word}" for word in (*found.left, *found.right)]
    left = [word for word in found.left if word not in _OPTIONAL]
    right = [word for word in found.right if word not in _OPTIONAL]
    if left and right:
        return 10.0, (*reasons, "each has a word that the other has not")
    if reasons and not _distinctive(found):
        return (15.0 if left or right else 45.0), (*reasons, "they share no word of their own")
    if not left and not right:
        score = 96.0 - 4.0 * len(found.twins) - 4.0 * bool(found.left or found.right)
        return score, tuple(reasons) or ("the same words",)
    score, why = _of_more(found, left or right, words[0] if left else words[1])
    return score, (*reasons, why)


def _distinctive(found: Alignment) -> list[str]:
    """Return the words two names share that tell bodies apart."""
    kinds = known_words().kinds
    alike = [*found.shared, *(word for word, _, _ in found.twins)]
    return [word for word in alike if word not in kinds and word not in _OPTIONAL]


def _of_more(found: Alignment, more: list[str], longer: list[str]) -> tuple[float, str]:
    """Return the score where only one of two names has words more, and the words for it."""
    cut = longer[-len(more) :] == more and len(more) <= _TAIL_MOST
    if cut and len(found.shared) >= _TAIL_SHARED:
        return 72.0, "one of the two long names is cut short"
    if known_words().kinds.issuperset(more):
        return 50.0, "one has a word more for what sort of body it is"
    return 20.0, "one has a word more that tells it apart"
