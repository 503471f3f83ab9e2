"""A letter from letterhead to closing formula: which line plays which part."""

from __future__ import annotations

import re

from hldparse.records.document import Role
from hldparse.segmenting.addressing import address_at
from hldparse.segmenting.endings import begins_attachment, signs, take_ending
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.notes import take_masthead, take_note
from hldparse.segmenting.openings import REFERENCE, Opening
from hldparse.segmenting.parts import Parts
from hldparse.segmenting.signing import OFFICE, office_blocks
from hldparse.segmenting.statuses import status_line
from hldparse.segmenting.wording import Wording, may_hold_day, plain

_CLOSING_LINES = 4
_CLOSING = 400
# "Subject: …", "Re: …"
_SUBJECT = re.compile(r"(?:subject|re|objet|asunto)\s*:\s*", re.IGNORECASE)


def parts_of(opening: Opening, stop: int, layout: Layout, wording: Wording) -> Parts:
    """Return the parts of the document that begins at ``opening`` and ends before ``stop``."""
    parts = Parts(layout, opening.start, date=opening.date)
    if opening.kind == "note":
        start = take_masthead(parts, opening, stop, wording)
        first = next(layout.blocks(start, stop), None)
        salutation = first is not None and wording.salutations.whole(
            plain(layout.texts[first.start])
        )
        if first is None or not salutation:
            take_note(parts, start, stop, wording)
            return parts
        parts.add("salutation", first.start, first.start + 1)
        start = first.start + 1
    else:
        start = _head(parts, opening, wording)
    _letter(parts, start, stop, wording)
    return parts


def _head(parts: Parts, opening: Opening, wording: Wording) -> int:
    """Take letterhead, date, address, subject and salutation; return where the body begins."""
    layout = parts.layout
    for block in opening.letterhead:
        parts.add("letterhead", block.start, block.stop)
    parts.letterhead = office_blocks([plain(block.text) for block in opening.letterhead])
    last = max(opening.salutation, opening.date_line)
    index = max(opening.start, parts.stop)
    while index <= last:
        if layout.empty[index]:
            index += 1
            continue
        index = _head_line(parts, index, opening, wording)
    return index


def _head_line(parts: Parts, index: int, opening: Opening, wording: Wording) -> int:
    text = plain(parts.layout.texts[index])
    if index == opening.salutation:
        parts.add("salutation", index, index + 1)
    elif index == opening.date_line:
        parts.add("date", index, index + 1)
    elif text.rstrip(" :").casefold() == "to":
        parts.add("addressees", index, index + 1)
    elif subject := _SUBJECT.match(text):
        parts.title = text[subject.end() :]
        parts.add("title", index, index + 1)
    elif REFERENCE.match(text) or index < opening.date_line:
        parts.add("letterhead", index, index + 1)
    elif address := address_at(index, parts.layout, wording, persons=True):
        parts.addressed(index, *address)
        return min(address.stop, max(opening.salutation, index + 1))
    else:
        # "Mr. A B" / "Director" / "Geneva": whatever stands between date and salutation.
        parts.addressees = f"{parts.addressees} {text}".strip()
        parts.add("addressees", index, index + 1)
    return index + 1


def _letter(parts: Parts, start: int, stop: int, wording: Wording) -> None:
    layout = parts.layout
    closing = _closing(start, stop, layout, wording)
    if closing is None:
        end = _unclosed_end(start, stop, layout, wording)
        _body(parts, start, end, wording)
        take_ending(parts, end, stop, wording)
        return
    _body(parts, start, closing.start, wording)
    parts.add("closing" if closing.text else "body", closing.start, closing.stop)
    take_ending(parts, closing.stop, stop, wording)


def _closing(start: int, stop: int, layout: Layout, wording: Wording) -> Block | None:
    """Return the lines of the closing formula; without text where it ends a paragraph."""
    for block in layout.blocks(start, stop):
        if may_hold_day(block.text) and any(
            status_line(text, wording) for text in layout.texts[block.start : block.stop]
        ):
            return None
        if len(block.text) > _CLOSING and wording.closings.within(block.text[-_CLOSING // 2 :]):
            tail = block.text.rstrip()
            if tail.endswith((".", ",")):
                return Block(block.start, block.stop, "")
        for first in range(block.start, block.stop):
            for last in range(first + 1, min(first + _CLOSING_LINES, block.stop) + 1):
                joined = " ".join(plain(text) for text in layout.texts[first:last])
                if len(joined) > _CLOSING:
                    break
                if wording.closings.whole(joined):
                    return Block(first, last, joined)
    return None


def _unclosed_end(start: int, stop: int, layout: Layout, wording: Wording) -> int:
    """Return where the body of a letter without closing formula ends."""
    blocks = list(layout.blocks(start, stop))
    for number, block in enumerate(blocks):
        if number and begins_attachment(block, layout, wording):
            return block.start
        lower = blocks[number + 1] if number + 1 < len(blocks) else None
        if number and signs(block, lower, layout, wording):
            office = block.stop - block.start > 1 and OFFICE.search(block.text)
            at_end = lower is None or address_at(lower.start, layout, wording) is not None
            if office or at_end or (lower and begins_attachment(lower, layout, wording)):
                return block.start
    return stop


def _body(parts: Parts, start: int, stop: int, wording: Wording) -> None:
    layout = parts.layout
    for block in layout.blocks(start, stop):
        first = index = block.start
        while index < block.stop:
            address = address_at(index, layout, wording)
            if address is None:
                index += 1
                continue
            if first < index:
                parts.add("body", first, index)
            parts.addressed(index, min(address.stop, block.stop), *address[1:])
            first = index = min(address.stop, block.stop)
        if first < block.stop:
            role: Role = "footnote" if parts.is_footnote(first) else "body"
            subject = _SUBJECT.match(plain(layout.texts[first]))
            if subject and not parts.title and not any(s.role == "body" for s in parts.segments):
                parts.title = plain(layout.texts[first])[subject.end() :]
                role = "title"
            parts.add(role, first, block.stop)
