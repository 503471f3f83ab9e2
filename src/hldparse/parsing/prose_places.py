"""Where a mention of a passage stands in the lines of its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hldparse.records.blocks import Passage
from hldparse.records.evidence import Evidence
from hldparse.records.source import Source

_MOST_LINES = 400
"""A passage of more lines has the evidence of the whole passage for its mentions."""

Lines = Callable[[Evidence], list[tuple[int, str]]]


def lines_of(source: Source) -> Lines:
    """Return a function from evidence to its lines, each with its number."""
    pages = {page.number: page.lines for page in source.pages}

    def between(evidence: Evidence) -> list[tuple[int, str]]:
        lines = pages.get(evidence.page, ())
        return [
            (line.number, line.text) for line in lines[evidence.line_start - 1 : evidence.line_end]
        ]

    return between


class Places:
    """Finds printed stretches of one passage in its lines, in the order in which they stand."""

    def __init__(self, passage: Passage, lines: list[tuple[int, str]]) -> None:
        self._passage = passage
        self._lines = lines if len(lines) <= _MOST_LINES else []
        self._found: dict[str, list[Evidence]] = {}
        self._seen: dict[str, tuple[int, int]] = {}

    def evidence(self, start: int, stop: int) -> Evidence:
        """Return the line and characters of ``text[start:stop]``; the passage's own evidence where
        it runs over lines, or stands in them more or less often than in the text.

        Asked for in printed order.
        """
        text = self._passage.text
        printed = text[start:stop]
        found = self._found.get(printed)
        if found is None:
            found = list(self._occurrences(printed))
            if text.count(printed) != len(found):
                found = []
            self._found[printed] = found
        if not found:
            return self._passage.evidence
        since, count = self._seen.get(printed, (0, 0))
        count += text.count(printed, since, start)
        self._seen[printed] = (start, count)
        return found[count] if count < len(found) else self._passage.evidence

    def _occurrences(self, printed: str) -> Iterator[Evidence]:
        own = self._passage.evidence
        for number, line in self._lines:
            at = line.find(printed)
            while at >= 0:
                stop = at + len(printed)
                yield Evidence(
                    own.source, number, number, page=own.page, char_start=at, char_end=stop
                )
                at = line.find(printed, stop)
