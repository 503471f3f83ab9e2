"""The whole queue of the first corpus settled, applied, and ingested: one and the same outcome."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path

import pytest

from hldparse import api
from hldparse.api.reviewing import Review, open_review
from hldparse.records.dataset import Dataset
from hldparse.reviewing import read_ledger
from hldparse.reviewing.items import Facets

CORPUS = Path(__file__).parents[2] / "corpora" / "hld-2006"
WAITING = Facets(states=("open", "stale", "contested"))


def answer_all(review: Review) -> int:
    """Take of each question what is suggested, else the first answer without a blank."""
    given = 0
    while waiting := review.queue(WAITING):
        card = review.card(waiting[0].conflict_id)
        options = [choice.option for choice in card.choices if not choice.blank]
        option = card.item.suggestion or options[0]
        review.answer(card.item.conflict_id, option, seen=card.seen, reviewer="AR")
        given += 1
        assert given < 500, "the queue grows with each answer"
    return given


@pytest.fixture
def settled(tmp_path: Path) -> Review:
    """Return a review of a copy of the corpus with every question answered."""
    home = tmp_path / "hld-2006"
    shutil.copytree(CORPUS, home, ignore=shutil.ignore_patterns("decisions.jsonl*"))
    ticks = itertools.count()
    review = open_review(home, now=lambda: f"2031-06-01T10:00:00.{next(ticks):03}+00:00")
    cases = len(review.queue())
    assert answer_all(review) >= cases
    return review


def test_settled_applied_and_ingested_are_one(settled: Review) -> None:
    """Nothing waits, the gate opens, and the figures of the sheet are those of the tables."""
    review, home = settled, settled.folder
    given = len(read_ledger(home / "decisions.jsonl").decisions)
    assert review.progress().waiting == 0
    assert not review.apply().nothing
    sheet = review.sign_off()
    assert (sheet.waiting, sheet.reviewers) == ((), (("AR", given),))
    assert {past.state for past in sheet.decided} <= {"applied", "idle"}
    dataset = api.ingest(home, require_reviewed="notice")[0].dataset
    assert isinstance(dataset, Dataset)
    assert dataset == review.dataset
    assert api.waiting(dataset, "notice") == 0
    tables = {
        (row.edition, row.round_table): (row.states, row.participants)
        for row in dataset.round_tables
    }
    figures = {
        (row.edition, row.round_table): (row.states, row.participants) for row in sheet.after
    }
    assert figures.items() <= tables.items()
    assert {table for table in tables if table[0] == dataset.editions[-1].edition} <= set(figures)


def test_the_order_of_the_lines_settles_nothing(settled: Review) -> None:
    """Turned round, and joined with itself, the ledger leaves the same dataset."""
    home = settled.folder
    ledger = home / "decisions.jsonl"
    lines = ledger.read_bytes().splitlines(keepends=True)
    dataset = api.ingest(home)[0].dataset
    ledger.write_bytes(b"".join(lines[::-1] + lines))
    assert api.ingest(home)[0].dataset == dataset
    assert len(read_ledger(ledger).decisions) == len(lines)


def test_each_answer_taken_back_leaves_what_was_there_before(settled: Review) -> None:
    """From the last to the first; only the ledger knows of it."""
    review = settled
    while (last := review.last()) is not None:
        review.undo(last.decision_id)
    review.apply()
    before = api.ingest(CORPUS)[0].dataset
    assert before is not None
    assert review.dataset.seats == before.seats
    assert review.dataset.conflicts == before.conflicts
    assert {row.state for row in review.dataset.decisions if not row.undoes} == {"undone"}
