"""Seats counted against the range that the letters or the profile set."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.rules.lists import seat_exhibit, seated
from hldparse.reconciling.rules.stated import rule_exhibits, rules_in_force
from hldparse.reconciling.rules.wording import tables, the_list
from hldparse.records.dataset import EditionRow, RoundTableRow, RuleRow, SeatRow
from hldparse.records.names import Membership
from hldparse.text.wording import count, listing, opening

_CATEGORIES: Final = (
    ("member-state", "member state", "member states"),
    ("permanent-observer", "observer", "observers"),
    ("intergovernmental-entity", "intergovernmental entity", "intergovernmental entities"),
    ("civil-society", "of civil society", "of civil society"),
)
_TableKey = tuple[str, str]


def over_capacity(facts: Facts) -> Iterable[Finding]:
    """Report tables with more participants than seats; all four categories count."""
    for table in _counted(facts):
        number, maximum = len(table.seats), table.rule.maximum
        if maximum is not None and number > maximum:
            yield table.finding(
                facts,
                "over-capacity",
                f"it seats at most {maximum}: who makes room for "
                f"{count(number - maximum, 'participant')} too many?",
            )


def under_capacity(facts: Facts) -> Iterable[Finding]:
    """Report tables with fewer participants than the least number foreseen."""
    for table in _counted(facts):
        number, minimum = len(table.seats), table.rule.minimum
        if minimum is not None and number < minimum:
            yield table.finding(
                facts,
                "under-capacity",
                f"at least {minimum} are foreseen: who fills the {minimum - number} missing?",
            )


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of an edition with the seats that count and the range they are held against."""

    edition: EditionRow
    head: RoundTableRow
    seats: list[SeatRow]
    rule: RuleRow

    def finding(self, facts: Facts, kind: str, question: str) -> Finding:
        number = self.head.round_table
        return Finding(
            kind=kind,
            edition=self.edition.edition,
            subject=number,
            case=number,
            question=f"{opening(tables((number,)))} of {the_list(self.edition.edition)} "
            f"holds {count(len(self.seats), 'participant')} ({_composition(self.seats)}); "
            f"{question}",
            exhibits=(
                Exhibit(self.edition.document_id, self.head.theme, self.head.evidence),
                *rule_exhibits(facts, self.rule),
            ),
            evidence_key=(
                self.edition.edition,
                number,
                f"{self.rule.minimum}-{self.rule.maximum}",
                *(f"{seat.category}/{seat.raw}" for seat in self.seats),
            ),
            round_tables=(number,),
        )


def _counted(facts: Facts) -> Iterator[_Table]:
    seats = _by_table(facts)
    heads: dict[str, list[RoundTableRow]] = defaultdict(list)
    for head in facts.dataset.round_tables:
        heads[head.edition].append(head)
    for edition in facts.dataset.editions:
        rule = rules_in_force(facts, edition.edition, "seats-per-table").get("")
        if rule is None:
            continue
        for head in heads[edition.edition]:
            found = seats[edition.edition, head.round_table]
            if rule.counts == "states":
                found = [seat for seat in found if seat.category == "member-state"]
            yield _Table(edition, head, found, rule)


def _by_table(facts: Facts) -> dict[_TableKey, list[SeatRow]]:
    seats: dict[_TableKey, list[SeatRow]] = defaultdict(list)
    for seat in seated(facts):
        seats[seat.edition, seat.round_table].append(seat)
    return seats


def _composition(seats: list[SeatRow]) -> str:
    parts = []
    for category, one, many in _CATEGORIES:
        number = sum(seat.category == category for seat in seats)
        if number:
            parts.append(count(number, one, many))
    return listing(parts) or "none"


def over_quota(facts: Facts) -> Iterable[Finding]:
    """Report regional groups with more member states at a table than their share of seats."""
    seats = _by_table(facts)
    memberships: dict[str, list[Membership]] = defaultdict(list)
    for membership in facts.reference.memberships:
        memberships[membership.entity_id].append(membership)
    for edition in facts.dataset.editions:
        shares = rules_in_force(facts, edition.edition, "group-seats-per-table")
        for (name, table), found in seats.items():
            if name != edition.edition:
                continue
            # States are counted, not entries: one listed twice at a table is one of its group.
            states = {seat.entity_id: seat for seat in found if seat.category == "member-state"}
            groups: dict[str, list[_Member]] = defaultdict(list)
            for entity, seat in states.items():
                held = _membership(memberships[entity], edition.as_of)
                if held is not None:
                    groups[held.regional_group].append(_Member(seat, held.basis))
            for group, rule in _share_of_each(shares, groups).items():
                if rule.maximum is not None and len(groups[group]) > rule.maximum:
                    yield _surplus(facts, edition, table, rule, groups[group])


def _share_of_each(shares: dict[str, RuleRow], groups: Iterable[str]) -> dict[str, RuleRow]:
    """Return the share of each group: its own, else the one that holds for every group."""
    own = {group: rule for group, rule in shares.items() if group}
    common = shares.get("")
    if common is None:
        return own
    others = sorted(group for group in groups if group not in own)
    return own | {group: replace(common, regional_group=group) for group in others}


@dataclass(frozen=True, slots=True)
class _Member:
    """A seat of a state with the basis on which it is of its group."""

    seat: SeatRow
    basis: str

    @property
    def name(self) -> str:
        """The state's name, with the basis where that is a special one."""
        name = self.seat.name or self.seat.printed
        return f"{name} ({self.basis})" if self.basis not in {"", "member"} else name


def _membership(memberships: list[Membership], as_of: str) -> Membership | None:
    """Return the membership by which a state counts on a date, or None.

    A state that takes part in two groups counts where it is a member for electoral purposes,
    since seats are shared out as in elections; else where it is a member and not a guest.
    """
    valid = [
        membership
        for membership in memberships
        if membership.valid_from <= as_of
        and (not membership.valid_until or as_of < membership.valid_until)
    ]

    def rank(membership: Membership) -> tuple[bool, bool, str]:
        basis = membership.basis.casefold()
        return "electoral" not in basis, not basis.startswith("member"), membership.regional_group

    return min(valid, key=rank, default=None)


def _surplus(
    facts: Facts, edition: EditionRow, table: str, rule: RuleRow, members: list[_Member]
) -> Finding:
    names = listing(member.name for member in members)
    seats = [member.seat for member in members]
    group = rule.regional_group
    label = facts.reference.group_names.get(group, group)
    maximum = rule.maximum or 0
    surplus = len(seats) - maximum
    who = "one" if surplus == 1 else str(surplus)
    foreseen = "is foreseen" if maximum == 1 else "are foreseen"
    return Finding(
        kind="over-quota",
        edition=edition.edition,
        subject=f"{table}/{group}",
        case=f"{table}/{group}",
        question=f"{opening(tables((table,)))} of {the_list(edition.edition)} seats "
        f"{len(seats)} {label}, and {maximum} {foreseen}: which {who} of {names} "
        f"{'moves' if surplus == 1 else 'move'}?",
        exhibits=(
            *rule_exhibits(facts, rule),
            *(seat_exhibit(seat, edition) for seat in seats),
        ),
        evidence_key=(edition.edition, table, group, str(maximum), *(seat.raw for seat in seats)),
        entity_ids=tuple(seat.entity_id for seat in seats),
        round_tables=(table,),
    )
