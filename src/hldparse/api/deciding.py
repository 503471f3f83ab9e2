"""A reviewer's decision, checked against the conflicts as they are now, then written down."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hldparse.api.asked import asked_of, refuse_another_name, with_spelling
from hldparse.api.ingesting import MAX_BYTES
from hldparse.api.opened import opened
from hldparse.api.withdrawing import standing_on, withdrawal
from hldparse.errors import UsageError
from hldparse.records.dataset import DecisionRow
from hldparse.records.decision import Decision

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
    password_file: str | Path | None = None,
) -> DecisionRow:
    """Append to the ledger of ``corpus`` that ``conflict_id`` is settled by ``option``.

    ``conflict_id`` may also be ``seat/<seat_id>`` or ``missing/<seat_id>``: a correction that no
    conflict asks for. ``decided_at`` is ISO 8601 with offset. The conference is reconciled, so that
    the decision carries the fingerprint of the evidence as it is, and once more with the decision,
    to see that it has an effect. Returns the decision with its state: "applied", or "contested"
    where another one that still stands says otherwise; where the same was decided before, that
    decision, and nothing is written. Raises UsageError for a conflict or seat
    that there is not, for an option that its kind does not take or that comes to nothing, and for a
    missing entry at a place that names another, unless the parameter "printed" says how; else
    what ``ingest`` raises.
    """
    from hldparse import __version__, pipeline
    from hldparse.reconciling.options import allowed
    from hldparse.reviewing import LedgerFile, new_decision
    from hldparse.reviewing.standing import repeated

    read = opened(corpus, gazetteers=gazetteers, max_bytes=max_bytes, password_file=password_file)
    setup, gathered = read.setup, read.gathered
    file = LedgerFile(read.ledger)
    known = file.read().decisions
    before = pipeline.reconciled(gathered, setup, known)
    asked = asked_of(conflict_id, option, before, gathered)
    if asked.sort == "missing" and not (parameters or {}).get("printed"):
        refuse_another_name(conflict_id, asked, read.names)
    others = (each for each in asked.options if each != option)
    hint = f"take one of {', '.join(others)}"
    if not allowed(asked.sort, option):
        raise UsageError(f"{asked.sort} cannot be settled by {option}", hint=hint)
    decision = new_decision(
        conflict_id=conflict_id,
        kind=asked.kind,
        option=option,
        parameters=with_spelling(dict(parameters or {}), asked),
        note=note,
        reviewer=reviewer,
        decided_at=decided_at,
        tool_version=__version__,
        fingerprint=asked.fingerprint,
        evidence=asked.evidence,
    )

    again = repeated(decision, standing_on(known, conflict_id))
    if again is not None:
        return next(each for each in before.decisions if each.decision_id == again.decision_id)

    def tried(*others: Decision) -> DecisionRow:
        settled = pipeline.reconciled(gathered, setup, (*known, *others, decision))
        return next(each for each in settled.decisions if each.decision_id == decision.decision_id)

    row = tried()
    # What another decision stands against is tried without it too: it might do nothing by itself.
    alone = row
    if row.state == "contested":
        alone = tried(
            *(withdrawal(each, decided_at=decided_at) for each in standing_on(known, conflict_id))
        )
    if alone.state != "applied":
        raise UsageError(
            f"{option} comes to nothing for {conflict_id}",
            hint=_HINTS.get(option.partition(":")[0], hint),
        )
    file.append((decision,))
    return row
