"""From paths to datasets, and to output folders where they are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hldparse.errors import BadLedger, BadProfile, HldparseError, OutputError, UsageError
from hldparse.records.dataset import Dataset

if TYPE_CHECKING:
    from hldparse.corpus import Conference
    from hldparse.pipeline import Names

MAX_BYTES = 200_000_000
"""Largest source read unless another limit is given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ingested:
    """What came of one conference."""

    name: str
    dataset: Dataset | None = None
    """None where no source could be read, or the conference was skipped."""
    title: str = ""
    """Its title by its profile; empty where that gives none."""
    home: Path | None = None
    """The conference's folder; None for a loose file."""
    folder: Path | None = None
    """Where it was written; None where it was not."""
    failures: tuple[HldparseError, ...] = ()
    """Sources that could not be read; the others were."""
    notices: tuple[str, ...] = ()
    error: HldparseError | None = None
    """Why the conference was skipped or not written: a bad profile or ledger, no space."""
    withheld: bool = False
    """True where it was not written because conflicts wait for a decision."""


def ingest(
    *paths: str | Path,
    out: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
    gazetteers: str | Path | None = None,
    with_contacts: bool = False,
    require_reviewed: str = "",
    model: str = "",
    password_file: str | Path | None = None,
) -> tuple[Ingested, ...]:
    """Return what comes of each conference that ``paths`` mean, by name.

    With ``out`` each is written to ``out/<conference>/``, whole or not at all. ``gazetteers``
    names a folder in place of the built-in one. ``require_reviewed`` is a severity: a conference
    with open conflicts as grave is not written. ``model`` is a spaCy model to find further names in
    running text. ``password_file`` holds passwords of locked PDFs, one a line. Raises UsageError
    for bad paths, a missing model or a bad file of passwords, BadGazetteer, and OutputError where
    ``out`` cannot be used; what concerns one conference is in its result.
    """
    return tuple(
        ingest_each(
            paths,
            out=out,
            max_bytes=max_bytes,
            gazetteers=gazetteers,
            with_contacts=with_contacts,
            require_reviewed=require_reviewed,
            model=model,
            password_file=password_file,
        )
    )


def ingest_each(
    paths: Iterable[str | Path],
    *,
    out: str | Path | None = None,
    max_bytes: int = MAX_BYTES,
    gazetteers: str | Path | None = None,
    with_contacts: bool = False,
    require_reviewed: str = "",
    model: str = "",
    password_file: str | Path | None = None,
) -> Iterator[Ingested]:
    """Do as ``ingest`` does, one conference at a time as results are taken."""
    from hldparse import pipeline
    from hldparse.corpus import find, read_passwords

    passwords = read_passwords(None if password_file is None else Path(password_file))
    if model:
        pipeline.check_model(model)
    paths = tuple(paths)
    found = find(paths)
    target = None if out is None else _usable(Path(out), paths, found.conferences)
    names = pipeline.load_names(Path(gazetteers) if gazetteers is not None else None)
    notices = found.notices
    for conference in found.conferences:
        result = _ingested(conference, names, max_bytes, model, passwords)
        if notices:
            result, notices = replace(result, notices=notices + result.notices), ()
        if target is not None and result.dataset is not None:
            result = _published(result, result.dataset, target, with_contacts, require_reviewed)
        yield result


def _ingested(
    conference: Conference, names: Names, max_bytes: int, model: str, passwords: tuple[str, ...]
) -> Ingested:
    from hldparse import pipeline

    try:
        setup = pipeline.setup_for(
            conference, names, max_bytes=max_bytes, model=model, passwords=passwords
        )
        run = pipeline.run(conference, setup)
    except (BadProfile, BadLedger) as error:
        return Ingested(name=conference.name, home=conference.home, error=error)
    return Ingested(
        name=conference.name,
        home=conference.home,
        title=run.title,
        dataset=run.dataset,
        failures=run.failures,
        notices=run.notices,
    )


def _published(
    result: Ingested, dataset: Dataset, target: Path, with_contacts: bool, require_reviewed: str
) -> Ingested:
    from hldparse import exporting
    from hldparse.api.gate import waiting

    if require_reviewed and waiting(dataset, require_reviewed):
        return replace(result, withheld=True)
    folder = target / result.name
    try:
        told = exporting.export(
            dataset,
            folder,
            conference=result.name,
            title=result.title,
            with_contacts=with_contacts,
            not_read=map(str, result.failures),
        )
    except OutputError as error:
        return replace(result, error=error)
    return replace(result, folder=folder, notices=result.notices + told)


def _usable(out: Path, paths: Iterable[str | Path], conferences: Iterable[Conference]) -> Path:
    """Return ``out`` ready to be written into; what a crash left there is tidied first."""
    from hldparse import exporting

    place = out.resolve()
    inputs = [Path(each).resolve() for each in paths] + [each.at for each in conferences]
    for each in inputs:
        if place.is_relative_to(each) or each.is_relative_to(place):
            raise UsageError(
                f"the output folder and {each} contain each other",
                file=str(out),
                hint="choose another folder with --out",
            )
    exporting.recover(out)
    return out
