"""Decisions taken back: those on one conflict, or one by itself."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from hldparse.api.home import conference_of
from hldparse.api.ingesting import MAX_BYTES
from hldparse.api.opened import opened
from hldparse.errors import BadLedger, UnreadableSource
from hldparse.records.decision import Decision


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What was taken back."""

    lines: tuple[Decision, ...]
    """The lines written."""
    depended: tuple[Decision, ...]
    """Later decisions that did something and now do nothing; they stay in the ledger."""


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


def standing_on(known: Iterable[Decision], subject: str) -> list[Decision]:
    """Return the decisions on a conflict that nobody has taken back. ``subject`` may also be the
    id of one decision: it alone, or all that were given at one stroke with it.
    """
    from hldparse.reconciling.verdicts import withdrawn

    known = tuple(known)
    gone = withdrawn(known)
    standing = [one for one in known if not one.undoes and one.decision_id not in gone]
    named = next((one for one in standing if one.decision_id == subject), None)
    if named is None:
        return [one for one in standing if one.conflict_id == subject]
    return [one for one in standing if one is named or (named.bulk and one.bulk == named.bulk)]


def undo(
    subject: str, corpus: str | Path, *, decided_at: str, note: str = "", reviewer: str = ""
) -> tuple[Decision, ...]:
    """Append to the ledger that every decision on ``subject`` still standing is withdrawn.

    ``subject`` is a conflict_id, or a decision_id for that decision alone (a bulk as a whole).
    Returns the new lines. Raises BadLedger where there is nothing to undo.
    """
    from hldparse.reviewing import LedgerFile

    _, path = conference_of(corpus)
    file = LedgerFile(path)
    known = file.read().decisions
    standing = standing_on(known, subject)
    if not standing:
        decided = {each.conflict_id for each in known}
        near = difflib.get_close_matches(subject, sorted(decided), n=3, cutoff=0.5)
        raise BadLedger(
            f"no decision on {subject} stands",
            file=f"{path.parent.name}/{path.name}",
            hint=f"near it are {', '.join(near)}" if near else "decisions.csv has those there are",
        )
    lines = tuple(
        withdrawal(each, decided_at=decided_at, note=note, reviewer=reviewer) for each in standing
    )
    file.append(lines)
    return lines


def take_back(
    subject: str,
    corpus: str | Path,
    *,
    decided_at: str,
    note: str = "",
    reviewer: str = "",
    gazetteers: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
    password_file: str | Path | None = None,
) -> TakenBack:
    """Do as ``undo`` does, and find out which later decisions depended on it.

    The conference is reconciled with and without; where none of its sources can be read, nothing
    is said of others. Raises what ``undo`` raises.
    """
    from hldparse import pipeline
    from hldparse.reviewing import read_ledger

    before = read_ledger(conference_of(corpus)[1]).decisions
    lines = undo(subject, corpus, decided_at=decided_at, note=note, reviewer=reviewer)
    try:
        read = opened(
            corpus, gazetteers=gazetteers, max_bytes=max_bytes, password_file=password_file
        )
    except UnreadableSource:
        return TakenBack(lines, ())
    was, now = (
        {
            row.decision_id: row.state
            for row in pipeline.reconciled(read.gathered, read.setup, all_).decisions
        }
        for all_ in (before, (*before, *lines))
    )
    return TakenBack(lines, tuple(_idle(before, was, now, {one.undoes for one in lines})))


def _idle(
    known: Iterable[Decision], was: dict[str, str], now: dict[str, str], gone: Collection[str]
) -> Iterable[Decision]:
    for one in known:
        name = one.decision_id
        if not one.undoes and name not in gone and was[name] == "applied" != now[name]:
            yield one
