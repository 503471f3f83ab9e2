"""Where decisions are worked out: the readings they are about, and the edits so far."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from hldparse.reconciling.edits import Edits
from hldparse.reconciling.facts import Facts, Finding
from hldparse.reconciling.readings import Readings
from hldparse.reconciling.seats import DECIDED
from hldparse.reconciling.verdicts import REMEMBER
from hldparse.records.decision import Decision
from hldparse.records.evidence import Evidence
from hldparse.records.names import Entity, Resolution
from hldparse.records.resolved import NamePart, ResolvedEntry, ResolvedWish
from hldparse.text.fold import fold


@dataclass(slots=True)
class Bench:
    """Where decisions are worked out: the readings they are about, and the edits so far."""

    readings: Readings
    facts: Facts
    editions: dict[str, str]
    """Attachment → edition."""
    edits: Edits = field(default_factory=Edits)
    _known: dict[str, Resolution] | None = None

    def name(self, edition: str, name: str, found: Resolution | None, decision: Decision) -> None:
        """Settle a name in an edition, everywhere where the decision says to remember it."""
        self.edits.names[edition, name] = found
        if decision.parameters.get(REMEMBER):
            self.edits.everywhere[name] = found

    def known(self, printed: str) -> Resolution:
        """Return how a name is read elsewhere in the corpus, else by the gazetteer; an unresolved
        one where neither has it."""
        if self._known is None:
            self._known = {}
            for part in parts_of(self.readings):
                if part.resolution.entity is not None:
                    self._known.setdefault(fold(part.printed), part.resolution)
        found = self._known.get(fold(printed)) or self.readings.reference.otherwise.get(
            fold(printed)
        )
        if found is None:
            return Resolution(printed, None, "", 0.0, ())
        return replace(found, printed=printed)

    def entity(self, entity_id: str, candidates: Iterable[Resolution]) -> Entity | None:
        """Return an entity of the gazetteer or the corpus, or one that was a candidate."""
        known = self.readings.entities.get(entity_id) or self.edits.entities.get(entity_id)
        if known is not None:
            return known
        for found in candidates:
            for candidate in found.candidates:
                if candidate.entity_id == entity_id:
                    state = not entity_id.startswith("org:")
                    return Entity(
                        entity_id,
                        "state" if state else "organisation",
                        candidate.name,
                        iso3=entity_id if state else "",
                    )
        return None


def parts_of(readings: Readings) -> Iterator[NamePart]:
    """Yield every name of the lists and tables of wishes, in their order."""
    for read in listed(readings):
        yield from read.names


def listed(readings: Readings) -> Iterator[ResolvedEntry | ResolvedWish]:
    """Yield entries and wishes in the order of their attachments."""
    for attachment_id in readings.attachments:
        yield from readings.entries.get(attachment_id, ())
        yield from readings.wishes.get(attachment_id, ())


def places_of(finding: Finding) -> set[Evidence]:
    """Return where the exhibits of a finding stand."""
    return {exhibit.evidence for exhibit in finding.exhibits if exhibit.evidence is not None}


def decided(found: Resolution, decision: Decision) -> Resolution:
    """Return a resolution as decided, with the decision among its steps."""
    if found.entity is None:
        return found
    step = DECIDED + decision.decision_id
    return replace(found, method="decision", score=100.0, steps=(*found.steps, step))
