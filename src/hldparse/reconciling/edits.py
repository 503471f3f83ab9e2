"""What decisions ask to be read otherwise, gathered before anything is rewritten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hldparse.records.evidence import Evidence
from hldparse.records.names import Entity, Resolution
from hldparse.records.resolved import NamePart

Renaming = Callable[[str, tuple[NamePart, ...]], tuple[NamePart, ...]]
"""(text of the entry, its names) → its names as decided."""


@dataclass(slots=True)
class Edits:
    """Changes to readings and seats, each said once whatever the number of decisions."""

    entries: dict[Evidence, Renaming] = field(default_factory=dict)
    """By place of an entry or wish: names to be put in place of those it holds."""
    names: dict[tuple[str, str], Resolution | None] = field(default_factory=dict)
    """(edition, slug of a name not resolved) → its resolution; None: it is no name. Edition ""
    for lists that belong to none, and for wishes."""
    everywhere: dict[str, Resolution | None] = field(default_factory=dict)
    """Slug of a name not resolved → its resolution wherever the conference prints it."""
    groups: dict[Evidence, str] = field(default_factory=dict)
    """By place of a stated rule: key of its regional group; "" takes the rule out."""
    unread: dict[Evidence, tuple[str, str]] = field(default_factory=dict)
    """By place of unread lines: what they are, and the decision that says so."""
    unticked: set[tuple[Evidence, str]] = field(default_factory=set)
    """Place and table of wishes whose mark is no tick."""
    aliases: dict[str, str] = field(default_factory=dict)
    """Entity → the one it is the same as."""
    canonical: dict[str, str] = field(default_factory=dict)
    """Entity → the name it is to have."""
    settled: set[tuple[str, ...]] = field(default_factory=set)
    """Spellings of variants that are no question any more."""
    entities: dict[str, Entity] = field(default_factory=dict)
    """Entities that a decision brings in."""
    struck: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """(edition, table, entity) → decision."""

    @property
    def reads(self) -> bool:
        """Whether readings change, not seats alone."""
        return bool(
            self.entries
            or self.names
            or self.everywhere
            or self.groups
            or self.unread
            or self.unticked
            or self.aliases
            or self.canonical
            or self.settled
            or self.entities
        )

    def stays(self, entity_id: str) -> str:
        """Return the entity that stays in place of one that may be joined to another."""
        while entity_id in self.aliases:
            entity_id = self.aliases[entity_id]
        return entity_id
