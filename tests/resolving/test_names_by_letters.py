"""Names found by their letters: all that may be near, and few that are not."""

from __future__ import annotations

import random

from rapidfuzz.distance import OSA

from hldparse.resolving import Resolver
from hldparse.resolving.letters import Letters, lacking
from hldparse.resolving.slips import MOST


def edited(name: str, rng: random.Random) -> str:
    """A name with letters left out, put in, changed or swapped."""
    for _ in range(rng.randrange(MOST + 2)):
        at = rng.randrange(len(name) + 1)
        put = rng.choice(["", "x", "a", "é", name[at : at + 2][::-1]])
        name = name[:at] + put + name[at + rng.randrange(3) :]
    return name


def test_every_name_within_the_edits_is_found(resolver: Resolver) -> None:
    """What may be near by distance is among what has the letters, the shortest first."""
    names = list(resolver.gazetteer.near)
    letters = Letters(names, lacking(names))
    rng = random.Random(11)  # noqa: S311 - a seed for the same edits every time
    for _ in range(400):
        text = edited(rng.choice(names), rng)
        found = letters.alike(text)
        assert [len(name) for name in found] == sorted(len(name) for name in found)
        near = {name for name in names if OSA.distance(text, name) <= MOST}
        assert near <= set(found), text


def test_few_others_are_found(resolver: Resolver) -> None:
    """A long name has the letters of few others."""
    names = list(resolver.gazetteer.near)
    letters = Letters(names, lacking(names))
    assert len(letters.alike("unitedrepublicoftanzania")) < 10
    assert letters.alike("zzzzzzzzzzzzzz") == []
    assert letters.alike("x" * 300) == []


def test_no_names_at_all() -> None:
    """An empty gazetteer has nothing near."""
    assert Letters([], lacking([])).alike("france") == []


def test_signs_that_few_names_have(resolver: Resolver) -> None:
    """Where few names have a letter their places are written; what is found is the same."""
    names = list(resolver.gazetteer.further)
    written = lacking(names)
    assert {type(unit) for units in written.values() for unit in units} == {str, list}
    letters = Letters(names, written)
    for name in names[:: len(names) // 60]:
        assert name in letters.alike(name[1:] + "x")
