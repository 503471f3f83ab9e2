"""Entries under no heading: their category is that of whom their name means.

A member on the list's date, an observer state, a body with a standing invitation, a body of the
United Nations or of states, any other body. What resolves to none of them is left to the reviewer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from hldparse.records.blocks import Category, Entry, Parsed, Portion, Unread
from hldparse.records.names import Candidate, Resolution
from hldparse.records.resolved import EntryFlag, NamePart, ResolvedEntry
from hldparse.resolving.covers import Part
from hldparse.resolving.gazetteer import Row
from hldparse.resolving.places import part_evidence
from hldparse.resolving.resolver import Kind, Resolver
from hldparse.text.entries import bare

_BODY: tuple[Kind, ...] = ("organisation",)
_EITHER: tuple[Kind, ...] = ("organisation", "state")
_OF_STATES = frozenset({"observer", "un", "igo"})
_OF_CITIZENS = frozenset({"ngo", "company"})
_NEAR = 80.0
"""Score of a candidate from which a name is rather misprinted than unknown."""
INFERRED: EntryFlag = "inferred-category"
Flags = Callable[[tuple[Part, ...], tuple[int, ...]], tuple[EntryFlag, ...]]


@dataclass(frozen=True, slots=True)
class Inferred:
    """What became of entries under no heading, in order."""

    entries: tuple[ResolvedEntry, ...] = ()
    unread: Unread | None = None


def infer(
    entry: Entry, parts: tuple[Part, ...], as_of: str, resolver: Resolver, flags: Flags
) -> Inferred:
    """Return ``entry``, read as ``parts``, under the category of whom its name means, one entry for
    each category where names ran together; or the line as unread where that is not known.
    """
    if len(parts) > 1 or parts[0][2].entity is None:
        body = _body(entry, as_of, resolver)
        if body is not None:
            return Inferred((body,))
    if len(parts) == 1 and parts[0][2].entity is None:
        category = _nearest(parts[0][2], as_of, resolver)
        if category is None:
            return _left(entry, "nobody known by that name", "civil-society")
    found: dict[Category, list[Part]] = {}
    for part in parts:
        category = _category(part[2], as_of, resolver) or _nearest(part[2], as_of, resolver)
        if category is None:
            return _left(entry, "neither a member, an observer nor a body", "permanent-observer")
        found.setdefault(category, []).append(part)
    return Inferred(
        tuple(
            ResolvedEntry(
                replace(entry, category=category),
                tuple(_part(entry, part) for part in own),
                (*flags(parts, entry.breaks), INFERRED),
            )
            for category, own in found.items()
        )
    )


def with_category(line: Unread, as_of: str, resolver: Resolver) -> Unread:
    """Return a line under no heading with the category that it has if it is an entry."""
    if not line.category_from:
        return line
    found = resolver.resolve(bare(line.raw), as_of or None, _EITHER)
    category = _category(found, as_of, resolver) or _nearest(found, as_of, resolver)
    return replace(line, category=category or "civil-society")


def with_unread(parsed: Parsed, entries: tuple[ResolvedEntry, ...], left: list[Unread]) -> Parsed:
    """Return ``parsed`` with its entries as resolved, and further lines unread; the counts of
    lines follow.
    """
    before = {place for line in parsed.unread for place in _lines(line)}
    more = {place for line in left for place in _lines(line)} - before
    source = parsed.source
    unread = sorted(
        (*parsed.unread, *left),
        key=lambda line: (line.evidence.page or 0, line.evidence.line_start),
    )
    return replace(
        parsed,
        entries=tuple(dict.fromkeys(read.entry for read in entries)),
        unread=tuple(unread),
        source=replace(
            source, claimed=source.claimed - len(more), unread=source.unread + len(more)
        ),
    )


def _lines(line: Unread) -> set[tuple[int | None, int]]:
    where = line.evidence
    printed = len(line.raw.split("\n"))
    last = min(where.line_end, where.line_start + printed - 1)
    return {(where.page, number) for number in range(where.line_start, last + 1)}


def _body(entry: Entry, as_of: str, resolver: Resolver) -> ResolvedEntry | None:
    """Return an entry that is a body with its country, or a person and a body, both known."""
    affiliation = entry.affiliation
    if affiliation is None or not affiliation.organisations:
        return None
    first = affiliation.organisations[0]
    if first.text == entry.text:
        return None
    found = resolver.resolve(first.text, as_of or None, _BODY)
    category = _category(found, as_of, resolver)
    if category is None:
        return None
    part = (first.start, first.stop, found)
    countries: tuple[NamePart, ...] = ()
    if category == "civil-society":
        countries = tuple(_country(entry, each, as_of, resolver) for each in affiliation.countries)
    return ResolvedEntry(
        replace(entry, category=category), (_part(entry, part),), (INFERRED,), (), countries
    )


def _country(entry: Entry, portion: Portion, as_of: str, resolver: Resolver) -> NamePart:
    found = resolver.resolve(portion.text, as_of or None, ("state",))
    return _part(entry, (portion.start, portion.stop, found))


def _category(found: Resolution, as_of: str, resolver: Resolver) -> Category | None:
    if found.entity is None:
        return None
    gazetteer = resolver.gazetteer
    return _of(gazetteer.entities[gazetteer.by_id[found.entity.entity_id]], as_of)


def _nearest(found: Resolution, as_of: str, resolver: Resolver) -> Category | None:
    """Return the category of what an unresolved name is likely to be, so that it is asked there."""
    near: tuple[Candidate, ...] = tuple(
        each for each in found.candidates if found.ambiguous or each.score >= _NEAR
    )
    gazetteer = resolver.gazetteer
    rows = (gazetteer.entities[gazetteer.by_id[each.entity_id]] for each in near)
    return next(filter(None, (_of(row, as_of) for row in rows)), None)


def _of(row: Row, as_of: str) -> Category | None:
    if row.entity_type == "organisation":
        if row.kind in _OF_STATES:
            return "intergovernmental-entity"
        return "civil-society" if row.kind in _OF_CITIZENS else None
    if row.member_since:
        # A state that is no more is printed for a member: which, is asked by its dated name.
        member = not as_of or as_of >= row.member_since
        return "member-state" if member else "permanent-observer"
    return "permanent-observer" if row.kind == "observer" else None


def _part(entry: Entry, part: Part) -> NamePart:
    start, stop, found = part
    place = part_evidence(entry.evidence, entry.raw, entry.text, (start, stop), entry.pieces)
    return NamePart(entry.text[start:stop], start, stop, found, place)


def _left(entry: Entry, why: str, category: Category) -> Inferred:
    return Inferred(
        unread=Unread(
            raw=entry.raw,
            reason=f"under no heading of a category, and {why}",
            evidence=entry.evidence,
            in_participants_list=True,
            round_table=entry.round_table,
            attachment_id=entry.attachment_id,
            category=category,
        )
    )
