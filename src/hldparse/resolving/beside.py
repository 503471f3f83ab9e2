"""A name beside another of the same entity, beside its state's, or beside its code."""

from __future__ import annotations

import re
from collections.abc import Callable

from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.levels import SCORES, Match
from hldparse.resolving.remarks import two_names
from hldparse.text.fold import fold

_CODE_MOST = 4
"""Signs of a code and the one beside it."""
_CODE = r"[(\[]?(?P<code>[A-Z]{2,3}|[0-9]{3})[)\]]?"
# "NGA_Nigeria"
_BEFORE = re.compile(rf"^{_CODE}\s*[-–—:/,|_=]?\s*(?<![^\W_])(?P<name>[^\W\d_].+)$")
_BEHIND = re.compile(rf"^(?P<name>.+[^\W\d_]\.?)(?:\s*[-–—:/,|_=]\s*|\s+|(?=[(\[])){_CODE}$")


class Beside:
    """Reads a text that says twice what it names. ``find`` returns the names of part of a text."""

    def __init__(self, gazetteer: Gazetteer, find: Callable[[str], Match | None]) -> None:
        self._gazetteer, self._find = gazetteer, find

    def twice(self, text: str) -> Match | None:
        """Return the names of a text that gives one entity two names: "Burma (Myanmar)"; behind a
        comma stands the state of a territory, or the same: "Aruba, Netherlands".
        """
        if text[-1:] not in (")", "]") and "/" not in text and "," not in text:
            return None
        pair = two_names(text)
        listed = pair is None and text.count(",") == 1
        if listed:
            pair = _parted(text)
        first = self._find(pair[0]) if pair else None
        second = self._find(pair[1]) if pair and first else None
        if pair is None or first is None or second is None:
            return None
        names = self._gazetteer.names
        pairs = [{names[n].entity for n in m.names} for m in (first, second)]
        both = self._one_of(*pairs, listed=listed)
        if len(both) != 1:
            return None
        ids = [n for n in (*first.names, *second.names) if names[n].entity in both]
        ids = [n for n in ids if not names[n].weak] or ids
        short = any(all(names[n].kind == "acronym" for n in m.names) for m in (first, second))
        if short and self._is_body(ids[0]):
            # What an acronym beside a name says of a body is weighed elsewhere.
            return None
        step = f"two names of one: {pair[0]} and {pair[1]}"
        return Match(ids, "twice", "variant", SCORES["twice"], [step])

    def _one_of(self, first: set[int], second: set[int], *, listed: bool) -> set[int]:
        """Return what two names both are, or the territory where the other is its state's name:
        "Jersey (United Kingdom)", and where they are not ``listed`` "Netherlands (Aruba)".
        """
        belongs = self._gazetteer.of
        return (
            first & second
            or {each for each in first if belongs.get(each) in second}
            or {each for each in second if not listed and belongs.get(each) in first}
        )

    def coded(self, text: str) -> Match | None:
        """Return the names of a text beside its own code of ISO 3166-1 or M49, its Olympic one, or
        its state's: "Kenya (KEN)", "KE - Kenya", "404 Kenya", "Germany (GER)", "Greenland (DK)".
        """
        end, begin = text.rstrip(")]")[-_CODE_MOST:], text.lstrip("([")[:_CODE_MOST]
        pair = _BEHIND.match(text) if _is_of_code(end, end[-2:]) else None
        if pair is None and _is_of_code(begin, begin[:2]):
            pair = _BEFORE.match(text)
        found = self._find(pair["name"]) if pair else None
        if pair is None or found is None:
            return None
        for n in found.names:
            entity = self._gazetteer.names[n].entity
            if self._is_code_of(pair["code"], entity):
                steps = [*found.steps, f"code set aside: {pair['code']}"]
                ids = [m for m in found.names if self._gazetteer.names[m].entity == entity]
                if all(self._gazetteer.names[m].weak for m in ids):
                    # What the name only suggests, the code says: "Korea (KOR)".
                    ids = self._gazetteer.keys[fold(self._gazetteer.entities[entity].name)]
                return Match(ids, "twice", "variant", SCORES["twice"], steps)
        return None

    def _is_code_of(self, code: str, entity: int) -> bool:
        """Whether a code is an entity's own, or of the state that a territory belongs to."""
        gazetteer = self._gazetteer
        row = gazetteer.entities[entity]
        if code in (row.iso2, row.entity_id, row.m49) or entity == gazetteer.olympic.get(code):
            return True
        owner = gazetteer.of.get(entity)
        return owner is not None and self._is_code_of(code, owner)

    def _is_body(self, n: int) -> bool:
        entity = self._gazetteer.names[n].entity
        return self._gazetteer.entities[entity].entity_type == "organisation"


def _is_of_code(signs: str, two: str) -> bool:
    """Whether the signs at an end of a text may be of a code, ``two`` of them its own: a code is
    of three at most, so that another sign parts it from the rest.
    """
    return two.isascii() and (two.isupper() or two.isdigit()) and not signs.isalnum()


def _parted(text: str) -> tuple[str, str] | None:
    """Return what stands before the comma of a text, and behind it."""
    before, _, behind = text.partition(",")
    before, behind = before.strip(), behind.strip()
    return (before, behind) if before and behind else None
