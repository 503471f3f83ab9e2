"""Records made the fast way: the same records."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from hldparse.records.names import Candidate, Entity, Resolution
from hldparse.resolving import drafts

FRANCE = Entity("FRA", "state", "France", "FRA")


def test_a_resolution_is_what_its_constructor_makes() -> None:
    """Equal in every field, of the very class, hashable, and it can be sent to a process."""
    shown = (Candidate("FRA", "France", 100.0),)
    made = drafts.settled("France", FRANCE, "exact", 100.0, ("said",), "France", "short", True)
    wanted = Resolution("France", FRANCE, "exact", 100.0, ("said",), shown, "short", True)
    assert type(made) is Resolution
    assert made == wanted
    assert hash(made) == hash(wanted)
    assert pickle.loads(pickle.dumps(made)) == wanted  # noqa: S301 - made a line above
    assert dataclasses.replace(made, score=1.0).score == 1.0
    for each in dataclasses.fields(Resolution):
        assert getattr(made, each.name) == getattr(wanted, each.name)


def test_its_candidate_is_what_its_constructor_makes() -> None:
    """Equal, of the very class, and as frozen."""
    made = drafts.settled("Frankrike", FRANCE, "variant", 99.0, (), "France", "short", None)
    (shown,) = made.candidates
    assert shown == Candidate("FRA", "France", 99.0)
    with pytest.raises(dataclasses.FrozenInstanceError):
        shown.score = 1.0  # type: ignore[misc]


def test_a_misprint_keeps_what_was_found() -> None:
    """Of the very class, with every candidate in place of the first."""
    found = drafts.settled("Frence", FRANCE, "fuzzy", 80.0, ("said",), "France", "short", True)
    shown = (Candidate("FRA", "France", 80.0), Candidate("GRC", "Greece", 40.0))
    made = drafts.misread(found, shown)
    assert made == Resolution("Frence", FRANCE, "fuzzy", 80.0, ("said",), shown, "typo", True)
    assert type(made) is Resolution


def test_an_entity_is_what_its_constructor_makes() -> None:
    """Equal in every field, of the very class, and as frozen."""
    made = drafts.entity("FRA", "state", "France", "FRA", "", "", "", "", "")
    assert made == FRANCE
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.name = "Gaul"  # type: ignore[misc]
