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
    r"(?:(?P<word{n}>noon|midday|midnight|midi|minuit|mediod[ií]a|medianoche)\b|(?P<hour{n}>[01]?\d|2[0-4])"
    r"(?:\s?[.:h]\s?(?P<minute{n}>[0-5]\d))?(?![\d/])(?:\s?(?:" + _HALF + "|" + _FULL + r"))?)"
)

_MIDNIGHT = ("midnight", "minuit", "medianoche")


def _clock(number: int) -> str:
    return _CLOCK.replace("{n}", str(number))


_TIMES = re.compile(
    rf"(?<![\w.:/,-]){_clock(1)}(?:\s{{0,3}}(?:[-–—]|to\b|until\b|à|a\b(?!\.))\s{{0,3}}{_clock(2)})?",
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


class _Clock(NamedTuple):
    """One time as printed, "" for what it does not have, in the order of the pattern's groups."""

    word: str
    hour: str
    minute: str
    half: str
    full: str

    @property
    def marked(self) -> bool:
        """True where it is a time by itself: a number alone is none."""
        return bool(self.word or self.minute or self.half or self.full)

    @property
    def letter(self) -> str:
        """The half of the day, "a" or "p"; empty where none is printed."""
        return self.half[:1].casefold()


_PARTS = len(_Clock._fields)


def _hours(match: re.Match[str]) -> Hours | None:
    if match[0].isdigit():
        # "15", most often
        return None
    groups = match.groups(default="")
    one, other = _Clock(*groups[:_PARTS]), _Clock(*groups[_PARTS:])
    has_end = bool(other.word or other.hour)
    first, second = one.letter, other.letter
    if has_end and not other.marked and not (one.marked and first):
        # "10:00 and 15 September": the second number is no time.
        has_end = False
    if not one.marked and not (has_end and second):
        return None
    begins = _time(one, first or (second if has_end else ""))
    ends = _time(other, second or first) if has_end else ""
    if has_end and not first and second == "p" and begins > ends:
        # "10 to 1 p.m." begins in the morning.
        begins = _time(one, "a")
    stop = match.end() if has_end else max(map(match.end, range(1, _PARTS + 1)))
    return Hours(match.start(), stop, begins, ends) if begins else None


def _time(clock: _Clock, half: str) -> str:
    if clock.word:
        return "00:00" if clock.word.casefold() in _MIDNIGHT else "12:00"
    hour, minute = int(clock.hour), int(clock.minute or 0)
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}"
