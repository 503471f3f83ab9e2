"""Lines that name a state and one that followed it, of which no reader can say what is meant."""

from __future__ import annotations

import re

from hldparse.resolving.covers import Cover, Part
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.resolver import Kind, Resolver

_AND = re.compile(r"\s+(?:and|&|et|y|и)\s+", re.IGNORECASE)
_PAIR = 2


def is_either(text: str, cover: Cover, gazetteer: Gazetteer) -> bool:
    """Return whether a slash stands between a state and its successor: "Yugoslavia/Serbia"."""
    if len(cover.parts) != _PAIR:
        return False
    (_, stop, one), (start, _, other) = cover.parts
    if text[stop:start].strip() != "/" or one.entity is None or other.entity is None:
        return False
    first, second = one.entity.entity_id, other.entity.entity_id
    return second in _followed(first, gazetteer) or first in _followed(second, gazetteer)


def as_two(
    text: str, cover: Cover, resolver: Resolver, as_of: str, kinds: tuple[Kind, ...]
) -> Cover | None:
    """Return a list with its last name parted at its "and", where that was a state of which both
    are successors and no date tells which is meant: "Croatia, Serbia and Montenegro"; None else.
    """
    start, stop, last = cover.parts[-1]
    before = text[cover.parts[-2][1] : start]
    joint = _AND.search(text, start, stop)
    if as_of or before.strip() != "," or joint is None or last.entity is None:
        return None
    halves = (start, joint.start()), (joint.end(), stop)
    parts: list[Part] = []
    for begin, end in halves:
        found = resolver.exactly(text[begin:end], as_of, kinds)
        if found is None or found.entity is None:
            return None
        parts.append((begin, end, found))
    named = [r.entity.entity_id for _, _, r in parts if r.entity]
    if not _followed(last.entity.entity_id, resolver.gazetteer).issuperset(named):
        return None
    return Cover((*cover.parts[:-1], *parts), cover.cost, (*cover.entities[:-1], *named))


def _followed(entity_id: str, gazetteer: Gazetteer) -> set[str]:
    """Return the ids of the states that followed one, and of those that followed them."""
    found: set[str] = set()
    waiting = [entity_id]
    while waiting:
        row = gazetteer.entities[gazetteer.by_id[waiting.pop()]]
        new = [each for each in row.successors if each not in found and each in gazetteer.by_id]
        found.update(new)
        waiting += new
    return found
