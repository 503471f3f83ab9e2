"""Which conferences a path means, and which files are their sources."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from hldparse.corpus.conference import OWN_FILES, SOURCES, Conference, Found
from hldparse.corpus.listing import Listing, SourceFile, list_files, passed_over, published
from hldparse.errors import UnreadableSource, UsageError


def find(paths: Iterable[str | Path]) -> Found:
    """Return the conferences that ``paths`` mean.

    A path means the folder itself where it holds ``sources/``; else every such folder below it;
    else the nearest such folder above it; else it is a loose conference: a folder with all its
    files as sources, or one file. Raises UsageError for a path that does not exist, a folder
    without any file, and two conferences of one name.
    """
    by_place: dict[Path, Conference] = {}
    notices: list[str] = []
    for given in paths:
        for conference in _meant_by(_existing(given), notices):
            by_place.setdefault(conference.at, conference)
    conferences = sorted(by_place.values(), key=lambda each: each.name)
    if not conferences:
        raise UsageError("no path was given", hint="name a conference folder or a file")
    _refuse_namesakes(conferences)
    return Found(tuple(conferences), tuple(dict.fromkeys(notices)))


def locate(path: str | Path) -> tuple[Conference, SourceFile]:
    """Return the conference that the one file at ``path`` belongs to, and the file as its source.

    Raises UsageError where ``path`` is not a file.
    """
    place = _existing(path)
    if not place.is_file():
        raise UsageError("this is not a file", file=str(path), hint="name one source file")
    home = _home_above(place)
    if home is not None and place.is_relative_to(home / SOURCES):
        name = place.relative_to(home / SOURCES).as_posix()
        own = Conference(name=_name(home), home=home, at=home)
        return own, SourceFile(place, unicodedata.normalize("NFC", name))
    loose = _loose_file(place)
    return loose, loose.files[0]


def _existing(given: str | Path) -> Path:
    try:
        return Path(given).resolve(strict=True)
    except FileNotFoundError:
        reason, hint = "no such file or folder", "check the spelling; paths are taken from here"
    except PermissionError:
        reason, hint = "no permission to look there", "ask for access, or copy the files"
    except (OSError, RuntimeError, ValueError):
        # A loop of links, a name that is too long, a NUL byte.
        reason, hint = "this path cannot be followed", "name the file or folder directly"
    raise UsageError(reason, file=str(given), hint=hint)


def _meant_by(place: Path, notices: list[str]) -> Iterator[Conference]:
    if place.is_dir() and not _holds_sources(place):
        beside: list[str] = []
        below = sorted(_homes_below(place, beside))
        if below:
            if beside:
                notices.append(_outside(place, beside))
            yield from map(_opened, below)
            return
    home = _home_above(place)
    if home is not None:
        yield _opened(home)
    elif place.is_dir():
        yield _loose_folder(place)
    else:
        yield _loose_file(place)


def _holds_sources(folder: Path) -> bool:
    try:
        return (folder / SOURCES).is_dir()
    except OSError:
        return False


def _home_above(place: Path) -> Path | None:
    return next((each for each in (place, *place.parents) if _holds_sources(each)), None)


def _homes_below(top: Path, beside: list[str]) -> Iterator[Path]:
    """Yield the folders below that hold sources/; note the files that lie outside of them."""
    for folder, folders, files in os.walk(top):
        here = Path(folder)
        if SOURCES in folders:
            folders.clear()
            yield here
            continue
        folders[:] = sorted(
            each for each in folders if not (passed_over(each) or published(here / each))
        )
        beside += [
            (here / each).relative_to(top).as_posix()
            for each in sorted(files)
            if not passed_over(each)
        ]


def _outside(place: Path, beside: list[str]) -> str:
    shown = ", ".join(beside[:3]) + (" …" if len(beside) > 3 else "")
    return f"{place.name}: not in the sources/ of a conference, so not read: {shown}"


def _opened(home: Path) -> Conference:
    listing = list_files(home / SOURCES, within=home)
    if not (listing.files or listing.refused):
        empty = UnreadableSource(
            "there is no source in it",
            file=f"{home.name}/{SOURCES}",
            hint=f"add one: hldparse add FILE --corpus {home.name}",
        )
        return Conference(name=_name(home), home=home, at=home, refused=(empty,))
    return _conference(_name(home), home, home, listing)


def _loose_folder(folder: Path) -> Conference:
    listing = list_files(folder, within=folder, leave=OWN_FILES)
    if not (listing.files or listing.refused):
        raise UsageError(
            "there is no file in this folder",
            file=str(folder),
            hint="name a folder with the letters as text files, or one such file",
        )
    return _conference(_name(folder), folder, folder, listing)


def _loose_file(file: Path) -> Conference:
    name = unicodedata.normalize("NFC", file.name)
    listing = Listing(files=(SourceFile(file, name),))
    return _conference(_name(file, file.stem), None, file, listing)


def _conference(name: str, home: Path | None, at: Path, listing: Listing) -> Conference:
    return Conference(
        name=name,
        home=home,
        at=at,
        files=listing.files,
        refused=listing.refused,
        notices=listing.notices,
    )


def _name(place: Path, name: str | None = None) -> str:
    """Return the conference's name, which is also the name of its output folder."""
    text = unicodedata.normalize("NFC", place.name if name is None else name).lstrip(".").strip()
    if not text or not text.isprintable():
        raise UsageError(
            "a conference cannot be named after this",
            file=ascii(str(place))[1:-1],
            hint="rename the folder or file with letters, digits and hyphens",
        )
    return text


def _refuse_namesakes(conferences: list[Conference]) -> None:
    seen: dict[str, Conference] = {}
    for each in conferences:
        # Folders of one name but for case are one folder on many computers.
        other = seen.setdefault(each.name.casefold(), each)
        if other is not each:
            raise UsageError(
                f"two conferences are named {each.name}: {other.at} and {each.at}",
                hint="rename one of them, or ingest them with different --out",
            )
