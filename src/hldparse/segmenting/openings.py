"""Where documents begin: letterheads, dates before salutations, mastheads, notes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.records.document import DocumentKind
from hldparse.segmenting.datelines import LONGEST, date_of
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.wording import (
    Wording,
    is_listed,
    is_titled,
    plain,
)

_NEAR_LINES = 8
_FAR_GAP = 3
_LETTERHEAD_GAP = 2
_LETTERHEAD_BLOCKS = 4
_MASTHEAD_LINES = 5
_BY_BLOCKS = 4
_PARAGRAPH = 120
_CAPITALS = 8
_NOTE_HEAD = 25
# "Note by the President of the General Assembly", "Report of the Secretary-General"
BY_LINE = re.compile(
    r"(?P<form>note(?: verbale)?|report|memorandum|statement|letter)\s+"
    r"(?:(?:prepared|submitted|dated .{3,40}|circulated)\s+)?(?:by|of|from)\s+(?:the\s+)?"
    r"(?P<by>[^.;:\t]{3,150})",
    re.IGNORECASE,
)
_NOTE = re.compile(r"note\b", re.IGNORECASE)
# "Our ref.: A/60/12", "Reference: …"
REFERENCE = re.compile(
    r"(?:our |your )?(?:ref(?:erence)?|file)\b\.?\s*(?:no\.?)?\s*:", re.IGNORECASE
)
SYMBOL = re.compile(r"(?<![\w/])[A-Z]{1,6}(?:/[A-Z0-9][A-Za-z0-9.\-]*){2,6}")


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a document begins, and the lines by which it is known."""

    start: int
    kind: DocumentKind
    date: str = ""
    date_line: int = -1
    salutation: int = -1
    letterhead: tuple[Block, ...] = ()
    """Blocks of the letterhead, from the top."""


def openings(layout: Layout, wording: Wording) -> tuple[Opening, ...]:
    """Return where documents begin, in order. What stands before the first is a list or other."""
    found: list[Opening] = []
    floor = 0
    for index, text in enumerate(layout.texts):
        if index < floor or layout.empty[index] or len(text) > LONGEST or is_listed(text):
            continue
        bare = plain(text)
        if not bare:
            continue
        opening = (
            _at_salutation(index, bare, floor, layout, wording)
            or _at_masthead(index, bare, floor, layout, wording)
            or _at_note(index, bare, floor, layout)
            or _at_letterhead(index, bare, floor, layout, wording)
        )
        if opening is not None and _beyond(opening, found):
            found.append(opening)
            floor = max(index, opening.date_line, opening.salutation) + 1
    return tuple(found)


def _beyond(opening: Opening, found: list[Opening]) -> bool:
    """Return False for what still belongs to the head of the document found last: a salutation
    or "Note by …" under a masthead, a second line of the masthead itself.
    """
    if not found:
        return True
    last = found[-1]
    if last.kind == "note" and opening.kind == "note":
        return opening.date_line - last.date_line > _NOTE_HEAD
    return opening.start > max(last.start, last.date_line)


def _at_salutation(
    index: int, bare: str, floor: int, layout: Layout, wording: Wording
) -> Opening | None:
    if not wording.salutations.whole(bare):
        return None
    lower, date, top = index, "", -1
    for count, each in enumerate(layout.back(index)):
        text = layout.texts[each]
        if each < floor or count >= _NEAR_LINES or len(text) > LONGEST:
            break
        # A page may break between date and salutation; that alone does not part them.
        if lower - each - 1 >= _FAR_GAP:
            break
        date = date_of(text)
        if date:
            top = each
            break
        lower = each
    letterhead = _letterhead_above(top if date else index, floor, layout, wording)
    if not date and not letterhead:
        return None
    start = letterhead[0].start if letterhead else top
    return Opening(start, "letter", date, top, index, letterhead)


