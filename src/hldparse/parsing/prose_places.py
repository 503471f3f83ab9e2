"""Where a mention of a passage stands in the lines of its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from hldparse.records.blocks import Passage
from hldparse.records.evidence import Evidence
from hldparse.records.source import Source
from hldparse.text.running import run_on

_LONGEST = 20_000
"""Characters of a passage that is searched word by word where it cannot be laid over its lines."""

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
    """Finds stretches of one passage in its lines."""

    def __init__(self, passage: Passage, lines: list[tuple[int, str]]) -> None:
        self._passage = passage
        self._lines = lines
        self._found: dict[str, list[Evidence]] = {}
        running = run_on([[(number, line) for number, line in lines]])
        self._running = running
        self._shift = running.text.find(passage.text)

    def evidence(self, start: int, stop: int) -> Evidence:
        """Return the line and characters of ``text[start:stop]``, or its lines where it runs on.

        Where marks within the lines are not in the text, the printed words are looked for; where
        they are in the lines more or less often than in the text, the whole passage is the place.
        """
        if self._shift >= 0:
            at = self._running.place(start + self._shift, stop + self._shift)
            return self._evidence(at.first, at.char_start, at.last, at.char_end)
        text = self._passage.text
        if len(text) > _LONGEST:
            return self._passage.evidence
        printed = text[start:stop]
        found = self._found.get(printed)
        if found is None:
            found = list(self._occurrences(printed))
            if text.count(printed) != len(found):
                found = []
            self._found[printed] = found
        return found[text.count(printed, 0, start)] if found else self._passage.evidence

    def _occurrences(self, printed: str) -> Iterator[Evidence]:
        for number, line in self._lines:
            at = line.find(printed)
            while at >= 0:
                stop = at + len(printed)
                yield self._evidence(number, at, number, stop)
                at = line.find(printed, stop)

    def _evidence(self, first: int, start: int, last: int, stop: int) -> Evidence:
        own = self._passage.evidence
        whole = Evidence(own.source, first, last, page=own.page, confidence=own.confidence)
        return whole if first != last else replace(whole, char_start=start, char_end=stop)
