"""What a conference was read as, against what its truth.json says, a line of text a row."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from hldparse.records.dataset import Dataset

HERE = Path(__file__).parent
CONFERENCES = tuple(sorted(path.parent.name for path in HERE.glob("*/truth.json")))
Truth = dict[str, Any]


def truth_of(conference: str) -> Truth:
    """Return what the hand-made truth.json of ``conference`` says."""
    loaded: Truth = json.loads((HERE / conference / "truth.json").read_text(encoding="utf-8"))
    return loaded


def differences(truth: Truth, dataset: Dataset, table: str) -> tuple[list[str], list[str]]:
    """Return the rows of ``table`` that are missing, and those that are too many."""
    expected, found = TABLES[table]
    wanted, got = Counter(expected(truth)), Counter(found(dataset))
    return sorted((wanted - got).elements()), sorted((got - wanted).elements())


def size(truth: Truth, table: str) -> int:
    """Return how many rows of ``table`` are expected."""
    return len(list(TABLES[table][0](truth)))


def _row(*cells: object) -> str:
    return " | ".join("" if cell is None else str(cell) for cell in cells)


def _plain(table: str) -> Callable[[Truth], Iterator[str]]:
    def rows(truth: Truth) -> Iterator[str]:
        return (_row(*cells) for cells in truth[table])

    return rows


def _dates(dataset: Dataset) -> dict[str, str]:
    return {each.document_id: each.date for each in dataset.documents}


def _documents(dataset: Dataset) -> Iterator[str]:
    for each in dataset.documents:
        yield _row(
            each.date,
            each.kind,
            each.signatory,
            each.signatory_role,
            each.addressees,
            each.addressee_place,
        )


def _attachments(dataset: Dataset) -> Iterator[str]:
    dates = _dates(dataset)
    for each in dataset.attachments:
        yield _row(dates[each.document_id], each.kind, each.status, each.as_of, each.present)


def _citations(dataset: Dataset) -> Iterator[str]:
    dates = _dates(dataset)
    for each in dataset.citations:
        yield _row(
            dates[each.document_id],
            each.cited_kind,
            each.cited_date,
            each.cited_symbol,
            each.relation,
        )


def _deadlines(dataset: Dataset) -> Iterator[str]:
    dates = _dates(dataset)
    for each in dataset.deadlines:
        yield _row(dates[each.document_id], each.date, each.time, each.reported)


def _rules(dataset: Dataset) -> Iterator[str]:
    for each in dataset.rules:
        yield _row(each.rule, each.regional_group, each.minimum, each.maximum, each.counts)


def _round_tables(dataset: Dataset) -> Iterator[str]:
    for each in dataset.round_tables:
        yield _row(
            each.edition,
            each.round_table,
            each.theme,
            each.date,
            each.start,
            each.end,
            each.venue,
            each.chair,
        )


def _expected_seats(truth: Truth) -> Iterator[str]:
    for edition, tables in truth["seats"].items():
        for table, categories in tables.items():
            for category, names in categories.items():
                for name in names:
                    yield _row(edition, table, category, *_named(name))


def _named(name: str) -> tuple[str, str]:
    """Take "Holy See=VAT" apart; a name without "=" is an organisation's."""
    printed, _, iso3 = name.partition("=")
    return printed, iso3


def _seats(dataset: Dataset) -> Iterator[str]:
    for each in dataset.seats:
        place = each.countries if each.category == "civil-society" else each.iso3
        yield _row(each.edition, each.round_table, each.category, each.printed, place)


def _expected_preferences(truth: Truth) -> Iterator[str]:
    for wish in truth["preferences"]:
        table, name, preference = wish.split("|")
        yield _row(table, _named(name)[1], preference)


def _preferences(dataset: Dataset) -> Iterator[str]:
    for each in dataset.preferences:
        yield _row(each.round_table, each.iso3, each.preference)


def _persons(dataset: Dataset) -> Iterator[str]:
    dates = _dates(dataset)
    for each in dataset.persons:
        yield _row(
            dates[each.document_id],
            each.round_table,
            each.title,
            each.name,
            each.role,
            each.affiliations,
            each.countries,
        )


def _conflicts(kind: str) -> Callable[[Dataset], Iterator[str]]:
    def rows(dataset: Dataset) -> Iterator[str]:
        for each in dataset.conflicts:
            if each.kind == kind:
                yield _row(each.edition, each.iso3, each.round_tables)

    return rows


def _unread(dataset: Dataset) -> Iterator[str]:
    """Lines of a list of participants that nothing claims: a seat could hide there."""
    for each in dataset.conflicts:
        if each.kind == "unread-line":
            yield _row(each.edition, each.round_tables, each.question)


TABLES: dict[str, tuple[Callable[[Truth], Iterator[str]], Callable[[Dataset], Iterator[str]]]] = {
    "documents": (_plain("documents"), _documents),
    "attachments": (_plain("attachments"), _attachments),
    "citations": (_plain("citations"), _citations),
    "deadlines": (_plain("deadlines"), _deadlines),
    "rules": (_plain("rules"), _rules),
    "round_tables": (_plain("round_tables"), _round_tables),
    "seats": (_expected_seats, _seats),
    "preferences": (_expected_preferences, _preferences),
    "persons": (_plain("persons"), _persons),
    "double_seats": (_plain("double_seats"), _conflicts("double-seat")),
    "merged_lines": (_plain("merged_lines"), _conflicts("merged-line")),
    "unread_entries": (_plain("unread_entries"), _unread),
}
"""Table → its rows by truth.json, and its rows as read."""
