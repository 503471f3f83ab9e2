"""Running heads that change sides from page to page: the title on one, the symbol on the next.

    A/RES/80/112                                       page 1, and the title in bold further down
               Modalities of the plenary meeting       page 2, in plain type

On two pages nothing is repeated; that the title is said on the first page tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hldparse.records.source import Line, Source
from hldparse.segmenting.wording import Wording, plain
from hldparse.text.fold import fold

_VERY_SAME = 1.0
"""Points by which heads of two pages may stand higher or lower."""
_MOST_LINES = 3
"""Lines that a title has, and a head that says it."""
_SOME_WORDS = 4
"""Words of a title, at least, that a head has of it: "Political declaration of the high-level
meeting". Fewer may be the heading of a list: "African States"."""


def titles_again(source: Source, wording: Wording, symbol: re.Pattern[str]) -> Iterator[int]:
    """Yield the index of lines that head a further page by the title that the first page says.

    They stand as high as the head of the first page, which is a ``symbol`` or its title too, and
    are not set as the title is. A symbol stands for the title where the first page is headed by it.
    """
    first, *others = source.pages
    visible = [line for line in first.lines if line.bbox and not line.blank]
    if first.number is None or not others or not visible:
        return
    head = min(visible, key=_top)
    titles = [*_titles([line for line in visible if line is not head])]
    named = _is_said([head], titles)
    if not named and not symbol.fullmatch(head.text.strip()):
        return
    start = len(first.lines)
    for page in others:
        lines = [(start + at, line) for at, line in enumerate(page.lines) if not line.blank]
        start += len(page.lines)
        if not lines or abs(_top(lines[0][1]) - _top(head)) > _VERY_SAME:
            continue
        if named and symbol.fullmatch(lines[0][1].text.strip()):
            yield lines[0][0]
            continue
        for count in range(_MOST_LINES, 0, -1):
            together = [line for _, line in lines[:count]]
            if any(line.prominent or _heads_a_list(line, wording) for line in together):
                continue
            if _is_said(together, titles):
                yield from (index for index, _ in lines[:count])
                break


def _titles(lines: Sequence[Line]) -> Iterator[str]:
    """Yield what is set as a heading, lines below each other as one too, folded."""
    for at, line in enumerate(lines):
        for count in range(1, _MOST_LINES + 1):
            together = lines[at : at + count]
            if line.prominent and all(each.prominent for each in together):
                yield _said(together)


def _is_said(lines: Sequence[Line], titles: Sequence[str]) -> bool:
    """Return True where ``lines`` together are one of ``titles``, or some words of it."""
    said = _said(lines)
    long = len(said.split()) >= _SOME_WORDS
    return long and any(f" {said} " in f" {title} " for title in titles)


def _heads_a_list(line: Line, wording: Wording) -> bool:
    return bool(wording.group_labels.match(plain(line.text)))


def _said(lines: Sequence[Line]) -> str:
    return fold(" ".join(line.text.strip() for line in lines))


def _top(line: Line) -> float:
    return line.bbox[1] if line.bbox else float("inf")
