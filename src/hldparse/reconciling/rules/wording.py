"""The words in which the rules put their questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hldparse.reconciling.editions import NO_TABLE
from hldparse.text.wording import day, listing

_ISO_LENGTH: Final = len("YYYY-MM-DD")


def the_list(edition: str) -> str:
    """Return words for the list that is an edition: "the list of 3 May 2012".

    A second one of that day ("2012-05-03-b") is "the list of 3 May 2012, issue b".
    """
    date, issue = edition[:_ISO_LENGTH], edition[_ISO_LENGTH + 1 :]
    if not edition or day(date) == date:
        return "the undated list"
    return f"the list of {day(date)}{f', issue {issue}' if issue else ''}"


def tables(numbers: Sequence[str], last: str = "and") -> str:
    """Return "table 2" or "tables 2 and 4"; the table of an undivided list has no number."""
    if len(numbers) == 1:
        return "the one table" if numbers[0] == NO_TABLE else f"table {numbers[0]}"
    return f"tables {listing(numbers, last)}"
