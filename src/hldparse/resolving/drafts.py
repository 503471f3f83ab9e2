"""Records made in a fraction of the time that their own constructors take.

A frozen record sets each field through ``object.__setattr__``; that is most of what a clean name
costs. Here the fields are set on an open twin of the same layout, which then becomes the record.
The twins have no constructors: to call one takes as long as to set the fields.
"""

from __future__ import annotations

from typing import Any

from hldparse.records.names import (
    Account,
    Accounted,
    Candidate,
    Entity,
    EntityType,
    Method,
    Resolution,
)

Told = tuple[Method, float, tuple[str, ...], tuple[Candidate, ...], str, bool | None, bool]
"""The fields of a Resolution from ``method`` on: what the function of an ``Account`` returns."""


class _OpenResolution(Accounted):
    __slots__ = Resolution.__slots__


class _OpenEntity:
    __slots__ = Entity.__slots__


class _OpenCandidate:
    __slots__ = Candidate.__slots__


def settled(printed: str, entity: Entity | None, account: Account) -> Resolution:
    """Return the ``Resolution`` of what is printed as an entity, or as none, its further fields
    left to the ``account``.
    """
    made: Any = _OpenResolution()
    made.printed = printed
    made.entity = entity
    made.account = account
    made.__class__ = Resolution
    resolution: Resolution = made
    return resolution


def candidate(entity_id: str, name: str, score: float) -> Candidate:
    """Return ``Candidate(…)`` of these fields."""
    made: Any = _OpenCandidate()
    made.entity_id = entity_id
    made.name = name
    made.score = score
    made.__class__ = Candidate
    shown: Candidate = made
    return shown


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
    made: Any = _OpenEntity()
    made.entity_id = entity_id
    made.entity_type = entity_type
    made.name = name
    made.iso3 = iso3
    made.iso2 = iso2
    made.m49 = m49
    made.acronym = acronym
    made.member_since = member_since
    made.member_until = member_until
    made.__class__ = Entity
    named: Entity = made
    return named
