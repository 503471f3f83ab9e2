"""Reviews of conferences made up for the readers: any answer that a card offers can be given."""

from __future__ import annotations

import itertools
import random
import shutil
from collections import Counter
from pathlib import Path

import pytest
from tests.unseen.holding import CONFERENCES, HERE

from hldparse import api
from hldparse.api.reviewing import open_review
from hldparse.reviewing.cards import Card
from hldparse.reviewing.items import Facets

WAITING = Facets(states=("open", "stale", "contested"))
FILLED = {"entity": "KEN", "words": "1", "table": "1"}


def options_of(card: Card) -> list[str]:
    spelling = card.members[0].spelling if card.members else "One Spelling"
    filled = {**FILLED, "spelling": spelling}
    return [
        f"{choice.option.partition(':')[0]}:{filled[choice.blank]}"
        if choice.blank
        else choice.option
        for choice in card.choices
        if choice.option != "unsure"
    ]


@pytest.mark.parametrize("conference", CONFERENCES)
def test_every_answer_offered_can_be_given_and_comes_to_something(
    conference: str, tmp_path: Path
) -> None:
    """The queue comes to an end, and ingest makes the same of the ledger."""
    home = tmp_path / conference
    shutil.copytree(HERE / conference / "sources", home / "sources")
    for profile in (HERE / conference).glob("*.toml"):
        shutil.copy(profile, home)
    chance = random.Random(conference)  # noqa: S311 - the same answers each time
    ticks = itertools.count()
    review = open_review(home, now=lambda: f"2031-06-01T10:00:00.{next(ticks):06}+00:00")
    asked: Counter[str] = Counter()
    while waiting := review.queue(WAITING):
        card = review.card(waiting[0].conflict_id)
        asked[card.item.conflict_id] += 1
        assert asked[card.item.conflict_id] < 4, card.item.question
        option = chance.choice(options_of(card))
        review.answer(card.item.conflict_id, option, seen=card.seen)
    assert review.apply().nothing == ()
    assert api.ingest(home)[0].dataset == review.dataset
