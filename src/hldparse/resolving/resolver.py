"""The resolver: one name in, one Resolution out, never split and never guessed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from hldparse.records.names import Account, Resolution
from hldparse.resolving import drafts, keys
from hldparse.resolving.dating import Dating
from hldparse.resolving.drafts import Told
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.glance import Glance
from hldparse.resolving.levels import Match
from hldparse.resolving.loading import load_gazetteer, uncollected
from hldparse.resolving.match import Matcher
from hldparse.resolving.misprints import Misprints
from hldparse.resolving.normalise import LONGEST
from hldparse.resolving.organisations import Bodies
from hldparse.resolving.runs import Runs
from hldparse.resolving.worn import Worn
from hldparse.text.fold import fold

_Found = TypeVar("_Found")
Kind = str
""""state" or "organisation"."""
Date = str | datetime.date | None
KINDS: tuple[Kind, ...] = ("state", "organisation")
_OPEN_LEVELS = ("core", "free remark")
"""Levels on which a misprint of another name may look like this one: they are held against it."""
_CACHE = 1 << 16
"""Names remembered for one date and one choice of kinds."""
_DATES = 64
_MATCHES = 1 << 12
"""Texts remembered with what they match, whatever the date: lists are issued again and again."""
_TOO_LONG = f"longer than {LONGEST} characters: not a name"


def iso(as_of: Date) -> str:
    """Return a date as ISO text, "" for none."""
    if as_of is None:
        return ""
    return as_of if isinstance(as_of, str) else as_of.isoformat()[:10]


class Resolver:
    """Resolves names against one gazetteer, and remembers what it has resolved."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        with uncollected():
            self.gazetteer = gazetteer if gazetteer is not None else load_gazetteer()
            self._matcher = Matcher(self.gazetteer)
            self._glance = Glance(self.gazetteer, self._matcher.is_longer)
            self._dating = Dating(self.gazetteer)
            self._misprints = Misprints(self.gazetteer, self._dating)
            self._bodies = Bodies(self.gazetteer)
            self._worn = Worn(self.gazetteer, self._dating)
            self.runs = Runs(self.gazetteer, self._matcher.squeezed)
        self._glanced: Account = (self._told, "", KINDS)
        self._usual: dict[str, Resolution] = {}
        """What names are whatever the date and the kind, as most are asked for."""
        self._known: dict[tuple[str, tuple[Kind, ...]], dict[str, Resolution]] = {}
        self._matches: dict[str, Match | None] = {}
        self._inside: dict[str, Match | None] = {}
        self._of_bodies: dict[str, tuple[Match, bool] | None] = {}

    def resolve(self, name: str, as_of: Date = None, kinds: Sequence[Kind] = KINDS) -> Resolution:
        """Return what ``name`` is, as one whole name.

        ``as_of``: the date it was printed (ISO text or a date); None for any date. A name that was
        not in force then still resolves, with ``in_force=False``. ``kinds``: "state" (territories
        and former states too) and "organisation" (observers too). Never raises for any text: what
        is no name, or could be two, comes back with ``entity=None`` and its candidates.
        """
        date = "" if as_of is None else iso(as_of)
        known = self._memory(date, kinds)
        found = known.get(name)
        return self._first(name, date, kinds, known) if found is None else found

    def resolve_many(
        self, names: Iterable[str], as_of: Date = None, kinds: Sequence[Kind] = KINDS
    ) -> Iterator[Resolution]:
        """Yield the resolution of each name, lazily and in order."""
        date = iso(as_of)
        known = self._memory(date, kinds)
        for name in names:
            found = known.get(name)
            yield self._first(name, date, kinds, known) if found is None else found

    def _memory(self, as_of: str, kinds: Sequence[Kind]) -> dict[str, Resolution]:
        """Return what is known on a date."""
        if not as_of and kinds == KINDS:
            return self._usual
        known = self._known.get((as_of, tuple(kinds)))
        if known is None:
            if len(self._known) >= _DATES:
                self._known.clear()
            known = self._known[as_of, tuple(kinds)] = {}
        return known

    def _first(
        self, name: str, as_of: str, kinds: Sequence[Kind], known: dict[str, Resolution]
    ) -> Resolution:
        """Return the resolution of a name seen for the first time, and have it ``known``: all that
        was known before is forgotten where it grows beyond bounds.
        """
        if len(name) > LONGEST:
            return Resolution(name, None, "", 0.0, (_TOO_LONG,))
        if len(known) >= _CACHE:
            known.clear()
        gazetteer = self.gazetteer
        # What is a key in small letters is the same folded.
        folded = name.lower()
        owner = gazetteer.meant.get(folded)
        if owner is None:
            folded = fold(name)
            owner = gazetteer.meant.get(folded)
            if owner is None and folded not in gazetteer.keys:
                owner = self._glance.owner(name, folded)
        if owner is None:
            found = self._resolve(name, folded, as_of, tuple(kinds))
        elif known is self._usual:
            found = drafts.settled(name, gazetteer.latest[owner], self._glanced)
        else:
            found = self._on_date(name, folded, owner, as_of, tuple(kinds))
        known[name] = found
        return found

    def _on_date(
        self, text: str, folded: str, owner: int, as_of: str, kinds: tuple[Kind, ...]
    ) -> Resolution:
        """Return the resolution of a text that means one entity, where a date or a kind is asked
        for.
        """
        entity = self.gazetteer.entity(owner, as_of)
        if entity.entity_type not in kinds:
            return self._resolve(text, folded, as_of, kinds)
        return drafts.settled(text, entity, (self._told, as_of, kinds))

    def _told(self, found: Resolution, as_of: str, kinds: tuple[Kind, ...]) -> Told:
        """Return how a name was found of which was only seen whom it means."""
        text = found.printed
        full = self._resolve(text, fold(text), as_of, kinds)
        return (
            full.method,
            full.score,
            full.steps,
            full.candidates,
            full.name_kind,
            full.in_force,
            full.ambiguous,
        )

    def exactly(self, text: str, as_of: str, kinds: tuple[Kind, ...]) -> Resolution | None:
        """Return the resolution of a text that is a gazetteer name as it stands, folded or
        repaired, in its own word order; None otherwise.
        """
        found = _remembered(self._inside, text, self._match_inside)
        return self._dating.settle(text, found, as_of, kinds) if found else None

    def knows(self, text: str) -> bool:
        """Whether ``text`` is a gazetteer name but for case, accents and punctuation."""
        return keys.folded(text) in self.gazetteer.keys

    def nearly(self, text: str, as_of: str) -> Resolution | None:
        """Return the resolution of part of a line that is a state's name in English but for
        misprints; None else.
        """
        return self._misprints.read(text, as_of, whole=False)

    def worn(self, text: str, as_of: str, confidence: float) -> Resolution | None:
        """Return the resolution of a text that was recognised with little ``confidence`` and is a
        state's name but for letters that look alike; None else.
        """
        return self._worn.read(text, as_of, confidence)

    def _resolve(self, text: str, folded: str, as_of: str, kinds: tuple[Kind, ...]) -> Resolution:
        # What is asked without a date is known itself.
        find = self._matched if as_of else self._matcher.find
        found = find(text, folded)
        if found:
            settled = self._dating.settle(text, found, as_of, kinds)
            if settled is not None:
                return self._nearer(settled, as_of) if found.level in _OPEN_LEVELS else settled
        return self._inexactly(text, as_of, kinds)

    def _matched(self, text: str, folded: str) -> Match | None:
        """Return what a text matches on any level, looked for once."""
        known = self._matches
        if text in known:
            return known[text]
        if len(known) >= _MATCHES:
            known.clear()
        found = known[text] = self._matcher.find(text, folded)
        return found

    def _match_inside(self, text: str) -> Match | None:
        return self._matcher.exact(text) or self._matcher.loose(text, whole=False)

    def _nearer(self, settled: Resolution, as_of: str) -> Resolution:
        """Return the reading of a misprint where that is another entity: "United Arab Emirate" is
        no United Arab Republic.
        """
        near = self._misprints.read(settled.printed, as_of)
        return settled if near is None or near.entity == settled.entity else near

    def _inexactly(self, text: str, as_of: str, kinds: tuple[Kind, ...]) -> Resolution:
        near = self._misprints.read(text, as_of) if "state" in kinds else None
        if near is not None and near.entity is not None:
            return near
        body = None
        if "organisation" in kinds:
            body = _remembered(self._of_bodies, text, self._bodies.resolve)
        if body is not None:
            return self._body(text, body, as_of)
        if near is not None:
            return near
        candidates = self._bodies.candidates(text) if "organisation" in kinds else ()
        return Resolution(text, None, "", 0.0, ("no name like it is known",), candidates)

    def _body(self, text: str, found: tuple[Match, bool], as_of: str) -> Resolution:
        match, agreed = found
        if not agreed:
            return self._dating.undecided(text, match, match.names, [])
        settled = self._dating.settle(text, match, as_of, ("organisation",))
        if settled is not None and settled.method == "fuzzy":
            return replace(settled, name_kind="typo")
        return settled if settled is not None else _nothing(text, "no name like it is known")


def _remembered(known: dict[str, _Found], text: str, find: Callable[[str], _Found]) -> _Found:
    """Return what ``find`` finds, looked for once; all is forgotten where it is too much."""
    if text in known:
        return known[text]
    if len(known) >= _MATCHES:
        known.clear()
    found = known[text] = find(text)
    return found


@lru_cache(maxsize=1)
def default_resolver() -> Resolver:
    """Return the resolver of the installed gazetteer, made on first use."""
    return Resolver()


def resolve(name: str, as_of: Date = None, kinds: Sequence[Kind] = KINDS) -> Resolution:
    """Return what one whole ``name`` is, by the installed gazetteer; see ``Resolver.resolve``."""
    return default_resolver().resolve(name, as_of, kinds)


def resolve_many(
    names: Iterable[str], as_of: Date = None, kinds: Sequence[Kind] = KINDS
) -> Iterator[Resolution]:
    """Yield the resolution of each name, lazily and in order; see ``Resolver.resolve``."""
    return default_resolver().resolve_many(names, as_of, kinds)


def _nothing(text: str, step: str) -> Resolution:
    return Resolution(text, None, "", 0.0, (step,))
