"""Lists of names that one name would equal but for its commas."""

from __future__ import annotations

import re

from hldparse.records.names import Resolution
from hldparse.resolving.resolver import KINDS, Kind, Resolver

_SEPARATOR = re.compile(r"[,;|]")


def is_list(
    text: str, whole: Resolution, resolver: Resolver, as_of: str, kinds: tuple[Kind, ...]
) -> bool:
    """Return whether commas part a text into names of others than it is as a ``whole``.

    "Serbia, Montenegro" lists two states, though "Serbia-Montenegro" was one; "Hong Kong, China"
    is one name. What is one name on the very date, is.
    """
    if whole.entity is None or whole.in_force or not _SEPARATOR.search(text):
        return False
    found = [resolver.exactly(part.strip(), as_of, kinds) for part in _SEPARATOR.split(text)]
    named = {r.entity.entity_id for r in found if r is not None and r.entity is not None}
    return len(named) == len(found) and whole.entity.entity_id not in named


def begins_with_state(text: str, whole: Resolution, resolver: Resolver) -> bool:
    """Return whether a comma parts a text into a state and its territory, which it is as a
    ``whole`` though it is called so nowhere: within a longer line they are two, "USA, Puerto Rico,
    Cuba", but not "China, Hong Kong SAR".
    """
    before, comma, behind = text.partition(",")
    if not comma or whole.entity is None or whole.method == "exact":
        return False
    if whole.candidates and "," in whole.candidates[0].name:
        return False
    known = resolver.gazetteer
    state = resolver.exactly(before.strip(), "", KINDS)
    own = known.of.get(known.by_id[whole.entity.entity_id])
    if own is None or state is None or state.entity is None or not resolver.knows(behind):
        return False
    return state.entity.entity_id == known.entities[own].entity_id
