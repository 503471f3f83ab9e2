"""Dates, places and times left in the words of the page."""

from __future__ import annotations

import re

from hldparse.records.evidence import Evidence
from hldparse.text import wording
from hldparse.text.visible import visible

# "2031-05-20T10:00:00.000+02:00"
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)\S*")
_MINUTE = 60
_HOUR = 60 * _MINUTE
_IN_A_LIST = 110
"""Characters of a question that the queue shows."""


def day(text: str) -> str:
    """Return an edition or time as people write it: "2006-09-08-b" → "8 September 2006 (b)".

    What is no date comes back as it is.
    """
    time = _TIME.fullmatch(text)
    if time is None:
        return wording.day(text)
    date = wording.day(time[1])
    return text if date == time[1] else f"{date}, {time[2]}"


def place(evidence: Evidence | None) -> str:
    """Return where something stands: "letters.txt:927-929", "list.pdf:p3:12"; "" for nowhere."""
    if evidence is None:
        return ""
    page = "" if evidence.page is None else f"p{evidence.page}:"
    last = "" if evidence.line_end == evidence.line_start else f"-{evidence.line_end}"
    return visible(f"{evidence.source}:{page}{evidence.line_start}{last}")


def spoken(key: str) -> str:
    """Return a key as words: "double-seat" → "double seat"."""
    return key.replace("-", " ")


def shortened(text: str) -> str:
    """Return the beginning of a text, cut between words, for the queue."""
    if len(text) <= _IN_A_LIST:
        return text
    return text[:_IN_A_LIST].rpartition(" ")[0] + " …"


def lasting(seconds: float | None) -> str:
    """Return how long it takes still: "about 20 minutes left at today's pace"; "" for unknown."""
    if seconds is None or seconds <= 0:
        return ""
    if seconds < _MINUTE:
        words = "less than a minute"
    elif seconds < 2 * _HOUR:
        minutes = round(seconds / _MINUTE)
        words = f"about {minutes} minute{'' if minutes == 1 else 's'}"
    else:
        words = f"about {round(seconds / _HOUR)} hours"
    return f"{words} left at today’s pace"
