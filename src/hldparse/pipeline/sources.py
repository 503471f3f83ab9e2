"""The stages of one source: reading ▶ segmenting ▶ parsing ▶ resolving."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from hldparse import parsing, reading, resolving, segmenting
from hldparse.corpus import (
    Conference,
    SourceFile,
    keep_recognised,
    profile_of,
    read_recognised,
)
from hldparse.errors import OutputError, UnreadableSource
from hldparse.reading import Box
from hldparse.records.blocks import Parsed
from hldparse.records.document import Segmented
from hldparse.records.lexicon import Lexicon
from hldparse.records.profile import Profile
from hldparse.records.resolved import Resolved
from hldparse.records.source import Source

MAX_BYTES = 200_000_000
"""Largest source read unless another limit is given."""
STAGES = ("reading", "segmenting", "parsing", "resolving")
"""Stages of one source, in order."""
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
    segmented = segmenting.segment(source, setup.profile, setup.names.lexicon)
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
    passwords: tuple[str, ...] = (),
) -> bytes:
    """Return a PNG of a page of ``file``, as ``reading.View`` says. Raises UnreadableSource."""
    view = reading.View(page=page, clip=clip, marks=marks, words=words, scanned=scanned)
    data = reading.bytes_of(file.path, file.name, max_bytes)
    return reading.picture(data, file.name, view, passwords)


def resolved_or_failed(file: SourceFile, *, setup: Setup) -> Resolved | UnreadableSource:
    """Return what resolving makes of ``file``, or why it cannot be read."""
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
