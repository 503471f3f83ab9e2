"""Processes that read PDFs for this one; one that has only read well is asked again."""

from __future__ import annotations

import atexit
import os
import pickle
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Event, Thread
from time import monotonic
from typing import IO, Any, Final

from hldparse.reading.asked import PAGE

_MOST_QUESTIONS: Final = 200
"""Files that one process reads: what the library loses of memory stays small."""
_OVERTIME: Final = getattr(signal, "SIGVTALRM", 0)
"""By which a process ends that draws too long."""
_PIPE: Final = 1 << 20
"""Bytes that a process may say before it is heard, where the platform lets a pipe hold so many."""
PATIENCE: Final = 3
"""Seconds that a process may wait for its turn on a busy machine, for each that it may work."""
_TICKS: Final = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 0
"""Units a second in which Linux counts the work of a process."""
_LAST_WORDS: Final = 4_000
"""Bytes of what a process said that are looked at when it has failed."""


class ProcessFailed(Exception):
    """The process ended, or did not answer in time."""

    def __init__(self, why: str, *, late: bool, place: str = "") -> None:
        super().__init__(why)
        self.late = late
        """Whether it was ended for its time was over."""
        self.place = place
        """The page it had begun with, where it said so."""


class ReadingProcess:
    """A process of its own that answers pickled questions, each with several pickled answers."""

    def __init__(self) -> None:
        self.questions = 0
        self.spent = 0.0
        """Seconds that the last answer took, of work where that is known."""
        self._owner = os.getpid()
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by end()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "hldparse.reading.apart"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            pipesize=_PIPE,
        )

    @property
    def fit(self) -> bool:
        """Whether it may be asked: it is this process's own, alive, and not asked too often."""
        return (
            self._owner == os.getpid()
            and self.questions < _MOST_QUESTIONS
            and self._process.poll() is None
        )

    def ask(self, question: object) -> None:
        """Send a question. Where the process has ended, ``answer`` says so."""
        self.questions += 1
        self._said.seek(0)
        self._said.truncate()
        assert self._process.stdin is not None  # noqa: S101 - it was asked to be a pipe
        try:
            pickle.dump(question, self._process.stdin)
            self._process.stdin.flush()
        except OSError:
            return

    def answer(self, seconds: float, patience: int = 1) -> Any:
        """Return the next answer. Raises ProcessFailed after ``seconds``, and where it ended.

        With ``patience`` seconds of its work count, where the platform tells them, and all others
        by that part: a busy machine is no fault of the file.
        """
        assert self._process.stdout is not None  # noqa: S101 - it was asked to be a pipe
        began, worked = monotonic(), self._worked()
        heard, late = Event(), Event()

        def spent() -> float:
            passed, now = monotonic() - began, self._worked()
            if worked is None or now is None:
                return passed
            return max(now - worked, passed / patience)

        def watch() -> None:
            left = seconds
            while left > 0:
                if heard.wait(left):
                    return
                left = seconds - spent()
            late.set()
            self._process.kill()

        Thread(target=watch, daemon=True).start()
        try:
            return pickle.load(self._process.stdout)  # noqa: S301 - written by our own process
        except (EOFError, pickle.UnpicklingError) as error:
            why, place = self._last_words()
            raise ProcessFailed(why, late=late.is_set(), place=place) from error
        finally:
            heard.set()
            self.spent = spent()

    def end(self) -> None:
        """End the process; it may have ended already."""
        if self._owner != os.getpid():
            # After a fork it still is the other one's, which goes on asking it.
            self._process.returncode = 0
            return
        self._process.kill()
        self._process.communicate()
        self._said.close()

    def _worked(self) -> float | None:
        """Return the seconds that the process has worked; None where that is not told."""
        try:
            told = Path(f"/proc/{self._process.pid}/stat").read_bytes()
            # utime and stime, the 14th and 15th field (proc(5)); the second is a name in brackets.
            user, system = told.rpartition(b")")[2].split()[11:13]
            return (int(user) + int(system)) / _TICKS
        except (OSError, ValueError, ZeroDivisionError):
            return None

    def _last_words(self) -> tuple[str, str]:
        """Return why the process ended, and the page that it said it began with."""
        status = self._process.wait()
        self._said.seek(0)
        lines = self._said.read()[-_LAST_WORDS:].decode("utf-8", "replace").strip().splitlines()
        place = next((line for line in reversed(lines) if line.startswith(PAGE)), "")
        said = [line for line in lines if not line.startswith(PAGE)]
        if "MemoryError" in (said[-1] if said else "") or status == -9:
            return "it wanted too much memory", place
        if status == -signal.SIGABRT:
            return "it gave up, as it does for want of memory", place
        if status == -_OVERTIME:
            return "it took too long to draw a page", place
        if status < 0:
            return f"it crashed, signal {-status}", place
        return said[-1][:200] if said else f"status {status}", place


_idle: list[ReadingProcess] = []


def process_at_hand() -> ReadingProcess:
    """Return a process that waits for a question, a new one where none does."""
    while _idle:
        one = _idle.pop()
        if one.fit:
            return one
        one.end()
    return ReadingProcess()


def hand_back(one: ReadingProcess) -> None:
    """Keep a process that has answered well for a further question."""
    if one.fit and not _idle:
        _idle.append(one)
    else:
        one.end()


@atexit.register
def end_all() -> None:
    """End processes that wait for a question."""
    while _idle:
        _idle.pop().end()
