"""The files of a folder, in one order everywhere, with what cannot be one of its sources."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from hldparse.corpus.recognised import is_recognised
from hldparse.errors import UnreadableSource

_PUBLISHED = ("datapackage.json", "dataset.sqlite", "conflicts.json")
"""Files by which an output folder of hldparse is known."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source on disk."""

    path: Path
    name: str
    """Path under ``sources/``, with forward slashes."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What a folder holds."""

    files: tuple[SourceFile, ...] = ()
    refused: tuple[UnreadableSource, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(slots=True)
class _Finds:
    files: list[SourceFile] = field(default_factory=list)
    refused: list[UnreadableSource] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def refuse(self, name: str, message: str, hint: str) -> None:
        self.refused.append(UnreadableSource(message, file=ascii_safe(name), hint=hint))


def passed_over(name: str) -> bool:
    """Whether a file or folder is never meant: hidden ones, and the locks of office programs.

    ".git", ".DS_Store", "~$letter.docx".
    """
    return name.startswith((".", "~$"))


def published(folder: Path) -> bool:
    """Whether a folder is one that an ingest wrote: letters are never looked for in it."""
    return all((folder / each).is_file() for each in _PUBLISHED)


def list_files(top: Path, *, within: Path, leave: frozenset[str] = frozenset()) -> Listing:
    """Return the files below ``top``, sorted by their path, each content once.

    Names in ``leave`` directly in ``top`` are left out. Links may lead anywhere in ``within``,
    not out of it; links to folders are not followed.
    """
    finds = _Finds()
    if not top.resolve().is_relative_to(within):
        finds.refuse(top.name, "the link leads out of the conference", "copy the folder here")
        return Listing(refused=tuple(finds.refused))

    def denied(error: OSError) -> None:
        name = _relative(Path(error.filename), top)
        finds.refuse(name, "the folder cannot be opened", "ask for permission to read it")

    for folder, folders, names in os.walk(top, onerror=denied):
        here = Path(folder)
        folders[:] = [each for each in folders if not passed_over(each)]
        for each in list(folders):
            if (here / each).is_symlink():
                _note_link(here / each, top, within, finds)
            elif published(here / each):
                folders.remove(each)
                name = _relative(here / each, top)
                finds.notices.append(f"{ascii_safe(name)}: written by hldparse, so not read")
        for each in names:
            if not (passed_over(each) or (here == top and each in leave)):
                _take(here / each, top, within, finds)
    finds.files.sort(key=lambda each: each.name.split("/"))
    finds.refused.sort(key=lambda each: each.file)
    return Listing(_without_copies(finds), tuple(finds.refused), tuple(sorted(finds.notices)))


def ascii_safe(name: str) -> str:
    """Return a name of the disk that can be printed: bytes that are no text are escaped."""
    return name.encode("utf-8", "backslashreplace").decode()


def _relative(path: Path, top: Path) -> str:
    return unicodedata.normalize("NFC", path.relative_to(top).as_posix())


def _note_link(path: Path, top: Path, within: Path, finds: _Finds) -> None:
    name = _relative(path, top)
    if path.resolve().is_relative_to(within):
        finds.notices.append(f"{name}: a link to a folder of the same conference, not followed")
    else:
        finds.refuse(name, "the link leads out of the conference", "copy what it points to here")


def _take(path: Path, top: Path, within: Path, finds: _Finds) -> None:
    name = _relative(path, top)
    if name != ascii_safe(name):
        finds.refuse(name, "the file's name is not text", "rename the file")
    elif path.is_symlink() and not path.exists():
        finds.refuse(name, "the link leads nowhere", "remove the link, or restore the file")
    elif path.is_symlink() and not path.resolve().is_relative_to(within):
        finds.refuse(name, "the link leads out of the conference", "copy the file here")
    elif not path.is_file():
        finds.refuse(name, "this is not a regular file", "replace it with the file itself")
    elif not is_recognised(path):
        finds.files.append(SourceFile(path, name))


def _without_copies(finds: _Finds) -> tuple[SourceFile, ...]:
    """Leave out a file whose content another one before it has; only equal sizes are hashed."""
    by_size: dict[int, list[SourceFile]] = defaultdict(list)
    for each in finds.files:
        size = each.path.stat().st_size
        if size:  # an empty file is no copy of another: each is reported as empty
            by_size[size].append(each)
    copies = set()
    for alike in by_size.values():
        if len(alike) < 2:
            continue
        first_of: dict[str, SourceFile] = {}
        for each in alike:
            first = first_of.setdefault(digest(each.path) or each.name, each)
            if first is not each:
                copies.add(each.name)
                finds.notices.append(f"{each.name}: the same content as {first.name}, read once")
    return tuple(each for each in finds.files if each.name not in copies)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, "" where it cannot be read (reading says why)."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
