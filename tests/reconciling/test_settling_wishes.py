"""Decisions on wishes: marks that are no ticks, and rows that were not read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reconciling.factory import Source, reconciled
from tests.reconciling.test_settling import conflict, decide

from hldparse.records.dataset import Dataset
from hldparse.records.decision import Decision

LETTER = "2010-02-01"


def doubted(*tables: str) -> Source:
    """Kenya asks for tables 1, 2 and 3, by a mark in doubt for some."""
    source = Source()
    source.wishes_of(LETTER, [(table, "Kenya", None) for table in ("1", "2", "3")])
    source.wishes = [
        replace(read, wish=replace(read.wish, marks="✓?"))
        if read.wish.round_table in tables
        else read
        for read in source.wishes
    ]
    source.edition("2010-03-01", {"1": ["Chad"]})
    return source


def unread(raw: str) -> Source:
    source = Source()
    source.unread_wish(source.wishes_of(LETTER, [("1", "Chad", None)]), raw)
    source.edition("2010-03-01", {"1": ["Chad", "Kenya"]})
    return source


def run(source: Source, *decisions: Decision) -> Dataset:
    return reconciled(source, decisions=decisions, rules=None)


def wished(data: Dataset) -> list[tuple[str, str]]:
    return [(row.round_table, row.iso3) for row in data.preferences]


def asked(data: Dataset, kind: str) -> dict[str, str]:
    """Return the conflicts of a kind by id with their status."""
    return {row.conflict_id: row.status for row in data.conflicts if row.kind == kind}


def test_a_mark_that_was_misread_is_no_wish() -> None:
    """Neither in the preferences nor in what became of them; the others stay."""
    before = run(doubted("2", "3"))
    second, third = asked(before, "preference-anomaly")
    data = run(doubted("2", "3"), decide(conflict(before, third), "misread"))
    assert wished(before) == [("1", "KEN"), ("2", "KEN"), ("3", "KEN")]
    assert wished(data) == [("1", "KEN"), ("2", "KEN")]
    assert data.requests[0].wished == "1:|2:"
    assert asked(data, "preference-anomaly") == {second: "open", third: "resolved"}
    assert [row.state for row in data.decisions] == ["applied"]


@pytest.mark.parametrize("option", ["confirmed", "waive", "unsure"])
def test_other_answers_keep_the_wish(option: str) -> None:
    """They settle the question, and the mark stays what it is."""
    question = next(iter(asked(run(doubted("3")), "preference-anomaly")))
    data = run(doubted("3"), decide(conflict(run(doubted("3")), question), option))
    assert wished(data) == [("1", "KEN"), ("2", "KEN"), ("3", "KEN")]
    assert conflict(data, question).status != "open"


def test_other_anomalies_are_settled_without_effect() -> None:
    """A preference that the letters print otherwise is no mark in doubt."""
    (question,) = asked(run(doubted()), "preference-anomaly")
    data = run(doubted(), decide(conflict(run(doubted()), question), "misread"))
    assert wished(data) == [("1", "KEN"), ("2", "KEN"), ("3", "KEN")]
    assert conflict(data, question).status == "resolved"


def test_an_unread_row_that_is_an_entry_is_interest_without_a_table() -> None:
    """Which tables were marked is what could not be read; who asked is not lost."""
    source = unread("7.\tKenya*\t2\tEx]")
    before = run(source)
    (question,) = asked(before, "unread-line")
    data = run(source, decide(conflict(before, question), "entry"))
    assert wished(data) == [("1", "TCD"), ("", "KEN")]
    assert data.preferences[-1].raw == "Kenya*"
    assert [row.outcome for row in data.requests] == ["no-table-named", "sole-wish"]
    assert (data.unread, data.sources[0].unread) == ((), 0)
    assert data.sources[0].claimed == before.sources[0].claimed + 1


@pytest.mark.parametrize("option", ["heading", "furniture"])
def test_an_unread_row_that_is_none_is_settled(option: str) -> None:
    """It is counted as what it is."""
    question = next(iter(asked(run(unread("see below")), "unread-line")))
    data = run(unread("see below"), decide(conflict(run(unread("see below")), question), option))
    assert asked(data, "unread-line") == {question: "resolved"}
    assert data.unread == ()


@pytest.mark.parametrize("option", ["entry", "continuation"])
def test_a_row_that_names_nobody_is_no_wish(option: str) -> None:
    """The question stays open."""
    question = next(iter(asked(run(unread("see below")), "unread-line")))
    data = run(unread("see below"), decide(conflict(run(unread("see below")), question), option))
    assert asked(data, "unread-line") == {question: "open"}
    assert len(data.unread) == 1
