"""Hides e-mail addresses and telephone numbers in a text, and nothing else.

Pure functions. Each pattern reads a text once from left to right: repetitions are bounded or
start where nothing like them stands before, so that a hostile line costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

EMAIL = "[e-mail]"
TELEPHONE = "[telephone]"


class Masked(NamedTuple):
    """A stretch of a text that is hidden, and what is put in its place."""

    start: int
    stop: int
    mask: str


# "name.surname+list" of an address; never begins inside a longer one.
_LOCAL = r"(?<![\w.+%&'-])[\w.+%&'-]+"
# "afford-uk.org", also broken by a line end after its hyphen or its first dot.
_HOST = r"[\w-]+(?:(?<=-)\n[\w-]+)?(?:\.\n?[\w-]+)?(?:\.[\w-]+)*"
# "name@host.org", "name @ host.org"
_AT_SIGN = re.compile(rf"{_LOCAL}[ ]?@\s?{_HOST}")

# "." or " (dot) " or " dot "
_DOT = r"(?:\.|[ ]?[(\[{][ ]?dot[ ]?[)\]}][ ]?|[ ]dot[ ])"
# "(at)", "[at]", "(@)"
_BRACKETED_AT = r"[(\[{][ ]?(?:at|@)[ ]?[)\]}]"
# "name (at) host dot org", "first [dot] last [at] host.org"
_BRACKETED = re.compile(
    rf"{_LOCAL}(?:{_DOT}[\w+-]+){{0,4}}[ ]?{_BRACKETED_AT}[ ]?[\w-]+(?:{_DOT}[\w-]+)+",
    re.IGNORECASE,
)
# "name at host dot org": only before the end of a domain, since "at" and "dot" are words as well.
_SPELLED = re.compile(
    rf"{_LOCAL}[ ]at[ ][\w-]+(?:[ ]dot[ ][\w-]+){{0,3}}[ ]dot[ ]"
    r"(?:com|org|net|int|edu|gov|info|[a-z]{2})\b",
    re.IGNORECASE,
)
_OBFUSCATED = re.compile(rf"{_BRACKETED_AT}|[ ]dot[ ]", re.IGNORECASE)

_SPACE = "[ \u00a0\u2009\u202f]"
_DASH = "[-.\u00b7\u2010\u2011\u2012\u2013]"
# One more digit with what may stand before it: "7", " 7", "-7", ") 7", " (0", "-\n7"
_DIGIT = rf"(?:{_SPACE}{{0,2}}(?:{_DASH}\n?)?\(?\d\)?)"
# Further lines of one switchboard, and extensions: "/48/49/52", " ext. 1234", " x12"
_TAIL = (
    rf"(?:{_SPACE}?/{_SPACE}?\d{{1,7}}(?!\w)){{0,9}}"
    rf"(?:,?{_SPACE}?\b(?:ext(?:ension|n)?\.?|x|poste){_SPACE}?\d{{1,6}})?"
)
# Not inside a word, a decimal number, a date or a symbol such as A/60/871.
_FREE = r"(?<![\w/.,:\u2013-])"
_END = r"(?!\w|[-/.:]\d)"

# "+41 22 917 7817", "+ (52) 55156461", "+61 -3-96635266": 7 to 15 digits (ITU-T E.164)
_INTERNATIONAL = rf"(?<![\w+])\+{_SPACE}?\(?\d\)?{_DIGIT}{{6,14}}{_TAIL}(?!\w)"
# "0041 22 917 7817"
_DIALLED_ABROAD = rf"{_FREE}00{_SPACE}?[1-9]{_DIGIT}{{7,13}}{_TAIL}{_END}"
# "212-963-0755", "1-212 963 3125", "(212) 963-0755" (North American Numbering Plan)
_NORTH_AMERICAN = (
    rf"{_FREE}(?:1[-. ])?(?:\([2-9]\d\d\)[ ]?|[2-9]\d\d[-. ])\d{{3}}[-. ]\d{{4}}{_TAIL}{_END}"
)
# "(632)433-3508", "(20) 271929"; never a year: "resolution 1325 (2000) ..."
_AREA_CODE = (
    rf"(?<![\w)])\((?!(?:19|20)\d\d\))\d{{1,5}}\){_SPACE}?\d{{2,}}?"
    rf"(?:[ -]?\d){{4,10}}{_TAIL}{_END}"
)
# "020 7587 3900", "01 45 68 10 00"
_TRUNK = rf"{_FREE}(?<!\d[ ])0\d{{1,4}}(?:[ -]\d{{2,4}}){{2,5}}{_TAIL}{_END}"

_DEVICE = (
    r"(?:tel(?:e(?:phone|fono?|fax|copier?))?|t[ée]l(?:[ée](?:phone|copie(?:ur)?))?|tel[ée]fono"
    r"|(?:mobile|cell(?:ular)?)(?:[ ](?:tele)?phone)?|(?:tele)?phone|fax|facsimile|mob|m[óo]vil"
    r"|portable|whatsapp|ph|тел(?:ефон)?|факс)"
)
# "Tel. No. ", "Phone/Fax: ", "telephone number is ", "T - ", "(Tel/fax) "
_LABEL = (
    rf"(?<!\w)(?:{_DEVICE}(?:s|\.)?(?:[ ]?(?:/|&|,|and|or)[ ]?{_DEVICE}\.?)?"
    r"(?:[ ]?(?:numbers?|nos?\.|no|n[°º]|\#))?(?:[ ](?:is|are|at))?"
    rf"|(?-i:[TFPM])(?=[ ]?:|[ ]-[ ]))[ ]?[:.)\]\u2013-]{{0,2}}\s{{0,3}}"
)
_NUMBER = rf"\+?{_SPACE}?\(?\d\)?{_DIGIT}{{4,14}}{_TAIL}"
# "Fax : 41 22 788 2875"
_LABELLED = rf"{_LABEL}(?P<labelled>{_NUMBER})(?!\w|[-/.:]\d)"
# "212-61-40-0903 (cell)"
_NAMED_AFTER = rf"(?<![\w/.+(-])\(?\d\)?{_DIGIT}{{5,14}}{_TAIL}(?=[ ]?\([ ]?{_DEVICE}\b)"

_TELEPHONE = re.compile(
    "|".join(
        (
            _LABELLED,
            rf"(?P<international>{_INTERNATIONAL})",
            _DIALLED_ABROAD,
            _NORTH_AMERICAN,
            rf"(?P<area>{_AREA_CODE})",
            rf"(?P<trunk>{_TRUNK})",
            _NAMED_AFTER,
        )
    ),
    re.IGNORECASE,
)
# After a number: ", 963 3302", " or 22 917 9001"
_FURTHER = re.compile(
    rf"\s{{0,2}}(?:[,;/&]|\b(?:or|and|et|ou|y|o)\b)\s{{0,2}}"
    rf"(?P<further>\+?{_SPACE}?\(?\d\)?{_DIGIT}{{5,14}}{_TAIL}){_END}",
    re.IGNORECASE,
)
_FIVE_DIGITS = re.compile(r"\d(?:\D{0,4}\d){4}")

_YEAR = r"(?:1[5-9]|20)\d\d"
# "2006-09-14", "14/09/2006", "2001-2010"
_DATE = re.compile(
    rf"{_YEAR}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]{_YEAR}|{_YEAR}[ ]?{_DASH}[ ]?{_YEAR}"
)
# "1 500 000"
_THOUSANDS = re.compile(rf"\+?{_SPACE}?[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+")
# "... 0755 14 September": the day belongs to the date.
_DAY = re.compile(rf"{_SPACE}{{1,2}}\d{{1,2}}\Z")
_MONTH = re.compile(
    rf"{_SPACE}(?:janv?|f[eé][bv]|mar|a[pbv]r|ma[yi]|ju[nil]|a[uo][gû]|sep|o[ck]t|nov|d[eé]c)",
    re.IGNORECASE,
)


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return the span without a bracket or a day of the month that is not the number's."""
    found = text[start:stop]
    if _MONTH.match(text, stop) and (day := _DAY.search(found)):
        stop = start + day.start()
        found = text[start:stop]
    surplus = found.count("(") - found.count(")")
    if surplus > 0 and found.startswith("("):
        start += 1
    elif surplus < 0 and found.endswith(")"):
        stop -= 1
    return start, stop


