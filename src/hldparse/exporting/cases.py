"""Conflicts by case: one question over all editions, with its places and options."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace

from hldparse.errors import UsageError
from hldparse.records.dataset import (
    CONFLICT_KINDS,
    SEVERITIES,
    ConflictEvidenceRow,
    ConflictRow,
    CopyRow,
    Dataset,
    DecisionRow,
)
from hldparse.records.decision import READING_KINDS, options_on
from hldparse.records.evidence import Evidence

UNSETTLED = frozenset({"open", "unsure", "stale", "contested"})
"""States of a conflict that somebody still has to look at."""
_AGAIN = frozenset({"stale", "contested"})
"""States of a conflict on which a decision is there and does not apply."""
_LAST = len(CONFLICT_KINDS)
_KIND_ORDER = {kind: place for place, kind in enumerate(CONFLICT_KINDS)}


@dataclass(frozen=True, slots=True)
class Held:
    """A conflict in one edition, with the places that bear on it."""

    row: ConflictRow
    exhibits: tuple[ConflictEvidenceRow, ...]
    decisions: tuple[DecisionRow, ...] = ()
    """Those that were made on it and not taken back."""
    copies: tuple[tuple[CopyRow, ...], ...] = ()
    """For each exhibit where further renditions print it: the pages to look at."""

    @property
    def options(self) -> tuple[str, ...]:
        """What a decision may say, with the tables concerned filled in."""
        tables = [table for table in self.row.round_tables.split("|") if table]
        found: list[str] = []
        for option in options_on(self.row.kind, self.row.severity):
            if option.endswith("<table>") and tables:
                found += [option.replace("<table>", table) for table in tables]
            else:
                found.append(option)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Case:
    """One question over all editions in which it arises, the latest first."""

    case_id: str
    held: tuple[Held, ...]

    @property
    def lead(self) -> ConflictRow:
        """The row that is shown first: of the latest edition."""
        return self.held[0].row

    @property
    def current(self) -> bool:
        """Whether it still holds in the latest edition."""
        return any(held.row.holds_in_latest for held in self.held)

    @property
    def unsettled(self) -> bool:
        """Whether somebody still has to look at it."""
        return any(map(self._waits, self.held))

    @property
    def asking(self) -> Held:
        """The row to show where only one is: the latest that waits, else the latest."""
        return next(filter(self._waits, self.held), self.held[0])

    def _waits(self, held: Held) -> bool:
        """Whether a row of it waits.

        What is settled in the latest edition is not asked for older lists too, unless the answer
        changes what a list holds: then each list asks for itself. A decision on an older list that
        no longer applies is asked again as well.
        """
        row = held.row
        for_itself = row.edition == self.lead.edition or row.kind in READING_KINDS
        return row.status in (UNSETTLED if for_itself else _AGAIN)

    @property
    def severity(self) -> str:
        """The gravest of its rows."""
        return min((held.row.severity for held in self.held), key=SEVERITIES.index)


def _order(case: Case) -> tuple[bool, int, int]:
    kind = _KIND_ORDER.get(case.lead.kind, _LAST)
    return not case.current, SEVERITIES.index(case.severity), kind


def cases(dataset: Dataset) -> tuple[Case, ...]:
    """Return all cases: those that hold in the latest edition first, the graver before the lesser,
    causes before consequences, else in the order of the dataset.
    """
    exhibits: dict[str, list[ConflictEvidenceRow]] = defaultdict(list)
    for exhibit in dataset.conflict_evidence:
        exhibits[exhibit.conflict_id].append(exhibit)
    decisions: dict[str, list[DecisionRow]] = defaultdict(list)
    for decision in dataset.decisions:
        if not decision.undoes and decision.state != "undone":
            decisions[decision.conflict_id].append(decision)
    editions = {row.edition: place for place, row in enumerate(dataset.editions)}
    copies = copies_at(dataset)
    grouped: dict[str, list[Held]] = defaultdict(list)
    for row in dataset.conflicts:
        places = sorted(exhibits[row.conflict_id], key=lambda exhibit: exhibit.n)
        held = Held(
            row,
            tuple(places),
            tuple(decisions[row.conflict_id]),
            tuple(copies.get(place.evidence, ()) for place in places),
        )
        grouped[row.case_id].append(held)
    for rows in grouped.values():
        rows.sort(key=lambda each: -editions.get(each.row.edition, -1))
    found = [Case(case_id, tuple(rows)) for case_id, rows in grouped.items()]
    return tuple(sorted(found, key=_order))


def copies_at(dataset: Dataset) -> dict[Evidence | None, tuple[CopyRow, ...]]:
    """Return the copies of each place at which a seat or a wish is printed."""
    by_row: dict[str, list[CopyRow]] = defaultdict(list)
    for copy in dataset.copies:
        by_row[copy.seat_id or copy.preference_id].append(copy)
    if not by_row:
        return {}
    found: dict[Evidence | None, tuple[CopyRow, ...]] = {}
    printed = [(seat.evidence, by_row[seat.seat_id]) for seat in dataset.seats]
    printed += [(wish.evidence, by_row[wish.preference_id]) for wish in dataset.preferences]
    for evidence, copies in printed:
        found[evidence] = tuple(copies)
        if evidence.char_start is not None:
            # "Poland Portugal": what is said of the whole line is said of both.
            whole = replace(evidence, char_start=None, char_end=None)
            found[whole] = (*found.get(whole, ()), *copies)
    return found


def _known(what: str, asked: Collection[str], there: Collection[str]) -> None:
    for name in asked:
        if name not in there:
            listed = ", ".join(there) or "none"
            raise UsageError(f"there is no {what} {name!r}", hint=f"there are: {listed}")


def chosen(  # noqa: PLR0913 - a filter for each option of the command
    dataset: Dataset,
    *,
    kinds: Collection[str] = (),
    severities: Collection[str] = (),
    edition: str | None = None,
    all_editions: bool = False,
    only_open: bool = False,
) -> tuple[Case, ...]:
    """Return the cases asked for, each with the rows asked for; nothing asked means all.

    Without ``all_editions`` and ``edition`` a case that no longer holds is left out. With
    ``only_open`` settled rows are, and without ``edition`` cases settled in their latest edition
    with all their rows. Raises UsageError, naming those there are, for an unknown kind, severity or
    edition.
    """
    _known("kind of conflict", kinds, CONFLICT_KINDS)
    _known("severity", severities, SEVERITIES)
    if edition:
        _known("edition", (edition,), [row.edition for row in dataset.editions])
    found: list[Case] = []
    for case in cases(dataset):
        if only_open and not edition and not case.unsettled:
            continue
        held = tuple(
            each
            for each in case.held
            if (not kinds or each.row.kind in kinds)
            and (not severities or each.row.severity in severities)
            and (not edition or each.row.edition == edition)
            and (not only_open or each.row.status in UNSETTLED)
        )
        if held and (all_editions or edition or case.current):
            found.append(Case(case.case_id, held))
    return tuple(found)
