"""What a letter claims about the lists it circulates, held against them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.keys import natural
from hldparse.reconciling.rules.lists import located, seated
from hldparse.reconciling.rules.stated import rules_in_force
from hldparse.reconciling.rules.wording import tables, the_list
from hldparse.records.blocks import Statement
from hldparse.records.dataset import EditionRow
from hldparse.text.wording import listing


@dataclass(frozen=True, slots=True)
class _Against:
    """What speaks against a claim."""

    words: str
    entity_ids: tuple[str, ...] = ()
    round_tables: tuple[str, ...] = ()
    key: tuple[str, ...] = field(default=())


def statement_contradicted(facts: Facts) -> Iterable[Finding]:
    """Report claims of a letter that its own lists contradict: that all who asked are seated,
    that seats are vacant, that there are no second seats.
    """
    for edition, statement in _statements(facts):
        against = _CHECKS[statement.claim](facts, edition, statement)
        if against is None:
            continue
        yield Finding(
            kind="statement-contradicted",
            edition=edition.edition,
            subject=statement.claim,
            case=statement.claim,
            question=f'The letter with {the_list(edition.edition)} says "'
            f'{" ".join(statement.printed.split())}", but {against.words}: which is right?',
            exhibits=(Exhibit(edition.document_id, statement.printed, statement.evidence),),
            evidence_key=(edition.edition, statement.claim, statement.printed, *against.key),
            entity_ids=against.entity_ids,
            round_tables=against.round_tables,
        )


def _statements(facts: Facts) -> Iterator[tuple[EditionRow, Statement]]:
    """Yield the claims of the letters that circulate an edition, each sort once per edition."""
    letters = {row.document_id: row for row in facts.dataset.documents}
    found = defaultdict(list)
    for resolved in facts.resolved:
        source = resolved.parsed.source.path
        for statement in resolved.parsed.statements:
            found[located(source, statement.document_id)].append(statement)
    for edition in facts.dataset.editions:
        letter = letters.get(edition.document_id)
        if letter is None:
            continue
        claims = set()
        for statement in found[located(letter.evidence.source, letter.document_id)]:
            if statement.claim not in claims:
                claims.add(statement.claim)
                yield edition, statement


def _all_seated(facts: Facts, edition: EditionRow, _: Statement) -> _Against | None:
    absent = [
        row
        for row in facts.dataset.requests
        if row.edition == edition.edition and row.outcome in {"not-listed", "no-longer-listed"}
    ]
    if not absent:
        return None
    verb = "is" if len(absent) == 1 else "are"
    return _Against(
        f"{listing(row.name for row in absent)} asked and {verb} at no table",
        tuple(row.entity_id for row in absent),
        key=tuple(f"{row.entity_id}/{row.wished}" for row in absent),
    )


def _seats_vacant(facts: Facts, edition: EditionRow, statement: Statement) -> _Against | None:
    rule = rules_in_force(facts, edition.edition, "seats-per-table").get("")
    if rule is None or rule.maximum is None:
        return None
    counted = Counter(
        seat.round_table
        for seat in seated(facts)
        if seat.edition == edition.edition
        and (rule.counts != "states" or seat.category == "member-state")
    )
    named = statement.round_tables or tuple(sorted(counted, key=natural))
    full = [table for table in named if counted[table] >= rule.maximum]
    # A claim about all tables is contradicted only where none has a seat left.
    if not full or (not statement.round_tables and len(full) < len(named)):
        return None
    figures = listing(f"{table} has {counted[table]}" for table in full)
    return _Against(
        f"of the {rule.maximum} seats of a table, table {figures} taken",
        round_tables=tuple(full),
        key=tuple(f"{table}/{counted[table]}" for table in full),
    )


def _no_second_seats(facts: Facts, edition: EditionRow, _: Statement) -> _Against | None:
    sat: dict[str, dict[str, str]] = defaultdict(dict)
    for seat in seated(facts):
        if seat.edition == edition.edition and seat.entity_type == "state" and seat.entity_id:
            sat[seat.entity_id][seat.round_table] = seat.name or seat.printed
    double = {entity: at for entity, at in sat.items() if len(at) > 1}
    if not double:
        return None
    said = [
        f"{next(iter(at.values()))} sits at {tables(sorted(at, key=natural))}"
        for at in double.values()
    ]
    return _Against(
        listing(said),
        tuple(double),
        tuple(sorted({table for at in double.values() for table in at}, key=natural)),
        tuple(f"{entity}/{'/'.join(sorted(at))}" for entity, at in double.items()),
    )


_CHECKS: dict[str, Callable[[Facts, EditionRow, Statement], _Against | None]] = {
    "all-who-asked-are-seated": _all_seated,
    "seats-are-vacant": _seats_vacant,
    "no-second-seats": _no_second_seats,
}
