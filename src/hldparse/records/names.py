"""Entities, and how a printed name was found to be one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

EntityType = Literal["state", "organisation", "person"]
NameKind = Literal["short", "formal", "former", "acronym", "variant", "typo"]
Method = Literal[
    "", "exact", "normalised", "variant", "fuzzy", "split", "linked", "new", "decision"
]


@dataclass(frozen=True, slots=True)
class Entity:
    """A state (or territory), an organisation or a person."""

    entity_id: str
    """iso3 for states and territories; ``org:…`` and ``person:…`` slugs."""
    entity_type: EntityType
    name: str
    """Canonical short name, in force on the date asked for."""
    iso3: str = ""
    iso2: str = ""
    m49: str = ""
    acronym: str = ""
    member_since: str = ""
    """ISO 8601 date of admission to the United Nations."""
    member_until: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """An entity in a regional group for a time."""

    entity_id: str
    regional_group: str
    valid_from: str
    valid_until: str
    basis: str
    """Why, in words: "member", "temporary member", "for electoral purposes only"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a name may mean."""

    entity_id: str
    name: str
    """The gazetteer spelling that came nearest."""
    score: float
    """0 to 100."""


Account = tuple[Any, ...]
"""A function and its further arguments, the first being a resolution: it returns the fields of that
from ``method`` on.
"""


class Accounted:
    """Has what gives an account of a resolution, where that waits until it is asked for."""

    __slots__ = ("account",)
    account: Account


@dataclass(frozen=True, slots=True)
class Resolution(Accounted):
    """What a printed name was read as, and how.

    Most who ask for a name want to know what it is, and few how that was found: to put the steps
    into words takes longer than to look a name up. A resolution may so be made of its first two
    fields and an ``account``; the others are filled in when one of them is first read.
    """

    printed: str
    entity: Entity | None
    """None: no guess is made. ``candidates`` then says what it may be."""
    method: Method
    score: float
    """0 to 100; 100 is an exact name."""
    steps: tuple[str, ...]
    """One line a step, in order, in words a reviewer reads."""
    candidates: tuple[Candidate, ...] = ()
    """Best first: the entity's own spelling first where one was found, then the runner-up."""
    name_kind: NameKind | Literal[""] = ""
    in_force: bool | None = None
    """Whether the matched name was in force on the date asked for; None where none was asked."""
    ambiguous: bool = False
    """True where two or more candidates are too close to choose."""

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """Return a field that was not filled in yet."""
            if name not in TOLD_LATER:
                raise AttributeError(f"a resolution has no {name!r}", name=name, obj=self)
            give, *arguments = self.account
            for put, value in zip(_PUT, give(self, *arguments), strict=True):
                put(self, value)
            return object.__getattribute__(self, name)


TOLD_LATER = Resolution.__slots__[2:]
"""The fields that may be filled in later."""
_PUT = tuple(Resolution.__dict__[name].__set__ for name in TOLD_LATER)
"""What fills them in."""
