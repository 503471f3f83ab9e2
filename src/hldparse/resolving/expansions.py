"""Names printed shorter than they are: words abbreviated, left out, or cut off at the end."""

from __future__ import annotations

import re
from bisect import bisect_left

from hldparse.resolving import keys
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.words import ABBREVIATIONS, COLONIAL_WORDS, CONNECTORS, DIRECTIONS, GENERIC

_ABBREVIATED = re.compile(r"(\w+)\.")
_UNTOLD = GENERIC | COLONIAL_WORDS
_CUT_LEAST = 15
"""Letters of a name cut short that still say which it is."""


def said(spelt: list[str]) -> list[str]:
    """Return the words of a name without articles, prepositions and "and"."""
    return [w for w in spelt if w not in CONNECTORS and w != "and"]


class Expansions:
    """Finds the full names that a shortened one can stand for."""

    def __init__(self, gazetteer: Gazetteer, squeezed: list[str]) -> None:
        self.gazetteer = gazetteer
        self._sorted = squeezed

    def abbreviated(self, text: str) -> list[int]:
        """Return the names whose words begin as the abbreviated words of ``text`` do, and are
        otherwise its words: "Bosnia & Herz.", "Papua N. Guinea".
        """
        short = {keys.folded(word) for word in _ABBREVIATED.findall(text)}
        if not short:
            return []
        # "R.O. Korea": the o is "of".
        spoken = keys.spoken(text)
        return self._abbreviated(keys.words(spoken), short) or (
            # "Rép. pop. dém. de Corée" is no "Republic".
            self._abbreviated(spoken.split(), short)
            if len(short) > 1 and not short.isdisjoint(ABBREVIATIONS)
            else []
        )

    def _abbreviated(self, spelt: list[str], short: set[str]) -> list[int]:
        """Return the names that the words ``spelt`` are, those ``short`` being cut."""
        # "D.R." is no "d'R.", and the o of "R.O. Korea" is "of".
        printed = [
            w for w in spelt if (w != "o" if w in short else w not in CONNECTORS and w != "and")
        ]
        full = [w for w in printed if w not in short and w not in GENERIC]
        pool = self._with_words(full) if full else []
        spaces = len(printed) - 1
        likely = [key for key in pool if key.count(" ") == spaces]
        meant = [key for key in likely if _expands(printed, short, key.split())]
        return self._names([key for key in meant if _points(short, key)] or meant)

    def left_out(self, spelt: list[str]) -> list[int]:
        """Return the names that have every word ``said`` in a text and besides only generic ones,
        where they are all of one state: "Korea, Dem. Rep." leaves "People's" out. Where the text
        has an "and" they have one.
        """
        printed = said(spelt)
        if GENERIC.isdisjoint(printed) or GENERIC.issuperset(printed):
            return []
        rest = set(printed)
        if len(rest) < len(printed):
            # "Congo Democratic Republic of the Congo" are two.
            return []
        pool = self._with_words(printed)
        names = self._names([k for k in pool if set(k.split()) - rest <= GENERIC])
        if "and" in spelt:
            names = [n for n in names if n in self.gazetteer.joining]
        return self._of_one(names)

    def cut(self, folded: str) -> list[int]:
        """Return the names that begin with a long text, where they are all of one state: not
        "Federated States" and "French Territory", which are no more than a kind, nor "Arab Republic
        of", which is the first line of a name. What ends with a word is no body cut short, but may
        be another: "Universidad de las Naciones" lacks more than letters.
        """
        form, words = keys.squeeze(folded), folded.split()
        if len(form) < _CUT_LEAST or words[-1] in CONNECTORS or _UNTOLD.issuperset(words):
            return []
        goes_on = f"{folded} "
        at = bisect_left(self._sorted, form)
        hits: list[int] = []
        while at < len(self._sorted) and self._sorted[at].startswith(form):
            hits.extend(self.gazetteer.squeezed[self._sorted[at]])
            at += 1
        if any(self._is_body(n) and self._folded(n).startswith(goes_on) for n in hits):
            return []
        return self._of_one(hits)

    def _is_body(self, n: int) -> bool:
        entity = self.gazetteer.names[n].entity
        return self.gazetteer.entities[entity].entity_type == "organisation"

    def _folded(self, n: int) -> str:
        return keys.folded(self.gazetteer.names[n].text)

    def _with_words(self, words: list[str]) -> list[str]:
        """Return the bags that have every one of ``words``, in the order of the alphabet."""
        postings = self.gazetteer.postings
        found: list[list[int]] = []
        for word in words:
            places = postings.get(word)
            if places is None:
                return []
            found.append(places)
        found.sort(key=len)
        both = sorted(set(found[0]).intersection(*found[1:])) if len(found) > 1 else found[0]
        return [self.gazetteer.in_order[place] for place in both]

    def _names(self, bags: list[str]) -> list[int]:
        return sorted({n for key in bags for n in self.gazetteer.bags[key]})

    def _of_one(self, ids: list[int]) -> list[int]:
        return ids if len({self.gazetteer.names[n].entity for n in ids}) == 1 else []


def _points(short: set[str], full: str) -> bool:
    """Whether a point of the compass is written out: "Yemen, S." is Southern Yemen rather than that
    of Sana'a.
    """
    said = [DIRECTIONS[letter] for letter in short if letter in DIRECTIONS]
    return any(word.startswith(each) for each in said for word in full.split())


def _expands(printed: list[str], short: set[str], full: list[str]) -> bool:
    """Whether each printed word is one of as many ``full`` ones, or abbreviates one."""
    left = list(full)
    waiting = []
    for word in printed:
        if word in left:
            left.remove(word)
        elif word in short:
            waiting.append(word)
        else:
            return False
    for word in sorted(waiting, key=len, reverse=True):
        begins = [other for other in left if other.startswith(word)]
        if len(set(begins)) != 1:
            return False
        left.remove(begins[0])
    return not left
