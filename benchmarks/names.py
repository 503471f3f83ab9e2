"""Names of states against the libraries people use: accuracy and speed in one run.

python -m benchmarks.names [--names FOLDER] [--write]

FOLDER holds sets/open/*.csv with columns name, iso3, accept, near; without the option the
environment's HLDPARSE_NAMES, else ../shared/names beside the checkout. A library that is not
installed ("pip install .[bench]"), or a folder that is not there, is left out with a message;
forms made from the gazetteer's own names are measured in any case. --write puts the tables into
docs/benchmarks-names.md, the picture into docs/benchmarks-names.svg, and both into the part of
docs/benchmarks.md that is marked for them.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import importlib
import json
import logging
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.name_forms import forms
from benchmarks.name_libraries import LIBRARIES, Answer
from benchmarks.names_report import Row, markdown, picture, summary
from benchmarks.pairs import pairs_table

ROOT = Path(__file__).resolve().parent.parent
SETS = (
    "un", "former", "agency", "six", "traps", "noise1", "noise2", "negatives", "affil", "merged",
)  # fmt: skip
MADE = "forms"
"""The set that is made from the gazetteer's names."""
_PLACE = re.compile(r"(?<=<!-- names -->\n).*(?=<!-- end of names -->)", re.DOTALL)
_BUDGET_S = 2.0
_FIRST_ANSWER = """
import pathlib, time
status = pathlib.Path("/proc/self/status")
def held():
    return int(status.read_text().split("VmHWM:")[1].split()[0]) if status.exists() else 0
before, start = held(), time.process_time()
{call}
print(time.process_time() - start, (held() - before) / 1024)
"""
_NAMES_A_SECOND = """
import json, sys, time
from hldparse import resolve, resolve_many
resolve("France")
speeds = []
for names in json.load(sys.stdin):
    start = time.process_time()
    found = list(resolve_many(names))
    speeds.append(len(found) / (time.process_time() - start) if found else 0.0)
print(json.dumps(speeds))
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 0 also where something had to be left out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    default = os.environ.get("HLDPARSE_NAMES") or ROOT.parent / "shared" / "names"
    parser.add_argument("--names", type=Path, default=Path(default))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)
    there = (options.names / "sets").is_dir()
    if not there:
        print(f"no sets of names in {options.names}: they are left out", file=sys.stderr)
    shown = (*SETS, MADE) if there else (MADE,)
    rows = measured(options.names, shown)
    text = markdown(rows, shown, pairs_table(ROOT / "tests" / "names"))
    print(text)
    if options.write and there:
        docs = ROOT / "docs"
        (docs / "benchmarks-names.md").write_text(text, encoding="utf-8")
        (docs / "benchmarks-names.svg").write_text(picture(rows, shown), encoding="utf-8")
        _replace_part(docs / "benchmarks.md", summary(rows, shown))
    return 0


def _replace_part(page: Path, part: str) -> None:
    """Put the part on names into a page of all benchmarks."""
    whole = page.read_text(encoding="utf-8")
    page.write_text(_PLACE.sub(lambda _: part, whole), encoding="utf-8")


def measured(folder: Path, shown: Sequence[str]) -> list[Row]:
    """Return a row of figures for each library that is installed, with the sets ``shown``."""
    sets = {name: read_set(folder / "sets" / "open" / f"{name}.csv") for name in SETS}
    collected = {row["name"] for rows in sets.values() for row in rows}
    sets[MADE] = [row for row in forms() if row["name"] not in collected]
    clean = names_of(sets, "un", "agency")
    given = (clean, names_of(sets, MADE), names_of(sets, "noise1", "noise2"))
    found = []
    for label, (module, load, call) in LIBRARIES.items():
        try:
            importlib.import_module(module)
            answer = load()
        except Exception as error:  # a library may also be there and not load
            print(f"{label} is left out: {error}", file=sys.stderr)
            continue
        speeds = ours(given) if module == "hldparse" else [_speed(answer, n) for n in given]
        accuracy = {name: accuracy_of(answer, sets[name]) for name in shown}
        clean_speed, made_speed, noisy_speed = speeds
        took, held = first_answer(call)
        found.append(Row(label, accuracy, clean_speed, made_speed, noisy_speed, took, held))
    return found


def names_of(sets: dict[str, list[dict[str, str]]], *wanted: str) -> list[str]:
    """Return the names of some sets, each once."""
    return sorted({row["name"] for name in wanted for row in sets[name]})


def read_set(path: Path) -> list[dict[str, str]]:
    """Return the rows of one set, none where it is not there."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def accuracy_of(answer: Answer, rows: list[dict[str, str]]) -> tuple[float, float]:
    """Return in per cent how many rows are answered right, and how many wrong: another code, or a
    code where none is right. The rest is left open.
    """
    right = wrong = 0
    for row in rows:
        try:
            found = {code for code in answer(row["name"]) if code}
        except Exception:
            found = set()
        verdict = judged(row, found)
        right, wrong = right + (verdict == "right"), wrong + (verdict == "wrong")
    return (100 * right / max(1, len(rows)), 100 * wrong / max(1, len(rows)))


def judged(row: dict[str, str], found: set[str]) -> str:
    """Return "right", "wrong" or "open" for the codes found for one row: open too where the right
    one is among several, or it is that of a predecessor.
    """
    wanted = set(filter(None, row["iso3"].split("+")))
    accepted = set(filter(None, (row.get("accept") or "").split("|")))
    near = set(filter(None, (row.get("near") or "").split("|")))
    if not found:
        return "right" if not wanted or "-" in accepted else "open"
    if found == wanted or (len(wanted) <= 1 and len(found) == 1 and found <= wanted | accepted):
        return "right"
    several = bool(wanted) and len(found) > 1 and bool(found & (wanted | accepted))
    return "open" if several or found <= wanted | accepted | near else "wrong"


def ours(given: Sequence[list[str]], runs: int = 9) -> list[float]:
    """Return names a second for each list, the medians of processes that have answered one name."""
    command = [sys.executable, "-c", _NAMES_A_SECOND]
    asked = json.dumps(given)
    speeds = []
    for _ in range(runs):
        done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
        speeds.append(json.loads(done.stdout))
    return [statistics.median(each) for each in zip(*speeds, strict=True)]


def _speed(answer: Answer, names: list[str]) -> float:
    start, done = time.process_time(), 0
    if not names:
        return 0.0
    for name in names:
        # A name that a library fails on takes its time as well.
        with contextlib.suppress(Exception):
            answer(name)
        done += 1
        if time.process_time() - start > _BUDGET_S:
            break
    return done / (time.process_time() - start)


def first_answer(call: str) -> tuple[float, float]:
    """Return the milliseconds until a new process has answered one name, and the MiB that it then
    holds more (0 where the system does not tell); medians of three.
    """
    figures = []
    for _ in range(3):
        command = [sys.executable, "-c", _FIRST_ANSWER.format(call=call)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        took = done.stdout.split()[-2:] if done.returncode == 0 else ["0", "0"]
        figures.append((float(took[0]) * 1000, float(took[1])))
    return statistics.median(f[0] for f in figures), statistics.median(f[1] for f in figures)


if __name__ == "__main__":
    sys.exit(main())
