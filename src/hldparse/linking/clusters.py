"""Spellings drawn together, none ever across two entities of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable


class Clusters:
    """Numbered items in disjoint sets; the least number leads its set, so the earliest does."""

    def __init__(self, known: Iterable[str]) -> None:
        """Start with each item alone; ``known`` has each one's entity of the gazetteer, or ""."""
        self._known = list(known)
        self._leader = list(range(len(self._known)))
        self.reasons: dict[int, tuple[int, float, str]] = {}
        """Item → (item it was joined with, score, reason); the item is the later of the two."""

    def leader(self, item: int) -> int:
        """Return the earliest item of the set."""
        while self._leader[item] != item:
            self._leader[item] = self._leader[self._leader[item]]
            item = self._leader[item]
        return item

    def entity(self, item: int) -> str:
        """Return the entity of the gazetteer that the set is, or ""."""
        return self._known[self.leader(item)]

    def join(self, one: int, other: int, score: float, reason: str) -> bool:
        """Join two sets; return False where they are two entities of the gazetteer."""
        first, second = sorted((self.leader(one), self.leader(other)))
        if first == second:
            return True
        if self._known[first] and self._known[second] and self._known[first] != self._known[second]:
            return False
        self._known[first] = self._known[first] or self._known[second]
        self._leader[second] = first
        earlier, later = sorted((one, other))
        self.reasons.setdefault(later, (earlier, score, reason))
        return True

    def members(self) -> dict[int, list[int]]:
        """Return the sets by leader, members in order."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._leader)):
            found.setdefault(self.leader(item), []).append(item)
        return found
