"""Rules of the seating that letters and notes state: seats per table, per group, per state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hldparse.parsing.amounts import AMOUNT, UNIT, Amount, amount_of
from hldparse.parsing.markers import list_marker
from hldparse.parsing.running import lines_of, paragraphs
from hldparse.parsing.sheet import Reading, Sheet
from hldparse.records.blocks import RuleName, StatedRule
from hldparse.text.fold import collapse
from hldparse.text.running import Running, sentences

_SEATS_PER_TABLE = re.compile(
    rf"\b{AMOUNT}\s(?:\(\w{{1,12}}\)\s)?(?:[a-z]{{1,12}}\s)?{UNIT}", re.IGNORECASE
)
# "The seats in each round table shall not exceed forty"
_SEATS_LIMITED = re.compile(
    r"\b(?:(?P<unit>seats|places|participants)\b.{0,80}?\b(?:not (?:to )?exceed|limited to)"
    # "Attendance at each round table will be between thirty and thirty-six"
    r"|(?:attendance|participation)\b.{0,80}?\b(?:not (?:to )?exceed|limited to|will be|is))\s"
    rf"(?:the number of\s|between\s|from\s)?{AMOUNT}\b",
    re.IGNORECASE,
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
# "Each regional group may fill no more than twelve seats"
_ANY_GROUP = re.compile(
    r"\b(?:each|every|any|per|one|no)\s(?:of the\s)?(?:regional\s)?groups?\b", re.IGNORECASE
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
_STATE = r"(?:member\s)?(?:states?|countr(?:y|ies)|delegations?)"
_BE = r"(?:have been|has been|will be|were|was|are|is|shall be|may be|(?:will |shall )?have|has)"
_GIVEN = (
    r"(?:(?:allotted|allocated|assigned|given|granted|entitled to|limited to|only|just)\s){0,3}"
)
_MAY = r"(?:may|can|could|shall|should|will|must)"
_TAKES = r"(?:seat(?:ed)?|sit|participat(?:e|ing)|take part|be represented|register(?:ed)?)"
_TABLE = r"(?:[a-z]{1,15}\s)?(?:round ?table|table|dialogue|panel|group|workshop|session)"
_ONE_SEAT = re.compile(
    # "All Member States who have expressed an interest … have been allotted one seat"
    rf"\b(?:all|every|each)\s(?:of the\s)?{_STATE}\b.{{0,120}}?\b{_BE}\s{_GIVEN}"
    r"(?:one|a|a single|1)\sseat\b"
    # "one seat per Member State"
    rf"|\bone seat (?:per|for each|for every) {_STATE}\b"
    # "No Member State may take part in more than one round table"
    rf"|\b(?:no|each)\s{_STATE}\b.{{0,60}}?\b(?:more than one|only one) (?:round ?table|seat)\b"
    # "No delegation may be seated in more than one interactive dialogue"
    rf"|\bno\s{_STATE}\s{_MAY}\b.{{0,40}}?\b{_TAKES}\b.{{0,20}}?\bmore than one {_TABLE}\b"
    # "A country may not participate in more than one round table"
    rf"|\b{_STATE}\s{_MAY}\snot\s.{{0,20}}?\b{_TAKES}\b.{{0,20}}?\bmore than one {_TABLE}\b"
    # "a State may sit in one round table only"
    rf"|\b{_STATE}\s{_MAY}\b.{{0,40}}?\b{_TAKES}\b.{{0,20}}?"
    rf"\b(?:only one {_TABLE}|one {_TABLE} only)\b",
    re.IGNORECASE,
)
_SEAT_UNITS = ("seat", "place", "participa", "attendance")
_LONGEST = 3000
"""Characters of a sentence in which a rule is looked for."""


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
    groups = _groups(sheet, paragraph, lowered, running_text=seats or tables)
    for group, amount, span in groups:
        yield _rule(sheet, paragraph, span, "group-seats-per-table", group, amount)
    if not seats and not tables:
        return
    # What belongs to a group is no size of a table.
    rest = _without(text, [span for _, _, span in groups])
    for start, stop in sentences(text):
        sentence = rest[start : min(stop, start + _LONGEST)]
        found = _seats_per_table(sheet, sentence) if tables else None
        if found and _ANY_GROUP.search(sentence):
            share = Amount(found.minimum, found.maximum, "states")
            yield _rule(sheet, paragraph, (start, stop), "group-seats-per-table", "", share)
        elif found:
            yield _rule(sheet, paragraph, (start, stop), "seats-per-table", "", found)
        own = sentence.casefold()
        if ("seat" in own or (tables and "one " in own)) and _ONE_SEAT.search(sentence):
            one = Amount(None, 1, "states")
            yield _rule(sheet, paragraph, (start, stop), "one-seat-per-state", "", one)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, position = [], 0
    for start, stop in spans:
        pieces += [text[position:start], " " * (stop - start)]
        position = stop
    return "".join([*pieces, text[position:]])


def _seats_per_table(sheet: Sheet, sentence: str) -> Amount | None:
    """Return the range of seats that a sentence gives to each table; None where it gives none."""
    lowered = sentence.casefold()
    if not any(unit in lowered for unit in _SEAT_UNITS) or not _EACH.search(sentence):
        return None
    if not sheet.words.names_table(sentence):
        return None
    limited = _SEATS_LIMITED.search(sentence)
    if limited:
        return amount_of(limited)
    for found in _SEATS_PER_TABLE.finditer(sentence):
        amount = amount_of(found)
        seats = found["unit"].casefold().startswith(_SEAT_UNITS)
        # "one seat in each round table" is no size of a table.
        if amount and seats and (amount.maximum or amount.minimum or 0) > 1:
            return amount
    return None


def _groups(
    sheet: Sheet, paragraph: Running, lowered: str, *, running_text: bool
) -> list[tuple[str, Amount, tuple[int, int]]]:
    """Return group, seats and place of each item "African States: 11 Member States".

    ``lowered`` is its text, casefolded. ``running_text`` says that the paragraph speaks of seats or
    tables, and so may also say "11 seats for the African States".
    """
    lists = sheet.attachment is not None and sheet.attachment.kind == "seat-allocation"
    found: list[tuple[re.Match[str], int, int]] = []
    ways = []
    if any(word in paragraph.text for word in _GROUP_NOUNS) and _MAY_LIST_GROUPS.search(
        paragraph.text
    ):
        ways.append(_GROUP_SEATS)
    if list_marker(paragraph.text[:_LONGEST], stars=False):
        ways.append(_ITEM_FOR_GROUP)
    if (
        running_text
        and any(words in lowered for words in _SHARES)
        and _GOES_TO_GROUP.search(paragraph.text)
    ):
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
    groups = []
    for match, start, stop in found:
        amount = amount_of(match)
        if amount and (match["noun"] or lists or len(found) > 1):
            seats = Amount(amount.minimum, amount.maximum, "states")
            groups.append((collapse(match["group"]), seats, (start, stop)))
    return groups


def _items(paragraph: Running) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a paragraph in which items stand: one for each row that begins one."""
    text = paragraph.text
    start = 0
    for begin in paragraph.starts[1:]:
        marked = list_marker(text[begin : begin + _LONGEST], stars=False)
        if marked or _GROUP_SEATS.match(text, begin):
            yield start, begin - 1
            start = begin
    yield start, len(text)


def _rule(  # noqa: PLR0913, PLR0917 - a rule has as many parts
    sheet: Sheet,
    paragraph: Running,
    span: tuple[int, int],
    rule: RuleName,
    group: str,
    amount: Amount,
) -> tuple[StatedRule, tuple[int, int]]:
    first, last, chars = lines_of(paragraph, *span)
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
