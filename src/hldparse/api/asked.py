"""What a decision is about: a conflict, a seat or an entry that was missed, as it is now."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hldparse.errors import UsageError
from hldparse.records.dataset import ConflictRow, Dataset, SeatRow
from hldparse.records.decision import CORRECTIONS, options_on
from hldparse.text.masking import mask

if TYPE_CHECKING:
    from hldparse.pipeline import Gathered, Names
    from hldparse.reconciling.printed import Printed


@dataclass(frozen=True, slots=True)
class Asked:
    """What a decision is about."""

    sort: str
    """Kind of the conflict, "seat" or "missing": by it the options are known."""
    kind: str
    fingerprint: str
    evidence: str
    """What is printed there, addresses masked."""
    options: tuple[str, ...]
    """What it can be settled by; what stands in <> is filled in."""
    spelling: str = ""
    """The name that nobody could read, where it is about one."""


def asked_of(conflict_id: str, option: str, dataset: Dataset, gathered: Gathered) -> Asked:
    """Return what a decision is about. ``conflict_id`` may be ``seat/<seat_id>`` or, with the
    option at:<source>:<line>, ``missing/<seat_id>``. Raises UsageError where there is no such
    conflict, seat or place.
    """
    from hldparse.reconciling import corrections

    sort, _, seat_id = conflict_id.partition("/")
    if sort == "seat":
        seat = seat_of(dataset, seat_id)
        fingerprint = corrections.seat_fingerprint(seat)
        return Asked(sort, "correction", fingerprint, mask(seat.raw), CORRECTIONS[sort])
    if sort == "missing":
        _refuse_unknown_place(dataset, seat_id)
        place = _printed_at(option, gathered)
        text = mask(place.text)
        return Asked(sort, "correction", place.fingerprint, text, CORRECTIONS[sort])
    conflict = found(dataset, conflict_id)
    places = [each for each in dataset.conflict_evidence if each.conflict_id == conflict_id]
    texts = [mask(each.text) for each in sorted(places, key=lambda each: each.n)]
    return Asked(
        conflict.kind,
        conflict.kind,
        conflict.fingerprint,
        "\n".join(texts),
        options_on(conflict.kind, conflict.severity),
        spelling_of(conflict, dataset, gathered),
    )


def spelling_of(conflict: ConflictRow, dataset: Dataset, gathered: Gathered) -> str:
    """Return the unread name that a conflict asks about as it is printed, "" for others."""
    from hldparse.reconciling.keys import slug

    if conflict.kind not in {"unresolved-name", "ambiguous-name"}:
        return ""
    wanted = set(conflict.conflict_id.split("/"))
    places = {
        each.evidence
        for each in dataset.conflict_evidence
        if each.conflict_id == conflict.conflict_id
    }
    parts = (
        part
        for one in gathered.resolved
        for names in (*(read.names for read in one.entries), *(read.names for read in one.wishes))
        for part in names
    )
    return next(
        (
            part.printed
            for part in parts
            if part.evidence in places and slug(part.printed) in wanted
        ),
        "",
    )


def with_spelling(parameters: dict[str, str], asked: Asked) -> dict[str, str]:
    """Return the parameters of a decision, with the spelling where one is to be remembered.

    Raises UsageError where it is about none.
    """
    if parameters.get("remember"):
        if not asked.spelling:
            raise UsageError(
                f"{asked.sort} is about no spelling to remember",
                hint="only unread names have one",
            )
        parameters["spelling"] = asked.spelling
    return parameters


def seat_of(dataset: Dataset, seat_id: str) -> SeatRow:
    """Return a seat. Raises UsageError, naming those near it, where there is none."""
    seats = {each.seat_id: each for each in dataset.seats}
    if seat_id in seats:
        return seats[seat_id]
    near = difflib.get_close_matches(seat_id, seats, n=3, cutoff=0.6)
    hint = f"did you mean {', '.join(near)}?" if near else "seats.csv has those there are"
    raise UsageError(f"there is no seat {seat_id}", hint=hint)


def _refuse_unknown_place(dataset: Dataset, seat_id: str) -> None:
    from hldparse.reconciling.corrections import Address

    address = Address.of(seat_id)
    tables = {(row.edition, row.round_table) for row in dataset.round_tables}
    if address is None or (address.edition, address.round_table) not in tables:
        raise UsageError(
            f"no list has a place for {seat_id}",
            hint="take missing/<edition>/<table>/<category>/<entity_id>, as ids of seats are made",
        )
    if any(each.seat_id == seat_id for each in dataset.seats):
        raise UsageError(f"{seat_id} is there already", hint="seats.csv has its place")


def refuse_another_name(conflict_id: str, asked: Asked, names: Names) -> None:
    """Raise UsageError where the place of an entry that was missed names others than its entity.

    What is printed there so that nobody could read it is taken on trust.
    """
    from hldparse import resolving

    wanted = conflict_id.rpartition("/")[2]
    named = resolving.batch_answer(asked.evidence, names.resolver)["entity_ids"]
    if named and wanted not in named:
        raise UsageError(
            f"what is printed there names {' and '.join(named)}, not {wanted}: {asked.evidence!r}",
            hint="take the line of the entry, or say --printed NAME, the name as it stands there",
        )


def _printed_at(option: str, gathered: Gathered) -> Printed:
    """Return what is printed at at:<source>:<line>. Raises UsageError where nothing is, and where
    no page is named of a source that has pages: lines are counted anew on each.
    """
    from hldparse.reconciling.printed import Place, printed_at

    named = Place.of(option)
    printed = printed_at(gathered.resolved, named)
    if printed is None:
        raise UsageError(
            f"nothing is printed at {option.partition(':')[2]}",
            hint="take a place as conflicts print it: at:letters.txt:812, at:a.pdf:p3:12",
        )
    if named.page is None and printed.evidence.page is not None:
        raise UsageError(
            f"{named.source} has pages, and {option} names none",
            hint=f"name the page on which it is line {named.line}: "
            f"at:{named.source}:p<page>:{named.line}",
        )
    return printed


def found(dataset: Dataset, conflict_id: str) -> ConflictRow:
    """Return a conflict. Raises UsageError, naming those near it, where there is none."""
    known = {each.conflict_id: each for each in dataset.conflicts}
    if conflict_id in known:
        return known[conflict_id]
    near = difflib.get_close_matches(conflict_id, known, n=3, cutoff=0.5)
    hint = f"did you mean {', '.join(near)}?" if near else "hldparse conflicts lists them"
    raise UsageError(f"there is no conflict {conflict_id}", hint=hint)
