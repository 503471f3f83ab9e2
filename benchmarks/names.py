"""Names of states against the libraries people use: accuracy and speed in one run.

python -m benchmarks.names [--names FOLDER] [--write]

FOLDER holds sets/open/*.csv with columns name, iso3, accept, near; without the option the
environment's HLDPARSE_NAMES, else ../shared/names beside the checkout. A library that is not
installed ("pip install .[bench]"), or a folder that is not there, is left out with a message.
--write puts tables and picture into docs/benchmarks-names.md and docs/benchmarks-names.svg.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import functools
import importlib
import json
import logging
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.names_report import Row, markdown, picture
from benchmarks.pairs import pairs_table

ROOT = Path(__file__).resolve().parent.parent
SETS = (
    "un", "former", "agency", "six", "traps", "noise1", "noise2", "negatives", "affil", "merged",
)  # fmt: skip
_BUDGET_S = 2.0
_KOSOVO = {"XK": "XKX"}
_FIRST_ANSWER = "import time; t = time.process_time(); {call}; print(time.process_time() - t)"
_NAMES_A_SECOND = """
import json, sys, time
from hldparse import resolve, resolve_many
resolve("France")
speeds = []
for names in json.load(sys.stdin):
    start = time.process_time()
    found = list(resolve_many(names))
    speeds.append(len(found) / (time.process_time() - start))
print(json.dumps(speeds))
"""
Answer = Callable[[str], list[str]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 0 also where something had to be left out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    default = os.environ.get("HLDPARSE_NAMES") or ROOT.parent / "shared" / "names"
    parser.add_argument("--names", type=Path, default=Path(default))
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args(arguments)
    logging.disable(logging.CRITICAL)
    tables = [measured(options.names)] if (options.names / "sets").is_dir() else []
    if not tables:
        print(f"no sets of names in {options.names}: accuracy and speed left out", file=sys.stderr)
    rows = tables[0] if tables else []
    text = markdown(rows, SETS, pairs_table(ROOT / "tests" / "names"))
    print(text)
    if options.write and rows:
        (ROOT / "docs" / "benchmarks-names.md").write_text(text, encoding="utf-8")
        (ROOT / "docs" / "benchmarks-names.svg").write_text(picture(rows, SETS), encoding="utf-8")
    return 0


def measured(folder: Path) -> list[Row]:
    """Return a row of figures for each library that is installed."""
    sets = {name: read_set(folder / "sets" / "open" / f"{name}.csv") for name in SETS}
    clean = sorted({row["name"] for s in ("un", "agency") for row in sets[s]})
    noisy = sorted({row["name"] for s in ("noise1", "noise2") for row in sets[s]})
    rows = []
    for label, (module, load, call) in LIBRARIES.items():
        try:
            importlib.import_module(module)
            answer = load()
        except Exception as error:  # a library may also be there and not load
            print(f"{label} is left out: {error}", file=sys.stderr)
            continue
        speeds = _ours(clean, noisy) if module == "hldparse" else _theirs(answer, clean, noisy)
        accuracy = {name: accuracy_of(answer, rows) for name, rows in sets.items()}
        rows.append(Row(label, accuracy, *speeds, first_answer(call)))
    return rows


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


def _ours(clean: list[str], noisy: list[str]) -> tuple[float, float]:
    speeds = [_fresh(clean, noisy) for _ in range(5)]
    return statistics.median(s[0] for s in speeds), statistics.median(s[1] for s in speeds)


def _fresh(clean: list[str], noisy: list[str]) -> tuple[float, float]:
    """Return names a second of a process that has answered one name before."""
    command = [sys.executable, "-c", _NAMES_A_SECOND]
    given = json.dumps([clean, noisy])
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    first, second = json.loads(done.stdout)
    return float(first), float(second)


def _theirs(answer: Answer, clean: list[str], noisy: list[str]) -> tuple[float, float]:
    return _speed(answer, clean), _speed(answer, noisy)


def _speed(answer: Answer, names: list[str]) -> float:
    start, done = time.process_time(), 0
    for name in names:
        # A name that a library fails on takes its time as well.
        with contextlib.suppress(Exception):
            answer(name)
        done += 1
        if time.process_time() - start > _BUDGET_S:
            break
    return done / (time.process_time() - start)


def first_answer(call: str) -> float:
    """Return the milliseconds until a new process has answered one name; the median of three."""
    times = []
    for _ in range(3):
        code = _FIRST_ANSWER.format(call=call)
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        times.append(float(done.stdout.split()[-1]) * 1000 if done.returncode == 0 else 0.0)
    return statistics.median(times)


@functools.cache
def three_letters(code: str) -> str:
    """Return the alpha-3 code for an alpha-2 one, of withdrawn entries too; others as they are."""
    countries = importlib.import_module("pycountry")
    found = countries.countries.get(alpha_2=code) or countries.historic_countries.get(alpha_2=code)
    return _KOSOVO.get(code) or (str(found.alpha_3) if found else code)


def _hldparse() -> Answer:
    from hldparse.resolving import batch_answer, default_resolver

    resolver = default_resolver()
    return lambda name: list(batch_answer(json.dumps(name), resolver)["iso3"])


def _coco() -> Answer:
    converter = importlib.import_module("country_converter").CountryConverter()

    def answer(name: str) -> list[str]:
        found = converter.convert(name, to="ISO3", not_found="none", enforce_list=True)
        return [code for code in found[0] if code != "none"] if name.strip() else []

    return answer


def _countrynames() -> Answer:
    code = importlib.import_module("countrynames").to_code
    return lambda name: [three_letters(code(name, fuzzy=True) or "")]


def _countryguess() -> Answer:
    guess = importlib.import_module("countryguess").guess_country
    return lambda name: [guess(name, attribute="iso3") or ""]


def _hdx() -> Answer:
    country = importlib.import_module("hdx.location.country").Country
    country.countriesdata(use_live=False)
    return lambda name: [country.get_iso3_country_code_fuzzy(name, use_live=False)[0] or ""]


def _rigour() -> Answer:
    lookup_territory = importlib.import_module("rigour.territories").lookup_territory

    def answer(name: str) -> list[str]:
        found = lookup_territory(name, fuzzy=True)
        return [three_letters((found.alpha3 or found.code).upper())] if found else []

    return answer


LIBRARIES: dict[str, tuple[str, Callable[[], Answer], str]] = {
    "hldparse": ("hldparse", _hldparse, "from hldparse import resolve; resolve('France')"),
    "country-converter": (
        "country_converter",
        _coco,
        "import country_converter as c; c.CountryConverter().convert('France', to='ISO3')",
    ),
    "countrynames (fuzzy)": (
        "countrynames",
        _countrynames,
        "import countrynames; countrynames.to_code('France', fuzzy=True)",
    ),
    "countryguess": (
        "countryguess",
        _countryguess,
        "import countryguess; countryguess.guess_country('France')",
    ),
    "hdx-python-country (fuzzy)": (
        "hdx.location.country",
        _hdx,
        "from hdx.location.country import Country as C; C.countriesdata(use_live=False); "
        "C.get_iso3_country_code_fuzzy('France', use_live=False)",
    ),
    "rigour (fuzzy)": (
        "rigour.territories",
        _rigour,
        "from rigour.territories import lookup_territory as f; f('France', fuzzy=True)",
    ),
}
"""Label → module, loader of a function from a name to codes, and the call for its first answer."""


if __name__ == "__main__":
    sys.exit(main())
