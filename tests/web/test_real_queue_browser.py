"""The queue of the first corpus, settled in a real Chromium through the real review."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.at_the_page import READY, copied, opened, press, reviewed, window
from tests.web.factory import served

from hldparse.api.reviewing import Review
from hldparse.reviewing import read_ledger
from hldparse.reviewing.items import Facets

MORE_THAN_THERE_ARE = 200
KENYA = "double-seat/2006-08-11/KEN"


@pytest.fixture
def review(tmp_path: Path) -> Review:
    return reviewed(copied(tmp_path))


@pytest.fixture
def page(browser: Any, review: Review) -> Iterator[Any]:
    with served(review) as address, window(browser, address) as shown:
        yield shown


def answer_key(page: Any) -> str:
    """Return the key of the suggestion, or of the first answer where nothing is suggested."""
    return "Enter" if page.query_selector("[data-suggested]") else "1"


def at_the_end(page: Any) -> bool:
    return "every case is decided" in page.inner_text("h1")


def test_the_whole_queue_is_settled_by_keyboard(page: Any, review: Review) -> None:
    """Each card is answered with one key, one is taken back in the middle, and it is the end."""
    waiting = review.progress().waiting
    middle = waiting // 2
    pressed = 0
    while not at_the_end(page):
        press(page, answer_key(page))
        pressed += 1
        if pressed == middle:
            question = page.inner_text("h1")
            press(page, "z")
            assert page.inner_text("h1") != question
            assert review.progress().decided == middle - 1
        assert pressed < MORE_THAN_THERE_ARE
    decisions = read_ledger(review.folder / "decisions.jsonl").decisions
    assert pressed >= waiting + 1
    assert len([each for each in decisions if each.undoes]) == 1
    assert {each.given for each in decisions if not each.undoes} == {"key", "suggestion"}
    assert review.progress().waiting == 0
    page.click("button:has-text('Apply the decisions')")
    page.wait_for_url("**/applied")
    page.wait_for_selector(READY)
    assert review.progress().waiting == 0
    again = opened(review.folder)
    assert (again.progress().waiting, again.progress().decided) == (0, review.progress().decided)


def test_a_changed_line_makes_exactly_one_decision_stale(
    browser: Any, review: Review, tmp_path: Path
) -> None:
    """It is asked again, with what was decided on beside what is printed now."""
    for item in review.queue():
        card = review.card(item.conflict_id)
        if card.item.state == "open":
            # A seat struck would leave another number at its table, and a second question.
            both = "both" if item.kind == "double-seat" else ""
            review.answer(item.conflict_id, both or item.suggestion or "waive", seen=card.seen)
    assert review.progress().waiting == 0
    place = review.card(KENYA).exhibits[0].evidence
    assert place is not None
    source = review.folder / "sources" / place.source
    lines = source.read_bytes().split(b"\n")
    assert lines[place.line_start - 1] == b"- Kenya"
    lines[place.line_start - 1] += b"**"
    source.write_bytes(b"\n".join(lines))
    again = opened(review.folder)
    assert [item.conflict_id for item in again.queue(Facets(states=("stale",)))] == [KENYA]
    assert again.progress().waiting == 1
    with served(again) as address, window(browser, address) as page:
        assert "1 stale" in page.inner_text(".progress")
        assert "stale" in page.inner_text("main .facts")
        then, now = (
            page.inner_text(".two section:first-child"),
            page.inner_text(".two section:last-child"),
        )
        assert "Kenya" in then
        assert "Kenya**" not in then
        assert "Kenya**" in now
        press(page, "3")
        assert at_the_end(page)


def test_two_tabs_on_one_question(page: Any, review: Review) -> None:
    """The second answer is refused with what the first one decided; its note is not lost."""
    page.goto(page.url.partition("/case")[0] + f"/case?id={KENYA}")
    other = page.context.new_page()
    other.goto(page.url)
    page.wait_for_selector(READY)
    press(page, "1")
    other.keyboard.press("m")
    other.keyboard.type("both, says the secretary")
    other.keyboard.press("Escape")
    with other.expect_response(lambda answer: answer.status == 409):
        other.keyboard.press("3")
    alert = other.wait_for_selector("[role=alert]").inner_text()
    assert "Meanwhile it was decided: “Keep table 2, strike table 4”" in alert
    assert "“All the seats are meant”, was not written" in alert
    assert other.input_value("#note") == "both, says the secretary"
    (made,) = read_ledger(review.folder / "decisions.jsonl").decisions
    assert made.option == "keep:2"
    # The address is still the card's: loading it anew shows the card, not an error.
    other.reload()
    assert "Kenya" in other.inner_text("h1")


def test_two_reviewers_with_a_server_each(browser: Any, review: Review) -> None:
    """The ledger is common: the second is told what the first decided, and by whom."""
    second = opened(review.folder)
    with (
        served(review) as here,
        served(second, "B. Reader") as there,
        window(browser, here) as page,
        window(browser, there) as other,
    ):
        question = other.inner_text("h1")
        assert page.inner_text("h1") == question
        press(other, "1")
        with page.expect_response(lambda answer: answer.status == 409):
            page.keyboard.press("2")
        assert "by B. Reader" in page.wait_for_selector("[role=alert]").inner_text()
        page.wait_for_selector(READY)
        press(page, "s")
        press(page, "1")
        press(other, "j")
        press(other, "k")
        assert "2 of " in other.inner_text(".progress")
    decisions = read_ledger(review.folder / "decisions.jsonl").decisions
    assert [each.reviewer for each in decisions] == ["B. Reader", "A. Reviewer"]


def test_going_back_shows_the_card_before(page: Any) -> None:
    """The browser's own keys for back and forth work with it."""
    first = page.inner_text("h1")
    press(page, "j")
    second = page.inner_text("h1")
    assert first != second
    page.go_back()
    page.wait_for_function("text => document.querySelector('h1').innerText === text", arg=first)
    page.go_forward()
    page.wait_for_function("text => document.querySelector('h1').innerText === text", arg=second)


