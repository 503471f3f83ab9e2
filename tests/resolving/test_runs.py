"""Runs of words that may be a name, and how much is read of a line at most."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from hldparse.records.names import Resolution
from hldparse.resolving import Resolver, split_line
from hldparse.resolving.runs import Runs
from hldparse.resolving.spans import tokens


@pytest.fixture(scope="module")
def runs(resolver: Resolver) -> Runs:
    return Runs(resolver.gazetteer, sorted(resolver.gazetteer.squeezed))


def test_every_name_may_end_where_it_ends(resolver: Resolver, runs: Runs) -> None:
    """No name of the gazetteer is cut short, whatever its language."""
    for name in resolver.gazetteer.names:
        words = [name.text[t.start : t.stop] for t in tokens(name.text, lambda start, stop: [])]
        if words and resolver.exactly(name.text, "", ("state", "organisation")):
            assert len(words) in runs.ends(words, len(words))[0], name.text


def test_names_that_stand_side_by_side_are_no_name(runs: Runs) -> None:
    """A run dies where no name has its words together."""
    ends = runs.ends(["Peru", "Chad", "Costa", "Rica", "Fiji"], 12)
    assert 2 not in ends[0]
    assert 4 in ends[2]
    assert 5 not in ends[2]


@pytest.mark.parametrize(
    "words", [["Ni", "ger"], ["Niger", "1"], ["MIGA", "1"], ["Guinea", "suite"]]
)
def test_parted_words_and_notes_stay_with_their_name(runs: Runs, words: list[str]) -> None:
    """A word cut in two, a note and "continued" do not end a run."""
    assert 2 in runs.ends(words, 12)[0]


def test_a_line_is_read_so_far_and_no_farther(
    resolver: Resolver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However names are run together, few runs of words are read in one line."""
    names = [
        name.text
        for name in resolver.gazetteer.names
        if name.lang == "en" and resolver.gazetteer.entities[name.entity].entity_type == "state"
    ]
    rng = random.Random(3)  # noqa: S311 - a seed for the same lines every time
    read: list[str] = []

    def counted(find: Callable[..., Resolution | None]) -> Callable[..., Resolution | None]:
        def reading(text: str, *others: object) -> Resolution | None:
            read.append(text)
            return find(text, *others)

        return reading

    monkeypatch.setattr(resolver, "exactly", counted(resolver.exactly))
    monkeypatch.setattr(resolver, "nearly", counted(resolver.nearly))
    for _ in range(60):
        line = rng.choice([" ", ", ", " and "]).join(rng.sample(names, 20))[:300]
        read.clear()
        split_line(line.replace("a", rng.choice("ae")), resolver=resolver)
        assert len(read) <= 330, line
