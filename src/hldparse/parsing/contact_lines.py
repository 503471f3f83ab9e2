"""The lines of one contact: who it is, for whom, where, and how to be reached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from hldparse.parsing.contact_numbers import (
    Reached,
    addresses,
    only_a_label,
    reached,
    without_addresses,
)
from hldparse.parsing.known import KnownNames
from hldparse.parsing.offices import (
    ends_as_office,
    is_legal_form,
    is_office,
    names_body,
    role_before_link,
)
from hldparse.parsing.speakers import Persons, looks_like_name
from hldparse.records.blocks import Speaker

# "Name: ", "Organization: ", "Address: ": lines that say themselves what they are
_FIELDS = (
    ("name", r"(?:full )?name|nom(?: complet)?|nombre(?: completo)?|contact(?: person)?"),
    ("role", r"title|position|function|job title|fonction|titre|cargo|puesto|funci[\u00f3o]n"),
    (
        "organisation",
        r"organi[sz]ations?|organizaci[\u00f3o]n|affiliation|institution|instituci[\u00f3o]n"
        r"|company|entity|organisme|entidad",
    ),
    ("address", r"(?:postal |mailing )?address|adresse(?: postale)?|direcci[\u00f3o]n(?: postal)?"),
)
_FIELD = re.compile(
    r"(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _FIELDS) + r")\s?:\s*(?P<value>.+)",
    re.IGNORECASE,
)
# "12 Street", "P.O. Box 12", "c.p. 135", "Apt. 8", "Rue X", "Example House", "C/ Mayor"
_STREET = re.compile(
    r"\W*(?:\d|p\.?\s?o\.?\s?box\b|(?:c|b)\.?\s?p\.?\s\d|apt\b|suite\b|floor\b|room\b|c/)|.*\b(?:street|st\.|"
    r"road|rd\.|avenue|ave\.?|boulevard|blvd|lane|drive|square|place|plaza|plaz[ao]|court|house|"
    r"building|bldg|tower|floor|rue|chemin|quai|route|calle|avenida|carrera|colonia|col\.?|"
    r"stra(?:\u00dfe|sse)|via|p\.?o\.? box|apartado|casilla|bo\u00eete postale)(?!\w)",
    re.IGNORECASE,
)
# "of", "and", ",": the end of a line whose name goes on in the next
_UNFINISHED = re.compile(r"(?:\b(?:of|for|and|the|de|du|des|del|et|y|para|pour|on|in)|&|,)\s*\Z")
_BY_COMMA = re.compile(r"[,;]\s+(?![^()]*\))")
# "Association X and of the IPACC": two bodies of one office
_SECOND_BODY = re.compile(r"\s+(?:and|et|y)\s+(?:of|de|du|del)\s+(?:the\s+|la\s+|l['\u2019])?")


_LONGEST = 1000
"""Characters; a longer line is not taken apart."""


@dataclass(slots=True)
class Details:
    """What the lines of one contact say."""

    person: Speaker
    organisations: list[str] = field(default_factory=list)
    address: list[str] = field(default_factory=list)
    reached: Reached = field(default_factory=Reached)


@dataclass(slots=True)
class _Sorted:
    """Lines told apart."""

    person: Speaker = field(default_factory=lambda: Speaker("", "", ""))
    roles: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    address: list[str] = field(default_factory=list)


def details(lines: Sequence[str], persons: Persons, names: KnownNames) -> Details:
    """Return what ``lines`` say of one contact.

    The name comes first, or after the office; offices and organisations follow until a line that
    is a place to which a letter goes; from there on all is address. Lines with a label ("Address:
    …") are what they say.
    """
    text = "\n".join(lines)
    spans = addresses(text)
    found = _Sorted()
    position = 0
    for line in _unbroken(lines):
        start, stop = position, position + len(line)
        position = stop + 1
        own = [
            span._replace(start=max(span.start, start) - start, stop=min(span.stop, stop) - start)
            for span in spans
            if span.start < stop and span.stop > start
        ]
        if only_a_label(line):
            continue
        rest = without_addresses(line, own) if own else line.strip()
        for piece in re.split(r"\t+|\s\|\s", rest):
            if piece.strip(" ,;"):
                _sort(found, piece.strip(), persons, names)
    organisations, roles = _bodies_of_roles(found)
    return Details(
        Speaker(found.person.title, found.person.name, "; ".join(roles)),
        organisations,
        [line.strip(" ,;") for line in found.address],
        reached(text, spans),
    )


def _unbroken(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` with those joined that part a bracket: "the IPACC (Indigenous" above
    "Peoples Committee); Member". Every character keeps its place in the whole.
    """
    whole: list[str] = []
    for line in lines:
        opened = bool(whole) and whole[-1].rfind("(") > whole[-1].rfind(")")
        if opened and 0 <= line.find(")") < (line + "(").find("("):
            whole[-1] += " " + line
        else:
            whole.append(line)
    return whole


def _sort(found: _Sorted, line: str, persons: Persons, names: KnownNames) -> None:
    if len(line) > _LONGEST:
        (found.address if found.organisations else found.organisations).append(line)
        return
    labelled = _FIELD.match(line)
    if labelled:
        _put(found, labelled, persons)
        return
    if not found.person.name and _is_person(found, line, persons):
        found.person = persons.speaker(line, bare=True)
        for segment in _BY_COMMA.split(found.person.role):
            if segment.strip():
                _sort_rest(found, segment.strip(), names)
        return
    _sort_rest(found, line, names)


def _is_person(found: _Sorted, line: str, persons: Persons) -> bool:
    if persons.titled(line):
        return True
    bare = line.partition(",")[0]
    return not (found.organisations or found.roles or found.address) and looks_like_name(bare)


def _put(found: _Sorted, labelled: re.Match[str], persons: Persons) -> None:
    value = labelled["value"].strip()
    if labelled["name"]:
        found.person = persons.speaker(value, bare=True)
        if not found.person.name:
            found.person = Speaker("", value, "")
    elif labelled["role"]:
        found.roles.append(value)
    elif labelled["organisation"]:
        found.organisations.append(value)
    else:
        found.address.append(value)


def _sort_rest(found: _Sorted, line: str, names: KnownNames) -> None:
    if found.address:
        found.address.append(line)
    elif _office(line):
        found.roles.append(line)
    elif found.organisations and _UNFINISHED.search(found.organisations[-1]):
        found.organisations[-1] = f"{found.organisations[-1]} {line}"
    elif _place(line, names) or (found.organisations and not _body(line, names)):
        found.address.append(line)
    else:
        found.organisations.append(line)


def _office(line: str) -> bool:
    first = _BY_COMMA.split(line, maxsplit=1)[0]
    return bool(
        is_office(first) or role_before_link(first) or (first != line and ends_as_office(first))
    )


def _body(line: str, names: KnownNames) -> bool:
    last = line.rstrip(" .,").rpartition(" ")[2]
    return names_body(line) or is_legal_form(last) or names.organisation(line)


def _place(line: str, names: KnownNames) -> bool:
    last = line.rstrip(" ,.;").rpartition(",")[2].strip()
    if names.organisation(line):
        return False
    if names.place(last):
        return True
    return _STREET.match(line) is not None and not _BODY_FIRST.match(line)


# "House of Friendship", "Court of Arbitration", "Place for Peace": bodies with a street's word
_BODY_FIRST = re.compile(r"[^\W\d_]+\s+(?:of|for)\s", re.IGNORECASE)


def _bodies_of_roles(found: _Sorted) -> tuple[list[str], list[str]]:
    """Return the organisations, those named with an office ("President of X") first in order."""
    bodies: list[str] = []
    for role in found.roles:
        for segment in re.split(r";\s+(?![^()]*\))", role):
            office = role_before_link(segment)
            if office and office[1] < len(segment):
                named = segment[office[1] :]
                bodies += [one for one in _SECOND_BODY.split(named) if _names_a_body(one)]
    merged = dict.fromkeys((*found.organisations, *bodies))
    return list(merged), [role.strip(" ,;") for role in found.roles]


def _names_a_body(text: str) -> bool:
    return names_body(text) or any(word.isupper() and len(word) > 2 for word in text.split())
