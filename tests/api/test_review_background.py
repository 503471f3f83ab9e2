"""A conference too large to be reconciled with each answer."""

from __future__ import annotations

import itertools
import threading
from pathlib import Path

import pytest
from tests.cli.summit import FIRST, SECOND

from hldparse import api
from hldparse.api import review_built, review_later
from hldparse.api.reviewing import Review, open_review

GHANA = "double-seat/2031-05-20/GHA"


@pytest.fixture
def review(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Review:
    sources = tmp_path / "water" / "sources"
    sources.mkdir(parents=True)
    (sources / "letters.txt").write_text(FIRST + SECOND, encoding="utf-8")
    monkeypatch.setattr(review_built, "_AT_ONCE", 0)
    monkeypatch.setattr(review_later, "_QUIET", 0.0)
    ticks = itertools.count()
    return open_review(
        tmp_path / "water", now=lambda: f"2031-06-01T10:00:00.{next(ticks):03}+00:00"
    )


def answer(review: Review, option: str) -> str:
    seen = review.card(GHANA).seen
    return review.answer(GHANA, option, seen=seen, reviewer="AR").decision_id


def test_an_answer_waits_for_nothing_and_is_applied_soon(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Written and shown as decided at once; in the figures when reconciling is done."""
    builder, may_go_on = review._desk.builder, threading.Event()
    built = builder.built

    def held(*arguments: object) -> object:
        assert may_go_on.wait(30)
        return built(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(builder, "built", held)
    answer(review, "keep:1")
    assert review.card(GHANA).item.state == "pending"
    assert (review.progress().decided, review.progress().pending) == (1, 1)
    may_go_on.set()
    review._desk._later.wait(30)
    assert review.card(GHANA).item.state == "decided"
    assert review.progress().pending == 0
    assert api.ingest(review.folder)[0].dataset == review.dataset


def test_an_answer_taken_back_before_it_was_applied_leaves_nothing(review: Review) -> None:
    """Whatever the background has made of it meanwhile."""
    made = answer(review, "keep:1")
    _, depended = review.undo(made)
    assert depended == ()
    assert review.card(GHANA).item.state == "open"
    review.apply()
    assert {seat.status for seat in review.dataset.seats} == {"seated"}


def test_what_was_reconciled_before_is_not_put_over_what_came_after(review: Review) -> None:
    """The later state of the ledger wins, however long the earlier one took."""
    desk = review._desk
    old = desk.builder.built(desk.ledger.decisions, frozenset(), lambda _: [])
    answer(review, "keep:1")
    review.apply()
    desk._adopt(old, 0)
    assert review.card(GHANA).item.state == "decided"
    assert review.dataset is not old.dataset
