"""Misprinted names of states: read as the nearest, unless another is nearly as near."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hldparse.records.names import Candidate, Resolution
from hldparse.resolving import drafts, keys
from hldparse.resolving.dating import Dating
from hldparse.resolving.drafts import Told
from hldparse.resolving.fuzzy import Near, Nearest, decide, score
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.levels import Match
from hldparse.resolving.normalise import repair
from hldparse.resolving.qualified import Qualified
from hldparse.resolving.words import CONNECTORS, GENERIC, MARKERS_OF_PERSONS, PLACE_WORDS

_UNTELLING = GENERIC | CONNECTORS | PLACE_WORDS
"""Words of which none tells a state."""
_BRACKET = re.compile(r"(?P<head>.*\S)\s*\((?P<inner>[^()]+)\)$")
_BRACKET_MOST = 1.0
"""Cost of a misprint before a bracket that names the same."""
_CANDIDATES = 5
_PERSON_MOST = 1.0
"""Cost of a misprint that begins as a person's title does, of which the title is part."""
_CODE_MOST = 4
"""Letters of a code in brackets, of which every letter tells."""
_KNOWN = 1 << 12
"""Texts remembered with what they are near to, whatever the date."""


class Misprints:
    """Reads texts that are a state's name but for a few letters."""

    def __init__(self, gazetteer: Gazetteer, dating: Dating) -> None:
        self.gazetteer = gazetteer
        self._dating = dating
        self._qualified = Qualified(gazetteer)
        self._nearest = Nearest(gazetteer)
        self._further = Nearest(gazetteer, further=True)
        self._known: dict[tuple[str, bool], tuple[Near, ...]] = {}

    def read(self, text: str, as_of: str, *, whole: bool = True) -> Resolution | None:
        """Return the resolution of a text near the name of a state, None where it is near none.

        Part of a line in Latin letters, ``whole=False``, is held against English names alone: a
        line has many.
        """
        clean, steps = repair(text)
        near = self._known.get((clean, whole))
        if near is None:
            if len(self._known) >= _KNOWN:
                self._known.clear()
            near = self._known[clean, whole] = tuple(self._near(clean, whole=whole))
        if not near:
            return None
        nearest, ambiguous = decide(near)
        if nearest is None:
            candidates = self._candidates(near)
            doubt = (*steps, f"as near to {candidates[0].name} as to {candidates[1].name}")
            return Resolution(text, None, "", 0.0, doubt, candidates, ambiguous=ambiguous)
        names = nearest.names
        if len(names) > 1:
            names = [n for n in names if self.gazetteer.owners[n] == nearest.entity]
        chosen = self._dating.choose(names, as_of)
        if chosen is None:
            return None
        entity = self.gazetteer.entity(nearest.entity, as_of)
        return drafts.settled(text, entity, (self._told, steps, near, chosen, as_of))

    def _told(
        self, found: Resolution, steps: Sequence[str], near: Sequence[Near], chosen: int, as_of: str
    ) -> Told:
        """Return how a text was found to be a misprint of the name ``chosen``, the first ``near``
        it.
        """
        candidates = self._candidates(near)
        read = [*steps, _distance(near[0], near, candidates)]
        match = Match([chosen], "fuzzy", "fuzzy", candidates[0].score, read)
        told = self._dating.told(found, match, chosen, as_of)
        method, points, said, _, _, in_force, ambiguous = told
        return method, points, said, candidates, "typo", in_force, ambiguous

    def _candidates(self, near: Sequence[Near]) -> tuple[Candidate, ...]:
        return tuple(self._candidate(n) for n in near[:_CANDIDATES])

    def _near(self, clean: str, *, whole: bool) -> list[Near]:
        folded = keys.folded(clean)
        spoken = folded.split()
        if _UNTELLING.issuperset(spoken) or not any(map(str.isalpha, folded)):
            return []
        if self.gazetteer.no_names.has(clean, folded) or self._joins_two(clean):
            return []
        if spoken[0] in MARKERS_OF_PERSONS:
            # "Sir Lanka", but not "Dr Omman"
            found = self._nearest.near(clean)
            if not found or found[0].cost > _PERSON_MOST:
                return []
            return [] if self._qualified.has_a_name(spoken, found[0].key) else found
        swapped = clean[0].islower() and clean[1:2].isupper()
        found = (swapped and self._begun_otherwise(clean)) or self._nearest.near(clean)
        if not found and (whole or not folded.isascii()):
            found = self._further.near(clean)
        if found and found[0].cost and len(spoken) > 1:
            full = keys.written_out(folded).split()
            if self._qualified.has_a_name(full, found[0].key):
                return []
        return self._not_beside(clean, found) if found and clean[-1] == ")" else found

    def _begun_otherwise(self, clean: str) -> list[Near]:
        """Return the states whose name a text is but for its first two letters in each other's
        place, as their case shows: "eLtonia" is Letonia, though but a letter from Estonia.
        """
        if not clean[2:3].islower():
            return []
        key = keys.folded(f"{clean[1]}{clean[0]}{clean[2:]}")
        names, entities = self.gazetteer.names, self.gazetteer.entities
        own: dict[int, list[int]] = {}
        for n in self.gazetteer.keys.get(key, ()):
            if not names[n].weak and entities[names[n].entity].entity_type == "state":
                own.setdefault(names[n].entity, []).append(n)
        return [Near(entity, 1.0, keys.squeeze(key), ids) for entity, ids in own.items()]

    def _joins_two(self, clean: str) -> bool:
        """Whether a hyphen stands between two names, neither of them misprinted: "Iraq-Iran"."""
        if "-" not in clean:
            return False
        before, _, behind = clean.partition("-")
        known = self.gazetteer.keys
        return keys.folded(before) in known and keys.folded(behind) in known

    def _not_beside(self, clean: str, found: list[Near]) -> list[Near]:
        """Return without those that the bracket at the end of a text names as they are, for what
        stands before it is no part of their name: "Awa (Papua New Guinea)", unless they have a
        name with that very bracket: "Swazilad (Eswatini)"; none where what stands before is a name
        too, for nothing is misprinted: "Germany (GDR)"; nor before a code, of which one letter
        makes another: "Germany (GER)".
        """
        parts, known = _BRACKET.match(clean), self.gazetteer.keys
        if parts is None:
            return found
        inner, named = keys.folded(parts["inner"]), keys.folded(parts["head"]) in known
        ids = known.get(inner)
        if named and (ids or (len(inner) <= _CODE_MOST and parts["inner"].isupper())):
            return []
        if ids is None:
            return found
        own = {self.gazetteer.names[n].entity for n in ids}
        return [n for n in found if n.entity not in own or self._has_bracket(n, inner)]

    def _has_bracket(self, near: Near, inner: str) -> bool:
        """Whether a name with the bracket ``inner`` is one edit away."""
        texts = (self.gazetteer.names[n].text for n in near.names)
        brackets = [found for text in texts if (found := _BRACKET.match(text))]
        return near.cost <= _BRACKET_MOST and any(
            keys.folded(found["inner"]) == inner for found in brackets
        )

    def _candidate(self, near: Near) -> Candidate:
        entity_id = self.gazetteer.entities[near.entity].entity_id
        text = next(self.gazetteer.names[n].text for n in near.names)
        return drafts.candidate(entity_id, text, score(near.cost, len(near.key)))


def _distance(nearest: Near, near: Sequence[Near], candidates: tuple[Candidate, ...]) -> str:
    said = f"{_edits(nearest.cost)} from {candidates[0].name}"
    if len(near) > 1:
        said += f", {_edits(near[1].cost)} from {candidates[1].name}"
    return said


def _edits(cost: float) -> str:
    shown = f"{cost:g}"
    return f"{shown} edit" if shown == "1" else f"{shown} edits"
