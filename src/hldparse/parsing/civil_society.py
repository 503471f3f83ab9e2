"""Entries of civil society taken apart: person, role, organisations, countries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hldparse.parsing.countries import countries_of, without_town
from hldparse.parsing.joint_names import apart
from hldparse.parsing.known import KnownNames
from hldparse.parsing.offices import (
    abbreviates,
    ends_as_office,
    is_acronym,
    names_body,
    role_before_link,
)
from hldparse.parsing.segments import Span, joined_segments, segments_of, trimmed
from hldparse.records.blocks import Affiliation, Portion

_LONGEST = 2000
"""Characters; a longer entry is not taken apart, and stands as one organisation."""
# Where a person's name ends: a comma, a dash between spaces, "representing"
_NAME_END = re.compile(
    r"\s*[,;(]|\s+[\u2013\u2014-]\s+|\s+(?:representing|from|of the|on behalf of)\s"
)
_GOVERNMENT = re.compile(r"\b(?:minister|ministre|ministr[oa])\b", re.IGNORECASE)
# ", and of the", " and of": a second object of one office
_SECOND_OBJECT = re.compile(r",?\s+(?:and|&)\s+(?:of|for)\s+(?:the\s+)?")


@lru_cache(maxsize=16)
def person_pattern(titles: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for the personal title, or chain of titles, that begins an entry.

    A title that is also a common word ("General", "Justice", "Sister") counts only after another
    title or with a dot; see ``affiliation`` for where it needs more.
    """
    forms = sorted({title.rstrip(".") for title in titles}, key=lambda form: (-len(form), form))
    parts = [r"\.?\s?".join(re.escape(part) for part in form.split(".")) for form in forms]
    every = "|".join(part.replace(r"\ ", r"\s") for part in parts) or "(?!)"
    clear = "|".join(_clear_form(form, part) for form, part in zip(forms, parts, strict=True))
    return re.compile(
        rf"\s*[*_]{{0,2}}(?P<title>(?:{clear or '(?!)'})(?:\s+(?:{every})\.?(?=\s))*)"
        r"\s+(?=[^\W\d_a-z])"
    )


def _clear_form(form: str, part: str) -> str:
    part = part.replace(r"\ ", r"\s")
    # "M" is a title only as "M."; of words of five letters and more only phrases are safe.
    if len(form) == 1:
        return rf"{part}\."
    if len(form) > 4 and " " not in form and "." not in form:
        return rf"{part}\.?(?=\s[^\W\d_a-z][\w'\u2019-]+(?:\s[^\W\d_a-z][\w.'\u2019-]*){{1,3}},)"
    return rf"{part}\.?(?=\s)"


def affiliation(text: str, names: KnownNames, person: re.Pattern[str]) -> Affiliation:
    """Return the parts of an entry of civil society, with their places in ``text``.

    No person is read where no personal title begins the entry, and no country where the end of
    the entry is not wholly places.
    """
    if len(text) > _LONGEST:
        return Affiliation("", "", "", (Portion(text, 0, len(text)),), ())
    title, name, start = _person(text, person)
    rest = text[start:].strip()
    if name and rest[:1] == "(" and rest.find(")") == len(rest) - 1:
        # "Mr. A B (X Network, Kenya)": all that follows the name stands in brackets.
        text, start = text[: text.rindex(")")], text.index("(", start) + 1
    segments = segments_of(text, start)
    segments, countries = countries_of(text, segments, names, least=0 if name else 1)
    segments = joined_segments(text, segments)
    roles, organisations = _offices(text, segments, person=bool(name))
    if not name and not roles and not organisations and segments:
        organisations = [segments[0]]
    if countries:
        organisations = without_town(text, organisations, names)
    organisations = _with_acronyms(text, organisations)
    organisations = [name for span in organisations for name in apart(text, span)]
    return Affiliation(
        title=title,
        name=name,
        role=", ".join(roles),
        organisations=tuple(_portion(text, span) for span in organisations),
        countries=tuple(_portion(text, span) for span in countries),
    )


def _portion(text: str, span: Span) -> Portion:
    return Portion(text[span[0] : span[1]], span[0], span[1])


def _person(text: str, person: re.Pattern[str]) -> tuple[str, str, int]:
    """Return title, name and where the rest begins; empty strings where nobody is named."""
    found = person.match(text)
    if not found:
        return "", "", 0
    end = _NAME_END.search(text, found.end())
    stop = end.start() if end else len(text)
    name = text[found.end() : stop].strip(" *_")
    title = found["title"].strip()
    if _common_title(title) and names_body(name):
        return "", "", 0
    rest = stop if end and end[0].strip() == "(" else (end.end() if end else len(text))
    return title, name, rest


def _common_title(title: str) -> bool:
    return "." not in title and " " not in title and len(title) > 2


def _offices(text: str, segments: Sequence[Span], *, person: bool) -> tuple[list[str], list[Span]]:
    """Tell the segments that are offices from those that are organisations."""
    roles: list[str] = []
    organisations: list[Span] = []
    for place, (start, stop) in enumerate(segments):
        piece = text[start:stop]
        last = place + 1 == len(segments)
        role = role_before_link(piece)
        if role is None:
            if person and not organisations and ends_as_office(piece) and not last:
                roles.append(piece)
            else:
                organisations.append((start, stop))
            continue
        office, offset = role
        if offset >= len(piece):
            if organisations and not person and place == 1:
                # "Jane Doe, President, X": the name of a person without a title is no organisation.
                organisations.pop()
            roles.append(office)
        elif person and _GOVERNMENT.search(office) and not names_body(piece[offset:]):
            # "Minister of Labour" names a portfolio.
            roles.append(piece)
        elif last or _names_an_organisation(piece[offset:]):
            roles.append(office)
            organisations += _objects(text, start + offset, stop)
        else:
            roles.append(piece)
    return roles, organisations


def _names_an_organisation(piece: str) -> bool:
    # "Professor of Law" names a subject, "Head of the Secretariat of X" a body.
    return (names_body(piece) and " " in piece) or any(is_acronym(word) for word in piece.split())


def _objects(text: str, start: int, stop: int) -> list[Span]:
    """Return the organisations of "the X Association and of the Y"."""
    objects = []
    for second in _SECOND_OBJECT.finditer(text, start, stop):
        objects.append(trimmed(text, start, second.start()))
        start = second.end()
    objects.append(trimmed(text, start, stop))
    return [span for span in objects if span[0] < span[1]]


def _with_acronyms(text: str, organisations: Sequence[Span]) -> list[Span]:
    """Join an acronym in a segment of its own to the organisation before it."""
    joined: list[Span] = []
    for span in organisations:
        piece = text[span[0] : span[1]]
        before = text[slice(*joined[-1])] if joined else ""
        if before and is_acronym(piece) and not is_acronym(before) and abbreviates(piece, before):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined
