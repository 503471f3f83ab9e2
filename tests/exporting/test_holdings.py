"""Rows of each edition are found at once, and rules are those in force."""

from __future__ import annotations

import dataclasses

import pytest
from tests.exporting.exporting_sample import AUGUST, LETTERS, SEPTEMBER, at

from hldparse.exporting.holdings import Holdings
from hldparse.exporting.publication import Publication
from hldparse.exporting.report import report
from hldparse.exporting.standing import Standing
from hldparse.records.dataset import Dataset, RuleRow


def rule(maximum: int, origin: str, document_id: str = "") -> RuleRow:
    return RuleRow(
        rule_id=f"seats-per-table/{maximum}/{origin}",
        rule="seats-per-table",
        regional_group="",
        minimum=None,
        maximum=maximum,
        counts="participants",
        origin=origin,
        document_id=document_id,
        evidence=at(1),
    )


LETTER_RULES = (
    rule(50, "letter", LETTERS[SEPTEMBER]),
    rule(40, "letter", LETTERS[AUGUST]),
    rule(41, "letter", LETTERS[AUGUST]),
)


@pytest.mark.parametrize(
    ("rules", "as_of", "maximum"),
    [
        (LETTER_RULES, "2006-08-28", None),
        (LETTER_RULES, AUGUST, 41),
        (LETTER_RULES, "2006-09-01", 41),
        (LETTER_RULES, SEPTEMBER, 50),
        ((*LETTER_RULES, rule(60, "profile")), SEPTEMBER, 60),
        ((rule(70, "decision"), rule(60, "profile"), *LETTER_RULES), "2006-01-01", 70),
        ((rule(60, "profile"), rule(61, "profile")), "2006-01-01", 61),
    ],
)
def test_the_rule_in_force(
    dataset: Dataset, rules: tuple[RuleRow, ...], as_of: str, maximum: int | None
) -> None:
    """Of letters the latest up to the day; the profile goes before them, a decision before all;
    of two alike the later row.
    """
    found = Holdings(dataclasses.replace(dataset, rules=rules)).rule("seats-per-table", "", as_of)
    assert (found.maximum if found else None) == maximum
    assert Holdings(dataset).rule("seats-per-table", "asian", SEPTEMBER) is None


def test_every_row_is_held_once(dataset: Dataset) -> None:
    """By edition nothing is lost or doubled; of seats the struck ones are left out."""
    holdings = Holdings(dataset)
    seated = [seat for seat in dataset.seats if seat.status == "seated"]
    assert [seat for name in holdings.order for seat in holdings.seats[name]] == seated
    assert sum(map(len, holdings.conflicts.values())) == len(dataset.conflicts)
    assert holdings.seats["1999-01-01"] == ()
    assert holdings.held["over-quota/1/african"] == {AUGUST, SEPTEMBER}


def test_a_shared_holding_says_what_an_own_one_says(dataset: Dataset) -> None:
    """Whether gathered once or for each edition, the views agree."""
    holdings = Holdings(dataset)
    for edition in dataset.editions:
        shared, own = Standing(dataset, edition, holdings), Standing(dataset, edition)
        assert shared.seats == own.seats
        assert shared.tables == own.tables
        assert tuple(shared.surpluses()) == tuple(own.surpluses())
        assert shared.changes(edition.follows) == own.changes(edition.follows)


def test_the_report_reads_each_table_a_fixed_number_of_times(dataset: Dataset) -> None:
    """However many editions there are: the work grows with the rows, not with their square."""

    class Counted(tuple[object, ...]):
        reads = 0

        def __iter__(self):  # type: ignore[no-untyped-def]
            type(self).reads += 1
            return super().__iter__()

    def reads(number: int) -> int:
        names = [f"{2000 + each}-01-01" for each in range(number)]
        first = dataset.editions[0]
        editions = tuple(
            dataclasses.replace(first, edition=name, as_of=name, follows=before)
            for name, before in zip(names, ["", *names], strict=False)
        )
        Counted.reads = 0
        tables = ("seats", "round_tables", "requests", "changes", "rules", "persons")
        counted = {table: Counted(getattr(dataset, table)) for table in tables}
        found = dataclasses.replace(dataset, editions=editions, conflicts=(), **counted)  # type: ignore[arg-type]
        report(Publication(found, "hld", ""))
        return Counted.reads

    assert reads(3) == reads(30) > 0
