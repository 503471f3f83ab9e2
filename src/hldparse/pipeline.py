"""Wires the stages: reading ▶ segmenting ▶ parsing ▶ resolving for each source, then linking and
reconciling for the conference. Nothing else names every stage.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from hldparse import engine, linking, parsing, reading, reconciling, resolving, segmenting
from hldparse.corpus import (
    Conference,
    SourceFile,
    SourceNote,
    keep_recognised,
    profile_of,
    read_manifest,
    read_recognised,
)
from hldparse.errors import OutputError, UnreadableSource
from hldparse.reading import Box
from hldparse.records.blocks import Parsed
from hldparse.records.dataset import Dataset
from hldparse.records.decision import Decision
from hldparse.records.document import Segmented
from hldparse.records.lexicon import Lexicon
from hldparse.records.names import Links, Resolution, Resolved
from hldparse.records.profile import Profile
from hldparse.records.source import Source
from hldparse.reviewing import read_ledger

MAX_BYTES = 200_000_000
"""Largest source read unless another limit is given."""
STAGES = ("reading", "segmenting", "parsing", "resolving")
"""Stages of one source, in order."""
_RECUTTING = frozenset({"split-at", "whole", "entry", "continuation"})
StageResult = Source | Segmented | Parsed | Resolved


@dataclass(frozen=True, slots=True)
class Names:
    """What is known of names, loaded once for all conferences."""

    resolver: resolving.Resolver
    lexicon: Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What the stages of a conference need beside the source."""

    profile: Profile
    names: Names
    max_bytes: int = MAX_BYTES
    model: str = ""
    """spaCy model that the user named; none where empty."""
    passwords: tuple[str, ...] = field(default=(), repr=False)
    """Tried on sources that are locked."""
    recognised: Path | None = None
    """Folder in which what an engine recognised is kept; None where nothing is to be kept."""


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


def load_names(gazetteers: Path | None = None) -> Names:
    """Return the names of the built-in gazetteer, or of the one in the folder ``gazetteers``.

    Raises BadGazetteer where it is broken or missing.
    """
    if gazetteers is None:
        resolver = resolving.default_resolver()
    else:
        resolver = resolving.Resolver(resolving.load_gazetteer(gazetteers))
    return Names(resolver, resolving.lexicon(resolver.gazetteer))


def check_model(model: str) -> None:
    """Load a spaCy model that the user named. Raises UsageError where it cannot be used."""
    parsing.check_model(model)


def setup_for(
    conference: Conference,
    names: Names,
    *,
    max_bytes: int = MAX_BYTES,
    model: str = "",
    passwords: tuple[str, ...] = (),
) -> Setup:
    """Return what the stages need for ``conference``. Raises BadProfile."""
    return Setup(
        profile=profile_of(conference.profile),
        names=names,
        max_bytes=max_bytes,
        model=model,
        passwords=passwords,
        recognised=conference.recognised,
    )


def stages(file: SourceFile, setup: Setup) -> Iterator[tuple[str, StageResult]]:
    """Yield each stage's name and what it makes of ``file``, stopping where the caller stops.

    Raises UnreadableSource, and UsageError where spaCy or its model is missing.
    """
    source = _read(file, setup.recognised, setup.max_bytes, setup.passwords)
    yield "reading", source
    segmented = segmenting.segment(source, setup.profile)
    yield "segmenting", segmented
    parsed = parsing.parse(source, segmented, setup.profile, setup.names.lexicon, model=setup.model)
    yield "parsing", parsed
    yield "resolving", resolving.resolve_parsed(parsed, setup.names.resolver)


def _read(
    file: SourceFile, recognised: Path | None, max_bytes: int, passwords: tuple[str, ...]
) -> Source:
    """Return ``file`` as read, its recognised pages taken from what is kept, or kept from now on.

    That they cannot be kept is only a notice.
    """
    kept, notice = read_recognised(recognised, file.name)
    try:
        source, seen = reading.read_recognised(
            file.path, name=file.name, max_bytes=max_bytes, passwords=passwords, kept=kept
        )
    except reading.EmptyScan as error:
        if recognised and error.recognised and error.recognised != kept:
            # That nothing is seen takes an engine as long to find as a page of text.
            with suppress(OutputError):
                keep_recognised(recognised, file.name, error.recognised)
        raise
    notices = [notice] if notice and seen else []
    if recognised and seen and seen != kept:
        try:
            keep_recognised(recognised, file.name, seen)
        except OutputError as error:
            notices.append(f"its recognised pages are not kept: {error}")
    return replace(source, notices=(*source.notices, *notices)) if notices else source


def until(stage: str, file: SourceFile, setup: Setup) -> StageResult:
    """Return what ``stage`` makes of ``file``. Raises UnreadableSource."""
    return next(result for name, result in stages(file, setup) if name == stage)


def streamed(
    conference: Conference,
    file: SourceFile,
    *,
    max_bytes: int = MAX_BYTES,
    passwords: tuple[str, ...] = (),
) -> Source:
    """Return ``file`` as read: of a PDF the pages are read whenever they are asked for.

    What is kept of recognised pages is used, but nothing kept. Raises UnreadableSource, also where
    the pages or notices are asked for.
    """
    kept, notice = read_recognised(conference.recognised, file.name)
    source = reading.streamed(
        file.path,
        name=file.name,
        max_bytes=max_bytes,
        passwords=passwords,
        kept=kept,
        unkept=notice,
    )
    return source or _read(file, conference.recognised, max_bytes, passwords)


def picture(  # noqa: PLR0913 - what is drawn is said one by one
    file: SourceFile,
    *,
    page: int,
    clip: Box | None,
    marks: tuple[Box, ...],
    words: str,
    scanned: bool,
    max_bytes: int = MAX_BYTES,
) -> bytes:
    """Return a PNG of a page of ``file``, as ``reading.View`` says. Raises UnreadableSource."""
    view = reading.View(page=page, clip=clip, marks=marks, words=words, scanned=scanned)
    return reading.picture(reading.bytes_of(file.path, file.name, max_bytes), file.name, view)


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
    for outcome in engine.run(partial(_resolved, setup=setup), conference.files):
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


def _resolved(file: SourceFile, *, setup: Setup) -> Resolved | UnreadableSource:
    try:
        result = until("resolving", file, setup)
    except UnreadableSource as error:
        return error
    except Exception as error:
        # A fault of ours on one file must not cost the user all the others.
        if sys.flags.dev_mode:
            raise
        return UnreadableSource(
            f"hldparse itself failed on it ({type(error).__name__}: {error})",
            file=file.name,
            hint="please report it; python -X dev -m hldparse ingest shows where it failed",
        )
    if not isinstance(result, Resolved):
        raise TypeError(result)
    return result


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
