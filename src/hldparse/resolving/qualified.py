"""Names of states beside a qualifier, which may be misprinted, or another word."""

from __future__ import annotations

from hldparse.resolving import keys
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.slips import MISPRINTED_ARTICLES
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
        "Yemen (South)".
        """
        for at in range(1, len(spoken)):
            for name, others in ((spoken[:at], spoken[at:]), (spoken[at:], spoken[:at])):
                form = "".join(name)
                at_end = key.endswith(form)
                if (at_end or key.startswith(form)) and self._is_strong(" ".join(name)):
                    own = key.removesuffix(form) if at_end else key.removeprefix(form)
                    return self._is_other(others, own)
        return False

    def _is_strong(self, folded: str) -> bool:
        """Whether a folded text is a name that settles which state it is."""
        ids = self._gazetteer.keys.get(folded, ())
        names, entities = self._gazetteer.names, self._gazetteer.entities
        return any(
            not names[n].weak and entities[names[n].entity].entity_type == "state" for n in ids
        )

    def _is_other(self, words: list[str], own: str) -> bool:
        """Whether words beside a name are others than its ``own``: in few letters each tells, and
        of many the whole name's own measure does.
        """
        if len(own) > _LONGEST:
            return False
        while words and words[-1] in CONNECTORS and own.endswith(words[-1]):
            words, own = words[:-1], own.removesuffix(words[-1])
        word = "".join([w for w in words if len(w) >= _WORD_LEAST and w not in ARTICLES])
        if not word or word in MISPRINTED_ARTICLES:
            return False
        apart = self._distance(word, own)
        alike = self._distance(keys.skeleton(word), keys.skeleton(own))
        most = next(most for least, most in _BESIDE if len(own) >= least)
        return min(apart, (apart + alike) / 2) > most
