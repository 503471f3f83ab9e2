"""Running text over several lines, with the way back to the lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hldparse.parsing.sheet import Row

# The end of a sentence: "…seats each. The …"
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z\"\u201c(])")


@dataclass(frozen=True, slots=True)
class Running:
    """Rows joined by a space; every offset leads back to a line and a character in it."""

    text: str
    rows: tuple[Row, ...]
    starts: tuple[int, ...]
    """Where each row begins in ``text``."""

    def place(self, start: int, stop: int) -> tuple[int, int, tuple[int, int] | tuple[()]]:
        """Return first line, last line, and the characters where that is part of one line."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, max(stop - 1, start)) - 1
        if first != last:
            return self.rows[first].index, self.rows[last].index, ()
        begin = self.starts[first]
        return self.rows[first].index, self.rows[last].index, (start - begin, stop - begin)


def running(rows: Sequence[Row]) -> Running:
    """Return ``rows`` as one text; rows keep their own white space, so offsets stay true."""
    starts: list[int] = []
    length = 0
    for row in rows:
        starts.append(length)
        length += len(row.text) + 1
    return Running(" ".join(row.text for row in rows), tuple(rows), tuple(starts))


def paragraphs(rows: Sequence[Row]) -> Iterator[Running]:
    """Yield the rows between blank lines as running text."""
    block: list[Row] = []
    for row in rows:
        if row.after_gap and block:
            yield running(block)
            block = []
        block.append(row)
    if block:
        yield running(block)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and stop of each sentence of ``text``."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        stop = end.start()
        # "Ms. Abc" and "p.m. On" end nothing; "2006. The" and "(a). The" do.
        before = text[max(stop - 3, 0) : stop]
        if (
            before[-1:].isdigit()
            or before[-1:] in ')"\u201d'
            or (before.isalpha() and len(before) > 2)
        ):
            yield start, stop + 1
            start = end.end()
    if start < len(text):
        yield start, len(text)
