"""The segments of an entry of civil society: what stands between its commas."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hldparse.parsing.offices import (
    is_acronym,
    is_legal_form,
    is_office,
    names_body,
    role_before_link,
)

# "and Reconciliation", "& Partners", "including …": the rest of the name before the comma
_GOES_ON = re.compile(r"(?:and\b|&|or\b|including\b|[a-z(])")
SHORT_WORDS = 2
"""Words in the name of a town, or in an item of an enumeration within a name."""

Span = tuple[int, int]
# Commas, semicolons, dashes, and the brackets in which they divide nothing
_DIVIDING = re.compile(r"[,;()\u2013\u2014]")


def segments_of(text: str, start: int) -> list[Span]:
    """Return the stretches between commas, semicolons and spaced dashes outside brackets."""
    segments: list[Span] = []
    depth = 0
    begin = start
    for sign in _DIVIDING.finditer(text, start):
        char, index = sign[0], sign.start()
        if char == "(":
            depth += 1
        elif char == ")":
            depth = max(depth - 1, 0)
        elif depth == 0 and (char in ",;" or text[index - 1 : index] == " "):
            segments.append(trimmed(text, begin, index))
            begin = index + 1
    segments.append(trimmed(text, begin, len(text)))
    return [_unbracketed(text, span) for span in segments if span[0] < span[1]]


def _unbracketed(text: str, span: Span) -> Span:
    start, stop = span
    if text[start] == "(" and text[stop - 1] == ")" and ")" not in text[start : stop - 1]:
        return start + 1, stop - 1
    return span


def trimmed(text: str, start: int, stop: int) -> Span:
    """Return the stretch without white space at its ends."""
    piece = text[start:stop]
    left = start + len(piece) - len(piece.lstrip())
    return left, max(left, stop - len(piece) + len(piece.rstrip()))


def joined_segments(text: str, segments: Sequence[Span]) -> list[Span]:
    """Join segments of one name that holds commas: a firm's partners, "Peace, and Justice"."""
    joined: list[Span] = []
    for span in segments:
        piece = text[span[0] : span[1]]
        firm = is_legal_form(piece) or (" & " in piece and not names_body(piece))
        if joined and (firm or _GOES_ON.match(piece)):
            start = joined.pop()[0]
            if not firm and joined and _is_item(text, (start, span[0]), joined[-1]):
                start = joined.pop()[0]
            while (
                joined
                and firm
                and _is_partner(text, joined[-1])
                and _is_partner(text, (start, span[0]))
            ):
                start = joined.pop()[0]
            joined.append((start, span[1]))
        else:
            joined.append(span)
    return joined


def _is_item(text: str, span: Span, before: Span) -> bool:
    """Say whether a segment is the "Justice" of "Centre for Peace, Justice, and Reconciliation"."""
    piece = text[slice(*span)].strip(" ,")
    short = len(piece.split()) <= SHORT_WORDS and _is_partner(text, span)
    return short and names_body(text[slice(*before)])


def _is_partner(text: str, span: Span) -> bool:
    """Say whether a segment can be a partner's name in that of a firm: no office, no body."""
    piece = text[span[0] : span[1]].strip(" ,")
    return not (
        names_body(piece) or is_office(piece) or role_before_link(piece) or is_acronym(piece)
    )
