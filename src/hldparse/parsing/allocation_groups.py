"""Seats that letters and notes give to regional groups."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hldparse.parsing.amounts import AMOUNT, UNIT, Amount, amount_of
from hldparse.parsing.known import KnownNames
from hldparse.parsing.markers import list_marker
from hldparse.parsing.sheet import Sheet
from hldparse.text.fold import collapse
from hldparse.text.running import Running

# "African", "Western European and other": words before "States", linked by small words
_GROUP_WORD = r"[A-Z][\w'\u2019-]{0,30}[\s,]{1,2}(?:(?:and|of|the|others?)\s){0,3}"
_GROUP = (
    rf"(?:the\s)?(?P<group>(?:{_GROUP_WORD}){{1,8}}?(?:States|Group|Countries|Members)"
    r"|(?:the\s)?Group of [A-Z][^:;.\d]{2,60}?)"
)
_ASIDE = r"(?:\([^()]{1,40}\)\s?)?"
# Between a group and its seats: ":", " – ", a tab or wide space, "(" or dots that lead the eye
_OF_GROUP = r"(?:[:=\t(]|\s[\u2013\u2014-]|\s?\.{3,60}|\s{3,100}(?=[\w(]))"
# "African States: 11 Member States;", "Group of Asian States - up to ten seats"
_GROUP_SEATS = re.compile(
    rf"{_GROUP}\s{{0,3}}{_ASIDE}{_OF_GROUP}\s{{0,3}}"
    rf"(?i:(?:between|from)\s)?(?i:{AMOUNT})\b(?P<noun>\s(?i:{UNIT}))?"
)
# "eleven seats for the African States", "11 Member States from the African States"
_SEATS_FOR_GROUP = re.compile(rf"\b(?i:{AMOUNT})(?P<noun>\s(?i:{UNIT}))\s(?:for|from|to)\s{_GROUP}")
# "- five for African States;": an item of a list that names the seats above it
_ITEM_FOR_GROUP = re.compile(
    r"\A\s?(?:[-\u2022\u2013\u2014\u00b7*]|\(?\w{1,3}[.)])\s{0,3}"
    rf"(?i:{AMOUNT})(?P<noun>)\s(?:for|from|to)\s{_GROUP}(?=\s?(?:[;,.]|and\b|\Z))"
)
# "Africa: 9", "WEOG - 5 seats", "Afrique : 9", "Asia (8)", "Asia 8": what may be the name of a
# group, which only its being known decides
_NAME_SEATS = re.compile(
    rf"(?P<group>[^\W\d_a-z][\w\x27\u2019-]{{1,30}}(?:\s[\w\x27\u2019-]{{1,30}}){{0,9}}?)\s{{0,3}}{_ASIDE}"
    rf"(?:(?P<sign>{_OF_GROUP})|(?<!\s)\s(?=\d))\s{{0,3}}(?i:(?:between|from)\s)?(?i:{AMOUNT})\b"
    rf"(?P<noun>\s(?i:{UNIT}))?"
)
# Cheap tests, before the patterns above are tried on a paragraph
_GROUP_NOUNS = ("States", "Group", "Countries", "Members")
_MAY_LIST_GROUPS = re.compile(
    rf"(?:States|Group|Countries|Members)\b\s{{0,3}}{_ASIDE}{_OF_GROUP}"
    r"|Group of [A-Z]"
)
# "seats for African States": a unit, and what it goes to, with a capital
_GOES_TO_GROUP = re.compile(r"\w\s(?:for|from|to)\s(?:the\s){0,2}[A-Z]")
_SHARES = tuple(
    f"{unit} {link} "
    for unit in ("seats", "seat", "places", "states", "members", "delegations", "countries")
    for link in ("for", "from", "to")
)
_SEVERAL = 3
"""Names with a figure behind them that are no coincidence."""
LONGEST = 3000
"""Characters of a sentence in which a rule is looked for."""


def group_seats(
    sheet: Sheet, paragraph: Running, lowered: str, *, running_text: bool, announced: bool
) -> list[tuple[str, Amount, tuple[int, int]]]:
    """Return group, seats and place of each item "African States: 11 Member States".

    ``lowered`` is its text, casefolded. ``running_text`` says that the paragraph speaks of seats or
    tables, and so may also say "11 seats for the African States"; ``announced``, that the one
    before it does, and ends in a colon.
    """
    lists = sheet.attachment is not None and sheet.attachment.kind == "seat-allocation"
    found: list[tuple[re.Match[str], int, int]] = []
    ways = []
    if any(word in paragraph.text for word in _GROUP_NOUNS) and _MAY_LIST_GROUPS.search(
        paragraph.text
    ):
        ways.append(_GROUP_SEATS)
    if list_marker(paragraph.text[:LONGEST], stars=False):
        ways.append(_ITEM_FOR_GROUP)
    if (
        running_text
        and _GOES_TO_GROUP.search(paragraph.text)
        and any(words in lowered for words in _SHARES)
    ):
        ways.append(_SEATS_FOR_GROUP)
    for pattern in ways:
        if found:
            break
        for start, stop in _items(paragraph):
            item = paragraph.text[start : min(stop, start + LONGEST)]
            found += [
                (match, start + match.start(), start + match.end())
                for match in pattern.finditer(item)
            ]
    groups = []
    for match, start, stop in found:
        amount = amount_of(match)
        if amount and (match["noun"] or lists or len(found) > 1):
            seats = Amount(amount.minimum, amount.maximum, "states")
            groups.append((collapse(match["group"]), seats, (start, stop)))
    if not groups and (running_text or announced or lists):
        groups = _by_name(paragraph.text, sheet.names)
        if len(groups) < 2 and not (announced or lists):
            return []
    return groups


def _by_name(text: str, names: KnownNames) -> list[tuple[str, Amount, tuple[int, int]]]:
    """Return what follows the names of groups that are known, whatever their words: "Africa: 9".

    Where nothing but a space stands between, there must be several: "workshops in Africa 3 times".
    """
    if not names.may_name_group(text[:LONGEST]):
        return []
    found = []
    signs = 0
    for match in _NAME_SEATS.finditer(text[:LONGEST]):
        amount = amount_of(match)
        words = match["group"].split(" ")
        # "Regional group Seats Africa" begins with the heads of columns.
        for first in range(len(words)):
            group = " ".join(words[first:])
            if amount and names.group(group):
                seats = Amount(amount.minimum, amount.maximum, "states")
                start = match.start() + len(match["group"]) - len(group)
                found.append((group, seats, (start, match.end())))
                signs += match["sign"] is not None
                break
    return found if signs == len(found) or len(found) >= _SEVERAL else []


def _items(paragraph: Running) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a paragraph in which items stand: one for each row that begins one."""
    text = paragraph.text
    start = 0
    for begin in paragraph.starts[1:]:
        marked = list_marker(text[begin : begin + LONGEST], stars=False)
        if marked or _GROUP_SEATS.match(text, begin):
            yield start, begin - 1
            start = begin
    yield start, len(text)
