"""Pairs of names of organisations and persons: the comparison of linking beside string measures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from hldparse.linking import same_organisation, same_person
from hldparse.resolving import default_resolver
from hldparse.text.fold import fold

Pair = tuple[str, bool, str, str]
Measure = Callable[[str, str], float]


def pairs_table(folder: Path) -> list[tuple[str, str, float, float]]:
    """Return kind, measure, precision and recall of "same" on the kept half of the pairs.

    A string measure has the threshold at which its F1 is best on the open half.
    """
    table = []
    for kind, own in (("organisations", _organisations()), ("persons", _persons())):
        pairs = read_pairs(folder / f"pairs_{kind}.tsv")
        kept = [pair for pair in pairs if pair[0] == "kept"]
        open_half = [pair for pair in pairs if pair[0] == "open"]
        for label, compare in own:
            said = [(same, compare(one, other) >= 70) for _, same, one, other in kept]
            table.append((kind, label, *precision_recall(said)))
        for label, measure in string_measures().items():
            least = best_threshold(measure, open_half)
            said = [(same, measure(one, other) >= least) for _, same, one, other in kept]
            table.append((kind, f"{label} ≥ {least:g}", *precision_recall(said)))
    return table


def read_pairs(path: Path) -> list[Pair]:
    """Return half, whether the two are one, and the two names of each labelled pair."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return [(half, verdict == "same", one, other) for half, verdict, one, other in rows]


def precision_recall(said: Iterable[tuple[bool, bool]]) -> tuple[float, float]:
    """Return precision and recall of what was said, as (label, verdict)."""
    rows = list(said)
    right = sum(label and verdict for label, verdict in rows)
    given = sum(verdict for _, verdict in rows)
    return right / max(1, given), right / max(1, sum(label for label, _ in rows))


def best_threshold(measure: Measure, pairs: list[Pair]) -> float:
    """Return the threshold from 50 to 100 at which a measure's F1 is best."""
    scores = [(same, measure(one, other)) for _, same, one, other in pairs]

    def f1(least: int) -> float:
        precision, recall = precision_recall((same, score >= least) for same, score in scores)
        return 2 * precision * recall / max(1e-9, precision + recall)

    return float(max(range(50, 101), key=f1))


def string_measures() -> dict[str, Measure]:
    """Return the measures people use, on folded names, from 0 to 100."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import JaroWinkler

    return {
        "ratio": lambda one, other: float(fuzz.ratio(fold(one), fold(other))),
        "token_set_ratio": lambda one, other: float(fuzz.token_set_ratio(fold(one), fold(other))),
        "Jaro-Winkler": lambda one, other: 100 * JaroWinkler.similarity(fold(one), fold(other)),
    }


def _organisations() -> list[tuple[str, Measure]]:
    resolver = default_resolver()

    def known(name: str) -> str:
        found = resolver.resolve(name, None, ("organisation",))
        return found.entity.entity_id if found.entity and found.method != "fuzzy" else ""

    return [
        ("hldparse", lambda one, other: same_organisation(one, other, known).score),
        ("hldparse, no gazetteer", lambda one, other: same_organisation(one, other).score),
    ]


def _persons() -> list[tuple[str, Measure]]:
    return [("hldparse", lambda one, other: same_person(one, other).score)]
