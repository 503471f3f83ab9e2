"""Dates as letters print them. Nothing is guessed but a year that is not printed.

``find_dates("14 and 15 September 2006")`` → both days, each with its place. Numeric dates other
than ISO are not read: 08/09/2006 is two different days.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

Lean = Literal["", "past", "future"]

_MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier enero",
            "february feb février fevrier febrero",
            "march mar mars marzo",
            "april apr avril abril",
            "may mai mayo",
            "june jun juin junio",
            "july jul juillet julio",
            "august aug août aout agosto",
            "september sept sep septembre septiembre setiembre",
            "october oct octobre octubre",
            "november nov novembre noviembre",
            "december dec décembre decembre diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
_ABBREVIATIONS = "jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|janv"
_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
# "Sept.", "SEPTEMBER"; the dot after a whole name ends a sentence
_MONTH = rf"(?P<month>(?:{_ABBREVIATIONS})\.|(?:{_NAMES})\b)"
# "8", "08", "8th", "1er"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er)?(?![\w:])"
# "14 and 15", "14-15", "14, 15 and 16", "from 14 to 15"
_DAYS = rf"(?P<days>{_DAY}(?:\s{{0,3}}(?:,|and|&|to|or|et|al?|y|[-–—/])\s{{0,3}}{_DAY}){{0,6}})"
_YEAR = r"(?P<year>(?:1[89]|20|21)\d\d)(?!\d)"
# "8 September 2006", "22 June, 2006", "8th of September", "8 de septiembre de 2006"
_DAY_FIRST = re.compile(
    rf"(?<![\w.:/-]){_DAYS}\s{{0,3}}(?:of\s|de\s)?{_MONTH}(?:,?\s{{1,3}}(?:de\s|of\s)?{_YEAR})?",
    re.IGNORECASE,
)
# "September 8, 2006", "Sept. 14-15, 2006", "August 4"
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s{{1,3}}{_DAYS}(?:,?\s{{1,3}}{_YEAR})?", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\s{{1,3}}$", re.IGNORECASE)
_LONGEST_MONTH = 16
# A cheap test before that pattern: "ber", "ust", "pt."
_ENDS_OF_MONTHS = frozenset(
    (*(name[-3:] for name in _MONTHS), *(f"{name[-2:]}." for name in _ABBREVIATIONS.split("|")))
)
# Every date begins or ends with one; text is searched for figures first, since they are rare.
_FIGURE = re.compile(r"\d+")
_FIGURES_OF_A_DAY = 2
_FIGURES_OF_A_YEAR = 4
# "2006-09-08"
_ISO = re.compile(r"(?<![\w-])(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\w-])")
_ONE_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th|er)?", re.IGNORECASE)
# Between "6 June" and "31 May 2006": the year at the end is for both.
_SHARED_YEAR = re.compile(r"\s{0,3}(?:,|and|&|to|or|et|[-–—])\s{0,3}(?:of\s)?")
# Without a year "May 12 states" and "March 3" are too often no dates.
_ALSO_WORDS = frozenset({"may", "mar", "march", "mai", "mars"})
_MONTH_DAYS_SLACK = 31


class Found(NamedTuple):
    """A date in a text."""

    start: int
    stop: int
    iso: str


def find_dates(text: str, reference: str = "", *, lean: Lean = "") -> tuple[Found, ...]:
    """Return the days named in ``text``, in order, with their places and ISO forms.

    A day without a printed year takes that of a day beside it ("6 June and 31 May 2006"), else
    one near ``reference`` (ISO; the date of the letter): with ``lean`` "past" the last such day
    before it, "future" the next one, otherwise the year of ``reference`` itself. Days up to a
    month on the other side stay in that year, since letters err. Without a reference a day
    without a year is left out, as is a day that no month has ("31 June").
    """
    figures = [figure.span() for figure in _FIGURE.finditer(text)]
    if not reference:
        # Without a year there is nothing then.
        figures = figures if any(b - a >= _FIGURES_OF_A_YEAR for a, b in figures) else []
    if not figures:
        return ()
    groups = sorted(_groups(text, figures), key=lambda group: group.start)
    found: list[Found] = []
    following: _Group | None = None
    for group in reversed(groups):
        if following is not None and group.stop > following.start:
            continue
        near, towards = reference, lean
        shared = following is not None and _SHARED_YEAR.fullmatch(text, group.stop, following.start)
        if following is not None and following.iso and shared:
            near, towards = following.iso, ""
        days = [
            Found(start, stop, iso)
            for start, stop, day in reversed(group.days)
            if (iso := _iso(day, group.month, group.year, near, towards))
        ]
        found += days
        following = group._replace(iso=days[-1].iso if days else "")
    return tuple(reversed(found))


_A_YEAR = re.compile(rf"(?<![\w/.-]){_YEAR}")
# "September ", "Sept. ", "septembre de "
_MONTH_BEFORE_YEAR = re.compile(rf"(?<![\w-]){_MONTH},?\s{{1,3}}(?:de\s|of\s)?$", re.IGNORECASE)


def find_months(text: str) -> tuple[Found, ...]:
    """Return the months with a year named in ``text``: "September 2006" is "2006-09".

    Those that belong to a day are among them.
    """
    found = []
    for year in _A_YEAR.finditer(text):
        at = year.start()
        month = _MONTH_BEFORE_YEAR.search(text, max(0, at - _LONGEST_MONTH - 3), at)
        if month and month["month"][0].isupper():
            number = _MONTHS[month["month"].rstrip(".").casefold()]
            found.append(Found(month.start(), year.end(), f"{year['year']}-{number:02}"))
    return tuple(found)


def parse_date(text: str, reference: str = "", *, lean: Lean = "") -> str:
    """Return the first day named in ``text`` in ISO form, "" where there is none."""
    found = find_dates(text, reference, lean=lean)
    return found[0].iso if found else ""


class _Group(NamedTuple):
    """Days of one month: "14 and 15 September 2006"."""

    start: int
    stop: int
    days: tuple[tuple[int, int, int], ...]
    month: int
    year: int
    iso: str = ""


def _groups(text: str, figures: Sequence[tuple[int, int]]) -> list[_Group]:
    """Return the groups of days in ``text``, which begin at one of its ``figures`` or before it."""
    groups: list[_Group] = []
    stop = 0
    for start, end in figures:
        if start < stop or end - start > _FIGURES_OF_A_DAY:
            continue
        if match := _DAY_FIRST.match(text, start):
            stop = match.end()
            groups.append(_group(match, last=True))
    taken = [(group.start, group.stop) for group in groups]
    for match in _months_first(text, figures):
        word = match["month"].rstrip(".").casefold()
        if not match["year"] and (word in _ALSO_WORDS or not match["month"][0].isupper()):
            continue
        before = bisect_right(taken, (match.start(), len(text)))
        if not before or taken[before - 1][1] <= match.start():
            groups.append(_group(match, last=False))
    for start, end in figures:
        match = _ISO.match(text, start) if text.startswith("-", end) else None
        if match:
            year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
            days = ((match.start(), match.end(), day),)
            groups.append(_Group(match.start(), match.end(), days, month, year))
    return groups


def _months_first(text: str, figures: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Yield "September 8, 2006"."""
    stop = 0
    for start, _ in figures:
        if start < stop or not text[start - 1 : start].isspace():
            continue
        floor = max(stop, start - _LONGEST_MONTH)
        if text[floor:start].rstrip()[-3:].casefold() not in _ENDS_OF_MONTHS:
            continue
        month = _MONTH_BEFORE.search(text, floor, start)
        match = _MONTH_FIRST.match(text, month.start()) if month else None
        if match:
            stop = match.end()
            yield match


