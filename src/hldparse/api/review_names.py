"""Names looked up during a review: in the gazetteer, and among the conference's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hldparse.records.names import Candidate
from hldparse.text.fold import fold

if TYPE_CHECKING:
    from hldparse.records.dataset import Dataset
    from hldparse.resolving import Resolver

_LONGEST = 200
_EXACT, _BEGINS, _HOLDS = 100.0, 95.0, 90.0
"""Scores of a name that is the text, begins with it, or has it at the beginning of a word."""


def found_names(
    text: str, resolver: Resolver, dataset: Dataset, limit: int
) -> tuple[Candidate, ...]:
    """Return entities whose id or name is ``text``, begins with or holds it, then those that the
    resolver comes nearest to; the likest first.
    """
    wanted = fold(text[:_LONGEST]).strip()
    if not wanted:
        return ()
    scores: dict[str, float] = {}
    spelt: dict[str, str] = {}
    for entity_id, name in _names(resolver, dataset):
        score = _score(wanted, fold(name), entity_id)
        if score > scores.get(entity_id, 0.0):
            scores[entity_id], spelt[entity_id] = score, name
    # Two may share a spelling ("Congo"), so each is shown by its usual name.
    usual = _usual(resolver, dataset, scores)
    best = {each: Candidate(each, usual.get(each, spelt[each]), scores[each]) for each in scores}
    found = resolver.resolve(text[:_LONGEST])
    if found.entity is not None:
        entity = found.entity
        best.setdefault(entity.entity_id, Candidate(entity.entity_id, entity.name, found.score))
    for each in found.candidates:
        best.setdefault(each.entity_id, each)
    ranked = sorted(best.values(), key=lambda each: (-each.score, len(each.name), each.entity_id))
    return tuple(ranked[:limit])


def known_entity(entity_id: str, resolver: Resolver, dataset: Dataset) -> bool:
    """Say whether the gazetteer or the conference has an entity."""
    if entity_id in resolver.gazetteer.by_id:
        return True
    return any(row.entity_id == entity_id for row in dataset.entities)


def _names(resolver: Resolver, dataset: Dataset) -> Iterator[tuple[str, str]]:
    gazetteer = resolver.gazetteer
    for name in gazetteer.names:
        yield gazetteer.entities[name.entity].entity_id, name.text
    for row in dataset.entities:
        yield row.entity_id, row.name


def _usual(resolver: Resolver, dataset: Dataset, wanted: Iterable[str]) -> dict[str, str]:
    gazetteer = resolver.gazetteer
    found = {row.entity_id: row.name for row in dataset.entities}
    for entity_id in wanted:
        index = gazetteer.by_id.get(entity_id)
        if index is not None:
            found[entity_id] = gazetteer.short_name(index)
    return found


def _score(wanted: str, name: str, entity_id: str) -> float:
    if wanted in {name, entity_id.lower()}:
        return _EXACT
    if name.startswith(wanted):
        return _BEGINS
    return _HOLDS if f" {wanted}" in name else 0.0
