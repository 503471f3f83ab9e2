"""The steps by which a name is resolved, from the letter to misprints, one after another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from hldparse.records.names import Resolution
from hldparse.resolving import drafts
from hldparse.resolving.dating import Dating
from hldparse.resolving.drafts import Told
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.levels import Match
from hldparse.resolving.match import Matcher
from hldparse.resolving.misprints import Misprints
from hldparse.resolving.organisations import Bodies

_Found = TypeVar("_Found")
_UNLIKE = "no name like it is known"
_OPEN_LEVELS = ("core", "free remark")
"""Levels on which a misprint of another name may look like this one: they are held against it."""
_MATCHES = 1 << 12
"""Texts remembered with what they match, whatever the date: lists are issued again and again."""


class Ladder:
    """Resolves names against one gazetteer, the first step that tells having the word."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.matcher = Matcher(gazetteer)
        self.dating = Dating(gazetteer)
        self.misprints = Misprints(gazetteer, self.dating)
        self._bodies = Bodies(gazetteer)
        self._matches: dict[str, Match | None] = {}
        self._of_bodies: dict[str, tuple[Match, bool] | None] = {}

    def climb(self, text: str, folded: str, as_of: str, kinds: tuple[str, ...]) -> Resolution:
        """Return what a text is, of one of ``kinds``, as of an ISO date, "" for any.

        ``folded``: the text folded.
        """
        # What is asked without a date is known itself.
        found = self._on_dates(text, folded) if as_of else self.matcher.find(text, folded)
        if found:
            settled = self.dating.settle(text, found, as_of, kinds)
            if settled is not None:
                return self._nearer(settled, as_of) if found.level in _OPEN_LEVELS else settled
        return self._inexactly(text, as_of, kinds)

    def _on_dates(self, text: str, folded: str) -> Match | None:
        return remembered(self._matches, text, lambda text: self.matcher.find(text, folded))

    def _nearer(self, settled: Resolution, as_of: str) -> Resolution:
        """Return the reading of a misprint where that is another entity: "United Arab Emirate" is
        no United Arab Republic.
        """
        near = self.misprints.read(settled.printed, as_of)
        return settled if near is None or near.entity == settled.entity else near

    def _inexactly(self, text: str, as_of: str, kinds: tuple[str, ...]) -> Resolution:
        near = self.misprints.read(text, as_of) if "state" in kinds else None
        if near is not None and near.entity is not None:
            return near
        body = None
        if "organisation" in kinds:
            body = remembered(self._of_bodies, text, self._bodies.resolve)
        if body is not None:
            return self._body(text, body, as_of)
        if near is not None:
            return near
        return drafts.settled(text, None, (self._unknown, kinds))

    def _unknown(self, found: Resolution, kinds: tuple[str, ...]) -> Told:
        """Return what is said of a text that names nothing, and what it is like."""
        text = found.printed
        candidates = self._bodies.candidates(text) if "organisation" in kinds else ()
        return "", 0.0, (_UNLIKE,), candidates, "", None, False

    def _body(self, text: str, found: tuple[Match, bool], as_of: str) -> Resolution:
        match, agreed = found
        if not agreed:
            return self.dating.undecided(text, match, match.names, [])
        settled = self.dating.settle(text, match, as_of, ("organisation",))
        if settled is not None and settled.method == "fuzzy":
            return replace(settled, name_kind="typo")
        return settled if settled is not None else _nothing(text, _UNLIKE)


def remembered(known: dict[str, _Found], text: str, find: Callable[[str], _Found]) -> _Found:
    """Return what ``find`` finds, looked for once; all is forgotten where it is too much."""
    if text in known:
        return known[text]
    if len(known) >= _MATCHES:
        known.clear()
    found = known[text] = find(text)
    return found


def _nothing(text: str, step: str) -> Resolution:
    return Resolution(text, None, "", 0.0, (step,))
