"""The gazetteer at run time: entities, dated names, and the keys they are found under."""

from __future__ import annotations

from functools import cached_property, partial
from typing import Any, NamedTuple

from hldparse.records.names import Entity, Membership
from hldparse.resolving import columns, drafts, keys
from hldparse.resolving.letters import Written
from hldparse.resolving.no_names import NoNames

FORMAT = 19
"""Of the compiled form, raised with any change of the code that makes it or of the keys names are
found under: what another version compiled is compiled anew.
"""


class Name(NamedTuple):
    """One spelling of one entity, with the time it was in force."""

    text: str
    entity: int
    """Index into ``Gazetteer.entities``."""
    kind: str
    valid_from: str
    valid_until: str
    lang: str
    rank: int
    """0 the gazetteer's own, 1 pycountry's English, 2 its translations, 3 CLDR's."""
    weak: int
    """1 where the name only suggests and never settles."""

    def in_force(self, date: str) -> bool:
        """Whether the name was in force on an ISO date; a name without dates always is, unless it
        is marked as a former one.
        """
        if self.valid_from and date < self.valid_from:
            return False
        if self.valid_until:
            return date < self.valid_until
        return self.kind != "former"


_name_of = partial(tuple.__new__, Name)
"""Makes a name of all its fields in a third of the time of its constructor."""


class Row(NamedTuple):
    """An entity as compiled."""

    entity_id: str
    entity_type: str
    kind: str
    """As in the gazetteer; "observer" for bodies with a standing invitation too."""
    iso2: str
    m49: str
    acronym: str
    member_since: str
    member_until: str
    successors: list[str]
    name: str
    """Canonical English short name, the latest of several."""


