"""What a decision on many questions at one stroke touches, before it is given."""

from __future__ import annotations

from hldparse.records.dataset import ConflictRow, Dataset
from hldparse.records.decision import OPTIONS, READING_KINDS
from hldparse.reviewing.deck import Deck
from hldparse.reviewing.items import Facets, Item

SUGGESTION = "suggestion"
"""Takes of each question what it suggests."""
LATER = "later"
"""Takes of each double seat the table of the latest edition in which there is one."""
Answers = tuple[tuple[Item, str], ...]


def reach_of(deck: Deck, dataset: Dataset, facets: Facets, option: str) -> tuple[Answers, Answers]:
    """Return the questions touched, each with its answer, and those left out, each with why.

    Of a case whose lists ask for themselves, every list that waits is touched.
    """
    tables = _tables(dataset)
    order = {row.edition: place for place, row in enumerate(dataset.editions)}
    answers: list[tuple[Item, str]] = []
    left_out: list[tuple[Item, str]] = []
    for item in deck.chosen(facets):
        rows = deck.cases[item.case_id]
        waiting = [row for row in rows if deck.waiting(row)]
        if item.kind not in READING_KINDS:
            waiting = [row for row in waiting if row.conflict_id == item.conflict_id]
        for row in waiting:
            if option == LATER and row.kind == "double-seat":
                answer = _later(row, tables, order)
                why = "no later list has one of these seats alone"
            elif option == SUGGESTION:
                answer, why = row.suggestion, "nothing is suggested"
            else:
                answer = option if option in OPTIONS.get(row.kind, ()) else ""
                why = f"{row.kind} does not take this answer"
            if answer:
                answers.append((deck.row_item(row), answer))
            else:
                left_out.append((deck.row_item(row), why))
    return tuple(answers), tuple(left_out)


def _tables(dataset: Dataset) -> dict[str, dict[str, set[str]]]:
    """Return entity → edition → tables at which it sits."""
    found: dict[str, dict[str, set[str]]] = {}
    for seat in dataset.seats:
        if seat.entity_id and seat.status == "seated":
            editions = found.setdefault(seat.entity_id, {})
            editions.setdefault(seat.edition, set()).add(seat.round_table)
    return found


def _later(row: ConflictRow, tables: dict[str, dict[str, set[str]]], order: dict[str, int]) -> str:
    sat = tables.get(row.entity_ids, {})
    mine = order.get(row.edition, -1)
    for edition in sorted(sat, key=lambda each: -order.get(each, -1)):
        if order.get(edition, -1) <= mine:
            break
        here = sat[edition]
        if len(here) == 1 and here < set(row.round_tables.split("|")):
            return f"keep:{next(iter(here))}"
    return ""
