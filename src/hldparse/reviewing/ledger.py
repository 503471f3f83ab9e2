"""decisions.jsonl: one JSON object a line, only ever appended to.

A line is a ``Decision`` (docs/ledger.md). Its ``decision_id`` is a hash of everything else in it,
so that one line merged twice is one decision.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from hldparse.errors import BadLedger, OutputError
from hldparse.records.decision import Decision
from hldparse.reviewing.lines import decision_in, line_of, objects_in, shown
from hldparse.reviewing.tail import BOM, mend_end, split_tail, write_whole

_PATIENCE = 10.0
"""Seconds to wait for another program that appends."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The decisions of a conference as read, each once, in the order of their lines."""

    decisions: tuple[Decision, ...] = ()
    notices: tuple[str, ...] = ()


Check = Callable[[Ledger], None]
"""Looks at the ledger as it is just before a line is written; raises to refuse the line."""


def read_ledger(path: Path | None) -> Ledger:
    """Return the ledger at ``path``; an empty one where there is none.

    A last line cut short by a crash is set aside with a notice. Raises BadLedger, with the line's
    number, for any other line that is no decision, and where the file cannot be read.
    """
    return Ledger() if path is None else LedgerFile(path).read()


def append(path: Path, decision: Decision) -> None:
    """Write ``decision`` at the end of the ledger and see it onto the disk.

    What a crash left of a last line is first moved to ``decisions.jsonl.torn``. Raises BadLedger
    where the ledger is broken, OutputError where it cannot be written.
    """
    LedgerFile(path).append((decision,))


class LedgerFile:
    """A ledger kept open in mind: read again, only what was appended since is parsed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._forget()

    def _forget(self) -> None:
        self._stamp: tuple[int, int, int] | None = None
        self._read = 0
        self._print = sha256()
        self._lines = 0
        self._decisions: dict[str, Decision] = {}
        self._notices: list[str] = []
        self._torn: tuple[str, ...] = ()
        self._ledger: Ledger | None = None

    def read(self) -> Ledger:
        """Return the ledger as it is now. Raises BadLedger, as ``read_ledger`` does."""
        try:
            found = self.path.stat() if self.path.exists() else None
            if found is None:
                self._forget()
                return Ledger()
            stamp = _stamp(found)
            if stamp != self._stamp:
                self._take(self.path.read_bytes())
                self._stamp = stamp
        except OSError as error:
            raise BadLedger(
                f"cannot be read: {error.strerror}",
                file=shown(self.path),
                hint="make it a readable file",
            ) from error
        if self._ledger is None:
            notices = (*self._notices, *self._torn)
            self._ledger = Ledger(tuple(self._decisions.values()), notices)
        return self._ledger

    def append(self, decisions: Sequence[Decision], check: Check | None = None) -> None:
        """Write ``decisions`` at the end, all or none, and see them onto the disk.

        Raises what ``check`` raises, BadLedger where the ledger is broken, OutputError where it
        cannot be written.
        """
        import filelock

        path = self.path
        lines = b"".join(map(line_of, decisions))
        try:
            with filelock.FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE):
                known = self.read()
                if check is not None:
                    check(known)
                with path.open("a+b") as file:
                    mended = mend_end(file, path)
                    write_whole(file, lines, path)
                    found = os.fstat(file.fileno())
                if not mended:
                    self._add_own(decisions, lines, found)
        except filelock.Timeout:
            reason = "another program holds it"
        except OSError as error:
            reason = error.strerror or str(error)
        else:
            return
        raise OutputError(
            f"the decision cannot be written: {reason}",
            file=shown(path),
            hint="nothing was decided; check permission and free space, then decide again",
        )

    def _add_own(self, decisions: Sequence[Decision], lines: bytes, found: os.stat_result) -> None:
        """Know of lines just written without reading the whole ledger again for them."""
        if self._read + len(lines) != found.st_size:
            return
        for each in decisions:
            self._decisions.setdefault(each.decision_id, each)
        self._lines += len(decisions)
        self._read = found.st_size
        self._print.update(lines)
        self._stamp = _stamp(found)
        self._ledger = None

    def _take(self, data: bytes) -> None:
        """Parse what is new in ``data``; all of it where the part already read has changed."""
        if not self._read or sha256(data[: self._read]).digest() != self._print.digest():
            self._forget()
        self._ledger = None
        whole, tail = split_tail(data)
        new = whole[self._read :]
        lines = new.split(b"\n")
        for number, line in enumerate(lines, self._lines + 1):
            text = line.removeprefix(BOM)
            if not text.strip():
                continue
            for each in objects_in(text):
                try:
                    decision, notice = decision_in(each, self.path, number)
                except BadLedger:
                    self._forget()
                    raise
                self._decisions.setdefault(decision.decision_id, decision)
                if notice:
                    self._notices.append(notice)
        # A last line that is whole but for its line end is read again with the next ones.
        done = new.rfind(b"\n") + 1
        self._lines += new.count(b"\n")
        self._print.update(new[:done])
        self._read += done
        cut = tail[:60].decode("utf-8", "replace")
        self._torn = (
            (f"{shown(self.path)}: the last line was cut short and is set aside: {cut!r}",)
            if tail
            else ()
        )


def _stamp(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_ino, found.st_size, found.st_mtime_ns
