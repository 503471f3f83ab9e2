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
from hldparse.resolving.plain import is_of_letters, may_be_continued, set_as_words
from hldparse.resolving.remarks import has_bracket, head_and_remark
from hldparse.resolving.words import (
    ABBREVIATIONS,
    ARTICLES,
    CONNECTORS,
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
_ALIKE = GENERIC | UNSAID | SAME.keys()
"""Words that names may have otherwise, or do without."""
_ARTICLE_BEHIND = ("(the)", "(The)")
"""How the United Nations print the article of a name."""
_LEAST_WORDS = 2


class Glance:
    """Tells whom a text means.

    ``is_longer`` says whether a name goes on nearly as a remark after it, see ``Matcher``.
    """

    def __init__(self, gazetteer: Gazetteer, is_longer: Callable[[str, str], bool]) -> None:
        self._owner, self._names, self._entities = (
            gazetteer.owner,
            gazetteer.names,
            gazetteer.entities,
        )
        self._keys, self._squeezed, self._bags = gazetteer.keys, gazetteer.squeezed, gazetteer.bags
        self._vocabulary, self._postings = gazetteer.vocabulary, gazetteer.postings
        self._in_order = gazetteer.in_order
        self._joining, self._phrases = gazetteer.joining, gazetteer.no_names.phrases
        self._is_longer = is_longer

    def owner(self, text: str, folded: str) -> int | None:
        """Return the index of the entity that a text means, None where that takes longer to tell.

        ``folded``: the text folded.
        """
        if folded in self._phrases:
            return None
        ids = self._keys.get(folded)
        if ids is not None:
            return self._meant(ids, text)
        if not (text.isascii() or is_of_letters(text)):
            return None
        if text[-5:] in _ARTICLE_BEHIND and not folded[-5:-4].isdigit():
            # A figure before it may be a note: "Group of 77 (the)".
            ids = self._keys.get(folded[:-4])
            if ids is not None:
                return self._meant(ids, text[:-5])
        form = folded.replace(" ", "")
        ids = self._squeezed.get(form)
        if ids is None:
            return self._in_other_words(text, folded, form)
        broken = len(form) <= LONGEST_BROKEN and set_as_words(text) > 1
        return None if broken or len(form) < SHORTEST_SQUEEZED else self._meant(ids, text)

    def _in_other_words(self, text: str, folded: str, form: str) -> int | None:
        words = folded.split()
        if len(words) < _LEAST_WORDS or words[0] in _OPENING:
            return None
        if words[-1] in CONNECTORS and keys.ends_in_particle(text, folded):
            # No remark is taken off "Chad excluding Of".
            return None
        parted = head_and_remark(text)
        if parted is not None and _ends_in_remark(text):
            head, inner = parted
            ids = self._before_remark(text, head, inner, words)
            if ids is not None:
                return self._meant(ids, head)
        ids = self._in_order_of_words(words) if form.isalpha() else None
        # "Saint Martin, The" may be a name that only suggests, though others have its words.
        return self._owner(ids) if ids is not None else None

    def _meant(self, ids: list[int], printed: str) -> int | None:
        """Return the entity of names printed so, None where there is something to weigh: names that
        only suggest give way to others, but in small letters some are words and no names.
        """
        owner = self._owner(ids)
        if owner is not None or printed.islower() or printed.rsplit(maxsplit=1)[-1].islower():
            return owner
        owners = {name.entity for n in ids if not (name := self._names[n]).weak}
        return owners.pop() if len(owners) == 1 else None

    def _before_remark(
        self, text: str, head: str, inner: str, words: list[str]
    ) -> list[int] | None:
        """Return the names that are printed before a remark: "Peru, crude", "Sudan (former)".

        ``words``: all of the text, folded.
        """
        name = fold(head)
        ids = self._keys.get(name)
        if ids is None and name not in self._postings and len(name) >= SHORTEST_SQUEEZED:
            # "UnitedStates (crude)"
            ids = self._squeezed.get(name)
        said = words[name.count(" ") + 1 :]
        if ids is None or not said or name[-1].isdigit() or has_bracket(head):
            return None
        first = said[0]
        if len(said) == 1 and (first in _ARTICLES or first.isdigit()):
            return ids
        if first in REMARK_WORDS:
            gone = any(map(self._is_gone, self._keys.get(" ".join(said[1:]), ())))
            return None if gone or self._may_go_on(text, name, first) else ids
        if not inner.islower() or text.islower() or self._may_tell(said):
            marked = any(map(str.isdigit, said)) and not self._may_go_on(text, name, first)
            return ids if marked else None
        longer = text[-1] in ")]" and self._is_longer(name.replace(" ", ""), "".join(said))
        return None if longer else ids

    def _is_gone(self, n: int) -> bool:
        """Whether a name is that of a state with a successor, of which "Germany (former GDR)" may
        say no less than of Germany.
        """
        return bool(self._entities[self._names[n].entity].successors)

    def _may_go_on(self, text: str, name: str, first: str) -> bool:
        """Whether a name may have what is printed in a remark, of which ``first`` is the first
        word, beside the words before it: "Yemen [former]" has those of a former name.
        """
        postings = self._postings
        places = [*postings.get(first, ()), *postings.get(keys.singular(first), ())]
        last = name.rpartition(" ")[2]
        if (
            "." in text
            or "," in text
            or keys.is_variant(last)
            or not _ALIKE.isdisjoint((first, last))
        ):
            return bool(places) or first in _ALIKE
        return any(last in self._in_order[place] for place in places)

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


def _ends_in_remark(text: str) -> bool:
    """Whether a text ends in a bracket or a word, and not in one that is taken off before."""
    return text[-1] in ")]" or (text[-1].isalpha() and not may_be_continued(text))
