"""Plain requests, as a browser without script sends them, and those that are refused."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from tests.web.factory import HOSTILE, TOKEN, MemoryReview, served

from hldparse.errors import BadLedger, OutputError
from hldparse.reviewing.sums import Progress

CONFLICT = "double-seat/2031-05-20/0"


@pytest.fixture
def review() -> MemoryReview:
    return MemoryReview()


@pytest.fixture
def page(review: MemoryReview) -> Iterator[httpx.Client]:
    """A browser that has opened the address with its token."""
    with served(review) as address, httpx.Client(base_url=address, trust_env=False) as client:
        assert client.get(f"/?token={TOKEN}").status_code == 303
        client.headers["origin"] = address
        yield client


def answer(page: httpx.Client, **further: str) -> httpx.Response:
    form = {"conflict": CONFLICT, "case": "case-0", "seen": "0", "option": "keep:2", **further}
    return page.post("/answer", data=form)


def test_without_the_token_nothing_is_shown(page: httpx.Client) -> None:
    """Neither without a cookie nor with a wrong token."""
    page.cookies.clear()
    assert page.get("/case").status_code == 403
    assert page.get("/?token=wrong").status_code == 403


def test_other_hosts_and_origins_are_refused(page: httpx.Client, review: MemoryReview) -> None:
    """A name that is bound to this machine, another site, and a form without an origin."""
    assert page.get("/case", headers={"host": "evil.example"}).status_code == 421
    for origin in ("http://evil.example", "null", ""):
        page.headers["origin"] = origin
        assert answer(page).status_code == 403
    assert review.made == []


def test_other_pages_of_this_machine_get_nothing(page: httpx.Client) -> None:
    """They are the same site, and so send the cookie; a link may lead here."""
    for site in ("same-site", "cross-site"):
        asked = {"sec-fetch-site": site, "sec-fetch-mode": "no-cors"}
        assert page.get("/case", headers=asked).status_code == 403
        assert page.get("/case", headers=asked | {"sec-fetch-mode": "navigate"}).status_code == 200
    asked = {"sec-fetch-site": "same-origin", "sec-fetch-mode": "cors"}
    assert page.get("/case", headers=asked).status_code == 200


def test_each_answer_has_the_strict_policy(page: httpx.Client) -> None:
    """No inline script or style is allowed, and none is in the page."""
    response = page.get("/case")
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "unsafe" not in response.headers["content-security-policy"]
    assert " style=" not in response.text
    assert "<style" not in response.text


def test_an_answer_goes_on_to_the_next_case(page: httpx.Client, review: MemoryReview) -> None:
    """It is written with who gave it, why, and how."""
    response = answer(page, note="by phone", given="suggestion")
    assert response.status_code == 303
    assert "2031-05-20%2F1" in response.headers["location"]
    (made,) = review.made
    assert (made.option, made.note, made.reviewer) == ("keep:2", "by phone", "A. Reviewer")
    assert made.given == "suggestion"


def test_the_way_goes_on_where_answered_cases_leave_the_queue(page: httpx.Client) -> None:
    """With only open cases wanted, the answered one is gone, and those before it stay skipped."""
    third = {"conflict": "double-seat/2031-05-20/3", "case": "case-3", "state": "open"}
    assert "2031-05-20%2F4" in answer(page, **third).headers["location"]


def test_a_form_without_an_answer_writes_nothing(page: httpx.Client, review: MemoryReview) -> None:
    """It says so, and keeps the note."""
    response = answer(page, option="", note="mine")
    assert response.status_code == 409
    assert "No answer was chosen" in response.text
    assert ">mine</textarea>" in response.text
    assert review.made == []


def test_enter_in_a_field_gives_no_answer(page: httpx.Client) -> None:
    """The first button of the form, which Enter presses without script, is a dead one."""
    form = page.get("/case").text.partition('action="/answer"')[2]
    assert form[form.index("<button") :].startswith("<button disabled hidden>")


def test_a_second_answer_with_old_state_is_refused(
    page: httpx.Client, review: MemoryReview
) -> None:
    """It is told what was decided, and its note is kept in the form."""
    answer(page)
    response = answer(page, option="both", note="mine")
    assert response.status_code == 409
    assert "Meanwhile it was decided: “The seat at table 2 stands”, by A. Reviewer" in response.text
    assert ">mine</textarea>" in response.text
    assert len(review.made) == 1


def test_a_note_stays_while_a_cut_is_tried(page: httpx.Client) -> None:
    """Without script too."""
    assert ">by phone</textarea>" in page.get("/case", params={"note": "by phone"}).text


def test_hostile_text_is_shown_as_text(page: httpx.Client, review: MemoryReview) -> None:
    """Tags are escaped, overrides of direction visible."""
    review.text = HOSTILE
    for path in ("/case", "/source?name=letters.txt&line=7", "/bulk?option=both", "/sign-off"):
        answered = page.get(path)
        text = answered.text
        assert answered.status_code == 200
        assert "<script>document" not in text
        assert "\u202e" not in text
    assert "⟦U+202E⟧" in page.get("/case").text


def test_undo_takes_back_the_last(page: httpx.Client, review: MemoryReview) -> None:
    """And shows its card again."""
    answer(page)
    location = page.post("/undo").headers["location"]
    assert "2031-05-20%2F0" in location
    assert "Taken back: “The seat at table 2 stands”." in page.get(location).text
    assert review.last() is None


def test_bulk_shows_its_reach_before_it_acts(page: httpx.Client, review: MemoryReview) -> None:
    """Looking writes nothing; the form writes exactly what was shown."""
    shown = page.get("/bulk?kind=double-seat&option=both").text
    assert "exactly these 4" in shown
    assert review.made == []
    page.post("/bulk", data={"kind": "double-seat", "option": "both", "seen": "4"})
    assert len(review.made) == 4


def test_an_answer_that_cannot_be_written_says_so(
    page: httpx.Client, review: MemoryReview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk; the card and the note stay."""

    def full(*_: object, **__: object) -> None:
        raise OutputError("decisions.jsonl: no space is left")

    monkeypatch.setattr(review, "answer", full)
    response = answer(page, note="mine")
    assert response.status_code == 409
    assert "no space is left" in response.text
    assert ">mine</textarea>" in response.text


