"""The words of a name that tell which state it is, beside those that many names have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import compress
from typing import NamedTuple

from hldparse.resolving import keys
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.slips import distinctive_most
from hldparse.resolving.words import (
    COLONIAL_WORDS,
    CONNECTORS,
    DIRECTION_WORDS,
    GENERIC,
    SAINTS,
    SAME,
)
from hldparse.text.fold import fold

_SHARED = CONNECTORS | GENERIC | SAINTS | DIRECTION_WORDS
"""Words that many names have: what a misprint may cost is told by the others."""
_SURE = 1
"""Cost up to which a misprint of the telling words is one, whatever else they may be."""
_PAIR, _SHORT_WORD, _SHORT_WORD_MOST = 2, 4, 1
"""Words of the shortest name of several, letters of a short one, and edits in it."""
_PEOPLES = ("n", "i", "an", "ian", "vian", "ese", "lese")
_PEOPLES_END = frozenset("nieh")
_LANDS = ("", "a", "ia", "o")
"""What makes a people of the name of its land, and what the land's name may have in its place."""
_SHARED_MOST = 2
"""Edits in a short word that many names have: "ancl" is "and"."""


Held = tuple[str, float, list[int], bool]
"""A key, what a misprint of it costs, its names, and whether it may cost that."""


class Meant(NamedTuple):
    """The words of a name that a misprint may be of."""

    words: list[str]
    shared: list[bool]
    """Which of them many names have."""
    telling: str
    """The others, together."""
    land: Meant | None = None
    """The same of a colony's name, of which only the land tells: "Portuguese Angola"."""


