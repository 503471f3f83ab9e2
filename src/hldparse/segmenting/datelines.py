"""Lines that hold a date and no more than a place or a weekday."""

from __future__ import annotations

import re

from hldparse.segmenting.wording import (
    has_digit,
    is_titled,
    may_hold_day,
    plain,
)
from hldparse.text.dates import find_dates

# "Genève, le 4 février 2014", "Ginebra, a 4 de febrero de 2014",
# "Vienne, le mardi 4 février 2014"
_WEEKDAY = (
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
_ARTICLE = re.compile(
    rf"(?:\A|[\s,])(?:le|el|a|{_WEEKDAY}|(?:le|el)\s{_WEEKDAY})\s*,?\s*\Z", re.IGNORECASE
)
# "Le 4 mai 2012", "Monday, 3 May 2012", "Date: 3 May 2012": a date, and nothing else
_ALONE = re.compile(
    r"\W*(?:(?:le|el|au|al|a|as\s+(?:of|at|on)|dated?|fecha|updated|version\s+of)\b\W*)?"
    rf"(?:(?:{_WEEKDAY}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b\W*)?",
    re.IGNORECASE,
)
LONGEST = 90
"""Characters of such a line."""
_OTHER_WORDS = 4
"""Words beside a date: "New York, Monday"."""
_DATE_WORDS = 5
"""Words of the longest date of one day: "8 de septiembre de 2006"."""


def date_of(text: str) -> str:
    """Return the ISO date of a line that holds a date and no more than a place or weekday."""
    if len(text) > LONGEST or not may_hold_day(text):
        return ""
    bare = plain(text)
    if len(bare.split()) > _DATE_WORDS + _OTHER_WORDS:
        return ""
    found = find_dates(bare)
    if len(found) != 1:
        return ""
    before = _ARTICLE.sub("", bare[: found[0].start])
    rest = before + " " + bare[found[0].stop :]
    few = len(rest.split()) <= _OTHER_WORDS and not has_digit(rest)
    return found[0].iso if few and (is_titled(rest) or not rest.strip(" ,.:")) else ""


def lone_date(text: str) -> str:
    """Return the ISO date of a line that is a date and names no place: "(as of 3 May 2012)"."""
    if len(text) > LONGEST or not may_hold_day(text):
        return ""
    found = find_dates(text)
    if len(found) != 1 or any(map(str.isalnum, text[found[0].stop :])):
        return ""
    return found[0].iso if _ALONE.fullmatch(text[: found[0].start]) else ""
