"""The parts of a letter or note itself: which line plays which part, who signed, to whom."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from hldparse.records.document import Role, Segment
from hldparse.records.source import Span
from hldparse.segmenting.addressing import address_at
from hldparse.segmenting.heads import heading, is_annex, list_head, status_line
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.openings import BY_LINE, REFERENCE, SYMBOL, Opening, date_of
from hldparse.segmenting.signing import (
    OFFICE,
    is_role,
    is_signed,
    name_in,
    names_in,
    office_blocks,
    office_of,
    roles_in,
)
from hldparse.segmenting.wording import Wording, is_listed, plain
from hldparse.text.running import Running, run_on

_CLOSING_LINES = 4
_CLOSING = 400
_ROLE_LINES = 4
_HEAD_BLOCKS = 10
# "Subject: …", "Re: …"
_SUBJECT = re.compile(r"(?:subject|re|objet|asunto)\s*:\s*", re.IGNORECASE)
_SINGULAR = re.compile(r"(?:the )?(?:deputy )?permanent (?=representative\b)", re.IGNORECASE)
# Offices that two persons hold together.
_JOINT = re.compile(r"\b(?:co-\w+|(?:co-?)?facilitator|joint)\b", re.IGNORECASE)
_COPY = re.compile(r"(?:cc|copy to|c\.c\.)\s*:?", re.IGNORECASE)
# "* A/61/150.", "¹ See …": the mark stands after a word further up.
_FOOTNOTE = re.compile(r"\s*(?P<mark>\*{1,3}|[†‡§]|[¹²³⁴-⁹]{1,2})\s*(?=[\w(\"“])")
# "Original: English", "Sixty-first session", "Item 54 (b) of the provisional agenda*"
_MASTHEAD = re.compile(
    r"distr\b.*|original\s*:.*|.{0,60}\bsession|(?:agenda )?items?\s+\d.*|.{0,30} only|"
    r"\(?reissued.*|.*\bprovisional agenda\W*",
    re.IGNORECASE,
)
_TRANSMITS = re.compile(
    r"\b(?:transmit\w*|herewith|annexed|attache?d?|enclose[sd]?)\b", re.IGNORECASE
)
_PARAGRAPH = 150


@dataclass(slots=True)
class Parts:
    """What is known of a letter or note, filled from top to bottom."""

    layout: Layout
    stop: int
    """Index behind the last line of the letter itself."""
    segments: list[Segment] = field(default_factory=list)
    signatories: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    addressees: str = ""
    place: str = ""
    title: str = ""
    symbol: str = ""
    date: str = ""
    letterhead: str = ""

    def add(self, role: Role, start: int, stop: int) -> None:
        """Note the part that lines ``start`` to ``stop`` play."""
        self.segments.append(Segment(role, Span(start, stop)))
        self.stop = max(self.stop, stop)

    @property
    def role(self) -> str:
        """Return the office printed under the signature, else of the letterhead."""
        printed = "; ".join(role for role in self.roles if role)
        return printed or office_of(self.letterhead)

    def body(self) -> Running:
        """Return the running text of body and footnotes."""
        texts = self.layout.texts
        return run_on(
            [(index, texts[index]) for index in segment.span]
            for segment in self.segments
            if segment.role in ("body", "footnote")
        )


def parts_of(opening: Opening, stop: int, layout: Layout, wording: Wording) -> Parts:
    """Return the parts of the document that begins at ``opening`` and ends before ``stop``."""
    parts = Parts(layout, opening.start, date=opening.date)
    if opening.kind == "note":
        start = _masthead(parts, opening, stop, wording)
        first = next(layout.blocks(start, stop), None)
        salutation = first is not None and wording.salutations.whole(
            plain(layout.texts[first.start])
        )
        if first is None or not salutation:
            _note(parts, start, stop)
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
    elif subject := _SUBJECT.match(text):
        parts.title = text[subject.end() :]
        parts.add("title", index, index + 1)
    elif REFERENCE.match(text) or index < opening.date_line:
        parts.add("letterhead", index, index + 1)
    elif address := address_at(index, parts.layout, wording, persons=True):
        _addressed(parts, index, *address)
        return min(address.stop, max(opening.salutation, index + 1))
    else:
        # "Mr. A B" / "Director" / "Geneva": whatever stands between date and salutation.
        parts.addressees = f"{parts.addressees} {text}".strip()
        parts.add("addressees", index, index + 1)
    return index + 1


def _addressed(parts: Parts, start: int, stop: int, addressees: str, place: str) -> None:
    parts.add("addressees", start, stop)
    if not parts.addressees:
        parts.addressees, parts.place = addressees, place


def _letter(parts: Parts, start: int, stop: int, wording: Wording) -> None:
    layout = parts.layout
    closing = _closing(start, stop, layout, wording)
    if closing is None:
        end = _unclosed_end(start, stop, layout, wording)
        _body(parts, start, end, wording)
        _after(parts, end, stop, wording)
        return
    _body(parts, start, closing.start, wording)
    parts.add("closing" if closing.text else "body", closing.start, closing.stop)
    _after(parts, closing.stop, stop, wording)


def _closing(start: int, stop: int, layout: Layout, wording: Wording) -> Block | None:
    """Return the lines of the closing formula; without text where it ends a paragraph."""
    for block in layout.blocks(start, stop):
        if any(status_line(layout.texts[each], wording) for each in range(block.start, block.stop)):
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
        if number and _begins_attachment(block, layout, wording):
            return block.start
        lower = blocks[number + 1] if number + 1 < len(blocks) else None
        if number and _signs(block, lower, layout, wording):
            office = block.stop - block.start > 1 and OFFICE.search(block.text)
            at_end = lower is None or address_at(lower.start, layout, wording) is not None
            if office or at_end or (lower and _begins_attachment(lower, layout, wording)):
                return block.start
    return stop


def _begins_attachment(block: Block, layout: Layout, wording: Wording) -> bool:
    return bool(
        list_head(block, layout, wording)
        or is_annex(block, layout)
        or heading(block, layout, wording)
    )


def _signs(block: Block, lower: Block | None, layout: Layout, wording: Wording) -> bool:
    """Return True where a block is a signature and not the title of a list."""
    if not name_in(layout.texts[block.start], wording):
        return False
    if block.stop - block.start > 1 + _ROLE_LINES and not _addressed_within(block, layout, wording):
        return False
    if _begins_attachment(block, layout, wording):
        return False
    below = plain(layout.texts[lower.start]) if lower else ""
    return not status_line(below, wording) and not wording.group_labels.match(below)


def _addressed_within(block: Block, layout: Layout, wording: Wording) -> bool:
    return any(address_at(each, layout, wording) for each in range(block.start + 1, block.stop))


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
            _addressed(parts, index, min(address.stop, block.stop), *address[1:])
            first = index = min(address.stop, block.stop)
        if first < block.stop:
            role: Role = "footnote" if _is_footnote(parts, first) else "body"
            subject = _SUBJECT.match(plain(layout.texts[first]))
            if subject and not parts.title and not any(s.role == "body" for s in parts.segments):
                parts.title = plain(layout.texts[first])[subject.end() :]
                role = "title"
            parts.add(role, first, block.stop)


def _is_footnote(parts: Parts, index: int) -> bool:
    match = _FOOTNOTE.match(parts.layout.texts[index])
    if match is None:
        return False
    marked = re.compile(rf"\w[.,;:)]?{re.escape(match['mark'])}(?!\*)(?:\s|[.,;:]|$)")
    above = (each for segment in parts.segments for each in segment.span)
    return any(marked.search(parts.layout.texts[each]) for each in above)


def _after(parts: Parts, start: int, stop: int, wording: Wording) -> None:
    """Take signature, address block, copies and footnotes after the closing formula."""
    layout = parts.layout
    index = start
    while (block := next(layout.blocks(index, stop), None)) is not None:
        lower = next(layout.blocks(block.stop, stop), None)
        signed = bool(parts.signatories)
        jointly = signed and _may_sign(parts, block)
        address = address_at(block.start, layout, wording, persons=signed and not jointly)
        if _may_sign(parts, block) and _signs(block, lower, layout, wording):
            index = _sign(parts, block, wording)
        elif address is not None:
            _addressed(parts, block.start, min(address.stop, block.stop), *address[1:])
            index = min(address.stop, block.stop)
        elif _COPY.match(plain(layout.texts[block.start])):
            parts.add("addressees", block.start, block.stop)
            index = block.stop
        elif _is_footnote(parts, block.start):
            parts.add("footnote", block.start, block.stop)
            index = block.stop
        elif lower is not None and _captions(parts, block, lower, wording):
            parts.add("signature", block.start, block.stop)
            index = block.stop
        else:
            return


def _captions(parts: Parts, block: Block, lower: Block, wording: Wording) -> bool:
    """Return True for an unknown line between the closing and a signature with its office."""
    layout = parts.layout
    return (
        not parts.signatories
        and block.stop - block.start == 1
        and not _begins_attachment(block, layout, wording)
        and not is_listed(block.text)
        and lower.stop - lower.start > 1
        and bool(OFFICE.search(layout.texts[lower.start + 1]))
        and _signs(lower, None, layout, wording)
    )


def _may_sign(parts: Parts, block: Block) -> bool:
    """Return False for a second name that does not sign jointly with the first."""
    if not parts.signatories:
        return True
    jointly = _JOINT.search(block.text) and all(_JOINT.search(role) for role in parts.roles)
    return bool(jointly and block.stop - block.start > 1 and not parts.addressees)


def _sign(parts: Parts, block: Block, wording: Wording) -> int:
    layout = parts.layout
    names = list(names_in(layout.texts[block.start], wording))
    stop = block.start + 1
    while stop < block.stop and is_signed(layout.texts[stop]):
        # "(Signed) …" over "(Signed) …": they sign together, the office below is for both.
        further = names_in(layout.texts[stop], wording)
        if not further:
            break
        names += further
        stop += 1
    first = stop
    while (
        stop < min(block.stop, first + _ROLE_LINES)
        and is_role(layout.texts[stop])
        and not _addresses_all(stop, layout, wording)
        and not _list_begins(stop, block.stop, layout, wording)
    ):
        stop += 1
    parts.signatories += names
    parts.roles += roles_in(list(layout.texts[first:stop]), len(names))
    parts.add("signature", block.start, stop)
    return stop


def _addresses_all(index: int, layout: Layout, wording: Wording) -> bool:
    """Return True for an address under a name; "Permanent Representative of …" is an office."""
    address = address_at(index, layout, wording)
    return address is not None and not OFFICE.match(_SINGULAR.sub("", plain(layout.texts[index])))


def _list_begins(index: int, stop: int, layout: Layout, wording: Wording) -> bool:
    """Return True where a line is the title or status of a list, with no blank line before."""
    return any(
        status_line(layout.texts[each], wording) for each in range(index, min(index + 3, stop))
    )


def _masthead(parts: Parts, opening: Opening, stop: int, wording: Wording) -> int:
    """Take masthead and titles down to "Note by …"; return where the text begins."""
    layout = parts.layout
    blocks = list(islice(layout.blocks(opening.start, stop), _HEAD_BLOCKS))
    titles: list[Block] = []
    index = opening.start
    for block in blocks:
        by = BY_LINE.fullmatch(plain(block.text)) if not is_listed(block.text) else None
        if not by and not titles and _is_masthead(block, opening, parts, wording):
            parts.add("masthead", block.start, block.stop)
        elif by:
            parts.add("title", block.start, block.stop)
            parts.roles.append(plain(by["by"]))
            index = block.stop
            break
        elif wording.salutations.whole(plain(layout.texts[block.start])) or (
            len(block.text) >= _PARAGRAPH and block.text.rstrip(" *").endswith((".", ":"))
        ):
            break
        else:
            titles.append(block)
            parts.add("title", block.start, block.stop)
        index = block.stop
    if titles:
        parts.title = plain(" ".join(plain(text) for text in _texts(titles[-1], layout)))
    parts.segments.sort(key=lambda segment: segment.span.start)
    return index


def _texts(block: Block, layout: Layout) -> tuple[str, ...]:
    return layout.texts[block.start : block.stop]


def _is_masthead(block: Block, opening: Opening, parts: Parts, wording: Wording) -> bool:
    """Return True for the lines of a masthead, and note date and symbol found on them."""
    if block.start > opening.date_line and not all(
        wording.mastheads.whole(plain(text))
        or _MASTHEAD.fullmatch(plain(text))
        or date_of(text)
        or SYMBOL.fullmatch(plain(text))
        for text in _texts(block, parts.layout)
    ):
        return False
    for text in _texts(block, parts.layout):
        symbol = SYMBOL.search(text)
        if symbol and not parts.symbol and not _FOOTNOTE.match(text):
            parts.symbol = symbol.group().rstrip(".-")
        parts.date = parts.date or date_of(text)
    return True


def _note(parts: Parts, start: int, stop: int) -> None:
    """Take the text of a note. Where it transmits something, what follows is attached."""
    layout = parts.layout
    transmits = False
    for block in layout.blocks(start, stop):
        if is_annex(block, layout):
            return
        if _is_footnote(parts, block.start):
            parts.add("footnote", block.start, block.stop)
        elif transmits:
            return
        else:
            parts.add("body", block.start, block.stop)
            transmits = bool(_TRANSMITS.search(block.text))
