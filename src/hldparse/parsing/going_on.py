"""Whether a row of a list goes on with the name above it, or is one of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import Kind, LaidRow
from hldparse.parsing.markers import glued_figure, split_marks

# "Saint Vincent and", "Economic Commission for the", "Republic of": a name cannot end here
DANGLING = re.compile(r"(?:[,/(&-]|\b(?:and|of|the|for|on|in|to|de|du|des|la|with|against))\Z")
_LONGEST_WRAP = 4
"""Rows that one name may take in a list without markers."""


def ends_in_place(text: str, names: KnownNames) -> bool:
    """Say whether an entry ends in its country: "…, Malta", "… (Malta)"."""
    head, sign, country = text.rpartition("," if not text.endswith(")") else "(")
    return bool(sign and head) and names.place(country.rstrip(")").strip())


def dangles(text: str) -> bool:
    """Say whether a line cannot end there: "Prime Minister of", "Saint Vincent and the"."""
    return bool(DANGLING.search(text.rstrip()))


def joins(before: str, own: str, names: KnownNames) -> bool:
    """Say whether ``own``, apart from ``before`` in print, is the rest of the name in it."""
    if own[:1] == "(":
        # "(ECE)" under "Economic Commission for Europe": brackets begin no name.
        return True
    whole = names.known(f"{before} {own}")
    if not names.known(own):
        return whole or bool(DANGLING.search(before)) or own[:1].islower()
    # "St. Vincent and the" over "Grenadines", which is known too; "Korea, Republic of" is whole.
    unfinished = bool(DANGLING.search(before)) and "," not in before
    return (whole or unfinished) and not names.known(split_marks(before)[0])


def stands_alone(text: str, names: KnownNames, person: re.Pattern[str]) -> bool:
    """Say whether a row without a list marker is an entry all the same."""
    own = split_marks(text)[0]
    if names.known(own) or person.match(text):
        return True
    figure = glued_figure(own)
    if figure > 0 and names.known(own[:figure]):
        return True
    # "Manpower Inc., United Kingdom": an organisation is known without its country.
    first = own.split(",", 1)[0]
    return first != own and names.organisation(first)


def wrapped_rows(rows: Sequence[LaidRow], position: int, names: KnownNames) -> int:
    """Return how many rows from ``position`` on are one known name, none of them read alone."""
    own = [split_marks(rows[position].text)[0]]
    best = 1
    for row in rows[position + 1 : position + _LONGEST_WRAP]:
        if row.kind is not Kind.PLAIN or (row.row.after_gap and not row.row.after_page):
            break
        own.append(split_marks(row.text)[0])
        if names.known(" ".join(own)) and not all(names.known(line) for line in own):
            best = len(own)
    return best
