"""What stands in one edition: seats, rules in force, who sits twice, shares, wishes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from hldparse.exporting.cases import UNSETTLED
from hldparse.exporting.holdings import Holdings
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

    def __init__(
        self, dataset: Dataset, edition: EditionRow, holdings: Holdings | None = None
    ) -> None:
        self.dataset = dataset
        self.edition = edition
        self.holdings = holdings or Holdings(dataset)

    @property
    def order(self) -> list[str]:
        """Names of all editions in published order."""
        return self.holdings.order

    @property
    def seats(self) -> tuple[SeatRow, ...]:
        """Seats of the edition, struck ones left out."""
        return self.holdings.seats[self.edition.edition]

    @property
    def tables(self) -> tuple[RoundTableRow, ...]:
        """Round tables of the edition in published order."""
        return self.holdings.tables[self.edition.edition]

    @property
    def seats_by_id(self) -> dict[str, SeatRow]:
        """Seats of all editions."""
        return self.holdings.seats_by_id

    @property
    def persons(self) -> dict[str, tuple[PersonRow, ...]]:
        """Persons by the seat of their organisation."""
        return self.holdings.persons

    @property
    def wishes(self) -> dict[str, tuple[PreferenceRow, ...]]:
        """Wishes by who asks."""
        return self.holdings.wishes

    @property
    def evidence(self) -> dict[str, list[Evidence]]:
        """Places by conflict."""
        return self.holdings.evidence

    def rule(self, name: str, group: str = "") -> RuleRow | None:
        """Return the rule in force for a group ("": for all); None where there is none.

        Of several that letters state, the latest on or before the edition.
        """
        return self.holdings.rule(name, group, self.edition.as_of)

    def conflicts(self, *kinds: str) -> tuple[ConflictRow, ...]:
        """Return the conflicts of these kinds that hold in the edition, by table."""
        here = self.holdings.conflicts[self.edition.edition]
        found = [row for row in here if row.kind in kinds]
        return tuple(sorted(found, key=lambda row: natural(row.round_tables)))

    def since(self, conflict: ConflictRow) -> str:
        """Return the first edition of the unbroken run in which a conflict's case holds."""
        held = self.holdings.held[conflict.case_id]
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
        here = self.holdings.requests[self.edition.edition]
        return tuple(row for row in here if row.outcome in outcomes)

    def changes(self, since: str) -> tuple[ChangeRow, ...] | None:
        """Return the published changes from ``since``; None where it is not the edition before."""
        if self.edition.follows != since:
            return None
        return self.holdings.changes[self.edition.edition]
