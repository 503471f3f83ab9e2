"""Times of day as letters print them: ``find_times("3.00 pm.-6.00 pm")`` → 15:00 and 18:00."""

from __future__ import annotations

import re
from typing import NamedTuple


class Hours(NamedTuple):
    """A time, or a stretch of time, in a text."""

    start: int
    stop: int
    begins: str
    """``HH:MM``."""
    ends: str
    """``HH:MM``, empty where only one time is printed."""


# "10 a.m.", "3.00 pm.", "3: 00 p.m.", "10:00", "15h30", "1000 hours", "noon"
_HALF = r"(?P<half{n}>[ap]\.?\s?m\b\.?)"
# "10 h", "15 heures", "18 hrs"
_FULL = r"(?P<full{n}>h(?:eures?|oras|rs|ours)?\b\.?)"
_CLOCK = (
    r"(?:(?P<word{n}>noon|midday|midnight)\b|(?P<hour{n}>[01]?\d|2[0-4])"
    r"(?:\s?[.:h]\s?(?P<minute{n}>[0-5]\d))?(?![\d/])(?:\s?(?:" + _HALF + "|" + _FULL + r"))?)"
)


def _clock(number: int) -> str:
    return _CLOCK.replace("{n}", str(number))


_TIMES = re.compile(
    rf"(?<![\w.:/,-]){_clock(1)}(?:\s{{0,3}}(?:[-–—]|to\b|until\b)\s{{0,3}}{_clock(2)})?",
    re.IGNORECASE,
)


def find_times(text: str) -> tuple[Hours, ...]:
    """Return the times and stretches of time in ``text`` as ``HH:MM``.

    A bare number is a time only beside one with minutes or a.m./p.m. ("from 3 to 6 p.m.").
    """
    return tuple(hours for match in _TIMES.finditer(text) if (hours := _hours(match)))


def parse_times(text: str) -> tuple[str, str]:
    """Return begin and end of the first time in ``text``; the end, or both, may be ""."""
    found = find_times(text)
    return (found[0].begins, found[0].ends) if found else ("", "")


def _hours(match: re.Match[str]) -> Hours | None:
    if match[0].isdigit():
        # "15", most often
        return None
    has_end = bool(match["word2"] or match["hour2"])
    first, second = _half(match, 1), _half(match, 2)
    signs = ("word", "minute", "half", "full")
    marked = [any(match[f"{sign}{n}"] for sign in signs) for n in (1, 2)]
    if has_end and not marked[1] and not (marked[0] and first):
        # "10:00 and 15 September": the second number is no time.
        has_end = False
    if not marked[0] and not (has_end and second):
        return None
    begins = _time(match, 1, first or (second if has_end else ""))
    ends = _time(match, 2, second or first) if has_end else ""
    if has_end and not first and second == "p" and begins > ends:
        # "10 to 1 p.m." begins in the morning.
        begins = _time(match, 1, "a")
    stop = match.end() if has_end else _end_of_first(match)
    return Hours(match.start(), stop, begins, ends) if begins else None


def _end_of_first(match: re.Match[str]) -> int:
    return max(match.end(f"{name}1") for name in ("word", "hour", "minute", "half", "full"))


def _half(match: re.Match[str], number: int) -> str:
    return (match[f"half{number}"] or "")[:1].casefold()


def _time(match: re.Match[str], number: int, half: str) -> str:
    word = (match[f"word{number}"] or "").casefold()
    if word:
        return "00:00" if word == "midnight" else "12:00"
    hour, minute = int(match[f"hour{number}"]), int(match[f"minute{number}"] or 0)
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}"
