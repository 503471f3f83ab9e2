"""The page in a real Chromium, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from tests.web.at_the_page import press
from tests.web.factory import HOSTILE, TOKEN, MemoryReview, served


@pytest.fixture
def review() -> MemoryReview:
    return MemoryReview()


@pytest.fixture
def address(review: MemoryReview) -> Iterator[str]:
    with served(review) as found:
        yield found


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    opened.goto(f"{address}/?token={TOKEN}")
    yield opened
    context.close()


def test_the_queue_is_settled_by_keyboard(page: Any, review: MemoryReview) -> None:
    """With an undo in the middle, until the page says that it is the end."""
    press(page, "Enter")
    press(page, "1")
    assert [each.given for each in review.made] == ["suggestion", "key"]
    press(page, "z")
    assert review.last() is not None
    assert review.last().decision_id == "d0"  # type: ignore[union-attr]
    for _ in range(6):
        if "the end" in page.inner_text("h1"):
            break
        press(page, "1")
    assert "every case is decided" in page.inner_text("h1")


def test_keys_type_into_a_note(page: Any, review: MemoryReview) -> None:
    """And answer nothing while they do."""
    page.keyboard.press("m")
    page.keyboard.type("12s")
    assert page.input_value("#note") == "12s"
    assert review.made == []


def test_hostile_text_runs_nothing(page: Any, review: MemoryReview) -> None:
    """The title stays the page's own."""
    review.text = HOSTILE
    page.reload()
    assert "taken" not in page.title()
    assert "<script>" in page.inner_text("h1")


def test_two_tabs_on_one_question(page: Any, review: MemoryReview) -> None:
    """The second answer is refused with what the first one decided."""
    other = page.context.new_page()
    other.goto(page.url)
    press(page, "1")
    with other.expect_response(lambda answer: answer.status == 409):
        other.keyboard.press("2")
    other.wait_for_selector("[role=alert]")
    assert "keep:2" in other.inner_text("[role=alert]")
    assert len(review.made) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/case", "/end", "/help", "/sign-off", "/bulk?option=both"])
def test_axe_finds_no_serious_fault(page: Any, address: str, path: str, scheme: str) -> None:
    """Neither in light nor in dark."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-core here")
    page.emulate_media(color_scheme=scheme)
    page.goto(address + path)
    found = axe.Axe().run(page).response["violations"]
    assert [each for each in found if each["impact"] in ("serious", "critical")] == []
