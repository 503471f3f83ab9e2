"""A decision as a line of the ledger, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from hldparse.errors import BadLedger
from hldparse.records.decision import Decision

SCHEMA = 2
"""Newest schema of a line that is understood; 2 has ``evidence`` and ``bulk`` besides."""
_ADDED = ("evidence", "bulk")
"""Fields that schema 1 does not have: left out while empty, so that ids stay as they were."""
_FIELDS = {each.name: each for each in fields(Decision)}
_NEEDED = ("conflict_id", "kind", "option")
_CONFLICT_MARKERS = (b"<<<<<<<", b"=======", b">>>>>>>")


def new_decision(**values: Any) -> Decision:
    """Return a Decision of these fields with its ``decision_id``: 16 hexadecimal digits."""
    if any(values.get(name) for name in _ADDED):
        values.setdefault("schema", SCHEMA)
    return _identified(Decision(decision_id="", **values))


def content(decision: Decision) -> dict[str, Any]:
    """Return a decision's fields as they stand in its line."""
    values = asdict(decision)
    for name in _ADDED:
        if not values[name]:
            del values[name]
    return values


def line_of(decision: Decision) -> bytes:
    """Return the line of the ledger that holds ``decision``, with its line end."""
    text = json.dumps(content(decision), ensure_ascii=False, sort_keys=True)
    # A lone surrogate, which UTF-8 cannot hold, stays as its JSON escape.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def objects_in(line: bytes) -> list[bytes]:
    """Return the JSON objects of a line each for itself: two stand on one where a ledger without a
    line end was joined with another. What is not JSON comes back whole.
    """
    if b"}{" not in line:
        return [line]
    found, start = [], 0
    try:
        text = line.decode("utf-8").strip()
        while start < len(text):
            _, stop = json.JSONDecoder().raw_decode(text, start)
            found.append(text[start:stop].encode())
            start = stop
    except (ValueError, RecursionError):
        return [line]
    return found


def decision_in(line: bytes, path: Path, number: int) -> tuple[Decision, str]:
    """Return the decision of a line, and a notice, empty for none. Raises BadLedger."""

    def bad(message: str, hint: str = "correct or remove the line") -> BadLedger:
        return BadLedger(message, file=shown(path), place=f"line {number}", hint=hint)

    if line.startswith(_CONFLICT_MARKERS):
        raise bad("an unfinished merge", "keep the lines of both sides, remove the markers")
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise bad(f"not JSON: {error}") from None
    if not isinstance(data, dict):
        raise bad("not a JSON object")
    if isinstance(data.get("schema"), int) and data["schema"] > SCHEMA:
        raise bad("written by a newer hldparse", "install the newest version")
    if fault := _fault(data):
        raise bad(fault)
    stated = data.pop("decision_id", "")
    decision = _identified(Decision(decision_id="", **data))
    if not stated or stated == decision.decision_id:
        return decision, ""
    # The id stays as stated: an undo elsewhere in the ledger may name it.
    notice = f"{shown(path)}, line {number}: the line was altered after it was written"
    return replace(decision, decision_id=stated), notice


def shown(path: Path) -> str:
    """Return a ledger's name as messages have it: conference/decisions.jsonl."""
    return f"{path.parent.name}/{path.name}"


def _fault(data: Mapping[str, Any]) -> str:
    for key, value in data.items():
        if key not in _FIELDS:
            return f"unknown field {key}"
        wanted: type = {"schema": int, "parameters": dict}.get(key, str)
        if not isinstance(value, wanted) or isinstance(value, bool):
            return f"{key} must be {'a number' if wanted is int else f'of type {wanted.__name__}'}"
    for key, value in data.get("parameters", {}).items():
        if not isinstance(value, str):
            return f"parameters.{key} must be text"
    missing = [key for key in _NEEDED if not data.get(key)]
    return f"{', '.join(missing)} missing" if missing and not data.get("undoes") else ""


def _identified(decision: Decision) -> Decision:
    values = content(decision)
    del values["decision_id"]
    text = json.dumps(values, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return replace(decision, decision_id=sha256(text.encode()).hexdigest()[:16])
