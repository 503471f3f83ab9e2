"""A reviewer's decision, checked against the conflicts as they are now, then written down."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.ingesting import MAX_BYTES
from hldparse.errors import BadLedger, UsageError
from hldparse.records.dataset import ConflictRow, Dataset, DecisionRow, SeatRow
from hldparse.records.decision import Decision
from hldparse.text.masking import mask

if TYPE_CHECKING:
    from hldparse.corpus import Conference
    from hldparse.pipeline import Gathered

_TABLES = "take a table that the question names"
_HINTS = {
    "is": "take an id as in entities.csv, such as COG; hldparse name tells those of others",
    "keep": _TABLES,
    "strike": _TABLES,
    "table": "take another table than its own",
    "at": "take an entity that the gazetteer has, or a body as org:…",
    "split-at": "count the words of the entry; the cut lies before its last one",
}
"""What to do about an option whose blank is filled in with what there is not."""


def decide(
    conflict_id: str,
    option: str,
    corpus: str | Path,
    *,
    decided_at: str,
    note: str = "",
    reviewer: str = "",
    parameters: Mapping[str, str] | None = None,
    gazetteers: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
) -> DecisionRow:
    """Append to the ledger of ``corpus`` that ``conflict_id`` is settled by ``option``.

    ``conflict_id`` may also be ``seat/<seat_id>`` or ``missing/<seat_id>``: a correction that no
    conflict asks for. ``decided_at`` is ISO 8601 with offset. The conference is reconciled, so that
    the decision carries the fingerprint of the evidence as it is, and once more with the decision,
    to see that it has an effect. Returns the decision with its state: "applied", or "contested"
    where another one that still stands says otherwise. Raises UsageError for a conflict or seat
    that there is not, and for an option that its kind does not take or that comes to nothing; else
    what ``ingest`` raises.
    """
    from hldparse import __version__, pipeline
    from hldparse.reconciling.options import allowed, options_of
    from hldparse.reviewing import LedgerFile, new_decision

    conference, path = conference_of(corpus)
    names = pipeline.load_names(Path(gazetteers) if gazetteers is not None else None)
    setup = pipeline.setup_for(conference, names, max_bytes=max_bytes)
    gathered = pipeline.gather(conference, setup)
    if not gathered.resolved:
        raise gathered.failures[0]
    file = LedgerFile(path)
    known = file.read().decisions
    asked = _asked(conflict_id, option, pipeline.reconciled(gathered, setup, known), gathered)
    hint = f"take one of {', '.join(options_of(asked.sort))}"
    if not allowed(asked.sort, option):
        raise UsageError(f"{asked.sort} cannot be settled by {option}", hint=hint)
    decision = new_decision(
        conflict_id=conflict_id,
        kind=asked.kind,
        option=option,
        parameters=_with_spelling(dict(parameters or {}), asked),
        note=note,
        reviewer=reviewer,
        decided_at=decided_at,
        tool_version=__version__,
        fingerprint=asked.fingerprint,
        evidence=asked.evidence,
    )

    def tried(*others: Decision) -> DecisionRow:
        settled = pipeline.reconciled(gathered, setup, (*known, *others, decision))
        return next(each for each in settled.decisions if each.decision_id == decision.decision_id)

    row = tried()
    # What another decision stands against is tried without it too: it might do nothing by itself.
    alone = row
    if row.state == "contested":
        alone = tried(
            *(withdrawal(each, decided_at=decided_at) for each in _standing(known, conflict_id))
        )
    if alone.state != "applied":
        raise UsageError(
            f"{option} comes to nothing for {conflict_id}",
            hint=_HINTS.get(option.partition(":")[0], hint),
        )
    file.append((decision,))
    return row


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a decision is about."""

    sort: str
    """Kind of the conflict, "seat" or "missing": by it the options are known."""
    kind: str
    fingerprint: str
    evidence: str
    """What is printed there, addresses masked."""
    spelling: str = ""
    """The name that nobody could read, where it is about one."""


