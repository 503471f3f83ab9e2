"""Lines that name a state and one that followed it, of which no reader can say what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from hldparse.resolving.covers import Cover, Part
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.resolver import Kind, Resolver

_AND = re.compile(r"\s+(?:and|&|et|y|и)\s+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_PAIR = 2


def is_either(text: str, cover: Cover, gazetteer: Gazetteer) -> bool:
    """Return whether a slash or a hyphen stands between a state and its successor:
    "Yugoslavia/Serbia".
    """
    if len(cover.parts) != _PAIR:
        return False
    (_, stop, one), (start, _, other) = cover.parts
    if text[stop:start].strip() not in ("/", "-") or one.entity is None or other.entity is None:
        return False
    first, second = one.entity.entity_id, other.entity.entity_id
    return second in _followed(first, gazetteer) or first in _followed(second, gazetteer)


def as_two(text: str, cover: Cover, resolver: Resolver, kinds: tuple[Kind, ...]) -> Cover | None:
    """Return a list with a name in it parted that was a state of which both halves are successors,
    where no date tells what is meant; None else. The last is parted at its "and", "Croatia, Serbia
    and Montenegro", and any that has none between its halves, "Romania Serbia Montenegro".
    """
    for at, part in enumerate(cover.parts):
        before = text[cover.parts[at - 1][1] : part[0]] if at else ""
        listed = at == len(cover.parts) - 1 and before.strip() == ","
        if not listed and _AND.search(text, part[0], part[1]):
            continue
        if halves := _halves(text, part, resolver, "", kinds):
            return _cover((*cover.parts[:at], *halves, *cover.parts[at + 1 :]), cover.cost)
    return None


def on_date(
    text: str, cover: Cover, resolver: Resolver, as_of: str, kinds: tuple[Kind, ...]
) -> Cover:
    """Return a line of names with each state that was no more on a date parted into successors that
    its name is made of: "Serbia and Montenegro" since June 2006.
    """
    parts: list[Part] = []
    for part in cover.parts:
        past = part[2].in_force is False
        halves = _halves(text, part, resolver, as_of, kinds) if past else ()
        parts += halves if halves and all(r.in_force for _, _, r in halves) else (part,)
    return _cover(tuple(parts), cover.cost)


def _halves(
    text: str, part: Part, resolver: Resolver, as_of: str, kinds: tuple[Kind, ...]
) -> tuple[Part, ...]:
    """Return the two successors of a state that its name puts side by side, with "and" or without,
    () where it does not.
    """
    start, stop, whole = part
    joint = _AND.search(text, start, stop) or _SPACE.search(text, start, stop)
    if joint is None or whole.entity is None:
        return ()
    parts: list[Part] = []
    for begin, end in ((start, joint.start()), (joint.end(), stop)):
        found = resolver.exactly(text[begin:end], as_of, kinds)
        if found is None or found.entity is None:
            return ()
        parts.append((begin, end, found))
    followed = _followed(whole.entity.entity_id, resolver.gazetteer)
    return tuple(parts) if followed.issuperset(_ids(parts)) else ()


def _cover(parts: tuple[Part, ...], cost: int) -> Cover:
    return Cover(parts, cost, tuple(_ids(parts)))


def _ids(parts: Iterable[Part]) -> list[str]:
    return [r.entity.entity_id if r.entity else "" for _, _, r in parts]


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
