"""Cards made of a dataset: a question with its answers, evidence, readings and history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING

from hldparse.api.review_alignment import compared
from hldparse.api.review_choices import choices_of
from hldparse.api.review_exhibits import Exhibits
from hldparse.api.review_members import Members
from hldparse.api.review_particulars import Particulars
from hldparse.api.review_whys import Whys
from hldparse.reviewing.cards import Card, Choice, Past
from hldparse.reviewing.exhibits import Why
from hldparse.reviewing.items import Row
from hldparse.reviewing.particulars import Part, Seat

if TYPE_CHECKING:
    from hldparse.records.dataset import ConflictRow, Dataset, SeatRow
    from hldparse.reviewing.deck import Deck

_ALL_EDITIONS = frozenset({"double-seat", "representative-changed"})
"""Kinds whose seats are shown of all editions, one beside the other."""
_SEATS = 120


class Cards:
    """Makes the cards of one dataset."""

    def __init__(
        self,
        *,
        particulars: Particulars,
        members: Members,
        whys: Whys,
        exhibits: Exhibits,
        deck: Deck,
        dataset: Dataset,
    ) -> None:
        self.particulars = particulars
        self._members = members
        self.whys = whys
        self.exhibits = exhibits
        self._dataset = dataset
        self._deck = deck

    def card(self, row: ConflictRow, seen: str, history: tuple[Past, ...]) -> Card:
        """Return the card of the case of ``row``, asked in that row's edition."""
        item = self._deck.row_item(row)
        rows = self._deck.cases[row.case_id]
        exhibits = tuple(map(self.exhibits.shown, self.exhibits.on(row.conflict_id)))
        why = self.why(row)
        causes, consequences = self._deck.bearing(row.case_id)
        stale = [one.decision for one in history if item.state == "stale" and one.state == "stale"]
        words = self.words(row)
        decided_on = stale[-1].evidence if stale else ""
        now = self.exhibits.evidence_text(row.conflict_id) if item.state == "stale" else ""
        places = [each.evidence for each in exhibits if each.evidence is not None]
        reads = self.particulars.reads(row, places)
        return Card(
            item=item,
            seen=seen,
            choices=_possible(choices_of(row, why, self._spellings(row)), row, reads),
            score=_score(row, why),
            rows=tuple(
                Row(
                    conflict_id=each.conflict_id,
                    edition=each.edition,
                    state=self._deck.status(each),
                    question=each.question,
                    decided=_decided(each, history),
                )
                for each in rows
            ),
            exhibits=exhibits,
            earlier=tuple(
                self.exhibits.shown(each)
                for other in rows
                if other.conflict_id != row.conflict_id
                for each in self.exhibits.on(other.conflict_id)
            ),
            why=why,
            seats=tuple(self._seats(row)),
            words=words,
            cuts=self.particulars.cuts(words),
            reads=reads,
            members=self._members.members(row),
            namings=self._members.namings(row),
            history=history,
            decided_on=decided_on,
            now=now,
            changed=compared(decided_on, now) if decided_on else (),
            causes=causes,
            consequences=consequences,
        )

    def why(self, row: ConflictRow) -> tuple[Why, ...]:
        """Return how the names were read that stand where a conflict arises."""
        return self.whys.at(each.evidence for each in self.exhibits.on(row.conflict_id))

    def words(self, row: ConflictRow) -> tuple[str, ...]:
        """Return the words of a merged line; none of other conflicts."""
        if row.kind != "merged-line":
            return ()
        return self.whys.words(each.evidence for each in self.exhibits.on(row.conflict_id))

    def _spellings(self, row: ConflictRow) -> tuple[str, ...]:
        if row.kind != "name-variant":
            return ()
        known = [
            self._names[each] for each in sorted(row.entity_ids.split("|")) if each in self._names
        ]
        return self.whys.spellings(row) or tuple(known)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {each.entity_id: each.name for each in self._dataset.entities}

    @cached_property
    def _seated(self) -> dict[str, list[tuple[int, SeatRow]]]:
        """Seats by entity, and by "edition/table", each with its place in the table of seats."""
        found: dict[str, list[tuple[int, SeatRow]]] = {}
        for place, seat in enumerate(self._dataset.seats):
            found.setdefault(seat.entity_id, []).append((place, seat))
            found.setdefault(f"{seat.edition}/{seat.round_table}", []).append((place, seat))
        return found

    def _seats(self, row: ConflictRow) -> Iterator[Seat]:
        who = {each for each in row.entity_ids.split("|") if each}
        tables = {each for each in row.round_tables.split("|") if each}
        everywhere = row.kind in _ALL_EDITIONS
        if not row.edition or not (who or tables):
            return
        keys = who or {f"{row.edition}/{table}" for table in tables}
        seats = [
            (place, seat)
            for key in keys
            for place, seat in self._seated.get(key, ())
            if everywhere
            or (seat.edition == row.edition and (not tables or seat.round_table in tables))
        ]
        seats.sort(key=itemgetter(0))
        yield from (self.particulars.seat(seat) for _, seat in seats[:_SEATS])


def _possible(
    choices: tuple[Choice, ...], row: ConflictRow, reads: tuple[Part, ...]
) -> tuple[Choice, ...]:
    """Return the answers that can come to something: a line under no known heading is no entry of
    the list, and without an entry before it, not its end."""
    if row.kind != "unread-line":
        return choices
    gone = ("entry", "continuation")[len(reads) :]
    return tuple(choice for choice in choices if choice.option not in gone)


def _score(row: ConflictRow, why: Iterable[Why]) -> float | None:
    entity_id = row.suggestion.removeprefix("is:")
    scores = [one.score for each in why for one in each.candidates if one.entity_id == entity_id]
    return max(scores, default=None)


def _decided(row: ConflictRow, history: Iterable[Past]) -> str:
    for past in history:
        if past.state in {"applied", "pending"} and (
            past.decision.decision_id == row.decision_id
            or past.decision.conflict_id == row.conflict_id
        ):
            return past.decision.option
    return ""
