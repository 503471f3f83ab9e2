"""Rows of a programme that begin with hours, in the styles in which hours are printed."""

from __future__ import annotations

import re
from typing import NamedTuple

from hldparse.text.times import find_times

_HEAD = 60
"""Characters in which the hours of a row must stand."""
# "10 h ", "9 heures", "15 hrs": full hours without minutes
_FULL_HOUR = re.compile(
    r"(?<![\d.:])(\d{1,2})\s?(?:heures?|horas?|hours|hrs?|uhr|h)\b\.?(?!\s?\d)", re.IGNORECASE
)
# "9 h 30", "9 heures 30"
_HOUR_MINUTES = re.compile(r"(?<![\d.:])(\d{1,2})\s?(?:heures?|h)\s?([0-5]\d)\b", re.IGNORECASE)
# "10:00 à 13:00", "10:00 a 13:00", "10:00 a las 13:00"
_UNTIL = re.compile(r"(?<=\d)\s+(?:\u00e0|a las|a|al|hasta las)\s+(?=\d)", re.IGNORECASE)
# "- ", "**", "From ", "De ", "At ": what may stand before the hours
_LEAD = r"[\W_]*(?:(?:from|at|de las|de|\u00e0|a las|las)\s+)?"
_BEFORE = re.compile(rf"{_LEAD}\Z", re.IGNORECASE)
_OPENS = re.compile(rf"{_LEAD}(?:\d|noon|mid)", re.IGNORECASE)
_AFTER = " \t:.,|\u2013\u2014-"
_DASHES = "-\u2013\u2014"
_NOON = "12:00"


class TimedRow(NamedTuple):
    """Hours at the beginning of a row, and the rest of it."""

    start: str
    end: str
    """Empty where only one time is printed."""
    rest: str
    open: bool
    """True where a dash after the only time says that the end is on the next row."""


def timed_row(text: str) -> TimedRow | None:
    """Return the hours with which a row begins, None where it begins otherwise.

    "10 a.m.-1 p.m. Morning meeting", "9 h 30 à 10 heures: Ouverture", "**10:00 – 10:30** Opening".
    """
    if not _OPENS.match(text[:_HEAD]):
        return None
    head = text[:_HEAD]
    head = _HOUR_MINUTES.sub(r"\1:\2", head)
    head = _FULL_HOUR.sub(r"\1:00", head)
    head = _UNTIL.sub(" - ", head, count=1)
    found = find_times(head)
    if not found or not _BEFORE.match(head[: found[0].start]):
        return None
    hours = found[0]
    rest = head[hours.stop :] + text[_HEAD:]
    left = rest.strip().strip("*_").strip()
    return TimedRow(
        hours.begins,
        _same_day(hours.begins, hours.ends),
        rest.lstrip(_AFTER).strip(),
        open=not hours.ends and left != "" and all(char in _DASHES for char in left),
    )


def _same_day(start: str, end: str) -> str:
    """Return an end that is not before its start: "9:30 - 1:00" ends at 13:00."""
    if end and end < start and start < _NOON:
        later = f"{int(end[:2]) + 12:02d}{end[2:]}"
        return later if later > start else end
    return end
