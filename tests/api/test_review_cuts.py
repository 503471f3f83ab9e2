"""A line cut elsewhere is read as the letters have it, else as the gazetteer has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.water import LETTERS, water

from hldparse import api
from hldparse.api.reviewing import Review, open_review

MOMENTS = (f"2031-06-01T10:{n // 60:02}:{n % 60:02}.000+00:00" for n in range(3_600))
LINE = "merged-line/2031-05-20/1/el-salvador-guinea-bissau"


@pytest.fixture
def review(tmp_path: Path) -> Review:
    """One line holds two names that stand nowhere else in the letters."""
    text = LETTERS.replace("- Bahamas Botswana", "- El Salvador Guinea-Bissau")
    return open_review(water(tmp_path, text), now=lambda: next(MOMENTS))


def test_each_boundary_shows_whom_both_parts_mean(review: Review) -> None:
    """Also of words that no letter has by themselves."""
    cuts = review.card(LINE).cuts
    shown = {cut.after: tuple((part.words, part.entity_id) for part in cut.parts) for cut in cuts}
    assert shown[2] == (("El Salvador", "SLV"), ("Guinea-Bissau", "GNB"))
    assert shown[1][0] == ("El", "")


def test_the_cut_seats_whom_it_showed(review: Review) -> None:
    """In the review and in what ingest makes of it."""
    card = review.card(LINE)
    review.answer(LINE, "split-at:2", seen=card.seen)
    seated = {row.entity_id for row in review.dataset.seats if row.round_table == "1"}
    assert {"SLV", "GNB"} <= seated
    review.apply()
    assert api.ingest(review.folder)[0].dataset == review.dataset
