"""Rules of the seating that letters and notes state: seats per table, per group, per state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from hldparse.parsing.markers import list_marker
from hldparse.parsing.running import Running, paragraphs, sentences
from hldparse.parsing.sheet import Reading, Row, Sheet
from hldparse.records.blocks import RuleName, StatedRule
from hldparse.text.fold import collapse

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: number for number, word in enumerate((*_UNITS, *_TEENS), start=1)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_ANY_TENS, _ANY_UNIT = "|".join(_TENS), "|".join(_UNITS)
_ANY_WORD = "|".join(sorted(_WORDS, key=lambda word: (-len(word), word)))
# "48", "eleven", "forty-eight"
_NUMBER = rf"(?:\d{{1,4}}|(?:{_ANY_TENS})[\s-](?:{_ANY_UNIT})|{_ANY_WORD})"
# "40 to 48", "between 30 and 36", "30-36"
_RANGE = rf"(?P<low>{_NUMBER})\s?(?:to|and|or|[-\u2013\u2014])\s?(?P<high>{_NUMBER})"
_UPPER = (
    r"(?:up to|(?:a\s)?(?:maximum|limit)(?:\sof)?|(?:at|no|not) (?:most|more than)|not exceeding)"
)
_LOWER = r"(?:at least|(?:a\s)?minimum(?:\sof)?|no (?:fewer|less) than)"
_THEN = r"\s(?:and|or|but)\s"
# "a maximum of 12", "up to 50", "no more than 40 and at least 30"
_AT_MOST = rf"{_UPPER}\s(?P<most>{_NUMBER})(?:{_THEN}{_LOWER}\s(?P<least2>{_NUMBER}))?"
# "at least 30", "a minimum of 30 and a maximum of 36"
_AT_LEAST = rf"{_LOWER}\s(?P<least>{_NUMBER})(?:{_THEN}{_UPPER}\s(?P<most2>{_NUMBER}))?"
_AMOUNT = rf"(?:{_AT_MOST}|{_AT_LEAST}|{_RANGE}|(?P<plain>{_NUMBER}))"
# "seats", "participating Member States"
_UNIT = (
    r"(?P<unit>seats|seat|places|participants|participating|speakers|(?:member\s)?states|members|"
    r"member|countries|delegations|heads of delegation|representatives)\b"
)
_SEATS_PER_TABLE = re.compile(
    rf"\b{_AMOUNT}\s(?:\(\w{{1,12}}\)\s)?(?:[a-z]{{1,12}}\s)?{_UNIT}", re.IGNORECASE
)
# "each", "every", "per round table"
_EACH = re.compile(r"\b(?:each|every|apiece|per)\b", re.IGNORECASE)
# "African", "Western European and other": words before "States", linked by small words
_GROUP_WORD = r"[A-Z][\w'\u2019-]{0,30}[\s,]{1,2}(?:(?:and|of|the|others?)\s){0,3}"
_GROUP = (
    rf"(?:the\s)?(?P<group>(?:{_GROUP_WORD}){{1,8}}?(?:States|Group|Countries|Members)"
    r"|(?:the\s)?Group of [A-Z][^:;.\d]{2,60}?)"
)
_ASIDE = r"(?:\([^()]{1,40}\)\s?)?"
# "African States: 11 Member States;", "Group of Asian States - up to ten seats"
_GROUP_SEATS = re.compile(
    rf"{_GROUP}\s{{0,3}}{_ASIDE}(?:[:=]|\t|\s[\u2013\u2014-])\s{{0,3}}"
    rf"(?i:{_AMOUNT})\b(?P<noun>\s(?i:{_UNIT}))?"
)
# "eleven seats for the African States", "11 Member States from the African States"
_SEATS_FOR_GROUP = re.compile(
    rf"\b(?i:{_AMOUNT})(?P<noun>\s(?i:{_UNIT}))\s(?:for|from|to)\s{_GROUP}"
)
# Cheap tests, before the patterns above are tried on a paragraph
_MAY_LIST_GROUPS = re.compile(
    rf"(?:States|Group|Countries|Members)\b\s{{0,3}}{_ASIDE}(?:[:=\t]|\s[\u2013\u2014-])"
    r"|Group of [A-Z]"
)
_SHARES = tuple(
    f"{unit} {link} "
    for unit in ("seats", "seat", "places", "states", "members", "delegations", "countries")
    for link in ("for", "from", "to")
)
_STATE = r"(?:member\s)?(?:states?|countr(?:y|ies)|delegations?)"
_BE = r"(?:have been|has been|will be|were|was|are|is|shall be|may be|(?:will |shall )?have|has)"
_GIVEN = (
    r"(?:(?:allotted|allocated|assigned|given|granted|entitled to|limited to|only|just)\s){0,3}"
)
_ONE_SEAT = re.compile(
    # "All Member States who have expressed an interest … have been allotted one seat"
    rf"\b(?:all|every|each)\s(?:of the\s)?{_STATE}\b.{{0,120}}?\b{_BE}\s{_GIVEN}"
    r"(?:one|a|a single|1)\sseat\b"
    # "one seat per Member State"
    rf"|\bone seat (?:per|for each|for every) {_STATE}\b"
    # "No Member State may take part in more than one round table"
    rf"|\b(?:no|each)\s{_STATE}\b.{{0,60}}?\b(?:more than one|only one) (?:round ?table|seat)\b",
    re.IGNORECASE,
)
_SEAT_UNITS = ("seat", "place", "participant")
_STATE_UNITS = ("state", "countr", "delegation", "member")
_LONGEST = 3000
"""Characters of a sentence in which a rule is looked for."""
Counts = Literal["participants", "states"]


def read_rules(sheet: Sheet) -> Reading:
    """Return the rules that the rows state; their lines are claimed."""
    found: list[tuple[StatedRule, tuple[int, int]]] = []
    for paragraph in paragraphs(sheet.rows):
        found += _in_paragraph(sheet, paragraph)
    rules: dict[tuple[str, str, int | None, int | None], tuple[StatedRule, tuple[int, int]]] = {}
    for rule, lines in found:
        key = (rule.rule, rule.regional_group, rule.minimum, rule.maximum)
        rules.setdefault(key, (rule, lines))
    claimed = [index for _, (first, last) in rules.values() for index in range(first, last + 1)]
    return Reading(rules=tuple(rule for rule, _ in rules.values()), claimed=tuple(claimed))


def _in_paragraph(sheet: Sheet, paragraph: Running) -> Iterator[tuple[StatedRule, tuple[int, int]]]:
    text = paragraph.text
    lowered = text.casefold()
    seats, tables = "seat" in lowered, sheet.words.names_table(text)
    groups = list(_group_rules(sheet, paragraph, running_text=seats or tables))
    yield from groups
    if not seats and not tables:
        return
    for start, stop in sentences(text):
        sentence = text[start : min(stop, start + _LONGEST)]
        if tables and not groups:
            amount = _seats_per_table(sheet, sentence)
            if amount:
                yield _rule(sheet, paragraph, (start, stop), "seats-per-table", "", amount)
        own = sentence.casefold()
        if ("seat" in own or "one round" in own) and _ONE_SEAT.search(sentence):
            amount = _Amount(None, 1, "states")
            yield _rule(sheet, paragraph, (start, stop), "one-seat-per-state", "", amount)


class _Amount:
    """What a rule allows: at least, at most, and of what."""

    __slots__ = ("counts", "maximum", "minimum")

    def __init__(self, minimum: int | None, maximum: int | None, counts: Counts) -> None:
        self.minimum = minimum
        self.maximum = maximum
        self.counts = counts


def _seats_per_table(sheet: Sheet, sentence: str) -> _Amount | None:
    """Return the range of seats that a sentence gives to each table; None where it gives none."""
    lowered = sentence.casefold()
    if not any(unit in lowered for unit in _SEAT_UNITS) or not _EACH.search(sentence):
        return None
    if not sheet.words.names_table(sentence):
        return None
    for found in _SEATS_PER_TABLE.finditer(sentence):
        amount = _amount(found, exact=True)
        seats = found["unit"].casefold().startswith(_SEAT_UNITS)
        # "one seat in each round table" is no size of a table.
        if amount and seats and (amount.maximum or amount.minimum or 0) > 1:
            return amount
    return None


def _group_rules(
    sheet: Sheet, paragraph: Running, *, running_text: bool
) -> Iterator[tuple[StatedRule, tuple[int, int]]]:
    """Yield a rule for each item "African States: 11 Member States".

    ``running_text`` says that the paragraph speaks of seats or tables, and so may also say "11
    seats for the African States".
    """
    lists = sheet.attachment is not None and sheet.attachment.kind == "seat-allocation"
    found: list[tuple[re.Match[str], int, int]] = []
    ways = []
    if _MAY_LIST_GROUPS.search(paragraph.text):
        ways.append(_GROUP_SEATS)
    if running_text and any(words in paragraph.text.casefold() for words in _SHARES):
        ways.append(_SEATS_FOR_GROUP)
    for pattern in ways:
        if found:
            break
        for start, stop in _items(paragraph):
            item = paragraph.text[start : min(stop, start + _LONGEST)]
            found += [
                (match, start + match.start(), start + match.end())
                for match in pattern.finditer(item)
            ]
    for match, start, stop in found:
        if not match["noun"] and not lists and len(found) < 2:
            continue
        amount = _amount(match, exact=False)
        if amount:
            amount.counts = "states"
            group = collapse(match["group"])
            yield _rule(sheet, paragraph, (start, stop), "group-seats-per-table", group, amount)


def _items(paragraph: Running) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a paragraph in which items stand: one for each row that begins one."""
    text = paragraph.text
    start = 0
    for position, row in enumerate(paragraph.rows):
        begin = paragraph.starts[position]
        if position and (list_marker(row.text, stars=False) or _GROUP_SEATS.match(row.text)):
            yield start, begin - 1
            start = begin
    yield start, len(text)


