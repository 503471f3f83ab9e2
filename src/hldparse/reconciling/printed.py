"""What is printed at a line of a source, for a correction that names the line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hldparse.reconciling.keys import digest
from hldparse.records.blocks import Contact, Entry, Unread, Wish
from hldparse.records.decision import Decision
from hldparse.records.document import Furniture
from hldparse.records.evidence import Evidence
from hldparse.records.resolved import Resolved
from hldparse.text.fold import collapse

# "letters.txt:812", "lists/a.pdf:p3:12"
_PLACE = re.compile(r"(?P<source>[^\n]+?)(?::p(?P<page>\d{1,6}))?:(?P<line>[1-9]\d{0,8})")


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed at a place, as far as a record of its own holds it."""

    text: str
    evidence: Evidence

    @property
    def fingerprint(self) -> str:
        """Changes only when the text does."""
        return digest("\x1f".join(("place", collapse(self.text))), 16)


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a source."""

    source: str
    line: int
    """0 where none is stated."""
    page: int | None = None
    """None for sources without pages, and where no page is stated: any."""

    @classmethod
    def of(cls, option: str) -> Place:
        """Return the place of "at:letters.txt:812" or, of a source with pages, "at:a.pdf:p3:12"."""
        match = _PLACE.fullmatch(option.partition(":")[2])
        if match is None:
            return cls("", 0)
        page = match["page"]
        return cls(match["source"], int(match["line"]), int(page) if page else None)

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the line is among those of ``evidence``, which is of the same source."""
        here = self.page in {None, evidence.page}
        return here and evidence.line_start <= self.line <= evidence.line_end


def printed_at(resolved: Sequence[Resolved], place: Place) -> Printed | None:
    """Return the shortest record that covers a line of a source; None where none does."""
    found = [each for each in _printed(resolved, place.source) if place.holds(each.evidence)]
    return min(
        found, key=lambda each: each.evidence.line_end - each.evidence.line_start, default=None
    )


def missed(resolved: Sequence[Resolved], decision: Decision) -> Printed | None:
    """Return the place of a missing entry as it was decided on, also where lines above it have
    changed; None where it is printed no more.
    """
    place = Place.of(decision.option)
    here = printed_at(resolved, place)
    if here is not None and here.fingerprint == decision.fingerprint:
        return here
    same = [
        each
        for each in _printed(resolved, place.source)
        if each.fingerprint == decision.fingerprint
    ]

    def away(each: Printed) -> tuple[int, int]:
        pages = abs((each.evidence.page or 0) - (place.page or each.evidence.page or 0))
        return pages, abs(each.evidence.line_start - place.line)

    return min(same, key=away, default=None)


def _printed(resolved: Iterable[Resolved], source: str) -> Iterator[Printed]:
    for one in resolved:
        parsed = one.parsed
        if parsed.source.path != source:
            continue
        blocks: tuple[Unread | Furniture | Entry | Wish | Contact, ...] = (
            *parsed.unread,
            *parsed.furniture,
            *parsed.entries,
            *parsed.wishes,
            *parsed.contacts,
        )
        for block in blocks:
            yield Printed(block.raw, block.evidence)
        for passage in parsed.passages:
            yield Printed(passage.text, passage.evidence)
        for table in parsed.tables:
            # An entry may have been taken for the end of a theme.
            yield Printed(table.theme, table.evidence)
