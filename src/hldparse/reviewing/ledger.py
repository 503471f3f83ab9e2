"""decisions.jsonl: one JSON object a line, only ever appended to.

A line is a ``Decision`` (docs/ledger.md). Its ``decision_id`` is a hash of everything else in it,
so that one line merged twice is one decision.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from hldparse.errors import BadLedger, OutputError
from hldparse.records.decision import Decision

SCHEMA = 1
_PATIENCE = 10.0
"""Seconds to wait for another program that appends."""
_FIELDS = {each.name: each for each in fields(Decision)}
_NEEDED = ("conflict_id", "kind", "option")
_CONFLICT_MARKERS = (b"<<<<<<<", b"=======", b">>>>>>>")


@dataclass(frozen=True, slots=True)
class Ledger:
    """The decisions of a conference as read, each once, in the order of their lines."""

    decisions: tuple[Decision, ...] = ()
    notices: tuple[str, ...] = ()


def new_decision(**values: Any) -> Decision:
    """Return a Decision of these fields with its ``decision_id``: 16 hexadecimal digits."""
    return _identified(Decision(decision_id="", **values))


def read_ledger(path: Path | None) -> Ledger:
    """Return the ledger at ``path``; an empty one where there is none.

    A last line cut short by a crash is set aside with a notice. Raises BadLedger, with the line's
    number, for any other line that is no decision, and where the file cannot be read.
    """
    if path is None or not path.exists():
        return Ledger()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadLedger(
            f"cannot be read: {error.strerror}", file=_shown(path), hint="make it a readable file"
        ) from error
    whole, tail = _split(data)
    decisions: dict[str, Decision] = {}
    notices = []
    for number, line in enumerate(whole.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if not line.strip():
            continue
        decision, notice = _decision(line, path, number)
        decisions.setdefault(decision.decision_id, decision)
        if notice:
            notices.append(notice)
    if tail:
        notices.append(
            f"{_shown(path)}: the last line was cut short and is set aside: "
            f"{tail[:60].decode('utf-8', 'replace')!r}"
        )
    return Ledger(tuple(decisions.values()), tuple(notices))


def append(path: Path, decision: Decision) -> None:
    """Write ``decision`` at the end of the ledger and see it onto the disk.

    What a crash left of a last line is first moved to ``decisions.jsonl.torn``. Raises BadLedger
    where the ledger is broken, OutputError where it cannot be written.
    """
    import filelock

    line = json.dumps(asdict(decision), ensure_ascii=False, sort_keys=True).encode() + b"\n"
    try:
        with filelock.FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE):
            read_ledger(path)
            with path.open("a+b") as file:
                _mend_end(file, path)
                _write_whole(file, line)
    except filelock.Timeout:
        reason = "another program holds it"
    except OSError as error:
        reason = error.strerror or str(error)
    else:
        return
    raise OutputError(
        f"the decision cannot be written: {reason}",
        file=_shown(path),
        hint="nothing was decided; check permission and free space, then decide again",
    )


def _split(data: bytes) -> tuple[bytes, bytes]:
    """Cut off a last line without its line end, unless it is whole all the same."""
    end = data.rfind(b"\n") + 1
    tail = data[end:]
    if not tail.strip():
        return data, b""
    try:
        complete = isinstance(json.loads(tail), dict)
    except (ValueError, RecursionError):
        complete = False
    return (data, b"") if complete else (data[:end], tail)


def _mend_end(file: IO[bytes], path: Path) -> None:
    file.seek(0)
    data = file.read()
    whole, tail = _split(data)
    if tail:
        with path.with_name(f"{path.name}.torn").open("ab") as torn:
            torn.write(tail + b"\n")
            torn.flush()
            os.fsync(torn.fileno())
        file.truncate(len(whole))
    elif data and not data.endswith(b"\n"):
        file.write(b"\n")
        file.flush()


def _write_whole(file: IO[bytes], line: bytes) -> None:
    """Write ``line`` at the end and see it onto the disk, or leave the file as it was."""
    end = file.seek(0, os.SEEK_END)
    try:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
    except OSError:
        file.truncate(end)
        raise


def _decision(line: bytes, path: Path, number: int) -> tuple[Decision, str]:
    def bad(message: str, hint: str = "correct or remove the line") -> BadLedger:
        return BadLedger(message, file=_shown(path), place=f"line {number}", hint=hint)

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
    notice = f"{_shown(path)}, line {number}: the line was altered after it was written"
    return replace(decision, decision_id=stated), notice


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
    content = asdict(decision)
    del content["decision_id"]
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return replace(decision, decision_id=sha256(text.encode()).hexdigest()[:16])


def _shown(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
