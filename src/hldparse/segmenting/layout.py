"""The lines of a source as blocks between blank lines, with furniture taken out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hldparse.records.lexicon import Lexicon
from hldparse.records.source import Source


@dataclass(slots=True)
class Block:
    """Consecutive lines with something on them: indices into the source's lines, half-open."""

    start: int
    stop: int
    text: str
    """The lines joined by a space."""


class Layout:
    """What segmenting looks at: texts of lines, which are empty, and where pages break."""

    def __init__(
        self,
        source: Source,
        furniture: frozenset[int],
        breaks: frozenset[int],
        lexicon: Lexicon | None = None,
    ) -> None:
        self.source = source
        self.lexicon = lexicon
        """Names that are known; None where none are, and no list is told by its names alone."""
        self.texts = tuple(line.text for line in source.lines)
        self.empty = tuple(
            index in furniture or not text or text.isspace()
            for index, text in enumerate(self.texts)
        )
        self.prominent = _edges_of_headings(source, self.empty)
        """Lines at which headings begin or end that are set to stand out."""
        self.breaks = breaks
        """Lines that only break a page, or begin with a form feed."""

    def __len__(self) -> int:
        return len(self.texts)

    def blocks(self, start: int, stop: int) -> Iterator[Block]:
        """Return the blocks of lines ``start`` to ``stop``, lines at the edges cut off."""
        first = -1
        for index in range(start, stop):
            if self.empty[index]:
                if first >= 0:
                    yield self.block(first, index)
                    first = -1
            elif first >= 0 and (index in self.breaks or index in self.prominent):
                yield self.block(first, index)
                first = index
            elif first < 0:
                first = index
        if first >= 0:
            yield self.block(first, stop)

    def block(self, start: int, stop: int) -> Block:
        """Return lines ``start`` to ``stop`` as one block."""
        return Block(start, stop, " ".join(self.texts[start:stop]).strip())

    def back(self, index: int) -> Iterator[int]:
        """Return the lines with something on them before ``index``, the nearest first."""
        for each in range(index - 1, -1, -1):
            if not self.empty[each]:
                yield each

    def gap(self, upper: int, lower: int) -> int:
        """Return how many lines stand empty between two lines; a page break counts for many."""
        between = range(upper + 1, lower)
        broken = any(index in self.breaks for index in (*between, lower))
        return len(between) + (_PAGE if broken else 0)

    def block_before(self, index: int) -> Block | None:
        """Return the block that ends before ``index``, None where there is none.

        Of a long block only its last lines: heads are short, and these are asked for heads.
        """
        last = next(self.back(index), -1)
        if last < 0:
            return None
        first = last
        while (
            first
            and last - first < _HEAD_LINES
            and not self.empty[first - 1]
            and first not in self.breaks
            and first not in self.prominent
        ):
            first -= 1
        return self.block(first, last + 1)

    def trimmed(self, start: int, stop: int) -> int:
        """Return ``stop`` moved up behind the last line with something on it."""
        while stop > start and self.empty[stop - 1]:
            stop -= 1
        return stop


def _edges_of_headings(source: Source, empty: Sequence[bool]) -> frozenset[int]:
    """Return lines, each next to one before it, of which one is a heading by its type alone."""
    if not source.pages or source.pages[0].number is None:
        return frozenset()
    found = set()
    before = False
    for index, line in enumerate(source.lines):
        if line.prominent != before and index and not empty[index - 1]:
            found.add(index)
        before = line.prominent
    return frozenset(found)


_PAGE = 10
_HEAD_LINES = 40
