"""Takes a file into a conference's ``sources/`` and notes where it came from."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from hldparse.corpus.conference import MANIFEST, SOURCES
from hldparse.corpus.faults import Faults, toml_of
from hldparse.corpus.listing import digest, list_files, passed_over
from hldparse.corpus.manifest import SourceNote, notes_in, read_manifest
from hldparse.errors import OutputError, UsageError

_PATIENCE = 10.0
"""Seconds to wait for another ``add`` to the same conference."""


def add(
    file: Path, corpus: Path, *, added: str, origin: str = "", rendition_of: str = ""
) -> SourceNote:
    """Copy ``file`` into ``corpus/sources/`` and enter it in ``corpus/sources.toml``.

    The folder is made where it is missing. ``added`` is an ISO 8601 date. Returns the new entry.
    Raises UsageError where the file is missing, its name is taken or its content is there
    already; BadProfile where sources.toml is broken; OutputError where nothing can be written.
    Either both the copy and the entry are made, or neither.
    """
    if not file.is_file():
        raise UsageError("no such file", file=str(file), hint="name the file to add")
    if passed_over(file.name):
        raise UsageError(
            "hidden files are no sources", file=str(file), hint="rename the file without the dot"
        )
    if corpus.exists() and not corpus.is_dir():
        raise UsageError("this is a file", file=str(corpus), hint="--corpus takes a folder")
    try:
        with _locked(corpus):
            return _added(file, corpus, added, origin, rendition_of)
    except OSError as error:
        raise OutputError(
            f"the file cannot be added: {error.strerror or error}",
            file=str(corpus),
            hint="check permission and free space there",
        ) from error


def _added(file: Path, corpus: Path, added: str, origin: str, rendition_of: str) -> SourceNote:
    manifest, target = corpus / MANIFEST, corpus / SOURCES / file.name
    read_manifest(manifest)  # a broken one is refused before anything is copied
    if not (sha256 := digest(file)):
        raise UsageError("the file cannot be read", file=str(file), hint="ask for permission")
    note = SourceNote(
        file=file.name,
        sha256=sha256,
        origin=origin,
        added=added,
        rendition_of=rendition_of,
    )
    _refuse_known(note, corpus, target)
    part = target.with_name(f".{file.name}.part")
    try:
        shutil.copyfile(file, part)
        if digest(part) != note.sha256:
            raise OutputError("the copy differs from the file", file=str(target), hint="try again")
        part.replace(target)
        try:
            _enter(note, manifest)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    finally:
        part.unlink(missing_ok=True)
    return note


def _refuse_known(note: SourceNote, corpus: Path, target: Path) -> None:
    present = list_files(corpus / SOURCES, within=corpus.resolve()).files
    for each in present:
        if digest(each.path) == note.sha256:
            raise UsageError(
                f"its content is there already, as {each.name}",
                file=note.file,
                hint="nothing needs to be added",
            )
    if target.exists():
        raise UsageError(
            "another file of that name is there already",
            file=f"{corpus.name}/{SOURCES}/{note.file}",
            hint="rename the new file; sources are never overwritten",
        )
    if note.rendition_of and note.rendition_of not in {each.name for each in present}:
        raise UsageError(
            f"there is no source {note.rendition_of} for it to be a rendition of",
            file=note.file,
            hint="name a file under sources/",
        )


def _enter(note: SourceNote, manifest: Path) -> None:
    """Append an entry; comments and entries that people wrote stay as they are."""
    import tomlkit
    import tomlkit.items

    before = manifest.read_text(encoding="utf-8-sig") if manifest.exists() else ""
    document = tomlkit.parse(before)
    entries = document.setdefault("sources", tomlkit.aot())
    known = {each["file"] for each in entries}
    # A file that was there before has no entry yet, though a rendition of it needs one.
    wanted = [SourceNote(file=note.rendition_of)] if note.rendition_of else []
    for each in [each for each in wanted if each.file not in known] + [note]:
        table = tomlkit.table()
        table.update({key: value for key, value in _stated(each) if value})
        if entries and not tomlkit.dumps(document).endswith("\n\n"):
            entries[-1].add(tomlkit.nl())
        entries.append(table)
    faults = Faults(manifest)
    notes_in(document.unwrap(), faults)
    faults.raise_any("correct sources.toml first")
    part = manifest.with_name(f".{manifest.name}.part")
    try:
        part.write_text(tomlkit.dumps(document), encoding="utf-8", newline="\n")
        toml_of(part)
        part.replace(manifest)
    finally:
        part.unlink(missing_ok=True)


def _stated(note: SourceNote) -> Iterator[tuple[str, object]]:
    import datetime

    yield "file", note.file
    yield "sha256", note.sha256
    yield "origin", note.origin
    yield "added", datetime.date.fromisoformat(note.added) if note.added else ""
    yield "rendition_of", note.rendition_of


@contextlib.contextmanager
def _locked(corpus: Path) -> Iterator[None]:
    import filelock

    (corpus / SOURCES).mkdir(parents=True, exist_ok=True)
    try:
        with filelock.FileLock(corpus / f".{MANIFEST}.lock", timeout=_PATIENCE):
            yield
    except filelock.Timeout:
        raise UsageError(
            "another hldparse is adding to this conference", file=str(corpus), hint="try again"
        ) from None
