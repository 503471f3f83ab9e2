"""``recognised/``: what an engine saw on the pages of a source, kept so that it is asked once."""

from __future__ import annotations

import hashlib
import json
import math
import os
import tempfile
from pathlib import Path
from typing import Any

from hldparse.errors import OutputError
from hldparse.records.recognised import Recognised, RecognisedPage, SeenWord

_FORMAT = "hldparse recognised pages 1"
_MOST_BYTES = 100_000_000
"""A page of words takes some 20,000."""
_WORD = 6
"""Parts of a word: its text, four edges, its confidence."""


def is_recognised(path: Path) -> bool:
    """Return True where a file is one that ``keep_recognised`` wrote: no source."""
    if path.suffix != ".json":
        return False
    try:
        with path.open("rb") as file:
            return file.read(len(_FORMAT) + 20).startswith(f'{{"format": "{_FORMAT}"'.encode())
    except OSError:
        return False


def read_recognised(folder: Path | None, name: str) -> tuple[Recognised | None, str]:
    """Return what is kept in ``folder`` of the source ``name``, and a notice where it is no use.

    None where nothing is kept, or it is not as it was written: recognition is not corrected by
    hand, since what it says would no longer be what an engine saw.
    """
    if folder is None:
        return None, ""
    path = _path(folder, name)
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return None, ""
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a valid path"
        return None, f"{path.name} cannot be read ({reason}), so its pages are recognised anew"
    try:
        found = _parsed(data)
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None, f"{path.name} is damaged or was changed, so its pages are recognised anew"
    if any(page.rows and page.marks is None for page in found.pages):
        old = "was kept before marks in tables were looked for: remove it to have that done"
        return found, f"{path.name} {old}"
    return found, ""


def keep_recognised(folder: Path, name: str, recognised: Recognised) -> None:
    """Write what was recognised of the source ``name`` into ``folder``, whole or not at all.

    Raises OutputError where that is not possible; the folder may not lead out of its conference.
    """
    path = _path(folder, name)
    part = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.parent.resolve().is_relative_to(folder.parent.resolve()):
            raise OutputError("leads out of the conference", file=folder.name)
        handle, part = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
        with open(handle, "w", encoding="utf-8", newline="\n") as file:  # noqa: PTH123 - a handle
            file.write(_text(recognised))
        Path(part).chmod(0o666 & ~_umask())
        Path(part).replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a valid path"
        raise OutputError(f"cannot be written: {reason}", file=folder.name) from error
    finally:
        if part:
            Path(part).unlink(missing_ok=True)


def _path(folder: Path, name: str) -> Path:
    return folder / f"{name}.json"


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _text(recognised: Recognised) -> str:
    """Return JSON with a line for each word: what differs is seen in a diff."""
    body = ",\n".join(_page_text(page) for page in recognised.pages)
    head = {
        "format": _FORMAT,
        "sha256": recognised.sha256,
        "count": recognised.count,
        "check": _check(body),
    }
    return f'{json.dumps(head)[:-1]}, "pages": [\n{body}\n]}}\n'


def _page_text(page: RecognisedPage) -> str:
    head: dict[str, object] = {
        "page": page.number,
        "why": page.why,
        "engine": page.engine,
        "rows": page.rows,
        "columns": page.columns,
    }
    if page.turned:
        head["turned"] = page.turned
    if page.zoom != 1.0:
        head["zoom"] = page.zoom
    if page.marks is not None:
        head["marks"] = page.marks
    words = ",\n".join(json.dumps(word, ensure_ascii=False) for word in page.words)
    return f'{json.dumps(head, ensure_ascii=False)[:-1]}, "words": [\n{words}\n]}}'


def _check(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def _parsed(data: bytes) -> Recognised:
    """Return what a file says. Raises ValueError, KeyError or TypeError where it is not as kept."""
    if len(data) > _MOST_BYTES:
        raise ValueError(len(data))
    found: Any = json.loads(data)
    pages = tuple(_page(each) for each in found["pages"])
    recognised = Recognised(str(found["sha256"]), int(found["count"]), pages)
    # Also tells a change by hand, for what is written again is what was read.
    if found["format"] != _FORMAT or _text(recognised).encode() != data.replace(b"\r\n", b"\n"):
        raise ValueError(_FORMAT)
    numbers = [page.number for page in pages]
    if numbers != sorted(set(numbers)) or not all(0 < n <= recognised.count for n in numbers):
        raise ValueError(numbers)
    return recognised


def _page(each: Any) -> RecognisedPage:
    return RecognisedPage(
        number=int(each["page"]),
        why=str(each["why"]),
        engine=str(each["engine"]),
        words=tuple(_word(word) for word in each["words"]),
        rows=tuple(map(_number, each["rows"])),
        columns=tuple(map(_number, each["columns"])),
        turned=int(each.get("turned", 0)),
        zoom=_number(each.get("zoom", 1.0)),
        marks=tuple(_word(mark) for mark in each["marks"]) if "marks" in each else None,
    )


def _word(parts: Any) -> SeenWord:
    if len(parts) != _WORD or not isinstance(parts[0], str):
        raise ValueError(parts)
    x0, y0, x1, y1, sure = map(_number, parts[1:])
    return (parts[0], x0, y0, x1, y1, sure)


def _number(value: Any) -> float:
    if not isinstance(value, float) or not math.isfinite(value):
        raise ValueError(value)
    return value
