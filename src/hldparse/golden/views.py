"""What resolving adds to a source, without repeating what parsing found."""

from __future__ import annotations

from dataclasses import dataclass

from hldparse.records.evidence import Evidence
from hldparse.records.names import Resolution
from hldparse.records.resolved import EntryFlag, NamePart, Resolved


@dataclass(frozen=True, slots=True)
class Name:
    """One name and what it was read as."""

    printed: str
    entity: str
    """entity_id; empty where no guess is made."""
    name: str
    method: str
    score: float
    kind: str
    in_force: bool | None
    ambiguous: str
    steps: tuple[str, ...]
    candidates: tuple[str, ...]
    """"COG 95", best first."""
    evidence: Evidence | None
    """None where it is the whole entry."""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry of a list, or a wish, with its names."""

    raw: str
    flags: tuple[EntryFlag, ...]
    evidence: Evidence
    names: tuple[Name, ...]
    further: tuple[Name, ...] = ()
    countries: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A stated rule and the key of its regional group."""

    printed: str
    regional_group: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class NamesRead:
    """All that resolving found in a source."""

    entries: tuple[Line, ...]
    wishes: tuple[Line, ...]
    rules: tuple[Group, ...]
    mentions: tuple[Name, ...] = ()
    """Names in running text that an entity was looked for."""


def names_read(resolved: Resolved) -> NamesRead:
    """Return the names of a source, each beside the line it stands on."""
    return NamesRead(
        entries=tuple(
            Line(
                each.entry.raw,
                each.flags,
                each.entry.evidence,
                _names(each.names, each.entry.evidence),
                _names(each.further, each.entry.evidence),
                _names(each.countries, each.entry.evidence),
            )
            for each in resolved.entries
        ),
        wishes=tuple(
            Line(
                each.wish.raw,
                each.flags,
                each.wish.evidence,
                _names(each.names, each.wish.evidence),
            )
            for each in resolved.wishes
        ),
        rules=tuple(
            Group(each.stated.regional_group, each.regional_group, each.stated.evidence)
            for each in resolved.rules
        ),
        mentions=tuple(
            _name(mention.printed, found, mention.evidence)
            for mention, found in zip(resolved.parsed.mentions, resolved.mentions, strict=False)
            if found is not None
        ),
    )


def _names(parts: tuple[NamePart, ...], whole: Evidence) -> tuple[Name, ...]:
    return tuple(
        _name(part.printed, part.resolution, part.evidence if part.evidence != whole else None)
        for part in parts
    )


def _name(printed: str, found: Resolution, evidence: Evidence | None) -> Name:
    return Name(
        printed=printed,
        entity=found.entity.entity_id if found.entity else "",
        name=found.entity.name if found.entity else "",
        method=found.method,
        score=found.score,
        kind=found.name_kind,
        in_force=found.in_force,
        ambiguous="ambiguous" if found.ambiguous else "",
        steps=found.steps,
        candidates=tuple(f"{each.entity_id} {each.score:g}" for each in found.candidates),
        evidence=evidence,
    )
