"""States and organisations of the lexicon in running text, where they are meant.

A state's name may be part of a longer name ("Georgia Institute", "New Mexico", "Gulf of Guinea"),
a first name or a surname; then it is no mention. Names are taken with their capitals only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hldparse.parsing.prose_language import Known
from hldparse.parsing.prose_words import (
    FUNCTION_WORDS,
    Stretch,
    capital_after,
    is_capital,
    word_before,
)

# "University of Ghana", "Gulf of Guinea": what stands before "of" makes one name of both
_NAMED_AFTER = re.compile(
    r"\b(?:University|Bank|Institute|College|Academy|School|Church|Diocese|Archdiocese|Trust|"
    r"Chamber of Commerce|Association|Federation|Confederation|Union|Society|Foundation|Network|"
    r"Gulf|Bay|Sea|Strait|Straits|Cape|Lake|Isle|Isles|Island|Islands|Mount|Port|Order|Duke|"
    r"Duchess|Prince|Princess|Hotel|Treaty|Declaration|Protocol|Convention|Accord|Charter|Battle|"
    r"Sovereign Military Order)\s+of\s+(?:the\s+)?$"
)
# "Kenya Mission", "Norway Delegation", "Mali Ambassador": the state is meant all the same
_MAY_FOLLOW = frozenset(
    """
    ambassador ambassadors delegation delegations government governments mission missions minister
    president representative embassy parliament chair vice-chair co-chair co-chairs permanent
    i he she we they
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column
)
# "Brazil nuts", "Guinea fowl", "Panama hat": things that are called after a state
_THINGS = re.compile(
    r" (?:nuts?|fowls?|pigs?|hens?|corn|worms?|hats?|oaks?|peppers?|ink|rubber|clay|roses?|cows?|"
    r"cattle|goats?|cats?|sandwich(?:es)?|meat|breast|dinner|soup|stock|vulture|syndrome)\b"
)
# "Trusteeship Council Chamber", "General Assembly Hall": the name of a room
_ROOMS = frozenset(
    """
    auditorium avenue building chamber hall lane library lobby lounge mall plaza road room square
    street
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column
)
# "Mr.", "Dr", "J.", "St."
_BEFORE_SURNAME = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Judge|Saint|St|Ste|San|Santa|H\.E|[A-Z])\.?$"
)
# "(ILO)", "(UN-Women)" right after the name
_ITS_ACRONYM = re.compile(
    r"\s?\((?=[^)]{0,12}[A-Z][^)]{0,12}[A-Z])[A-Z][A-Za-z]{0,5}(?:[-&/. ]?[A-Za-z]){1,10}\)"
)
_WORD = re.compile(r"[^\W_]+")
_SMALL = FUNCTION_WORDS | frozenset(
    ("d", "da", "de", "del", "di", "do", "du", "e", "et", "former", "l", "y")
)


def named(text: str, known: Iterable[Known], sentence_starts: frozenset[int]) -> Iterator[Stretch]:
    """Yield the states and organisations that ``text`` mentions.

    Kind "" marks names that suggest only, and rooms: nothing within them is a mention.
    """
    for each in known:
        if not each.acronym and not _has_capitals(text[each.start : each.stop]):
            continue
        if not each.sure:
            yield Stretch(each.start, each.stop, "")
        elif each.kind == "state":
            if _state_is_meant(text, each):
                yield Stretch(each.start, each.stop, "state")
        else:
            yield from _organisation(text, each, sentence_starts)


def _has_capitals(printed: str) -> bool:
    """Say whether the words that matter begin with a capital: "world bank" is no name."""
    before = ""
    for match in _WORD.finditer(printed):
        word = match.group()
        joined = printed[match.start() - 1 : match.start()] in "-'’" if match.start() else False
        if not joined and word[0].islower() and word not in _SMALL:
            return False
        before = before or word
    return before[:1].isupper() or before[:1].isdigit() or before in _SMALL


def _state_is_meant(text: str, each: Known) -> bool:
    if text[each.stop : each.stop + 1] == "$" or _hyphened(text, each):
        return False
    after = capital_after(text, each.stop)
    if after and after.casefold() not in _MAY_FOLLOW:
        return False
    if _THINGS.match(text, each.stop) or (each.acronym and _shouted(text, each)):
        return False
    word, joined = word_before(text, each.start)
    if joined:
        return word[-1:] in "/–—'’,;:([“\"" or not word
    if _BEFORE_SURNAME.search(word) or (is_capital(word) and word[-1].isalnum()):
        return False
    return not (
        word in ("of", "the") and _NAMED_AFTER.search(text, max(0, each.start - 60), each.start)
    )


def _hyphened(text: str, each: Known) -> bool:
    """Say whether a name is part of a compound: "UN-led", "Franco-Mali"."""
    return (
        text[each.stop : each.stop + 1] == "-" and text[each.stop + 1 : each.stop + 2].isalpha()
    ) or text[max(0, each.start - 1) : each.start] == "-"


def _shouted(text: str, each: Known) -> bool:
    """Say whether the words around are in capitals too, so that "US" and "WHO" may be words."""
    around = text[max(0, each.start - 20) : each.start] + text[each.stop : each.stop + 20]
    return sum(map(str.isupper, around)) > 4 and not any(map(str.islower, around))


def _organisation(text: str, each: Known, sentence_starts: frozenset[int]) -> Iterator[Stretch]:
    if _hyphened(text, each) or text[max(0, each.start - 1) : each.start] in ("@", "."):
        return
    after = capital_after(text, each.stop)
    if after.casefold() in _ROOMS:
        yield Stretch(each.start, each.stop + 1 + len(after), "")
        return
    if each.acronym:
        if _shouted(text, each):
            return
    elif " " not in text[each.start : each.stop]:
        # "Manpower planning": one word with a capital is too little at the start of a sentence
        word, joined = word_before(text, each.start)
        if after or joined or each.start in sentence_starts:
            return
        if is_capital(word) and word[-1].isalnum():
            return
    bracket = _ITS_ACRONYM.match(text, each.stop)
    yield Stretch(each.start, bracket.end() if bracket else each.stop, "organisation")
