"""Who chairs a panel, where a sentence of a letter says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hldparse.parsing.bodies import Body
from hldparse.parsing.speakers import Persons, plain
from hldparse.records.blocks import Speaker
from hldparse.records.evidence import Evidence

_GROUP = r"(?:panel|round ?table|interactive dialogue|mesa redonda|table ronde)"
_CHAIRS = r"(?:chair|co-chair|moderate|preside over|facilitate)"
# "asked Ambassador A B of X, Vice-President, to chair the panel": the person stands between
_ASKED = re.compile(
    r"\b(?:asked|invited|requested|designated|appointed|nominated)\s+(?P<who>[^.;]{5,240}?),?\s+to\s+"
    rf"{_CHAIRS}\s+(?=[^.;]{{0,80}}\b{_GROUP})",
    re.IGNORECASE,
)
# "The panel will be chaired by Mr. A B, President of X, on 4 July"
_BY = re.compile(
    rf"\b{_GROUP}\b[^.;]{{0,160}}?\b(?:chaired|moderated|presided over|facilitated)\s+by\s+"
    r"(?P<who>.{5,240})",
    re.IGNORECASE,
)
# "Mr. A B, President, will chair the panel"
_WILL = re.compile(
    rf",?\s+(?:will|is to|has (?:kindly )?agreed to)\s+{_CHAIRS}\s+(?=[^.;]{{0,80}}\b{_GROUP})",
    re.IGNORECASE,
)
_BEFORE = 240
"""Characters before "will chair" in which the person stands."""
_HINTS = ("chair", "moderat", "presid", "facilitat")
_GROUPS = ("panel", "table", "dialogue", "mesa")
_LONGEST = 3000
"""Characters; what is longer is no sentence."""
# ", to open", ", on 4 July", " at 3 p.m.": where an office ends
_OFFICE_END = re.compile(
    r",?\s+(?:on|at|in|from|who|which|and will)\s+(?=\d|[A-Z]|the\s|will)|[.;]"
)


class Chairing(NamedTuple):
    """A sentence that says who chairs."""

    sentence: str
    person: Speaker
    evidence: Evidence


def chairs_told(body: Body, persons: Persons) -> Iterator[Chairing]:
    """Yield each named person of whom a sentence says that they chair a panel."""
    for sentence in body.sentences:
        if len(sentence.text) > _LONGEST or not may_say_who_chairs(sentence.lowered):
            continue
        text = plain(sentence.text)
        person = _chair_in(text, persons)
        if person:
            stop = sentence.start + len(sentence.text)
            yield Chairing(text, person, body.evidence(sentence.start, stop))


def may_say_who_chairs(lowered: str) -> bool:
    """Say cheaply whether a casefolded text may say who chairs a panel."""
    return any(hint in lowered for hint in _HINTS) and any(group in lowered for group in _GROUPS)


def _chair_in(text: str, persons: Persons) -> Speaker | None:
    for pattern in (_ASKED, _BY):
        found = pattern.search(text)
        person = _named(found["who"], persons) if found else None
        if person:
            return person
    will = _WILL.search(text)
    if will is None:
        return None
    start = max(0, will.start() - _BEFORE)
    places = list(persons.places(text[start : will.start()]))
    return _named(text[start + places[-1] : will.start()], persons) if places else None


def _named(who: str, persons: Persons) -> Speaker | None:
    """Return the titled person that ``who`` begins with, or holds alone."""
    start = next(iter(persons.places(who)), None)
    if start is None:
        return None
    person = persons.speaker(who[start:])
    end = _OFFICE_END.search(person.role)
    role = person.role[: end.start()] if end and end.start() else person.role
    return Speaker(person.title, person.name, role) if person.name else None
