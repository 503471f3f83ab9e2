"""What a review knows of its ledger is what anybody who reads the whole of it knows."""

from __future__ import annotations

import itertools
import random
import shutil
from pathlib import Path

import pytest
from tests.unseen.holding import HERE

from hldparse.api.review_ledger import KnownLedger
from hldparse.api.reviewing import open_review
from hldparse.records.decision import Decision
from hldparse.reviewing import LedgerFile, new_decision
from hldparse.reviewing.items import Facets

OPTIONS = ("both", "keep:1", "waive", "unsure")


def line(chance: random.Random, known: list[Decision], number: int) -> Decision:
    """Return a decision on one of few questions, or an undo of any line, undos among them."""
    time = f"2031-06-{1 + number % 3:02}T10:{number % 60:02}:00+00:00"
    if known and chance.random() < 0.3:
        other = chance.choice(known)
        return new_decision(
            conflict_id=other.conflict_id,
            kind="undo",
            option="undo",
            decided_at=time,
            undoes=other.decision_id,
        )
    return new_decision(
        conflict_id=f"double-seat/2031-05-20/S{chance.randrange(5)}",
        kind="double-seat",
        option=chance.choice(OPTIONS),
        reviewer=chance.choice("AB"),
        decided_at=time,
        fingerprint="00",
    )


def known_of(ledger: KnownLedger) -> tuple[object, ...]:
    return (
        ledger.decisions,
        ledger.withdrawn,
        ledger.standing.by_conflict,
        ledger.standing.all(),
        ledger.given,
        ledger.effective,
        ledger.known,
        ledger.pace.told(),
    )


@pytest.mark.parametrize("seed", range(20))
def test_what_is_new_is_judged_as_if_all_were_read_again(tmp_path: Path, seed: int) -> None:
    """Whatever is appended, in pieces of any size, an undo before what it undoes among them."""
    chance = random.Random(seed)  # noqa: S311 - the same ledgers each time
    lines: list[Decision] = []
    for number in range(40):
        lines.append(line(chance, lines, number))
    lines = list({one.decision_id: one for one in lines}.values())
    if seed % 2:
        chance.shuffle(lines)
    path = tmp_path / "decisions.jsonl"
    growing, file = KnownLedger(path, "water"), LedgerFile(path)
    while lines:
        count = chance.randrange(1, 6)
        piece, lines = lines[:count], lines[count:]
        before = growing.standing.by_conflict
        asked = {each: list(given) for each, given in before.items()}
        file.append(piece)
        touched = growing.take(growing.file.read())
        assert known_of(growing) == known_of(KnownLedger(path, "water"))
        after = growing.standing.by_conflict
        assert {each for each in asked | after if asked.get(each) != after.get(each)} <= touched


@pytest.mark.parametrize("conference", ["food-summit", "ageing-assembly"])
def test_the_queue_after_each_answer_is_that_of_a_review_opened_anew(
    tmp_path: Path, conference: str
) -> None:
    """Items, counts and progress, after answers and undos in any order."""
    home = tmp_path / conference
    shutil.copytree(HERE / conference / "sources", home / "sources")
    chance = random.Random(conference)  # noqa: S311 - the same answers each time
    ticks = itertools.count()
    review = open_review(home, now=lambda: f"2031-06-01T10:00:00.{next(ticks):06}+00:00")
    for _ in range(8):
        last = review.last()
        if last is not None and chance.random() < 0.3:
            review.undo(last.decision_id)
        else:
            card = review.card(chance.choice(review.queue()).conflict_id)
            option = chance.choice([each.option for each in card.choices if not each.blank])
            review.answer(card.item.conflict_id, option, seen=card.seen, reviewer="AR")
        anew = open_review(home, now=str)
        assert review.queue() == anew.queue()
        assert review.counts(Facets(states=("open",))) == anew.counts(Facets(states=("open",)))
        assert review.progress() == anew.progress()
