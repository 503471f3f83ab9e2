"""Where organisations and persons of civil society are named, in the order of the letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from hldparse.records.blocks import Speaker
from hldparse.records.evidence import Evidence
from hldparse.records.names import Resolution
from hldparse.records.resolved import NamePart, Resolved, ResolvedEntry

_UNDATED = "9999"

Order = tuple[str, str, int, int, int]


@dataclass(slots=True)
class Named:
    """An organisation as printed, with all that is printed beside it."""

    printed: str
    resolution: Resolution
    countries: set[str] = field(default_factory=set)
    """iso3, or the printed name where it is not resolved."""
    lists: set[str] = field(default_factory=set)
    sure: float = 1.0
    """Best confidence with which it was recognised anywhere; 1 where it was read, or stands outside
    the lists."""


@dataclass(slots=True)
class Appearing:
    """A person under one spelling for one organisation."""

    name: str
    organisation: str
    """As printed; "" where none is."""
    further: set[str] = field(default_factory=set)
    """Other organisations printed with the name."""
    titles: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)
    outside: set[str] = field(default_factory=set)
    """Documents that name the person beside their lists, as a contact or a panellist."""


@dataclass(frozen=True, slots=True)
class Outside:
    """A contact or a panellist."""

    where: str
    """Attachment, or the document where its own text names them."""
    person: Speaker
    organisations: tuple[Resolution, ...]


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Everything to be linked, each spelling once, the earliest first."""

    organisations: dict[str, Named]
    persons: dict[tuple[str, str], Appearing]


def collect(resolved: Sequence[Resolved]) -> Occurrences:
    """Return the organisations and persons of the entries of civil society, of contacts and panels.

    The order is that of the documents' dates, then of sources and lines: it does not depend on
    the order of the sources given, and a later letter comes after what was there.
    """
    organisations: dict[str, Named] = {}
    persons: dict[tuple[str, str], Appearing] = {}
    for entry in _in_order(resolved):
        if isinstance(entry, Outside):
            _take(entry, organisations, persons)
            continue
        countries = {_country(part) for part in entry.countries}
        affiliation = entry.entry.affiliation
        alone = affiliation is not None and affiliation.name and not affiliation.organisations
        # A person listed without organisation sits for nobody: the name is no organisation.
        parts = entry.further if alone else (*entry.names, *entry.further)
        for part in parts:
            sure = part.evidence.confidence
            held_as = organisations.get(part.printed)
            named = organisations.setdefault(part.printed, Named(part.printed, part.resolution))
            named.sure = max(1.0 if sure is None else sure, held_as.sure if held_as else 0.0)
            named.countries |= countries
            named.lists.add(entry.entry.attachment_id)
        if affiliation is None or not affiliation.name:
            continue
        held = affiliation.organisations[0].text if affiliation.organisations else ""
        person = persons.setdefault((affiliation.name, held), Appearing(affiliation.name, held))
        person.further |= {part.printed for part in parts} - {held}
        person.titles.add(affiliation.title)
        person.countries |= countries
        person.lists.add(entry.entry.attachment_id)
        if held and held not in organisations and parts:
            # The same name, spaced or marked otherwise than the part that was resolved.
            same = organisations[parts[0].printed]
            organisations[held] = Named(held, same.resolution, same.countries, same.lists)
    return Occurrences(organisations, persons)


def _take(
    named: Outside,
    organisations: dict[str, Named],
    persons: dict[tuple[str, str], Appearing],
) -> None:
    """Take in who is named outside the lists: a contact or a panellist."""
    for resolution in named.organisations:
        known = organisations.setdefault(resolution.printed, Named(resolution.printed, resolution))
        known.lists.add(named.where)
    if not named.person.name:
        return
    printed = [resolution.printed for resolution in named.organisations]
    held = printed[0] if printed else ""
    name = named.person.name
    person = persons.setdefault((name, held), Appearing(name, held))
    person.further |= set(printed) - {held}
    person.titles.add(named.person.title)
    person.lists.add(named.where)
    person.outside.add(named.where.partition("/")[0])


def _country(part: NamePart) -> str:
    entity = part.resolution.entity
    return entity.entity_id if entity else part.printed


def _in_order(resolved: Iterable[Resolved]) -> list[ResolvedEntry | Outside]:
    found: list[tuple[Order, ResolvedEntry | Outside]] = []
    for one in resolved:
        dates = {document.document_id: document.date for document in one.parsed.documents}
        lists = {
            attachment.attachment_id: dates.get(attachment.document_id, "") or attachment.as_of
            for attachment in one.parsed.attachments
        }
        for entry in one.entries:
            if entry.entry.category == "civil-society":
                date = lists.get(entry.entry.attachment_id, "") or _UNDATED
                found.append((_order(date, entry.entry.evidence), entry))
        for evidence, outside in _outside(one):
            date = lists.get(outside.where, "") or dates.get(outside.where, "") or _UNDATED
            found.append((_order(date, evidence), outside))
    found.sort(key=lambda item: item[0])
    return [entry for _, entry in found]


def _outside(one: Resolved) -> Iterator[tuple[Evidence, Outside]]:
    resolved = one.contacts or ((),) * len(one.parsed.contacts)
    for contact, organisations in zip(one.parsed.contacts, resolved, strict=True):
        where = contact.attachment_id or contact.document_id
        yield contact.evidence, Outside(where, contact.person, organisations)
    for panellist in one.parsed.panellists:
        # A chair presides ex officio; the table of panellists names no person for one.
        if not panellist.chair:
            where = panellist.attachment_id or panellist.document_id
            yield panellist.evidence, Outside(where, panellist.person, ())


def _order(date: str, evidence: Evidence) -> Order:
    return (
        date,
        evidence.source,
        evidence.page or 0,
        evidence.line_start,
        evidence.char_start or 0,
    )