def _group(match: re.Match[str], *, last: bool) -> _Group:
    """Take a match apart; the month and year count to the ``last`` day, else to the first."""
    spans = [
        [match.start("days") + day.start(), match.start("days") + day.end()]
        for day in _ONE_DAY.finditer(match["days"])
    ]
    numbers = [int(re.sub(r"\D", "", match.string[start:stop])) for start, stop in spans]
    if last:
        spans[-1][1] = match.end()
    else:
        spans[0][0] = match.start()
        spans[-1][1] = match.end()
    days = tuple((start, stop, day) for (start, stop), day in zip(spans, numbers, strict=True))
    month = _MONTHS[match["month"].rstrip(".").casefold()]
    return _Group(match.start(), match.end(), days, month, int(match["year"] or 0))


@lru_cache(maxsize=4096)
def _iso(day: int, month: int, year: int, reference: str, lean: Lean) -> str:
    if not year:
        if not reference:
            return ""
        year = _year_near(day, month, date.fromisoformat(reference), lean)
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _year_near(day: int, month: int, reference: date, lean: Lean) -> int:
    # 29 February is measured as the 28th; whether the year has it is asked later.
    here = date(reference.year, month, min(day, 28))
    away = (here - reference).days
    if lean == "past" and away > _MONTH_DAYS_SLACK:
        return reference.year - 1
    if lean == "future" and away < -_MONTH_DAYS_SLACK:
        return reference.year + 1
    if not lean and abs(away) > 300:
        return reference.year + (1 if away < 0 else -1)
    return reference.year
