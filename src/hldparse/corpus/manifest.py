"""sources.toml: where each source came from, when, and what it is a further rendition of."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from hldparse.corpus.faults import Faults, toml_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """One ``[[sources]]`` entry."""

    file: str
    """Path under ``sources/``, with forward slashes."""
    sha256: str = ""
    """Of the file's bytes as they were added, hexadecimal; empty where not noted."""
    origin: str = ""
    """Where the file came from: an address, a person, an archive."""
    added: str = ""
    """ISO 8601 date on which it was added."""
    rendition_of: str = ""
    """File that holds the same document in another form; empty for none."""


_FIELDS = tuple(each.name for each in fields(SourceNote))
_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_manifest(path: Path | None) -> dict[str, SourceNote]:
    """Return the notes of a sources.toml by file; none where there is no such file.

    Raises BadProfile with every fault found and its place.
    """
    if path is None or not path.exists():
        return {}
    faults = Faults(path)
    notes = notes_in(toml_of(path), faults)
    faults.raise_any("correct them in sources.toml, or remove the entries")
    return notes


def notes_in(data: Mapping[str, Any], faults: Faults) -> dict[str, SourceNote]:
    """Return the notes that ``data`` states, by file; what is wrong goes to ``faults``."""
    for key in data:
        if key != "sources":
            faults.unknown("", key, ("sources",))
    entries = data.get("sources", [])
    if not isinstance(entries, list):
        faults.add("sources", "must be a list of tables, each headed [[sources]]")
        return {}
    notes: dict[str, SourceNote] = {}
    for index, entry in enumerate(entries):
        note = _note(entry, f"sources[{index}]", faults)
        if note is None:
            continue
        if note.file in notes:
            faults.add(f"sources[{index}].file", f"{note.file} has an entry already")
        notes.setdefault(note.file, note)
    for index, note in enumerate(notes.values()):
        if note.rendition_of and note.rendition_of not in notes:
            faults.add(f"sources[{index}].rendition_of", f"no entry for {note.rendition_of}")
        elif note.rendition_of == note.file:
            faults.add(f"sources[{index}].rendition_of", "a file is no rendition of itself")
    return notes


def _note(entry: object, place: str, faults: Faults) -> SourceNote | None:
    if not isinstance(entry, dict):
        faults.add(place, "must be a table")
        return None
    values: dict[str, str] = {}
    for key, value in entry.items():
        if key not in _FIELDS:
            faults.unknown(place, key, _FIELDS)
        elif key == "added":
            values[key] = _date(value, f"{place}.{key}", faults)
        elif isinstance(value, str):
            values[key] = value
        else:
            faults.add(f"{place}.{key}", "must be text in quotes")
    file = values.get("file", "")
    if not file or file.startswith("/") or "\\" in file or ".." in file.split("/"):
        faults.add(f"{place}.file", 'must be a path under sources/: "letters.txt"')
        return None
    if values.get("sha256") and not _SHA256.fullmatch(values["sha256"]):
        faults.add(f"{place}.sha256", "must be 64 hexadecimal digits in lower case")
    return SourceNote(**values)


def _date(value: object, place: str, faults: Faults) -> str:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    try:
        return datetime.date.fromisoformat(str(value)).isoformat()
    except ValueError:
        faults.add(place, "must be a date: 2006-09-08")
        return ""
