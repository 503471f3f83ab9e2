"""Rows that no question asks about: looked up, corrected, added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.web.factory import TOKEN, served
from tests.web.water import water

from hldparse.api.reviewing import Review, open_review

LIST = "2031-05-20"
GUINEA = f"{LIST}/2/member-state/GIN"
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


def fields(text: str) -> dict[str, str]:
    """Return what the form of corrections sends besides the answer."""
    form = text.partition('action="/correct"')[2].partition("</form>")[0]
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form)
    return dict(found)


def tables_of(review: Review, entity_id: str) -> list[str]:
    rows = review.dataset.seats
    return [row.round_table for row in rows if (row.edition, row.entity_id) == (LIST, entity_id)]


def test_rows_are_looked_up_by_name_list_and_table(page: httpx.Client) -> None:
    """By spelling as well as by the name read from it."""
    found = page.get("/rows", params={"q": "guinee", "edition": LIST}).text
    assert ">1 row<" in found
    assert f"/row?seat={GUINEA.replace('/', '%2F')}" in found
    assert "0 rows" in page.get("/rows", params={"q": "guinee", "table": "3"}).text


def test_a_row_is_moved_to_another_table_and_back(page: httpx.Client, review: Review) -> None:
    """A correction is a decision: it applies at once, and can be taken back."""
    form = fields(page.get("/row", params={"seat": GUINEA}).text)
    response = page.post("/correct", data={**form, "option": "table:3", "note": "seen in print"})
    assert response.status_code == 303
    assert tables_of(review, "GIN") == ["3"]
    told = page.get(response.headers["location"]).text
    assert "Corrections that stand: 1" in told
    assert " at table 2 of the list of 20 May 2031: <b>It is listed at table 3</b>" in told
    assert review.sign_off().questions[f"seat/{GUINEA}"].startswith("The entry ")
    back = page.post("/undo")
    assert page.get(back.headers["location"]).status_code == 303
    assert tables_of(review, "GIN") == ["2"]


def test_a_correction_that_settles_the_question_it_came_from_goes_on(
    page: httpx.Client, review: Review
) -> None:
    """Its card is there no more, and that is said on the next one."""
    twice = f"double-seat/{LIST}/GHA"
    seat = next(each for each in review.card(twice).seats if each.edition == LIST)
    text = page.get("/row", params={"seat": seat.seat_id, "id": twice}).text
    reply = page.post("/correct", data={**fields(text), "option": "not-a-seat"})
    shown = page.get(reply.headers["location"], follow_redirects=True)
    assert shown.status_code == 200
    assert "The question from which you came is settled with it." in shown.text
    assert twice not in {item.conflict_id for item in review.queue()}


def test_a_row_is_given_another_name(page: httpx.Client, review: Review) -> None:
    """Looked up in the gazetteer beside it."""
    text = page.get("/row", params={"seat": GUINEA, "find": "Guinea-Bissau"}).text
    assert 'value="is:GNB"' in text
    page.post("/correct", data={**fields(text), "option": "is:GNB"})
    assert tables_of(review, "GNB") == ["2"]


def test_a_correction_with_old_state_is_refused(page: httpx.Client, review: Review) -> None:
    """Two tabs on one row: the second is told, and nothing is written over."""
    form = fields(page.get("/row", params={"seat": GUINEA}).text)
    page.post("/correct", data={**form, "option": "is:GNB"})
    moved = {**form, "option": "table:3", "note": "mine"}
    response = page.post("/correct", data=moved)
    assert response.status_code in {400, 409}
    assert tables_of(review, "GIN") == []
    assert tables_of(review, "GNB") == ["2"]


def test_a_missed_entry_is_added_at_its_place(page: httpx.Client, review: Review) -> None:
    """With who it is, as a decision like any other."""
    line = next(
        number
        for number, text in enumerate(
            (review.folder / "sources" / "letters.txt").read_text().splitlines(), 1
        )
        if text == "- Japan Broadcasting Choir"
    )
    form = {
        "name": "letters.txt",
        "line": str(line),
        "printed": "Japan Broadcasting Choir",
        "list": f"{LIST} 2",
        "category": "civil-society",
        "entity": "",
    }
    assert page.post("/missing", data=form).status_code == 303
    (added,) = (row for row in review.dataset.seats if "Choir" in row.name)
    assert (added.edition, added.round_table, added.category) == (LIST, "2", "civil-society")
    assert added.evidence.line_start == line
    assert page.post("/missing", data=form).status_code == 409


def test_what_is_missing_in_the_form_is_told(page: httpx.Client) -> None:
    """With what was filled in, and nothing written."""
    response = page.post("/missing", data={"name": "letters.txt", "line": "1", "note": "kept"})
    assert response.status_code == 409
    assert "the entry has no words" in response.text
    assert ">kept</textarea>" in response.text
    assert page.get("/row", params={"seat": "nobody"}).status_code == 400
