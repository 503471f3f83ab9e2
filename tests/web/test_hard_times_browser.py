"""What may go wrong at the page: the server killed, hostile sources, other sites, no script."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from tests.web.at_the_page import READY, copied, opened, press, window
from tests.web.factory import TOKEN, served
from tests.web.water import LETTERS, water

from hldparse.reviewing import read_ledger
from hldparse.reviewing.items import Facets

HOSTILE = (
    "<script>document.title='taken'</script>",
    "<img src=http://elsewhere.example/x.png onerror=\"document.title='taken'\">",
    '=HYPERLINK("http://elsewhere.example","Kenya")',
    "\u202ekenyA \u2066 \x1b[31m{{ 7*7 }}",
)


@contextlib.contextmanager
def program(home: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start ``hldparse review`` and give it with the address that it prints."""
    with subprocess.Popen(
        [
            *(sys.executable, "-m", "hldparse", "review", str(home)),
            *("--no-browser", "--reviewer", "A. Reviewer"),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as running:
        try:
            assert running.stdout is not None
            yield running, running.stdout.readline().split()[-1]
        finally:
            running.kill()


@contextlib.contextmanager
def foreign_site(html: str) -> Iterator[str]:
    """Serve a page of somebody else from another port of this machine."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_a_killed_server_loses_nothing_answered(browser: Any, tmp_path: Path) -> None:
    """The page says that it is gone; started again, the review goes on where it was."""
    home = copied(tmp_path)
    ledger = home / "decisions.jsonl"
    context = browser.new_context()
    page = context.new_page()
    with program(home) as (running, address):
        page.goto(address)
        press(page, "1")
        press(page, "1")
        question = page.inner_text("h1")
        running.kill()
        running.wait()
        page.keyboard.press("1")
        page.wait_for_selector("#said:has-text('does not answer')")
        assert page.inner_text("h1") == question
    assert len(read_ledger(ledger).decisions) == 2
    with program(home) as (running, address):
        page.goto(address)
        assert page.inner_text("h1") == question
        assert "2 of " in page.inner_text(".progress")
        press(page, "1")
        # Killed while it writes: the answer is there, or it is not and is asked again.
        page.keyboard.press("1")
        running.kill()
    written = read_ledger(ledger)
    assert not written.notices
    assert len(written.decisions) in (3, 4)
    assert opened(home).progress().decided == len(written.decisions)
    context.close()


def test_hostile_sources_are_shown_harmlessly(browser: Any, tmp_path: Path) -> None:
    """As text, on the card, in the queue, in the source and on the sheet to sign."""
    listed = "".join(f"- {each}\n" for each in HOSTILE)
    home = water(tmp_path, LETTERS.replace("- Ghana\n", f"- Ghana\n{listed}"))
    (home / "sources" / "letters.txt").rename(home / "sources" / "<b onclick=x>letters.txt")
    review = opened(home)
    shown = ""
    with served(review) as address, window(browser, address) as page:
        page.on("dialog", lambda dialog: pytest.fail(f"a dialog says {dialog.message}"))
        cards = [f"/case?{urlencode({'id': item.conflict_id})}" for item in review.queue()]
        for path in [*cards, "/bulk?option=waive", "/sign-off"]:
            page.goto(address + path)
            assert_harmless(page)
            shown += page.inner_text("#page")
        page.goto(address + cards[0])
        page.fill("#note", HOSTILE[0])
        page.click("[data-key=u]")
        page.wait_for_selector("#said:not(:empty)")
        page.goto(address + cards[0])
        assert HOSTILE[0] in page.inner_text("#main")
        page.click("aside .place")
        page.wait_for_selector(f"{READY} .wide-page")
        assert_harmless(page)
        assert "<b onclick=x>letters.txt" in page.inner_text("h1")
    assert all(each in shown for each in HOSTILE[:3])
    assert "⟦U+202E⟧kenyA ⟦U+2066⟧" in shown


def assert_harmless(page: Any) -> None:
    assert "taken" not in page.title()
    assert (
        page.evaluate(
            "document.querySelectorAll('#page script, #page img[onerror], #page b[onclick]').length"
        )
        == 0
    )
    assert not {"\u202e", "\u2066", "\x1b"} & set(page.content())


def test_another_site_can_neither_answer_nor_frame_the_page(browser: Any, tmp_path: Path) -> None:
    """Not even one on this machine, to which the browser gives the page's cookie."""
    review = opened(water(tmp_path))
    item = review.queue()[0]
    seen = review.card(item.conflict_id).seen
    with served(review) as address:
        fields = {"conflict": item.conflict_id, "seen": seen, "option": "waive"}
        inputs = "".join(f"<input name={name} value='{value}'>" for name, value in fields.items())
        html = (
            f"<iframe src='{address}/'></iframe><img src='{address}/static/icon.svg'>"
            f"<form method=post action='{address}/answer'>{inputs}<button>Win</button></form>"
        )
        with foreign_site(html) as elsewhere:
            context = browser.new_context()
            page = context.new_page()
            page.goto(f"{address}/?token={TOKEN}")
            page.goto(elsewhere)
            inside = next(frame for frame in page.frames if frame.parent_frame)
            assert "Review" not in inside.content()
            read = page.evaluate(
                "at => fetch(at + '/').then(answer => answer.text()).catch(() => '')", address
            )
            assert read == ""
            with page.expect_response(lambda answer: answer.request.method == "POST") as posted:
                page.click("button")
            assert posted.value.status == 403
            context.close()
    assert not read_ledger(review.folder / "decisions.jsonl").decisions


def test_without_script_all_is_done_by_plain_forms(browser: Any, tmp_path: Path) -> None:
    """Answer with a note, take it back, search, look a name up, decide at once, apply."""
    review = opened(water(tmp_path))
    waiting = review.progress().waiting
    ledger = review.folder / "decisions.jsonl"
    with (
        served(review) as address,
        window(browser, address, java_script_enabled=False) as page,
    ):
        question = page.inner_text("h1")
        page.fill("#note", "by telephone")
        page.click("[data-number='1']")
        assert page.inner_text("h1") != question
        assert "Written" in page.inner_text("#said")
        assert read_ledger(ledger).decisions[0].note == "by telephone"
        page.click("[data-key=z]")
        assert page.inner_text("h1") == question
        assert review.progress().waiting == waiting
        unresolved = review.queue(Facets(kinds=("unresolved-name",)))[0]
        page.goto(f"{address}/case?id={unresolved.conflict_id}")
        page.fill("input[name=find]", "Kenya")
        page.click("button[form=find]")
        page.click("button[value='is:KEN']")
        assert read_ledger(ledger).decisions[-1].option == "is:KEN"
        page.fill("#search", "Ghana")
        page.press("#search", "Enter")
        assert "Ghana" in page.inner_text("h1")
        page.goto(f"{address}/bulk?kind=over-quota&option=waive")
        before = len(read_ledger(ledger).decisions)
        page.click("main [data-number='1']")
        assert len(read_ledger(ledger).decisions) > before
        page.click("button:text-is('Apply')")
        assert page.inner_text("h1").startswith("Applied")