def _no_telephone(match: re.Match[str], found: str) -> bool:
    """Return whether what has a telephone's shape is a date, a range of years or a quantity."""
    if _DATE.fullmatch(found):
        return True
    if match.lastgroup == "international":
        # "+1 500 000" is a quantity; with nine digits and more it is a number in groups of three.
        return sum(map(str.isdigit, found)) < 9 and _THOUSANDS.fullmatch(found) is not None
    if match.lastgroup == "area":
        after = found.partition(")")[2].strip()
        return bool(_DATE.fullmatch(after) or _THOUSANDS.fullmatch(after))
    if match.lastgroup == "trunk":
        groups = [int(group) for group in re.findall(r"\d+", found)]
        # "01 02 03 04 05" is a numbering.
        counted = groups == list(range(groups[0], groups[0] + len(groups)))
        return counted or not 9 <= sum(map(str.isdigit, found)) <= 12
    return False


def _emails(text: str) -> Iterator[Masked]:
    if "@" in text:
        for match in _AT_SIGN.finditer(text):
            yield Masked(match.start(), match.end(), EMAIL)
    if _OBFUSCATED.search(text):
        for pattern in (_BRACKETED, _SPELLED):
            for match in pattern.finditer(text):
                yield Masked(match.start(), match.end(), EMAIL)


