"""An output folder is replaced whole or not at all, and only where it is one of ours."""

from __future__ import annotations

import contextlib
import errno
import json
import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hldparse.errors import OutputError

MARKER = "datapackage.json"
"""Its key ``hldparse`` says that a folder is ours, and which files we put there."""

# Beside the folder "name": ".name.new-1a2b3c4d" while it is written, ".name.old-1a2b3c4d" while
# it is swapped.
_NEW, _OLD = ".new-", ".old-"
# What desktops, spreadsheets and SQLite leave beside files that are open or were looked at.
_CHAFF = ("Thumbs.db", "desktop.ini")

_REMEDIES = {
    errno.ENOSPC: "free some space, or choose another folder with --out",
    errno.EDQUOT: "your quota is used up: free some space, or choose another folder with --out",
    errno.EACCES: "you may not write there, or one of its files is open: close it, or choose "
    "another folder with --out",
    errno.EPERM: "you may not write there: choose another folder with --out",
    errno.EROFS: "that place is read-only: choose another folder with --out",
    errno.ENAMETOOLONG: "choose a shorter path with --out",
    errno.ENOTDIR: "a part of the path is a file: choose another folder with --out",
    errno.EEXIST: "a part of the path is a file: choose another folder with --out",
}


def _failed(error: OSError, file: Path) -> OutputError:
    reason = error.strerror or type(error).__name__
    hint = _REMEDIES.get(error.errno or 0, "choose another folder with --out")
    return OutputError(f"cannot be written: {reason}", file=str(file), hint=hint)


def marker(folder: Path) -> dict[str, Any] | None:
    """Return what the marker of a folder says; None where the folder is not ours."""
    try:
        descriptor = json.loads((folder / MARKER).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    found = descriptor.get("hldparse") if isinstance(descriptor, dict) else None
    return found if isinstance(found, dict) else None


def _foreign_files(folder: Path, ours: Iterable[object]) -> list[str]:
    known = {name for name in ours if isinstance(name, str)} | {MARKER, *_CHAFF}
    return sorted(
        entry.name
        for entry in folder.iterdir()
        if entry.name not in known
        and not entry.name.startswith((".", "~$"))
        # "dataset.sqlite-journal", "-wal", "-shm"
        and not any(entry.name.startswith(f"{name}-") for name in known)
    )


def refuse_foreign(folder: Path) -> None:
    """Raise OutputError where ``folder`` is there and replacing it would lose what is not ours.

    A folder that is not there or is empty is no obstacle.
    """
    elsewhere = "choose another folder with --out"
    try:
        if folder.is_symlink():
            raise OutputError("is a link, not a folder", file=str(folder), hint=elsewhere)
        if not folder.exists():
            return
        if not folder.is_dir():
            raise OutputError("is a file, not a folder", file=str(folder), hint=elsewhere)
        if not any(folder.iterdir()):
            return
        said = marker(folder)
        if said is None:
            message = "was not written by hldparse and is left as it is"
            raise OutputError(message, file=str(folder), hint=elsewhere)
        files = said.get("files")
        if found := _foreign_files(folder, files if isinstance(files, list) else ()):
            message = f"holds what hldparse did not put there: {', '.join(found[:5])}"
            hint = "move these away, or choose another folder with --out"
            raise OutputError(message, file=str(folder), hint=hint)
    except OSError as error:
        raise _failed(error, folder) from error


def _remove(folder: Path) -> None:
    """Remove a folder as far as may be: what is held open stays until the next ``recover``."""
    shutil.rmtree(folder, ignore_errors=True)


def _leftovers(parent: Path, name: str | None) -> list[Path]:
    """Return working folders of ``name`` (None: of any) beside it."""
    found = []
    for entry in parent.iterdir():
        for mark in (_NEW, _OLD):
            stem, sign, token = entry.name.rpartition(mark)
            if (
                sign
                and stem.startswith(".")
                and len(token) == _TOKEN_LENGTH
                and all(char in "0123456789abcdef" for char in token)
                and name in (None, stem[1:])
            ):
                found.append(entry)
    return sorted(found)


_TOKEN_LENGTH = 8


def recover(parent: Path, name: str | None = None) -> None:
    """Tidy what a crash left in ``parent``: a folder that was moved aside and not replaced comes
    back, unfinished ones go. With ``name`` only what belongs to that folder is touched.

    Raises OutputError where that cannot be done; a parent that is not there needs nothing.
    """
    try:
        if not parent.is_dir():
            return
        for entry in _leftovers(parent, name):
            target, sign, _ = entry.name[1:].rpartition(_OLD)
            if sign and not (parent / target).exists():
                entry.rename(parent / target)
            else:
                _remove(entry)
    except OSError as error:
        raise _failed(error, parent) from error


def _swapped(new: Path, folder: Path, token: str) -> None:
    """Put ``new`` in the place of ``folder``: two renames, since none goes over a folder."""
    old = folder.with_name(f".{folder.name}{_OLD}{token}")
    if folder.exists():
        folder.rename(old)
    try:
        new.rename(folder)
    except BaseException:
        if old.exists():
            old.rename(folder)
        raise
    _remove(old)


def replace(folder: Path, content: Iterable[tuple[str, bytes]]) -> None:
    """Replace ``folder`` by one that holds ``content`` (file names and bytes).

    Raises OutputError, with nothing changed and nothing left beside it, where the folder is not
    ours or something cannot be written.
    """
    refuse_foreign(folder)
    token = secrets.token_hex(_TOKEN_LENGTH // 2)
    new = folder.with_name(f".{folder.name}{_NEW}{token}")
    at = folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        recover(folder.parent, folder.name)
        new.mkdir()
        for name, data in content:
            at = folder / name
            (new / name).write_bytes(data)
        at = folder
        _swapped(new, folder, token)
    except OSError as error:
        raise _failed(error, at) from error
    finally:
        with contextlib.suppress(OSError):
            if new.exists():
                _remove(new)
