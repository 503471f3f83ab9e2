"""Finds the gazetteer names that one printed name equals, from the letter to the looser forms."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property

from hldparse.records.names import Method
from hldparse.resolving import keys
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.normalise import repair
from hldparse.resolving.words import (
    CONNECTORS,
    GENERIC,
    MARKERS_OF_PERSONS,
    PLACE_WORDS,
    REMARK_WORDS,
    STATE_WORDS,
)

# "Sudan (former)", "Italy [8]", "Korea (Republic of)": a head and one bracket at the end.
_BRACKET = re.compile(r"^(?P<head>[^()\[\]]+?)\s*[(\[](?P<inner>[^()\[\]]*)[)\]]$")
# "Peru, crude": a head and a tail in lower case.
_TAIL = re.compile(r"^(?P<head>[^,]+), (?P<inner>[a-z][^,]*(?:,[^,]*)?)$")
# "Germany excl. …", "Norway including …"
_REMARK = re.compile(r"^(?P<head>.+?)\s+(?P<inner>(?:incl|excl)(?:\.|uding\b).*)$", re.IGNORECASE)
_SHORTEST_SQUEEZED = 4
_ABBREVIATED = re.compile(r"(\w+)\.(?=\W|$|\w)")
_ARTICLES = ("the ", "la ", "le ", "les ", "el ", "los ", "las ", "l ")
_TRUNCATED_LEAST = 15
"""Letters of a name cut short that still say which it is."""

SCORES = {
    "exact": 100.0,
    "folded": 99.0,
    "repaired": 98.0,
    "spaces": 96.0,
    "words": 95.0,
    "abbreviated": 93.0,
    "core": 92.0,
    "left out": 91.0,
    "remark": 90.0,
    "cut": 88.0,
    "joined": 90.0,
}
"""Scores of the levels, from identity downwards: each is one more liberty taken with the text."""


@dataclass(slots=True)
class Match:
    """Gazetteer names a text equals on one level, not yet weighed by kind and date."""

    names: list[int]
    level: str
    method: Method
    score: float
    steps: list[str] = field(default_factory=list)


class Matcher:
    """Looks a text up in a gazetteer on every level that needs no edit distance."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._postings: dict[str, set[str]] | None = None

    def exact(self, text: str) -> Match | None:
        """Return the names that ``text`` is, letter by letter or folded."""
        folded = keys.folded(text)
        ids = self._known(folded, text)
        if not ids:
            return None
        names = self.gazetteer.names
        if any(names[n].text == text for n in ids):
            return Match(ids, "exact", "exact", SCORES["exact"])
        step = f"case, accents and punctuation set aside: {folded}"
        return Match(ids, "folded", "normalised", SCORES["folded"], [step])

    def loose(self, text: str, *, whole: bool = True) -> Match | None:
        """Return the names that ``text`` is after repairs, or in other words or order.

        ``whole=False`` leaves out what may not be done inside a line of several names: dropping
        remarks and generic words.
        """
        clean, steps = repair(text)
        found = self._levels(clean, text, whole=whole) if clean else None
        if found is None:
            return None
        found.steps[:0] = steps
        if steps and found.level in ("exact", "folded"):
            found.method, found.score = "normalised", SCORES["repaired"]
        return found

    def _levels(self, text: str, printed: str, *, whole: bool) -> Match | None:
        folded = keys.folded(text)
        if not folded:
            return None
        found = self.exact(text) or self._without_article(folded) or self._squeezed(folded)
        if found or folded.split(" ", 1)[0] in MARKERS_OF_PERSONS:
            return found
        spoken = keys.spoken(text)
        found = self._words(spoken) or self._abbreviated(printed)
        if found or not whole:
            return found
        return (
            self._core(spoken)
            or self._left_out(spoken)
            or self._without_remark(text)
            or self._cut(folded)
        )

    def _known(self, folded: str, text: str) -> list[int] | None:
        ids = self.gazetteer.keys.get(folded)
        if ids is None or not text.islower():
            return ids
        # "us", "who" and "car" are words; printed in capitals they are acronyms.
        return [n for n in ids if not self._is_short_acronym(n)] or None

    def _is_short_acronym(self, n: int) -> bool:
        name = self.gazetteer.names[n]
        return name.kind == "acronym" and len(name.text) < _SHORTEST_SQUEEZED + 1

    def _without_article(self, folded: str) -> Match | None:
        for article in _ARTICLES:
            if folded.startswith(article):
                ids = self.gazetteer.keys.get(folded[len(article) :])
                if ids:
                    step = f"article set aside: {folded[len(article) :]}"
                    return Match(ids, "folded", "normalised", SCORES["repaired"], [step])
        return None

    def _squeezed(self, folded: str) -> Match | None:
        squeezed = keys.squeeze(folded)
        if len(squeezed) < _SHORTEST_SQUEEZED:
            return None
        full = keys.squeeze(keys.written_out(folded))
        for form in (squeezed, full, full.removeprefix("the"), full.removesuffix("the")):
            ids = self.gazetteer.squeezed.get(form)
            if ids:
                step = f"spaces, hyphens and abbreviations set aside: {form}"
                return Match(ids, "spaces", "normalised", SCORES["spaces"], [step])
        return None

    def _words(self, spoken: str) -> Match | None:
        bags, names = self.gazetteer.bags, self.gazetteer.names
        key = keys.bag(spoken)
        ids = bags.get(key) or bags.get(keys.body_bag(spoken))
        if not ids or len(key) < _SHORTEST_SQUEEZED or all(w in GENERIC for w in key.split()):
            return None
        joins = "and" in keys.words(spoken)
        same = [n for n in ids if ("and" in keys.words(keys.folded(names[n].text))) == joins]
        level = "words" if same else "joined"
        steps = [f"abbreviations, word order and articles set aside: {key}"]
        return Match(same or ids, level, "variant", SCORES[level], steps)

    def _abbreviated(self, text: str) -> Match | None:
        """Return the names whose words begin as the abbreviated words of ``text`` do, and are
        otherwise its words: "Bosnia & Herz.", "Papua N. Guinea".
        """
        if "." not in text:
            return None
        short = {keys.folded(word) for word in _ABBREVIATED.findall(text)}
        # "R.O. Korea": the o is "of".
        printed = [w for w in _said(keys.spoken(text)) if w != "o" or w not in short]
        full = [w for w in printed if w not in short and w not in GENERIC]
        pool = self._with_words(full) if full else set()
        hits = [key for key in sorted(pool) if _expands(printed, short, key.split())]
        found = sorted({n for key in hits for n in self.gazetteer.bags[key]})
        if not found:
            return None
        step = f"abbreviations written out: {self.gazetteer.names[found[0]].text}"
        return Match(found, "abbreviated", "variant", SCORES["abbreviated"], [step])

    def _left_out(self, spoken: str) -> Match | None:
        """Return the names that have every word of a text and besides only generic ones, where they
        are all of one state: "Korea, Dem. Rep." leaves "People's" out.
        """
        printed = _said(spoken)
        if not any(w in GENERIC for w in printed) or all(w in GENERIC for w in printed):
            return None
        rest = set(printed)
        hits = [
            key for key in sorted(self._with_words(printed)) if set(key.split()) - rest <= GENERIC
        ]
        found = sorted({n for key in hits for n in self.gazetteer.bags[key]})
        if len({self.gazetteer.names[n].entity for n in found}) != 1:
            return None
        step = f"words left out supplied: {self.gazetteer.names[found[0]].text}"
        return Match(found, "left out", "variant", SCORES["left out"], [step])

    def _with_words(self, full: list[str]) -> set[str]:
        if self._postings is None:
            postings: dict[str, set[str]] = {}
            for key in self.gazetteer.bags:
                for word in key.split():
                    postings.setdefault(word, set()).add(key)
            self._postings = postings
        found = [self._postings.get(word, set()) for word in full]
        return set.intersection(*found)

    def _core(self, spoken: str) -> Match | None:
        key = keys.core(spoken)
        ids = self.gazetteer.cores.get(key)
        if not ids or key == spoken or (key.isascii() and len(key) < _SHORTEST_SQUEEZED):
            return None
        said = _said(spoken)
        printed = set(said)
        if len(printed) < len(said):
            return None
        if STATE_WORDS & printed and not any(
            STATE_WORDS & set(keys.words(keys.spoken(self.gazetteer.names[n].text))) for n in ids
        ):
            return None
        if key == keys.bag(spoken):
            return None
        step = f"words such as Republic and Kingdom set aside: {key}"
        return Match(ids, "core", "variant", SCORES["core"], [step])

    def _without_remark(self, text: str) -> Match | None:
        found = _BRACKET.match(text) or _TAIL.match(text) or _REMARK.match(text)
        if not found or not self._is_remark(found["inner"]):
            return None
        head = found["head"].strip()
        inner = self._levels(head, head, whole=False)
        if inner is None:
            return None
        inner.steps.insert(0, f"remark set aside: {found['inner']}")
        inner.level, inner.method = "remark", "variant"
        inner.score = min(inner.score, SCORES["remark"])
        return inner

    def _cut(self, folded: str) -> Match | None:
        """Return the names that begin with a text cut short, where they are all of one state."""
        form = keys.squeeze(folded)
        if len(form) < _TRUNCATED_LEAST:
            return None
        at = bisect_left(self._sorted, form)
        hits = []
        while at < len(self._sorted) and self._sorted[at].startswith(form):
            hits.extend(self.gazetteer.squeezed[self._sorted[at]])
            at += 1
        if len({self.gazetteer.names[n].entity for n in hits}) != 1:
            return None
        step = f"cut short: {self.gazetteer.names[hits[0]].text}"
        return Match(hits, "cut", "variant", SCORES["cut"], [step])

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.gazetteer.squeezed)

    def _is_remark(self, inner: str) -> bool:
        """Whether a bracket or tail says something of a name and is no part of one."""
        spoken = keys.folded(inner).split()
        if not spoken:
            return True
        if spoken[0] in REMARK_WORDS or any(word.isdigit() for word in spoken):
            return True
        if not inner.strip()[0].islower():
            return False
        known = self.gazetteer.vocabulary
        return not any(
            word in PLACE_WORDS or word in known
            for word in spoken
            if word not in CONNECTORS and word != "and"
        )


def _said(spoken: str) -> list[str]:
    return [w for w in keys.words(spoken) if w not in CONNECTORS and w != "and"]


def _expands(printed: list[str], short: set[str], full: list[str]) -> bool:
    """Whether each printed word is one of ``full``, or abbreviates one, with none left over."""
    if len(printed) != len(full):
        return False
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
