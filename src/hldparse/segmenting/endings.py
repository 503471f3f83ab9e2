"""What stands under a letter: signatures, address, copies, footnotes."""

from __future__ import annotations

import re

from hldparse.segmenting.addressing import address_at
from hldparse.segmenting.heads import heading, is_annex, list_head
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.parts import Parts
from hldparse.segmenting.signed_columns import Signed, signed_at
from hldparse.segmenting.signing import OFFICE, SINGULAR, is_role, is_signed, name_in, role_in
from hldparse.segmenting.statuses import status_line
from hldparse.segmenting.wording import Wording, is_listed, plain

_ROLE_LINES = 4
# Endings are short: blocks are looked at so many lines at a time.
_ENDING_LINES = 200
# Offices that two persons hold together.
_JOINT = re.compile(r"\b(?:co-\w+|(?:co-?)?facilitator|joint)\b", re.IGNORECASE)
_COPY = re.compile(r"(?:cc|copy to|c\.c\.)\s*:?", re.IGNORECASE)


def take_ending(parts: Parts, start: int, stop: int, wording: Wording) -> None:
    """Take signature, address block, copies and footnotes after the closing formula."""
    layout, above = parts.layout, parts.addressees
    index = start
    while (block := _next(index, stop, layout)) is not None:
        lower = _next(block.stop, stop, layout)
        signed = bool(parts.signatories)
        jointly = signed and _may_sign(parts, block)
        address = address_at(block.start, layout, wording, persons=signed and not jointly)
        # Behind an address under the letter, names side by side are those of a list.
        addressed = parts.addressees != above
        beside = None if addressed else _side_by_side(parts, block, stop, wording)
        if beside is not None:
            index = _sign_side_by_side(parts, beside, wording)
        elif _may_sign(parts, block) and signs(block, lower, layout, wording):
            index = _sign(parts, block, wording)
        elif address is not None:
            parts.addressed(block.start, min(address.stop, block.stop), *address[1:])
            index = min(address.stop, block.stop)
        elif _COPY.match(plain(layout.texts[block.start])):
            parts.add("addressees", block.start, block.stop)
            index = block.stop
        elif parts.is_footnote(block.start):
            parts.add("footnote", block.start, block.stop)
            index = block.stop
        elif lower is not None and _captions(parts, block, lower, wording):
            parts.add("signature", block.start, block.stop)
            index = block.stop
        else:
            return


def _next(index: int, stop: int, layout: Layout) -> Block | None:
    while index < stop and layout.empty[index]:
        index += 1
    return next(layout.blocks(index, min(stop, index + _ENDING_LINES)), None)


def _captions(parts: Parts, block: Block, lower: Block, wording: Wording) -> bool:
    """Return True for an unknown line between the closing and a signature with its office."""
    layout = parts.layout
    return (
        not parts.signatories
        and block.stop - block.start == 1
        and not begins_attachment(block, layout, wording)
        and not is_listed(block.text)
        and lower.stop - lower.start > 1
        and bool(OFFICE.search(layout.texts[lower.start + 1]))
        and signs(lower, None, layout, wording)
    )


def _may_sign(parts: Parts, block: Block) -> bool:
    """Return False for a second name that does not sign jointly with the first."""
    if not parts.signatories:
        return True
    if parts.addressees:
        return False
    if is_signed(parts.layout.texts[block.start]):
        # "(Signed) …" below "(Signed) …"
        return True
    jointly = _JOINT.search(block.text) and all(_JOINT.search(role) for role in parts.roles)
    return bool(jointly and block.stop - block.start > 1)


def _side_by_side(parts: Parts, block: Block, stop: int, wording: Wording) -> Signed | None:
    """Return the signatures that begin with ``block``; behind one who signed, names side by side
    are those of a list unless they say "(Signed)" or sign jointly.
    """
    found = signed_at(block.start, stop, parts.layout, wording)
    if found is None or len(parts.signatories) != 1 or _may_sign(parts, block):
        return found
    return found if all(signer.labelled for signer in found.signers) else None


def _sign(parts: Parts, block: Block, wording: Wording) -> int:
    layout = parts.layout
    names = [name_in(layout.texts[block.start], wording)]
    stop = block.start + 1
    while stop < block.stop and is_signed(layout.texts[stop]):
        # "(Signed) …" over "(Signed) …": they sign together, the office below is for both.
        further = name_in(layout.texts[stop], wording)
        if not further:
            break
        names.append(further)
        stop += 1
    first, stop = stop, _behind_roles(stop, block.stop, layout, wording)
    parts.signatories += names
    parts.roles.append(role_in(list(layout.texts[first:stop])))
    parts.add("signature", block.start, stop)
    return stop


def _sign_side_by_side(parts: Parts, signed: Signed, wording: Wording) -> int:
    layout, first = parts.layout, signed.stop
    stop = first
    parts.signatories += [signer.name for signer in signed.signers if signer.name]
    parts.roles += [signer.role for signer in signed.signers]
    if not any(parts.roles):
        # One office for all, below the names
        block = _next(first, len(layout), layout)
        if block is not None and block.start == first:
            stop = _behind_roles(first, block.stop, layout, wording)
            parts.roles = [role_in(list(layout.texts[first:stop]))]
    parts.add("signature", signed.start, stop)
    return stop


def _behind_roles(first: int, stop: int, layout: Layout, wording: Wording) -> int:
    """Return the index behind the lines of an office that begins at ``first``, if any does."""
    index = first
    while (
        index < min(stop, first + _ROLE_LINES)
        and is_role(layout.texts[index])
        and not _addresses_all(index, layout, wording)
        and not _list_begins(index, stop, layout, wording)
    ):
        index += 1
    return index


def signs(block: Block, lower: Block | None, layout: Layout, wording: Wording) -> bool:
    """Return True where a block is a signature and not the title of a list."""
    if signed_at(block.start, len(layout), layout, wording):
        return True
    if not name_in(layout.texts[block.start], wording):
        return False
    if block.stop - block.start > 1 + _ROLE_LINES and not _addressed_within(block, layout, wording):
        return False
    if begins_attachment(block, layout, wording):
        return False
    below = plain(layout.texts[lower.start]) if lower else ""
    return not status_line(below, wording) and not wording.group_labels.match(below)


def _addressed_within(block: Block, layout: Layout, wording: Wording) -> bool:
    return any(address_at(each, layout, wording) for each in range(block.start + 1, block.stop))


def begins_attachment(block: Block, layout: Layout, wording: Wording) -> bool:
    """Return True where a block is the head of an attachment."""
    return bool(
        list_head(block, layout, wording)
        or is_annex(block, layout)
        or heading(block, layout, wording)
    )


def _addresses_all(index: int, layout: Layout, wording: Wording) -> bool:
    """Return True for an address under a name; "Permanent Representative of …" is an office."""
    address = address_at(index, layout, wording)
    return address is not None and not OFFICE.match(SINGULAR.sub("", plain(layout.texts[index])))


def _list_begins(index: int, stop: int, layout: Layout, wording: Wording) -> bool:
    """Return True where a line is the title or status of a list, with no blank line before."""
    return any(
        status_line(layout.texts[each], wording) for each in range(index, min(index + 3, stop))
    )
