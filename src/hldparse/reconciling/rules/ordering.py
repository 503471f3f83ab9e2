"""Entries that stand out of an alphabetical order otherwise kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.keys import slug
from hldparse.reconciling.order import swapped_pairs
from hldparse.reconciling.rules.lists import editions_by_id, seat_exhibit, wish_exhibit
from hldparse.reconciling.rules.wording import tables, the_list
from hldparse.records.dataset import PreferenceRow, SeatRow


@dataclass(frozen=True, slots=True)
class _Item:
    printed: str
    entity_id: str
    exhibit: Exhibit


@dataclass(frozen=True, slots=True)
class _List:
    edition: str
    where: str
    """Key of the list: its table, for wishes with the attachment."""
    words: str
    round_table: str
    items: tuple[_Item, ...]


def out_of_order(facts: Facts) -> Iterable[Finding]:
    """Report entries swapped in a list of member states, or a column of wishes, that is otherwise
    in alphabetical order of the printed names.
    """
    for found in (*_states(facts), *_wishes(facts)):
        for before, after in swapped_pairs([item.printed for item in found.items]):
            pair = (found.items[before], found.items[after])
            first, second = (item.printed for item in pair)
            subject = f"{found.where}/{slug(first)}/{slug(second)}"
            yield Finding(
                kind="out-of-order",
                edition=found.edition,
                subject=subject,
                case=subject,
                question=f'In {found.words} "{first}" stands before "{second}", against the '
                f"order of the alphabet: are both read rightly?",
                exhibits=tuple(item.exhibit for item in pair),
                evidence_key=(found.edition, found.where, first, second),
                entity_ids=tuple(dict.fromkeys(item.entity_id for item in pair if item.entity_id)),
                round_tables=(found.round_table,),
                suggestion="confirmed",
            )


def _states(facts: Facts) -> Iterator[_List]:
    editions = editions_by_id(facts)
    lists: dict[tuple[str, str], list[SeatRow]] = defaultdict(list)
    for seat in facts.dataset.seats:
        if seat.category == "member-state":
            lists[seat.edition, seat.round_table].append(seat)
    for (edition, table), seats in lists.items():
        row = editions.get(edition)
        yield _List(
            edition,
            table,
            f"{tables((table,))} of {the_list(edition)}",
            table,
            tuple(
                _Item(seat.printed, seat.entity_id, seat_exhibit(seat, row))
                for seat in sorted(seats, key=lambda seat: seat.position)
            ),
        )


def _wishes(facts: Facts) -> Iterator[_List]:
    columns: dict[tuple[str, str], list[PreferenceRow]] = defaultdict(list)
    for row in facts.dataset.preferences:
        if row.round_table:
            columns[row.attachment_id, row.round_table].append(row)
    for (attachment, table), rows in columns.items():
        yield _List(
            "",
            f"{attachment}/{table}",
            f"the wishes for table {table}",
            table,
            tuple(_Item(_unmarked(row), row.entity_id, wish_exhibit(row)) for row in rows),
        )


def _unmarked(row: PreferenceRow) -> str:
    text = " ".join(row.raw.split())
    return text[: -len(row.marks)].rstrip() if row.marks and text.endswith(row.marks) else text
