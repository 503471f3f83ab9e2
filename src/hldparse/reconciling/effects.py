"""What each option of a decision asks to be read or seated otherwise."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from hldparse.reconciling.bench import Bench, decided, listed, places_of
from hldparse.reconciling.edits import Renaming
from hldparse.reconciling.effects_names import join_persons, settle_name, settle_variant
from hldparse.reconciling.facts import Finding
from hldparse.reconciling.unread import wisher
from hldparse.records.blocks import Unread
from hldparse.records.decision import Decision
from hldparse.records.evidence import Evidence
from hldparse.records.resolved import NamePart, ResolvedEntry, ResolvedWish
from hldparse.text.ticks import DOUBTFUL


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
    places = places_of(finding)
    found = False
    for read in listed(bench.readings):
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
            found = decided(bench.known(printed), decision)
            parts.append(NamePart(printed, start, start + len(printed), found, evidence))
            start += len(printed) + 1
        return tuple(parts)

    return cut


def _unread(bench: Bench, finding: Finding, decision: Decision, _: str) -> bool:
    """Say what unread lines are: entry, continuation, heading or furniture."""
    places = places_of(finding)
    lines = [
        unread
        for one in bench.readings.resolved
        for unread in one.parsed.unread
        if unread.evidence in places and _may_be(unread, decision.option, bench)
    ]
    for line in lines:
        bench.edits.unread[line.evidence] = (decision.option, decision.decision_id)
    return bool(lines)


def _may_be(line: Unread, what: str, bench: Bench) -> bool:
    """Say whether a line is asked about, and in a table of wishes names whose wish it is."""
    if not line.in_wishes or what in {"heading", "furniture"}:
        return line.in_participants_list or line.in_wishes
    return what == "entry" and wisher(line, bench.known) is not None


def _no_tick(bench: Bench, finding: Finding, _: Decision, __: str) -> bool:
    """Take out the wishes asked about that only a mark in doubt says; others are not altered."""
    places = places_of(finding)
    for read in listed(bench.readings):
        if isinstance(read, ResolvedWish) and read.wish.evidence in places:
            table = read.wish.round_table
            if table in finding.round_tables and read.wish.marks.endswith(DOUBTFUL):
                bench.edits.unticked.add((read.wish.evidence, table))
    return True


Effect = Callable[[Bench, Finding, Decision, str], bool]
_EFFECTS: dict[str, Effect] = {
    "keep": _seat,
    "strike": _seat,
    "whole": _whole,
    "split-at": _split_at,
    "is": settle_name,
    "new": settle_name,
    "not-a-name": settle_name,
    "same": settle_variant,
    "different": settle_variant,
    "canonical": settle_variant,
    "same-person": join_persons,
    "entry": _unread,
    "continuation": _unread,
    "heading": _unread,
    "furniture": _unread,
}
_OF_KIND: dict[tuple[str, str], Effect] = {("preference-anomaly", "misread"): _no_tick}
"""By kind of conflict too: on other kinds these options only settle the question."""


def take(bench: Bench, finding: Finding, decision: Decision) -> bool:
    """Add what a decision on a finding asks for; return False where it cannot be done.

    It cannot where the option does not fit the finding: a table where nobody sits, an entity
    that no gazetteer or document has.
    """
    option, _, argument = decision.option.partition(":")
    effect = _OF_KIND.get((finding.kind, option)) or _EFFECTS.get(option)
    return effect is not None and effect(bench, finding, decision, argument)


CARRIED = frozenset({"is", "new", "not-a-name", "split", "whole", "split-at"})
"""Options on the words of an entry: given for one list, they hold for the same words in others."""


def effects_on(kind: str) -> frozenset[str]:
    """Return the options that alter readings or seats where they are given on a kind of conflict;
    the others only settle the question.
    """
    return frozenset(_EFFECTS) | {option for of, option in _OF_KIND if of == kind}


def altering_on(kind: str) -> frozenset[str]:
    """Return the options that show in more than the conflict of a kind that they are given on."""
    return effects_on(kind) | CARRIED
