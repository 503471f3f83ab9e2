"""The end of a ledger: what a crash left there set aside, whole lines written and kept."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import IO

from hldparse.reviewing.lines import objects_in

BOM = b"\xef\xbb\xbf"


def split_tail(data: bytes) -> tuple[bytes, bytes]:
    """Cut off a last line without its line end, unless it is whole all the same."""
    end = data.rfind(b"\n") + 1
    tail = data[end:]
    if not tail.strip():
        return data, b""
    try:
        objects = objects_in(tail.removeprefix(BOM))
        complete = all(isinstance(json.loads(each), dict) for each in objects)
    except (ValueError, RecursionError):
        complete = False
    return (data, b"") if complete else (data[:end], tail)


def mend_end(file: IO[bytes], path: Path) -> bool:
    """Set aside a last line that a crash cut short, end one that lacks only its line end, and say
    whether there was anything to mend.
    """
    if file.seek(0, os.SEEK_END):
        file.seek(-1, os.SEEK_END)
        if file.read(1) == b"\n":
            return False
    file.seek(0)
    data = file.read()
    whole, tail = split_tail(data)
    if tail:
        with path.with_name(f"{path.name}.torn").open("ab") as torn:
            torn.write(tail + b"\n")
            torn.flush()
            os.fsync(torn.fileno())
        file.truncate(len(whole))
    elif data:
        file.write(b"\n")
        file.flush()
    return bool(data)


def write_whole(file: IO[bytes], lines: bytes, path: Path) -> None:
    """Write ``lines`` at the end and see them onto the disk, or leave the file as it was."""
    end = file.seek(0, os.SEEK_END)
    try:
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())
        if not end:
            _keep_name(path)
    except OSError:
        file.truncate(end)
        raise


def _keep_name(path: Path) -> None:
    """See the name of a new file onto the disk too, where the system lets a folder be opened."""
    if os.name != "posix":
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
