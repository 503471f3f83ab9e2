"""Reads PDFs in a process of their own: the library behind it hangs or aborts on some."""

from __future__ import annotations

import pickle
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from typing import IO, Final, Literal, cast

from hldparse.errors import UnreadableSource
from hldparse.records.source import Line, Page, Rendition

TEXT_SECONDS: Final = 20
"""Longest time for a PDF with a text layer; 1,000 pages take a third of it."""
SCAN_SECONDS: Final = 600
"""Longest time for a scan: recognition takes seconds a page."""
TEXT_BYTES: Final = 1 << 30
"""Largest address space of the process, where the platform can limit it."""
SCAN_BYTES: Final = 6 << 30
"""The same for recognition, whose engines reserve far more than they use."""
_ANEW = "make the PDF anew, or export its text and add the text file"
Read = tuple[Rendition, tuple[Page, ...], tuple[str, ...]]
Task = Literal["text", "second", "scan"]


@dataclass(frozen=True, slots=True)
class Packed:
    """A page on its way between the processes: plain tuples take half the time of records."""

    number: int | None
    lines: tuple[tuple[int, str, tuple[float, float, float, float] | None, float | None], ...]

    @classmethod
    def of(cls, page: Page) -> Packed:
        """Return ``page`` packed."""
        return cls(
            page.number,
            tuple((line.number, line.text, line.bbox, line.confidence) for line in page.lines),
        )

    def page(self) -> Page:
        """Return the page."""
        at = self.number
        return Page(
            at, tuple(Line(number, text, at, box, sure) for number, text, box, sure in self.lines)
        )


Told = Rendition | Page | Packed | tuple[str, ...] | None
"""What the process says: the rendition, then each page, then the notices; None for a scan."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the process is asked: to read a text layer, to read it otherwise, or to recognise."""

    data: bytes
    name: str
    task: Task
    passwords: tuple[str, ...] = ()


def read_apart(data: bytes, name: str, passwords: Sequence[str] = ()) -> Read:
    """Return rendition, pages and notices of a PDF, read in a process of its own.

    Raises UnreadableSource with what the process says of the file, and where it hangs, crashes or
    wants more memory than it may have.
    """
    each = pages_apart(data, name, passwords)
    pages = []
    while True:
        try:
            pages.append(next(each))
        except StopIteration as end:
            rendition, notices = end.value
            return rendition, tuple(pages), notices


def pages_apart(
    data: bytes, name: str, passwords: Sequence[str] = ()
) -> Generator[Page, None, tuple[Rendition, tuple[str, ...]]]:
    """Yield the pages of a PDF as the process gives them; return rendition and notices.

    Where pdfium fails, pdfminer is asked for the pages not given yet. Raises as ``read_apart``.
    """
    clock, failed, given = _Clock(TEXT_SECONDS), None, 0
    tasks: tuple[Task, ...] = ("text", "second")
    for task in tasks:
        if failed and clock.left < _LEAST_SECONDS:
            break
        try:
            told = _ask(Asked(data, name, task, tuple(passwords)), clock)
            rendition = next(told)
            if rendition is None:
                told = _ask(Asked(data, name, "scan", tuple(passwords)), _Clock(SCAN_SECONDS))
                rendition, clock.left = next(told), 0.0
            bare: list[Page] = []
            for each in told:
                if not isinstance(each, Page):
                    yield from bare
                    notices = cast("tuple[str, ...]", each)
                    return cast(Rendition, rendition), notices + _instead(failed)
                if each.number is None or each.number > given:
                    bare.append(each)
                    if any(line.bbox for line in each.lines):
                        given = each.number or 0
                        yield from bare
                        bare = []
        except UnreadableSource as error:
            failed = failed or error
    raise failed or UnreadableSource("holds no text", file=name, hint=_ANEW)


_LEAST_SECONDS = 1.0
"""Time that a second opinion is worth beginning with."""


def _instead(failed: UnreadableSource | None) -> tuple[str, ...]:
    if failed is None:
        return ()
    at = f"{failed.place} " if failed.place else ""
    return (f"read by pdfminer, as for pdfium it {at}{failed.message}",)


@dataclass(slots=True)
class _Clock:
    """Seconds left for a process to answer in; what its answers are used for does not count."""

    left: float


def _ask(asked: Asked, clock: _Clock) -> Iterator[Told]:
    """Yield what the process says, in the time that is left."""
    command = [sys.executable, "-m", "hldparse.reading.apart"]
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said
        ) as process,
    ):
        try:
            yield from _hear(process, asked, clock, said)
        finally:
            process.kill()


def _hear(
    process: subprocess.Popen[bytes], asked: Asked, clock: _Clock, said: IO[bytes]
) -> Iterator[Told]:
    ask: bytes | None = pickle.dumps(asked)
    told: Told | UnreadableSource = ()
    while True:
        began = monotonic()
        watch = Timer(clock.left, process.kill)
        watch.start()
        try:
            if ask is not None:
                _send(process, ask)
                ask = None
            assert process.stdout is not None  # noqa: S101 - it was asked to be a pipe
            told = pickle.load(process.stdout)  # noqa: S301 - written by our own process
        except (EOFError, pickle.UnpicklingError):
            told = _failure(process, asked.name, said, late=monotonic() - began >= clock.left)
        finally:
            watch.cancel()
        clock.left -= monotonic() - began
        if isinstance(told, UnreadableSource):
            raise told
        yield told.page() if isinstance(told, Packed) else told
        if told is None or (isinstance(told, tuple)):
            return


def _send(process: subprocess.Popen[bytes], question: bytes) -> None:
    assert process.stdin is not None  # noqa: S101 - it was asked to be a pipe
    try:
        process.stdin.write(question)
        process.stdin.close()
    except OSError:
        # It ended before it had heard all; its answer or status says why.
        return


def _failure(
    process: subprocess.Popen[bytes], name: str, said: IO[bytes], *, late: bool
) -> UnreadableSource:
    if late:
        return UnreadableSource(
            f"was not read within {TEXT_SECONDS} seconds", file=name, hint=_ANEW
        )
    status = process.wait()
    said.seek(0)
    lines = said.read()[-_LAST_WORDS:].decode("utf-8", "replace").strip().splitlines()
    if "MemoryError" in (lines[-1] if lines else "") or status == -9:
        why = "it wanted too much memory"
    elif status < 0:
        why = f"signal {-status}"
    else:
        why = lines[-1][:200] if lines else f"status {status}"
    return UnreadableSource(f"made the PDF library fail ({why})", file=name, hint=_ANEW)


_LAST_WORDS = 4_000
