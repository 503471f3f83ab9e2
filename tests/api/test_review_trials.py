"""What an answer would change, tried without writing it."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.cli.summit import letter

from hldparse.api import review_trials
from hldparse.api.reviewing import Review, open_review
from hldparse.errors import UsageError
from hldparse.records.dataset import Dataset
from hldparse.records.decision import Decision

GHANA = "double-seat/2031-05-05/GHA"
KENYA = "double-seat/2031-05-05/KEN"
TEXT = letter("5 May 2031", "Tentative", "Austria, Ghana, Kenya", "Chad, Ghana, Kenya")


@pytest.fixture
def review(tmp_path: Path) -> Review:
    sources = tmp_path / "water" / "sources"
    sources.mkdir(parents=True)
    (sources / "letters.txt").write_text(TEXT, encoding="utf-8")
    ticks = itertools.count()
    return open_review(
        tmp_path / "water", now=lambda: f"2031-06-01T10:00:00.{next(ticks):03}+00:00"
    )


def settle(review: Review, conflict_id: str, option: str) -> None:
    review.answer(conflict_id, option, seen=review.card(conflict_id).seen)


def test_the_figures_follow_what_was_decided_elsewhere(review: Review) -> None:
    """What was tried before another answer was given is tried again."""
    assert review.consequence(GHANA, "keep:1").startswith("table 2 has 2 states")
    settle(review, KENYA, "keep:1")
    assert review.consequence(GHANA, "keep:1").startswith("table 2 has 1 state,")


def test_what_is_decided_already_is_held_against_the_undecided(review: Review) -> None:
    """Else the answer given would seem to change nothing, and the others too much."""
    before = {each: review.consequence(GHANA, each) for each in ("keep:1", "keep:2")}
    settle(review, GHANA, "keep:1")
    assert {each: review.consequence(GHANA, each) for each in before} == before


def held(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> tuple[threading.Event, threading.Event]:
    """Have each trial wait, until it is told to go on."""
    builder = review._desk.builder
    begun, go_on, made = threading.Event(), threading.Event(), builder.dataset
    mine = threading.get_ident()

    def dataset(decisions: Iterable[Decision]) -> Dataset:
        if threading.get_ident() != mine:
            begun.set()
            assert go_on.wait(30)
        return made(decisions)

    monkeypatch.setattr(builder, "dataset", dataset)
    return begun, go_on


def test_nobody_waits_for_the_figures_of_an_answer(
    review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer is written while another one is being tried."""
    begun, go_on = held(review, monkeypatch)
    with ThreadPoolExecutor(1) as pool:
        told = pool.submit(review.consequence, GHANA, "keep:1")
        assert begun.wait(30)
        settle(review, KENYA, "waive")
        assert not told.done()
        go_on.set()
        assert told.result(30).startswith("table 2 has 2 states")


def test_trials_do_not_pile_up(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who leafs through faster than figures can be worked out is asked to ask again."""
    monkeypatch.setattr(review_trials, "_WAITING", 2)
    review._trials = review_trials.Trials(review._desk, review._pen)
    begun, go_on = held(review, monkeypatch)
    with ThreadPoolExecutor(2) as pool:
        told = [pool.submit(review.consequence, GHANA, each) for each in ("keep:1", "keep:2")]
        assert begun.wait(30)
        while review._trials._places._value:
            time.sleep(0.01)
        with pytest.raises(UsageError, match="being worked out"):
            review.consequence(KENYA, "keep:1")
        go_on.set()
        assert all(each.result(30) for each in told)
    assert review.consequence(KENYA, "keep:1").startswith("table 2 has")
