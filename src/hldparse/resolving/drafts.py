"""Records made in a fraction of the time that their own constructors take.

A frozen record sets each field through ``object.__setattr__``; that is most of what a clean name
costs. Here the fields are set on an open twin of the same layout, which then becomes the record.
"""

from __future__ import annotations

from typing import Any

from hldparse.records.names import Candidate, Entity, EntityType, Method, Resolution


class _OpenResolution:
    __slots__ = Resolution.__slots__

    def __init__(  # noqa: PLR0913, PLR0917 - the fields of the record
        self,
        printed: str,
        entity: Entity | None,
        method: Method,
        score: float,
        steps: tuple[str, ...],
        candidates: tuple[Candidate, ...],
        name_kind: str,
        in_force: bool | None,
    ) -> None:
        self.printed = printed
        self.entity = entity
        self.method = method
        self.score = score
        self.steps = steps
        self.candidates = candidates
        self.name_kind = name_kind
        self.in_force = in_force
        self.ambiguous = False


class _OpenEntity:
    __slots__ = Entity.__slots__

    def __init__(  # noqa: PLR0913, PLR0917 - the fields of the record
        self,
        entity_id: str,
        entity_type: str,
        name: str,
        iso3: str,
        iso2: str,
        m49: str,
        acronym: str,
        member_since: str,
        member_until: str,
    ) -> None:
        self.entity_id = entity_id
        self.entity_type = entity_type
        self.name = name
        self.iso3 = iso3
        self.iso2 = iso2
        self.m49 = m49
        self.acronym = acronym
        self.member_since = member_since
        self.member_until = member_until


class _OpenCandidate:
    __slots__ = Candidate.__slots__

    def __init__(self, entity_id: str, name: str, score: float) -> None:
        self.entity_id = entity_id
        self.name = name
        self.score = score


def settled(  # noqa: PLR0913, PLR0917 - the fields of the record
    printed: str,
    entity: Entity,
    method: Method,
    score: float,
    steps: tuple[str, ...],
    candidates: tuple[Candidate, ...],
    name_kind: str,
    in_force: bool | None,
) -> Resolution:
    """Return ``Resolution(…)`` of these fields, not ambiguous."""
    made: Any = _OpenResolution(
        printed, entity, method, score, steps, candidates, name_kind, in_force
    )
    made.__class__ = Resolution
    resolution: Resolution = made
    return resolution


def entity(  # noqa: PLR0913, PLR0917 - the fields of the record
    entity_id: str,
    entity_type: EntityType,
    name: str,
    iso3: str,
    iso2: str,
    m49: str,
    acronym: str,
    member_since: str,
    member_until: str,
) -> Entity:
    """Return ``Entity(…)`` of these fields."""
    made: Any = _OpenEntity(
        entity_id, entity_type, name, iso3, iso2, m49, acronym, member_since, member_until
    )
    made.__class__ = Entity
    named: Entity = made
    return named


def candidate(entity_id: str, name: str, score: float) -> Candidate:
    """Return ``Candidate(…)`` of these fields."""
    made: Any = _OpenCandidate(entity_id, name, score)
    made.__class__ = Candidate
    shown: Candidate = made
    return shown
