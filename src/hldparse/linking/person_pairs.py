"""Compares two printed names of persons."""

from __future__ import annotations

from hldparse.linking import korean
from hldparse.linking.chinese import is_romanised, syllables
from hldparse.linking.likewords import Alignment, align, slip
from hldparse.linking.personal import PersonalName, read_person, sound
from hldparse.linking.sameness import Sameness
from hldparse.linking.words import are_two_families, known_words

_DOUBT = 30.0
_JOINED_LEAST = 8
_GIVEN_LEAST = 4
_VOWELS = str.maketrans("", "", "aeiouyw")
_GENDER = frozenset("ao")
_OF_WOMEN = ("elle", "ette", "enne")
"""Endings of French names of women: "Michelle" is not Michael."""
_OF_FAMILIES = ("enko", "enka")
"""Endings of one family name in Russian, Ukrainian and Belarusian."""
_THROAT = frozenset("gkq")
"""Letters for one Arabic sound: "Gaddafi", "Qaddafi"."""


def same_person(one: str, other: str) -> Sameness:
    """Return whether two printed names are of one person, as far as names can tell.

    Order, titles, capitals, accents, initials and transliteration make no difference; another
    given name, another initial, or titles of a man and of a woman do. Texts of any kind are
    answered.
    """
    first, second = read_person(one), read_person(other)
    if first.sexes and second.sexes and first.sexes.isdisjoint(second.sexes):
        return Sameness(5.0, ("the titles are of a man and of a woman",))
    if not first.words or not second.words:
        return Sameness(50.0, ("no name beside the title",))
    if first.words == second.words:
        return Sameness(100.0, ("the same name",))
    if first.joined == second.joined:
        return Sameness(96.0, ("the same name, parted otherwise",))
    return (
        _as_chinese(one, first, other, second)
        or _as_korean(first, second)
        or _compare(first, second)
    )


def _as_chinese(one: str, first: PersonalName, other: str, second: PersonalName) -> Sameness | None:
    """Return what two printed names are where one or both are Pinyin; None where neither is, or
    one has a name more. In Pinyin a letter makes another name.
    """
    here, there = syllables(first.spoken), syllables(second.spoken)
    if is_romanised(one, first.spoken, there) or is_romanised(other, second.spoken, here):
        return Sameness(86.0, ("the same name in Pinyin and in Wade–Giles",))
    if here and len(here) == len(there) and sorted(here) != sorted(there):
        return Sameness(10.0, ("two names in Pinyin",))
    return None


def _as_korean(first: PersonalName, second: PersonalName) -> Sameness | None:
    """Return what two Korean names are; None where one is not, or one has a syllable more."""
    here, there = korean.syllables(first.spoken), korean.syllables(second.spoken)
    if not here or len(here) != len(there):
        return None
    if here == there:
        return Sameness(86.0, ("one Korean name in two ways of writing",))
    return Sameness(10.0, ("two Korean names",))


def _compare(one: PersonalName, other: PersonalName) -> Sameness:
    found = align(one.words, other.words, _twin)
    reasons = [f"{a} / {b}: {why}" for a, b, why in found.twins]
    if found.left and found.right:
        if _joined_alike(one, other):
            return Sameness(78.0, ("the same letters but for a slip, parted otherwise",))
        return Sameness(8.0, (*reasons, "each has a name that the other has not"))
    if _initials_differ(one, other):
        return Sameness(15.0, (*reasons, "other initials"))
    score = _of_twins(found) - _in_doubt(found, one, other)
    more = found.left or found.right
    if not more and not found.twins and known_words().either.issuperset(one.words):
        return Sameness(55.0, ("either name may be the given one",))
    if not more:
        return Sameness(score, tuple(reasons) or ("the same names in another order",))
    longer, shorter = (one, other) if found.left else (other, one)
    cost, why = _of_more(more, longer, shorter)
    return Sameness(score - cost, (*reasons, why))


