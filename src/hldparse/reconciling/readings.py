"""The readings of all sources, with the look-ups that the tables are built from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from hldparse.reconciling.keys import Place, place, slug
from hldparse.records.blocks import Entry, Table
from hldparse.records.document import Attachment, Document
from hldparse.records.names import Entity, Resolution
from hldparse.records.profile import Profile
from hldparse.records.resolved import (
    Links,
    NamePart,
    Reference,
    Resolved,
    ResolvedEntry,
    ResolvedWish,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings:
    """What was read, in an order that does not depend on the order of the sources.

    Lists, wishes and names of a further rendition are left out of the look-ups: its document and
    attachments are published, what they say is published once.
    """

    resolved: tuple[Resolved, ...]
    """Sorted by path, document ids unique."""
    links: Links
    reference: Reference
    profile: Profile
    same_as: dict[str, str]
    """Document id of a further rendition → of the preferred one."""
    documents: dict[str, Document] = field(init=False)
    """By id, sorted by date."""
    attachments: dict[str, Attachment] = field(init=False)
    """By id, in the order of their documents."""
    tables: dict[str, list[Table]] = field(init=False)
    """By attachment, in printed order; the same for entries and wishes."""
    entries: dict[str, list[ResolvedEntry]] = field(init=False)
    wishes: dict[str, list[ResolvedWish]] = field(init=False)
    entities: dict[str, Entity] = field(init=False)

    def __post_init__(self) -> None:
        parsed = [one.parsed for one in self.resolved]
        documents = [document for one in parsed for document in one.documents]
        documents.sort(key=lambda document: (document.date, document.document_id))
        rank = {document.document_id: n for n, document in enumerate(documents)}
        attachments = [attachment for one in parsed for attachment in one.attachments]
        attachments.sort(
            key=lambda attachment: (
                rank.get(attachment.document_id, len(rank)),
                place(attachment.evidence),
                attachment.attachment_id,
            )
        )
        put = object.__setattr__
        put(self, "documents", {document.document_id: document for document in documents})
        put(self, "attachments", {one.attachment_id: one for one in attachments})
        tables: dict[str, list[Table]] = {}
        entries: dict[str, list[ResolvedEntry]] = {}
        wishes: dict[str, list[ResolvedWish]] = {}
        for one in self.resolved:
            for table in one.parsed.tables:
                if self.preferred(table.attachment_id):
                    tables.setdefault(table.attachment_id, []).append(table)
            for read in one.entries:
                if self.preferred(read.entry.attachment_id):
                    entries.setdefault(read.entry.attachment_id, []).append(read)
            for asked in one.wishes:
                if self.preferred(asked.wish.attachment_id):
                    wishes.setdefault(asked.wish.attachment_id, []).append(asked)
        for heads in tables.values():
            heads.sort(key=lambda table: place(table.evidence))
        for listed in entries.values():
            listed.sort(key=lambda read: _printed(read.entry))
        for wished in wishes.values():
            wished.sort(key=lambda asked: (place(asked.wish.evidence), asked.wish.order))
        put(self, "tables", tables)
        put(self, "entries", entries)
        put(self, "wishes", wishes)
        known = dict(self.reference.entities)
        for entity in self.links.entities:
            known.setdefault(entity.entity_id, entity)
        for entity in _resolved_entities(entries, wishes):
            known.setdefault(entity.entity_id, entity)
        put(self, "entities", known)

    def preferred(self, identifier: str) -> bool:
        """Return whether a document (or the one of an attachment) is the preferred rendition."""
        return identifier.partition("/")[0] not in self.same_as

    def date_of(self, attachment_id: str) -> str:
        """Return the date of an attachment: its own, else its document's, else empty."""
        attachment = self.attachments.get(attachment_id)
        if attachment is None:
            return ""
        document = self.documents.get(attachment.document_id)
        return attachment.as_of or (document.date if document else "")

    def document_of(self, attachment_id: str) -> str:
        """Return the id of the document that an attachment goes with."""
        attachment = self.attachments.get(attachment_id)
        return attachment.document_id if attachment else attachment_id.partition("/")[0]

    def name_at(self, entity: Entity, date: str) -> str:
        """Return an entity's canonical name in force on a date."""
        return self.reference.names_at.get((entity.entity_id, date), entity.name)

    def read(self, entry: Entry, part: NamePart) -> tuple[Entity | None, Resolution]:
        """Return who holds the seat of one name of an entry, and how that was found.

        Civil society is an open set: what no gazetteer holds comes from the links over all
        documents, and an entry with a person and no organisation is that person's.
        """
        found = part.resolution
        if found.entity is not None:
            return self._latest(found.entity), found
        if entry.category != "civil-society":
            return None, found
        entity = self.linked(part.printed)
        if entity is not None:
            return entity, self.links.resolutions.get(part.printed, found)
        affiliation = entry.affiliation
        if affiliation and affiliation.name and not affiliation.organisations:
            return self.person(entry, part.printed), found
        return None, found

    def linked(self, printed: str) -> Entity | None:
        """Return the organisation that the links give for a printed name, or None."""
        entity_id = self.links.organisations.get(printed)
        if entity_id is None:
            return None
        return self.entities.get(entity_id) or Entity(entity_id, "organisation", printed)

    def further(self, part: NamePart) -> Entity | None:
        """Return the entity of a further affiliation or a country, or None."""
        entity = part.resolution.entity
        return self._latest(entity) if entity is not None else self.linked(part.printed)

    def person(self, entry: Entry, printed: str = "") -> Entity | None:
        """Return the person whom an entry of civil society names, or None where it names nobody."""
        affiliation = entry.affiliation
        if affiliation is None or not affiliation.name:
            return None
        organisation = affiliation.organisations[0].text if affiliation.organisations else ""
        return self.named(affiliation.name, organisation, printed)

    def named(self, name: str, *organisations: str) -> Entity:
        """Return the person of a printed name, linked under the first of ``organisations`` under
        which the links hold it, else under none.
        """
        for context in (*organisations, ""):
            entity_id = self.links.persons.get((name, context))
            if entity_id is not None:
                return self.entities.get(entity_id) or Entity(entity_id, "person", name)
        return Entity(f"person:{slug(name)}", "person", name)

    def _latest(self, entity: Entity) -> Entity:
        # A resolution names the entity as of its document; the tables name it as of the latest.
        return self.entities.get(entity.entity_id, entity)


def _printed(entry: Entry) -> tuple[Place, int]:
    return place(entry.evidence), entry.order


def _resolved_entities(
    entries: dict[str, list[ResolvedEntry]], wishes: dict[str, list[ResolvedWish]]
) -> Iterator[Entity]:
    for listed in entries.values():
        for read in listed:
            for part in (*read.names, *read.further, *read.countries):
                if part.resolution.entity is not None:
                    yield part.resolution.entity
    for wished in wishes.values():
        for asked in wished:
            for part in asked.names:
                if part.resolution.entity is not None:
                    yield part.resolution.entity