def _asked(conflict_id: str, option: str, dataset: Dataset, gathered: Gathered) -> _Asked:
    from hldparse.reconciling import corrections

    sort, _, seat_id = conflict_id.partition("/")
    if sort == "seat":
        seat = _seat(dataset, seat_id)
        return _Asked(sort, "correction", corrections.seat_fingerprint(seat), mask(seat.raw))
    if sort == "missing":
        _refuse_unknown_place(dataset, seat_id)
        source, line = corrections.place_of(option)
        place = corrections.printed_at(gathered.resolved, source, line)
        if place is None:
            raise UsageError(
                f"nothing is printed at {option.partition(':')[2]}",
                hint="take at:<source>:<line>, as conflicts print it: at:letters.txt:812",
            )
        return _Asked(sort, "correction", place.fingerprint, mask(place.text))
    conflict = found(dataset, conflict_id)
    places = [each for each in dataset.conflict_evidence if each.conflict_id == conflict_id]
    texts = [mask(each.text) for each in sorted(places, key=lambda each: each.n)]
    return _Asked(
        conflict.kind,
        conflict.kind,
        conflict.fingerprint,
        "\n".join(texts),
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


def _with_spelling(parameters: dict[str, str], asked: _Asked) -> dict[str, str]:
    if parameters.get("remember"):
        if not asked.spelling:
            raise UsageError(
                f"{asked.sort} is about no spelling to remember",
                hint="only unread names have one",
            )
        parameters["spelling"] = asked.spelling
    return parameters


def _seat(dataset: Dataset, seat_id: str) -> SeatRow:
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


def _standing(known: Iterable[Decision], conflict_id: str) -> list[Decision]:
    """Return the decisions on a conflict that nobody has taken back."""
    from hldparse.reconciling.verdicts import judge

    known = tuple(known)
    undone = judge(known).undone
    return [
        each
        for each in known
        if each.conflict_id == conflict_id and not each.undoes and each.decision_id not in undone
    ]


def withdrawal(
    decision: Decision, *, decided_at: str, note: str = "", reviewer: str = ""
) -> Decision:
    """Return the line that takes a decision back."""
    from hldparse import __version__
    from hldparse.reviewing import new_decision

    return new_decision(
        conflict_id=decision.conflict_id,
        kind="undo",
        option="undo",
        note=note,
        reviewer=reviewer,
        decided_at=decided_at,
        tool_version=__version__,
        undoes=decision.decision_id,
    )


def undo(
    conflict_id: str, corpus: str | Path, *, decided_at: str, note: str = "", reviewer: str = ""
) -> tuple[Decision, ...]:
    """Append to the ledger that every decision on ``conflict_id`` still standing is withdrawn.

    Returns the new lines. Raises BadLedger where there is nothing to undo.
    """
    from hldparse.reviewing import append, read_ledger

    _, path = conference_of(corpus)
    known = read_ledger(path).decisions
    standing = _standing(known, conflict_id)
    if not standing:
        decided = {each.conflict_id for each in known}
        near = difflib.get_close_matches(conflict_id, sorted(decided), n=3, cutoff=0.5)
        raise BadLedger(
            f"no decision on {conflict_id} stands",
            file=f"{path.parent.name}/{path.name}",
            hint=f"near it are {', '.join(near)}" if near else "decisions.csv has those there are",
        )
    lines = tuple(
        withdrawal(each, decided_at=decided_at, note=note, reviewer=reviewer) for each in standing
    )
    for line in lines:
        append(path, line)
    return lines


def conference_of(corpus: str | Path) -> tuple[Conference, Path]:
    """Return the one conference that ``corpus`` means, and its ledger."""
    from hldparse.corpus import find

    conferences = find([corpus]).conferences
    if len(conferences) > 1:
        names = ", ".join(each.name for each in conferences)
        raise UsageError(
            "several conferences are in this folder",
            file=str(corpus),
            hint=f"name one of them: {names}",
        )
    path = conferences[0].ledger
    if path is None:
        raise UsageError(
            "a loose file has no ledger",
            file=str(corpus),
            hint="put it into a folder: hldparse add FILE --corpus FOLDER",
        )
    return conferences[0], path


def found(dataset: Dataset, conflict_id: str) -> ConflictRow:
    """Return a conflict. Raises UsageError, naming those near it, where there is none."""
    known = {each.conflict_id: each for each in dataset.conflicts}
    if conflict_id in known:
        return known[conflict_id]
    near = difflib.get_close_matches(conflict_id, known, n=3, cutoff=0.5)
    hint = f"did you mean {', '.join(near)}?" if near else "hldparse conflicts lists them"
    raise UsageError(f"there is no conflict {conflict_id}", hint=hint)
