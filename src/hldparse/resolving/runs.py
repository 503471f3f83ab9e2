"""Runs of words of a line that may be a name: those whose words some name has together.

To read a run takes as long as to resolve a name, and a line of forty words has five hundred runs.
Most die at their second word: no name has both "Peru" and "Chad".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from hldparse.resolving import keys
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.normalise import repair
from hldparse.resolving.plain import may_be_continued
from hldparse.resolving.scripts import one_form
from hldparse.resolving.words import ARTICLES, CONNECTORS, SAME, SPELLINGS
from hldparse.text.fold import fold

Places = frozenset[int] | None
"""The bags that a word may be in, by their place among the bags; None where it may be in any."""


class Runs:
    """Finds where a name may end that begins with a given word."""

    def __init__(self, gazetteer: Gazetteer, squeezed: Sequence[str]) -> None:
        self._postings = gazetteer.postings
        self._squeezed = squeezed
        """The names without spaces, in the order of the alphabet."""
        self._of_word: dict[str, Places] = {}

    def ends(self, words: Sequence[str], longest: int) -> list[list[int]]:
        """Return, for each of ``words`` as printed, where a name that begins with it may end: the
        numbers of the words after its last one, no more than ``longest`` words on.
        """
        folded = [fold(word) for word in words]
        plain = [keys.squeeze(word) for word in folded]
        full = [keys.squeeze(keys.written_out(word)) for word in folded]
        places = [self._places(*pair) for pair in zip(words, folded, strict=True)]
        return [
            self._from(begin, min(len(words), begin + longest), places, (plain, full))
            for begin in range(len(words))
        ]

    def _from(
        self, begin: int, last: int, places: list[Places], spelt: tuple[list[str], list[str]]
    ) -> list[int]:
        found: list[int] = []
        together: Places = None
        # The run without spaces, as printed and with abbreviations written out, and without "the"
        forms: list[tuple[list[str], str]] = [(spelt[0], "")]
        if spelt[1][begin:last] != spelt[0][begin:last]:
            forms.append((spelt[1], ""))
        if spelt[0][begin] in ARTICLES:
            forms += [(each, "-") for each, _ in forms]
        for at in range(begin, last):
            places_of = places[at]
            if places_of is not None:
                together = places_of if together is None else together & places_of
            further = [(each, form) for each, begun in forms for form in _further(begun, each[at])]
            forms = [pair for pair in further if self._begins(pair[1])][:_MOST_FORMS]
            if not forms and together is not None and not together:
                break
            found.append(at + 1)
        return found

    def _begins(self, form: str) -> bool:
        """Whether a name without spaces begins so."""
        at = bisect_left(self._squeezed, form)
        return at < len(self._squeezed) and self._squeezed[at].startswith(form)

    def _places(self, printed: str, folded: str) -> Places:
        """Return the bags that a printed word may be in: any, where it may be abbreviated, joined
        to another, a note or a misread one.
        """
        if printed in self._of_word:
            return self._of_word[printed]
        if len(self._of_word) >= _MOST_WORDS:
            self._of_word.clear()
        found = self._of_word[printed] = self._looked_up(printed, folded)
        return found

    def _looked_up(self, printed: str, folded: str) -> Places:
        if "'" in printed or "’" in printed or "." in printed or may_be_continued(printed):
            return None
        if len(folded) <= 1 or folded.isdigit() or repair(printed)[0] != printed:
            return None
        together: Places = None
        for word in folded.split():
            if word in CONNECTORS or SAME.get(word, word) == "and":
                continue
            forms = {SAME.get(word, word), SAME.get(one_form(word), one_form(word))}
            if any(
                " " in SPELLINGS.get(form, "-") or not SPELLINGS.get(form, "-") for form in forms
            ):
                return None
            forms |= {keys.singular(SPELLINGS.get(form, form)) for form in forms}
            places = frozenset(n for form in forms for n in self._postings.get(form, ()))
            together = places if together is None else together & places
        return together


def _further(begun: str, word: str) -> tuple[str, ...]:
    """Return a form with one word more, or without it where it may be a note."""
    if begun == "-":
        return ("",)
    if begun and (len(word) == 1 or word.isdigit() or may_be_continued(word)):
        return (begun, begun + word)
    return (begun + word,)


_MOST_FORMS = 16
"""Ways to read a run without spaces that are followed up."""
_MOST_WORDS = 1 << 12
"""Words remembered with the bags they may be in."""
