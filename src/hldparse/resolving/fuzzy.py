"""Finds the name of a state that a misprinted one is nearest to, or says that two are too near."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from hldparse.resolving import keys
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.words import ARTICLES, ORDINARY

_MOST = 3
"""Edits in the longest name; beyond it a reader would not be sure either."""
_BUDGETS = ((14, 3.0), (8, 2.0), (7, 1.5), (5, 1.0), (0, 0.5))
"""(letters of the distinctive words, cost allowed). In four letters only one that prints alike:
"mail", "ran" and "woman" are no states."""
_SHORT = 4
_ARTICLE = "the"
_STRANGE_BEGIN = 0.5
"""Cost of another first letter in a name with two misprints: readers trust the first letter."""
_GENERIC_ALLOWANCE = 1.0
"""Cost allowed besides, where a name has other words than distinctive ones."""
_MARGIN = 0.75
"""By how much the runner-up must be farther: more than one letter that prints alike."""
_DEMONYM_ENDINGS = ("n", "i", "s", "o")
"""What makes "Tongan" of "Tonga": another word, not a misprint."""
# "Gambia (Republic of The)", "Yemen, Republic of"
_INVERTED = re.compile(r"^(?P<head>[^,(\[]+)[,(\[](?P<inner>[^,()\[\]]+)[)\]]?$")


class Near(NamedTuple):
    """A gazetteer key near a text."""

    entity: int
    cost: float
    """Edits, a letter that prints alike counted as half of one."""
    key: str
    names: list[int]


class Nearest:
    """Edit distances between a text and every English name of a state."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._pools: dict[int, list[str]] = {}

    def near(self, text: str) -> list[Near]:
        """Return the entities near a repaired text, nearest first, one row each, within budget."""
        folded = keys.folded(text)
        if folded in ORDINARY or folded in self.gazetteer.others:
            return []
        best: dict[int, Near] = {}
        for form in dict.fromkeys(_forms(text)):
            for key, cost in self._within(form):
                for n in self._names[key]:
                    entity = self.gazetteer.names[n].entity
                    if entity not in best or cost < best[entity].cost:
                        best[entity] = Near(entity, cost, key, self._names[key])
        return sorted(best.values(), key=lambda near: (near.cost, near.key))

    @cached_property
    def _names(self) -> dict[str, list[int]]:
        names, entities = self.gazetteer.names, self.gazetteer.entities
        found: dict[str, list[int]] = {}
        for n, name in enumerate(names):
            if name.lang != "en" or name.weak or entities[name.entity].entity_type != "state":
                continue
            folded = keys.written_out(keys.folded(name.text))
            if any(len(word) == 1 for word in folded.split()):
                # "S Africa": what is cut so short leaves too little to be near to.
                continue
            key = keys.squeeze(folded)
            if len(key) >= _SHORT:
                found.setdefault(key, []).append(n)
        return found

    @cached_property
    def _budget(self) -> dict[str, float]:
        """Cost allowed in each key: by the letters of its distinctive words, more where it has
        others as well; in acronyms only what prints alike.
        """
        found = {}
        for key, ids in self._names.items():
            name = self.gazetteer.names[ids[0]]
            distinctive = len(keys.squeeze(keys.core(keys.folded(name.text)))) or len(key)
            budget = next(cost for letters, cost in _BUDGETS if distinctive >= letters)
            if distinctive < len(key) - 1:
                budget += _GENERIC_ALLOWANCE
            if name.kind == "acronym" and " " not in name.text:
                budget = _BUDGETS[-1][1]
            found[key] = min(float(_MOST), budget)
        return found

    def _pool(self, length: int) -> list[str]:
        """Return the keys that differ from ``length`` by no more letters than may be wrong."""
        pool = self._pools.get(length)
        if pool is None:
            near = range(length - _MOST, length + _MOST + 1)
            pool = [key for key in sorted(self._names) if len(key) in near]
            self._pools[length] = pool
        return pool

    @cached_property
    def _skeletons(self) -> dict[str, str]:
        return {key: keys.skeleton(key) for key in self._names}

    def _within(self, text: str) -> Iterator[tuple[str, float]]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        if len(text) < _SHORT - 1:
            return
        likely = process.extract(
            text,
            self._pool(len(text)),
            scorer=OSA.distance,
            processor=None,
            limit=None,
            score_cutoff=_MOST,
        )
        if not likely:
            return
        skeleton = keys.skeleton(text)
        for key, edits, _ in likely:
            if edits > 2 * self._budget[key]:
                continue
            cost = min(edits, (edits + OSA.distance(skeleton, self._skeletons[key])) / 2)
            cost += _strange_begin(text, key, edits)
            if cost <= self._budget[key] and not _is_other_word(text, key, edits):
                yield key, cost


def _forms(text: str) -> Iterator[str]:
    """Yield the ways a text may be spelt in the gazetteer, without spaces."""
    full = keys.written_out(keys.folded(text))
    yield keys.squeeze(full)
    first, _, others = full.partition(" ")
    if first in ARTICLES and others:
        yield keys.squeeze(others)
    if full.endswith(" the"):
        yield keys.squeeze(full.replace(" the", ""))
    inverted = _INVERTED.match(text)
    if inverted and len(inverted["inner"]) == len(_ARTICLE):
        if sum(a != b for a, b in zip(inverted["inner"], _ARTICLE, strict=True)) <= 1:
            yield keys.squeeze(keys.written_out(keys.folded(inverted["head"])))
    elif inverted:
        yield keys.squeeze(keys.written_out(keys.folded(f"{inverted['inner']} {inverted['head']}")))


def _is_other_word(text: str, key: str, edits: int) -> bool:
    """Whether a text is a word made of a key ("Tongan"), or its letters in another order."""
    if text.startswith(key) and edits:
        rest = text[len(key) :]
        return len(rest) > 1 or (rest in _DEMONYM_ENDINGS and rest != key[-1])
    return len(key) == _SHORT and sorted(text) == sorted(key)


def _strange_begin(text: str, key: str, edits: int) -> float:
    """Return the cost of a first letter that is not the key's, nor left out, doubled or swapped."""
    if edits < 2 or text[0] == key[0] or text[0] in key[1:3] or text[1:2] == key[0]:
        return 0.0
    return 0.0 if keys.skeleton(text[0]) == keys.skeleton(key[0]) else _STRANGE_BEGIN


def decide(near: list[Near]) -> tuple[Near | None, bool]:
    """Return the nearest entity where the runner-up is clearly farther, and whether there are two
    too close to choose between.
    """
    if not near:
        return None, False
    if len(near) > 1 and near[1].cost - near[0].cost < _MARGIN:
        return None, True
    return near[0], False


def score(cost: float, length: int) -> float:
    """Return 0 to 90: what part of a name of ``length`` letters is as printed."""
    return round(90.0 * (1 - cost / max(length, 1)), 1)
