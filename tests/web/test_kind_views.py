"""What the page shows of each kind of question, on a real review of a made-up conference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.web.factory import TOKEN, served
from tests.web.water import LETTERS, water

from hldparse.api.reviewing import Review, open_review

LIST = "2031-05-20"
MOMENTS = (f"2031-06-01T10:{n // 60:02}:{n % 60:02}.000+00:00" for n in range(3_600))


@pytest.fixture
def review(tmp_path: Path) -> Review:
    return open_review(water(tmp_path), now=lambda: next(MOMENTS))


@pytest.fixture
def page(review: Review) -> Iterator[httpx.Client]:
    with served(review) as address, httpx.Client(base_url=address, trust_env=False) as client:
        client.get(f"/?token={TOKEN}")
        client.headers["origin"] = address
        yield client


def shown(page: httpx.Client, address: str, **query: str) -> str:
    """Return the text of a page as a reader has it: without tags, blanks collapsed."""
    response = page.get(address, params=query)
    assert response.status_code == 200
    main = response.text.partition("<main")[2].partition("</aside>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_a_double_seat_has_a_card_for_each_list(page: httpx.Client) -> None:
    """With the tables of each, and one answer for each table."""
    text = shown(page, "/case", id=f"double-seat/{LIST}/GHA")
    assert "20 May 2031 asked here table 1" in text
    assert "5 May 2031 table 1" in text
    assert "Keep table 2, strike table 1" in text
    assert "Strike" not in text


def test_what_was_decided_for_another_list_is_said_to_be_so(
    page: httpx.Client, review: Review
) -> None:
    """An open question does not look answered by the answer of another list; that one does."""
    first, latest = "double-seat/2031-05-05/GHA", f"double-seat/{LIST}/GHA"
    card = review.card(latest)
    form = {"conflict": latest, "case": card.item.case_id, "seen": card.seen, "option": "keep:2"}
    assert page.post("/answer", data=form).status_code == 303
    open_still = shown(page, "/case", id=first)
    assert "Decided for the list of 20 May 2031 only: Keep table 2" in open_still
    assert "decided by" not in open_still
    answered = shown(page, "/case", id=latest)
    assert "Decided: Keep table 2" in answered
    assert "decided by" in answered


def test_cells_of_a_row_are_told_apart_beside_a_card(tmp_path: Path) -> None:
    """A tab stands between them, and an empty cell is seen."""
    text = LETTERS.replace("- see also the annex below", "- see also\t\tthe annex below")
    review = open_review(water(tmp_path, text), now=lambda: next(MOMENTS))
    with served(review) as address, httpx.Client(base_url=address, trust_env=False) as client:
        client.get(f"/?token={TOKEN}")
        row = text[: text.index("see also")].count("\n") + 1
        found = shown(client, "/source", name="letters.txt", line=str(row))
    assert "- see also ⇥ ⇥ the annex below" in found


def test_a_name_has_its_candidates_with_both_spellings(page: httpx.Client) -> None:
    """Each as an answer; the gazetteer is searched beside them."""
    text = shown(page, "/case", id=f"ambiguous-name/{LIST}/nigera", find="Gambia")
    assert "Niger NER" in text
    assert "Nigeria NGA" in text
    assert "Gambia GMB" in text
    assert "Remember this spelling" in text


def test_a_merged_line_has_each_boundary_with_what_both_parts_mean(page: httpx.Client) -> None:
    """And what one of them would change, when asked."""
    conflict = f"merged-line/{LIST}/1/bahamas-botswana"
    text = shown(page, "/case", id=conflict, words="1")
    assert "Bahamas Bahamas BHS and Botswana Botswana BWA" in text
    assert "Cut after word 1: " in text


def test_a_line_is_cut_more_than_once(page: httpx.Client, review: Review) -> None:
    """After the words typed; a cut beyond the line is refused, and told."""
    conflict = f"merged-line/{LIST}/1/bahamas-botswana"
    card = review.card(conflict)
    form = {"conflict": conflict, "case": card.item.case_id, "seen": card.seen, "words": "1"}
    form |= {"option": "split-at:<n>", "cuts": "1, 2"}
    refused = page.post("/answer", data=form)
    assert refused.status_code == 409
    assert "the entry has 2 words" in refused.text
    assert page.post("/answer", data={**form, "cuts": ""}).status_code == 303
    assert review.card(conflict).history[0].decision.option == "split-at:1"


def test_an_unread_line_under_no_known_heading_is_offered_as_a_missed_entry(
    page: httpx.Client, review: Review
) -> None:
    """It cannot be an entry of a list whose category nobody knows."""
    conflict = f"unread-line/{LIST}/2/japan-broadcasting-choir"
    options = [choice.option for choice in review.card(conflict).choices]
    assert options == ["heading", "furniture", "waive", "unsure"]
    text = page.get("/case", params={"id": conflict}).text
    address = re.search(r'href="(/missing[^"]+)"', text)
    assert address is not None
    form = page.get(address[1].replace("&amp;", "&")).text
    assert 'value="Japan Broadcasting Choir"' in form
    assert 'value="2031-05-20 2" selected' in form


def test_variants_are_shown_with_the_seats_they_have(page: httpx.Client) -> None:
    """So that it is seen what making them one means elsewhere."""
    conflict = "name-variant/organisation/water-watch-international/water-watch-internatonal"
    text = shown(page, "/case", id=conflict)
    assert "Water Watch Internatonal org:water-watch-internatonal 20 May 2031: table 2" in text
    assert 'One, written "Water Watch International"' in text.replace("&#34;", '"')


def test_a_changed_representative_is_shown_list_by_list(page: httpx.Client) -> None:
    """The latest first."""
    text = shown(page, "/case", id=f"representative-changed/{LIST}/org:clean-rivers-network")
    assert text.index("Mr. Paul Stream table 1") < text.index("Ms. Ana Rivers table 1")


def test_each_answer_that_alters_something_asks_for_its_figures(page: httpx.Client) -> None:
    """Also where other answers of its kind alter nothing."""
    asked = {"id": f"representative-changed/{LIST}/org:clean-rivers-network"}
    text = page.get("/case", params=asked).text
    assert re.findall(r'data-figure="[^"]*option=([^"]+)"', text) == ["same-person"]


def test_a_share_of_seats_is_shown_seat_by_seat(page: httpx.Client) -> None:
    """Each can be corrected from there."""
    text = shown(page, "/case", id=f"over-quota/{LIST}/1/african")
    assert "No answer moves anybody" in text
    assert "The 6 seats that make it up" in text
    assert "Algeria member state 1 20 May 2031 correct" in text
    assert "Botswana member state 4 5 May 2031 correct" in text


def test_neighbouring_places_are_shown_as_one(page: httpx.Client) -> None:
    """Five states that stand one below the other are one run of lines, all marked."""
    text = page.get("/case", params={"id": f"over-quota/{LIST}/1/african"}).text
    asked = text.partition("In other lists")[0]
    assert asked.count('<div class="exhibit" role') == 2
    assert asked.count('<li class="hit') == 7


def test_figures_are_told_one_by_one(page: httpx.Client) -> None:
    """In plain text, also for an answer that cannot be meant."""
    asked = {"id": f"double-seat/{LIST}/GHA", "option": "keep:1"}
    assert page.get("/figure", params=asked).text.startswith("table 2 has 7 states")
    assert "nobody" in page.get("/figure", params={**asked, "option": "keep:9"}).text
