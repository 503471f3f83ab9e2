"""Lines of a source as they are shown: the words meant marked, long ones cut about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from hldparse.reviewing.exhibits import ShownLine

Part = tuple[int, int]
"""First character, and the one after the last."""

_SHORT = 480
"""Characters up to which a line beside a card is shown whole."""
_AROUND = 180
"""Characters shown before and after the words meant of a longer one."""
_BEGINNING = 180
"""Characters shown of a longer line that only stands near."""
_PARAGRAPH = 1_200
"""Characters shown of a longer line that is meant as a whole."""
_LONGEST = 20_000
"""Characters shown of any line, on the page of its source too."""
_MOST = 14
"""Lines one below the other, all meant, that are shown; of more only the first few are."""
_FEW = 8
_WORD = 24
"""Characters by which a cut may move to stand between words."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line to show, or what is shown of it."""

    number: int
    marked: bool
    pieces: tuple[tuple[str, str], ...]
    """(what, text), what being "plain", "meant" or "gap" for what is left out."""

    @property
    def narrowly(self) -> bool:
        """Whether words of it are meant, not the line as a whole."""
        return any(what == "meant" for what, _ in self.pieces)


def excerpt(line: ShownLine, parts: Sequence[Part] = ()) -> Line:
    """Return what stands beside a card of ``line``, ``parts`` of it marked."""
    meant = _joined(sorted(parts), 0)
    if len(line.text) <= _SHORT:
        kept = [(0, len(line.text))]
    elif meant:
        near = ((start - _AROUND, stop + _AROUND) for start, stop in meant)
        kept = _joined((_between_words(line.text, each) for each in near), _WORD)
    else:
        most = _PARAGRAPH if line.marked else _BEGINNING
        kept = [_between_words(line.text, (0, most))]
    return Line(line.number, line.marked, tuple(_pieces(line.text, kept, meant)))


def folded(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines without most of a long run that is meant throughout, such as a letter."""
    shown: list[Line] = []
    for meant, group in groupby(lines, key=lambda line: line.marked and not line.narrowly):
        run = list(group)
        if meant and len(run) > _MOST:
            left = len(run) - _FEW
            run = [*run[:_FEW], Line(run[_FEW].number, True, (("gap", f"… {left} more lines"),))]
        shown += run
    return tuple(shown)


def whole(line: ShownLine) -> Line:
    """Return a line of the page of its source."""
    kept = [(0, min(len(line.text), _LONGEST))]
    return Line(line.number, line.marked, tuple(_pieces(line.text, kept, [])))


def _between_words(text: str, span: Part) -> Part:
    """Return ``span`` within ``text``, its ends moved outwards to stand between words."""
    start, stop = max(0, span[0]), min(len(text), span[1])
    if start:
        space = text.rfind(" ", max(0, start - _WORD), start)
        start = space + 1 if space >= 0 else start
    if stop < len(text):
        space = text.find(" ", stop, stop + _WORD)
        stop = space if space >= 0 else stop
    return start, stop


def _joined(spans: Iterator[Part] | Sequence[Part], apart: int) -> list[Part]:
    """Return spans in their order, those less than ``apart`` from one another as one."""
    joined: list[Part] = []
    for start, stop in spans:
        if joined and start <= joined[-1][1] + apart:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return joined


def _pieces(text: str, kept: Sequence[Part], meant: Sequence[Part]) -> Iterator[tuple[str, str]]:
    at = 0
    for start, stop in kept:
        if start > at:
            yield "gap", "…"
        at = start
        for first, last in meant:
            if start <= first and last <= stop:
                if first > at:
                    yield "plain", text[at:first]
                yield "meant", text[first:last]
                at = last
        if stop > at:
            yield "plain", text[at:stop]
        at = stop
    if at < len(text):
        yield "gap", "…"
