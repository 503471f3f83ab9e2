"""The countries of an entry of civil society, and the towns before them."""

from __future__ import annotations

import re

from hldparse.parsing.enumeration import places_only
from hldparse.parsing.known import KnownNames
from hldparse.parsing.offices import is_acronym, names_body
from hldparse.parsing.segments import SHORT_WORDS, Span, trimmed

# "France, and Y", "France; Y": what begins another affiliation after the country of the first
_NEXT = re.compile(r"[,;]\s{0,4}(?:(?:and|et|y|e)\s+|&\s*)|;\s*")


def countries_of(
    text: str, segments: list[Span], names: KnownNames, *, least: int
) -> tuple[list[Span], list[Span]]:
    """Return the ``segments`` of ``text`` that are no countries, and the countries in order.

    The first ``least`` segments are never taken for a country at the end.
    """
    segments, countries = _at_the_end(text, segments, names, least=least)
    if not countries:
        return segments, []
    segments, inner = _inner_countries(text, segments, names)
    return segments, [*inner, *countries]


def without_town(text: str, organisations: list[Span], names: KnownNames) -> list[Span]:
    """Leave out a town between an organisation and its country: "X, Geneva, Switzerland"."""
    if len(organisations) < 2:
        return organisations
    piece = text[slice(*organisations[-1])]
    if len(piece.split()) > SHORT_WORDS or names_body(piece) or is_acronym(piece):
        return organisations
    if names.organisation(piece) or any(char in piece for char in "&(/."):
        return organisations
    return organisations[:-1]


def _at_the_end(
    text: str, segments: list[Span], names: KnownNames, *, least: int
) -> tuple[list[Span], list[Span]]:
    """Return the segments before the longest tail that is wholly places, and those places."""
    bracketed = _bracketed_country(text, segments, names)
    if bracketed:
        return bracketed
    for position in range(max(least, len(segments) - 6), len(segments)):
        start, stop = segments[position][0], segments[-1][1]
        places = places_only(text, names, start=start, stop=stop)
        if places is not None:
            return segments[:position], places
    return segments, []


def _inner_countries(
    text: str, segments: list[Span], names: KnownNames
) -> tuple[list[Span], list[Span]]:
    """Read "X Network, France, and Y Union, Italy": the country before another affiliation."""
    rest: list[Span] = []
    countries: list[Span] = []
    for place, (start, stop) in enumerate(segments):
        another = _NEXT.match(text, stop) if 0 < place < len(segments) - 1 else None
        if (
            another
            and rest
            and names.place(text[start:stop])
            and not _enumerates(text[slice(*rest[-1])], text[another.end() :], names)
        ):
            countries.append((start, stop))
            segments[place + 1] = (another.end(), segments[place + 1][1])
        else:
            rest.append(segments[place])
    return rest, countries


def _enumerates(before: str, after: str, names: KnownNames) -> bool:
    # "Centre for Chad, Sudan, and Kenya Studies": places within one name
    return names.place(before.rsplit(maxsplit=1)[-1]) and names.place(after.split(maxsplit=1)[0])


def _bracketed_country(
    text: str, segments: list[Span], names: KnownNames
) -> tuple[list[Span], list[Span]] | None:
    """Read "X Network (Kenya)": the country in brackets at the end."""
    if not segments or text[segments[-1][1] - 1] != ")":
        return None
    start, stop = segments[-1]
    opening = text.rfind("(", start, stop)
    if opening <= start or not names.place(text[opening + 1 : stop - 1]):
        return None
    if names.known(text[start:stop]) and names.place(text[start:stop]):
        return None
    return [*segments[:-1], trimmed(text, start, opening)], [(opening + 1, stop - 1)]
