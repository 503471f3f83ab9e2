"""The heads of what follows a letter: each with its titles, and with "Annex" above it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hldparse.segmenting.heads import (
    Head,
    heading,
    heads_entries,
    is_annex,
    list_head,
)
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.wording import Wording, is_title_like, plain
from hldparse.text.fold import fold
from hldparse.text.labels import names_an_annex

_SUPER_TITLES = 3
_APART = 2
LONGEST_TITLE = 250
"""Characters of a block that is a title."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What follows a letter, as blocks."""

    blocks: tuple[Block, ...]
    layout: Layout
    wording: Wording


def heads_of(rest: Rest) -> list[Head]:
    """Return the heads in what follows a letter, in order."""
    layout, wording = rest.layout, rest.wording
    heads: list[Head] = []
    floor = -1
    for number, block in enumerate(rest.blocks):
        found = list_head(block, layout, wording)
        if found:
            found[0] = _under_list_title(found[0], number, rest, floor)
            heads += found
            floor = found[-1].stop
            continue
        head = heading(block, layout, wording)
        if head is None and is_annex(block, layout):
            head = _annex(number, rest)
        if head is not None:
            heads.append(_extended(head, number, rest, floor))
            floor = head.stop
    return heads


def _under_list_title(head: Head, number: int, rest: Rest, floor: int) -> Head:
    """Give a list its titles, with a line "LIST OF PARTICIPANTS" of another type above these."""
    titled = _under_titles(head, number, rest, floor)
    above = rest.blocks[number - 1] if number else None
    if above is None or titled.start != rest.blocks[number].start or above.start < floor:
        return titled
    if fold(plain(above.text)) not in rest.wording.lead_ins or any(
        index in rest.layout.breaks for index in range(above.stop, titled.start + 1)
    ):
        return titled
    return _extended(replace(titled, start=above.start), number - 1, rest, floor)


def _under_titles(head: Head, number: int, rest: Rest, floor: int) -> Head:
    """Give a list whose status begins its block the title of the block before."""
    blocks, layout, wording = rest.blocks, rest.layout, rest.wording
    if head.start != blocks[number].start or number == 0:
        return head
    above = blocks[number - 1]
    if above.start < floor:
        return head
    if is_annex(above, layout) and above.stop - above.start == 1:
        return replace(head, start=above.start)
    if head.title or len(above.text) > LONGEST_TITLE or not is_title_like(above.text, wording):
        return head
    lines = map(plain, layout.texts[above.start : above.stop])
    title = " ".join(line for line in lines if not names_an_annex(line))
    titled = replace(head, start=above.start, title=title)
    return _extended(titled, number - 1, rest, floor)


def _extended(head: Head, number: int, rest: Rest, floor: int) -> Head:
    """Take in "Annex" above a heading, and titles above it that are set apart from the text.

    Nothing above "Annex" belongs to it, nor do the last entries of the list before.
    """
    blocks, layout = rest.blocks, rest.layout
    start = head.start
    if is_annex(blocks[number], layout):
        return head
    for above in range(number - 1, max(number - 1 - _SUPER_TITLES, -1), -1):
        block = blocks[above]
        if block.start < floor:
            break
        if is_annex(block, layout):
            return replace(head, start=block.start)
        if len(block.text) > LONGEST_TITLE or not is_title_like(block.text, rest.wording):
            break
        if _holds_entries(block, layout, rest.wording):
            break
        if layout.gap(blocks[above - 1].stop - 1 if above else -1, block.start) >= _APART:
            start = block.start
    return replace(head, start=start)


def _told_below(number: int, rest: Rest) -> bool:
    """Return True where the next block begins with the status of a list whose title stands in this
    one, which is of another type: both are one head.
    """
    if number + 1 == len(rest.blocks):
        return False
    lower = rest.blocks[number + 1]
    found = list_head(lower, rest.layout, rest.wording)
    apart = rest.layout.gap(rest.blocks[number].stop - 1, lower.start)
    return bool(found) and found[0].start == lower.start and apart < _APART


def _holds_entries(block: Block, layout: Layout, wording: Wording) -> bool:
    """Return True where a line of ``block`` heads entries, and further lines stand below it."""
    lines = [plain(layout.texts[index]) for index in range(block.start, block.stop - 1)]
    return any(
        heads_entries(lines[max(at - 2, 0) : at], wording) for at in range(1, len(lines) + 1)
    )


def _annex(number: int, rest: Rest) -> Head | None:
    """Return the head of an annex of no kind known; None where the next block tells its kind."""
    blocks, layout, wording = rest.blocks, rest.layout, rest.wording
    block = blocks[number]
    titles = layout.texts[block.start + 1 : block.stop]
    stop = block.stop
    if titles and _told_below(number, rest):
        return None
    if not titles and number + 1 < len(blocks):
        lower = blocks[number + 1]
        for below in blocks[number + 1 : number + 3]:
            if list_head(below, layout, wording) or heading(below, layout, wording):
                return None
        if is_title_like(lower.text, wording) and len(lower.text) <= LONGEST_TITLE:
            titles, stop = layout.texts[lower.start : lower.stop], lower.stop
    title = " ".join(plain(text) for text in titles)
    return Head(block.start, stop, "other", title if len(title) <= LONGEST_TITLE else "")
