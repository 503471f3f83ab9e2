"""The page as a reviewer has it: the first corpus copied, served, and opened in a browser."""

from __future__ import annotations

import contextlib
import itertools
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.web.factory import TOKEN

from hldparse import pipeline
from hldparse.api.home import conference_of
from hldparse.api.ingesting import MAX_BYTES
from hldparse.api.reviewing import Review, open_review

CORPUS = Path(__file__).parents[2] / "corpora" / "hld-2006"
READY = "#page:not([aria-busy])"


def copied(folder: Path) -> Path:
    """Copy the corpus below ``folder``, so that a test may decide on it."""
    return Path(shutil.copytree(CORPUS, folder / "hld-2006"))


def opened(home: Path) -> Review:
    """Open a conference for review, with a clock on which half a minute passes each time."""
    return open_review(home, now=_clock())


def reviewed(home: Path) -> Review:
    """Do so for a copy of the corpus that nobody has edited: its letters are read once for all."""
    conference, _ = conference_of(home)
    gathered, setup = _read()
    return Review(conference, replace(gathered, conference=conference), setup, _clock())


@cache
def _read() -> tuple[pipeline.Gathered, pipeline.Setup]:
    conference, _ = conference_of(CORPUS)
    setup = pipeline.setup_for(conference, pipeline.load_names(None), max_bytes=MAX_BYTES)
    return pipeline.gather(conference, setup), setup


def _clock() -> Callable[[], str]:
    ticks = itertools.count()

    def now() -> str:
        tick = next(ticks)
        return f"2031-06-01T{8 + tick // 120:02}:{tick // 2 % 60:02}:{tick % 2 * 30:02}.000+00:00"

    return now


@contextlib.contextmanager
def window(browser: Any, address: str, **further: Any) -> Iterator[Any]:
    """Open ``address`` with the token in a window of its own; nothing else may be asked for."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, **further)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.set_default_timeout(10_000)
    page = context.new_page()
    try:
        page.goto(f"{address}/?token={TOKEN}")
        yield page
    finally:
        context.close()
    elsewhere = [url for url in asked if not url.startswith(f"{address}/")]
    assert elsewhere == [], "a request has left the page"


def press(page: Any, key: str) -> None:
    """Press a key and wait until the next page is there."""
    with page.expect_response(lambda answer: answer.request.method == "GET" and answer.ok):
        page.keyboard.press(key)
    page.wait_for_selector(READY)
