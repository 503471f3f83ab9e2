"""The process that reads one PDF: bytes in by standard input, pages or an error out."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator

from hldparse.errors import UnreadableSource
from hldparse.reading.pdf_plain import each_page
from hldparse.reading.scan import is_scan, read_scan
from hldparse.reading.supervised import SCAN_BYTES, TEXT_BYTES, Asked, Packed, Told
from hldparse.records.source import Page


def main() -> None:
    """Answer the one question on standard input. What libraries print goes to standard error."""
    out = sys.stdout.buffer
    sys.stdout = sys.stderr
    asked: Asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - sent by our own process
    _limit(SCAN_BYTES if asked.task == "scan" else TEXT_BYTES)
    try:
        for told in _answer(asked):
            out.write(pickle.dumps(Packed.of(told) if isinstance(told, Page) else told))
    except UnreadableSource as error:
        out.write(pickle.dumps(error))
    out.flush()


def _answer(asked: Asked) -> Iterator[Told]:
    """Yield the rendition, then pages, then notices; None alone for a scan not asked for."""
    if asked.task == "text":
        if is_scan(asked.data, asked.passwords):
            yield None
            return
        yield "pdf"
        notices = yield from each_page(asked.data, asked.name, asked.passwords)
        yield notices
        return
    if asked.task == "scan":
        pages, notices = read_scan(asked.data, asked.name, asked.passwords)
    else:
        from hldparse.reading.pdf_second import read_second

        pages, notices = read_second(asked.data, asked.name, asked.passwords)
    yield "scan" if asked.task == "scan" else "pdf"
    yield from pages
    yield notices


def _limit(size: int) -> None:
    try:
        import resource
    except ImportError:  # not on this platform: the time limit stays
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


if __name__ == "__main__":
    main()