def _telephones(text: str) -> Iterator[Masked]:
    if not _FIVE_DIGITS.search(text):
        return
    position = 0
    while match := _TELEPHONE.search(text, position):
        start, stop = match.span("labelled") if match["labelled"] else match.span()
        start, stop = _trimmed(text, start, stop)
        position = max(stop, match.start() + 1)
        if _no_telephone(match, text[start:stop]):
            continue
        yield Masked(start, stop, TELEPHONE)
        while further := _FURTHER.match(text, stop):
            start, stop = _trimmed(text, *further.span("further"))
            found = text[start:stop]
            if _DATE.fullmatch(found) or _THOUSANDS.fullmatch(found):
                break
            yield Masked(start, stop, TELEPHONE)
            position = stop


def masked_spans(text: str) -> list[Masked]:
    """Return the stretches of ``text`` that hold an e-mail address or a telephone number, in
    order, none overlapping another.
    """
    spans: list[Masked] = []
    for span in sorted((*_emails(text), *_telephones(text))):
        if spans and span.start < spans[-1].stop:
            if span.stop > spans[-1].stop:
                spans[-1] = spans[-1]._replace(stop=span.stop)
        else:
            spans.append(span)
    return spans


def mask(text: str) -> str:
    """Return ``text`` with e-mail addresses as "[e-mail]" and telephone and fax numbers as
    "[telephone]"; the very same object where there is none.

    "Tel: 1-212 963 3125; Email: x@un.org" → "Tel: [telephone]; Email: [e-mail]". Dates, times,
    symbols, ranges of years, paragraphs and seats, postal codes and identifiers stay.
    """
    spans = masked_spans(text)
    if not spans:
        return text
    pieces: list[str] = []
    position = 0
    for start, stop, shown in spans:
        pieces += (text[position:start], shown)
        position = stop
    pieces.append(text[position:])
    return "".join(pieces)
