"""What a source holds with its names resolved, and what the names of all sources come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from hldparse.records.blocks import Entry, Parsed, StatedRule, Wish
from hldparse.records.evidence import Evidence
from hldparse.records.names import Entity, EntityType, Membership, Resolution


@dataclass(frozen=True, slots=True)
class NamePart:
    """One name within an entry, and what it was read as."""

    printed: str
    start: int
    """0-based in the entry's ``text``."""
    stop: int
    resolution: Resolution
    evidence: Evidence


EntryFlag = Literal["merged-line", "wrapped-line", "unmarked-line", "inferred-category"]


@dataclass(frozen=True, slots=True)
class ResolvedEntry:
    """An entry with the names it holds."""

    entry: Entry
    names: tuple[NamePart, ...]
    """One seat each. More than one where names ran together ("merged-line") or where a line
    without its list marker is a name of its own ("unmarked-line"). For civil society: the
    organisation that holds the seat."""
    flags: tuple[EntryFlag, ...] = ()
    further: tuple[NamePart, ...] = ()
    """Civil society: further affiliations."""
    countries: tuple[NamePart, ...] = ()
    decision: str = ""
    """Decision that moved, added or struck it; empty for none."""
    struck: bool = False
    """Whether a decision says that it is no seat."""


@dataclass(frozen=True, slots=True)
class ResolvedWish:
    """An expression of interest with the names it holds (one, unless names ran together)."""

    wish: Wish
    names: tuple[NamePart, ...]
    flags: tuple[EntryFlag, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolvedRule:
    """A stated rule whose regional group is a key ("" where it is for all)."""

    stated: StatedRule
    regional_group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """All that one source holds, names resolved."""

    parsed: Parsed
    entries: tuple[ResolvedEntry, ...] = ()
    wishes: tuple[ResolvedWish, ...] = ()
    rules: tuple[ResolvedRule, ...] = ()
    mentions: tuple[Resolution | None, ...] = ()
    """One for each of ``parsed.mentions``; None where the kind has no entity."""
    contacts: tuple[tuple[Resolution, ...], ...] = ()
    """One for each of ``parsed.contacts``: its organisations, in printed order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What reconciling needs of the gazetteer, without the gazetteer."""

    entities: dict[str, Entity]
    """Every entity that the resolutions name, by id; names as in force at the latest date."""
    memberships: tuple[Membership, ...]
    group_names: dict[str, str]
    """Printed name of each regional group by key ("african": "African States")."""
    names_at: dict[tuple[str, str], str]
    """(entity_id, ISO date) → canonical short name in force then, for the dates of the corpus."""
    otherwise: Mapping[str, Resolution] = field(default_factory=dict)
    """Folded text → what the words of merged and unread lines are, were these cut otherwise."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Spellings of what may be one organisation or person."""

    entity_type: EntityType
    spellings: tuple[str, ...]
    entity_ids: tuple[str, ...]
    """One id where they were linked, two where they were kept apart."""
    score: float
    certain: bool
    """True: linked without a question (acronym, word order, plural). False: asked."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """One entity for the spellings of many documents."""

    organisations: dict[str, str]
    """Printed name of an organisation → entity_id."""
    persons: dict[tuple[str, str], str]
    """(printed name, printed organisation) → entity_id of the person."""
    entities: tuple[Entity, ...]
    """Entities that the gazetteer does not hold."""
    resolutions: dict[str, Resolution]
    """Printed name of an organisation → how it was linked or found new."""
    variants: tuple[Variant, ...] = ()
