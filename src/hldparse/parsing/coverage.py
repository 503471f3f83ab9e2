"""The accounting of lines: every non-blank line is claimed, furniture or unread, and only one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hldparse.records.document import Furniture
from hldparse.records.evidence import Evidence
from hldparse.records.source import Line, Source, Span, around, least_certain

_OPEN, _BLANK, _FURNITURE, _CLAIMED, _UNREAD = range(5)


class Coverage:
    """What has become of each line of a source; indices count in ``Source.lines``."""

    def __init__(self, source: Source, furniture: Iterable[Furniture]) -> None:
        self.path = source.path
        self.lines: tuple[Line, ...] = source.lines
        self._state = bytearray(_BLANK if line.blank else _OPEN for line in self.lines)
        self._page_start: dict[int | None, int] = {}
        start = 0
        for page in source.pages:
            self._page_start[page.number] = start
            start += len(page.lines)
        self._furniture = bytearray(len(self.lines))
        for item in furniture:
            for index in self.indices(item.evidence):
                self._furniture[index] = 1
                if self._state[index] == _OPEN:
                    self._state[index] = _FURNITURE

    def indices(self, evidence: Evidence) -> range:
        """Return the indices of the lines that ``evidence`` names; empty where they are none."""
        start = self._page_start.get(evidence.page)
        if start is None:
            return range(0)
        first, last = start + evidence.line_start - 1, start + evidence.line_end
        return range(max(first, 0), min(last, len(self.lines)))

    def evidence(self, first: int, last: int, chars: tuple[int, int] | tuple[()] = ()) -> Evidence:
        """Return the evidence of lines ``first`` to ``last``, both included.

        On paged sources it ends with the page of its first line, since line numbers begin anew.
        """
        head = self.lines[first]
        if head.page is None:
            start, stop = chars or (None, None)
            stops = head.number if first == last else self.lines[last].number
            return Evidence(self.path, head.number, stops, None, start, stop)
        while self.lines[last].page != head.page:
            last -= 1
        start, stop = chars or (None, None)
        lines = self.lines[first : last + 1]
        return Evidence(
            self.path,
            head.number,
            self.lines[last].number,
            head.page,
            start,
            stop,
            around(lines),
            least_certain(lines),
        )

    def is_furniture(self, index: int) -> bool:
        """Say whether the line, blank or not, is furniture such as a page break."""
        return self._furniture[index] == 1

    def claim(self, indices: Iterable[int]) -> None:
        """Mark lines as claimed; blank lines, furniture and unread lines stay what they are."""
        for index in indices:
            if self._state[index] == _OPEN:
                self._state[index] = _CLAIMED

    def set_unread(self, indices: Iterable[int]) -> None:
        """Mark lines as unread; an Unread record says why."""
        for index in indices:
            if self._state[index] == _OPEN:
                self._state[index] = _UNREAD

    def open_runs(self, span: Span) -> Iterator[range]:
        """Yield runs of consecutive lines in ``span`` that nothing has accounted for yet."""
        start = None
        for index in span:
            if self._state[index] == _OPEN:
                start = index if start is None else start
            elif start is not None:
                yield range(start, index)
                start = None
        if start is not None:
            yield range(start, span.stop)

    def counts(self) -> tuple[int, int, int]:
        """Return how many non-blank lines are claimed, furniture and unread."""
        return (
            self._state.count(_CLAIMED),
            self._state.count(_FURNITURE),
            self._state.count(_UNREAD),
        )
