"""Every view under axe-core, in light and in dark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from tests.web.at_the_page import READY, opened, window
from tests.web.factory import served
from tests.web.water import water

from hldparse.api.reviewing import Review
from hldparse.reviewing import append, new_decision
from hldparse.reviewing.items import Item

ONLY = {"resultTypes": ["violations"], "preload": False}
CONTRAST = ONLY | {"runOnly": ["color-contrast"]}
STATES = {"decided", "unsure", "stale", "contested"}


@pytest.fixture
def review(tmp_path: Path) -> Review:
    """A review in which cases are decided, unsure, stale and contested."""
    review = opened(water(tmp_path))
    decided, unsure, contested, stale = one_of_each_kind(review)[-4:]
    answer(review, decided, "waive", note="by telephone")
    answer(review, unsure, "unsure")
    first = asdict(answer(review, contested, "confirmed")) | {"decision_id": ""}
    first.pop("decision_id")
    append(review.folder / "decisions.jsonl", new_decision(**first | {"option": "waive"}))
    old = {"conflict_id": stale.conflict_id, "fingerprint": "0" * 16, "evidence": "- as it was"}
    append(review.folder / "decisions.jsonl", new_decision(**first | old))
    assert {each.state for each in review.queue()} >= STATES
    return review


def one_of_each_kind(review: Review) -> list[Item]:
    return list({item.kind: item for item in review.queue()}.values())


def answer(review: Review, item: Item, option: str, note: str = "") -> Any:
    seen = review.card(item.conflict_id).seen
    return review.answer(item.conflict_id, option, seen=seen, reviewer="A. Reviewer", note=note)


def address_of(item: Item) -> str:
    return f"/case?{urlencode({'id': item.conflict_id})}"


def views(page: Any, address: str, review: Review) -> Iterator[str]:
    """Open a card of each kind and state, then each page that a card leads to, once; yield what
    is shown."""
    cards = {item.kind: item for item in one_of_each_kind(review)}
    cards |= {item.state: item for item in review.queue() if item.state in STATES}
    asked = [*dict.fromkeys(address_of(each) for each in cards.values())]
    asked += ["/case?q=nothing", "/bulk?option=waive", "/case?id=none"]
    seen: set[str] = {"/case", "/bulk", "/"}
    while asked:
        path = asked.pop(0)
        page.goto(address + path)
        yield path
        for link in page.eval_on_selector_all("#page a[href]", "all => all.map(a => a.href)"):
            if urlsplit(link).path not in seen:
                seen.add(urlsplit(link).path)
                asked.append(link.removeprefix(address))
    assert seen >= {"/end", "/help", "/rows", "/row", "/source", "/sign-off"} - {"/end"}
    page.goto(address + address_of(cards["decided"]))
    page.evaluate("document.querySelector('[name=seen]').value = 'another'")
    page.click("[data-number='1']")
    page.wait_for_selector("[role=alert]")
    yield "an answer that is refused"
    page.wait_for_selector(READY)
    page.click("header button:has-text('Apply')")
    page.wait_for_url("**/applied")
    yield "/applied"
    page.goto(f"{address}/end")
    yield "/end"


def test_axe_finds_no_fault_on_any_view(browser: Any, review: Review) -> None:
    """Not even a moderate one."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe-core here")
    faults = []
    # Colours of the cards of all kinds are those of the first few.
    only_light = [address_of(item) for item in one_of_each_kind(review)[3:] if item.state == "open"]
    with served(review) as address, window(browser, address) as page:
        for path in views(page, address, review):
            page.evaluate(
                "document.querySelectorAll('#page details').forEach(d => { d.open = true })"
            )
            found = axe.Axe().run(page, options=ONLY).response["violations"]
            if path not in only_light:
                page.emulate_media(color_scheme="dark")
                found += axe.Axe().run(page, options=CONTRAST).response["violations"]
                page.emulate_media(color_scheme="light")
            faults += [(path, each["id"], each["nodes"][0]["html"]) for each in found]
    assert faults == []
