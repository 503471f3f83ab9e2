"""Pace of the review by keyboard: a hundred decisions in a real Chromium, none of them read.

    python -m benchmarks.review_keys [--answers 100]

Each decision is one key, and the next key is pressed once the next card is shown.
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.review import write_conference

AIM = 30.0
"""Seconds for a hundred decisions."""
KEYS = ("2", "3", "u", "1")
"""No name, left, unsure, and one that is not known yet."""
MORE = 20
READY = "#page:not([aria-busy])"


def paced(page: Any, address: str, answers: int) -> list[float]:
    """Give so many answers at ``address`` and return the seconds that each took."""
    page.goto(address)
    taken = []
    for key in itertools.islice(itertools.cycle(KEYS), answers):
        question = page.inner_text("h1")
        started = time.perf_counter()
        page.keyboard.press(key)
        page.wait_for_function(
            "text => document.querySelector('h1').innerText !== text", arg=question
        )
        page.wait_for_selector(READY)
        taken.append(time.perf_counter() - started)
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=100)
    asked = parser.parse_args()
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "conference"
        write_conference(home, asked.answers + MORE)
        command = [sys.executable, "-m", "hldparse", "review", str(home), "--no-browser"]
        with (
            subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server,
            sync_playwright() as playwright,
        ):
            address = server.stdout.readline().split()[-1] if server.stdout else ""
            found = shutil.which("chromium") or shutil.which("chromium-browser")
            browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
            taken = paced(browser.new_page(), address, asked.answers)
            browser.close()
            server.kill()
    print(f"{asked.answers} decisions by keyboard: {sum(taken):.1f} s (aim {AIM:.0f} s for 100)")
    print(f"each: median {statistics.median(taken):.2f} s, slowest {max(taken):.2f} s")


if __name__ == "__main__":
    main()
