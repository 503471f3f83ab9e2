"""The pace of the page by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks.review import write_conference
from benchmarks.review_keys import AIM, paced
from tests.web.at_the_page import opened
from tests.web.factory import TOKEN, served

from hldparse.reviewing import read_ledger

HUNDRED = 100


def test_a_hundred_decisions_by_keyboard(browser: Any, tmp_path: Path) -> None:
    """Half a minute at most, each on the disk, so that nobody waits for the page."""
    write_conference(tmp_path / "long", HUNDRED + 20)
    review = opened(tmp_path / "long")
    with served(review) as address:
        page = browser.new_page()
        taken = paced(page, f"{address}/?token={TOKEN}", HUNDRED)
        page.close()
    assert len(read_ledger(review.folder / "decisions.jsonl").decisions) == HUNDRED
    assert sum(taken) <= AIM
