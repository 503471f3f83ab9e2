"""What became of each participant from one edition to another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from hldparse.errors import UsageError
from hldparse.reconciling.keys import Keys, safe
from hldparse.records.dataset import CATEGORIES, ChangeRow, Dataset, PersonRow, SeatRow

Participant = tuple[str, str]
"""(category, entity_id): one body may be listed under two categories."""
Seats = dict[Participant, dict[str, SeatRow]]
"""Table → its first seat there, in printed order."""


def changes_of(
    editions: Sequence[str], seats: Sequence[SeatRow], persons: Sequence[PersonRow]
) -> tuple[ChangeRow, ...]:
    """Return the changes between each edition and the next; ``editions`` sorted by date."""
    rows: list[ChangeRow] = []
    earlier: set[Participant] = set()
    by_edition: dict[str, list[SeatRow]] = {}
    for seat in seats:
        by_edition.setdefault(seat.edition, []).append(seat)
    for before, after in pairwise(editions):
        seats_a, seats_b = by_edition.get(before, []), by_edition.get(after, [])
        rows += changes_between(seats_a, seats_b, before, after, earlier, persons)
        earlier |= _seated(seats_a).keys()
    return tuple(rows)


def diff(dataset: Dataset, from_edition: str, to_edition: str) -> tuple[ChangeRow, ...]:
    """Return the changes between any two editions of a dataset.

    Raises UsageError naming the editions there are for an unknown one.
    """
    names = [row.edition for row in dataset.editions]
    for edition in (from_edition, to_edition):
        if edition not in names:
            there = ", ".join(names) or "none"
            raise UsageError(f"no edition {edition!r}", hint=f"editions there are: {there}")
    seats = dataset.seats
    before = set(names[: names.index(from_edition)])
    return changes_between(
        [seat for seat in seats if seat.edition == from_edition],
        [seat for seat in seats if seat.edition == to_edition],
        from_edition,
        to_edition,
        _seated([seat for seat in seats if seat.edition in before]).keys(),
        dataset.persons,
    )


def changes_between(  # noqa: PLR0913, PLR0917 - two editions with their seats, and what went before
    seats_a: Sequence[SeatRow],
    seats_b: Sequence[SeatRow],
    edition_a: str,
    edition_b: str,
    earlier_entities: Collection[Participant],
    persons: Sequence[PersonRow] = (),
) -> tuple[ChangeRow, ...]:
    """Return what changed from ``seats_a`` to ``seats_b``, sorted by category and entity.

    ``earlier_entities`` are the (category, entity_id) listed before ``edition_a``: who comes back
    has "returned". Struck seats are no seats; names not resolved cannot be followed and are left
    out. ``persons`` serve to see that an organisation is represented by another person.
    """
    a, b = _seated(seats_a), _seated(seats_b)
    named = _persons_by_seat(persons)
    keys = Keys()
    rows: list[ChangeRow] = []
    for participant in sorted(a.keys() | b.keys(), key=_rank):
        before, after = a.get(participant, {}), b.get(participant, {})
        changes = [
            *_moves(before, after, participant in earlier_entities),
            *_representatives(participant, before, after, named),
        ]
        for change, old, new in changes:
            rows.append(_row(change, old, new, edition_a, edition_b))
    return tuple(replace(row, change_id=keys(row.change_id)) for row in rows)


def _rank(participant: Participant) -> tuple[int, str]:
    category, entity_id = participant
    return CATEGORIES.index(category), entity_id


def _seated(seats: Sequence[SeatRow]) -> Seats:
    seated: Seats = {}
    for seat in seats:
        if seat.status == "seated" and seat.entity_id:
            tables = seated.setdefault((seat.category, seat.entity_id), {})
            tables.setdefault(seat.round_table, seat)
    return seated


Change = tuple[str, SeatRow | None, SeatRow | None]


def _moves(
    before: dict[str, SeatRow], after: dict[str, SeatRow], listed_earlier: bool
) -> Iterator[Change]:
    left = [seat for table, seat in before.items() if table not in after]
    new = [seat for table, seat in after.items() if table not in before]
    if not before:
        yield ("returned" if listed_earlier else "added"), None, new.pop(0)
    elif not after:
        yield "no-longer-listed", left.pop(0), None
    while left and new:
        yield "moved", left.pop(0), new.pop(0)
    for seat in new:
        yield "second-seat-added", None, seat
    for seat in left:
        yield "second-seat-dropped", seat, None


def _persons_by_seat(persons: Sequence[PersonRow]) -> dict[str, set[str]]:
    named: dict[str, set[str]] = {}
    for row in persons:
        if row.seat_id:
            named.setdefault(row.seat_id, set()).add(row.person_id)
    return named


def _representatives(
    participant: Participant,
    before: dict[str, SeatRow],
    after: dict[str, SeatRow],
    named: dict[str, set[str]],
) -> Iterator[Change]:
    """Yield a change where all persons named before gave way; to be named first is no change."""
    if participant[0] != "civil-society":
        return
    old = {seat.seat_id: named.get(seat.seat_id, set()) for seat in before.values()}
    new = {seat.seat_id: named.get(seat.seat_id, set()) for seat in after.values()}
    gone = set().union(*old.values()) - set().union(*new.values())
    come = set().union(*new.values()) - set().union(*old.values())
    if gone and come:
        yield (
            "representative-changed",
            next(seat for seat in before.values() if old[seat.seat_id] & gone),
            next(seat for seat in after.values() if new[seat.seat_id] & come),
        )


def _row(
    change: str, old: SeatRow | None, new: SeatRow | None, edition_a: str, edition_b: str
) -> ChangeRow:
    seat = new or old
    if seat is None:
        raise ValueError("a change has a seat before or after")
    from_table = old.round_table if old else ""
    to_table = new.round_table if new else ""
    tables = "-".join(safe(table) for table in (from_table, to_table) if table)
    return ChangeRow(
        change_id=f"{edition_b}/{seat.entity_id}/{seat.category}/{change}/{tables}",
        entity_id=seat.entity_id,
        iso3=seat.iso3,
        name=seat.name,
        category=seat.category,
        change=change,
        from_edition=edition_a,
        to_edition=edition_b,
        from_round_table=from_table,
        to_round_table=to_table,
        from_seat_id=old.seat_id if old else "",
        to_seat_id=new.seat_id if new else "",
    )
