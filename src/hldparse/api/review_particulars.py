"""What the views of single kinds of question show beside what all cards have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, get_args

from hldparse.records.blocks import Category
from hldparse.reviewing.particulars import Cut, Part, Seat
from hldparse.text.entries import bare
from hldparse.text.fold import fold

if TYPE_CHECKING:
    from hldparse.pipeline import Gathered
    from hldparse.records.blocks import Unread
    from hldparse.records.dataset import ConflictRow, Dataset, PersonRow, SeatRow
    from hldparse.records.evidence import Evidence
    from hldparse.records.names import Entity, Resolution

_MOST_CUTS = 24
"""Boundaries of a line that are shown with what stands beside them."""


class Particulars:
    """Looks up in one dataset and its readings; each index is made when it is first needed."""

    def __init__(
        self, gathered: Gathered, dataset: Dataset, otherwise: Mapping[str, Resolution]
    ) -> None:
        self._gathered = gathered
        self._otherwise = otherwise
        self._dataset = dataset

    def seat(self, row: SeatRow) -> Seat:
        """Return a seat with whom it is for, since when, and what its holder asked for."""
        return Seat(
            seat_id=row.seat_id,
            edition=row.edition,
            round_table=row.round_table,
            category=row.category,
            position=row.position,
            name=row.name,
            printed=row.printed,
            status=row.status,
            since=self._since(row),
            wished=self._wishes.get((row.edition, row.entity_id), ()),
            persons=tuple(map(person_words, self._persons.get(row.seat_id, ()))),
            evidence=row.evidence,
        )

    def cuts(self, words: tuple[str, ...]) -> tuple[Cut, ...]:
        """Return each place at which an entry can be cut once, with what both parts mean."""
        return tuple(
            Cut(
                after=after,
                parts=(self._part(" ".join(words[:after])), self._part(" ".join(words[after:]))),
            )
            for after in range(1, min(len(words), _MOST_CUTS + 1))
        )

    def reads(self, row: ConflictRow, places: Iterable[Evidence]) -> tuple[Part, ...]:
        """Return what an unread line is as an entry, then as the end of the entry before it; the
        second is left out where there is no entry before, both under no heading that is known. A
        row of wishes is an entry where a cell of it names a state."""
        if row.kind != "unread-line":
            return ()
        from hldparse.reconciling.unread import entry_before

        wanted = set(places)
        for one in self._gathered.resolved:
            for line in one.parsed.unread:
                if line.evidence in wanted and line.in_wishes:
                    return self._wisher(line)
                if line.evidence in wanted and line.category in get_args(Category):
                    text = bare(line.raw)
                    before = entry_before(one, line)
                    parts = [self._part(text)]
                    if before is not None:
                        parts.append(self._part(f"{before.entry.text} {line.raw.strip()}"))
                    return tuple(parts)
        return ()

    def _wisher(self, line: Unread) -> tuple[Part, ...]:
        cells = map(self._part, map(bare, line.raw.split("\t")))
        return tuple(islice((part for part in cells if part.entity_id), 1))

    def _part(self, words: str) -> Part:
        found = self._known.get(fold(words))
        if found is None:
            return Part(words=words)
        return Part(words=words, entity_id=found.entity_id, name=found.name)

    @cached_property
    def _known(self) -> Mapping[str, Entity]:
        """How names are read elsewhere in the letters, else by the gazetteer."""
        found: dict[str, Entity] = {}
        for one in self._gathered.resolved:
            listed = (read.names for read in one.entries), (read.names for read in one.wishes)
            for part in chain.from_iterable(chain(*listed)):
                if part.resolution.entity is not None:
                    found.setdefault(fold(part.printed), part.resolution.entity)
        for text, resolution in self._otherwise.items():
            if resolution.entity is not None:
                found.setdefault(text, resolution.entity)
        return found

    @cached_property
    def _wishes(self) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
        return {
            (row.edition, row.entity_id): tuple(
                (table, preference)
                for table, _, preference in (
                    each.partition(":") for each in row.wished.split("|") if each
                )
            )
            for row in self._dataset.requests
        }

    @cached_property
    def _persons(self) -> dict[str, list[PersonRow]]:
        found: dict[str, list[PersonRow]] = defaultdict(list)
        for row in self._dataset.persons:
            if row.seat_id:
                found[row.seat_id].append(row)
        return found

    @cached_property
    def _sat(self) -> set[tuple[str, str, str]]:
        return {
            (row.edition, row.round_table, row.entity_id)
            for row in self._dataset.seats
            if row.entity_id
        }

    def _since(self, row: SeatRow) -> str:
        if not row.entity_id:
            return row.edition
        editions = [each.edition for each in self._dataset.editions]
        since = row.edition
        for edition in reversed(editions[: editions.index(row.edition)]):
            if (edition, row.round_table, row.entity_id) not in self._sat:
                break
            since = edition
        return since


def person_words(row: PersonRow) -> str:
    """Return a person with title, as printed."""
    return " ".join(filter(None, (row.title, row.name)))
