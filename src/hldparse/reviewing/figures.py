"""What an answer changes, in figures: two datasets held side by side."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from hldparse.records.dataset import ConflictRow, Dataset, RoundTableRow
from hldparse.reviewing.deck import WAITING
from hldparse.reviewing.sums import TableFigures
from hldparse.text.wording import day, list_of

_SHOWN = 4
"""More changed tables than these are counted, not named."""
_Key = tuple[str, str]


def side_by_side(
    before: Dataset, after: Dataset
) -> tuple[tuple[TableFigures, ...], tuple[TableFigures, ...]]:
    """Return in figures the tables of the latest edition, and those of others that changed, the
    latest edition first: (before, after)."""
    latest = after.editions[-1].edition if after.editions else ""
    age = {row.edition: -place for place, row in enumerate(after.editions)}
    old, new = _by_table(before), _by_table(after)
    wanted = {*_changed(old, new), *(key for key in new if key[0] == latest)}
    shown = sorted((key for key in new if key in wanted), key=lambda key: age.get(key[0], 0))
    return (
        tuple(_row(old[key]) for key in shown if key in old),
        tuple(_row(new[key]) for key in shown),
    )


def _row(row: RoundTableRow) -> TableFigures:
    return TableFigures(
        edition=row.edition,
        round_table=row.round_table,
        states=row.states,
        participants=row.participants,
    )


def consequence(before: Dataset, after: Dataset, edition: str, asked: str) -> str:
    """Return in a clause or two what ``after`` has otherwise: tables, those of ``edition`` first,
    then questions other than ``asked``."""
    parts = list(_tables(before, after, edition))
    closed, opened = questions(before, after)
    settled = len(closed - {asked})
    if settled:
        further = "further question" if asked else "question"
        parts.append(f"{_count(settled, further)} settled")
    if opened:
        kinds = sorted({each.partition("/")[0].replace("-", " ") for each in opened})
        parts.append(f"{_count(len(opened), 'question')} new ({', '.join(kinds[:_SHOWN])})")
    return "; ".join(parts) or "no figure changes"


def standing_figures(dataset: Dataset, row: ConflictRow) -> str:
    """Return the figures of the tables that a conflict is about, as they are."""
    wanted = row.round_tables.split("|")[:_SHOWN]
    tables = _by_table(dataset)
    found = (tables.get((row.edition, table)) for table in wanted)
    parts = [
        f"{_name(each.round_table)} has {_count(each.states, 'state')}, "
        f"{_count(each.participants, 'participant')}"
        for each in found
        if each is not None
    ]
    return f"as it is: {', '.join(parts)}" if parts else ""


def changes(before: Dataset, after: Dataset) -> tuple[str, ...]:
    """Return what changed between two datasets, a sentence each, the latest edition first."""
    old, new = _by_table(before), _by_table(after)
    return tuple(
        f"List of {day(key[0])}, {_name(key[1])}: {_figures(old.get(key), new[key])}"
        for key in sorted(_changed(old, new), key=itemgetter(0), reverse=True)
    )


def questions(before: Dataset, after: Dataset) -> tuple[set[str], set[str]]:
    """Return the conflicts that wait only before, and only after."""
    old = {row.conflict_id for row in before.conflicts if row.status in WAITING}
    new = {row.conflict_id for row in after.conflicts if row.status in WAITING}
    return old - new, new - old


def _tables(before: Dataset, after: Dataset, edition: str) -> Iterator[str]:
    old, new = _by_table(before), _by_table(after)
    changed = _changed(old, new)
    own = [key for key in changed if key[0] == edition]
    shown = own or changed
    for key in shown[:_SHOWN]:
        where = "" if own else f" in the {list_of(key[0])}"
        row = new[key]
        yield (
            f"{_name(key[1])} has {_count(row.states, 'state')}, "
            f"{_count(row.participants, 'participant')}{where}"
        )
    rest = len(changed) - len(shown[:_SHOWN])
    if rest:
        yield f"{_count(rest, 'table')} of other lists change" + ("s" if rest == 1 else "")


def _by_table(dataset: Dataset) -> dict[_Key, RoundTableRow]:
    return {(row.edition, row.round_table): row for row in dataset.round_tables}


def _changed(old: dict[_Key, RoundTableRow], new: dict[_Key, RoundTableRow]) -> list[_Key]:
    return [
        key
        for key, row in new.items()
        if key not in old
        or (row.states, row.participants) != (old[key].states, old[key].participants)
    ]


def _figures(old: RoundTableRow | None, new: RoundTableRow) -> str:
    text = f"{_count(new.states, 'state')}, {_count(new.participants, 'participant')}"
    return text if old is None else f"{text} ({old.states} and {old.participants} before)"


def _name(table: str) -> str:
    return "the one table" if table == "-" else f"table {table}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