def test_unknown_conflicts_and_long_forms_are_told(page: httpx.Client) -> None:
    """With a page or a status, never a fault of the server."""
    assert page.get("/case?id=none").status_code == 400
    assert page.get("/source?name=x&line=two").status_code == 400
    assert answer(page, note="x" * 200_000).status_code == 413
    assert page.post("/answer", content="&".join(["a=b"] * 2_000)).status_code == 413


def test_an_answer_to_a_question_that_is_gone_goes_on_and_says_so(page: httpx.Client) -> None:
    """Another answer may have taken the question away while its card was open."""
    reply = answer(page, conflict="double-seat/2031-05-20/99")
    assert reply.status_code == 303
    shown = page.get(reply.headers["location"], follow_redirects=True)
    assert shown.status_code == 200
    assert "there no more" in shown.text
    assert "was not written" in shown.text


def test_what_goes_wrong_is_told_without_a_progress_line(
    page: httpx.Client, review: MemoryReview, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ledger that cannot be read leaves nothing to show but the reason."""

    def broken() -> Progress:
        raise BadLedger("line 3 is no decision")

    monkeypatch.setattr(review, "progress", broken)
    response = page.get("/case")
    assert (response.status_code, response.text) == (400, "line 3 is no decision\n")


def test_every_page_opens(page: httpx.Client) -> None:
    """Each with one heading."""
    page.post("/apply")
    for path in (
        "/end",
        "/help",
        "/applied",
        "/sign-off",
        "/case?q=nothing-like-it",
        "/case?find=K",
    ):
        response = page.get(path)
        assert response.status_code == 200
        assert response.text.count("<h1") == 1
    assert page.get("/static/review.js").status_code == 200
    assert page.get("/static/app.py").status_code == 404
