"""Participants printed one after the other in a paragraph: "Andorra; Benin; Chad."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hldparse.parsing.enumeration import enumeration
from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import Kind, LaidRow
from hldparse.parsing.markers import split_marks
from hldparse.parsing.running import running
from hldparse.text.running import Running

Span = tuple[int, int]
_LONGEST = 20_000
"""Characters of a paragraph that is looked at; all states of the world take a fifth of it."""
_MOST_ROWS = 60
"""Rows of a paragraph that is looked at; longer ones are lists, a name a row."""
_FEWEST = 2
_LONGEST_NAME = 160
# "…; and Zimbabwe"
_LAST_AND = re.compile(r"(?:and|as well as|&)\s+", re.IGNORECASE)


def paragraph_of(rows: Sequence[LaidRow], position: int) -> int:
    """Return how many plain rows from ``position`` on no blank line parts."""
    stop = position + 1
    while stop < min(len(rows), position + _MOST_ROWS):
        row = rows[stop]
        adjoining = row.row.index == rows[stop - 1].row.index + 1 or row.row.after_page
        if row.kind is not Kind.PLAIN or not adjoining:
            break
        stop += 1
    return stop - position


def run_in(
    rows: Sequence[LaidRow], names: KnownNames, *, closed: bool
) -> list[list[tuple[int, int, int]]]:
    """Return the names that ``rows`` print one after the other, each as (line, start, stop) of its
    parts; none where the paragraph is no such enumeration.

    Names between semicolons are taken where most are known, or all look like names if the set of
    names is not ``closed``; names between commas only where every one is known, for a comma may
    also stand in a name.
    """
    text = running([row.row for row in rows])
    if len(text.text) > _LONGEST:
        return []
    if ";" in text.text:
        spans = _between(text.text, ";")
        read = [names.known(_name(text.text, span)) for span in spans]
        likely = 2 * sum(read) >= len(read) if closed else all(_namely(text.text, spans))
    elif closed and "," in text.text:
        spans = [(each.start, each.stop) for each in enumeration(text.text, names)]
        likely = all(names.known(_name(text.text, span)) for span in spans)
    else:
        return []
    if len(spans) < _FEWEST or not likely:
        return []
    return [_parts(text, _bare(text.text, span)) for span in spans]


def _between(text: str, sign: str) -> list[Span]:
    spans, start = [], 0
    for part in text.split(sign):
        lead = len(part) - len(part.lstrip())
        if part.strip(" ."):
            spans.append((start + lead, start + lead + len(part.strip())))
        start += len(part) + 1
    return spans


def _bare(text: str, span: Span) -> Span:
    """Return ``span`` without "and" before the name and a full stop behind the last one."""
    start, stop = span
    also = _LAST_AND.match(text, start, stop)
    start = also.end() if also else start
    ends = stop == len(text.rstrip()) and text[start:stop].endswith(".")
    return start, stop - ends


def _name(text: str, span: Span) -> str:
    return split_marks(text[slice(*_bare(text, span))])[0]


def _namely(text: str, spans: list[Span]) -> list[bool]:
    names = [_name(text, span) for span in spans]
    return [name[:1].isupper() and len(name) <= _LONGEST_NAME for name in names]


def _parts(text: Running, span: Span) -> list[tuple[int, int, int]]:
    """Return the lines of a stretch, each with its characters."""
    parts = []
    stops = [*(start - 1 for start in text.starts[1:]), len(text.text)]
    for start, stop in zip(text.starts, stops, strict=True):
        first, last = max(start, span[0]), min(stop, span[1])
        if first < last:
            place = text.place(first, last)
            parts.append((place.first, place.char_start, place.char_end))
    return parts
