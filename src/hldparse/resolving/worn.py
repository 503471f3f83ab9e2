"""Names that an engine recognised without being sure of them: letters may stand for their likes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cached_property

from hldparse.records.names import Candidate, Resolution
from hldparse.resolving import keys
from hldparse.resolving.dating import Dating
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.levels import Match
from hldparse.resolving.normalise import repair

UNSURE = 0.9
"""Confidence under which a name may be misread; sure words are right in 99 of 100 cases."""
_SCORE = 65.0
"""Less than any misprint of a text that was read, not recognised."""
_SHORTEST = 4
_CAPITALS = {
    letter: group[0]
    for group in ("cgoqd06", "bpr8", "ef", "ilt1", "hmn", "vy", "s5")
    for letter in group
}
"""Capitals that a worn type makes alike: "Ghad" for Chad, "Penin" for Benin. Small letters are
those of ``keys.skeleton``."""


class Worn:
    """Finds the one state whose name a worn print may have been."""

    def __init__(self, gazetteer: Gazetteer, dating: Dating) -> None:
        self.gazetteer = gazetteer
        self._dating = dating

    @cached_property
    def _names(self) -> dict[str, list[int]]:
        """Names of states by what is left of them when letters that look alike are one."""
        found: dict[str, list[int]] = defaultdict(list)
        for key, (_, _, names) in self.gazetteer.near.items():
            if len(key) >= _SHORTEST:
                found[_shape(key)] += names
        return found

    def read(self, text: str, as_of: str, confidence: float) -> Resolution | None:
        """Return the resolution of a name recognised with ``confidence``; None where none fits.

        Where the names of two states fit, neither is taken: both are candidates. Another word has
        as many letters: "Mall" may be Mali, "Berlin" is not Benin.
        """
        clean, steps = repair(text)
        folded = keys.folded(clean)
        squeezed = keys.squeeze(folded)
        if len(squeezed) < _SHORTEST or not any(map(str.isalpha, squeezed)):
            return None
        names = self._names.get(_shape(squeezed), [])
        if folded in self.gazetteer.others:
            names = [n for n in names if len(self._squeezed(n)) == len(squeezed)]
        if not names:
            return None
        of = {self.gazetteer.names[n].entity: n for n in reversed(names)}
        candidates = tuple(
            Candidate(
                self.gazetteer.entities[entity].entity_id, self.gazetteer.names[n].text, _SCORE
            )
            for entity, n in of.items()
        )
        said = f"recognised with a confidence of {confidence:.2f}"
        if len(of) > 1:
            doubt = (*steps, f"{said}: may be {candidates[0].name} or {candidates[1].name}")
            return Resolution(text, None, "", 0.0, doubt, candidates, ambiguous=True)
        chosen = self._dating.choose(names, as_of)
        if chosen is None:
            return None
        step = f"{said}: letters that look alike in worn print set aside"
        match = Match([chosen], "fuzzy", "fuzzy", _SCORE, [*steps, step])
        found = self._dating.found(text, match, chosen, as_of)
        return replace(found, candidates=candidates, name_kind="typo")

    def _squeezed(self, name: int) -> str:
        return keys.squeeze(keys.folded(self.gazetteer.names[name].text))


def _shape(squeezed: str) -> str:
    first = _CAPITALS.get(squeezed[0], squeezed[0])
    return first + keys.skeleton(squeezed[1:])
