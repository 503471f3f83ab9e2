"""Lines joined to running text, with the way back to each line, and its sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """Where a stretch of running text stands in the lines it was joined from."""

    first: int
    """Index of its first line, as given."""
    char_start: int
    last: int
    char_end: int
    """Exclusive, in the last line."""


@dataclass(frozen=True, slots=True)
class Running:
    """Paragraphs as one text: a space where a line ended, LF between paragraphs."""

    text: str
    starts: tuple[int, ...]
    """Where each line begins in ``text``."""
    lines: tuple[int, ...]
    """Index of each line, as given."""
    indents: tuple[int, ...]
    """White space at the start of each line, which ``text`` does not hold."""

    def place(self, start: int, stop: int) -> Place:
        """Return the lines and characters of ``text[start:stop]``, which must not be empty."""
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, stop - 1) - 1
        return Place(
            self.lines[first],
            start - self.starts[first] + self.indents[first],
            self.lines[last],
            stop - self.starts[last] + self.indents[last],
        )


def run_on(paragraphs: Iterable[Sequence[tuple[int, str]]]) -> Running:
    """Join ``paragraphs``, each a sequence of (index, line).

    A paragraph that ends in the middle of a sentence and goes on in lower case in the next, as
    over a page break or an address block, is joined with it.
    """
    pieces: list[str] = []
    starts, lines, indents = [], [], []
    length = 0
    ended = True
    for paragraph in paragraphs:
        for number, (index, line) in enumerate(paragraph):
            text = line.strip()
            if not text:
                continue
            if pieces:
                goes_on = number > 0 or (not ended and text[0].islower())
                pieces.append(" " if goes_on else "\n")
                length += 1
            starts.append(length)
            lines.append(index)
            indents.append(len(line) - len(line.lstrip()))
            pieces.append(text)
            length += len(text)
            ended = text.rstrip("*_\"'”’)")[-1:] in ".?!:;"
    return Running("".join(pieces), tuple(starts), tuple(lines), tuple(indents))


# Ends of sentences: "… preference. Due consideration …", "… (A/60/864)." before a new paragraph.
# The signs stand first in the pattern, in one class, so that all other text is passed over fast.
_END = re.compile(r"[.?!\n](?:(?<=\n)|[\"'”’)*_]{0,3}\s+(?=[\"'“‘(*_]{0,3}[A-ZÀ-Þ0-9]))")
# "Mr. Eliasson", "H.E. Haya", "No. 97", "St. Lucia", "Rep. of", "J. Smith": no end there.
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|Rev|Gen|Col|St|No|Nos|Art|para|paras|Rep|Dem|cf|vs|al|ext|Tel|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|(?<![A-Za-z])[A-Z](?:\.[A-Z])*)\.$"
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and stop of each sentence of a running text, without white space around."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group() != "\n" and _ABBREVIATED.search(
            text, max(start, match.start() - 8), match.start() + 1
        ):
            continue
        _append(found, text, start, match.end())
        start = match.end()
    _append(found, text, start, len(text))
    return tuple(found)


def _append(found: list[tuple[int, int]], text: str, start: int, stop: int) -> None:
    piece = text[start:stop]
    if piece and not piece.isspace():
        left = len(piece) - len(piece.lstrip())
        found.append((start + left, start + len(piece.rstrip())))
