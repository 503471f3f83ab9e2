"""The ledger of a conference as a whole: listed, exported, merged, checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hldparse.api.home import conference_of
from hldparse.api.ingesting import MAX_BYTES
from hldparse.api.opened import opened
from hldparse.errors import BadLedger
from hldparse.records.dataset import Dataset
from hldparse.reviewing.cards import Past

AGAIN = ("stale", "contested")
"""States of a decision that must be looked at again."""
FORMS = ("jsonl", "prov")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A ledger with what becomes of its lines."""

    name: str
    decided: tuple[Past, ...]
    """In the order of the ledger, undos among them."""
    now: dict[str, str]
    """conflict_id → what is printed there now, for decisions that are stale."""
    questions: dict[str, str]
    """conflict_id → question, for those that there are."""
    notices: tuple[str, ...]

    @property
    def again(self) -> tuple[Past, ...]:
        """Decisions that must be looked at again."""
        return tuple(one for one in self.decided if one.state in AGAIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What came of merging another ledger."""

    new: int
    known: int
    contested: tuple[Past, ...]
    """Decisions of both ledgers that now contradict each other."""
    notices: tuple[str, ...]


def judged(
    corpus: str | Path,
    *,
    gazetteers: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
    password_file: str | Path | None = None,
) -> Judged:
    """Reconcile the conference and return what becomes of each decision. Raises UsageError for a
    folder that is no conference with a ledger, BadLedger, and what ``ingest`` raises.
    """
    from hldparse import pipeline
    from hldparse.reviewing import read_ledger

    read = opened(corpus, gazetteers=gazetteers, max_bytes=max_bytes, password_file=password_file)
    ledger = read_ledger(read.ledger)
    dataset = pipeline.reconciled(read.gathered, read.setup, ledger.decisions)
    states = {row.decision_id: row.state for row in dataset.decisions}
    decided = tuple(
        Past(decision=one, state=states.get(one.decision_id, "idle")) for one in ledger.decisions
    )
    stale = {one.decision.conflict_id for one in decided if one.state == "stale"}
    return Judged(
        name=read.conference.name,
        decided=decided,
        now=_printed(dataset, stale),
        questions={row.conflict_id: row.question for row in dataset.conflicts},
        notices=ledger.notices,
    )


def exported(
    corpus: str | Path, form: str = "jsonl", *, password_file: str | Path | None = None
) -> str:
    """Return the ledger as ``jsonl`` (each line once) or ``prov`` (PROV-JSON), for which the
    conference is read: ``password_file`` holds passwords of its locked PDFs.
    """
    from hldparse.reviewing import read_ledger
    from hldparse.reviewing.lines import line_of
    from hldparse.reviewing.prov import prov_json

    if form == "prov":
        ledger = judged(corpus, password_file=password_file)
        states = {one.decision.decision_id: one.state for one in ledger.decided}
        return prov_json(ledger.name, (one.decision for one in ledger.decided), states)
    _, path = conference_of(corpus)
    return b"".join(map(line_of, read_ledger(path).decisions)).decode()


def imported(corpus: str | Path, other: str | Path) -> Imported:
    """Append what the ledger ``other`` has and that of ``corpus`` has not.

    Nothing is settled by the order of lines: what contradicts is contested and asked again. Raises
    BadLedger where either is broken or a decision cannot be meant; then nothing is written.
    """
    from hldparse.reconciling.verdicts import judge
    from hldparse.reviewing import LedgerFile, read_ledger

    conference, path = conference_of(corpus)
    place = Path(other)
    if not place.is_file():
        raise BadLedger("there is no such file", file=str(other), hint="name a decisions.jsonl")
    incoming = read_ledger(place)
    file = LedgerFile(path)
    known = {one.decision_id for one in file.read().decisions}
    new = tuple(one for one in incoming.decisions if one.decision_id not in known)
    verdicts = judge((*file.read().decisions, *new), conference.name)
    if new:
        file.append(new)
    contested = tuple(
        Past(decision=one, state="contested")
        for verdict in verdicts.questions.values()
        if verdict.contested
        for one in verdict.decisions
    )
    return Imported(
        new=len(new),
        known=len(incoming.decisions) - len(new),
        contested=contested,
        notices=incoming.notices,
    )


def _printed(dataset: Dataset, conflict_ids: set[str]) -> dict[str, str]:
    from hldparse.text.masking import mask

    found: dict[str, list[str]] = {}
    for each in sorted(dataset.conflict_evidence, key=lambda row: (row.conflict_id, row.n)):
        if each.conflict_id in conflict_ids:
            found.setdefault(each.conflict_id, []).append(mask(each.text))
    for seat in dataset.seats:
        if f"seat/{seat.seat_id}" in conflict_ids:
            found.setdefault(f"seat/{seat.seat_id}", []).append(mask(seat.raw))
    return {conflict_id: "\n".join(texts) for conflict_id, texts in found.items()}
