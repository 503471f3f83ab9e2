"""The persons that lists of participants and of civil society name."""

from __future__ import annotations

from collections.abc import Sequence

from hldparse.reconciling.editions import Edition
from hldparse.reconciling.keys import Keys, safe, slug
from hldparse.reconciling.readings import Readings
from hldparse.reconciling.seats import SeatKeys, countries_of
from hldparse.records.dataset import PersonRow
from hldparse.records.resolved import ResolvedEntry


def persons_of(
    readings: Readings, editions: Sequence[Edition], seat_keys: SeatKeys
) -> tuple[PersonRow, ...]:
    """Return a row for each named person of each list, in the order of the documents.

    ``seat_keys`` gives the seat of the entry's organisation; persons of a list outside the
    editions (a proposal) have neither edition nor seat.
    """
    edition_of = {
        attachment_id: edition.row.edition
        for edition in editions
        for attachment_id in edition.attachment_ids
    }
    keys = Keys()
    rows = []
    for attachment_id in readings.attachments:
        for read in readings.entries.get(attachment_id, ()):
            if read.entry.affiliation and read.entry.affiliation.name:
                edition = edition_of.get(attachment_id, "")
                rows.append(_row(readings, read, edition, seat_keys, keys))
    return tuple(rows)


def _row(
    readings: Readings, read: ResolvedEntry, edition: str, seat_keys: SeatKeys, keys: Keys
) -> PersonRow:
    entry = read.entry
    affiliation = entry.affiliation
    person = readings.person(entry, read.names[0].printed if read.names else "")
    if affiliation is None or person is None:
        raise ValueError("only entries that name a person have a row")
    table = safe(entry.round_table)
    return PersonRow(
        appearance_id=keys(f"{entry.attachment_id}/{table}/{slug(affiliation.name)}"),
        person_id=person.entity_id,
        document_id=readings.document_of(entry.attachment_id),
        attachment_id=entry.attachment_id,
        edition=edition,
        round_table=entry.round_table,
        seat_id=seat_keys.get(entry, "") if edition else "",
        raw=entry.raw,
        marks=entry.marks,
        title=affiliation.title,
        name=affiliation.name,
        role=affiliation.role,
        affiliations="|".join(portion.text for portion in affiliation.organisations),
        countries="|".join(countries_of(readings, read)),
        evidence=entry.evidence,
    )
