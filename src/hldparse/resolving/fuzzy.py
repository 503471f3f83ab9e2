"""Finds the name of a state that a misprinted one is nearest to, or says that two are too near."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from hldparse.resolving import keys
from hldparse.resolving.forms import LONGEST_BROKEN
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.plain import set_as_words
from hldparse.resolving.respelling import forms
from hldparse.resolving.shortlist import Shortlist
from hldparse.resolving.slips import (
    MOST,
    SHORT,
    is_other_word,
    is_set_as_word,
    is_slip,
    strange_begin,
)
from hldparse.resolving.telling import Held, Telling
from hldparse.resolving.words import ARTICLES

_MARGIN = 0.75
"""By how much the runner-up must be farther: more than one letter that prints alike."""
_SURE = 1
"""Cost up to which the nearest name is taken without looking for rivals beyond their own budget."""
_BEYOND = 1.0
"""By how much a rival may cost more than a misprint of it may."""


class Near(NamedTuple):
    """A gazetteer key near a text."""

    entity: int
    cost: float
    """Edits, a letter that prints alike counted as half of one."""
    key: str
    names: list[int]


_near_of = partial(tuple.__new__, Near)
"""Makes a row of all its fields in a third of the time of its constructor."""


class Nearest:
    """Edit distances between a text and every English name of a state, or with ``further`` every
    long one in another language.
    """

    def __init__(self, gazetteer: Gazetteer, *, further: bool = False) -> None:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        self._extract, self._distance = process.extract, OSA.distance
        self.gazetteer = gazetteer
        self._table = gazetteer.further if further else gazetteer.near
        lacks = gazetteer.further_lacking if further else gazetteer.lacking
        self._shortlist = Shortlist(self._table, lacks)
        self._telling = Telling(gazetteer, self._distance, self._within)

    def near(self, text: str) -> list[Near]:
        """Return the entities near a repaired text, nearest first, one row each, within budget.

        Where the nearest is far, a name that is no farther stands beside it though it may not cost
        so much itself: "Anggela" is two letters from Anguilla, and from Angola.
        """
        folded = keys.folded(text)
        if folded in self.gazetteer.others and is_set_as_word(text):
            return []
        first, parted = folded.partition(" ")[0], set_as_words(text) if " " in folded else 1
        best: dict[int, Near] = {}
        rivals: dict[int, Near] = {}
        owners = self.gazetteer.owners
        for form in forms(text, folded, self.gazetteer.keys):
            # "The Sopalia" is held against names without its article.
            said = parted
            if said > 1 and first in ARTICLES and not form.startswith(first):
                said -= 1
            for key, cost, ids, within in self._within(keys.squeeze(form)):
                if said > 1 and self._is_broken(said, key, cost, ids):
                    continue
                among = (
                    best if within and (not cost or self._telling.agree(form, ids[0])) else rivals
                )
                for n in ids:
                    entity = owners[n]
                    if entity not in among or cost < among[entity].cost:
                        among[entity] = _near_of((entity, cost, key, ids))
        found = list(best.values())
        if len(found) > 1:
            found.sort(key=_nearness)
        if rivals and found and found[0].cost > _SURE:
            beside = [
                near
                for near in rivals.values()
                if near.entity not in best and near.cost <= found[0].cost
            ]
            found[1:1] = sorted(beside, key=_nearness)
        return found

    def _is_broken(self, said: int, key: str, cost: float, ids: list[int]) -> bool:
        """Whether a text set as more words, ``said``, than the names ``ids`` have is no misprint
        of them, as it differs besides or they are short: "Bella Rus", "Ma Li".
        """
        if not cost and len(key) > LONGEST_BROKEN:
            return False
        for n in ids:  # noqa: SIM110 - half the time of all()
            if said <= 1 + keys.folded(self.gazetteer.names[n].text).count(" "):
                return False
        return True

    def _within(self, text: str) -> list[Held]:
        """Return the keys within budget or little beyond, with cost and names.

        Who begins and ends otherwise has two misprints at least: it is looked for only where
        nothing nearer is found.
        """
        if len(text) < SHORT - 1:
            return []
        if self._shortlist.is_foreign(text):
            return []
        judged: dict[str, Held | None] = {}
        found = self._held_against(text, self._shortlist.beginning_or_ending(text), judged)
        for _, cost, _, within in found:
            if within and cost <= _SURE:
                return found
        return self._held_against(text, self._shortlist.of_letters(text), judged)

    def _held_against(
        self, text: str, pool: list[str], judged: dict[str, Held | None]
    ) -> list[Held]:
        """Return what it costs to take ``text`` for a misprint of the keys of a pool, each once:
        what it costs for the keys ``judged`` is known.
        """
        if not pool:
            return []
        likely = self._extract(
            text, pool, scorer=self._distance, processor=None, limit=None, score_cutoff=MOST
        )
        if len(likely) > 1:
            # Of those equally near the shorter first.
            likely.sort(key=_edits_and_length)
        table, found = self._table, {}
        for key, edits, _ in likely:
            if key in judged:
                held = judged[key]
            else:
                allowed, printed, ids = table[key]
                cost = self._cost(text, key, printed, edits, allowed)
                held = judged[key] = None if cost is None else (key, cost, ids, cost <= allowed)
            if held is not None:
                found[key] = held
        return list(found.values())

    def _cost(self, text: str, key: str, printed: str, edits: int, allowed: float) -> float | None:
        """Return what it costs to take ``text`` for a misprint of ``key``, ``edits`` away; None for
        much more than is ``allowed``, and where it is another word. ``printed``: the key's
        skeleton.
        """
        if edits > 2 * allowed + _BEYOND:
            return None
        skeleton = keys.skeleton(text)
        cost: float = min(edits, (edits + self._distance(skeleton, printed)) / 2)
        if len(key) == SHORT and edits == 1 and is_slip(text, key):
            cost = allowed
        if edits and text[0] != key[0]:
            cost += strange_begin(text, key, edits, allowed)
        if cost > allowed + _BEYOND or (skeleton != printed and is_other_word(text, key, edits)):
            return None
        return cost


def _edits_and_length(near: tuple[str, int, int]) -> tuple[int, int]:
    return near[1], len(near[0])


def _nearness(near: Near) -> tuple[float, str]:
    return near.cost, near.key


def decide(near: Sequence[Near]) -> tuple[Near | None, bool]:
    """Return the nearest entity where the runner-up is clearly farther, and whether there are two
    too close to choose between.
    """
    if not near:
        return None, False
    if len(near) > 1 and near[1].cost - near[0].cost < _MARGIN:
        return None, True
    return near[0], False


def score(cost: float, length: int) -> float:
    """Return 0 to 90: what part of a name of ``length`` letters is as printed."""
    return round(90.0 * (1 - cost / max(length, 1)), 1)
