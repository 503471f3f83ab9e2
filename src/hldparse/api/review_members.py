"""Persons and organisations on a card: their spellings, and whom the lists name for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from hldparse.api.review_particulars import person_words
from hldparse.reviewing.particulars import Member, Naming, Seat
from hldparse.reviewing.variants import KIND, hanging_together, ids_of

if TYPE_CHECKING:
    from hldparse.pipeline import Gathered
    from hldparse.records.dataset import ConflictRow, Dataset, PersonRow, SeatRow

_SEATS_OF_MEMBER = 12


class Members:
    """Looks up in one dataset; each index is made when it is first needed."""

    def __init__(
        self, gathered: Gathered, dataset: Dataset, seat: Callable[[SeatRow], Seat]
    ) -> None:
        self._gathered = gathered
        self._dataset = dataset
        self._seat = seat

    def members(self, row: ConflictRow) -> tuple[Member, ...]:
        """Return the spellings that a question of variants is about, each with its seats, then
        those of questions that hang together with it."""
        if row.kind != KIND:
            return ()
        names = {each.entity_id: each.name for each in self._dataset.entities}
        asked = ids_of(row)
        wanted = dict.fromkeys(
            entity_id
            for each in hanging_together(self._dataset.conflicts, row)
            for entity_id in each.entity_ids.split("|")
        )
        return tuple(
            replace(
                self._member(each, self._spelt.get(each) or names.get(each, each)),
                asked=each in asked,
            )
            for each in wanted
        )

    def namings(self, row: ConflictRow) -> tuple[Naming, ...]:
        """Return whom each list names for an organisation, the latest list first."""
        if row.kind != "representative-changed":
            return ()
        who = set(row.entity_ids.split("|"))
        holders = {seat.seat_id: seat for seat in self._dataset.seats if seat.entity_id in who}
        groups: dict[tuple[str, str, str], list[PersonRow]] = defaultdict(list)
        for person in self._dataset.persons:
            proposed = not person.seat_id and person.person_id in who
            if person.seat_id in holders or proposed:
                date = person.edition or self._dates.get(person.document_id, "")
                groups[date, person.edition, person.document_id].append(person)
        return tuple(
            Naming(
                edition=edition,
                date=date,
                document=document,
                persons=tuple(dict.fromkeys(map(person_words, rows))),
                tables=tuple(sorted({each.round_table for each in rows if each.round_table})),
            )
            for (date, edition, document), rows in sorted(groups.items(), reverse=True)
        )

    def _member(self, entity_id: str, spelling: str) -> Member:
        persons = [
            row
            for row in self._dataset.persons
            if row.person_id == entity_id or spelling in row.affiliations.split("|")
        ]
        ids = {row.seat_id for row in persons}
        seats = [
            self._seat(row)
            for row in self._dataset.seats
            if row.entity_id == entity_id or row.seat_id in ids
        ]
        latest_first = sorted(seats, key=lambda each: each.edition, reverse=True)
        return Member(
            entity_id=entity_id,
            spelling=spelling,
            seats=tuple(latest_first[:_SEATS_OF_MEMBER]),
            places=max(len(seats), len(persons)),
        )

    @cached_property
    def _spelt(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for variant in self._gathered.links.variants:
            if len(variant.entity_ids) == len(variant.spellings):
                for entity_id, spelling in zip(variant.entity_ids, variant.spellings, strict=True):
                    found.setdefault(entity_id, spelling)
        return found

    @cached_property
    def _dates(self) -> dict[str, str]:
        return {row.document_id: row.date for row in self._dataset.documents}
