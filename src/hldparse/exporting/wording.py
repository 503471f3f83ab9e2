"""Dates, places and lists in words, for reports that people read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hldparse.records.evidence import Evidence
from hldparse.text.wording import listing

ONE_TABLE = "-"
"""Number of the table of a list that is not divided into tables."""

CATEGORY_NAMES = {
    "member-state": "Member states",
    "permanent-observer": "Permanent observers",
    "intergovernmental-entity": "Intergovernmental entities",
    "civil-society": "Civil society",
}


def place(evidence: Evidence | None) -> str:
    """Return a place to look up: "letters.txt:927", "letters.txt:927-929", "list.pdf:p3:12"."""
    if evidence is None:
        return ""
    page = "" if evidence.page is None else f"p{evidence.page}:"
    lines = str(evidence.line_start)
    if evidence.line_end != evidence.line_start:
        lines += f"-{evidence.line_end}"
    return f"{evidence.source}:{page}{lines}"


def hours(start: str, end: str) -> str:
    """Return "10:00–13:00", "from 10:00", "until 13:00"; "" where neither is known."""
    if start and end:
        return f"{start}–{end}"
    return f"from {start}" if start else f"until {end}" if end else ""


def places(found: Iterable[Evidence | None]) -> str:
    """Return places in brackets, each once: " (letters.txt:12; letters.txt:80)"; "" for none."""
    shown = dict.fromkeys(place(evidence) for evidence in found if evidence is not None)
    return f" ({'; '.join(shown)})" if shown else ""


def table_name(number: str) -> str:
    """Return "table 2"; the table of an undivided list has no number."""
    return "the one table" if number == ONE_TABLE else f"table {number}"


def table_names(numbers: Iterable[str]) -> str:
    """Return "table 2" or "tables 2 and 4"."""
    found = list(numbers)
    return table_name(found[0]) if len(found) == 1 else f"tables {listing(found)}"


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sorting key that puts "10" after "9"."""
    parts = re.findall(r"\d+|\D+", text)
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)


def range_words(minimum: int | None, maximum: int | None) -> str:
    """Return a range of seats in words: "40 to 48", "at most 48"; "" where there is none."""
    if minimum is None:
        return "" if maximum is None else f"at most {maximum}"
    return f"at least {minimum}" if maximum is None else f"{minimum} to {maximum}"


def verdict(number: int, minimum: int | None, maximum: int | None) -> str:
    """Return how a number stands to a range: "3 over", "2 short", "within"; "" without range."""
    if maximum is not None and number > maximum:
        return f"{number - maximum} over"
    if minimum is not None and number < minimum:
        return f"{minimum - number} short"
    return "" if minimum is None and maximum is None else "within"
