"""What each option of a decision asks to be read or seated otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from hldparse.reconciling.edits import Edits, Renaming
from hldparse.reconciling.facts import Facts, Finding
from hldparse.reconciling.keys import slug
from hldparse.reconciling.readings import Readings
from hldparse.reconciling.seats import DECIDED
from hldparse.reconciling.verdicts import REMEMBER, SPELLING
from hldparse.records.decision import Decision
from hldparse.records.evidence import Evidence
from hldparse.records.names import Entity, NamePart, Resolution, ResolvedEntry, ResolvedWish
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

    def take(self, finding: Finding, decision: Decision) -> bool:
        """Add what a decision on a finding asks for; return False where it cannot be done.

        It cannot where the option does not fit the finding: a table where nobody sits, an entity
        that no gazetteer or document has.
        """
        option, _, argument = decision.option.partition(":")
        effect = _EFFECTS.get(option)
        return effect is not None and effect(self, finding, decision, argument)

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
            for part in _parts(self.readings):
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


def _parts(readings: Readings) -> Iterator[NamePart]:
    for read in _listed(readings):
        yield from read.names


def _listed(readings: Readings) -> Iterator[ResolvedEntry | ResolvedWish]:
    for attachment_id in readings.attachments:
        yield from readings.entries.get(attachment_id, ())
        yield from readings.wishes.get(attachment_id, ())


def _places(finding: Finding) -> set[Evidence]:
    return {exhibit.evidence for exhibit in finding.exhibits if exhibit.evidence is not None}


def _seat(bench: Bench, finding: Finding, decision: Decision, table: str) -> bool:
    """Strike the other seats (keep:<table>) or this one (strike:<table>).

    A person sits at the seats of the organisations that are listed with the name.
    """
    whose = set(finding.entity_ids)
    of_person = {row.seat_id for row in bench.facts.dataset.persons if row.person_id in whose}
    seats = [
        seat
        for seat in bench.facts.dataset.seats
        if seat.edition == finding.edition
        and seat.status == "seated"
        and (seat.entity_id in whose or seat.seat_id in of_person)
    ]
    if not any(seat.round_table == table for seat in seats):
        return False
    keep = decision.option.startswith("keep:")
    for seat in seats:
        if (seat.round_table == table) != keep:
            key = (seat.edition, seat.round_table, seat.entity_id)
            bench.edits.struck.setdefault(key, decision.decision_id)
    return True


def _whole(bench: Bench, finding: Finding, decision: Decision, _: str) -> bool:
    """Take the entry as one name, read as the same words are read elsewhere."""
    return _cut(bench, finding, decision, ())


def _split_at(bench: Bench, finding: Finding, decision: Decision, words: str) -> bool:
    """Cut the entry after the n-th words, each name read as it is read elsewhere."""
    return _cut(bench, finding, decision, tuple(sorted({int(n) for n in words.split(",")})))


def _cut(bench: Bench, finding: Finding, decision: Decision, after: tuple[int, ...]) -> bool:
    places = _places(finding)
    found = False
    for read in _listed(bench.readings):
        block = read.entry if isinstance(read, ResolvedEntry) else read.wish
        if block.evidence in places and "merged-line" in read.flags:
            if after and after[-1] >= len(block.text.split(" ")):
                return False
            bench.edits.entries[block.evidence] = _cutter(bench, decision, after, block.evidence)
            found = True
    return found


def _cutter(
    bench: Bench, decision: Decision, after: tuple[int, ...], evidence: Evidence
) -> Renaming:
    def cut(text: str, _: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
        words = text.split(" ")
        bounds = [0, *after, len(words)]
        parts = []
        start = 0
        for first, last in pairwise(bounds):
            printed = " ".join(words[first:last])
            found = _decided(bench.known(printed), decision)
            parts.append(NamePart(printed, start, start + len(printed), found, evidence))
            start += len(printed) + 1
        return tuple(parts)

    return cut


def _decided(found: Resolution, decision: Decision) -> Resolution:
    if found.entity is None:
        return found
    step = DECIDED + decision.decision_id
    return replace(found, method="decision", score=100.0, steps=(*found.steps, step))


def _name(bench: Bench, finding: Finding, decision: Decision, argument: str) -> bool:
    """Settle a name (is:<entity_id>, new, not-a-name) in all lists of the finding's edition."""
    if finding.subject.startswith("group/"):
        return _group(bench, finding, argument or decision.option)
    places, wanted = _places(finding), set(finding.subject.split("/"))
    asked = {
        slug(part.printed): part.resolution
        for part in _parts(bench.readings)
        if part.evidence in places and part.resolution.entity is None
    }
    asked = {name: found for name, found in asked.items() if name in wanted}
    if not asked:
        return False
    for name, found in asked.items():
        if decision.option == "not-a-name":
            bench.name(finding.edition, name, None, decision)
            continue
        if decision.option == "new":
            entity: Entity | None = _new(bench, found.printed)
        else:
            entity = bench.entity(argument, (found,))
        if entity is None:
            return False
        bench.edits.entities.setdefault(entity.entity_id, entity)
        settled = replace(found, entity=entity, ambiguous=False, name_kind="variant")
        bench.name(finding.edition, name, _decided(settled, decision), decision)
    return True


