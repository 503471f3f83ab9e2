"""The words in which the rules put their questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from hldparse.reconciling.editions import NO_TABLE

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
_ISO_LENGTH: Final = len("YYYY-MM-DD")


def day(iso: str) -> str:
    """Return an ISO date as letters print it: "2012-05-03" → "3 May 2012".

    What is no full date comes back as it is.
    """
    year, _, rest = iso[:_ISO_LENGTH].partition("-")
    month, _, number = rest.partition("-")
    if not (month.isdecimal() and number.isdecimal() and 1 <= int(month) <= len(_MONTHS)):
        return iso
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"


def the_list(edition: str) -> str:
    """Return words for the list that is an edition: "the list of 3 May 2012".

    A second one of that day ("2012-05-03-b") is "the list of 3 May 2012, issue b".
    """
    date, issue = edition[:_ISO_LENGTH], edition[_ISO_LENGTH + 1 :]
    if not edition or day(date) == date:
        return "the undated list"
    return f"the list of {day(date)}{f', issue {issue}' if issue else ''}"


def listing(words: Iterable[str], last: str = "and") -> str:
    """Return "A", "A and B" or "A, B and C"; "" for none."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def tables(numbers: Sequence[str], last: str = "and") -> str:
    """Return "table 2" or "tables 2 and 4"; the table of an undivided list has no number."""
    if len(numbers) == 1:
        return "the one table" if numbers[0] == NO_TABLE else f"table {numbers[0]}"
    return f"tables {listing(numbers, last)}"


def opening(sentence: str) -> str:
    """Return a sentence with its first letter upper case, the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def count(number: int, one: str, many: str = "") -> str:
    """Return "1 seat", "3 seats", "2 observers"; ``many`` where the plural is no plain s."""
    return f"{number} {one if number == 1 else many or one + 's'}"