def _letterhead_above(
    index: int, floor: int, layout: Layout, wording: Wording
) -> tuple[Block, ...]:
    """Return the blocks above ``index`` that together are a letterhead, from the top."""
    blocks: list[Block] = []
    best: list[Block] = []
    lower = index
    while len(blocks) < _LETTERHEAD_BLOCKS:
        block = layout.block_before(lower)
        if block is None or block.stop <= floor or lower - block.stop > _LETTERHEAD_GAP:
            break
        if block.start < floor or any(len(layout.texts[each]) > LONGEST for each in _range(block)):
            break
        blocks.insert(0, block)
        lower = block.start
        joined = plain(" ".join(each.text for each in blocks))
        own = plain(block.text)
        if (
            wording.letterheads.whole(joined)
            or _in_capitals(blocks, floor, layout)
            or wording.letterheads.whole(own)
            or REFERENCE.match(own)
        ):
            best = list(blocks)
    if blocks and _tops_the_source(blocks, layout):
        best = blocks
    return tuple(best)


def _tops_the_source(blocks: list[Block], layout: Layout) -> bool:
    """Return True for titles that nothing stands above: the letterhead of any body."""
    return next(layout.back(blocks[0].start), -1) < 0 and not any(
        is_listed(block.text) or block.text.endswith((".", ";", ":")) or "\t" in block.text
        for block in blocks
    )


def _range(block: Block) -> range:
    return range(block.start, block.stop)


def _in_capitals(blocks: list[Block], floor: int, layout: Layout) -> bool:
    """Return True for capitals set apart from what goes before: a letterhead of any office."""
    top = blocks[0]
    if any(is_listed(block.text) or block.text.endswith((".", ";")) for block in blocks):
        return False
    above = next(layout.back(top.start), -1)
    apart = above < floor or layout.gap(above, top.start) >= _LETTERHEAD_GAP
    return apart and top.text.isupper() and sum(map(str.isalpha, top.text)) >= _CAPITALS


def _at_masthead(
    index: int, bare: str, floor: int, layout: Layout, wording: Wording
) -> Opening | None:
    if not wording.mastheads.whole(bare):
        return None
    start = index
    for count, each in enumerate(layout.back(index)):
        text = layout.texts[each]
        if each < floor or count >= _MASTHEAD_LINES or layout.gap(each, start) > 1:
            break
        name = plain(text)
        if len(name) > LONGEST or is_listed(text) or name.endswith((".", ",", ";")):
            break
        if not SYMBOL.search(name) and not is_titled(name):
            break
        start = each
    return Opening(start, "note", date_line=index)


def _at_note(index: int, bare: str, floor: int, layout: Layout) -> Opening | None:
    """Return the opening of a note without a masthead, which has a date near its title."""
    if not _NOTE.match(bare) or not BY_LINE.fullmatch(bare):
        return None
    start, date = index, ""
    block: Block | None = layout.block(index, index + 1)
    for _ in range(_BY_BLOCKS):
        above = layout.block_before(start)
        if above is None or above.stop <= floor or layout.gap(above.stop - 1, start) > 1:
            break
        if len(above.text) > 2 * _PARAGRAPH or above.text.endswith((".", ";")):
            return None
        if is_listed(above.text):
            return None
        start = max(above.start, floor)
        date = date or next((date_of(layout.texts[each]) for each in _range(above)), "")
        block = above
    below = [layout.texts[each] for each in range(index + 1, min(index + 5, len(layout)))]
    date = date or next((iso for text in below if (iso := date_of(text))), "")
    annexed = block is not None and block.text[:5].casefold() == "annex"
    alone = next(layout.back(index), -1) < 0
    return None if annexed or not (date or alone) else Opening(start, "note", date, index)


def _at_letterhead(
    index: int, bare: str, floor: int, layout: Layout, wording: Wording
) -> Opening | None:
    """Return the opening at a date under a letterhead and over a paragraph, not a salutation."""
    date = date_of(bare)
    if not date:
        return None
    letterhead = _letterhead_above(index, floor, layout, wording)
    joined = plain(" ".join(block.text for block in letterhead))
    if not letterhead or not wording.letterheads.whole(joined):
        return None
    below = list(layout.blocks(index + 1, min(index + 30, len(layout))))[:4]
    if any(wording.salutations.whole(block.text) for block in below):
        return None
    if not any(len(block.text) >= _PARAGRAPH and block.text.endswith(".") for block in below):
        return None
    return Opening(letterhead[0].start, "letter", date, index, -1, letterhead)
