"""Finds the name of a state that a misprinted one is nearest to, or says that two are too near."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from hldparse.resolving import keys
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.text.fold import fold

_MOST = 3
"""Edits in the longest name; beyond it a reader would not be sure either."""
_BUDGETS = ((16, 3), (7, 2), (5, 1), (0, 0))
"""(letters of the distinctive words, edits allowed). Names of four letters get none, only letters
that print alike: "mail", "ran" and "woman" are no states."""
_MARGIN = 0.75
"""By how much the runner-up must be farther: more than one letter that prints alike."""
_DEMONYM_ENDINGS = ("n", "an", "ian", "i", "ese", "ish", "s", "er", "ic", "ite")
"""What makes "Tongan" of "Tonga": another word, not a misprint."""


class Near(NamedTuple):
    """A gazetteer key near a text."""

    entity: int
    cost: float
    """Edits, a letter that prints alike counted as half of one."""
    key: str
    names: list[int]


@dataclass(frozen=True, slots=True)
class _Pool:
    """Keys by length, with their skeletons, ready for distance computations."""

    keys: dict[int, list[str]]
    skeletons: dict[int, list[str]]


class Nearest:
    """Edit distances between a text and every English name of a state."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    @cached_property
    def _names(self) -> dict[str, list[int]]:
        names, entities = self.gazetteer.names, self.gazetteer.entities
        found = {}
        for key, ids in self.gazetteer.squeezed.items():
            kept = [
                n
                for n in ids
                if names[n].lang == "en"
                and names[n].kind != "acronym"
                and not names[n].weak
                and entities[names[n].entity].entity_type == "state"
            ]
            if kept:
                found[key] = kept
        return found

    @cached_property
    def _budget(self) -> dict[str, int]:
        """Edits allowed in each key: by the letters of its distinctive words, one more where it
        has others as well.
        """
        found = {}
        for key, ids in self._names.items():
            folded = fold(self.gazetteer.names[ids[0]].text)
            distinctive = len(keys.squeeze(keys.core(folded))) or len(key)
            budget = next(edits for letters, edits in _BUDGETS if distinctive >= letters)
            found[key] = min(_MOST, budget + (distinctive < len(key) - 1 and budget < _MOST))
        return found

    @cached_property
    def _pool(self) -> _Pool:
        by_length: dict[int, list[str]] = {}
        for key in sorted(self._names):
            by_length.setdefault(len(key), []).append(key)
        return _Pool(
            by_length, {n: [keys.skeleton(key) for key in found] for n, found in by_length.items()}
        )

    def near(self, folded: str) -> list[Near]:
        """Return the entities near a folded text, nearest first, one row each, within budget."""
        text = keys.squeeze(folded)
        best: dict[int, Near] = {}
        for key, cost in self._within(text, keys.skeleton(text)):
            if self._is_other_word(text, key):
                continue
            for n in self._names[key]:
                entity = self.gazetteer.names[n].entity
                if entity not in best or cost < best[entity].cost:
                    best[entity] = Near(entity, cost, key, self._names[key])
        return sorted(best.values(), key=lambda near: (near.cost, near.key))

    def _within(self, text: str, skeleton: str) -> list[tuple[str, float]]:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = []
        for length in range(len(text) - _MOST, len(text) + _MOST + 1):
            pool = self._pool.keys.get(length)
            if not pool:
                continue
            skeletons = self._pool.skeletons[length]
            likely = process.extract(
                skeleton,
                skeletons,
                scorer=OSA.distance,
                processor=None,
                limit=None,
                score_cutoff=_MOST,
            )
            for _, apart, at in likely:
                key = pool[at]
                edits = OSA.distance(text, key)
                cost = (edits + apart) / 2
                if cost <= self._budget[key] or (apart == 0 and len(key) > 3):
                    found.append((key, cost))
        return found

    @staticmethod
    def _is_other_word(text: str, key: str) -> bool:
        return text.startswith(key) and text[len(key) :] in _DEMONYM_ENDINGS and text[-1] != key[-1]


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