def test_skipping_to_the_question_loads_nothing(page: Any) -> None:
    """What is written on the card stays."""
    page.fill("#note", "mine")
    page.focus(".skip")
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    press(page, "j")
    page.go_back()
    page.wait_for_url("**#main")
    assert page.wait_for_selector(READY)


def test_held_and_bouncing_keys_answer_one_question(page: Any, review: Review) -> None:
    """The one that was read."""
    page.evaluate(
        """for (const repeat of [false, true, true, false]) document.dispatchEvent(
          new KeyboardEvent("keydown", {key: "1", code: "Digit1", repeat}))"""
    )
    page.wait_for_selector("#said:not(:empty)")
    page.wait_for_selector(READY)
    assert len(read_ledger(review.folder / "decisions.jsonl").decisions) == 1


@pytest.mark.parametrize(
    ("key", "code"), [("&", "Digit1"), ("١", "Digit1"), ("ы", "KeyS"), ("S", "KeyS")]
)
def test_other_layouts_have_the_keys(page: Any, review: Review, key: str, code: str) -> None:
    """Figures behind Shift, figures and letters of other alphabets, and a locked Shift."""
    question = page.inner_text("h1")
    page.evaluate(
        "([key, code]) => document.dispatchEvent(new KeyboardEvent('keydown', {key, code}))",
        [key, code],
    )
    page.wait_for_function("text => document.querySelector('h1').innerText !== text", arg=question)
    decisions = read_ledger(review.folder / "decisions.jsonl").decisions
    assert len(decisions) == (1 if code == "Digit1" else 0)


def test_keys_type_into_a_note(page: Any, review: Review) -> None:
    """And answer nothing while they do."""
    page.keyboard.press("m")
    page.keyboard.type("12s")
    page.keyboard.press("Enter")
    assert page.input_value("#note") == "12s\n"
    assert not read_ledger(review.folder / "decisions.jsonl").decisions


def test_enter_in_a_field_gives_the_answer_of_that_field(page: Any, review: Review) -> None:
    """The cut of a merged line, chosen with an arrow, and not the first answer of the card."""
    merged = next(item for item in review.queue() if item.kind == "merged-line")
    page.goto(page.url.partition("/case")[0] + f"/case?id={merged.conflict_id}")
    page.keyboard.press("e")
    press(page, "Enter")
    (made,) = read_ledger(review.folder / "decisions.jsonl").decisions
    assert made.option == "split-at:1"
