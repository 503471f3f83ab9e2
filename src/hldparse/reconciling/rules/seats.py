"""Seats that cannot all be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.keys import natural, slug
from hldparse.reconciling.rules.lists import editions_by_id, seat_exhibit, seated, wish_exhibit
from hldparse.reconciling.rules.stated import rules_in_force
from hldparse.reconciling.rules.wording import tables, the_list
from hldparse.records.dataset import PersonRow, PreferenceRow, RequestRow, SeatRow
from hldparse.text.wording import listing

_Key = tuple[str, str]


def double_seat(facts: Facts) -> Iterable[Finding]:
    """Report participants at several tables of one edition: an error for a state that has one
    seat, a warning for an organisation or a person.
    """
    editions = editions_by_id(facts)
    requests = {(row.edition, row.entity_id): row for row in facts.dataset.requests}
    groups = _by_entity(facts)
    for (edition, entity), seats in groups.items():
        sat = _tables(seats)
        state = seats[0].entity_type == "state"
        if len(sat) < 2 or (state and len(sat) <= _seats_per_state(facts, edition)):
            continue
        asked = requests.get((edition, entity))
        later = _later(edition, entity, groups, list(editions))
        suggestion = _kept(sat, later[1] if later else (), asked)
        yield Finding(
            kind="double-seat",
            edition=edition,
            subject=entity,
            case=entity,
            question=f"{seats[0].name or seats[0].printed} sits at {tables(sat)} in "
            f"{the_list(edition)}{_wished(asked)}{_moved(later)}: "
            f"{'which seat stands' if state else 'are both seats meant'}?",
            exhibits=tuple(seat_exhibit(seat, editions.get(edition)) for seat in seats),
            evidence_key=(edition, *(part for seat in seats for part in _evidence(seat))),
            entity_ids=(entity,),
            round_tables=sat,
            suggestion=suggestion if state else "",
            severity="" if state else "warning",
        )
    yield from _persons_at_tables(facts)


def _by_entity(facts: Facts) -> dict[_Key, list[SeatRow]]:
    groups: dict[_Key, list[SeatRow]] = defaultdict(list)
    for seat in seated(facts):
        if seat.entity_id:
            groups[seat.edition, seat.entity_id].append(seat)
    return groups


def _tables(seats: Iterable[SeatRow]) -> tuple[str, ...]:
    return tuple(sorted({seat.round_table for seat in seats}, key=natural))


def _evidence(seat: SeatRow) -> tuple[str, ...]:
    return (seat.round_table, seat.category, seat.raw)


def _seats_per_state(facts: Facts, edition: str) -> int:
    stated = rules_in_force(facts, edition, "one-seat-per-state").get("")
    return stated.maximum if stated is not None and stated.maximum else 1


def _later(
    edition: str, entity: str, groups: dict[_Key, list[SeatRow]], editions: Sequence[str]
) -> tuple[str, tuple[str, ...]] | None:
    """Return the latest edition after this one in which the entity sits, and its tables."""
    after = editions[editions.index(edition) + 1 :] if edition in editions else ()
    for other in reversed(after):
        if (other, entity) in groups:
            return other, _tables(groups[other, entity])
    return None


def _wishes(request: RequestRow | None) -> list[tuple[str, str]]:
    """Return (table, preference) of "2:1|4:2"; the preference is "" where unmarked."""
    wished = request.wished.split("|") if request and request.wished else []
    return [(table, mark) for table, _, mark in (wish.rpartition(":") for wish in wished)]


def _kept(sat: tuple[str, ...], later: tuple[str, ...], asked: RequestRow | None) -> str:
    if len(later) == 1:
        return f"keep:{later[0]}" if later[0] in sat else ""
    wishes = _wishes(asked)
    first = [table for table, mark in wishes if mark == "1" or len(wishes) == 1]
    return f"keep:{first[0]}" if len(first) == 1 and first[0] in sat else ""


def _wished(asked: RequestRow | None) -> str:
    ranks = {"1": " first", "2": " second"}
    said = listing(f"{table}{ranks.get(mark, '')}" for table, mark in _wishes(asked))
    return f", having asked for {said}" if said else ""


def _moved(later: tuple[str, tuple[str, ...]] | None) -> str:
    if later is None:
        return ""
    return f", at {tables(later[1])} in {the_list(later[0])}"


def _persons_at_tables(facts: Facts) -> Iterator[Finding]:
    people: dict[_Key, list[PersonRow]] = defaultdict(list)
    seats = {seat.seat_id: seat for seat in seated(facts)}
    for row in facts.dataset.persons:
        if row.edition and row.person_id and row.seat_id in seats:
            people[row.edition, row.person_id].append(row)
    for (edition, person), rows in people.items():
        sat = tuple(sorted({row.round_table for row in rows}, key=natural))
        holders = {seats[row.seat_id].entity_id for row in rows}
        # Where one organisation holds all these seats its own case says it.
        if len(sat) < 2 or (len(holders) == 1 and holders != {""}):
            continue
        yield Finding(
            kind="double-seat",
            edition=edition,
            subject=person,
            case=person,
            question=f"{rows[0].name} is named at {tables(sat)} in "
            f"{the_list(edition)}: is it one person, and are both seats meant?",
            exhibits=tuple(Exhibit(row.document_id, row.raw, row.evidence) for row in rows),
            evidence_key=(
                edition,
                *(part for row in rows for part in (row.round_table, row.raw)),
            ),
            entity_ids=(person,),
            round_tables=sat,
            severity="warning",
        )


def duplicate_entry(facts: Facts) -> Iterable[Finding]:
    """Report participants twice at one table of an edition, and wishes twice in one column."""
    editions = editions_by_id(facts)
    named = {row.seat_id: row.person_id or row.name for row in facts.dataset.persons if row.seat_id}
    seats: dict[tuple[str, str, str], list[SeatRow]] = defaultdict(list)
    for seat in seated(facts):
        who = seat.entity_id or (f"~{slug(seat.printed)}" if seat.printed else "")
        if who:
            seats[seat.edition, seat.round_table, who].append(seat)
    for (edition, table, who), rows in seats.items():
        people = [named.get(seat.seat_id) for seat in rows]
        # Two persons of one organisation are two participants.
        if len(rows) < 2 or (None not in people and len(set(people)) == len(people)):
            continue
        yield Finding(
            kind="duplicate-entry",
            edition=edition,
            subject=f"{table}/{who}",
            case=f"{table}/{who}",
            question=f"{rows[0].name or rows[0].printed} is listed {len(rows)} times at "
            f"{tables((table,))} in {the_list(edition)}: is it one participant?",
            exhibits=tuple(seat_exhibit(seat, editions.get(edition)) for seat in rows),
            evidence_key=(edition, *(part for seat in rows for part in _evidence(seat))),
            entity_ids=tuple(filter(None, (rows[0].entity_id,))),
            round_tables=(table,),
        )
    yield from _wishes_twice(facts)


def _wishes_twice(facts: Facts) -> Iterator[Finding]:
    names = {row.entity_id: row.name for row in facts.dataset.entities}
    wishes: dict[tuple[str, str, str], list[PreferenceRow]] = defaultdict(list)
    for row in facts.dataset.preferences:
        if row.entity_id:
            wishes[row.attachment_id, row.round_table, row.entity_id].append(row)
    for (attachment, table, entity), rows in wishes.items():
        if len(rows) < 2:
            continue
        subject = "/".join(filter(None, (attachment, table, entity)))
        where = f"for table {table}" if table else "without a table"
        yield Finding(
            kind="duplicate-entry",
            edition="",
            subject=subject,
            case=subject,
            question=f"{names.get(entity, entity)} is listed {len(rows)} times {where} in one "
            f"table of wishes: is it one wish?",
            exhibits=tuple(wish_exhibit(row) for row in rows),
            evidence_key=(attachment, table, *(row.raw + row.marks for row in rows)),
            entity_ids=(entity,),
            round_tables=tuple(filter(None, (table,))),
        )