def _amount(match: re.Match[str], *, exact: bool) -> _Amount | None:
    """Return the numbers of a match; a plain number is a maximum, and ``exact`` also a minimum."""
    groups = match.groupdict()
    low = groups.get("low") or groups.get("least") or groups.get("least2")
    high = groups.get("high") or groups.get("most") or groups.get("most2")
    plain = groups.get("plain")
    minimum = number(low) if low else (number(plain) if plain and exact else None)
    maximum = number(high) if high else (number(plain) if plain else None)
    if minimum is not None and maximum is not None and minimum > maximum:
        return None
    unit = (groups.get("unit") or "").casefold()
    counts: Counts = "states" if unit.startswith(_STATE_UNITS) else "participants"
    return _Amount(minimum, maximum, counts)


def number(printed: str) -> int | None:
    """Return the value of "48", "eleven" or "forty-eight"; None for other words."""
    printed = printed.casefold().strip()
    if printed.isdigit():
        return int(printed)
    total = 0
    for word in re.split(r"[\s-]", printed):
        if word not in _WORDS:
            return None
        total += _WORDS[word]
    return total


def _rule(  # noqa: PLR0913, PLR0917 - a rule has as many parts
    sheet: Sheet,
    paragraph: Running,
    span: tuple[int, int],
    rule: RuleName,
    group: str,
    amount: _Amount,
) -> tuple[StatedRule, tuple[int, int]]:
    first, last, chars = paragraph.place(*span)
    whole: Row = paragraph.rows[0]
    if chars and len(paragraph.rows) == 1 and chars == (0, len(whole.text)):
        chars = ()
    stated = StatedRule(
        rule=rule,
        regional_group=group,
        minimum=amount.minimum,
        maximum=amount.maximum,
        counts=amount.counts,
        document_id=sheet.document.document_id,
        printed=collapse(paragraph.text[slice(*span)]),
        evidence=sheet.evidence(first, last, chars),
    )
    return stated, (first, last)
