"""What stands at the edges of the pages of a paged source: running heads and numbers of pages.

On text without pages nothing is known of edges; there only lines beside page breaks can be told.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from hldparse.records.source import Line, Page, Source
from hldparse.segmenting.wording import Wording, has_digit, plain
from hldparse.text.fold import fold
from hldparse.text.labels import names_an_annex

Edge = Literal["page-number", "running-head"]

_MOST_LINES = 4
"""Lines of a running head, with those that stand beside each other."""
_LONGEST = 200
_BESIDE = 5.0
"""Heights of a line from where a page number begins to where the line below it does, at least."""
_DASHED = " -–—[]()"
"""What may stand around a page number."""
_SAME_PLACE = 6.0
"""Points by which the same line may stand higher or lower on another page."""
_FEW_PAGES, _FEWEST, _ON_FEW = 5, 3, 2
"""Pages on which a line is repeated at least; on five pages and less two, if it has a figure, or
stands in the very same place."""
_VERY_SAME = 1.0
"""Points by which such a line may stand higher or lower."""
_OPENING = 40
"""Lines of a page in which a letter that begins on it has its salutation."""
# "3", "- 3 -", "3/12", "Page 3 of 12", "Página 3 de 12", "Стр. 3 из 12"
_NUMBERED = re.compile(
    r"[-–—\[(\s]*(?:[^\W\d_]{1,9}\.?\s)?(?P<number>\d{1,4})(?:\s?(?:/|of|de|sur|von|из|من)\s?\d{1,4})?"
    r"[-–—\])\s]*"
)
# "18-04455 (E)", "GE.18-12345(E)", "18-17179 (E) 151018 181018", "*1817179*": of the print shop;
# "K1804471 071218" of that in Nairobi, "B18-00123" of that in Bangkok
_JOB = re.compile(
    r"(?:(?:[A-Z]{1,4}\.\s?|B)?\d\d-\d{5}|K\d{7})(?:\s*\([A-Z]\))?(?:\s+\d{6}){0,3}|\*\d{7,9}\*"
)
_FIGURES = re.compile(r"\d{1,5}")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line at an edge: its index in the source, and how far down it stands."""

    index: int
    page: int
    text: str
    top: float
    last: bool
    """True where it stands at the foot."""


def edges_of(source: Source, wording: Wording) -> dict[int, Edge]:
    """Return by line index what is repeated at the heads and feet of pages, and their numbers."""
    if source.pages[0].number is None:
        return {}
    placed = [*_placed(source.pages, wording)]
    found: dict[int, Edge] = dict.fromkeys(_numbers(placed), "page-number")
    found |= {each.index: "running-head" for each in placed if _JOB.fullmatch(each.text)}
    few = len(source.pages) <= _FEW_PAGES
    together: dict[tuple[bool, str], list[_Placed]] = defaultdict(list)
    for each in placed:
        if each.index not in found:
            for key in _keys(each):
                together[each.last, key].append(each)
    for alike in together.values():
        by_place = sorted(alike, key=_top)
        tops = [each.top for each in by_place]
        for each in alike:
            plain_words = few and not has_digit(each.text)
            reach = _VERY_SAME if plain_words else _SAME_PLACE
            first = bisect_right(tops, each.top - reach)
            stop = bisect_left(tops, each.top + reach)
            if _on_pages(by_place, range(first, stop), _ON_FEW if few else _FEWEST):
                found[each.index] = "running-head"
    return found


def _top(each: _Placed) -> float:
    return each.top


def _on_pages(by_place: Sequence[_Placed], near: range, needed: int) -> bool:
    """Return True where the lines ``near`` stand on as many pages as are ``needed``."""
    pages = set()
    for at in near:
        pages.add(by_place[at].page)
        if len(pages) >= needed:
            return True
    return False


def _placed(pages: Sequence[Page], wording: Wording) -> Iterator[_Placed]:
    """Yield lines at the edges of pages; letterheads and signatures of letters are none."""
    start = 0
    for page in pages:
        lines = page.lines
        visible = [at for at, line in enumerate(lines) if not line.blank]
        texts = [plain(lines[at].text) for at in visible if len(lines[at].text) <= _LONGEST]
        head, foot = (
            [] if any(_is_content(lines[at].text, wording) for at in block) else block
            for block in (_block(lines, visible), _block(lines, visible[::-1]))
        )
        if not head and _is_numbered(page, visible):
            yield _edge(page, start, visible[0], last=False)
        if not any(map(wording.salutations.whole, texts[:_OPENING])):
            for at in head:
                yield _edge(page, start, at, last=False)
        closes = any(map(wording.closings.whole, texts[-_OPENING:]))
        for at in foot:
            if at not in head and (not closes or _NUMBERED.fullmatch(lines[at].text)):
                yield _edge(page, start, at, last=True)
        start += len(lines)


def _is_numbered(page: Page, visible: Sequence[int]) -> bool:
    """Return True where the first line is the page's number, far left or right of where the next
    begins: above few lines it is not known which space parts paragraphs.
    """
    if len(visible) < 2:
        return False
    first, second = (page.lines[at] for at in visible[:2])
    if first.bbox is None or second.bbox is None or first.text.strip(_DASHED) != str(page.number):
        return False
    return abs(first.bbox[0] - second.bbox[0]) > _BESIDE * (second.bbox[3] - second.bbox[1])


def _edge(page: Page, start: int, at: int, *, last: bool) -> _Placed:
    line = page.lines[at]
    top = line.bbox[1] if line.bbox else 0.0
    return _Placed(start + at, page.number or 0, " ".join(line.text.split()), top, last)


def _block(lines: Sequence[Line], visible: Sequence[int]) -> list[int]:
    """Return the visible lines from an edge to the first empty line, none where they are many."""
    found: list[int] = []
    for at in visible:
        if found and abs(at - found[-1]) > 1:
            return found
        if len(found) == _MOST_LINES or len(lines[at].text) > _LONGEST:
            return []
        found.append(at)
    # All of a page is no edge of it.
    return found if len(found) == 1 else []


def _numbers(placed: Sequence[_Placed]) -> set[int]:
    """Return lines that hold the number of their page, or one as far from it as others'."""
    offsets: dict[int, list[_Placed]] = defaultdict(list)
    for each in placed:
        numbered = _NUMBERED.fullmatch(each.text)
        if numbered:
            offsets[int(numbered["number"]) - each.page].append(each)
    return {
        each.index
        for offset, alike in offsets.items()
        for each in alike
        if offset == 0 or len({other.page for other in alike}) > 1
    }


def _keys(each: _Placed) -> set[str]:
    """Return the text as it is, and with figures told by their distance from the page's number."""
    counted = _FIGURES.sub(lambda found: f"#{int(found[0]) - each.page}", each.text)
    return {each.text, counted}


def _is_content(text: str, wording: Wording) -> bool:
    """Return True for rows of tables and for headings, which may stand at the top of pages.

    What stands in a block with one, such as the title of the conference, belongs to it.
    """
    bare = plain(text)
    return (
        "\t" in text
        or bare.endswith(":")
        or bool(wording.group_labels.match(bare))
        or fold(bare) in wording.list_words
        or wording.any_heading.within(bare)
        or bool(wording.list_status.search(bare))
        or names_an_annex(bare)
    )