def _of_twins(found: Alignment) -> float:
    """Return the score of what is alike: less for each name that is not equal, most for
    initials, and for names of which none is equal.
    """
    costs = {
        "another family": 40.0,
        "misspelt": 10.0,
        "an initial": 12.0,
        "one name": 6.0,
        "one sound": 6.0,
    }
    score = 97.0 - sum(costs[why] for _, _, why in found.twins)
    whole = [word for word in found.shared if len(word) > 1]
    if not whole and any(why in ("misspelt", "an initial") for _, _, why in found.twins):
        return min(score, 60.0)
    return max(score, 60.0)


def _in_doubt(found: Alignment, one: PersonalName, other: PersonalName) -> float:
    """Return what it costs that names that are only alike stand in another order ("Bashir Ahmed",
    "Ahmed Bashar"), or that the first may be a man's and a woman's ("Michel", "Michèle").
    """
    places = [(one.words.index(a), other.words.index(b)) for a, b, _ in found.twins]
    if len(one.words) == len(other.words) and any(a != b for a, b in places):
        return _DOUBT
    first = sorted((one.words[0], other.words[0]), key=len)
    return _DOUBT if first[1] == f"{first[0]}e" else 0.0


def _of_more(more: list[str], longer: PersonalName, shorter: PersonalName) -> tuple[float, str]:
    """Return what it costs that one name has parts more, and the words for it."""
    if all(len(word) == 1 for word in more):
        return 4.0, "one has an initial more"
    if len(shorter.words) < 2:
        return 50.0, "one is a single name"
    if len(more) == 1:
        last = longer.words[-1] in more
        return (14.0 if last else 10.0), "one has a name more"
    if longer.words[0] == shorter.words[0] and longer.words[-1] == shorter.words[-1]:
        return 14.0, "one has several names more between"
    if longer.words[0] == shorter.words[0] and len(more) == 2 and more[0] != longer.words[-2]:
        return 25.0, "one has a name more between, and one more at the end"
    return 40.0, "one has several names more"


def _initials_differ(one: PersonalName, other: PersonalName) -> bool:
    """Whether both have initials, and not the same: "George W.", "George H. W."."""
    first = sorted(word for word in one.words if len(word) == 1)
    second = sorted(word for word in other.words if len(word) == 1)
    return bool(first and second and first != second)


def _twin(one: str, other: str) -> str:
    """Return why two names are, or may be, one; "" where they are not."""
    return "another family" if are_two_families(one, other) else _written_otherwise(one, other)


def _written_otherwise(one: str, other: str) -> str:
    if 1 in (len(one), len(other)):
        return "an initial" if one[0] == other[0] else ""
    given = known_words().given_names
    if given.get(one, one) == given.get(other, other):
        return "one name"
    if {one, other} <= given.keys() | set(given.values()):
        # "Hassan", "Hussein": each is a name of its own.
        return ""
    if _of_man_and_woman(one, other):
        return ""
    if sound(one) == sound(other) or _of_vowels(one, other):
        return "one sound"
    return "misspelt" if slip(one, other) else ""


def _of_man_and_woman(one: str, other: str) -> bool:
    """Whether two names differ in an ending that tells men's names from women's."""
    if one[:-1] == other[:-1] and {one[-1], other[-1]} <= _GENDER:
        return not one.endswith(_OF_FAMILIES)
    if one.endswith(_OF_WOMEN) != other.endswith(_OF_WOMEN):
        return True
    short, full = sorted((one, other), key=len)
    return len(full) == len(short) + 1 and full == f"{short}a"


def _of_vowels(one: str, other: str) -> bool:
    """Whether two transliterations differ in two vowels at most: "Mohamed", "Muhammad"."""
    from rapidfuzz.distance import OSA

    if min(len(one), len(other)) < _GIVEN_LEAST or _consonants(one) != _consonants(other):
        return False
    alike = one[0] == other[0] or {one[0], other[0]} <= _THROAT
    return alike and OSA.distance(sound(one), sound(other)) <= 2


def _consonants(word: str) -> str:
    return sound(word).translate(_VOWELS).replace("k", "g")


def _joined_alike(one: PersonalName, other: PersonalName) -> bool:
    if len(one.words) == len(other.words):
        return False
    shortest = min(len(one.joined), len(other.joined))
    if shortest < _JOINED_LEAST:
        return False
    return sound(one.joined) == sound(other.joined) or slip(one.joined, other.joined)
