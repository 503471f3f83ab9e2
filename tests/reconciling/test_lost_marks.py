"""Marks of wishes that recognition turned into letters or other signs are missed, and asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hldparse.reconciling.rules.lost_marks import perhaps_marked
from hldparse.records.dataset import PreferenceRow
from hldparse.records.evidence import Evidence

NAMES = {"DZA": "Algeria", "CAN": "Canada", "TLS": "Timor-Leste", "EGY": "Egypt"}
SEEN = Evidence("scan.pdf", 1, 1, 1, confidence=0.9)


def wish(entity: str, raw: str, marks: str = "") -> PreferenceRow:
    return PreferenceRow(
        preference_id=f"table/{entity}/{raw}",
        attachment_id="table",
        document_id="letter",
        round_table="1",
        entity_id=entity,
        iso3=entity,
        raw=raw,
        marks=marks,
        printed_number=None,
        preference=None,
        evidence=SEEN,
    )


def found(*rows: PreferenceRow) -> set[str]:
    doubtful = perhaps_marked(rows, NAMES)
    return {row.raw for row in rows if row.preference_id in doubtful}


@pytest.mark.parametrize("raw", ["Egypt :", "Egypt+", "Egypt}", "Egypt”", "Egypt”.", 'Egypt"'])
def test_a_sign_that_ends_no_name_may_be_a_mark(raw: str) -> None:
    """One such wish is enough."""
    assert found(wish("EGY", raw), wish("CAN", "Canada")) == {raw}


@pytest.mark.parametrize("raw", ["Egypt", "Egypt,", "Egypt;", "Egypt (Arab Rep.)", "“Egypt”"])
def test_a_name_or_an_item_of_a_list_has_lost_none(raw: str) -> None:
    """What names and lists end in is no mark."""
    assert found(wish("EGY", raw), wish("CAN", "Canada", "*")) == set()


def test_a_letter_too_many_counts_where_there_are_marks_or_several() -> None:
    """One letter alone is a misprint."""
    assert found(wish("DZA", "Algeriat"), wish("CAN", "Canada")) == set()
    assert found(wish("DZA", "Algeriat"), wish("CAN", "Canada", "*")) == {"Algeriat"}
    rows = (wish("DZA", "Algeriat"), wish("TLS", "Timor-Lestet"), wish("EGY", "Egypt"))
    assert found(*rows) == {"Algeriat", "Timor-Lestet"}


def test_text_that_was_not_recognised_lost_nothing() -> None:
    """In text a dagger is a dagger."""
    read = [
        replace(row, evidence=replace(SEEN, confidence=None))
        for row in (wish("DZA", "Algeriat"), wish("TLS", "Timor-Lestet"), wish("EGY", "Egypt :"))
    ]
    assert found(*read) == set()


def test_a_mark_that_the_legend_does_not_know_may_be_another() -> None:
    """An asterisk for a dagger, where daggers have a meaning; a doubtful tick is no such mark."""
    dagger = replace(wish("CAN", "Canada†", "†"), preference=1)
    assert found(dagger, wish("EGY", "Egypt*", "*")) == {"Egypt*"}
    assert found(wish("CAN", "Canada", "*"), wish("EGY", "Egypt*", "*")) == set()
    assert found(dagger, wish("EGY", "Egypt", "✓?")) == set()
    read = replace(wish("EGY", "Egypt*", "*"), evidence=Evidence("list.txt", 1, 1))
    assert found(dagger, read) == set()
