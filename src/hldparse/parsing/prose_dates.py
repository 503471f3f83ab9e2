"""Dates and spans of days in running text, and symbols of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from hldparse.parsing.prose_words import Stretch
from hldparse.parsing.symbols import EACH_NUMBER, RESOLUTION, SYMBOL, resolution_symbol
from hldparse.text.dates import Found, find_dates, find_months

# Between the ends of a span: "14-15", "from 14 to 15", "30 June – 2 July"
_THROUGH = re.compile(r"\s*(?:[-–—]|to|until|through|au?|al)\s*", re.IGNORECASE)
# Between days of a list: "14 and 15", "14, 15 and 16"
_LISTED = re.compile(r"\s*(?:,|and|&|,\s*and|et|y)\s*", re.IGNORECASE)
# Between an organ and "resolution" where they are two mentions: "Assembly, in its resolution"
_APART = re.compile(r"\b(?:(?:in|by)\s+(?:its|the)|adopted(?:\s+its)?)\s*$", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
# A cheap question before a dear one
_NAMED = re.compile(r"esolution|ecision|ESOLUTION|ECISION")
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)


def dates(text: str, reference: str) -> Iterator[Stretch]:
    """Yield each date with its ISO form; days that follow one another are one span.

    ``reference`` is the document's date, from which a year that is not printed is inferred.
    """
    if not _DIGIT.search(text):
        return
    run: list[Found] = []
    for found in find_dates(text, reference):
        if run and not _goes_on(text, run[-1], found):
            yield _span(run)
            run = []
        run.append(found)
    if run:
        yield _span(run)
    for month in find_months(text):
        yield Stretch(*month[:2], "date", month.iso)


def _goes_on(text: str, one: Found, other: Found) -> bool:
    between = text[one.stop : other.start]
    if len(between) > 12 or other.iso <= one.iso:
        return False
    if _THROUGH.fullmatch(between):
        return True
    if not _LISTED.fullmatch(between):
        return False
    if _BETWEEN.search(text, max(0, one.start - 12), one.start):
        return True
    # "11 and 12 August" is a span where the month is printed once: "6 June and 7 June" are two.
    bare = _one_word(text[one.start : one.stop])
    return bare and (date.fromisoformat(other.iso) - date.fromisoformat(one.iso)).days == 1


def _one_word(printed: str) -> bool:
    return " " not in printed.strip()


def _span(run: list[Found]) -> Stretch:
    first, last = run[0], run[-1]
    value = first.iso if len(run) == 1 else f"{first.iso}/{last.iso}"
    return Stretch(first.start, last.stop, "date", value)


def symbols(text: str) -> Iterator[Stretch]:
    """Yield each symbol and each resolution by number, normalised."""
    if not _DIGIT.search(text):
        return
    resolutions = RESOLUTION.finditer(text) if _NAMED.search(text) else ()
    for match in resolutions:
        start = match.start()
        if match["organ"] and _APART.search(text, start, match.start("noun")):
            start = match.start("noun")
        for number in EACH_NUMBER.finditer(text, match.start("numbers"), match.end("numbers")):
            value = resolution_symbol(number.group(), match["organ"] or "", match["noun"])
            yield Stretch(start, number.end(), "symbol", value)
            start = _next_number(text, number.end(), match.end("numbers"))
    for match in SYMBOL.finditer(text):
        symbol = match.group().rstrip(".-")
        if _DIGIT.search(symbol):
            yield Stretch(match.start(), match.start() + len(symbol), "symbol", symbol)


# "60/227 and resolution 60/228": the second begins at its own noun
_NOUN = re.compile(r"\W*(?:and\W+)?(?=\w)", re.IGNORECASE)


def _next_number(text: str, start: int, stop: int) -> int:
    found = _NOUN.match(text, start, stop)
    return found.end() if found else start
