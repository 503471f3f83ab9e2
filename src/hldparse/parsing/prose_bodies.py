"""Organisations that no gazetteer holds, by the shape of their names.

"Ministry of Fisheries", "Pacific Ocean Network", "Committee on Space Debris": a word for a kind of
body with a capital, and what belongs to it. Words that also head titles of texts and meetings
(programme, conference, convention, office) are not among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from hldparse.parsing.prose_words import CALENDAR, CAPITAL, Stretch, is_capital

_HEADS = (
    "Academy|Agency|Alliance|Association|Authority|Bank|Bureau|Center|Centre|Coalition|College|"
    "Commission|Committee|Confederation|Consortium|Corporation|Council|Court|Department|"
    "Federation|Foundation|Fund|Group|Institute|Institution|League|Ministry|Network|Observatory|"
    "Organisation|Organization|Secretariat|Service|Society|Task Force|Tribunal|Trust|Union|"
    "University|Working Group"
)
_HEAD = re.compile(rf"\b(?:{_HEADS})\b")
# "Global Youth ", "Non-Governmental Liaison ": the capitalised words before a head
_MODIFIERS = re.compile(rf"(?:{CAPITAL}\s){{1,8}}$")
_WORD = re.compile(CAPITAL)
# " on Space Debris", " of Foreign Affairs and Trade", " for the Law of the Sea"
_OBJECT = re.compile(
    rf"\s(?:of|on|for|against|in|to)\s(?:the\s)?{CAPITAL}"
    rf"(?:(?:\sand\s(?:the\s)?|\s(?:of|on|for|in)\s(?:the\s)?|,\s(?={CAPITAL}(?:,|\sand\s))|\s)"
    rf"{CAPITAL}){{0,12}}"
)
_LEAST_MODIFIERS = 2
"""So many before a head with nothing after it: "Regional Group", "Executive Board" are no names."""
_WINDOW = 100
_PLURAL = re.compile(r"s\b")
# "Second Committee"
_COUNTED = re.compile(r"First|Second|Third|Fourth|Fifth|Sixth")
# "Group of Experts", "Commission of the States": plain words, not names
_PLAIN = frozenset(
    (
        "chairs",
        "chairpersons",
        "experts",
        "friends",
        "governments",
        "members",
        "ministers",
        "participants",
        "parties",
        "representatives",
        "states",
    )
)


def bodies(text: str, states: Set[int], organisations: Set[int]) -> Iterator[Stretch]:
    """Yield what reads as the name of a body.

    ``states`` and ``organisations`` are where names of the lexicon begin: "Council of Europe and
    the World Bank" are two, "Ministry of Health of Ghana" is a ministry and a state.
    """
    passed = 0
    for head in _HEAD.finditer(text):
        if head.start() < passed:
            continue
        start = _start(text, head.start())
        object_ = _OBJECT.match(text, head.end())
        stop = head.end()
        if object_:
            stop = _stop(text, object_, states, organisations)
        if stop == head.end() and not _is_enough(text, start, head):
            continue
        passed = stop
        yield Stretch(start, stop, "organisation")


def _is_enough(text: str, start: int, head: re.Match[str]) -> bool:
    """Say whether the words before a head make a name of it."""
    before = text[start : head.start()].split()
    if head.group() == "Committee" and before and _COUNTED.fullmatch(before[-1]):
        return True
    return len(before) >= _LEAST_MODIFIERS and not _PLURAL.match(text, head.end())


def _start(text: str, head: int) -> int:
    """Return where the capitalised words before a head begin, function words left out."""
    found = _MODIFIERS.search(text, max(0, head - _WINDOW), head)
    if not found:
        return head
    start = found.start()
    for word in _WORD.finditer(text, found.start(), head):
        if not is_capital(word.group()):
            start = word.end() + 1
    return min(start, head)


def _stop(text: str, object_: re.Match[str], states: Set[int], organisations: Set[int]) -> int:
    """Return where a name with an object ends: before another name, a date or a plain word."""
    head, end = object_.span()
    words = list(_WORD.finditer(text, head, end))
    first = words[0].group().casefold()
    if first in _PLAIN or first in CALENDAR or words[0].start() in organisations:
        return head
    for word in words[1:]:
        at = word.start()
        listed = text[at - 9 : at].endswith((" and ", " and the ", ", "))
        another = listed and (
            at in organisations or word.group().isupper() or _HEAD.search(text, at, end) is not None
        )
        if another or at in states or word.group().casefold() in CALENDAR:
            return _trimmed(text, head, at)
    return end


def _trimmed(text: str, head: int, stop: int) -> int:
    cut = re.sub(r"(?:[\s,]+(?:and|the|of|on|for|in))*[\s,]*$", "", text[head:stop])
    return head + len(cut)
