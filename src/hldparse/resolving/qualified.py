"""Names of states beside a qualifier, which may be misprinted, or another word."""

from __future__ import annotations

from hldparse.resolving import keys
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.slips import MISPRINTED_ARTICLES, is_slip
from hldparse.resolving.words import ARTICLES, CONNECTORS

_WORD_LEAST = 2
"""Letters of a word beside a name: a single one may be a mark of a list, or of a broken name."""
_BESIDE = ((7, 2), (4, 1), (0, 0))
"""(letters, edits) of the words beside a name that is spelt as it should be."""
_LONGEST = 8
"""Letters of the longest qualifier ("British", "South") that is weighed apart from its name."""


class Qualified:
    """Tells a misprinted qualifier from another word beside a name."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        from rapidfuzz.distance import OSA

        self._gazetteer, self._distance = gazetteer, OSA.distance

    def has_a_name(self, spoken: list[str], key: str) -> bool:
        """Whether a text is a state's name as it is and words beside it that are no misprint of
        what the nearest name, ``key``, has there: "SS United States", "Yemen Smith" for
        "Yemen (South)". Of a longer qualifier the measure of the whole name tells.
        """
        size, before = len(key), 0
        letters, least = sum(map(len, spoken)), size - _LONGEST
        begins, ends = key.startswith(spoken[0]), key.endswith(spoken[-1])
        for at in range(1, len(spoken)):
            before += len(spoken[at - 1])
            if least <= before <= size and (begins or key.endswith(spoken[at - 1])):
                own = self._beside(spoken[:at], key)
                if own is not None:
                    return self._is_other(spoken[at:], own)
            if least <= letters - before <= size and (ends or key.startswith(spoken[at])):
                own = self._beside(spoken[at:], key)
                if own is not None:
                    return self._is_other(spoken[:at], own)
        return False

    def _beside(self, name: list[str], key: str) -> str | None:
        """Return what a key has beside a state's ``name``, None where it has no such name."""
        if " ".join(name) not in self._gazetteer.keys:
            return None
        form = "".join(name)
        at_end = key.endswith(form)
        if not (at_end or key.startswith(form)) or not self._is_strong(" ".join(name)):
            return None
        return key.removesuffix(form) if at_end else key.removeprefix(form)

    def _is_strong(self, folded: str) -> bool:
        """Whether a key of the gazetteer is a name that settles which state it is."""
        ids = self._gazetteer.keys[folded]
        names, entities = self._gazetteer.names, self._gazetteer.entities
        return any(
            not names[n].weak and entities[names[n].entity].entity_type == "state" for n in ids
        )

    def _is_other(self, words: list[str], own: str) -> bool:
        """Whether words beside a name are others than its ``own``: in few letters each tells."""
        while words and words[-1] in CONNECTORS and own.endswith(words[-1]):
            words, own = words[:-1], own.removesuffix(words[-1])
        word = "".join([w for w in words if len(w) >= _WORD_LEAST and w not in ARTICLES])
        if not word or word in MISPRINTED_ARTICLES:
            return False
        apart = self._distance(word, own)
        alike = self._distance(keys.skeleton(word), keys.skeleton(own))
        if apart == 1 and is_slip(word, own):
            # "UmAE", "Saint Helena (KU)"
            return False
        most = next(most for least, most in _BESIDE if len(own) >= least)
        return min(apart, (apart + alike) / 2) > most
