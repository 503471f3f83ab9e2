"""Persons in running text, with the office that is printed beside them.

A person is who has a title ("Mr.", "H.E.", "Ambassador"), who is named right after an office
("Secretary-General Kofi Annan"), or right before one ("Peter Sutherland, Special Representative").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hldparse.parsing.offices import is_office_word, names_body
from hldparse.parsing.prose_words import (
    CALENDAR,
    CAPITAL,
    FUNCTION_WORDS,
    UPPER,
    Stretch,
    capital_after,
    is_capital,
    overlaps,
)

_TITLE = (
    r"(?:(?:H\.\s?E\.?|Mr|Mrs|Ms|Miss|Mme|Dr|Prof|Professor|Sir|Dame|Ambassador|Archbishop|Bishop|"
    r"Monsignor|Msgr|Rev|Hon|Sra?|Judge|Justice)\b\.?|H\.\s?E\.)"
)
_PARTICLE = (
    r"(?:de|da|do|dos|das|del|della|di|du|des|la|le|van|von|der|den|ter|bin|bint|ibn|al|el|y)"
)
# "J.", "Mbula", "Al", "Coke-Lloyd"
_PART = rf"(?:[{UPPER}]\.|{CAPITAL})"
_NAME = rf"{_PART}(?:\s(?:{_PARTICLE}\s){{0,3}}{_PART}){{0,6}}"
# "H.E. Mr. Jan Eliasson", "Ambassador Cheick Sidi Diarra"
_TITLED = re.compile(rf"(?<![\w-]){_TITLE}(?:\s{_TITLE}){{0,3}}\s(?P<name>{_NAME})")
_IS_TITLE = re.compile(_TITLE)
# "Peter Sutherland, Special …"
_BEFORE_OFFICE = re.compile(
    rf"(?<!\.)(?P<name>{CAPITAL}(?:\s(?:{_PARTICLE}\s|[{UPPER}]\.\s){{0,2}}{CAPITAL}){{1,3}}),\s"
    rf"(?=(?:the\s|then\s)?[{UPPER}])"
)
# "att: Signe Burgstaller, 212-…"
_ATTENTION = re.compile(
    r"\b(?:[Aa]tt|[Aa]ttn|ATTN|[Aa]ttention|[Cc]ontact person|[Ff]ocal point)\s?[.:]\s?"
    rf"(?P<name>{CAPITAL}(?:\s{CAPITAL}){{1,3}})"
)
_TOKEN = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W_]+)*")
_LINKS = frozenset(
    (
        "of",
        "the",
        "for",
        "on",
        "and",
        "to",
        "in",
        "at",
        "de",
        "des",
        "du",
        "la",
        "le",
        "y",
        "et",
        "del",
    )
)
_AFTER_NAME = re.compile(
    rf"(?:\sof\s(?:the\s)?{CAPITAL}(?:\s{CAPITAL}){{0,4}})?(?:,|\s\()\s?(?:the\s)?"
)
_WORDS_BEFORE_OFFICE = 5
_LONGEST = 40
_BACK = 160


def persons(text: str, taken: list[Stretch]) -> Iterator[Stretch]:
    """Yield the persons of ``text``; ``taken`` are its states and organisations, which a name
    without a title must not be.
    """
    for match in _TITLED.finditer(text):
        stop = _end_of_name(text, match.start("name"), match.end("name"))
        if stop:
            yield Stretch(match.start(), stop, "person", _office(text, match.start(), stop))
    for pattern in (_BEFORE_OFFICE, _ATTENTION):
        for match in pattern.finditer(text):
            start, stop = match.span("name")
            if _end_of_name(text, start, stop) != stop or overlaps(start, stop, taken):
                continue
            value = _office(text, start, stop)
            if pattern is _ATTENTION or (value and _stands_alone(text, start)):
                yield Stretch(start, stop, "person", value)
    yield from _after_office(text, taken)


# "Secretary-General Kofi Annan", "Prime Minister Ana de la Cruz"
_OFFICE_NAME = re.compile(
    rf"\b(?:Secretary-General|President|Prime\sMinister|Minister|Chancellor|Chairman|Chairperson)"
    rf"\s(?P<name>{CAPITAL}(?:\s(?:{_PARTICLE}\s){{0,2}}{CAPITAL}){{1,3}})"
)


def _after_office(text: str, taken: list[Stretch]) -> Iterator[Stretch]:
    for match in _OFFICE_NAME.finditer(text):
        start, stop = match.span("name")
        if _IS_TITLE.match(text, start) or _end_of_name(text, start, stop) != stop:
            continue
        if not overlaps(start, stop, taken) and not names_body(match["name"]):
            yield Stretch(start, stop, "person", _office(text, start, stop))


def signatory(text: str) -> Iterator[Stretch]:
    """Yield the person who signs, where a signature begins with a name without title."""
    match = re.match(_NAME, text)
    stop = _end_of_name(text, 0, match.end()) if match else 0
    if stop and 2 <= len(text[:stop].split()) <= 7 and not names_body(text[:stop]):
        yield Stretch(0, stop, "person", _office(text, 0, stop))


def _end_of_name(text: str, start: int, stop: int) -> int:
    """Return where a name ends, before the first word of an office; 0 where nothing is left."""
    end = 0
    for word in re.finditer(_PART, text[start:stop]):
        plain = word.group()
        if is_office_word(plain) or plain.casefold() in CALENDAR | FUNCTION_WORDS or _rank(plain):
            break
        end = start + word.end()
    return end


def _rank(word: str) -> bool:
    return word in ("Acting", "Deputy", "Vice", "Executive", "Permanent", "Former", "Assistant")


def _stands_alone(text: str, start: int) -> bool:
    """Say whether a name begins at ``start``: not after "in", nor after a capitalised word."""
    before = text[max(0, start - 30) : start].split()
    return not before or (before[-1] not in ("in", "at", "near") and not is_capital(before[-1]))


def _office(text: str, start: int, stop: int) -> str:
    """Return the office printed right after a name, else right before it, "" for none."""
    link = _AFTER_NAME.match(text, stop)
    if link:
        end = _office_end(text, link.end(), len(text))
        if end:
            return text[link.end() : end]
    after = capital_after(text, stop)
    if _rank(after) or is_office_word(after):
        end = _office_end(text, stop + 1, len(text))
        if end:
            return text[stop + 1 : end]
    return _office_before(text, start)


def _office_before(text: str, start: int) -> str:
    floor = max(0, start - _BACK)
    limit = floor + len(text[floor:start].rstrip(" ,"))
    for word in re.finditer(CAPITAL, text[floor:limit]):
        begin = floor + word.start()
        own = is_capital(word.group()) and not _IS_TITLE.fullmatch(word.group())
        if own and _office_end(text, begin, limit) == limit:
            return text[begin:limit]
    return ""


def _office_end(text: str, start: int, limit: int) -> int:
    """Return where an office that begins at ``start`` ends; 0 where there is none.

    "Vice-President of the General Assembly and President of …, to chair" ends before the comma.
    """
    at, end, found, before = start, 0, False, 0
    for _ in range(_LONGEST):
        word = _TOKEN.match(text, at, limit)
        if word is None:
            break
        plain = word.group()
        if plain[0].isupper():
            if plain.casefold() in CALENDAR or (found and _IS_TITLE.fullmatch(plain)):
                break
            found = found or is_office_word(plain)
            before += not found
            if before > _WORDS_BEFORE_OFFICE:
                return 0
            end = word.end()
        elif plain not in _LINKS or not end:
            break
        at = _onward(text, word.end(), limit, found=found)
        if not at:
            break
    return end if found else 0


def _onward(text: str, stop: int, limit: int, *, found: bool) -> int:
    """Return where the next word of an office begins, 0 where the office ends."""
    sign = text[stop : min(stop + 2, limit)]
    if sign[:1] == " ":
        return stop + 1
    if sign != ", " or not found or not text[stop + 2 : stop + 3].isupper():
        return 0
    part = re.match(r"[^,.;:()]*", text[stop + 2 : min(stop + 160, limit)])
    words = part.group() if part else ""
    if _IS_TITLE.match(words):
        return 0
    first = words.split(" ", 3)[:3]
    goes_on = names_body(words) or any(is_office_word(word) for word in first)
    return stop + 2 if goes_on or (words.isupper() and " " not in words) else 0
