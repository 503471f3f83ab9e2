"""How long a page may be drawn and recognised: time of work, not of waiting on a busy machine."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

DRAWING_SECONDS: Final = 10.0
"""For drawing a page; a large map takes one."""
ENGINE_SECONDS: Final = 8
"""For an engine in a process of its own on a page; one full of print takes two, noise ten."""


@contextmanager
def drawing() -> Iterator[None]:
    """End this process where what is done within takes longer than ``DRAWING_SECONDS``.

    The library that draws cannot be asked to stop. Not on platforms without such a clock.
    """
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_VIRTUAL, DRAWING_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def limit_work(process: int, seconds: int) -> None:
    """Let a process that has just begun work no longer than ``seconds``, where that can be said."""
    if sys.platform == "linux":
        import resource

        # It may have ended already.
        with suppress(OSError, ValueError):
            resource.prlimit(process, resource.RLIMIT_CPU, (seconds, seconds + 1))


def ended_late(error: Exception) -> bool:
    """Return True where ``error`` says of a process that its time of work was over."""
    status = getattr(error, "returncode", 0)
    return bool(status) and -status in {
        getattr(signal, "SIGXCPU", 0),
        getattr(signal, "SIGKILL", 0),
    }
