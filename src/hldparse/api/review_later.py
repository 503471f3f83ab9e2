"""Work done in the background once nobody asks for more of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

_QUIET = 0.5
"""Seconds without a further request before the work begins."""


class Later:
    """Runs ``work`` in a thread of its own, again as long as it returns True."""

    def __init__(self, work: Callable[[], bool]) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._asked = threading.Event()
        self._worker: threading.Thread | None = None

    def ask(self) -> None:
        """Have the work done soon; who asks again in the meantime puts it off."""
        with self._lock:
            self._asked.set()
            if self._worker is None:
                self._worker = threading.Thread(target=self._run, daemon=True)
                self._worker.start()

    def wait(self, seconds: float) -> None:
        """Wait until nothing is being done, but no longer than ``seconds``."""
        worker = self._worker
        if worker is not None:
            worker.join(seconds)

    def _run(self) -> None:
        while True:
            while self._asked.is_set():
                self._asked.clear()
                time.sleep(_QUIET)
            more = self._work()
            with self._lock:
                if not more and not self._asked.is_set():
                    self._worker = None
                    return