class Telling:
    """Holds a misprint of a name such as "Republic of Malta" to what its telling words are.

    ``distance`` counts edits; ``near`` returns the keys near a text.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        distance: Callable[[str, str], int],
        near: Callable[[str], list[Held]],
    ) -> None:
        self._gazetteer, self._distance, self._near = gazetteer, distance, near
        self._meant: dict[int, Meant] = {}
        """The names asked for."""
        self._called: dict[int, list[frozenset[str]]] = {}
        """The words of each name of the states asked for."""

    def agree(self, form: str, name: int) -> bool:
        """Whether the telling words of a misprint of the gazetteer's ``name`` are a misprint of its
        own, and of no other state's: "Republic of Altai" is two letters from Malta's formal name.

        ``form``: the misprint folded, abbreviations written out. True where the name has no shared
        words, or as many words as the misprint cannot be told.
        """
        if " " not in form and form not in self._gazetteer.keys:
            # One word is all that tells.
            return True
        meant = self._meant.get(name) or self._meant_by(name)
        words, shared = meant.words, meant.shared
        said = form.split()
        if len(words) != len(said) or not meant.telling:
            return True
        for read, own, common in zip(said, words, shared, strict=True):
            if read == own:
                continue
            if self._is_other_word(read, own, common=common, of=len(words)):
                return False
            if common or read[-1] not in _PEOPLES_END:
                continue
            if self._is_other_people(read, own, name):
                return False
        land = meant.land
        if land is not None and not self._is_land(_telling(said, land.shared), land, name):
            return False
        told = _telling(said, shared)
        return True not in shared or told == meant.telling or self._is_misprint(told, meant, name)

    def _meant_by(self, name: int) -> Meant:
        words = keys.written_out(fold(self._gazetteer.names[name].text)).split()
        shared = list(map(is_shared, words))
        telling = _telling(words, shared)
        land = None
        if not COLONIAL_WORDS.isdisjoint(words):
            whose = [s or w in COLONIAL_WORDS for w, s in zip(words, shared, strict=True)]
            # Not of "Italian Republic", which has no other word.
            land = None if all(whose) else Meant(words, whose, _telling(words, whose))
        found = self._meant[name] = Meant(words, shared, telling, land)
        return found

    def _is_land(self, read: str, land: Meant, name: int) -> bool:
        """Whether the land that is told of a colony's name is its own: "Portuguese Goa" is but
        three letters from "Portuguese Angola".
        """
        return self._distance(read, land.telling) <= _SURE or self._is_misprint(read, land, name)

    def _is_other_word(self, read: str, own: str, *, common: bool, of: int) -> bool:
        """Whether a word stands for another, which is not its own, in a name ``of`` so many words,
        as no misprint of it.
        """
        if common:
            return self._is_no_misprint(read, own)
        return self._is_a_name(read) or (of >= _PAIR and self._is_another(read, own))

    def _is_other_people(self, read: str, own: str, name: int) -> bool:
        """Whether a word stands for another and is a people of another state: "Serbian Empire" is
        two letters from "Persian Empire".
        """
        return self._distance(read, own) > _SURE and self._is_people(read, name)

    def _is_a_name(self, read: str) -> bool:
        """Whether a word is a name in itself, though it stands for another: "Dutch Guinea"."""
        return len(read) > _SHORT_WORD and read in self._gazetteer.keys

    def _is_another(self, read: str, own: str) -> bool:
        """Whether a short word is half another: "Hong-Bing" for Hong Kong, "TUC Great Britain"."""
        if not 1 < len(own) <= _SHORT_WORD:
            return False
        apart = min(
            self._distance(read, own), self._distance(keys.skeleton(read), keys.skeleton(own))
        )
        return apart > _SHORT_WORD_MOST

    def _is_no_misprint(self, read: str, shared: str) -> bool:
        """Whether a word stands for a shared one that is not what was meant by it: "North Africa",
        "Salvador Dalí" for "Salvador, El".
        """
        if read in DIRECTION_WORDS and shared in DIRECTION_WORDS and read != shared:
            return True
        most = max(_SHARED_MOST, len(shared) // 2)
        if shared in DIRECTION_WORDS and len(shared) <= _SHORT_WORD:
            # "Germany Kent" is not "Germany West".
            most = _SHORT_WORD_MOST
        return self._distance(read, shared) > most

    def _is_misprint(self, read: str, meant: Meant, name: int) -> bool:
        own = meant.telling
        edits = self._distance(read, own)
        alike = self._distance(keys.skeleton(read), keys.skeleton(own))
        apart: float = min(edits, (edits + alike) / 2)
        if apart > distinctive_most(len(own), sum(map(len, meant.words)) - len(own)):
            return False
        if apart > _SURE and (read in self._gazetteer.others or self._is_people(read, name)):
            return False
        for key, cost, rivals, _ in self._near(read):
            if cost <= apart and key != own:
                surely = not cost and apart > _SURE
                if self._is_other(rivals, name, meant, surely=surely):
                    return False
        return True

    def _is_people(self, read: str, name: int) -> bool:
        """Whether a word is the people of another state than ``name``: "Bulgarian" is two edits
        from "Hungarian", "Guyanese" from "Sudanese".
        """
        if read in COLONIAL_WORDS:
            return True
        stems = {read.removesuffix(ending) for ending in _PEOPLES} - {read}
        lands = (stem + ending for stem in stems for ending in _LANDS)
        ids = [n for land in lands for n in self._gazetteer.keys.get(land, ())]
        names = self._gazetteer.names
        return any(names[n].entity != names[name].entity for n in ids)

    def _is_other(self, rivals: list[int], name: int, meant: Meant, *, surely: bool) -> bool:
        """Whether names are of another state than ``name``, one that is also called by the shared
        words of that, or need not be where that is sure.
        """
        names = self._gazetteer.names
        states = {names[n].entity for n in rivals if names[n].kind != "acronym"}
        if not states or names[name].entity in states:
            return False
        kinds = set(compress(meant.words, meant.shared)) - CONNECTORS
        return surely or any(
            kinds <= words
            for state in states
            for words in self._called.get(state) or self._names_of(state)
        )

    def _names_of(self, state: int) -> list[frozenset[str]]:
        names = self._gazetteer.names_of[state]
        found = self._called[state] = [frozenset(fold(name.text).split()) for name in names]
        return found


def _telling(words: Iterable[str], shared: Iterable[bool]) -> str:
    """Return together the words that are not shared by many names."""
    return "".join([word for word, common in zip(words, shared, strict=True) if not common])


def is_shared(word: str) -> bool:
    """Whether a folded word is one that many names have: "republic", "saint", "south"."""
    return word in _SHARED or SAME.get(word, word) in _SHARED
