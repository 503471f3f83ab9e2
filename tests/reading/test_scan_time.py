"""Drawing and recognising end by the work they take."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from hldparse.reading.scan_time import drawing, ended_late, limit_work

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of work are of Linux")
ENDLESS = "while True: pass"


def test_what_draws_without_end_is_ended() -> None:
    """By the signal that the process in charge takes for that."""
    code = (
        "from hldparse.reading import scan_time\n"
        "scan_time.DRAWING_SECONDS = 0.2\n"
        f"with scan_time.drawing():\n    {ENDLESS}\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert done.returncode == -signal.SIGVTALRM


def test_the_clock_of_drawing_stops_behind_it() -> None:
    """What comes after a page was drawn takes no time of it."""
    with drawing():
        assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] > 0
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_an_engine_without_end_is_ended_and_said_to_be_late() -> None:
    """One that fails otherwise is not."""
    with subprocess.Popen([sys.executable, "-c", ENDLESS]) as process:
        limit_work(process.pid, 1)
        process.wait(60)
    assert ended_late(subprocess.CalledProcessError(process.returncode, "engine"))
    assert not ended_late(subprocess.CalledProcessError(1, "engine"))
    assert not ended_late(OSError())
