"""Whom a folded text means, as far as that is known when a gazetteer is compiled: its names, and
the ways in which lists invert them: "Korea, Republic of", "China (People's Republic of)".
"""

from __future__ import annotations

from collections.abc import Iterator

from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.match import Matcher
from hldparse.resolving.words import CONNECTORS
from hldparse.text.fold import fold

_LONGEST = 8
"""Words in the longest name that is turned round."""


def meant(gazetteer: Gazetteer) -> dict[str, int]:
    """Return the folded texts that mean one entity, each with its index: names that it has several
    times, of several dates or languages, and inversions of the English names of states.

    They are found at build time, so that at run time one look-up tells what otherwise takes a
    dozen. An inversion is only kept that the matcher reads so itself, however it is printed.
    """
    owners = {key: gazetteer.owner(ids) for key, ids in gazetteer.keys.items() if len(ids) > 1}
    owners |= _inverted(gazetteer)
    return {key: owner for key, owner in sorted(owners.items()) if owner is not None}


def _inverted(gazetteer: Gazetteer) -> dict[str, int | None]:
    matcher = Matcher(gazetteer)
    found: dict[str, int | None] = {}
    for name in gazetteer.names:
        if name.lang != "en" or name.weak or name.kind == "acronym":
            continue
        if gazetteer.entities[name.entity].entity_type != "state":
            continue
        for head, tail in _inversions(name.text.split()):
            form = fold(f"{head} {tail}")
            # "C. A. Republic": initials are read otherwise with stops than without.
            if form not in gazetteer.keys and min(map(len, form.split())) > 1:
                found[form] = _owner(matcher, form, head, tail)
    return found


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


def _owner(matcher: Matcher, form: str, head: str, tail: str) -> int | None:
    """Return the entity that all printings of one inversion mean, None where they differ."""
    # The bare form is what is left of a name with an apostrophe, which may be read otherwise.
    printings = (f"{head}, {tail}", f"{head} ({tail})", f"{head} ({tail.lower()})", form)
    read = [matcher.loose(way) for way in (*printings, *map(str.upper, printings))]
    first = read[0]
    if first is None or first.level not in ("words", "joined") or any(o != first for o in read):
        return None
    return matcher.gazetteer.owner(first.names)
