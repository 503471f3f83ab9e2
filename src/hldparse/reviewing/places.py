"""Places of a source that conflicts show, looked up by the places in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from hldparse.records.dataset import ConflictEvidenceRow
from hldparse.records.evidence import Evidence


class ShownPlaces:
    """Which conflicts show a place: it itself, or the line or entry of which it is a part."""

    def __init__(self, rows: Iterable[ConflictEvidenceRow]) -> None:
        self._by_line: dict[object, list[tuple[Evidence, str]]] = defaultdict(list)
        for row in rows:
            if row.evidence is not None:
                self._by_line[_lines(row.evidence)].append((row.evidence, row.conflict_id))

    def at(self, place: Evidence | None) -> tuple[str, ...]:
        """Return the conflict_ids, each once, in the order of the evidence."""
        if place is None:
            return ()
        near = self._by_line.get(_lines(place), ())
        return tuple(dict.fromkeys(each for known, each in near if _meet(known, place)))


def _lines(place: Evidence) -> tuple[str, int | None, int, int]:
    return place.source, place.page, place.line_start, place.line_end


def _meet(one: Evidence, other: Evidence) -> bool:
    """Say whether two places on the same lines have characters in common; one without
    characters is all of them."""
    if None in {one.char_start, one.char_end, other.char_start, other.char_end}:
        return True
    if one.line_start != one.line_end:
        # Where the first characters are counted in another line than the last.
        return one == other
    return (one.char_start or 0) < (other.char_end or 0) and (other.char_start or 0) < (
        one.char_end or 0
    )
