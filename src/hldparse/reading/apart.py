"""The process that reads or draws PDFs: bytes in by standard input, the answers out."""

from __future__ import annotations

import gc
import pickle
import sys
from collections.abc import Iterator
from typing import Any

from hldparse.errors import UnreadableSource
from hldparse.reading.asked import PAGE, Asked, Packed, Told
from hldparse.reading.drawing import drawn
from hldparse.reading.pdf_plain import each_page, glanced_at, opened
from hldparse.reading.pdf_second import each_second_page
from hldparse.records.recognised import RecognisedPage
from hldparse.records.source import Page


def main() -> None:
    """Answer questions on standard input. What libraries print goes to standard error."""
    out = sys.stdout.buffer
    sys.stdout = sys.stderr
    _limit(_MOST_BYTES)
    gc.set_threshold(_COLLECTED)
    while True:
        try:
            asked: Asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - sent by our own process
        except EOFError:
            return
        try:
            for told in _together(_answer(asked)):
                out.write(pickle.dumps(told))
                if asked.task == "scan":
                    # The time of each page is measured from outside.
                    out.flush()
        except UnreadableSource as error:
            out.write(pickle.dumps(error))
        out.flush()


def _together(each: Iterator[Told]) -> Iterator[Told]:
    """Yield pages with text packed, some at a time; the first of all is not kept waiting."""
    packed: list[Packed] = []
    most = 1
    for told in each:
        if isinstance(told, Page):
            packed.append(Packed.of(told))
        if packed and (len(packed) == most or not isinstance(told, Page)):
            yield packed
            packed, most = [], _MOST
        if not isinstance(told, Page):
            yield told


_MOST_BYTES = 1 << 30
"""Largest address space of the process, where the platform can limit it."""
_COLLECTED = 20_000
"""Objects made between two looks for what is no longer used: a page makes thousands, and keeps
none."""
_MOST = 24
"""Pages that are sent at a time."""


def _answer(asked: Asked) -> Iterator[Told]:
    """Yield what is asked for, then notices."""
    if asked.task == "text":
        notices = yield from each_page(
            asked.data, asked.name, asked.passwords, _begin, asked.wanted
        )
    elif asked.task == "glance":
        yield glanced_at(asked.data, asked.name, asked.passwords)
        notices = ()
    elif asked.task == "scan":
        yield from _recognised(asked)
        notices = ()
    elif asked.view is not None:
        yield drawn(asked.data, asked.name, asked.view, asked.passwords)
        notices = ()
    else:
        notices = yield from each_second_page(asked.data, asked.name, asked.passwords, asked.wanted)
    yield notices


def _begin(number: int) -> None:
    sys.stderr.write(f"{PAGE}{number}\n")
    sys.stderr.flush()


def _recognised(asked: Asked) -> Iterator[RecognisedPage]:
    import pypdfium2  # type: ignore[import-untyped]

    from hldparse.reading.scan import recognise
    from hldparse.reading.scan_memory import be_frugal

    be_frugal()
    document = opened(asked.data, asked.name, asked.passwords)

    def pages() -> Iterator[tuple[Any, int, str]]:
        for number, why in asked.doubted:
            _begin(number)
            try:
                yield document[number - 1], number, why
            except pypdfium2.PdfiumError as error:
                place = f"page {number}"
                raise UnreadableSource("cannot be opened", file=asked.name, place=place) from error

    yield from recognise(pages(), asked.name)


def _limit(size: int) -> None:
    try:
        import resource
    except ImportError:  # not on this platform: the time limit stays
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


if __name__ == "__main__":
    main()
