"""How persons and offices can be reached, and the persons among them."""

from __future__ import annotations

from collections.abc import Iterator

from hldparse.reconciling.keys import Keys, place, slug
from hldparse.reconciling.readings import Readings
from hldparse.records.blocks import Contact
from hldparse.records.dataset import ContactRow, PersonRow
from hldparse.records.names import Entity, Resolution


def contacts_of(readings: Readings) -> tuple[ContactRow, ...]:
    """Return a row for each contact, in the order of the documents."""
    keys = Keys()
    rows = []
    for contact, _ in contacts_read(readings):
        person = person_of(readings, contact)
        name = " ".join(part for part in (contact.person.title, contact.person.name) if part)
        rows.append(
            ContactRow(
                contact_id=keys(f"{_where(contact)}/{_who(contact)}"),
                person_id=person.entity_id if person else "",
                name=name,
                organisation=contact.organisation,
                address=contact.address,
                emails="|".join(contact.emails),
                phones="|".join(contact.phones),
                faxes="|".join(contact.faxes),
                evidence=contact.evidence,
            )
        )
    return tuple(rows)


def reached_persons_of(readings: Readings) -> tuple[PersonRow, ...]:
    """Return a row for each named person of the contacts; ``raw`` is the name alone, since where
    somebody lives leaves only with the table of contacts.
    """
    keys = Keys()
    rows = []
    for contact, _ in contacts_read(readings):
        person = person_of(readings, contact)
        if person is None:
            continue
        name = " ".join(part for part in (contact.person.title, contact.person.name) if part)
        rows.append(
            PersonRow(
                appearance_id=keys(f"{_where(contact)}/-/{slug(contact.person.name)}"),
                person_id=person.entity_id,
                document_id=contact.document_id,
                attachment_id=contact.attachment_id,
                edition="",
                round_table="",
                seat_id="",
                raw=name,
                marks="",
                title=contact.person.title,
                name=contact.person.name,
                role=contact.person.role,
                affiliations=contact.organisation,
                countries="",
                evidence=contact.evidence,
            )
        )
    return tuple(rows)


def contacts_read(readings: Readings) -> list[tuple[Contact, tuple[Resolution, ...]]]:
    """Return the contacts of the preferred renditions with their organisations as resolved, in the
    order of the documents.
    """
    rank = {document_id: n for n, document_id in enumerate(readings.documents)}
    found = list(_all(readings))
    found.sort(key=lambda one: (rank.get(one[0].document_id, len(rank)), place(one[0].evidence)))
    return found


def person_of(readings: Readings, contact: Contact) -> Entity | None:
    """Return whom a contact names, None where it is an office's."""
    if not contact.person.name:
        return None
    return readings.named(contact.person.name, *contact.organisation.split("|"))


def _all(readings: Readings) -> Iterator[tuple[Contact, tuple[Resolution, ...]]]:
    for one in readings.resolved:
        # Readings made by hand may come without what resolving adds.
        found = one.contacts or ((),) * len(one.parsed.contacts)
        for contact, organisations in zip(one.parsed.contacts, found, strict=True):
            if readings.preferred(contact.document_id):
                yield contact, organisations


def _where(contact: Contact) -> str:
    return contact.attachment_id or contact.document_id


def _who(contact: Contact) -> str:
    return slug(contact.person.name or contact.organisation or "office")
