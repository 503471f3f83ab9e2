"""The process that reads or draws one PDF: bytes in by standard input, the answer out."""

from __future__ import annotations

import pickle
import sys

from hldparse.errors import UnreadableSource
from hldparse.reading.drawing import View, drawn
from hldparse.reading.pdf_plain import read_text_pdf
from hldparse.reading.scan import is_scan, read_scan
from hldparse.reading.supervised import SCAN_BYTES, TEXT_BYTES, Read


def main() -> None:
    """Answer the one question on standard input. What libraries print goes to standard error."""
    out = sys.stdout.buffer
    sys.stdout = sys.stderr
    data, name, asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - sent by our own process
    _limit(SCAN_BYTES if asked is True else TEXT_BYTES)
    answer: Read | UnreadableSource | bytes | None
    try:
        if isinstance(asked, View):
            answer = drawn(data, name, asked)
        else:
            answer = _read(data, name, scan=asked)
    except UnreadableSource as error:
        answer = error
    out.write(pickle.dumps(answer))
    out.flush()


def _read(data: bytes, name: str, *, scan: bool) -> Read | None:
    if scan:
        return ("scan", *read_scan(data, name))
    return None if is_scan(data) else ("pdf", *read_text_pdf(data, name))


def _limit(size: int) -> None:
    try:
        import resource
    except ImportError:  # not on this platform: the time limit stays
        return
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


if __name__ == "__main__":
    main()
