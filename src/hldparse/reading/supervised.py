"""Reads PDFs in a process of their own: the library behind it hangs or aborts on some."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from hldparse.errors import UnreadableSource
from hldparse.reading.asked import Asked, Task, Told
from hldparse.reading.drawing import View
from hldparse.reading.pdf_errors import ANEW
from hldparse.reading.processes import (
    PATIENCE,
    ProcessFailed,
    ReadingProcess,
    hand_back,
    process_at_hand,
)
from hldparse.reading.scan_layer import Doubted
from hldparse.reading.wanted import ALL_LINES, Glance, Wanted
from hldparse.records.source import Page

TEXT_SECONDS: Final = 16
"""Longest time of work for a PDF with a text layer; 1,000 pages take a fifth of it."""
_SECOND_SECONDS: Final = 8
"""Longest time for the second opinion, which is for small and damaged files."""
SCAN_SECONDS: Final = 150
"""Longest time for one page of a scan; recognition takes some seconds."""
_SHARED: Final = frozenset({"glance", "text"})
"""What is asked of a process that may have read other files before."""


def glance_apart(data: bytes, name: str, passwords: Sequence[str] = ()) -> Glance:
    """Return what can be said of a PDF before its pages are read.

    Raises UnreadableSource where pdfium cannot open it; another library may.
    """
    for told in ask(Asked(data, name, "glance", tuple(passwords)), Clock(TEXT_SECONDS)):
        if isinstance(told, Glance):
            glance = told
    return glance


def pages_apart(
    data: bytes, name: str, passwords: Sequence[str] = (), wanted: Wanted = ALL_LINES
) -> Generator[Page | Doubted, None, tuple[str, ...]]:
    """Yield the ``wanted`` pages of a PDF as a process of their own gives them; return the notices.

    Where pdfium fails, pdfminer is asked for the pages not given yet. Raises UnreadableSource with
    what the process says of the file, and where it hangs, crashes or wants more memory than it may
    have.
    """
    clock, failed, given = Clock(TEXT_SECONDS), None, 0
    tasks: tuple[Task, ...] = ("text", "second")
    for task in tasks:
        if failed:
            clock.left = min(clock.left, _SECOND_SECONDS)
            if clock.left < _LEAST_SECONDS:
                break
        try:
            bare: list[Page] = []
            for each in ask(Asked(data, name, task, tuple(passwords), wanted=wanted), clock):
                if isinstance(each, tuple):
                    yield from bare
                    return each + _instead(failed)
                if isinstance(each, Doubted):
                    yield from bare
                    yield each
                    bare, given = [], each.page.number or 0
                elif isinstance(each, Page) and (each.number is None or each.number > given):
                    bare.append(each)
                    if any(line.bbox for line in each.lines):
                        given = each.number or 0
                        yield from bare
                        bare = []
        except UnreadableSource as error:
            failed = failed or error
    raise failed or UnreadableSource("holds no text", file=name, hint=ANEW)


def picture(data: bytes, name: str, view: View, passwords: Sequence[str] = ()) -> bytes:
    """Return a PNG of a page of a PDF or scan, drawn in a process of its own.

    Raises UnreadableSource where there is no such page, or the library fails on it.
    """
    asked = Asked(data, name, "picture", tuple(passwords), view=view)
    for told in ask(asked, Clock(TEXT_SECONDS)):
        if isinstance(told, bytes):
            return told
    raise UnreadableSource("cannot be drawn", file=name, place=f"page {view.page}")


_LEAST_SECONDS = 1.0
"""Time that a second opinion is worth beginning with."""


def _instead(failed: UnreadableSource | None) -> tuple[str, ...]:
    if failed is None:
        return ()
    at = f" ({failed.place})" if failed.place else ""
    return (f"read by pdfminer, for with pdfium it {failed.message}{at}",)


@dataclass(slots=True)
class Clock:
    """Seconds left for a process to answer in, as ``ReadingProcess.answer`` counts them; what its
    answers are used for does not count.
    """

    left: float


def ask(asked: Asked, clock: Clock) -> Iterator[Told]:
    """Yield what a process of its own says, in the time that is left.

    Text layers are read by a process that may have read others before. Where it fails, it may be
    for one of those: then a new process is asked once more. Raises UnreadableSource as
    ``pages_apart`` does.
    """
    process = process_at_hand() if asked.task in _SHARED else ReadingProcess()
    given, done = 0, False
    try:
        while not done:
            used = process.questions > 0
            try:
                for told in islice(_hear(process, asked, clock), given, None):
                    given, done = given + 1, isinstance(told, tuple)
                    if done and asked.task in _SHARED:
                        # All is said: whoever listens need not hear the end behind it.
                        hand_back(process)
                    yield told
            except UnreadableSource:
                process.end()
                if not used or clock.left <= 0:
                    raise
                process = ReadingProcess()
    finally:
        # Half an answer left unheard would be taken for that to another question.
        if not done or asked.task not in _SHARED:
            process.end()


def _hear(process: ReadingProcess, asked: Asked, clock: Clock) -> Iterator[Told]:
    told: Told | UnreadableSource = UnreadableSource("")
    # Engines work in processes of their own, whose work is limited by itself.
    patience = 1 if asked.task == "scan" else PATIENCE
    process.ask(asked)
    while not isinstance(told, tuple):
        try:
            told = process.answer(max(clock.left, 0.0), patience)
        except ProcessFailed as error:
            told = _failure(asked, error)
        clock.left -= process.spent
        if isinstance(told, UnreadableSource):
            raise told
        if isinstance(told, list):
            for packed in told:
                yield packed.page()
        else:
            yield told


def _failure(asked: Asked, failed: ProcessFailed) -> UnreadableSource:
    what = f"made the PDF library fail: {failed}"
    if failed.late:
        seconds = SCAN_SECONDS if asked.task == "scan" else TEXT_SECONDS
        what = f"was not read within {seconds} seconds"
    return UnreadableSource(what, file=asked.name, place=failed.place, hint=ANEW)
