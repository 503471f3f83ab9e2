"""The resolver: one name in, one Resolution out, never split and never guessed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from hldparse.records.names import Candidate, NameKind, Resolution
from hldparse.resolving import keys
from hldparse.resolving.fuzzy import Near, Nearest, decide, score
from hldparse.resolving.gazetteer import Gazetteer, Name, load_gazetteer
from hldparse.resolving.match import Match, Matcher
from hldparse.resolving.normalise import LONGEST, repair
from hldparse.resolving.organisations import Bodies
from hldparse.resolving.words import CONNECTORS, GENERIC, MARKERS_OF_PERSONS, PLACE_WORDS

Kind = str
""""state" or "organisation"."""
Date = str | datetime.date | None
KINDS: tuple[Kind, ...] = ("state", "organisation")
_CACHE = 1 << 16
"""Names remembered for one date and one choice of kinds."""
_DATES = 64
_CANDIDATES = 5
_DISTANT = "9999"


def iso(as_of: Date) -> str:
    """Return a date as ISO text, "" for none."""
    if as_of is None:
        return ""
    return as_of if isinstance(as_of, str) else as_of.isoformat()[:10]


class Resolver:
    """Resolves names against one gazetteer, and remembers what it has resolved."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        self.gazetteer = gazetteer if gazetteer is not None else load_gazetteer()
        self._matcher = Matcher(self.gazetteer)
        self._nearest = Nearest(self.gazetteer)
        self._known: dict[tuple[str, tuple[Kind, ...]], dict[str, Resolution]] = {}

    @cached_property
    def _bodies(self) -> Bodies:
        return Bodies(self.gazetteer)

    def resolve(self, name: str, as_of: Date = None, kinds: Sequence[Kind] = KINDS) -> Resolution:
        """Return what ``name`` is, as one whole name.

        ``as_of``: the date it was printed (ISO text or a date); None for any date. A name that was
        not in force then still resolves, with ``in_force=False``. ``kinds``: "state" (territories
        and former states too) and "organisation" (observers too). Never raises for any text: what
        is no name, or could be two, comes back with ``entity=None`` and its candidates.
        """
        date, wanted = iso(as_of), tuple(kinds)
        known = self._memory(date, wanted)
        found = known.get(name)
        if found is None:
            found = known[name] = self._resolve(name, date, wanted)
        return found

    def resolve_many(
        self, names: Iterable[str], as_of: Date = None, kinds: Sequence[Kind] = KINDS
    ) -> Iterator[Resolution]:
        """Yield the resolution of each name, lazily and in order."""
        date, wanted = iso(as_of), tuple(kinds)
        known = self._memory(date, wanted)
        for name in names:
            found = known.get(name)
            if found is None:
                known = self._memory(date, wanted)
                found = known[name] = self._resolve(name, date, wanted)
            yield found

    def _memory(self, as_of: str, kinds: tuple[Kind, ...]) -> dict[str, Resolution]:
        """Return what is known on a date; it is forgotten where it grows beyond bounds."""
        known = self._known.get((as_of, kinds))
        if known is None:
            if len(self._known) >= _DATES:
                self._known.clear()
            known = self._known[as_of, kinds] = {}
        elif len(known) >= _CACHE:
            known.clear()
        return known

    def exactly(self, text: str, as_of: str, kinds: tuple[Kind, ...]) -> Resolution | None:
        """Return the resolution of a text that is a gazetteer name as it stands, folded or
        repaired, in its own word order; None otherwise.
        """
        found = self._matcher.exact(text) or self._matcher.loose(text, whole=False)
        return self._settle(text, found, as_of, kinds) if found else None

    def knows(self, text: str) -> bool:
        """Whether ``text`` is a gazetteer name but for case, accents and punctuation."""
        return keys.folded(text) in self.gazetteer.keys

    def nearly(self, text: str, as_of: str) -> Resolution | None:
        """Return the resolution of a text that is a state's name but for misprints; None else."""
        return self._fuzzy(text, as_of)

    def _resolve(self, text: str, as_of: str, kinds: tuple[Kind, ...]) -> Resolution:
        if len(text) > LONGEST:
            return _nothing(text, f"longer than {LONGEST} characters: not a name")
        plain = self._plainly(text, as_of, kinds)
        if plain is not None:
            return plain
        found = self._matcher.exact(text) or self._matcher.loose(text)
        if found:
            settled = self._settle(text, found, as_of, kinds)
            if settled is not None:
                return settled
        return self._inexactly(text, as_of, kinds)

    def _inexactly(self, text: str, as_of: str, kinds: tuple[Kind, ...]) -> Resolution:
        near = self._fuzzy(text, as_of) if "state" in kinds else None
        if near is not None and near.entity is not None:
            return near
        body = self._bodies.resolve(text) if "organisation" in kinds else None
        if body is not None:
            return self._body(text, body, as_of)
        if near is not None:
            return near
        candidates = self._bodies.candidates(text) if "organisation" in kinds else ()
        return Resolution(text, None, "", 0.0, ("no name like it is known",), candidates)

    def _plainly(self, text: str, as_of: str, kinds: tuple[Kind, ...]) -> Resolution | None:
        """Return the resolution of a text that is one entity's own name on the date, but for case
        and signs: most names, answered without weighing; None for all others.
        """
        names = self.gazetteer.names
        ids = self.gazetteer.keys.get(keys.folded(text))
        if ids is None:
            return None
        name = names[ids[0]]
        if name.rank or name.weak or self.gazetteer.entities[name.entity].entity_type not in kinds:
            return None
        if name.kind == "acronym" or (len(ids) > 1 and any(names[n][1] != name[1] for n in ids)):
            return None
        if not name.in_force(as_of) if as_of else (name.valid_until or name.kind == "former"):
            return None
        if text == name.text:
            match = Match(ids, "exact", "exact", 100.0)
        else:
            found = self._matcher.exact(text)
            if found is None:
                return None
            match = found
        return self._found(text, match, name, as_of)

    # What a match means on a date ---------------------------------------------------------------

    def _settle(
        self, text: str, match: Match, as_of: str, kinds: tuple[Kind, ...]
    ) -> Resolution | None:
        names, entities = self.gazetteer.names, self.gazetteer.entities
        wanted = [n for n in match.names if entities[names[n].entity].entity_type in kinds]
        if not wanted:
            return None
        strong = [n for n in wanted if not names[n].weak]
        if not strong:
            step = "a name that only suggests: it may mean another"
            return self._undecided(text, match, wanted, [step])
        chosen = self._choose(strong, as_of)
        if chosen is None:
            said = ["the name of several at one time"]
            return self._undecided(text, match, strong, said, ambiguous=True)
        return self._found(text, match, names[chosen], as_of)

    def _choose(self, ids: list[int], as_of: str) -> int | None:
        """Return the name that fits the date best, None where two entities fit equally well.

        On a date: a name in force, else the last that was. On any: one still in force, else the
        last. Of several, one of the gazetteer's own before those that lie beneath it.
        """
        names = self.gazetteer.names
        if as_of:
            fitting = [n for n in ids if names[n].in_force(as_of)]
        else:
            fitting = [n for n in ids if not names[n].valid_until and names[n].kind != "former"]
        pool = fitting or _latest(ids, names)
        rank = min(names[n].rank for n in pool)
        pool = [n for n in pool if names[n].rank == rank]
        return pool[0] if len({names[n].entity for n in pool}) == 1 else None

    def _found(self, text: str, match: Match, name: Name, as_of: str) -> Resolution:
        entity = self.gazetteer.entity(name.entity, as_of)
        in_force = name.in_force(as_of) if as_of else None
        said = [*match.steps, f"{name.text}: {_kind_words(name)} of {entity.name}"]
        if in_force is False:
            said.append(f"not in force on {as_of}{_when(name)}")
        return Resolution(
            text,
            entity,
            match.method,
            match.score,
            tuple(said),
            (Candidate(entity.entity_id, name.text, match.score),),
            _name_kind(name),
            in_force,
        )

    def _undecided(
        self, text: str, match: Match, ids: list[int], said: list[str], *, ambiguous: bool = False
    ) -> Resolution:
        candidates: dict[str, Candidate] = {}
        for n in ids:
            name = self.gazetteer.names[n]
            entity_id = self.gazetteer.entities[name.entity].entity_id
            candidates.setdefault(entity_id, Candidate(entity_id, name.text, match.score))
        several = ambiguous or len(candidates) > 1
        steps = (*match.steps, *said)
        return Resolution(text, None, "", 0.0, steps, tuple(candidates.values()), ambiguous=several)

    # Misprints ----------------------------------------------------------------------------------

    def _fuzzy(self, text: str, as_of: str) -> Resolution | None:
        clean, steps = repair(text)
        near = self._near(clean)
        if not near:
            return None
        nearest, ambiguous = decide(near)
        candidates = tuple(self._candidate(n) for n in near[:_CANDIDATES])
        if nearest is None:
            doubt = (*steps, f"as near to {candidates[0].name} as to {candidates[1].name}")
            return Resolution(text, None, "", 0.0, doubt, candidates, ambiguous=ambiguous)
        chosen = self._choose(
            [n for n in nearest.names if self.gazetteer.names[n].entity == nearest.entity], as_of
        )
        if chosen is None:
            return None
        name = self.gazetteer.names[chosen]
        read = [*steps, _distance(nearest, near, candidates)]
        match = Match([chosen], "fuzzy", "fuzzy", candidates[0].score, read)
        found = self._found(text, match, name, as_of)
        return Resolution(
            text,
            found.entity,
            "fuzzy",
            found.score,
            found.steps,
            candidates,
            "typo",
            found.in_force,
        )

    def _near(self, clean: str) -> list[Near]:
        folded = keys.folded(clean)
        spoken = folded.split()
        if not spoken or spoken[0] in MARKERS_OF_PERSONS or not any(c.isalpha() for c in folded):
            return []
        if all(w in GENERIC or w in CONNECTORS or w in PLACE_WORDS for w in spoken):
            return []
        return self._nearest.near(clean)

    def _candidate(self, near: Near) -> Candidate:
        entity_id = self.gazetteer.entities[near.entity].entity_id
        text = next(self.gazetteer.names[n].text for n in near.names)
        return Candidate(entity_id, text, score(near.cost, len(near.key)))

    # Organisations ------------------------------------------------------------------------------

    def _body(self, text: str, found: tuple[Match, bool], as_of: str) -> Resolution:
        match, agreed = found
        if not agreed:
            return self._undecided(text, match, match.names, [])
        settled = self._settle(text, match, as_of, ("organisation",))
        return settled if settled is not None else _nothing(text, "no name like it is known")


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


