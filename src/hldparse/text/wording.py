"""Dates, counts and lists in the words of letters and reports."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DATE: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:-([a-z]+))?")


def day(date: str) -> str:
    """Return an ISO date or edition as letters print it: "2006-09-08-b" → "8 September 2006 (b)".

    What is no date comes back as it is.
    """
    match = _DATE.fullmatch(date)
    if match is None or not 1 <= int(match[2]) <= len(_MONTHS):
        return date
    reissue = f" ({match[4]})" if match[4] else ""
    return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {match[1]}{reissue}"


def list_of(edition: str, words: str = "list") -> str:
    """Return words for the list that is an edition: "list of 8 September 2006", "undated list".

    Of several undated ones each has its letters: "undated list 5e6f".
    """
    printed = day(edition)
    if printed != edition:
        return f"{words} of {printed}"
    return f"undated {words} {edition.removeprefix('undated').strip('-')}".rstrip()


def listing(words: Iterable[str], last: str = "and") -> str:
    """Return "A", "A and B" or "A, B and C"; "" for none."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def opening(sentence: str) -> str:
    """Return a sentence with its first letter upper case, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 seat", "3 seats", "2 observers"; ``many`` where the plural is no plain s."""
    return f"{number} {one if number == 1 else many or one + 's'}"
