"""Contacts that stand in a sentence or in brackets: "(att: A B, 212-…, a.b@host.org)"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from hldparse.parsing.contact_numbers import addresses, reached
from hldparse.parsing.running import lines_of
from hldparse.parsing.sheet import Sheet
from hldparse.parsing.speakers import Persons, looks_like_name
from hldparse.records.blocks import Contact, Speaker
from hldparse.text.fold import collapse
from hldparse.text.masking import Masked
from hldparse.text.running import Running, sentences

# What a text must hold for an address or a number to be in it
_HINT = re.compile(
    r"@|[(\[{]at[)\]}]|\sdot\s|\+\s?\(?\d|\bfax|\bt[\u00e9e]l\b|\btel(?:ephone|[\u00e9e]fono)?\b|phone|facsimile"
    r"|\bmobile\b|\bcell\b",
    re.IGNORECASE,
)
# The same for text in ASCII: words and signs of which it holds one
_ASCII_HINTS = (
    "fax",
    "tel",
    "phone",
    "facsimile",
    "mobile",
    "cell",
    "+",
    "at)",
    "at]",
    "at}",
    "dot",
)
# "963-0755", "788 2875": a number in groups is enough
_GROUPED = re.compile(r"\d{3}[-. ]\d{3,4}")
# The least that a number is: six signs, the first and the last a digit
_SIX_SIGNS = re.compile(r"\d[\d ().+/-]{4,}\d")
_SPELLED = ("(at)", "[at]", "{at}", " dot ")
# "att: ", "Attn. ", "Contact: ", "c/o ", "à l'attention de "
_ATTENTION = re.compile(
    r"\W*(?:att(?:n|ention)?\b\.?|contacts?\b|c/o\b|[\u00e0a] l['\u2019]attention de"
    r"|a la atenci[\u00f3o]n de)\s*[:.]?\s*",
    re.IGNORECASE,
)
_CONNECTORS = frozenset(
    """
    of the for and on to in at de du des la le les del los las y et & l' d' von der
    """.split()  # noqa: SIM905 - a paragraph of words reads better than a column
)
_REACH = 200
"""Characters before a bracket in which a name or an office is looked for."""
_SEGMENT = re.compile(r"[,;]\s+|\s[\u2013\u2014-]\s")


def may_hold_addresses(text: str) -> bool:
    """Say cheaply whether an address or a number may stand in ``text``."""
    if "@" in text:
        return True
    for sign in _SPELLED:
        if sign in text:
            return True
    if _SIX_SIGNS.search(text) is None:
        return False
    if _GROUPED.search(text) is not None:
        return True
    if text.isascii():
        lowered = text.lower()
        if not any(hint in lowered for hint in _ASCII_HINTS):
            return False
    return _HINT.search(text) is not None


def contacts_in(sheet: Sheet, paragraph: Running, persons: Persons) -> Iterator[Contact]:
    """Yield a contact for each bracket, else for each sentence, that holds addresses."""
    text = paragraph.text
    if not may_hold_addresses(text):
        return
    spans = addresses(text)
    for start, stop, own in _stretches(text, spans):
        person, organisation, begin = _who(text, start, own[0].start, persons)
        found = reached(text[start:stop], [_moved(span, -start) for span in own])
        first, last, chars = lines_of(paragraph, begin, stop)
        yield Contact(
            document_id=sheet.document.document_id,
            attachment_id=sheet.attachment_id,
            person=person,
            organisation=organisation,
            address="",
            emails=tuple(dict.fromkeys(found.emails)),
            phones=tuple(dict.fromkeys(found.phones)),
            faxes=tuple(dict.fromkeys(found.faxes)),
            raw=collapse(text[begin:stop]),
            evidence=sheet.evidence(first, last, chars),
        )


def _moved(span: Masked, by: int) -> Masked:
    return span._replace(start=span.start + by, stop=span.stop + by)


def _stretches(text: str, spans: Sequence[Masked]) -> Iterator[tuple[int, int, tuple[Masked, ...]]]:
    """Yield each bracket or sentence with the addresses in it, in order."""
    brackets = _brackets(text)
    ends = list(sentences(text)) or [(0, len(text))]
    groups: dict[tuple[int, int], list[Masked]] = {}
    for span in spans:
        place = _around(brackets, span) or _around(ends, span) or (0, len(text))
        groups.setdefault(place, []).append(span)
    for (start, stop), own in groups.items():
        yield start, max(stop, own[-1].stop), tuple(own)


def _around(places: Sequence[tuple[int, int]], span: Masked) -> tuple[int, int] | None:
    """Return the place, of those given in order, in which an address begins."""
    before = bisect_right(places, (span.start, len(places) and places[-1][1])) - 1
    if before < 0 or places[before][1] <= span.start:
        return None
    return places[before]


def _brackets(text: str) -> list[tuple[int, int]]:
    """Return start and stop of the outermost brackets, the signs included."""
    found: list[tuple[int, int]] = []
    depth = begin = 0
    for sign in re.finditer(r"[()]", text):
        if sign[0] == "(":
            begin = sign.start() if depth == 0 else begin
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append((begin, sign.end()))
    return found


def _who(text: str, start: int, first: int, persons: Persons) -> tuple[Speaker, str, int]:
    """Return person and organisation of the stretch that begins at ``start``, its first address at
    ``first``, and where what names them begins.
    """
    bracketed = text[start] == "("
    inside = text[start + 1 if bracketed else start : first]
    if not bracketed:
        return _in_sentence(text, start, inside, persons)
    before, begin = _capitals_before(text, start)
    label = _ATTENTION.match(inside)
    named = inside[label.end() :] if label else inside
    for segment in _SEGMENT.split(named):
        if persons.titled(segment) or looks_like_name(segment.strip(" .:")):
            return persons.speaker(segment, bare=True), before, begin
    at = list(persons.places(text[max(0, start - _REACH) : start]))
    if at:
        place = max(0, start - _REACH) + at[-1]
        found = persons.speaker(text[place:start])
        if found.name:
            return found, "", place
    if looks_like_name(before):
        return Speaker("", before, ""), "", begin
    return Speaker("", "", ""), before, begin


def _in_sentence(text: str, start: int, inside: str, persons: Persons) -> tuple[Speaker, str, int]:
    """Read "… please contact Ms. A B, Office of X, at +1 …"."""
    at = list(persons.places(inside[-_REACH:]))
    if not at:
        return Speaker("", "", ""), "", start
    offset = max(0, len(inside) - _REACH) + at[-1]
    named = _SEGMENT.split(inside[offset:])
    person = persons.speaker(named[0])
    bodies = [one.strip() for one in named[1:] if one[:1].isupper() and len(one.split()) > 1]
    return person, bodies[0] if bodies else "", start + offset


def _capitals_before(text: str, stop: int) -> tuple[str, int]:
    """Return the words with capitals right before ``stop``: "Office of the President", and where
    they begin.
    """
    words = list(re.finditer(r"\S+", text[max(0, stop - _REACH) : stop]))
    base = max(0, stop - _REACH)
    begin = len(words)
    while begin and _of_a_name(words[begin - 1][0], last=begin == len(words)):
        begin -= 1
    while begin < len(words) and words[begin][0].casefold() in _CONNECTORS:
        begin += 1
    if begin == len(words):
        return "", stop
    start = base + words[begin].start()
    return text[start:stop].strip(" ,;:"), start


def _of_a_name(word: str, *, last: bool) -> bool:
    if word[-1] in ".;:" and not last and len(word) > 3:
        return False
    return word[0].isupper() or word.casefold() in _CONNECTORS
