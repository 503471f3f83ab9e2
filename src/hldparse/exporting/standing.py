"""What stands in one edition: seats, rules in force, who sits twice, shares, wishes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from hldparse.exporting.cases import UNSETTLED
from hldparse.exporting.wording import natural
from hldparse.records.dataset import (
    ChangeRow,
    ConflictRow,
    Dataset,
    EditionRow,
    PersonRow,
    PreferenceRow,
    RequestRow,
    RoundTableRow,
    RuleRow,
    SeatRow,
)
from hldparse.records.evidence import Evidence

# A decision goes before the profile, the profile before the letters.
_RANK = {"letter": 0, "profile": 1, "decision": 2}


@dataclass(frozen=True, slots=True)
class Surplus:
    """A regional group with more states at a table than its share."""

    conflict: ConflictRow
    group: str
    """Name of the group; empty where it cannot be told."""
    rule: RuleRow | None
    names: tuple[str, ...]
    since: str
    """First edition of the unbroken run up to this one."""


class Standing:
    """A dataset as seen from one edition."""

    def __init__(self, dataset: Dataset, edition: EditionRow) -> None:
        self.dataset = dataset
        self.edition = edition
        self.order = [row.edition for row in dataset.editions]

    @cached_property
    def seats(self) -> tuple[SeatRow, ...]:
        """Seats of the edition, struck ones left out."""
        name = self.edition.edition
        return tuple(
            seat for seat in self.dataset.seats if seat.edition == name and seat.status == "seated"
        )

    @cached_property
    def tables(self) -> tuple[RoundTableRow, ...]:
        """Round tables of the edition in published order."""
        name = self.edition.edition
        return tuple(row for row in self.dataset.round_tables if row.edition == name)

    @cached_property
    def seats_by_id(self) -> dict[str, SeatRow]:
        """Seats of all editions."""
        return {seat.seat_id: seat for seat in self.dataset.seats}

    @cached_property
    def persons(self) -> dict[str, list[PersonRow]]:
        """Persons by the seat of their organisation."""
        found: dict[str, list[PersonRow]] = defaultdict(list)
        for row in self.dataset.persons:
            if row.seat_id:
                found[row.seat_id].append(row)
        return found

    @cached_property
    def wishes(self) -> dict[str, list[PreferenceRow]]:
        """Wishes by who asks."""
        found: dict[str, list[PreferenceRow]] = defaultdict(list)
        for row in self.dataset.preferences:
            found[row.entity_id].append(row)
        return found

    @cached_property
    def evidence(self) -> dict[str, list[Evidence]]:
        """Places by conflict."""
        found: dict[str, list[Evidence]] = defaultdict(list)
        for row in self.dataset.conflict_evidence:
            if row.evidence is not None:
                found[row.conflict_id].append(row.evidence)
        return found

    def rule(self, name: str, group: str = "") -> RuleRow | None:
        """Return the rule in force for a group ("": for all); None where there is none.

        Of several that letters state, the latest on or before the edition.
        """
        dates = {row.document_id: row.date for row in self.dataset.documents}
        held: tuple[tuple[int, str], RuleRow] | None = None
        for row in self.dataset.rules:
            date = dates.get(row.document_id, "")
            too_late = row.origin == "letter" and date > self.edition.as_of
            if row.rule != name or row.regional_group != group or too_late:
                continue
            rank = (_RANK.get(row.origin, 0), date)
            if held is None or rank >= held[0]:
                held = (rank, row)
        return held[1] if held else None

    def conflicts(self, *kinds: str) -> tuple[ConflictRow, ...]:
        """Return the conflicts of these kinds that hold in the edition, by table."""
        found = [
            row
            for row in self.dataset.conflicts
            if row.kind in kinds and row.edition == self.edition.edition
        ]
        return tuple(sorted(found, key=lambda row: natural(row.round_tables)))

    def since(self, conflict: ConflictRow) -> str:
        """Return the first edition of the unbroken run in which a conflict's case holds."""
        held = {row.edition for row in self.dataset.conflicts if row.case_id == conflict.case_id}
        first = self.edition.edition
        for name in reversed(self.order[: self.order.index(first)]):
            if name not in held:
                break
            first = name
        return first

    def twice(self) -> Iterator[tuple[SeatRow, ...]]:
        """Yield the seats of each participant that sits at two tables or more."""
        found: dict[str, dict[str, SeatRow]] = defaultdict(dict)
        for seat in self.seats:
            if seat.entity_id:
                found[seat.entity_id].setdefault(seat.round_table, seat)
        for seats in found.values():
            if len(seats) > 1:
                yield tuple(seats.values())

    def surpluses(self) -> Iterator[Surplus]:
        """Yield the groups over their share, table by table, decided ones left out."""
        names = {seat.entity_id: seat.name for seat in self.seats}
        groups: dict[str, set[str]] = defaultdict(set)
        labels = {row.regional_group: row.name for row in self.dataset.groups}
        for row in self.dataset.groups:
            if row.valid_from <= self.edition.as_of and (
                not row.valid_until or self.edition.as_of < row.valid_until
            ):
                groups[row.entity_id].add(row.regional_group)
        for conflict in self.conflicts("over-quota"):
            if conflict.status not in UNSETTLED:
                continue
            members = [part for part in conflict.entity_ids.split("|") if part]
            shared = set.intersection(*(groups[member] for member in members)) if members else set()
            # A case is kind/table/group: that settles it where states share two groups.
            named = conflict.case_id.rpartition("/")[2]
            group = named if named in shared else min(shared, default="")
            yield Surplus(
                conflict,
                labels.get(group, ""),
                self.rule("group-seats-per-table", group) if group else None,
                tuple(names.get(member, member) for member in members),
                self.since(conflict),
            )

    def requests(self, *outcomes: str) -> tuple[RequestRow, ...]:
        """Return what came of requests in the edition, those with these outcomes."""
        return tuple(
            row
            for row in self.dataset.requests
            if row.edition == self.edition.edition and row.outcome in outcomes
        )

    def changes(self, since: str) -> tuple[ChangeRow, ...] | None:
        """Return the published changes from ``since``; None where it is not the edition before."""
        if self.edition.follows != since:
            return None
        return tuple(row for row in self.dataset.changes if row.to_edition == self.edition.edition)
