"""What most printed names are, told by a few look-ups.

A name in a list is seldom printed as the gazetteer has it: "Egypt, Arab Rep.", "Bahamas (the)",
"Denmark (processed)". The matcher tries which liberties such a name takes, one after another, and
that takes longer than to see what is meant. Here is only seen what is meant, where there is nothing
to weigh; how it was found is left to the matcher, for those who ask.
"""

from __future__ import annotations

from collections.abc import Callable

from hldparse.resolving import keys
from hldparse.resolving.forms import LONGEST_BROKEN, SHORTEST_SQUEEZED
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.plain import is_of_letters, set_as_words
from hldparse.resolving.remarks import has_bracket
from hldparse.resolving.words import (
    ABBREVIATIONS,
    ARTICLES,
    GENERIC,
    MARKERS_OF_PERSONS,
    OTHERS_SO_NAMED,
    PREPOSITIONS,
    REMARK_WORDS,
    SAME,
    UNSAID,
)
from hldparse.text.fold import fold

_ABBREVIATED = frozenset(ABBREVIATIONS)
_ARTICLES = ARTICLES | {"l"}
_OPENING = MARKERS_OF_PERSONS | REMARK_WORDS | {"fmr"}
"""Words before a name that make something else of it."""
_LEAST_WORDS = 2
_COMMAS = 2
"""A remark after a comma has one more at most."""


class Glance:
    """Tells whom a text means.

    ``is_longer`` says whether a name goes on nearly as a remark after it, see ``Matcher``.
    """

    def __init__(self, gazetteer: Gazetteer, is_longer: Callable[[str, str], bool]) -> None:
        self._owner = gazetteer.owner
        self._keys, self._squeezed, self._bags = gazetteer.keys, gazetteer.squeezed, gazetteer.bags
        self._vocabulary, self._postings = gazetteer.vocabulary, gazetteer.postings
        self._joining, self._phrases = gazetteer.joining, gazetteer.no_names.phrases
        self._is_longer = is_longer

    def owner(self, text: str, folded: str) -> int | None:
        """Return the index of the entity that a text means, None where that takes longer to tell.

        ``folded``: the text folded, which the gazetteer does not have.
        """
        if folded in self._phrases or not (text.isascii() or is_of_letters(text)):
            return None
        ids = self._in_other_words(text, folded)
        return self._owner(ids) if ids else None

    def _in_other_words(self, text: str, folded: str) -> list[int] | None:
        squeezed = self._squeezed
        form = folded.replace(" ", "")
        ids = squeezed.get(form)
        if ids is not None:
            if len(form) <= LONGEST_BROKEN and set_as_words(text) > 1:
                return None
            return ids if len(form) >= SHORTEST_SQUEEZED else None
        words = folded.split()
        if len(words) < _LEAST_WORDS or words[0] in _OPENING:
            return None
        last = text[-1]
        if last == ")":
            head, _, inner = text[:-1].rpartition("(")
            ids = self._before_remark(text, head, inner, words)
        elif last == "]":
            head, _, inner = text[:-1].rpartition("[")
            ids = self._before_remark(text, head, inner, words)
        elif ", " in text:
            head, _, inner = text.partition(", ")
            if "a" <= inner[:1] <= "z" and inner.count(",") < _COMMAS:
                ids = self._before_remark(text, head, inner, words)
        if ids is None and form.isalpha() and not keys.ends_in_particle(text, folded):
            ids = self._in_order_of_words(words)
        return ids

    def _before_remark(
        self, text: str, head: str, inner: str, words: list[str]
    ) -> list[int] | None:
        """Return the names that are printed before a remark: "Peru, crude", "Sudan (former)".

        ``words``: all of the text, folded.
        """
        name = fold(head.strip())
        ids = self._keys.get(name)
        said = words[name.count(" ") + 1 :]
        if ids is None or not said or name[-1].isdigit() or has_bracket(head + inner):
            return None
        first = said[0]
        if len(said) == 1 and (first in _ARTICLES or first.isdigit()):
            return ids
        if first in REMARK_WORDS:
            # "Yemen [former]" has the words of a former name.
            return None if first in self._postings else ids
        if not inner.islower() or text.islower() or self._may_tell(said):
            return None
        if text[-1] in ")]" and self._is_longer(name.replace(" ", ""), "".join(said)):
            return None
        return ids

    def _may_tell(self, said: list[str]) -> bool:
        """Whether some word of a remark could tell one state from another."""
        vocabulary = self._vocabulary
        for word in said:
            if (word in OTHERS_SO_NAMED or word in vocabulary) and word not in UNSAID:
                return True
        return False

    def _in_order_of_words(self, words: list[str]) -> list[int] | None:
        """Return the names that have the same words, in whatever order: "Congo, Dem. Rep."."""
        first = words[0]
        if min(map(len, words)) == 1 or (
            first in PREPOSITIONS and keys.after_preposition(" ".join(words)) in self._keys
        ):
            # "Republic, C.A.": initials are put together before. "Al Qatar" is not Qatar.
            return None
        if first in _ARTICLES and (ids := self._keys.get(" ".join(words[1:]))):
            return ids
        if not _ABBREVIATED.isdisjoint(words):
            form = "".join([ABBREVIATIONS.get(word, word) for word in words])
            ids = self._squeezed.get(form)
            if ids is not None:
                return ids if len(form) >= SHORTEST_SQUEEZED else None
        spelt = [SAME.get(word, word) for word in words]
        kept = [word for word in spelt if word not in UNSAID]
        kept.sort()
        key = " ".join(kept)
        ids = self._bags.get(key)
        if ids is None or len(key) < SHORTEST_SQUEEZED or GENERIC.issuperset(kept):
            return None
        if "and" in spelt and self._joining.isdisjoint(ids):
            # "Aruba and the Netherlands" has the words of "Aruba (Netherlands)".
            return None
        return ids
