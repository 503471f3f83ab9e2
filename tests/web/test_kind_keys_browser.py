"""Cards in which something is filled in, ticked or moved, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.at_the_page import READY, opened, press, window
from tests.web.factory import served
from tests.web.water import water

from hldparse.api.reviewing import Review
from hldparse.records.decision import Decision
from hldparse.reviewing import read_ledger
from hldparse.reviewing.items import Facets


@pytest.fixture
def review(tmp_path: Path) -> Review:
    return opened(water(tmp_path))


@pytest.fixture
def page(browser: Any, review: Review) -> Iterator[Any]:
    with served(review) as address, window(browser, address) as shown:
        yield shown


def show(page: Any, review: Review, kind: str) -> None:
    """Show the first card of a kind."""
    conflict_id = review.queue(Facets(kinds=(kind,)))[0].conflict_id
    page.goto(f"{page.url.partition('/case')[0]}/case?id={conflict_id}")


def made(review: Review) -> list[Decision]:
    return list(read_ledger(review.folder / "decisions.jsonl").decisions)


def test_a_name_is_looked_up_and_remembered(page: Any, review: Review) -> None:
    """The note and the tick stay on the card meanwhile; the first one found has the focus."""
    show(page, review, "unresolved-name")
    page.keyboard.press("m")
    page.keyboard.type("see the register")
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    page.keyboard.press("e")
    page.keyboard.type("Zambia")
    press(page, "Enter")
    assert page.input_value("#note") == "see the register"
    press(page, "Enter")
    (decision,) = made(review)
    assert (decision.option, decision.note) == ("is:ZMB", "see the register")
    assert decision.parameters["remember"] == "yes"


def test_a_held_enter_looks_up_and_does_not_answer(page: Any, review: Review) -> None:
    """The button that gets the focus is not pressed by the key that found it."""
    show(page, review, "unresolved-name")
    page.keyboard.press("e")
    page.keyboard.type("Zambia")
    page.keyboard.down("Enter")
    page.wait_for_selector("[data-focus]")
    page.wait_for_selector(READY)
    for _ in range(5):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    assert made(review) == []


def test_a_spelling_is_written_otherwise(page: Any, review: Review) -> None:
    """Enter in its field puts together what is ticked, so written."""
    show(page, review, "name-variant")
    page.focus("[name=spelling]")
    page.keyboard.type("Water Watch")
    press(page, "Enter")
    assert [each.option for each in made(review)] == ["canonical:Water Watch"]


def test_after_a_search_the_keys_are_the_cards(page: Any, review: Review) -> None:
    """Where nothing is found, the words can be mended."""
    page.keyboard.press("/")
    page.keyboard.type("Wakandia")
    press(page, "Enter")
    assert "Wakandia" in page.inner_text("h1")
    press(page, "3")
    assert [each.option for each in made(review)] == ["waive"]
    page.keyboard.press("/")
    page.keyboard.type("nobody")
    press(page, "Enter")
    assert page.evaluate("document.activeElement.id") == "search"


def test_a_bulk_shows_its_reach_and_is_taken_back_as_one(page: Any, review: Review) -> None:
    """From the card to the reach, then one key, then z."""
    show(page, review, "double-seat")
    before = review.progress().decided
    number = len(review.queue(Facets(kinds=("double-seat",))))
    page.click("a[href*='option=later']")
    page.wait_for_selector(f"{READY} [data-key=e]")
    # No later list says where they sit, and each question of each list says so.
    assert "It touches nothing" in page.inner_text("main")
    left_out = len(page.query_selector_all("table.decided tbody tr"))
    assert left_out >= number
    page.select_option("[name=option]", "both")
    page.click("text=Show what it touches")
    page.wait_for_selector("[data-number='1']")
    assert f"exactly these {left_out}" in page.inner_text("main")
    assert made(review) == []
    press(page, "1")
    assert review.progress().decided == before + number
    assert {(each.given, each.option) for each in made(review)} == {("bulk", "both")}
    press(page, "z")
    assert review.progress().decided == before


@pytest.mark.parametrize("kind", ["over-quota", "double-seat"])
def test_a_row_of_the_question_is_corrected_by_keyboard(
    page: Any, review: Review, kind: str
) -> None:
    """Where nothing else is to be edited; folded rows open for it, and Escape leads back."""
    show(page, review, kind)
    question = page.inner_text("h1")
    page.keyboard.press("e")
    press(page, "Enter")
    assert "What is wrong with it?" in page.inner_text("h1")
    page.wait_for_function("() => !document.querySelector('[data-figure]')")
    assert " has " in page.inner_text("button:has-text('It is listed at table')")
    press(page, "Escape")
    assert page.inner_text("h1") == question
    assert not made(review)
