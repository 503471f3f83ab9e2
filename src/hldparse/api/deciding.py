"""A reviewer's decision, checked against the conflicts as they are now, then written down."""

from __future__ import annotations

import difflib
from pathlib import Path

from hldparse.api.ingesting import MAX_BYTES, ingest
from hldparse.errors import BadLedger, UsageError
from hldparse.records.dataset import ConflictRow, Dataset
from hldparse.records.decision import Decision


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
) -> Decision:
    """Append to the ledger of ``corpus`` that ``conflict_id`` is settled by ``option``.

    ``decided_at`` is ISO 8601 with offset. The conference is reconciled anew, so that the decision
    carries the fingerprint of the evidence as it is. Returns the decision. Raises UsageError for
    a conflict that there is not or an option its kind does not take, and what ``ingest`` raises.
    """
    from hldparse import __version__
    from hldparse.reconciling import OPTIONS
    from hldparse.reconciling.options import allowed
    from hldparse.reviewing import append, new_decision

    dataset, ledger = _current(corpus, gazetteers, max_bytes)
    conflict = _found(dataset, conflict_id)
    if not allowed(conflict.kind, option):
        raise UsageError(
            f"{conflict.kind} cannot be settled by {option}",
            hint=f"take one of {', '.join(OPTIONS[conflict.kind])}",
        )
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
    append(ledger, decision)
    return decision


def undo(
    conflict_id: str, corpus: str | Path, *, decided_at: str, note: str = "", reviewer: str = ""
) -> tuple[Decision, ...]:
    """Append to the ledger that every decision on ``conflict_id`` still standing is withdrawn.

    Returns the new lines. Raises BadLedger where there is nothing to undo.
    """
    from hldparse import __version__
    from hldparse.reviewing import append, new_decision, read_ledger

    path = _ledger(corpus)
    known = read_ledger(path).decisions
    undone = {each.undoes for each in known}
    standing = [
        each
        for each in known
        if each.conflict_id == conflict_id and not each.undoes and each.decision_id not in undone
    ]
    if not standing:
        raise BadLedger(
            f"no decision on {conflict_id} stands",
            file=str(path),
            hint="see the table of decisions for those there are",
        )
    lines = tuple(
        new_decision(
            conflict_id=conflict_id,
            kind="undo",
            option="undo",
            note=note,
            reviewer=reviewer,
            decided_at=decided_at,
            tool_version=__version__,
            undoes=each.decision_id,
        )
        for each in standing
    )
    for line in lines:
        append(path, line)
    return lines


def _ledger(corpus: str | Path) -> Path:
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
    return path


def _current(
    corpus: str | Path, gazetteers: str | Path | None, max_bytes: int
) -> tuple[Dataset, Path]:
    ledger = _ledger(corpus)
    (result,) = ingest(corpus, gazetteers=gazetteers, max_bytes=max_bytes)
    if result.error is not None:
        raise result.error
    if result.dataset is None:
        raise result.failures[0]
    return result.dataset, ledger


def _found(dataset: Dataset, conflict_id: str) -> ConflictRow:
    known = {each.conflict_id: each for each in dataset.conflicts}
    if conflict_id in known:
        return known[conflict_id]
    near = difflib.get_close_matches(conflict_id, known, n=3, cutoff=0.5)
    hint = f"did you mean {', '.join(near)}?" if near else "hldparse conflicts lists them"
    raise UsageError(f"there is no conflict {conflict_id}", hint=hint)
