"""What became of participants between two editions, in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from hldparse.exporting.briefing_unread import unread_note, unread_on_scans
from hldparse.exporting.standing import Standing
from hldparse.exporting.visible import markdown
from hldparse.exporting.wording import CATEGORY_NAMES, places, table_name
from hldparse.records.dataset import CHANGES, ChangeRow, Dataset, RequestRow, SeatRow
from hldparse.text.fold import fold
from hldparse.text.wording import day, listing

Named = TypeVar("Named", ChangeRow, RequestRow)
Escape = Callable[[str], str]
"""How names are made safe for what the lines go into."""

CHANGE_NAMES = {
    "added": "added",
    "moved": "moved",
    "no-longer-listed": "no longer listed",
    "returned": "returned",
    "second-seat-added": "second seat added",
    "second-seat-dropped": "second seat dropped",
    "representative-changed": "representative changed",
}


def _tables(row: ChangeRow) -> str:
    """Return "table 2", or "table 1 to 2" for a move."""
    if row.from_round_table and row.to_round_table:
        if row.from_round_table == row.to_round_table:
            return table_name(row.to_round_table)
        return f"{table_name(row.from_round_table)} to {row.to_round_table}"
    return table_name(row.to_round_table or row.from_round_table)


def _where(row: ChangeRow, standing: Standing) -> str:
    """Return the place of the seat now; of the seat before where there is none now."""
    seat = standing.seats_by_id.get(row.to_seat_id or row.from_seat_id)
    return places((seat.evidence,)) if seat else ""


def by_name(rows: Iterable[Named]) -> list[Named]:
    """Return rows as a reader looks for them: by name, whatever their accents."""
    return sorted(rows, key=lambda row: (fold(row.name), row.entity_id))


def change_lines(
    changes: Sequence[ChangeRow], standing: Standing, escape: Escape = markdown
) -> Iterator[str]:
    """Yield a line per category and sort of change, with names, tables and places.

    Who may only be unread on a scan is said to be so.
    """
    unread = unread_on_scans(standing)
    grouped: dict[tuple[str, str], list[ChangeRow]] = defaultdict(list)
    for row in changes:
        grouped[row.category, row.change].append(row)
    for category, name in CATEGORY_NAMES.items():
        for change in CHANGES:
            rows = grouped[category, change]
            if rows and change != "representative-changed":
                named = "; ".join(
                    f"{escape(row.name)}, {_tables(row)}{unread_note(row, unread)}"
                    f"{_where(row, standing)}"
                    for row in by_name(rows)
                )
                yield f"{name}, {CHANGE_NAMES[change]} ({len(rows)}): {named}"


def not_compared(standing: Standing, earlier: str, escape: Escape = markdown) -> Iterator[str]:
    """Yield one line on the seats of both editions that are nobody's who is known: whether these
    came, moved or left cannot be told.
    """
    later = standing.edition.edition
    seats = [
        seat
        for edition in (later, earlier)
        for seat in standing.holdings.seats[edition]
        if not seat.entity_id
    ]
    if seats:
        said = "; ".join(
            f"{escape(seat.printed)}, {table_name(seat.round_table)}"
            f"{'' if seat.edition == later else f' on {day(earlier)}'}{places((seat.evidence,))}"
            for seat in seats
        )
        yield f"Not compared, as nobody is known by the name ({len(seats)}): {said}"


def _named(seat_id: str, standing: Standing, escape: Escape) -> str:
    persons = standing.persons.get(seat_id, ())
    shown = (" ".join(part for part in (row.title, row.name) if part) for row in persons)
    return listing(escape(name) for name in shown) or "nobody named"


def representative_lines(
    changes: Sequence[ChangeRow], standing: Standing, escape: Escape = markdown
) -> Iterator[str]:
    """Yield a line per organisation that another person speaks for now."""
    for row in by_name(changes):
        if row.change == "representative-changed":
            ids = (row.from_seat_id, row.to_seat_id)
            before, now = (_named(seat_id, standing, escape) for seat_id in ids)
            seats = (standing.seats_by_id.get(seat_id) for seat_id in ids)
            where = places(seat.evidence for seat in seats if seat)
            yield f"{escape(row.name)}, {_tables(row)}: {before}, now {now}{where}"


Seated = dict[tuple[str, str], dict[str, SeatRow]]


def _seated(dataset: Dataset, edition: str) -> Seated:
    """Return each participant's seats by table, by (category, entity_id)."""
    found: Seated = defaultdict(dict)
    for seat in dataset.seats:
        if seat.edition == edition and seat.status == "seated" and seat.entity_id:
            found[seat.category, seat.entity_id].setdefault(seat.round_table, seat)
    return found


def compared(standing: Standing, earlier: str) -> tuple[ChangeRow, ...]:
    """Return what changed from any edition to that of ``standing``, seat by seat.

    For editions that are no neighbours, between which no changes are published. Somebody listed
    before ``earlier`` and not in it has returned.
    """
    dataset, later = standing.dataset, standing.edition.edition
    old, new = _seated(dataset, earlier), _seated(dataset, later)
    past = set(standing.order[: standing.order.index(earlier)])
    known = {(seat.category, seat.entity_id) for seat in dataset.seats if seat.edition in past}
    found: list[ChangeRow] = []
    for participant in dict.fromkeys((*new, *old)):
        before, after = old.get(participant, {}), new.get(participant, {})
        left = [seat for table, seat in before.items() if table not in after]
        come = [seat for table, seat in after.items() if table not in before]
        steps: list[tuple[str, SeatRow | None, SeatRow | None]] = []
        if not before:
            steps.append(("returned" if participant in known else "added", None, come.pop(0)))
        elif not after:
            steps.append(("no-longer-listed", left.pop(0), None))
        while left and come:
            steps.append(("moved", left.pop(0), come.pop(0)))
        steps += [("second-seat-added", None, seat) for seat in come]
        steps += [("second-seat-dropped", seat, None) for seat in left]
        if spoken := _spokespersons(standing, before, after):
            steps.append(("representative-changed", *spoken))
        found += [_change(*step, earlier, later) for step in steps]
    return tuple(found)


def _spokespersons(
    standing: Standing, before: dict[str, SeatRow], after: dict[str, SeatRow]
) -> tuple[SeatRow, SeatRow] | None:
    """Return the seats before and now where other persons are named; None where not."""
    sides = [
        {row.person_id: seat for seat in seats.values() for row in standing.persons[seat.seat_id]}
        for seats in (before, after)
    ]
    gone, come = (sides[0].keys() - sides[1].keys()), (sides[1].keys() - sides[0].keys())
    return (sides[0][min(gone)], sides[1][min(come)]) if gone and come else None


def _change(
    change: str, old: SeatRow | None, new: SeatRow | None, earlier: str, later: str
) -> ChangeRow:
    seat = new or old
    assert seat is not None  # noqa: S101 - a change has a seat before or after
    return ChangeRow(
        change_id=f"{later}/{seat.entity_id}/{seat.category}/{change}",
        entity_id=seat.entity_id,
        iso3=seat.iso3,
        name=seat.name,
        category=seat.category,
        change=change,
        from_edition=earlier,
        to_edition=later,
        from_round_table=old.round_table if old else "",
        to_round_table=new.round_table if new else "",
        from_seat_id=old.seat_id if old else "",
        to_seat_id=new.seat_id if new else "",
    )
