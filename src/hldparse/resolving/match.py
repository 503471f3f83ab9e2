"""Finds the gazetteer names that one printed name equals, from the letter to the looser forms."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from hldparse.resolving import keys
from hldparse.resolving.beside import Beside
from hldparse.resolving.expansions import Expansions
from hldparse.resolving.forms import SHORTEST_SQUEEZED, Forms
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.levels import FOLDED, SCORES, Match
from hldparse.resolving.normalise import repair
from hldparse.resolving.remarks import Remark, take_remark, two_names
from hldparse.resolving.slips import MOST
from hldparse.resolving.words import DIRECTIONS, MARKERS_OF_PERSONS, REMARK_WORDS
from hldparse.text.fold import fold

_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_LATIN = "{"
"""Behind every word in Latin letters, before every other."""


class Matcher:
    """Looks a text up in a gazetteer on every level that needs no edit distance."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        from rapidfuzz.distance import OSA

        self._distance = OSA.distance
        self.gazetteer = gazetteer
        self.squeezed = sorted(gazetteer.squeezed)
        """Names without spaces, in the order of the alphabet."""
        self._forms = Forms(gazetteer)
        self._expansions = Expansions(gazetteer, self.squeezed)
        self._beside = Beside(gazetteer, self._named)

    def find(self, text: str, folded: str) -> Match | None:
        """Return the names that ``text`` is, as a whole, on the first level that has any.

        ``folded``: the text folded.
        """
        found = self.exact(text, folded) if folded in self.gazetteer.keys else None
        return found or self.loose(text, folded)

    def exact(self, text: str, folded: str | None = None) -> Match | None:
        """Return the names that ``text`` is, letter by letter or folded."""
        if folded is None:
            folded = keys.folded(text)
        ids = self._known(folded, text)
        return self.listed(text, folded, ids) if ids else None

    def listed(self, text: str, folded: str, ids: list[int]) -> Match:
        """Return the names ``ids`` of a text, which are found under it ``folded``."""
        names = self.gazetteer.names
        for n in ids:
            if names[n].text == text:
                return Match(ids, "exact", "exact", SCORES["exact"])
        step = f"{FOLDED}: {folded}"
        return Match(ids, "folded", "normalised", SCORES["folded"], [step])

    def loose(self, text: str, folded: str | None = None, *, whole: bool = True) -> Match | None:
        """Return the names that ``text`` is after repairs, or in other words or order.

        ``whole=False`` leaves out what may not be done inside a line of several names: dropping
        remarks and generic words. ``folded``: the text folded, where no name is that exactly.
        """
        clean, steps = repair(text)
        if not clean:
            return None
        known = folded if clean == text else None
        found = self._levels(clean, text, whole=whole, folded=known)
        if found is None:
            return None
        if steps:
            found.steps[:0] = steps
            if found.level in ("exact", "folded"):
                found.method, found.score = "normalised", SCORES["repaired"]
        return found

    def _levels(
        self, text: str, printed: str, *, whole: bool, folded: str | None = None
    ) -> Match | None:
        found = None
        if folded is None:
            folded = keys.folded(text)
            found = self.exact(text, folded)
        if not folded or (found is None and self.gazetteer.no_names.has(text, folded)):
            return None
        found = found or self._forms.without_article(folded) or self._forms.squeezed(text, folded)
        if found or folded.partition(" ")[0] in MARKERS_OF_PERSONS:
            return found
        spoken = keys.one_spoken(text, folded)
        alone = " " not in spoken and spoken.isascii() and _is_a_word(text)
        preposed = not alone and keys.after_preposition(spoken) in self.gazetteer.keys
        if alone or preposed or keys.ends_in_particle(text, spoken):
            # A single word has no words to leave out or to put in another order, and is neither a
            # plural nor a possessive: "Francés", "Spain's". "DE Germany" has a code before it, "IN
            # INDIA" is a place where something is.
            coded = preposed and whole and not text.isupper()
            return self._beside.coded(text) if coded else None
        taken = take_remark(text, self.gazetteer.vocabulary) if whole else None
        if taken and (found := self._without_remark(text, taken, plain=True)):
            return found
        spelt, longer = keys.words(spoken), self._expansions
        familiar = self._forms.familiar(spelt)
        found = self._forms.words(spelt, familiar=familiar)
        if found is None and "." in printed:
            found = self._expanded(
                "abbreviated", longer.abbreviated(printed), "abbreviations written out"
            )
        if found or not whole:
            return found
        if familiar or spoken > _LATIN:
            found = self._forms.core(spoken, spelt) or self._expanded(
                "left out", longer.left_out(spelt), "words left out supplied"
            )
        return (
            found
            or (self._without_remark(text, taken) if taken else None)
            or self._beside.twice(text)
            or self._beside.coded(text)
            or self._expanded("cut", longer.cut(folded), "cut short")
        )

    def _known(self, folded: str, text: str) -> list[int] | None:
        ids = self.gazetteer.keys.get(folded)
        if ids is None or self.gazetteer.no_names.has(text, folded):
            return None
        if not text.islower():
            return ids
        # "us", "who" and "car" are words; printed in capitals they are acronyms.
        return [n for n in ids if not self._is_short_acronym(n)] or None

    def _is_short_acronym(self, n: int) -> bool:
        name = self.gazetteer.names[n]
        return name.kind == "acronym" and len(name.text) < SHORTEST_SQUEEZED + 1

    def _without_remark(self, text: str, taken: Remark, *, plain: bool = False) -> Match | None:
        """Return the names of a text without the remark after it; ``plain`` only where the rest is
        a name as it stands, and the remark no word such as "former".
        """
        head, remark, words, marked = taken
        if plain and not remark[:1].islower() and not remark.isdigit():
            return None
        if plain and remark.split(" ", 1)[0] in REMARK_WORDS:
            return None
        folded = fold(head)
        if remark in DIRECTIONS and self._forms.is_parted(folded, DIRECTIONS[remark]):
            return None
        inner = self.exact(head, folded) if plain else self._named(head)
        if inner is None or (marked and self._is_of_part(text, inner)):
            return None
        inner.steps.insert(0, f"remark set aside: {remark}")
        # "Denmark (reenland)": words in brackets may be misprints in a name.
        doubtful = (
            not marked and text[-1] in ")]" and self.is_longer(keys.squeeze(folded), "".join(words))
        )
        inner.level = "free remark" if doubtful else "remark"
        inner.method = "variant"
        inner.score = min(inner.score, SCORES["remark"])
        return inner

    def _is_of_part(self, text: str, head: Match) -> bool:
        """Whether a remark names a state that became part of the one before it, and may be all that
        is meant: "Germany (former GDR)".
        """
        pair = two_names(text)
        other = self.exact(pair[1]) if pair else None
        if other is None:
            return False
        gazetteer = self.gazetteer
        own = {gazetteer.entities[gazetteer.owners[n]].entity_id for n in head.names}
        rows = (gazetteer.entities[gazetteer.owners[n]] for n in other.names)
        return any(len(row.successors) == 1 and row.successors[0] in own for row in rows)

    def is_longer(self, form: str, rest: str) -> bool:
        """Whether some name begins as ``form`` and goes on nearly as ``rest``, without spaces."""
        if form in self.gazetteer.squeezed:
            # Itself ends there.
            if len(rest) <= MOST:
                return True
            longer: Iterable[str] = self.gazetteer.begun.get(form, ())
        else:
            longer = self._begun_by(form)
        for other in longer:
            if (
                abs(len(other) - len(rest)) <= MOST
                and self._distance(other, rest, score_cutoff=MOST) <= MOST
            ):
                return True
        return False

    def _begun_by(self, form: str) -> Iterator[str]:
        """Yield how the names go on that begin as ``form``."""
        for at in range(bisect_left(self.squeezed, form), len(self.squeezed)):
            if not self.squeezed[at].startswith(form):
                return
            yield self.squeezed[at].removeprefix(form)

    def _named(self, text: str) -> Match | None:
        """Return the names of part of a text, nothing dropped from it."""
        return self._levels(text, text, whole=False)

    def _expanded(self, level: str, ids: list[int], step: str) -> Match | None:
        if not ids:
            return None
        steps = [f"{step}: {self.gazetteer.names[ids[0]].text}"]
        return Match(ids, level, "variant", SCORES[level], steps)


def _is_a_word(text: str) -> bool:
    """Whether a text has only letters, but for the ending of a possessive."""
    return text.isalpha() or _POSSESSIVE.sub("", text).isalpha()
