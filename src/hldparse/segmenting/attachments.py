"""Cuts what follows a letter into its attachments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from hldparse.records.document import AttachmentKind
from hldparse.segmenting.addressing import address_at
from hldparse.segmenting.heads import (
    Head,
    heading,
    heads_entries,
    heads_tables,
    is_annex,
    list_head,
    titles_of,
)
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.signed_columns import Signed
from hldparse.segmenting.signing import is_signed
from hldparse.segmenting.statuses import titled_status
from hldparse.segmenting.wording import Wording, is_title_like, plain
from hldparse.text.fold import fold
from hldparse.text.labels import names_an_annex

_SUPER_TITLES = 3
_APART = 2
_TITLE = 250
_LABEL_LINES = 8
_LABEL = 200
_CONTACT_LINES = 3
# What may stand before the first letter of a label
_EMPHASIS = "*_#<"
# "E-mail: …", "Phone: …", "Tel. No. …"
_CONTACT = re.compile(r"@|\b(?:tel|phone|fax)\b", re.IGNORECASE)
# "Chad<TAB>☑<TAB>☐", "Chad<TAB>Yes<TAB>No"
_TICKED_ROW = re.compile(r"\S\t(?:[☐☑☒⊠✓✔□√x]|yes|no|oui|non|s[íi])(?:\t|\Z)", re.IGNORECASE)
_NUMBERED_ROW = re.compile(r"\b1\.\s?\D.*\b2\.\s?\D.*\t")


@dataclass(frozen=True, slots=True)
class Rest:
    """What follows a letter, as blocks."""

    blocks: tuple[Block, ...]
    layout: Layout
    wording: Wording


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines that are one attachment."""

    start: int
    stop: int
    head: Head


def cut(
    layout: Layout, start: int, stop: int, wording: Wording, signed: Sequence[Signed] = ()
) -> list[Piece]:
    """Return the attachments in lines ``start`` to ``stop``, in order, without gaps of text but
    for the signatures of ``signed`` at the end of one.
    """
    begins = (start, *(each.stop for each in signed))
    ends = (*(each.start for each in signed), stop)
    blocks = tuple(chain.from_iterable(map(layout.blocks, begins, ends)))
    if not blocks:
        return []
    heads = _merged(_heads(Rest(blocks, layout, wording)), stop, layout, wording)
    first = blocks[0].start
    if heads:
        leading = [block for block in blocks if block.start < heads[0].start]
        if all(_may_head(block, layout, wording) for block in leading):
            heads[0] = replace(heads[0], start=first)
    if not heads or heads[0].start > first:
        until = heads[0].start if heads else stop
        heads.insert(0, _headless(first, until, layout, wording))
    stops = [*(head.start for head in heads[1:]), stop]
    return [
        Piece(head.start, _unsigned(head.start, until, layout, signed), head)
        for head, until in zip(heads, stops, strict=True)
    ]


def _may_head(block: Block, layout: Layout, wording: Wording) -> bool:
    """Return False for what is no title, and for a signature or address that was not understood."""
    return is_title_like(block.text, wording) and not any(
        is_signed(layout.texts[index]) or address_at(index, layout, wording)
        for index in range(block.start, block.stop)
    )


def _unsigned(start: int, stop: int, layout: Layout, signed: Sequence[Signed]) -> int:
    """Return where lines end without the signatures at their end."""
    stop = layout.trimmed(start, stop)
    at_end = (each.start for each in signed if start < each.start and each.stop == stop)
    return layout.trimmed(start, next(at_end, stop))


def _heads(rest: Rest) -> list[Head]:
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
    if head.title or len(above.text) > _TITLE or not is_title_like(above.text, wording):
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
        if len(block.text) > _TITLE or not is_title_like(block.text, rest.wording):
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
        if is_title_like(lower.text, wording) and len(lower.text) <= _TITLE:
            titles, stop = layout.texts[lower.start : lower.stop], lower.stop
    title = " ".join(plain(text) for text in titles)
    return Head(block.start, stop, "other", title if len(title) <= _TITLE else "")


def _merged(heads: Sequence[Head], stop: int, layout: Layout, wording: Wording) -> list[Head]:
    """Join heads that only go on with the same attachment, as over its tables and pages."""
    kept: list[Head] = []
    seen: list[str] = []
    for number, head in enumerate(heads):
        until = heads[number + 1].start if number + 1 < len(heads) else stop
        labels = _labels(head.stop, until, layout, wording)
        if kept and _goes_on(kept[-1], head, seen, labels):
            seen += labels
        else:
            kept.append(head)
            seen = labels
    return kept


def _goes_on(current: Head, head: Head, seen: list[str], labels: list[str]) -> bool:
    if current.kind != head.kind:
        return False
    if head.kind != "round-table-list":
        return fold(current.title) == _uncontinued(head.title) != ""
    if (current.status, current.as_of) != (head.status, head.as_of):
        return False
    # The same lists once more, from the first table on, are a reissue.
    return not labels or labels[0] not in seen or labels[0] == seen[-1]


def _uncontinued(title: str) -> str:
    return fold(title).removesuffix(" continued").removesuffix(" contd")


def _labels(start: int, stop: int, layout: Layout, wording: Wording) -> list[str]:
    """Return numbers of tables whose labels stand in these lines, in order."""
    found = []
    for index in range(start, stop):
        text = layout.texts[index]
        if (
            text
            and len(text) <= _LABEL
            and not text[0].isspace()
            and (text[0] in _EMPHASIS or wording.label_begins.match(text))
        ):
            match = wording.group_labels.match(plain(text))
            if match:
                found.append(next(group for group in match.groups() if group))
    return found


def _is_contact(text: str) -> bool:
    if "@" in text:
        return True
    lowered = text.casefold()
    return any(word in lowered for word in ("tel", "phone", "fax")) and (
        _CONTACT.search(text) is not None
    )


def _headless(start: int, stop: int, layout: Layout, wording: Wording) -> Head:
    """Return the head of lines without one, their kind told by what is in them."""
    texts = [text for text in layout.texts[start:stop] if text and not text.isspace()]
    labels = _labels(start, stop, layout, wording)
    kind: AttachmentKind = "other"
    if labels and any(
        fold(cell) in wording.list_words
        for text in texts
        if len(text) < _LABEL
        for cell in text.split("\t")
    ):
        kind = "round-table-list"
    elif any("\t" in text and _NUMBERED_ROW.search(text[:2000]) for text in texts) or (
        any(heads_tables(text, wording) for text in texts) and any(map(_TICKED_ROW.search, texts))
    ):
        kind = "expressions-of-interest"
    elif sum(_is_contact(text[:_LABEL]) for text in texts) > max(_CONTACT_LINES, len(texts) // 4):
        kind = "contacts"
    first = next(layout.blocks(start, stop))
    titled = len(first.text) <= _TITLE and is_title_like(first.text, wording)
    lines = layout.texts[first.start : first.stop] if titled else ()
    titles, as_of = titles_of([plain(line) for line in lines])
    title = " ".join(titles)
    return Head(start, first.stop, kind, title, titled_status(title), as_of)