class Gazetteer:
    """Entities and names of one compiled gazetteer, read-only."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.entities = [Row._make(row) for row in data["entities"]]
        self.names = list(map(_name_of, columns.rows(data["names"])))
        self.owners: list[int] = data["names"]["entity"]
        """The entity of each name."""
        self.ranks: list[int] = data["names"]["rank"]
        """The rank of each name."""
        self.ended, self.unsure = frozenset[int](data["ended"]), frozenset[int](data["unsure"])
        """The names in force no more, and those that do not settle alone what is meant: weak ones
        and acronyms.
        """
        self.keys: dict[str, list[int]] = data["keys"]
        self.squeezed: dict[str, list[int]] = {}
        """Names by their folded form without spaces."""
        for key, ids in self.keys.items():
            form = key.replace(" ", "")
            self.squeezed[form] = self.squeezed[form] + ids if form in self.squeezed else ids
        self.bags: dict[str, list[int]] = data["bags"]
        self.in_order = list(self.bags)
        """Bags in the order that postings count."""
        self.cores: dict[str, list[int]] = data["cores"]
        self.postings: dict[str, list[int]] = data["postings"]
        """The bags that each word is in, by their place among the bags."""
        self.vocabulary = frozenset[str](data["vocabulary"])
        """Every word of a name of a state."""
        self.near: dict[str, list[Any]] = data["near"]
        """Names that a misprint is held against: what it may cost, form by print, names."""
        self.lacking: dict[str, list[Written]] = data["lacking"]
        """Which of them lack a letter, see ``letters``."""
        self.further: dict[str, list[Any]] = data["further"]
        """The same as ``near`` of names in other languages than English."""
        self.further_lacking: dict[str, list[Written]] = data["further_lacking"]
        self.of_bodies = frozenset[int](data["bodies"])
        """The places of the bags that are of organisations."""
        self.joining = frozenset[int](data["joining"])
        """The names that have an "and"."""
        self.begun: dict[str, list[str]] = data["begun"]
        """The names, without spaces, that others begin with, and how those go on."""
        self.called = frozenset[int](data["called"])
        """The entities that are a state, islands or a territory in any of their names."""
        self.others = frozenset[str](data["others"])
        """Folded words and names of other places that are near a state's name."""
        self.of: dict[int, int] = dict(data["of"])
        """The state that each territory belongs to, by their index."""
        self._groups, self.no_names = data["groups"], NoNames(data["apart"], data["small"])
        self.latest = [_record(row, row.name) for row in self.entities]
        """Entities under their canonical names, by their index."""
        self.meant = {
            key: self.owners[ids[0]]
            for key, ids in self.keys.items()
            if len(ids) == 1 and ids[0] not in self.unsure
        }
        """The entity that is meant by a folded text where there is nothing to weigh."""
        self.meant.update(data["meant"])
        self._earlier: dict[tuple[int, str], Entity] = {}
        self.olympic: dict[str, int] = data["ioc"]
        """The entity of each Olympic code that is not its code of ISO 3166-1."""

    def owner(self, ids: list[int]) -> int | None:
        """Return the entity whose names ``ids`` are, None where there is something to weigh."""
        owners, unsure = self.owners, self.unsure
        owner = owners[ids[0]]
        for n in ids:
            if owners[n] != owner or n in unsure:
                return None
        return owner

    @cached_property
    def by_id(self) -> dict[str, int]:
        """Index of each entity by its id."""
        return {row.entity_id: n for n, row in enumerate(self.entities)}

    @cached_property
    def names_of(self) -> list[list[Name]]:
        """Names of each entity, by its index."""
        found: list[list[Name]] = [[] for _ in self.entities]
        for name in self.names:
            found[name.entity].append(name)
        return found

    @cached_property
    def _short_names(self) -> list[list[Name]]:
        """English short names of each entity, by its index."""
        return [
            [name for name in own if name.kind == "short" and name.lang == "en"]
            for own in self.names_of
        ]

    def short_name(self, entity: int, as_of: str = "") -> str:
        """Return the canonical English short name in force on ``as_of``, the latest where there is
        none or no date is asked for.
        """
        for name in self._short_names[entity] if as_of else ():
            if name.in_force(as_of):
                return name.text
        return self.entities[entity].name

    def entity(self, entity: int, as_of: str = "") -> Entity:
        """Return the entity record with its name on ``as_of``."""
        latest = self.latest[entity]
        name = self.short_name(entity, as_of) if as_of else latest.name
        if name == latest.name:
            return latest
        found = self._earlier.get((entity, name))
        if found is None:
            found = self._earlier[entity, name] = _record(self.entities[entity], name)
        return found

    def memberships(self, entity_id: str) -> tuple[Membership, ...]:
        """Return the regional groups an entity is or was in, in the groups' order."""
        return tuple(
            Membership(state, key, since, until, basis)
            for key, _, members in self._groups
            for state, since, until, basis in members
            if state == entity_id
        )

    def group_names(self) -> dict[str, str]:
        """Return the canonical name of each regional group by its key."""
        return {key: names[0][0] for key, names, _ in self._groups}

    def group_spellings(self) -> tuple[str, ...]:
        """Return every name of every regional group."""
        return tuple(text for _, names, _ in self._groups for text, _, _ in names)

    @cached_property
    def _group_keys(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, names, _ in self._groups:
            for text, _, _ in names:
                found[_group_key(text)] = key
        return found

    def group(self, printed: str) -> str:
        """Return the key of a regional group as printed ("the African Group"), "" for none."""
        return self._group_keys.get(_group_key(printed), "")


def _record(row: Row, name: str) -> Entity:
    state = row.entity_type == "state"
    return drafts.entity(
        row.entity_id,
        "state" if state else "organisation",
        name,
        row.entity_id if state else "",
        row.iso2,
        row.m49,
        row.acronym,
        row.member_since,
        row.member_until,
    )


def _group_key(text: str) -> str:
    """Return what tells regional groups apart: "the Western European and Others Group" and
    "Western European and other States" are one.
    """
    out = [
        w
        for w in keys.body_bag(keys.spoken(text)).split()
        if w not in ("group", "state", "regional")
    ]
    return " ".join(sorted(keys.singular(w) for w in out))
