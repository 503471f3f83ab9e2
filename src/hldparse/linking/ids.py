"""Ids of entities that no gazetteer holds."""

from __future__ import annotations

from hashlib import sha256

from hldparse.text.fold import fold

_LONGEST = 60


def slug(text: str) -> str:
    """Return ``text`` in lower-case ASCII words joined by hyphens, never empty.

    A long text is cut and told apart by a hash; so is one with letters that ASCII has not.
    """
    folded = fold(text)
    plain = "-".join(folded.encode("ascii", "ignore").decode().split())
    if plain and folded.isascii() and len(plain) <= _LONGEST:
        return plain
    return f"{plain[:_LONGEST].rstrip('-')}-{_hash(folded)}".lstrip("-")


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


class Ids:
    """Gives out ids in the order of first printing, so that a later letter changes none."""

    def __init__(self, taken: set[str]) -> None:
        """Start with the ids of the gazetteer as taken."""
        self._taken = set(taken)

    def give(self, sort: str, name: str, qualifiers: tuple[str, ...]) -> str:
        """Return "sort:slug"; on a clash with the first qualifier that is free ("-ken"), else
        with a hash of all of them.
        """
        plain = f"{sort}:{slug(name)}"
        marked = (f"{plain}-{slug(one)}" for one in qualifiers if one)
        hashed = f"{plain}-{_hash('/'.join((name, *qualifiers)))}"
        for candidate in (plain, *marked, hashed):
            if candidate not in self._taken:
                self._taken.add(candidate)
                return candidate
        number = 2
        while f"{hashed}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{hashed}-{number}")
        return f"{hashed}-{number}"
