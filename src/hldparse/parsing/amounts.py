"""Amounts in words: "40 to 48 seats", "up to seven Member States"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Counts = Literal["participants", "states"]

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
# "48", "eleven", "forty-eight"; atomic, since "forty-eight" is no range from forty to eight
_NUMBER = rf"(?>\d{{1,4}}|(?:{_ANY_TENS})[\s-](?:{_ANY_UNIT})|{_ANY_WORD})"
# "40 to 48", "between 30 and 36", "30-36"
_RANGE = rf"(?P<low>{_NUMBER})\s?(?:to|and|or|\u00e0|et|a|y|[-\u2013\u2014])\s?(?P<high>{_NUMBER})"
_UPPER = (
    r"(?:up to|(?:a\s)?(?:maximum|limit)(?:\sof)?|(?:at|no|not) (?:most|more than)|not exceeding"
    r"|limited to|au (?:plus|maximum)|jusqu['\u2019]\u00e0|un maximum de|como m\u00e1ximo|hasta)"
)
_LOWER = r"(?:at least|(?:a\s)?minimum(?:\sof)?|no (?:fewer|less) than)"
_THEN = r"\s(?:and|or|but)\s"
# "a maximum of 12", "up to 50", "no more than 40 and at least 30"
_AT_MOST = rf"{_UPPER}\s(?P<most>{_NUMBER})(?:{_THEN}{_LOWER}\s(?P<least2>{_NUMBER}))?"
# "at least 30", "a minimum of 30 and a maximum of 36"
_AT_LEAST = rf"{_LOWER}\s(?P<least>{_NUMBER})(?:{_THEN}{_UPPER}\s(?P<most2>{_NUMBER}))?"
AMOUNT = rf"(?:{_AT_MOST}|{_AT_LEAST}|{_RANGE}|(?P<plain>{_NUMBER}))"
"""Pattern of an amount; ``amount_of`` reads its groups. Use it with IGNORECASE."""
# "seats", "Member States"
UNIT = (
    r"(?P<unit>seats|seat|places|participants|participating|speakers|(?:member\s)?states|members|"
    r"member|countries|delegations|heads of delegation|representatives|"
    r"si\u00e8ges?|places|asientos?|puestos?|plazas|participantes)\b"
)
"""Pattern of what is counted, in the group ``unit``."""
_STATE_UNITS = ("state", "countr", "delegation", "member")


@dataclass(frozen=True, slots=True)
class Amount:
    """What a rule allows: at least, at most, and of what."""

    minimum: int | None
    maximum: int | None
    counts: Counts


def amount_of(match: re.Match[str]) -> Amount | None:
    """Return the numbers of a match; a plain number is a maximum."""
    groups = match.groupdict()
    low = groups.get("low") or groups.get("least") or groups.get("least2")
    high = groups.get("high") or groups.get("most") or groups.get("most2") or groups.get("plain")
    minimum = number(low) if low else None
    maximum = number(high) if high else None
    if minimum is not None and maximum is not None and minimum > maximum:
        return None
    unit = (groups.get("unit") or "").casefold()
    counts: Counts = "states" if unit.startswith(_STATE_UNITS) else "participants"
    return Amount(minimum, maximum, counts)


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
