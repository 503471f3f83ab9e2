"""Rows that no conflict asks about, corrected during a review."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from tests.cli.summit import FIRST, SECOND

from hldparse import api
from hldparse.api.review_seats import missing_subject
from hldparse.api.reviewing import AnsweredMeanwhile, Review, open_review
from hldparse.errors import UsageError
from hldparse.reviewing import read_ledger

CHAD = "2031-05-20/1/member-state/TCD"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    sources = tmp_path / "water" / "sources"
    sources.mkdir(parents=True)
    (sources / "letters.txt").write_text(FIRST + SECOND, encoding="utf-8")
    return tmp_path / "water"


@pytest.fixture
def review(home: Path) -> Review:
    ticks = itertools.count()
    return open_review(home, now=lambda: f"2031-06-01T10:00:00.{next(ticks):03}+00:00")


def line_of(home: Path, text: str, *, last: bool = True) -> int:
    lines = (home / "sources" / "letters.txt").read_text(encoding="utf-8").splitlines()
    found = [number for number, line in enumerate(lines, 1) if line == text]
    return found[-1 if last else 0]


def test_seats_are_found_by_words_the_latest_list_first(review: Review) -> None:
    """Of name, spelling or id; of one list or table where asked for."""
    found = review.seats("chad")
    assert [seat.seat_id for seat in found] == [CHAD, "2031-05-05/1/member-state/TCD"]
    assert {seat.edition for seat in review.seats(edition="2031-05-05")} == {"2031-05-05"}
    assert len(review.seats(limit=3)) == 3
    assert review.seats("no such words") == ()


def test_a_seat_shows_its_place_and_what_can_be_said_of_it(review: Review) -> None:
    """The line as printed, the other tables, how it was read."""
    card = review.seat(CHAD)
    assert card.subject == f"seat/{CHAD}"
    assert [line.text for line in card.exhibit.lines if line.marked] == ["- Chad"]
    assert card.exhibit.document == "letter of 20 May 2031"
    assert [choice.option for choice in card.choices] == ["is:<entity_id>", "table:2", "not-a-seat"]
    assert card.why[0].entity_id == "TCD"
    with pytest.raises(UsageError, match="there is no seat"):
        review.seat("2031-05-20/1/member-state/XXX")


def test_what_a_correction_would_change_is_told_before_it_is_made(review: Review) -> None:
    """In figures; nothing is written, and one that cannot be meant is refused."""
    card = review.seat(CHAD)
    figures = {row.round_table: row.states for row in review.dataset.round_tables[-2:]}
    told = review.consequence(card.subject, "table:2")
    assert f"table 1 has {figures['1'] - 1} state" in told
    assert f"table 2 has {figures['2'] + 1} state" in told
    assert not read_ledger(review.folder / "decisions.jsonl").decisions
    with pytest.raises(UsageError, match="cannot be corrected by keep:2"):
        review.consequence(card.subject, "keep:2")


def test_a_correction_is_applied_and_can_be_taken_back(home: Path, review: Review) -> None:
    """As any other decision; the next ingest has the same."""
    for option, seat_id in (
        ("is:NER", "2031-05-20/1/member-state/NER"),
        ("table:2", CHAD.replace("/1/", "/2/")),
    ):
        card = review.seat(CHAD)
        made = review.correct(card.subject, option, seen=card.seen, reviewer="AR")
        assert (made.kind, made.evidence) == ("correction", "Chad")
        assert review.seat(seat_id).history[0].decision == made
        assert [past.state for past in review.corrections()] == ["applied"]
        assert api.ingest(home)[0].dataset == review.dataset
        with pytest.raises(UsageError):
            review.seat(CHAD)
        review.undo(made.decision_id)
        assert review.corrections() == ()
        assert review.seat(CHAD).entity_id == "TCD"


def test_a_missing_entry_is_added_with_its_place(home: Path, review: Review) -> None:
    """In its list, with the line on which it stands as evidence."""
    subject = missing_subject("2031-05-20", "2", "member-state", "PER")
    line = line_of(home, "Theme of table 2")
    review.correct(subject, f"at:letters.txt:{line}", parameters={"printed": "Perou"})
    seat = review.seat("2031-05-20/2/member-state/PER").seat
    assert seat.printed == "Perou"
    assert seat.evidence is not None
    assert seat.evidence.line_start <= line <= seat.evidence.line_end
    table = next(row for row in review.dataset.round_tables[::-1] if row.round_table == "2")
    assert table.states == 4
    body = missing_subject("2031-05-20", "2", "civil-society", "", "Water for All")
    assert body.endswith("/org:water-for-all")


def test_what_comes_to_nothing_is_refused(home: Path, review: Review) -> None:
    """And written nowhere."""
    card = review.seat(CHAD)
    for option in ("is:XXX", "table:1", "table:9", "is:<entity_id>", "keep:1"):
        with pytest.raises(UsageError):
            review.correct(card.subject, option, seen=card.seen)
    with pytest.raises(UsageError, match="cannot be corrected"):
        review.correct("double-seat/2031-05-20/GHA", "both", seen="")
    with pytest.raises(AnsweredMeanwhile):
        review.correct(card.subject, "is:NER", seen="of another day")
    assert not read_ledger(home / "decisions.jsonl").decisions


def test_a_second_correction_with_old_state_is_refused(home: Path, review: Review) -> None:
    """With what was decided, as an answer is."""
    other = open_review(home, now=lambda: "2031-06-01T09:00:00.000+00:00")
    old = other.seat(CHAD)
    review.correct(old.subject, "not-a-seat", seen=review.seat(CHAD).seen, reviewer="BK")
    with pytest.raises(AnsweredMeanwhile, match="not-a-seat by BK"):
        other.correct(old.subject, "table:2", seen=old.seen)
