"""A reviewer's decision, checked against the conflicts as they are now, then written down."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.api.ingesting import MAX_BYTES
from hldparse.errors import BadLedger, UsageError
from hldparse.records.dataset import ConflictRow, Dataset, DecisionRow
from hldparse.records.decision import Decision

if TYPE_CHECKING:
    from hldparse.corpus import Conference
    from hldparse.pipeline import Run, Setup

_TABLES = "take a table that the question names"
_HINTS = {
    "is": "take an id as in entities.csv, such as COG; hldparse name tells those of others",
    "keep": _TABLES,
    "strike": _TABLES,
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
    gazetteers: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
    password_file: str | Path | None = None,
) -> DecisionRow:
    """Append to the ledger of ``corpus`` that ``conflict_id`` is settled by ``option``.

    ``decided_at`` is ISO 8601 with offset. The conference is reconciled anew, so that the decision
    carries the fingerprint of the evidence as it is, and once more with the decision, to see that
    it has an effect. Returns the decision with its state: "applied", or "contested" where another
    one that still stands says otherwise. Raises UsageError for a conflict that there is not, and
    for an option that its kind does not take or that comes to nothing; else what ``ingest`` raises.
    """
    from hldparse import __version__, pipeline
    from hldparse.corpus import read_passwords
    from hldparse.reconciling import OPTIONS
    from hldparse.reconciling.options import allowed
    from hldparse.reviewing import append, new_decision, read_ledger

    conference, ledger = _conference(corpus)
    names = pipeline.load_names(Path(gazetteers) if gazetteers is not None else None)
    setup = pipeline.setup_for(
        conference,
        names,
        max_bytes=max_bytes,
        passwords=read_passwords(None if password_file is None else Path(password_file)),
    )
    conflict = _found(_dataset(pipeline.run(conference, setup)), conflict_id)
    hint = f"take one of {', '.join(OPTIONS[conflict.kind])}"
    if not allowed(conflict.kind, option):
        raise UsageError(f"{conflict.kind} cannot be settled by {option}", hint=hint)
    decision = new_decision(
        conflict_id=conflict_id,
        kind=conflict.kind,
        option=option,
        note=note,
        reviewer=reviewer,
        decided_at=decided_at,
        tool_version=__version__,
        fingerprint=conflict.fingerprint,
    )
    row = _tried(decision, (), conference, setup)
    # What another decision stands against is tried without it too: it might do nothing by itself.
    alone = row
    if row.state == "contested":
        taken_back = tuple(
            _withdrawal(each, decided_at=decided_at)
            for each in _standing(read_ledger(ledger).decisions, conflict_id)
        )
        alone = _tried(decision, taken_back, conference, setup)
    if alone.state != "applied":
        raise UsageError(
            f"{option} comes to nothing for {conflict_id}",
            hint=_HINTS.get(option.partition(":")[0], hint),
        )
    append(ledger, decision)
    return row


def _tried(
    decision: Decision, further: tuple[Decision, ...], conference: Conference, setup: Setup
) -> DecisionRow:
    """Return what would become of ``decision``."""
    from hldparse import pipeline

    settled = _dataset(pipeline.run(conference, setup, further=(*further, decision)))
    return next(each for each in settled.decisions if each.decision_id == decision.decision_id)


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


def _withdrawal(
    decision: Decision, *, decided_at: str, note: str = "", reviewer: str = ""
) -> Decision:
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

    _, path = _conference(corpus)
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
        _withdrawal(each, decided_at=decided_at, note=note, reviewer=reviewer) for each in standing
    )
    for line in lines:
        append(path, line)
    return lines


def _conference(corpus: str | Path) -> tuple[Conference, Path]:
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


def _dataset(run: Run) -> Dataset:
    if run.dataset is None:
        raise run.failures[0]
    return run.dataset


def _found(dataset: Dataset, conflict_id: str) -> ConflictRow:
    known = {each.conflict_id: each for each in dataset.conflicts}
    if conflict_id in known:
        return known[conflict_id]
    near = difflib.get_close_matches(conflict_id, known, n=3, cutoff=0.5)
    hint = f"did you mean {', '.join(near)}?" if near else "hldparse conflicts lists them"
    raise UsageError(f"there is no conflict {conflict_id}", hint=hint)
