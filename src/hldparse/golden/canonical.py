"""Records as JSON that reads well in a diff: a short record a line, a long one a field a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from hldparse.records.evidence import Evidence
from hldparse.records.source import Span

_WIDTH = 160
"""Longest line that a record with records in it is put on."""
_ROW = 480
"""Longest line that a plain record is put on: a row of a table stays a line."""


def canonical(value: object) -> str:
    """Return ``value`` as JSON that is the same for the same value, ending in a line end.

    Fields that are empty ("", None, no items) are left out; False and 0 stay. Evidence is one
    string, "letters.txt:12-13", with "p4" for a page and "[3:20]" for characters; a Span is
    "12..14". Sets are sorted, keys of several parts joined by "|".
    """
    return _laid_out(_plain(value), 0) + "\n"


def _plain(value: object) -> Any:
    if isinstance(value, (Evidence, Span)):
        return place(value) if isinstance(value, Evidence) else f"{value.start}..{value.stop}"
    if is_dataclass(value) and not isinstance(value, type):
        stated = ((each.name, _plain(getattr(value, each.name))) for each in fields(value))
        return {name: item for name, item in stated if item not in ("", None, [], {})}
    if isinstance(value, Mapping):
        items = ((_key(key), _plain(item)) for key, item in value.items())
        return dict(sorted(items))
    if isinstance(value, (set, frozenset)):
        return sorted(map(_plain, value))
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def place(evidence: Evidence) -> str:
    """Return where a value stands, as one word."""
    page = f"p{evidence.page}:" if evidence.page is not None else ""
    lines = str(evidence.line_start)
    if evidence.line_end != evidence.line_start:
        lines += f"-{evidence.line_end}"
    characters = ""
    if evidence.char_start is not None or evidence.char_end is not None:
        characters = f"[{evidence.char_start}:{evidence.char_end}]"
    box = ""
    if evidence.bbox is not None:
        box = " " + ",".join(f"{each:g}" for each in evidence.bbox)
    return f"{evidence.source}:{page}{lines}{characters}{box}"


def _key(key: object) -> str:
    return "|".join(map(str, key)) if isinstance(key, tuple) else str(key)


def _is_row(value: Any) -> bool:
    return isinstance(value, dict) and not any(
        isinstance(item, dict) or (isinstance(item, list) and item and isinstance(item[0], dict))
        for item in value.values()
    )


def _laid_out(value: Any, indent: int) -> str:
    line = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or not value:
        return line
    # The outermost value is always laid out, so that each of its items has a line of its own.
    if indent and len(line) + indent <= (_ROW if _is_row(value) else _WIDTH):
        return line
    deeper = indent + 1
    pad = " " * deeper
    if isinstance(value, dict):
        items = [
            f"{pad}{json.dumps(key, ensure_ascii=False)}: {_laid_out(item, deeper)}"
            for key, item in value.items()
        ]
        return "{\n" + ",\n".join(items) + "\n" + " " * indent + "}"
    items = [pad + _laid_out(item, deeper) for item in value]
    return "[\n" + ",\n".join(items) + "\n" + " " * indent + "]"
