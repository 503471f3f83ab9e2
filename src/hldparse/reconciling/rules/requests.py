"""Wishes of states held against the seats they got."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.keys import natural, safe
from hldparse.reconciling.rules.lists import (
    editions_by_id,
    seat_exhibit,
    seated,
    wish_exhibit,
)
from hldparse.reconciling.rules.lost_marks import perhaps_marked
from hldparse.reconciling.rules.wording import tables, the_list
from hldparse.records.dataset import EditionRow, PreferenceRow, RequestRow, SeatRow
from hldparse.text.ticks import DOUBTFUL
from hldparse.text.wording import listing

_ABSENT = frozenset({"not-listed", "no-longer-listed"})


def not_seated(facts: Facts) -> Iterable[Finding]:
    """Report states that asked for a seat and are at no table of an edition."""
    editions = editions_by_id(facts)
    places = _Places(facts)
    for row in facts.dataset.requests:
        if row.outcome not in _ABSENT:
            continue
        before = places.last_before(row.edition, row.entity_id, editions)
        sat = f" (it was at {_tables(before)} of {the_list(before[0].edition)})" if before else ""
        yield Finding(
            kind="not-seated",
            edition=row.edition,
            subject=row.entity_id,
            case=row.entity_id,
            question=f"{row.name} asked {_asked(row)} and is at no table of "
            f"{the_list(row.edition)}{sat}: is it to have a seat?",
            exhibits=(
                *places.wishes(row, editions),
                *(seat_exhibit(seat, editions.get(seat.edition)) for seat in before),
            ),
            evidence_key=(row.edition, row.wished, row.outcome),
            entity_ids=(row.entity_id,),
        )


def unasked_table(facts: Facts) -> Iterable[Finding]:
    """Report states that are seated, and asked only for other tables."""
    editions = editions_by_id(facts)
    places = _Places(facts)
    for row in facts.dataset.requests:
        if row.outcome != "other-table":
            continue
        sat = tuple(row.round_tables.split("|"))
        seats = places.seats[row.edition, row.entity_id]
        yield Finding(
            kind="unasked-table",
            edition=row.edition,
            subject=row.entity_id,
            case=row.entity_id,
            question=f"{row.name} asked {_asked(row)} and sits at {tables(sat)} in "
            f"{the_list(row.edition)}: is that agreed?",
            exhibits=(
                *places.wishes(row, editions),
                *(seat_exhibit(seat, editions.get(seat.edition)) for seat in seats),
            ),
            evidence_key=(row.edition, row.wished, row.round_tables),
            entity_ids=(row.entity_id,),
            round_tables=sat,
        )


def _tables(seats: list[SeatRow]) -> str:
    return tables(sorted({seat.round_table for seat in seats}, key=natural))


def _asked(row: RequestRow) -> str:
    """Return the wish in words: "for table 1 first and 3 second"; "for a seat" without table."""
    ranks = {"1": " as first preference", "2": " as second"}
    wishes = [wish.rpartition(":") for wish in row.wished.split("|") if wish]
    said = [f"{table}{ranks.get(mark, '')}" for table, _, mark in wishes if table]
    if not said:
        return "for a seat without naming a table"
    return f"for table{'' if len(said) == 1 else 's'} {listing(said)}"


class _Places:
    """Where states sit and what they wished for, found by state."""

    def __init__(self, facts: Facts) -> None:
        self.seats: dict[tuple[str, str], list[SeatRow]] = defaultdict(list)
        for seat in seated(facts):
            if seat.entity_id:
                self.seats[seat.edition, seat.entity_id].append(seat)
        self._wishes: dict[str, list[PreferenceRow]] = defaultdict(list)
        for wish in facts.dataset.preferences:
            self._wishes[wish.entity_id].append(wish)
        self._dates = {row.document_id: row.date for row in facts.dataset.documents}

    def last_before(
        self, edition: str, entity: str, editions: dict[str, EditionRow]
    ) -> list[SeatRow]:
        """Return an entity's seats in the last edition before this one in which it has any."""
        found: list[SeatRow] = []
        for other in editions:
            if other == edition:
                break
            found = self.seats.get((other, entity)) or found
        return found

    def wishes(self, row: RequestRow, editions: dict[str, EditionRow]) -> Iterator[Exhibit]:
        """Yield the wishes of a state that an edition could know of."""
        as_of = editions[row.edition].as_of if row.edition in editions else row.edition
        for wish in self._wishes[row.entity_id]:
            if self._dates.get(wish.document_id, "") <= as_of:
                yield wish_exhibit(wish)


def preference_anomaly(facts: Facts) -> Iterable[Finding]:
    """Report wishes of one state in one table of wishes that do not fit together: two first
    preferences, two second ones, several unmarked, or a second beside an unmarked one; wishes on a
    scan that may have lost their mark; and, each by itself, those whose tick may be none.
    """
    names = {row.entity_id: row.name for row in facts.dataset.entities}
    groups: dict[tuple[str, str], list[PreferenceRow]] = defaultdict(list)
    for row in facts.dataset.preferences:
        if row.entity_id and row.round_table:
            groups[row.attachment_id, row.entity_id].append(row)
    doubtful = perhaps_marked(facts.dataset.preferences, names)
    for (attachment, entity), rows in groups.items():
        subject = f"{entity}/{attachment}"
        name = names.get(entity, entity)
        sure = [row for row in rows if not row.marks.endswith(DOUBTFUL)]
        yield from (_doubted(row, subject, name) for row in rows if row not in sure)
        found = (*_anomalies(sure), *_misread(sure, doubtful))
        if not found:
            continue
        yield Finding(
            kind="preference-anomaly",
            edition="",
            subject=subject,
            case=subject,
            question=f"{name} {listing(found)} in one table of wishes: what does it prefer?",
            exhibits=tuple(wish_exhibit(row) for row in sure),
            evidence_key=tuple(part for row in sure for part in (row.round_table, row.raw)),
            entity_ids=(entity,),
            round_tables=tuple(dict.fromkeys(row.round_table for row in sure)),
        )


def _doubted(row: PreferenceRow, subject: str, name: str) -> Finding:
    """Report a wish that only a mark in doubt says."""
    subject = f"{subject}/{safe(row.round_table)}"
    return Finding(
        kind="preference-anomaly",
        edition="",
        subject=subject,
        case=subject,
        question=f"{name} has a mark at {tables((row.round_table,))} of a table of wishes that may "
        f"be no tick: does it wish to be there?",
        exhibits=(wish_exhibit(row),),
        evidence_key=(row.round_table, row.raw, DOUBTFUL),
        entity_ids=(row.entity_id,),
        round_tables=(row.round_table,),
    )


def _anomalies(rows: list[PreferenceRow]) -> Iterator[str]:
    def marked(preference: int | None) -> list[str]:
        # The same wish printed twice in a column is a duplicate entry, no second wish.
        return list(dict.fromkeys(row.round_table for row in rows if row.preference == preference))

    first, second, unmarked = marked(1), marked(2), marked(None)
    if len(first) > 1:
        yield f"has {len(first)} first preferences, {tables(first)}"
    if len(second) > 1:
        yield f"has {len(second)} second preferences, {tables(second)}"
    if len(unmarked) > 1:
        yield f"is at {tables(unmarked)} without a mark"
    if second and unmarked:
        yield f"has {tables(second)} as second preference beside {tables(unmarked)} unmarked"


def _misread(rows: list[PreferenceRow], doubtful: frozenset[str]) -> Iterator[str]:
    for row in rows:
        if row.preference_id in doubtful:
            yield f"is read as “{row.raw}”, which may end in a mark,"
