"""Rules of the seating that letters and notes state: seats per table, per group, per state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hldparse.parsing.allocation_groups import LONGEST, group_seats
from hldparse.parsing.amounts import AMOUNT, UNIT, Amount, amount_of
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
_EACH = re.compile(r"\b(?:each|every|apiece|per|chaque|chacune?|cada)\b")
# "Each regional group may fill no more than twelve seats"
_ANY_GROUP = re.compile(
    r"\b(?:each|every|any|per|one|no)\s(?:of the\s)?(?:regional\s)?groups?\b", re.IGNORECASE
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
# "no more than eight of them", "up to 8 of these seats"
_OF_THEM = re.compile(rf"\b{AMOUNT}\sof\s(?:them|these|those|which)\b", re.IGNORECASE)
# A seat in English, French and Spanish
_SEAT_WORDS = ("seat", "si\u00e8ge", "asiento", "puesto")
_SEAT_UNITS = (
    "seat",
    "place",
    "participa",
    "attendance",
    "si\u00e8ge",
    "asiento",
    "puesto",
    "plaza",
)


def read_rules(sheet: Sheet) -> Reading:
    """Return the rules that the rows state; their lines are claimed."""
    found: list[tuple[StatedRule, tuple[int, int]]] = []
    announced = False
    for paragraph in paragraphs(sheet.rows):
        stated = list(_in_paragraph(sheet, paragraph, announced=announced))
        # "… to be distributed as follows:" is said of all the paragraphs that go on with it.
        announced = (announced and bool(stated)) or _announces(sheet, paragraph.text)
        found += stated
    rules: dict[tuple[str, str, int | None, int | None], tuple[StatedRule, tuple[int, int]]] = {}
    for rule, lines in found:
        key = (rule.rule, rule.regional_group, rule.minimum, rule.maximum)
        rules.setdefault(key, (rule, lines))
    claimed = [index for _, (first, last) in rules.values() for index in range(first, last + 1)]
    return Reading(rules=tuple(rule for rule, _ in rules.values()), claimed=tuple(claimed))


def _announces(sheet: Sheet, text: str) -> bool:
    if not text.endswith(":"):
        return False
    lowered = text.casefold()
    return sheet.words.names_table(lowered) or any(word in lowered for word in _SEAT_WORDS)


def _in_paragraph(
    sheet: Sheet, paragraph: Running, *, announced: bool
) -> Iterator[tuple[StatedRule, tuple[int, int]]]:
    text = paragraph.text
    lowered = text.casefold()
    tables = sheet.words.names_table(lowered)
    spoken_of = tables or any(word in lowered for word in _SEAT_WORDS)
    groups = group_seats(sheet, paragraph, lowered, running_text=spoken_of, announced=announced)
    for group, amount, span in groups:
        yield _rule(sheet, paragraph, span, "group-seats-per-table", group, amount)
    if not spoken_of:
        return
    # What belongs to a group is no size of a table.
    rest = _without(text, [span for _, _, span in groups])
    for start, stop in sentences(text):
        sentence = rest[start : min(stop, start + LONGEST)]
        own = sentence.casefold()
        found = _seats_per_table(sheet, sentence, own) if tables else None
        share = None
        if found and _ANY_GROUP.search(sentence):
            # "… 40 seats; no more than eight of them may be filled by any regional group"
            part = _OF_THEM.search(sentence)
            share = amount_of(part) if part else found
            found = found if part else None
        if found:
            yield _rule(sheet, paragraph, (start, stop), "seats-per-table", "", found)
        if share:
            seats_each = Amount(share.minimum, share.maximum, "states")
            yield _rule(sheet, paragraph, (start, stop), "group-seats-per-table", "", seats_each)
        if ("seat" in own or (tables and "one " in own)) and _ONE_SEAT.search(sentence):
            one = Amount(None, 1, "states")
            yield _rule(sheet, paragraph, (start, stop), "one-seat-per-state", "", one)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    pieces, position = [], 0
    for start, stop in spans:
        pieces += [text[position:start], " " * (stop - start)]
        position = stop
    return "".join([*pieces, text[position:]])


def _seats_per_table(sheet: Sheet, sentence: str, lowered: str) -> Amount | None:
    """Return the range of seats that a sentence gives to each table; None where it gives none."""
    if not any(unit in lowered for unit in _SEAT_UNITS) or not sheet.words.names_table(lowered):
        return None
    if not _EACH.search(lowered):
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
