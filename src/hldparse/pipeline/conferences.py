"""A conference: all its sources read and resolved, then linked and reconciled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from hldparse import engine, linking, reconciling, resolving
from hldparse.corpus import (
    Conference,
    SourceNote,
    read_manifest,
)
from hldparse.errors import UnreadableSource
from hldparse.pipeline.sources import Setup, resolved_or_failed
from hldparse.records.dataset import Dataset
from hldparse.records.decision import Decision
from hldparse.records.names import Resolution
from hldparse.records.resolved import Links, Resolved
from hldparse.reviewing import read_ledger

_RECUTTING = frozenset({"split-at", "whole", "entry", "continuation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What came of a conference."""

    conference: Conference
    dataset: Dataset | None
    """None where none of its sources could be read."""
    title: str = ""
    """Its title by the profile; empty where that gives none."""
    failures: tuple[UnreadableSource, ...] = ()
    """Sources that could not be read."""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All sources of a conference, read and resolved: what every reconciling begins with."""

    conference: Conference
    resolved: tuple[Resolved, ...]
    links: Links
    declared: Mapping[str, str]
    """Sources that sources.toml says are a rendition of another, and that other."""
    failures: tuple[UnreadableSource, ...] = ()
    notices: tuple[str, ...] = ()


def run(conference: Conference, setup: Setup, *, further: tuple[Decision, ...] = ()) -> Run:
    """Return the reconciled dataset of ``conference``, by its ledger and ``further`` decisions.

    A source that cannot be read is collected and the rest goes on. Raises BadProfile for a broken
    sources.toml and BadLedger for a broken decisions.jsonl or a decision that cannot be meant.
    """
    ledger = read_ledger(conference.ledger)
    gathered = gather(conference, setup, heard=ledger.notices)
    dataset = None
    if gathered.resolved:
        dataset = reconciled(gathered, setup, ledger.decisions + further)
    return Run(
        conference=conference,
        dataset=dataset,
        failures=gathered.failures,
        notices=gathered.notices,
    )


def gather(conference: Conference, setup: Setup, *, heard: tuple[str, ...] = ()) -> Gathered:
    """Read and resolve all sources of a conference; ``heard`` are notices on its ledger.

    A source that cannot be read is collected and the rest goes on. Raises BadProfile for a broken
    sources.toml.
    """
    notes = read_manifest(conference.manifest)
    resolved: list[Resolved] = []
    failures = list(conference.refused)
    for outcome in engine.run(partial(resolved_or_failed, setup=setup), conference.files):
        if isinstance(outcome, UnreadableSource):
            failures.append(outcome)
        else:
            resolved.append(outcome)
    failures, excused = _excused(failures, resolved, notes)
    notices = (*conference.notices, *heard, *excused, *_changed(conference, resolved, notes))
    declared = {name: note.rendition_of for name, note in notes.items() if note.rendition_of}
    return Gathered(
        conference=conference,
        resolved=tuple(resolved),
        links=linking.link(reconciling.preferred(resolved, setup.profile.renditions, declared)),
        declared=declared,
        failures=tuple(failures),
        notices=notices,
    )


def reconciled(gathered: Gathered, setup: Setup, decisions: tuple[Decision, ...]) -> Dataset:
    """Return the dataset of what was gathered, by these decisions and no others. Raises BadLedger
    for a decision that cannot be meant.
    """
    return reconciling.reconcile(
        gathered.conference.name,
        gathered.resolved,
        gathered.links,
        resolving.reference_for(
            gathered.resolved,
            setup.names.resolver.gazetteer,
            _dates(gathered.resolved),
            also=_decided_entities(decisions),
            otherwise=read_otherwise(gathered, setup) if _recut(decisions) else {},
        ),
        setup.profile,
        decisions,
        declared=gathered.declared,
    )


def read_otherwise(gathered: Gathered, setup: Setup) -> dict[str, Resolution]:
    """Return what the words of merged and unread lines are, were these cut or taken otherwise, by
    folded text.
    """
    return resolving.read_otherwise(gathered.resolved, setup.names.resolver)


def _recut(decisions: Iterable[Decision]) -> bool:
    """Say whether decisions read a line otherwise: "split-at:2", "whole", "entry"."""
    return any(each.option.partition(":")[0] in _RECUTTING for each in decisions)


def _dates(resolved: Iterable[Resolved]) -> tuple[str, ...]:
    """Return the dates on which names are asked for, in order."""
    dates: set[str] = set()
    for each in resolved:
        dates.update(document.date for document in each.parsed.documents)
        dates.update(attachment.as_of for attachment in each.parsed.attachments)
    return tuple(sorted(dates - {""}))


def _decided_entities(decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Return the entities that decisions name: "is:KEN", "missing/2030-06-15/2/…/KEN"."""
    named = set()
    for each in decisions:
        option, _, entity = each.option.partition(":")
        if option == "is":
            named.add(entity)
        elif each.conflict_id.startswith("missing/"):
            named.add(each.conflict_id.split("/", 4)[-1])
    return tuple(sorted(named))


def _excused(
    failures: list[UnreadableSource], resolved: list[Resolved], notes: dict[str, SourceNote]
) -> tuple[list[UnreadableSource], list[str]]:
    """Turn the failure of a further rendition into a notice where the document was read."""
    read = {each.parsed.source.path for each in resolved}
    kept, notices = [], []
    for failure in failures:
        note = notes.get(failure.file)
        if note and note.rendition_of in read:
            notices.append(f"{failure}; its document was read from {note.rendition_of}")
        else:
            kept.append(failure)
    return kept, notices


def _changed(
    conference: Conference, resolved: list[Resolved], notes: dict[str, SourceNote]
) -> Iterator[str]:
    """Say where the manifest and the files no longer agree, and what reading had to mend."""
    for each in resolved:
        facts = each.parsed.source
        if facts.notices:
            yield f"{facts.path}: {'; '.join(facts.notices)}"
        note = notes.get(facts.path)
        if note and note.sha256 and note.sha256 != facts.sha256:
            yield f"{facts.path}: is not the file that sources.toml describes (other SHA-256)"
    present = {each.name for each in conference.files}
    present |= {each.file for each in conference.refused}
    for name in notes:
        if name not in present and not (conference.at / "sources" / name).exists():
            yield f"{name}: named in sources.toml, not in sources/"
