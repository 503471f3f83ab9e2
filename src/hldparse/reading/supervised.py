"""Reads PDFs in a process of their own: the library behind it hangs or aborts on some."""

from __future__ import annotations

import pickle
import subprocess
import sys
from typing import Any, Final

from hldparse.errors import UnreadableSource
from hldparse.reading.drawing import View
from hldparse.records.source import Page, Rendition

TEXT_SECONDS: Final = 20
"""Longest time for a PDF with a text layer; 1,000 pages take a third of it."""
SCAN_SECONDS: Final = 600
"""Longest time for a scan: recognition takes seconds a page."""
TEXT_BYTES: Final = 1 << 30
"""Largest address space of the process, where the platform can limit it."""
SCAN_BYTES: Final = 6 << 30
"""The same for recognition, whose engines reserve far more than they use."""
PICTURE_SECONDS: Final = 20
"""Longest time for the picture of one page."""
Read = tuple[Rendition, tuple[Page, ...], tuple[str, ...]]


def read_apart(data: bytes, name: str) -> Read:
    """Return rendition, pages and notices of a PDF, read in a process of its own.

    Raises UnreadableSource with what the process says of the file, and where it hangs, crashes or
    wants more memory than it may have.
    """
    answer = _ask(data, name, scan=False)
    if answer is None:
        answer = _ask(data, name, scan=True)
    if answer is None:
        raise UnreadableSource("holds no text", file=name, hint="scan it anew")
    return answer


def picture(data: bytes, name: str, view: View) -> bytes:
    """Return a PNG of a page of a PDF or scan, drawn in a process of its own.

    Raises UnreadableSource where there is no such page, or the library fails on it.
    """
    answer: bytes = _run((data, name, view), name, PICTURE_SECONDS)
    return answer


def _ask(data: bytes, name: str, *, scan: bool) -> Read | None:
    """Return what the process read, None where it found a scan and was not to recognise it."""
    seconds = SCAN_SECONDS if scan else TEXT_SECONDS
    answer: Read | None = _run((data, name, scan), name, seconds)
    return answer


def _run(question: tuple[bytes, str, bool | View], name: str, seconds: int) -> Any:
    """Return what the process answers. Raises UnreadableSource where it says so, or dies."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "hldparse.reading.apart"],
            input=pickle.dumps(question),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableSource(
            f"was not read within {seconds} seconds",
            file=name,
            hint="make the PDF anew, or export its text and add the text file",
        ) from error
    if done.returncode or not done.stdout:
        raise UnreadableSource(
            f"made the PDF library fail ({_failure(done.returncode, done.stderr)})",
            file=name,
            hint="make the PDF anew, or export its text and add the text file",
        )
    answer = pickle.loads(done.stdout)  # noqa: S301 - written by our own process
    if isinstance(answer, UnreadableSource):
        raise answer
    return answer


def _failure(status: int, said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    if "MemoryError" in (lines[-1] if lines else "") or status == -9:
        return "it wanted too much memory"
    return f"signal {-status}" if status < 0 else (lines[-1][:200] if lines else f"status {status}")
