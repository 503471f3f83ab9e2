"""Organisations: a long name held against its acronym, and misspelled names told from near ones."""

from __future__ import annotations

from functools import lru_cache

from hldparse.records.names import Candidate
from hldparse.resolving import keys
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.levels import Match
from hldparse.resolving.normalise import repair
from hldparse.resolving.parts import Parts, take_apart, with_letters
from hldparse.resolving.secretariats import served

_OPTIONAL = frozenset(("united", "nation", "office", "secretariat"))
"""Words of a body's full name that are often left out, where the rest names no other body."""
_LEAST_ALIKE = 78
_SHOWN = 3
_RAREST = 2
_COMMON = 40
"""Names in which a word may be for it to say something of them."""
_DERIVED = 0.75
"""Part of the longer word that two words of one stem share: "agricultural", "agriculture"."""
_FEW_WORDS = 3
"""Names of so few words must have every word: "European Council" is not the Council of Europe."""

SCORES = {"agree": 99.0, "name": 95.0, "near agrees": 94.0, "near": 85.0}


class Bodies:
    """Looks organisations up that are printed otherwise than in the gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        from rapidfuzz import fuzz, process

        self.gazetteer = gazetteer
        self._extract, self._ratio = process.extract, fuzz.ratio
        self._last: tuple[str, list[tuple[str, float]]] = ("", [])
        """What was alike the name looked at last: what is no body is asked again what it is like.
        """

    def resolve(self, text: str) -> tuple[Match, bool] | None:
        """Return the names ``text`` stands for, and whether its parts agree; None for none.

        Not agreed: name and acronym are of different bodies, or two bodies are equally near.
        """
        clean, steps = repair(text)
        if " " not in clean:
            return None
        clean, lettered = with_letters(clean)
        steps = (*steps, lettered) if lettered else steps
        parts = take_apart(clean)
        if parts.acronym and not parts.acronym.isupper() and not self._called(parts.acronym):
            parts = Parts(clean, "")
        named = self._named(parts.name) if parts.acronym else []
        called = self._called(parts.acronym)
        if named:
            return self._weigh(parts, named, called, steps)
        if (body := served(parts.name)) and (ids := self._named(body)):
            said = f"{parts.name} is the secretariat of {self._text(ids[0])}"
            match = Match(ids, "words", "variant", SCORES["name"], [*steps, said])
            return match, not called or self._owner(ids[0]) in map(self._owner, called)
        near = self._near(parts.name)
        if not near:
            return self._only_called(parts, called, steps)
        both = [n for n in near if self._owner(n) in {self._owner(m) for m in called}]
        if both:
            said = f"{parts.name} is near {self._text(both[0])}, and {parts.acronym} is its acronym"
            return Match(both, "fuzzy", "fuzzy", SCORES["near agrees"], [*steps, said]), True
        owners = {self._owner(n) for n in near}
        said = f"{parts.name} is near {self._text(near[0])}"
        match = Match(near, "fuzzy", "fuzzy", SCORES["near"], [*steps, said])
        return match, len(owners) == 1 and not called

    def candidates(self, text: str) -> tuple[Candidate, ...]:
        """Return the bodies whose names are most alike a text that resolves to none."""
        clean, _ = repair(text)
        if " " not in clean:
            return ()
        best: dict[str, Candidate] = {}
        for key, alike in self._alike(_bag(take_apart(clean).name)):
            for n in self._ids(key):
                name = self.gazetteer.names[n]
                entity_id = self.gazetteer.entities[name.entity].entity_id
                best.setdefault(entity_id, Candidate(entity_id, name.text, round(alike * 0.9, 1)))
        return tuple(best.values())[:_SHOWN]

    def _weigh(
        self, parts: Parts, named: list[int], called: list[int], steps: tuple[str, ...]
    ) -> tuple[Match, bool]:
        owners = {self._owner(n) for n in named}
        if not called:
            said = f"{parts.name} is known, the acronym {parts.acronym} is not"
            return Match(named, "words", "variant", SCORES["name"], [*steps, said]), True
        if owners & {self._owner(n) for n in called}:
            said = f"{parts.acronym} is the acronym of {parts.name}"
            return Match(named, "words", "normalised", SCORES["agree"], [*steps, said]), True
        said = f"{parts.name} and {parts.acronym} are different bodies"
        return Match(named + called, "words", "variant", SCORES["name"], [*steps, said]), False

    def _only_called(
        self, parts: Parts, called: list[int], steps: tuple[str, ...]
    ) -> tuple[Match, bool] | None:
        if not called:
            return None
        said = f"{parts.acronym} is known, but not as the acronym of {parts.name}"
        return Match(called, "words", "variant", SCORES["near"], [*steps, said]), False

    def _named(self, name: str) -> list[int]:
        folded = keys.folded(name)
        ids = self.gazetteer.keys.get(folded) or self._ids(_bag(name))
        return [n for n in ids if self._is_body(n)]

    def _called(self, acronym: str) -> list[int]:
        if not acronym:
            return []
        return [n for n in self.gazetteer.keys.get(keys.folded(acronym), ()) if self._is_body(n)]

    def _near(self, name: str) -> list[int]:
        """Return names of which every word is in ``name``, but for a misprint or an ending."""
        key = _bag(name)
        printed = key.split()
        found: list[int] = []
        for other, _ in self._alike(key):
            if _same_words(printed, other.split()):
                found.extend(n for n in self._ids(other) if n not in found)
        return found

    def _alike(self, key: str) -> list[tuple[str, float]]:
        if self._last[0] == key:
            return self._last[1]
        hits = self._extract(
            key,
            self._beside(key.split()),
            scorer=self._ratio,
            processor=None,
            limit=8,
            score_cutoff=_LEAST_ALIKE,
        )
        found = [(other, alike) for other, alike, _ in hits]
        self._last = (key, found)
        return found

    def _beside(self, words: list[str]) -> list[str]:
        """Return the bags of organisations that share one of the rarest words of a name."""
        postings = self.gazetteer.postings
        known = sorted((places for w in set(words) if (places := postings.get(w))), key=len)
        rare = [places for n, places in enumerate(known) if n < _RAREST or len(places) <= _COMMON]
        bodies = self.gazetteer.of_bodies.intersection(set[int]().union(*rare))
        return [self.gazetteer.in_order[place] for place in sorted(bodies)]

    def _ids(self, key: str) -> list[int]:
        return [n for n in self.gazetteer.bags.get(key, ()) if self._is_body(n)]

    def _is_body(self, n: int) -> bool:
        return self.gazetteer.entities[self.gazetteer.names[n].entity].entity_type == "organisation"

    def _owner(self, n: int) -> int:
        return self.gazetteer.names[n].entity

    def _text(self, n: int) -> str:
        return self.gazetteer.names[n].text


@lru_cache(maxsize=1 << 6)
def _bag(name: str) -> str:
    """Return the bag that a body is found by, remembered: what is no body is asked twice."""
    return keys.body_bag(keys.spoken(name))


def _same_words(printed: list[str], known: list[str]) -> bool:
    """Whether two names have the same words, but for misprints, endings and ``_OPTIONAL`` words."""
    left = list(known)
    strange = []
    for word in printed:
        if word in left:
            left.remove(word)
        else:
            strange.append(word)
    shared = len(known) - len(left)
    for word in strange:
        twin = next((other for other in left if _twins(word, other, shared)), None)
        if twin is not None:
            left.remove(twin)
        elif word not in _OPTIONAL:
            return False
    return shared > 0 and all(word in _OPTIONAL for word in left)


def _twins(word: str, other: str, shared: int) -> bool:
    """Whether one word is a misprint of the other, or of its stem in a name of many words."""
    from rapidfuzz.distance import OSA

    longest = max(len(word), len(other))
    if longest >= 6 and OSA.distance(word, other) <= (2 if longest >= 9 else 1):
        # "africa" and "afrika", but not "african"
        return not (word.startswith(other) or other.startswith(word)) or shared >= _FEW_WORDS
    same = 0
    while same < min(len(word), len(other)) and word[same] == other[same]:
        same += 1
    return shared >= _FEW_WORDS and same >= 4 and same / longest >= _DERIVED
