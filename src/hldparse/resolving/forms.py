"""A name in other words or another order than the gazetteer's: articles, spaces, abbreviations."""

from __future__ import annotations

import re

from hldparse.resolving import keys
from hldparse.resolving.expansions import said
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.levels import SCORES, Match
from hldparse.resolving.plain import set_as_words
from hldparse.resolving.words import ARTICLES, CONNECTORS, GENERIC, STATE_WORDS

SHORTEST_SQUEEZED = 4
LONGEST_BROKEN = 6
"""Letters of a name that set as two words is rather a person's: "Ma Li", "Su Dan"."""
_APART = re.compile(r"[,(]")
_ARTICLES = ARTICLES | {"l"}
_ARTICLES_BEGIN = "tle"


class Forms:
    """Looks folded texts up without their articles, their spaces, or the order of their words."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def without_article(self, folded: str) -> Match | None:
        """Return the names of a folded text that begins with an article."""
        if folded[:1] not in _ARTICLES_BEGIN:
            return None
        article, _, rest = folded.partition(" ")
        ids = self.gazetteer.keys.get(rest) if article in _ARTICLES else None
        if not ids:
            return None
        step = f"article set aside: {rest}"
        return Match(ids, "folded", "normalised", SCORES["repaired"], [step])

    def squeezed(self, text: str, folded: str) -> Match | None:
        """Return the names of a text but for spaces, hyphens and abbreviations.

        ``folded``: the text folded.
        """
        squeezed = form = keys.squeeze(folded)
        if len(squeezed) < SHORTEST_SQUEEZED:
            return None
        if len(squeezed) <= LONGEST_BROKEN and set_as_words(text) > 1:
            return None
        known = self.gazetteer.squeezed
        ids = known.get(squeezed)
        if ids is None:
            full = keys.written_out(folded)
            if full is not folded:
                form = keys.squeeze(full)
                ids = known.get(form)
        if ids is None and form[:3] == "the":
            form = form[3:]
            ids = known.get(form)
        if ids is None and squeezed[-3:] == "the":
            form = squeezed[:-3]
            ids = known.get(form)
        if ids is None:
            return None
        step = f"spaces, hyphens and abbreviations set aside: {form}"
        return Match(ids, "spaces", "normalised", SCORES["spaces"], [step])

    def words(self, spelt: list[str], *, familiar: bool) -> Match | None:
        """Return the names that have the words of a text, in whatever order.

        ``familiar``: whether some bag has each of them.
        """
        if spelt[-1] == "co" or (not familiar and not self._spelt_otherwise(spelt)):
            # "Argentina & Co" is a company.
            return None
        bags = self.gazetteer.bags
        key = keys.bag_of(spelt)
        ids = bags.get(key) or bags.get(keys.body_bag_of(spelt))
        if (
            not ids
            or (len(key) < SHORTEST_SQUEEZED and key.isascii())
            or GENERIC.issuperset(key.split())
        ):
            return None
        if "and" in spelt and self._are_apart(ids):
            return None
        return self.of_bag(key, ids, joins="and" in spelt)

    def _are_apart(self, ids: list[int]) -> bool:
        """Whether the names ``ids`` have a comma or a bracket where a text has "and": "Aruba and
        the Netherlands" are two, "Aruba (Netherlands)" is one.
        """
        names, joining = self.gazetteer.names, self.gazetteer.joining
        return all(n not in joining and _APART.search(names[n].text) for n in ids)

    def familiar(self, spelt: list[str]) -> bool:
        """Whether some bag has each of the words."""
        postings = self.gazetteer.postings
        for word in spelt:
            if word not in postings and word not in CONNECTORS and word != "and":
                return False
        return True

    def _spelt_otherwise(self, spelt: list[str]) -> bool:
        """Whether some bag has each of the words, or may have another for it."""
        postings = self.gazetteer.postings
        for word in spelt:
            if word not in postings and word not in CONNECTORS and not keys.is_variant(word):
                return False
        return True

    def of_bag(self, key: str, ids: list[int], *, joins: bool) -> Match:
        """Return the names ``ids`` under a bag, those first that have an "and" as the text has."""
        same = [n for n in ids if (n in self.gazetteer.joining) == joins]
        level = "words" if same else "joined"
        steps = [f"abbreviations, word order and articles set aside: {key}"]
        return Match(same or ids, level, "variant", SCORES[level], steps)

    def core(self, spoken: str, spelt: list[str]) -> Match | None:
        """Return the names of the one state that a text without generic words can be."""
        key = keys.core(spoken) if spoken[:1] > "z" else keys.core_of(spelt)
        ids = self.gazetteer.cores.get(key)
        if not ids or key == spoken or (key.isascii() and len(key) < SHORTEST_SQUEEZED):
            return None
        spelled = said(spelt)
        printed = set(spelled)
        if len(printed) < len(spelled):
            return None
        if STATE_WORDS & printed and not self._are_so_called(ids):
            return None
        if "and" in spelt and self.gazetteer.joining.isdisjoint(ids) and not _joins_kinds(spelt):
            # "United Kingdom and Bermuda" are two.
            return None
        if key == keys.bag_of(spelt):
            return None
        step = f"words such as Republic and Kingdom set aside: {key}"
        level = "core" if key not in self.gazetteer.keys else "name in core"
        return Match(ids, level, "variant", SCORES["core"], [step])

    def is_parted(self, head: str, direction: str) -> bool:
        """Whether a part of a state, or another, goes by its name with a direction, so that a
        letter beside it is more than a note: "Germany (e)", not "Kenya (e)".
        """
        known, bags = self.gazetteer.keys, self.gazetteer.bags
        called = (f"{direction} {head}", f"{direction}ern {head}")
        return any(each in known or keys.bag(each) in bags for each in called)

    def _are_so_called(self, ids: list[int]) -> bool:
        """Whether a state that has the names ``ids`` is called a state, islands or a territory in
        any of its names.
        """
        names, called = self.gazetteer.names, self.gazetteer.called
        return any(names[n].entity in called for n in ids)


def _joins_kinds(spelt: list[str]) -> bool:
    """Whether "and" stands between two generic words: "Colony and Protectorate of Kenya"."""
    at = spelt.index("and")
    return 0 < at < len(spelt) - 1 and GENERIC.issuperset((spelt[at - 1], spelt[at + 1]))
