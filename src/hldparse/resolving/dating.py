"""What a match means on a date: one entity, or several that nobody may choose between."""

from __future__ import annotations

from collections.abc import Sequence

from hldparse.records.names import Candidate, Resolution
from hldparse.resolving import drafts
from hldparse.resolving.drafts import Told
from hldparse.resolving.gazetteer import Gazetteer, Name
from hldparse.resolving.levels import Match

_DISTANT = "9999"
_ALL_KINDS = 2
"""States and organisations: where both are wanted none is left out."""


class Dating:
    """Weighs the names of a match by kind, strength and date."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._give = self.told

    def settle(
        self, text: str, match: Match, as_of: str, kinds: tuple[str, ...]
    ) -> Resolution | None:
        """Return what a match means on a date, None where it is of other kinds than wanted."""
        gazetteer = self.gazetteer
        wanted = match.names
        if len(kinds) < _ALL_KINDS:
            entities, owners = gazetteer.entities, gazetteer.owners
            wanted = [n for n in wanted if entities[owners[n]].entity_type in kinds]
            if not wanted:
                return None
        if gazetteer.unsure.isdisjoint(wanted):
            strong = wanted
        else:
            names = gazetteer.names
            strong = [n for n in wanted if not names[n].weak]
        if not strong:
            step = "a name that only suggests: it may mean another"
            return self.undecided(text, match, wanted, [step])
        chosen = strong[0] if len(strong) == 1 else self.choose(strong, as_of)
        if chosen is None:
            said = ["the name of several at one time"]
            return self.undecided(text, match, strong, said, ambiguous=True)
        return self.found(text, match, chosen, as_of)

    def choose(self, ids: list[int], as_of: str) -> int | None:
        """Return the name that fits the date best, None where two entities fit equally well.

        On a date: a name in force, else the last that was. On any: one still in force, else the
        last. Of several, one of the gazetteer's own before those that lie beneath it.
        """
        if len(ids) == 1:
            return ids[0]
        gazetteer = self.gazetteer
        if not as_of and gazetteer.ended.isdisjoint(ids):
            pool = ids
        else:
            pool = _in_force(ids, gazetteer.names, as_of)
        ranks, owners = gazetteer.ranks, gazetteer.owners
        chosen, several = pool[0], False
        for n in pool:
            if ranks[n] < ranks[chosen]:
                chosen, several = n, False
            elif owners[n] != owners[chosen] and ranks[n] == ranks[chosen]:
                several = True
        return None if several else chosen

    def found(self, text: str, match: Match, chosen: int, as_of: str) -> Resolution:
        """Return the resolution of a text that is the name ``chosen`` of a match."""
        gazetteer = self.gazetteer
        owner = gazetteer.owners[chosen]
        entity = gazetteer.entity(owner, as_of) if as_of else gazetteer.latest[owner]
        return drafts.settled(text, entity, (self._give, match, chosen, as_of))

    def told(self, found: Resolution, match: Match, chosen: int, as_of: str) -> Told:
        """Return how a text was ``found`` to be the name ``chosen`` of a match."""
        name = self.gazetteer.names[chosen]
        entity = found.entity or self.gazetteer.entity(name.entity, as_of)
        told = (
            *match.steps,
            f"{name.text}: {_KIND_WORDS.get(name.kind, name.kind)} of {entity.name}",
        )
        in_force = name.in_force(as_of) if as_of else None
        if in_force is False:
            told = (*told, f"not in force on {as_of}{_when(name)}")
        shown = drafts.candidate(entity.entity_id, name.text, match.score)
        return match.method, match.score, told, (shown,), name.kind, in_force, False

    def undecided(
        self, text: str, match: Match, ids: list[int], said: list[str], *, ambiguous: bool = False
    ) -> Resolution:
        """Return the resolution of a text that may mean any of the names ``ids``."""
        candidates: dict[str, Candidate] = {}
        for n in ids:
            name = self.gazetteer.names[n]
            entity_id = self.gazetteer.entities[name.entity].entity_id
            candidates.setdefault(entity_id, Candidate(entity_id, name.text, match.score))
        several = ambiguous or len(candidates) > 1
        steps = (*match.steps, *said)
        return Resolution(text, None, "", 0.0, steps, tuple(candidates.values()), ambiguous=several)


def _in_force(ids: list[int], names: Sequence[Name], as_of: str) -> list[int]:
    """Return the names in force on a date, or on none still in force; else the last that were."""
    if as_of:
        fitting = [n for n in ids if names[n].in_force(as_of)]
    else:
        fitting = [n for n in ids if not names[n].valid_until and names[n].kind != "former"]
    return fitting or _latest(ids, names)


def _latest(ids: list[int], names: Sequence[Name]) -> list[int]:
    last = max(names[n].valid_until or _DISTANT for n in ids)
    return [n for n in ids if (names[n].valid_until or _DISTANT) == last]


_KIND_WORDS = {"short": "short name", "formal": "formal name", "former": "former name"}


def _when(name: Name) -> str:
    if name.valid_from and name.valid_until:
        return f", but from {name.valid_from} until {name.valid_until}"
    if name.valid_until:
        return f", but until {name.valid_until}"
    return f", but from {name.valid_from}" if name.valid_from else ""
