"""Speed of the review: a queue of 10,000 conflicts opened, and answers given one after the other.

    python -m benchmarks.review [--conflicts 10000] [--answers 100] [--json FILE]

The page is served by ``hldparse review`` in a process of its own and asked over HTTP, as a browser
does: an answer is the form sent and the next card received. Names are made up of syllables, so that
nobody can read them; some states sit at two tables.
"""

from __future__ import annotations

import argparse
import html
import http.client
import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode, urlsplit

OPENED, ANSWERED = 1.0, 0.1
"""Seconds aimed at."""
SYLLABLES = ("ka", "lo", "mi", "ru", "ta", "ven", "dor", "sil", "qua", "zo", "bre", "nix", "pol")
STATES = ("Austria", "Belize", "Chad", "Ghana", "Italy", "Japan", "Kenya", "Nepal", "Peru", "Togo")
HEAD = """\
THE PRESIDENT OF THE GENERAL ASSEMBLY

5 May 2031

Excellency,

I have the pleasure to transmit herewith the lists of the round tables of the Summit on Water.

Please accept, Excellency, the assurances of my highest consideration.

Maria Example

All Permanent Representatives and
Permanent Observers to the United Nations
New York

"""
TABLE = """\
Summit on Water
(Tentative list as of 5 May 2031)

Round Table {number}

Theme of table {number}

Participants:

Member States

{states}

"""
PER_TABLE = 100
OPTIONS = ["not-a-name", "waive", "new", "unsure"]
"""Answers given in turn; two of them alter the dataset."""


def write_conference(folder: Path, conflicts: int) -> None:
    """Write a conference with as many names that nobody can read, a hundred a table."""
    chance = random.Random(5)  # noqa: S311 - the same conference each time
    names: dict[str, None] = {}
    while len(names) < conflicts:
        words = ("".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(2))
        names[" ".join(words)] = None
    made = list(names)
    text = HEAD
    for number, start in enumerate(range(0, len(made), PER_TABLE), 1):
        listed = [*made[start : start + PER_TABLE], STATES[number % len(STATES)]]
        entries = "\n".join(f"- {name}" for name in sorted(listed))
        text += TABLE.format(number=number, states=entries)
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "letters.txt").write_text(text, encoding="utf-8")


def fill(folder: Path, count: int) -> None:
    """Answer the last questions of the queue beforehand, so many of them."""
    from hldparse.api.reviewing import open_review
    from hldparse.reviewing import LedgerFile, new_decision

    review = open_review(folder, now=str)
    rows = {row.conflict_id: row for row in review.dataset.conflicts}
    asked = [rows[item.conflict_id] for item in review.queue() if item.state == "open"]
    lines = [
        new_decision(
            conflict_id=row.conflict_id,
            kind=row.kind,
            option="waive",
            reviewer="A",
            decided_at="2031-06-01T10:00:00.000+00:00",
            fingerprint=row.fingerprint,
        )
        for row in asked[-count:]
    ]
    LedgerFile(folder / "decisions.jsonl").append(lines)


class Browser:
    """Asks the page as a browser without script does."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._host = parts.netloc
        self._line = http.client.HTTPConnection(parts.netloc, timeout=60)
        self._cookie = ""
        self.page = self._get(f"{parts.path}?{parts.query}")

    def answer(self, option: str) -> None:
        """Send the form of the card shown, and receive the next one."""
        fields = {
            name: html.unescape(value)
            for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', self.page)
            if name in {"conflict", "case", "seen"}
        }
        body = urlencode({**fields, "option": option, "given": "key"})
        self.page = self._follow("POST", "/answer", body)

    def open(self) -> None:
        """Open the queue anew."""
        self.page = self._get("/")

    def _get(self, path: str) -> str:
        return self._follow("GET", path, None)

    def _follow(self, method: str, path: str, body: str | None) -> str:
        headers = {"cookie": self._cookie, "origin": f"http://{self._host}"}
        if body is not None:
            headers["content-type"] = "application/x-www-form-urlencoded"
        self._line.request(method, path, body, headers)
        reply = self._line.getresponse()
        text = reply.read().decode("utf-8")
        for name, value in reply.getheaders():
            if name.lower() == "set-cookie":
                self._cookie = value.partition(";")[0]
        if reply.status in {302, 303}:
            return self._follow("GET", reply.getheader("location") or "/", None)
        if reply.status != http.client.OK:
            raise SystemExit(f"{method} {path}: {reply.status}\n{text[:500]}")
        return text


def measured(folder: Path, answers: int, options: list[str]) -> dict[str, float]:
    """Return seconds until the page is served, until it is shown, and of each answer."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "hldparse", "review", str(folder), "--no-browser"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet, text=True) as server:
        line = server.stdout.readline() if server.stdout else ""
        ready = time.perf_counter() - started
        browser = Browser(line.split()[-1])
        times: list[float] = []
        opened = _timed(browser.open)
        for number in range(answers):
            option = options[number % len(options)]
            times.append(_timed(lambda option=option: browser.answer(option)))
        server.terminate()
    return {
        "from the command to the page, s": ready,
        "queue opened, s": opened,
        "answer, median s": statistics.median(times),
        "answer, 95 of 100 within s": statistics.quantiles(times, n=20)[-1],
        "answer, slowest s": max(times),
    }


def _timed(act: object) -> float:
    started = time.perf_counter()
    act()  # type: ignore[operator]
    return time.perf_counter() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--conflicts", type=int, default=10_000)
    parser.add_argument("--answers", type=int, default=100)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "water"
        write_conference(folder, args.conflicts)
        first = measured(folder, args.answers, OPTIONS)
        fill(folder, args.conflicts * 9 // 10)
        last = measured(folder, args.answers, OPTIONS)
    figures = {f"{name}, ledger empty": figure for name, figure in first.items()}
    figures |= {f"{name}, 9 of 10 decided": figure for name, figure in last.items()}
    for name, figure in figures.items():
        print(f"{name:55} {figure:8.3f}")
    if args.json:
        args.json.write_text(json.dumps(figures, indent=1) + "\n")
    slow = [each["answer, 95 of 100 within s"] > ANSWERED for each in (first, last)]
    if any(slow) or first["queue opened, s"] > OPENED:
        raise SystemExit(f"aimed at {OPENED} s to open and {ANSWERED} s for each answer")


if __name__ == "__main__":
    main()
