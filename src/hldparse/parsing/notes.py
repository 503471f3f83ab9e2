"""Notes below a table of wishes, and the interest without a table that they state."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hldparse.parsing.enumeration import enumeration
from hldparse.parsing.known import KnownNames
from hldparse.parsing.markers import list_marker
from hldparse.parsing.running import running
from hldparse.parsing.sheet import Row
from hldparse.text.running import Running

# "Note:", "Notes", "Remarks:"
_NOTE = re.compile(r"\W{0,4}(?:notes?|remarks?|n\.b)\b\W{0,4}", re.IGNORECASE)
# "Estonia and Finland have indicated interest but": a note that has no heading
_INTEREST = re.compile(r"\b(?:has|have)\b.{0,60}\binterest\b", re.IGNORECASE)
_LONGEST_NOTE = 3000
"""Characters of a note in which interest is looked for."""


def notes_start(rows: Sequence[Row]) -> int:
    """Return the position of the first row of the notes; the number of rows where none is."""
    for position, row in enumerate(rows):
        if _NOTE.match(row.text) or (position and _states_interest(row.text)):
            return position
    return len(rows)


def _states_interest(text: str) -> bool:
    short = len(text) <= _LONGEST_NOTE and "\t" not in text
    return short and "interest" in text.casefold() and _INTEREST.search(text) is not None


def interested(
    note: Running, patterns: Sequence[re.Pattern[str]], names: KnownNames
) -> list[tuple[int, int]]:
    """Return the places of the names that a note says are interested in no table yet.

    ``patterns`` are the profile's, with a group ``names``.
    """
    start = _note_start(note.text)
    text = note.text[: start + _LONGEST_NOTE]
    for pattern in patterns:
        found = pattern.match(text, start)
        if found:
            first, last = found.span("names")
            named = enumeration(note.text, names, start=first, stop=last)
            return [(item.start, item.stop) for item in named]
    return []


def notes_of(rows: Sequence[Row]) -> list[Running]:
    """Return the notes, one for each bullet or paragraph, over its lines."""
    notes: list[list[Row]] = []
    for row in rows:
        starts = row.after_gap or list_marker(row.text, stars=False) or _NOTE.match(row.text)
        if starts or not notes:
            notes.append([])
        notes[-1].append(row)
    return [running(note) for note in notes]


def _note_start(text: str) -> int:
    note = _NOTE.match(text)
    start = note.end() if note else 0
    marker = list_marker(text[start:], stars=True)
    start += marker.start if marker else 0
    return start + len(text[start:]) - len(text[start:].lstrip())