def _latest(ids: list[int], names: Sequence[Name]) -> list[int]:
    last = max(names[n].valid_until or _DISTANT for n in ids)
    return [n for n in ids if (names[n].valid_until or _DISTANT) == last]


def _nothing(text: str, step: str) -> Resolution:
    return Resolution(text, None, "", 0.0, (step,))


def _kind_words(name: Name) -> str:
    return {"short": "short name", "formal": "formal name", "former": "former name"}.get(
        name.kind, name.kind
    )


def _name_kind(name: Name) -> NameKind:
    kind: NameKind = name.kind  # type: ignore[assignment]
    return kind


def _when(name: Name) -> str:
    if name.valid_from and name.valid_until:
        return f", but from {name.valid_from} until {name.valid_until}"
    if name.valid_until:
        return f", but until {name.valid_until}"
    return f", but from {name.valid_from}" if name.valid_from else ""


def _distance(nearest: Near, near: list[Near], candidates: tuple[Candidate, ...]) -> str:
    said = f"{_edits(nearest.cost)} from {candidates[0].name}"
    if len(near) > 1:
        said += f", {_edits(near[1].cost)} from {candidates[1].name}"
    return said


def _edits(cost: float) -> str:
    shown = f"{cost:g}"
    return f"{shown} edit" if shown == "1" else f"{shown} edits"
