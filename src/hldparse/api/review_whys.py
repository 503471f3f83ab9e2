"""How the names on a card were read, by where they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from hldparse.api.review_alignment import candidates_of
from hldparse.records.resolved import ResolvedEntry
from hldparse.reviewing.exhibits import Why

if TYPE_CHECKING:
    from hldparse.pipeline import Gathered
    from hldparse.records.blocks import Entry, Wish
    from hldparse.records.dataset import ConflictRow
    from hldparse.records.evidence import Evidence
    from hldparse.records.names import Resolution
    from hldparse.records.resolved import NamePart, ResolvedWish
    from hldparse.resolving import Gazetteer

_WHYS = 12


class Whys:
    """The readings of a conference; each index is made when it is first needed."""

    def __init__(self, gathered: Gathered, gazetteer: Gazetteer) -> None:
        self._gathered = gathered
        self._gazetteer = gazetteer

    def at(self, places: Iterable[Evidence | None], printed: str = "") -> tuple[Why, ...]:
        """Return how the names at these places were read; with ``printed`` that name alone."""
        parts = [
            part
            for place in places
            if place is not None
            for part in self._readings.get(place, ())
            if printed in {"", part.printed}
        ]
        linked = self._gathered.links.resolutions
        whys: dict[tuple[str, str], Why] = {}
        for part in parts:
            found = part.resolution
            if found.entity is None:
                found = linked.get(part.printed, found)
            why = self._reading(part.printed, found)
            whys.setdefault((why.printed, why.entity_id), why)
        return tuple(whys.values())[:_WHYS]

    def words(self, places: Iterable[Evidence | None]) -> tuple[str, ...]:
        """Return the words of the merged line at one of these places; none where there is none."""
        for place in places:
            if place in self._merged:
                return tuple(self._merged[place].split(" "))
        return ()

    def spellings(self, row: ConflictRow) -> tuple[str, ...]:
        """Return the spellings that a question of variants is about; none of other questions."""
        return self._spellings.get(frozenset(row.entity_ids.split("|")), ())

    @cached_property
    def _readings(self) -> dict[Evidence, list[NamePart]]:
        found: dict[Evidence, list[NamePart]] = {}
        for read in self._listed():
            whole = _block(read).evidence
            for part in read.names:
                found.setdefault(part.evidence, []).append(part)
                if part.evidence != whole:
                    found.setdefault(whole, []).append(part)
        return found

    @cached_property
    def _merged(self) -> dict[Evidence | None, str]:
        merged = (read for read in self._listed() if "merged-line" in read.flags)
        return {_block(read).evidence: _block(read).text for read in merged}

    @cached_property
    def _spellings(self) -> dict[frozenset[str], tuple[str, ...]]:
        found: dict[frozenset[str], tuple[str, ...]] = {}
        for each in self._gathered.links.variants:
            spellings = tuple(dict.fromkeys(each.spellings))
            found.setdefault(frozenset(each.entity_ids), spellings)
        return found

    def _reading(self, printed: str, found: Resolution) -> Why:
        return Why(
            printed=printed,
            entity_id=found.entity.entity_id if found.entity else "",
            method=found.method,
            score=found.score if found.entity else None,
            steps=found.steps,
            candidates=candidates_of(printed, found.candidates, self._usual),
        )

    def _usual(self, entity_id: str) -> str:
        entity = self._gazetteer.by_id.get(entity_id)
        return self._gazetteer.short_name(entity) if entity is not None else ""

    def _listed(self) -> Iterator[ResolvedEntry | ResolvedWish]:
        for one in self._gathered.resolved:
            yield from one.entries
            yield from one.wishes


def _block(read: ResolvedEntry | ResolvedWish) -> Entry | Wish:
    return read.entry if isinstance(read, ResolvedEntry) else read.wish
