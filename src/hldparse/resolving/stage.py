"""The stage: all names of one parsed source, resolved as of the dates of their documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hldparse.records.blocks import Entry, Parsed, Portion, Unread, Wish
from hldparse.records.evidence import Evidence
from hldparse.records.names import Resolution
from hldparse.records.resolved import (
    EntryFlag,
    NamePart,
    Resolved,
    ResolvedEntry,
    ResolvedRule,
    ResolvedWish,
)
from hldparse.resolving.covers import Part
from hldparse.resolving.inferred import infer, with_category, with_unread
from hldparse.resolving.mentions import resolve_mentions
from hldparse.resolving.places import part_evidence
from hldparse.resolving.resolver import Kind, Resolver, default_resolver
from hldparse.resolving.split import split_line
from hldparse.resolving.worn import UNSURE

_STATE: tuple[Kind, ...] = ("state",)
_BODY: tuple[Kind, ...] = ("organisation",)
_EITHER: tuple[Kind, ...] = ("organisation", "state")


def resolve_parsed(parsed: Parsed, resolver: Resolver | None = None) -> Resolved:
    """Return ``parsed`` with every name of its entries, wishes, rules and mentions resolved.

    What kind of name an entry may be follows from its category; the date is that of the attachment
    it stands in, else of its document. A name that does not resolve keeps its place, unresolved.
    """
    resolver = resolver if resolver is not None else default_resolver()
    dates = _dates(parsed)
    entries, left = _entries(parsed, dates, resolver)
    if any(entry.category_from for entry in parsed.entries):
        parsed = with_unread(parsed, entries, left)
    if any(line.category_from for line in parsed.unread):
        unread = (
            with_category(line, dates.get(line.attachment_id, ""), resolver)
            for line in parsed.unread
        )
        parsed = replace(parsed, unread=tuple(unread))
    return Resolved(
        parsed=parsed,
        entries=entries,
        wishes=tuple(
            _wish(wish, dates.get(wish.attachment_id, ""), resolver) for wish in parsed.wishes
        ),
        rules=tuple(
            ResolvedRule(
                rule, resolver.gazetteer.group(rule.regional_group) if rule.regional_group else ""
            )
            for rule in parsed.rules
        ),
        mentions=resolve_mentions(parsed, resolver),
        contacts=tuple(
            tuple(
                resolver.resolve(
                    printed, dates.get(contact.attachment_id or contact.document_id) or None, _BODY
                )
                for printed in contact.organisation.split("|")
                if printed
            )
            for contact in parsed.contacts
        ),
    )


def _dates(parsed: Parsed) -> dict[str, str]:
    """Return the date of each document and attachment by its id."""
    documents = {document.document_id: document.date for document in parsed.documents}
    return documents | {
        attachment.attachment_id: attachment.as_of or documents.get(attachment.document_id, "")
        for attachment in parsed.attachments
    }


def _entries(
    parsed: Parsed, dates: Mapping[str, str], resolver: Resolver
) -> tuple[tuple[ResolvedEntry, ...], list[Unread]]:
    """Return the entries resolved, and the lines under no heading of which nobody is known."""
    entries: list[ResolvedEntry] = []
    left: list[Unread] = []
    for entry in parsed.entries:
        as_of = dates.get(entry.attachment_id, "")
        if not entry.category_from:
            entries.append(_entry(entry, as_of, resolver))
            continue
        parts = split_line(entry.text, as_of or None, _EITHER, entry.breaks, resolver=resolver)
        parts = _worn(parts, entry.evidence, as_of, resolver)
        found = infer(entry, parts, as_of, resolver, _flags)
        entries += found.entries
        if found.unread:
            left.append(found.unread)
    return tuple(entries), left


def _entry(entry: Entry, as_of: str, resolver: Resolver) -> ResolvedEntry:
    if entry.category == "civil-society":
        return _civil_society(entry, as_of, resolver)
    if entry.category == "member-state":
        parts = split_line(entry.text, as_of or None, _STATE, entry.breaks, resolver=resolver)
    elif entry.category == "permanent-observer":
        parts = split_line(entry.text, as_of or None, _EITHER, entry.breaks, resolver=resolver)
        parts = tuple((a, b, _as_observer(r, as_of, resolver)) for a, b, r in parts)
    else:
        parts = split_line(entry.text, as_of or None, _BODY, entry.breaks, resolver=resolver)
    if entry.category == "member-state":
        parts = _worn(parts, entry.evidence, as_of, resolver)
    names = tuple(_part(entry, a, b, r) for a, b, r in parts)
    return ResolvedEntry(entry, names, _flags(parts, entry.breaks))


def _worn(
    parts: tuple[Part, ...], evidence: Evidence, as_of: str, resolver: Resolver
) -> tuple[Part, ...]:
    """Return ``parts`` with names that an engine was not sure of read by letters that look alike.

    Only there: in a text that was read, another letter is a misprint, or another name.
    """
    sure = evidence.confidence
    if sure is None or sure >= UNSURE or any(r.entity or r.ambiguous for _, _, r in parts):
        return parts
    return tuple((a, b, resolver.worn(r.printed, as_of, sure) or r) for a, b, r in parts)


def _wish(wish: Wish, as_of: str, resolver: Resolver) -> ResolvedWish:
    parts = split_line(wish.text, as_of or None, _STATE, resolver=resolver)
    parts = _worn(parts, wish.evidence, as_of, resolver)
    names = tuple(
        NamePart(wish.text[a:b], a, b, r, part_evidence(wish.evidence, wish.raw, wish.text, (a, b)))
        for a, b, r in parts
    )
    return ResolvedWish(wish, names, _flags(parts, ()))


def _flags(parts: tuple[Part, ...], breaks: tuple[int, ...]) -> tuple[EntryFlag, ...]:
    """Return what the lines of an entry say of its names: wrapped where a name goes over a line
    end, unmarked where names meet at one, merged where they meet within a line.
    """
    if len(parts) == 1 and not breaks:
        return ()
    meeting = [start - 1 for start, _, _ in parts[1:]]
    flags: list[EntryFlag] = []
    if any(at not in breaks for at in meeting):
        flags.append("merged-line")
    if any(
        start < at < stop and (r.entity or len(parts) == 1)
        for start, stop, r in parts
        for at in breaks
    ):
        flags.append("wrapped-line")
    if any(at in breaks for at in meeting):
        flags.append("unmarked-line")
    return tuple(flags)


def _as_observer(resolution: Resolution, as_of: str, resolver: Resolver) -> Resolution:
    """Return ``resolution`` without its entity where that is a state which was a member by then:
    no member is its own observer, so the name must mean something else.
    """
    entity = resolution.entity
    if entity is None or entity.entity_type != "state" or not entity.member_since:
        return resolution
    if as_of and (
        as_of < entity.member_since or (entity.member_until and as_of >= entity.member_until)
    ):
        return resolution
    step = f"{entity.name} is a member and cannot be an observer"
    return Resolution(
        resolution.printed, None, "", 0.0, (*resolution.steps, step), resolution.candidates
    )


def _civil_society(entry: Entry, as_of: str, resolver: Resolver) -> ResolvedEntry:
    affiliation = entry.affiliation
    organisations = affiliation.organisations if affiliation else ()
    if not organisations:
        organisations = (Portion(entry.text, 0, len(entry.text)),)
    bodies = [_portion(entry, portion, as_of, _BODY, resolver) for portion in organisations]
    countries = affiliation.countries if affiliation else ()
    flags: tuple[EntryFlag, ...] = ("wrapped-line",) if entry.breaks else ()
    return ResolvedEntry(
        entry,
        (bodies[0],),
        flags,
        tuple(bodies[1:]),
        tuple(_portion(entry, portion, as_of, _STATE, resolver) for portion in countries),
    )


def _portion(
    entry: Entry, portion: Portion, as_of: str, kinds: tuple[Kind, ...], resolver: Resolver
) -> NamePart:
    resolution = resolver.resolve(portion.text, as_of or None, kinds)
    return _part(entry, portion.start, portion.stop, resolution)


def _part(entry: Entry, start: int, stop: int, resolution: Resolution) -> NamePart:
    place = part_evidence(entry.evidence, entry.raw, entry.text, (start, stop), entry.pieces)
    return NamePart(entry.text[start:stop], start, stop, resolution, place)
