"""One dataset from the readings: every table but those of conflicts and decisions."""

from __future__ import annotations

from hldparse.reconciling import documents, names, references, requests
from hldparse.reconciling.contacts import contacts_of, reached_persons_of
from hldparse.reconciling.copies import copies_of_rows
from hldparse.reconciling.editions import editions_of, round_tables_of
from hldparse.reconciling.mentions import mentions_of
from hldparse.reconciling.panels import panellists_of
from hldparse.reconciling.passages import passages_of
from hldparse.reconciling.persons import persons_of
from hldparse.reconciling.programme import programme_of
from hldparse.reconciling.readings import Readings
from hldparse.reconciling.seats import SeatKeys, Struck, seats_of
from hldparse.reconciling.timelines import changes_of
from hldparse.records.dataset import Dataset, SeatRow


def tables_of(readings: Readings, struck: Struck) -> Dataset:
    """Return the tables that the readings give, with the seats in ``struck`` taken out."""
    editions = editions_of(readings)
    seats: list[SeatRow] = []
    seat_keys: SeatKeys = {}
    for edition in editions:
        rows, first = seats_of(readings, edition, struck)
        seats += rows
        seat_keys.update(first)
    persons = (*persons_of(readings, editions, seat_keys), *reached_persons_of(readings))
    panellists = panellists_of(readings)
    preferences = requests.preferences_of(readings)
    letters = documents.documents_of(readings)
    spellings = names.spellings_of(readings)
    mentioned = {row.entity_id for row in seats} | {row.entity_id for row in preferences}
    mentioned |= {row.person_id for row in persons} | {row.person_id for row in panellists}
    mentions = mentions_of(readings)
    mentioned |= {row.entity_id for row in mentions}
    entities = names.entities_of(readings, spellings, mentioned)
    return Dataset(
        sources=documents.sources_of(readings),
        documents=letters,
        attachments=documents.attachments_of(readings),
        citations=references.citations_of(readings),
        deadlines=references.deadlines_of(readings),
        rules=references.rules_of(readings),
        entities=entities,
        groups=names.groups_of(readings, entities),
        names=names.names_of(spellings),
        editions=tuple(edition.row for edition in editions),
        round_tables=tuple(
            row for edition in editions for row in round_tables_of(readings, edition, seats)
        ),
        seats=tuple(seats),
        persons=persons,
        preferences=preferences,
        requests=requests.requests_of(readings, editions, seats, preferences),
        copies=copies_of_rows(readings, letters, editions, seats, preferences),
        passages=passages_of(readings),
        mentions=mentions,
        programme=programme_of(readings),
        panellists=panellists,
        contacts=contacts_of(readings),
        changes=changes_of([edition.row.edition for edition in editions], seats, persons),
        unread=documents.unread_of(readings),
        furniture=documents.furniture_of(readings),
    )
