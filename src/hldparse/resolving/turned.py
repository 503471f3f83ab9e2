"""Names of states as lists invert them: "Korea, Republic of", "China (People's Republic of)"."""

from __future__ import annotations

from collections.abc import Iterator

from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.match import Matcher
from hldparse.resolving.words import CONNECTORS
from hldparse.text.fold import fold

_LONGEST = 8
"""Words in the longest name that is turned round."""


def turned(gazetteer: Gazetteer) -> dict[str, int]:
    """Return the folded inversions of English names of states, each with the place of the bag
    that it has the words of.

    They are found at build time, so that at run time one look-up tells what otherwise takes a
    dozen. Only those are kept that the matcher reads so itself, however they are printed: what is
    an answer by another way, or none, stays with the matcher.
    """
    matcher = Matcher(gazetteer)
    places = {key: place for place, key in enumerate(gazetteer.in_order)}
    found: dict[str, int] = {}
    for name in gazetteer.names:
        if name.lang != "en" or name.weak or name.kind == "acronym":
            continue
        if gazetteer.entities[name.entity].entity_type != "state":
            continue
        for head, tail in _inversions(name.text.split()):
            form = fold(f"{head} {tail}")
            place = None if form in gazetteer.keys else _place(matcher, form, head, tail, places)
            if place is not None:
                found[form] = place
    return dict(sorted(found.items()))


def _inversions(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield head and tail of each way to turn a name round: "Republic of Korea" gives "Korea" and
    "Republic of", "Republic".
    """
    if not 1 < len(words) <= _LONGEST or not all(word.isascii() for word in words):
        return
    for at in range(1, len(words)):
        head, tail = " ".join(words[at:]), words[:at]
        yield head, " ".join(tail)
        while len(tail) > 1 and tail[-1] in CONNECTORS:
            tail = tail[:-1]
            yield head, " ".join(tail)


def _place(matcher: Matcher, form: str, head: str, tail: str, places: dict[str, int]) -> int | None:
    """Return the place of the bag that all printings of one inversion are found by."""
    # The bare form is what is left of a name with an apostrophe, which may be read otherwise.
    printings = (f"{head}, {tail}", f"{head} ({tail})", f"{head} ({tail.lower()})", form)
    read = [matcher.loose(way) for way in (*printings, *map(str.upper, printings))]
    first = read[0]
    if first is None or first.level not in ("words", "joined"):
        return None
    key = first.steps[-1].rpartition(": ")[2]
    place = places.get(key)
    if place is None:
        return None
    said = matcher.turned(form, place)
    return place if all(one == said for one in read) else None
