"""The lines of the brief on one edition: what somebody has to settle, with its places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from hldparse.exporting.briefing_changes import by_name
from hldparse.exporting.briefing_unread import is_perhaps_unread, unread_on_scans
from hldparse.exporting.cases import UNSETTLED, cases
from hldparse.exporting.standing import Standing, Surplus
from hldparse.exporting.visible import markdown
from hldparse.exporting.wording import (
    CATEGORY_NAMES,
    places,
    range_words,
    table_name,
    table_names,
    verdict,
)
from hldparse.records.dataset import CONFLICT_KINDS, SEVERITIES, ChangeRow, Dataset, RequestRow
from hldparse.text.wording import count, day, listing, opening

_NOT_SEATED = ("not-listed", "no-longer-listed")
_RANKS = {"1": " (first)", "2": " (second)"}


def sitting_twice(standing: Standing) -> Iterator[str]:
    """Yield who sits at several tables, with all seats."""
    settled = {
        part
        for row in standing.conflicts("double-seat")
        if row.status in ("resolved", "waived")
        for part in row.entity_ids.split("|")
    }
    for seats in standing.twice():
        tables = table_names(seat.round_table for seat in seats)
        note = ", settled by a decision" if seats[0].entity_id in settled else ""
        where = places(seat.evidence for seat in seats)
        yield f"{markdown(seats[0].name)}: {tables}{note}{where}"


def _age(surplus: Surplus, standing: Standing) -> str:
    here = standing.edition.edition
    if surplus.since != here:
        return f"standing since {day(surplus.since)}"
    return "new" if standing.order.index(here) else "from the first list on"


def over_share(standing: Standing) -> Iterator[str]:
    """Yield the regional groups over their share at a table, with their members there."""
    heads = {row.round_table: row.evidence for row in standing.tables}
    for surplus in standing.surpluses():
        table = surplus.conflict.round_tables
        if surplus.rule is None:
            yield f"{markdown(surplus.conflict.question)} {opening(_age(surplus, standing))}."
            continue
        number, share = len(surplus.names), surplus.rule.maximum
        where = places((heads.get(table), surplus.rule.evidence))
        yield (
            f"{markdown(surplus.group)} at {table_name(table)}: {number} for {share} "
            f"seats, {_age(surplus, standing)}: {markdown(listing(surplus.names))}{where}"
        )


def _wished(row: RequestRow) -> str:
    wishes = [wish.rpartition(":") for wish in row.wished.split("|") if wish]
    said = [f"{table}{_RANKS.get(rank, '')}" for table, _, rank in wishes if table]
    return f"asked for {table_names(said)}" if said else "asked for a seat without naming a table"


def not_met(standing: Standing) -> Iterator[str]:
    """Yield requests that led to no seat, or to another table than asked."""
    seats = {(seat.entity_id, seat.round_table): seat for seat in standing.seats}
    unread = is_perhaps_unread(standing.edition.edition, unread_on_scans(standing))
    verb = "is not found on the scan, perhaps unread" if unread else "is not seated"
    for row in by_name(standing.requests(*_NOT_SEATED)):
        wishes = standing.wishes[row.entity_id]
        before = " (it was listed before)" if row.outcome == "no-longer-listed" else ""
        where = places(wish.evidence for wish in wishes)
        yield f"{markdown(row.name)} {verb}{before}; it {_wished(row)}{where}"
    for row in by_name(standing.requests("other-table")):
        tables = row.round_tables.split("|")
        sits = table_names(tables)
        found = [
            seats[key].evidence for table in tables if (key := (row.entity_id, table)) in seats
        ]
        found += [wish.evidence for wish in standing.wishes[row.entity_id]]
        yield f"{markdown(row.name)} {_wished(row)}, sits at {sits}{places(found)}"


def seats_in_range(standing: Standing) -> Iterator[str]:
    """Yield the figures of each table against the range of seats, and the lines not in them."""
    rule = standing.rule("seats-per-table")
    left = Counter(
        table
        for row in standing.conflicts("unread-line")
        if row.status in UNSETTLED
        for table in row.round_tables.split("|")
    )
    for row in standing.tables:
        states = count(row.states, "state")
        said = f"{opening(table_name(row.round_table))}: {states}, "
        said += count(row.participants, "participant")
        if left[row.round_table]:
            said += f", {count(left[row.round_table], 'line')} not read"
        if rule is not None:
            counted = row.states if rule.counts == "states" else row.participants
            found = verdict(counted, rule.minimum, rule.maximum)
            said += f"; {range_words(rule.minimum, rule.maximum)} foreseen: {found}"
        yield said + places((row.evidence, rule.evidence if rule else None))


def open_questions(dataset: Dataset) -> Iterator[str]:
    """Yield how many cases wait, by kind, a line per severity with the command that lists them."""
    open_cases = [case for case in cases(dataset) if case.current and case.unsettled]
    for severity in SEVERITIES:
        kinds = Counter(case.lead.kind for case in open_cases if case.severity == severity)
        if kinds:
            named = ", ".join(f"{kind} {kinds[kind]}" for kind in CONFLICT_KINDS if kinds[kind])
            total = count(sum(kinds.values()), severity)
            yield f"{total}: {named}. List: `hldparse conflicts --severity {severity}`"


def listed(standing: Standing) -> Iterator[str]:
    """Yield the seats of each category."""
    counted = Counter(seat.category for seat in standing.seats)
    for category, name in CATEGORY_NAMES.items():
        if counted[category]:
            yield f"{name}: {count(counted[category], 'seat')}"


def asked_about(changes: Sequence[ChangeRow], standing: Standing) -> Iterator[str]:
    """Yield changes of representatives against other documents than the edition before."""
    told = {row.entity_id for row in changes if row.change == "representative-changed"}
    for conflict in standing.conflicts("representative-changed"):
        if conflict.status in UNSETTLED and not told.intersection(conflict.entity_ids.split("|")):
            where = places(standing.evidence[conflict.conflict_id])
            yield f"{markdown(conflict.question)}{where}"
