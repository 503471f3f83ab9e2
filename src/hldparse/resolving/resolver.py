"""The resolver: one name in, one Resolution out, never split and never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from hldparse.records.names import Account, Resolution
from hldparse.resolving import drafts, keys
from hldparse.resolving.drafts import Told
from hldparse.resolving.gazetteer import Gazetteer
from hldparse.resolving.glance import Glance
from hldparse.resolving.ladder import Ladder, remembered
from hldparse.resolving.levels import Match
from hldparse.resolving.loading import load_gazetteer, uncollected
from hldparse.resolving.normalise import LONGEST
from hldparse.resolving.runs import Runs
from hldparse.resolving.worn import Worn
from hldparse.text.fold import fold

if TYPE_CHECKING:
    import datetime

Kind = str
""""state" or "organisation"."""
Date: TypeAlias = "str | datetime.date | None"
KINDS: tuple[Kind, ...] = ("state", "organisation")
_CACHE = 1 << 16
"""Names remembered for one date and one choice of kinds."""
_DATES = 64
_TRIED = ("Provinz of Nowhere", "Repubilc of Malta (the)")
"""Texts that take every step, read before any is asked for: code that runs for the first time takes
several times as long.
"""
_TOO_LONG = f"longer than {LONGEST} characters: not a name"


def iso(as_of: Date) -> str:
    """Return a date as ISO text, "" for none.

    Raises ValueError for a text that is no day: of "1985" nobody can say whether a name was in
    force that changed within the year.
    """
    if as_of is None:
        return ""
    return _day(as_of) if isinstance(as_of, str) else as_of.isoformat()[:10]


@lru_cache(maxsize=_DATES)
def _day(text: str) -> str:
    """Return a text that is a day as ISO 8601 writes it, or "", as it is; else raise ValueError."""
    from datetime import date

    try:
        if text and date.fromisoformat(text).isoformat() != text:
            raise ValueError(text)
    except ValueError:
        said = f"as_of is a day such as 2006-07-18, not {text!r}"
        raise ValueError(said) from None
    return text


class Resolver:
    """Resolves names against one gazetteer, and remembers what it has resolved."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        with uncollected():
            self.gazetteer = gazetteer if gazetteer is not None else load_gazetteer()
            self._ladder = Ladder(self.gazetteer)
            self._glance = Glance(self.gazetteer, self._ladder.matcher.is_longer)
            self._worn = Worn(self.gazetteer, self._ladder.dating)
            self.runs = Runs(self.gazetteer, self._ladder.matcher.squeezed)
            for text in _TRIED:
                self._ladder.climb(text, fold(text), "", KINDS)
        self._meant, self._latest = self.gazetteer.meant, self.gazetteer.latest
        self._glanced: Account = (self._told, "", KINDS)
        self._usual: dict[str, Resolution] = {}
        """What names are whatever the date and the kind, as most are asked for."""
        self._known: dict[tuple[str, tuple[Kind, ...]], dict[str, Resolution]] = {}
        self._inside: dict[str, Match | None] = {}

    def resolve(self, name: str, as_of: Date = None, kinds: Sequence[Kind] = KINDS) -> Resolution:
        """Return what ``name`` is, as one whole name.

        ``as_of``: the date it was printed (ISO text or a date); None for any date. A name that was
        not in force then still resolves, with ``in_force=False``. ``kinds``: "state" (territories
        and former states too) and "organisation" (observers too). Never raises for any text: what
        is no name, or could be two, comes back with ``entity=None`` and its candidates; so does a
        gap in a column, as None or NaN. Raises TypeError for what is neither, and ValueError for a
        date that is no day, such as "1985".
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
        known, first = self._memory(date, kinds), self._first
        for name in names:
            found = known.get(name)
            yield first(name, date, kinds, known) if found is None else found

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
        if not isinstance(name, str):
            return _unprinted(name)
        if len(name) > LONGEST:
            return Resolution(name, None, "", 0.0, (_TOO_LONG,))
        if len(known) >= _CACHE:
            known.clear()
        meant = self._meant
        # What is a key in small letters is the same folded.
        folded = name.lower()
        owner = meant.get(folded)
        if owner is None:
            folded = fold(name)
            owner = meant.get(folded)
            if owner is None:
                owner = self._glance.owner(name, folded)
        if owner is None:
            found = self._ladder.climb(name, folded, as_of, tuple(kinds))
        elif known is self._usual:
            found = drafts.settled(name, self._latest[owner], self._glanced)
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
            return self._ladder.climb(text, folded, as_of, kinds)
        return drafts.settled(text, entity, (self._told, as_of, kinds))

    def _told(self, found: Resolution, as_of: str, kinds: tuple[Kind, ...]) -> Told:
        """Return how a name was found of which was only seen whom it means."""
        text = found.printed
        full = self._ladder.climb(text, fold(text), as_of, kinds)
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
        found = remembered(self._inside, text, self._match_inside)
        return self._ladder.dating.settle(text, found, as_of, kinds) if found else None

    def knows(self, text: str) -> bool:
        """Whether ``text`` is a gazetteer name but for case, accents and punctuation."""
        return keys.folded(text) in self.gazetteer.keys

    def nearly(self, text: str, as_of: str) -> Resolution | None:
        """Return the resolution of part of a line that is a state's name in English but for
        misprints; None else.
        """
        return self._ladder.misprints.read(text, as_of, whole=False)

    def worn(self, text: str, as_of: str, confidence: float) -> Resolution | None:
        """Return the resolution of a text that was recognised with little ``confidence`` and is a
        state's name but for letters that look alike; None else.
        """
        return self._worn.read(text, as_of, confidence)

    def _match_inside(self, text: str) -> Match | None:
        return self._ladder.matcher.exact(text) or self._ladder.matcher.loose(text, whole=False)


def _unprinted(value: object) -> Resolution:
    """Return what stands for a gap in a column of names: None, NaN, or what else is not equal to
    itself. Raises TypeError for anything that is no text.
    """
    if value is not None and (value == value) is True:  # noqa: PLR0124 - so gaps are told
        raise TypeError(f"a name is a text, not {type(value).__name__}: {value!r:.80}")
    return Resolution("", None, "", 0.0, ("no text stands here: the value is missing",))


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
