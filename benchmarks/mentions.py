"""Precision and recall of mentions on sentences labelled by reading, and speed of the prose stage.

    python benchmarks/mentions.py [--verbose]

A mention counts as right where its kind and printed form are right, in printed order; for
resolutions and other symbols also the normalised form, for states the entity.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hldparse.parsing.prose import stretches, titles
from hldparse.parsing.prose_language import Names, names_of
from hldparse.parsing.prose_words import Stretch
from hldparse.resolving import default_resolver, lexicon

LABELLED = Path(__file__).resolve().parent.parent / "tests" / "parsing" / "mentions"
KINDS = ("state", "organisation", "symbol", "person", "date", "event")
LETTER = 2_000
"""Characters of a letter's body, as they are on average."""
Mentioned = tuple[str, str, str]
"""Kind, printed form, and for symbols and states what they stand for."""


@dataclass
class Score:
    """Mentions of one kind: right, found too much, missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    values_right: int = 0

    @property
    def precision(self) -> float:
        """Return the share of what is found that is right."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Return the share of what is there that is found."""
        there = self.right + self.missed
        return self.right / there if there else 1.0


@dataclass
class Result:
    """The scores of one labelled file."""

    sentences: int = 0
    scores: dict[str, Score] = field(default_factory=lambda: {kind: Score() for kind in KINDS})
    errors: list[str] = field(default_factory=list)


def labelled() -> dict[str, list[dict[str, Any]]]:
    """Return the labelled sentences of each file, by its name."""
    return {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in sorted(LABELLED.glob("*.jsonl"))
    }


def measure(rows: list[dict[str, Any]], names: Names) -> Result:
    """Return how the program's mentions compare with the labels."""
    result = Result(sentences=len(rows))
    known = titles(row["text"] for row in rows)
    for row in rows:
        text, date = row["text"], row["date"]
        found = stretches(text, date, names, known)
        have = Counter(_seen(each, text, date) for each in found)
        want = Counter(_label(each) for each in row["mentions"])
        for kind in KINDS:
            score = result.scores[kind]
            score.right += sum((have & want)[one] for one in have if one[0] == kind)
            score.wrong += sum((have - want)[one] for one in have if one[0] == kind)
            score.missed += sum((want - have)[one] for one in want if one[0] == kind)
        values = Counter((each.kind, text[each.start : each.stop], each.value) for each in found)
        for one in row["mentions"]:
            key = (one["kind"], one["printed"], one.get("value", ""))
            if values[key]:
                values[key] -= 1
                result.scores[one["kind"]].values_right += 1
        for sign, rest in (("+", have - want), ("-", want - have)):
            result.errors += [f"{sign} {one}   {text[:150]}" for one in sorted(rest)]
    return result


def _seen(each: Stretch, text: str, date: str) -> Mentioned:
    printed = text[each.start : each.stop]
    if each.kind == "symbol":
        return each.kind, printed, each.value
    if each.kind == "state":
        entity = default_resolver().resolve(printed, date, ("state",)).entity
        return each.kind, printed, entity.entity_id if entity else ""
    return each.kind, printed, ""


def _label(each: dict[str, Any]) -> Mentioned:
    counts = each["kind"] in ("symbol", "state")
    return each["kind"], each["printed"], each.get("value", "") if counts else ""


def speed(rows: list[dict[str, Any]], names: Names) -> float:
    """Return letters a second of one core through the prose stage, spaCy started."""
    text = " ".join(row["text"] for row in rows)
    letters = [text[start : start + LETTER] for start in range(0, len(text), LETTER)] * 20
    begun = time.process_time()
    for letter in letters:
        stretches(letter, rows[0]["date"], names)
    return len(letters) / (time.process_time() - begun)


def main() -> int:
    """Print scores by file and kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true", help="print every difference")
    options = parser.parse_args()
    names = names_of(lexicon(), "en")
    for name, rows in labelled().items():
        result = measure(rows, names)
        print(f"{name}: {result.sentences} sentences")
        print("  kind          right  wrong missed  precision recall  values")
        for kind, score in result.scores.items():
            there = score.right + score.missed
            print(
                f"  {kind:13}{score.right:6}{score.wrong:7}{score.missed:7}"
                f"{score.precision:11.3f}{score.recall:7.3f}{score.values_right:5}/{there}"
            )
        if options.verbose:
            print(*result.errors, sep="\n")
    letters = next(rows for name, rows in labelled().items() if name == "letters")
    print(f"speed: {speed(letters, names):.0f} letters of {LETTER:,} characters a second")
    return 0


if __name__ == "__main__":
    sys.exit(main())
