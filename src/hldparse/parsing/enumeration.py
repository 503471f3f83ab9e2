"""Names enumerated in running text: "Italy, Antigua and Barbuda and the United States"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.parsing.known import KnownNames
from hldparse.parsing.markers import split_marks

# ", ", "; ", "/", " and ", ", as well as "
_BETWEEN = re.compile(r"\s?[,;/]\s{0,4}(?:(?:and|or)\s)?|\s(?:and|&|as well as)\s", re.IGNORECASE)
_LONGEST_JOIN = 4
"""Atoms in one name: "Hong Kong SAR, China" has two."""


@dataclass(slots=True)
class Named:
    """A stretch of the text between separators, or over them where that is one known name."""

    start: int
    stop: int
    known: bool


def enumeration(
    text: str, names: KnownNames, *, start: int = 0, stop: int | None = None
) -> list[Named]:
    """Return the names enumerated in ``text[start:stop]``, offsets counted in ``text``.

    The longest known name wins, so that a name which holds "and" or a comma stays whole. Unknown
    atoms joined by "and" stay together, for they may be one long name.
    """
    atoms = _atoms(text, start, len(text) if stop is None else stop)
    found: list[Named] = []
    position = 0
    while position < len(atoms):
        size = _longest_known(text, atoms[position : position + _LONGEST_JOIN], names)
        first, last = atoms[position], atoms[position + max(size, 1) - 1]
        named = Named(first[0], last[1], known=size > 0)
        if found and not named.known and not found[-1].known and _by_and(text, found[-1], named):
            named = Named(found.pop().start, named.stop, known=False)
        found.append(named)
        position += max(size, 1)
    return found


def places_only(
    text: str, names: KnownNames, *, start: int, stop: int
) -> list[tuple[int, int]] | None:
    """Return the places that ``text[start:stop]`` enumerates; None where it holds anything else."""
    atoms = _atoms(text, start, stop)
    found: list[tuple[int, int]] = []
    position = 0
    while position < len(atoms):
        size = _longest_known(text, atoms[position : position + _LONGEST_JOIN], names)
        if not size:
            return None
        place = atoms[position][0], atoms[position + size - 1][1]
        if not names.place(text[slice(*place)]):
            return None
        found.append(place)
        position += size
    return found


def _atoms(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    atoms = []
    for separator in _BETWEEN.finditer(text, start, stop):
        atoms.append(_trim(text, start, separator.start()))
        start = separator.end()
    atoms.append(_trim(text, start, stop))
    return [atom for atom in atoms if atom[0] < atom[1]]


def _trim(text: str, start: int, stop: int) -> tuple[int, int]:
    piece = text[start:stop]
    return start + len(piece) - len(piece.lstrip()), stop - len(piece) + len(piece.rstrip())


def _longest_known(text: str, atoms: list[tuple[int, int]], names: KnownNames) -> int:
    for size in range(len(atoms), 0, -1):
        piece = text[atoms[0][0] : atoms[size - 1][1]]
        # "Albania*, Bosnia and Herzegovina**": a footnote mark is no part of the name.
        if names.known(piece.rstrip(".")) or names.known(split_marks(piece)[0]):
            return size
    return 0


def _by_and(text: str, left: Named, right: Named) -> bool:
    between = text[left.stop : right.start]
    return not any(sign in between for sign in ",;/")