def remembered(bench: Bench, decision: Decision) -> bool:
    """Read a spelling as a decision has it wherever it is printed, also where the question on
    which it was decided is gone. Return False where it is printed nowhere unread.
    """
    spelling = slug(decision.parameters.get(SPELLING, ""))
    found = next(
        (
            part.resolution
            for part in _parts(bench.readings)
            if part.resolution.entity is None and slug(part.printed) == spelling
        ),
        None,
    )
    if found is None:
        return False
    option, _, argument = decision.option.partition(":")
    if option == "not-a-name":
        bench.edits.everywhere[spelling] = None
        return True
    entity = _new(bench, found.printed) if option == "new" else bench.entity(argument, (found,))
    if entity is None:
        return False
    bench.edits.entities.setdefault(entity.entity_id, entity)
    settled = replace(found, entity=entity, ambiguous=False, name_kind="variant")
    bench.edits.everywhere[spelling] = _decided(settled, decision)
    return True


def _new(bench: Bench, printed: str) -> Entity:
    entity_id = f"org:{slug(printed)}"
    return bench.readings.entities.get(entity_id) or Entity(entity_id, "organisation", printed)


def _group(bench: Bench, finding: Finding, key: str) -> bool:
    """Give a stated rule its regional group, is:<key>; take it out where that is no group."""
    if key == "new" or (key != "not-a-name" and key not in bench.readings.reference.group_names):
        return False
    for place in _places(finding):
        bench.edits.groups[place] = "" if key == "not-a-name" else key
    return True


def _variant(bench: Bench, finding: Finding, decision: Decision, spelling: str) -> bool:
    """Make one entity of two (same, canonical:<spelling>), or ask no more (different)."""
    if decision.option != "different" and not _join(bench, finding.entity_ids):
        return False
    if spelling:
        bench.edits.canonical[_joined_to(bench, finding.entity_ids)] = spelling
    bench.edits.settled.add(tuple(sorted(finding.entity_ids)))
    return True


def _same_person(bench: Bench, finding: Finding, _decision: Decision, _argument: str) -> bool:
    """Make one person of two names; of more than two nobody can tell which are meant."""
    persons = [
        entity_id
        for entity_id in finding.entity_ids
        if entity_id in bench.readings.entities
        and bench.readings.entities[entity_id].entity_type == "person"
    ]
    return len(persons) == 2 and _join(bench, persons)


def _join(bench: Bench, entity_ids: Iterable[str]) -> bool:
    ids = list(entity_ids)
    if not ids:
        return False
    target = _joined_to(bench, ids)
    for entity_id in ids:
        root = bench.edits.stays(entity_id)
        if root != target:
            bench.edits.aliases[root] = target
    return True


def _joined_to(bench: Bench, entity_ids: Iterable[str]) -> str:
    """Return the id that stays: one of the gazetteer, else the first."""
    roots = [bench.edits.stays(entity_id) for entity_id in entity_ids]
    return next((one for one in roots if one in bench.readings.reference.entities), roots[0])


def _unread(bench: Bench, finding: Finding, decision: Decision, _: str) -> bool:
    """Say what unread lines are: entry, continuation, heading or furniture."""
    places = _places(finding)
    lines = {
        unread.evidence
        for one in bench.readings.resolved
        for unread in one.parsed.unread
        if unread.evidence in places and unread.in_participants_list
    }
    for evidence in lines:
        bench.edits.unread[evidence] = (decision.option, decision.decision_id)
    return bool(lines)


Effect = Callable[[Bench, Finding, Decision, str], bool]
_EFFECTS: dict[str, Effect] = {
    "keep": _seat,
    "strike": _seat,
    "whole": _whole,
    "split-at": _split_at,
    "is": _name,
    "new": _name,
    "not-a-name": _name,
    "same": _variant,
    "different": _variant,
    "canonical": _variant,
    "same-person": _same_person,
    "entry": _unread,
    "continuation": _unread,
    "heading": _unread,
    "furniture": _unread,
}
EFFECTS = frozenset(_EFFECTS)
"""Options that alter readings or seats; the others only settle the question."""
CARRIED = frozenset({"is", "new", "not-a-name", "split", "whole", "split-at"})
"""Options on the words of an entry: given for one list, they hold for the same words in others."""
ALTERING = EFFECTS | CARRIED
"""Options that show in more than the conflict they are given on."""
