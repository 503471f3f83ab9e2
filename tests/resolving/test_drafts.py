"""Records made the fast way: the same records."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from hldparse.records.names import Candidate, Entity, Resolution
from hldparse.resolving import drafts

FRANCE = Entity("FRA", "state", "France", "FRA")


def test_a_resolution_is_what_its_constructor_makes() -> None:
    """Equal in every field, of the very class, hashable, and it can be sent to a process."""
    shown = (Candidate("FRA", "France", 100.0),)
    told = ("exact", 100.0, ("said",), shown, "short", True, False)
    wanted = Resolution("France", FRANCE, "exact", 100.0, ("said",), shown, "short", True)
    for each in dataclasses.fields(Resolution):
        made = drafts.settled("France", FRANCE, (lambda _: told,))
        assert type(made) is Resolution
        assert getattr(made, each.name) == getattr(wanted, each.name)
    for read in (hash, repr, lambda one: pickle.loads(pickle.dumps(one)), copy.copy):  # noqa: S301 - made here
        made = drafts.settled("France", FRANCE, (lambda _: told,))
        assert read(made) == read(wanted)
        assert made == wanted
    made = drafts.settled("France", FRANCE, (lambda _: told,))
    assert dataclasses.replace(made, score=1.0) == dataclasses.replace(wanted, score=1.0)


def test_an_account_is_asked_for_once_and_only_when_read() -> None:
    """What was printed and the entity are there without it; it is told of which, and what else."""
    asked = []

    def give(found: Resolution, *more: str) -> drafts.Told:
        asked.append((found.printed, *more))
        return "exact", 100.0, ("said",), (), "short", None, False

    made = drafts.settled("France", FRANCE, (give, "2006-07-18"))
    assert made.printed == "France"
    assert made.entity is FRANCE
    assert not asked
    assert made.steps == ("said",)
    assert made.score == 100.0
    assert made.in_force is None
    assert asked == [("France", "2006-07-18")]


def test_a_resolution_has_no_other_fields_and_stays_as_it_is() -> None:
    """A misspelt field is an error, as is setting one."""
    made = drafts.settled("France", FRANCE, (lambda _: ("", 0.0, (), (), "", None, False),))
    for one in (made, Resolution("France", FRANCE, "exact", 100.0, ())):
        with pytest.raises(AttributeError, match="scores"):
            one.scores  # type: ignore[attr-defined]  # noqa: B018
        with pytest.raises(dataclasses.FrozenInstanceError):
            one.score = 1.0  # type: ignore[misc]


def test_a_candidate_is_what_its_constructor_makes() -> None:
    """Equal, of the very class, and as frozen."""
    shown = drafts.candidate("FRA", "France", 99.0)
    assert shown == Candidate("FRA", "France", 99.0)
    assert type(shown) is Candidate
    with pytest.raises(dataclasses.FrozenInstanceError):
        shown.score = 1.0  # type: ignore[misc]


def test_an_entity_is_what_its_constructor_makes() -> None:
    """Equal in every field, of the very class, and as frozen."""
    made = drafts.entity("FRA", "state", "France", "FRA", "", "", "", "", "")
    assert made == FRANCE
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.name = "Gaul"  # type: ignore[misc]
