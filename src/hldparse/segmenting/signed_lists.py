"""Signatures one below the other under a list, and who signed, listed there: no participants.

Kari Example
Permanent Representative of Norway
"""

from __future__ import annotations

import re

from hldparse.segmenting.known_lines import is_name
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.signing import OFFICE, SIGNED, is_role, is_signed, name_in
from hldparse.segmenting.wording import Wording, plain

_MOST_LINES = 5
"""Lines of a signature with its office."""
_MOST_SIGNERS = 6
# "Signed by:", "Signatories", "Firmado por"
_SIGNERS = re.compile(
    r"\W*(?:(?:list of |liste des |lista de )?(?:signator(?:y|ies)|signataires?|firmantes?)"
    r"|sign(?:ed|é)(?: by| on behalf of| par| au nom de)?|firmado(?: por)?)\W*",
    re.IGNORECASE,
)


def without_signatures(start: int, stop: int, layout: Layout, wording: Wording) -> int:
    """Return where the list in lines ``start`` to ``stop`` ends without signatures at its end.

    A name with its office is a signature only where no such blocks stand further up: else the
    list is one of persons.
    """
    blocks = list(layout.blocks(start, stop))
    for number, block in enumerate(blocks[1:], start=1):
        if _SIGNERS.fullmatch(plain(layout.texts[block.start])):
            return layout.trimmed(start, blocks[number].start)
    signing = [_signs(block, layout, wording) for block in blocks]
    count = 0
    while count < len(blocks) - 1 and signing[-1 - count]:
        count += 1
    if not 0 < count <= _MOST_SIGNERS or any(signing[: len(blocks) - count]):
        return stop
    return layout.trimmed(start, blocks[-count].start)


def _signs(block: Block, layout: Layout, wording: Wording) -> bool:
    lines = layout.texts[block.start : block.stop]
    if len(lines) > _MOST_LINES:
        return False
    if SIGNED.fullmatch(plain(lines[0])):
        lines = lines[1:]
    signed = len(lines) < block.stop - block.start or is_signed(lines[0])
    if not lines or not name_in(lines[0], wording):
        return False
    if layout.lexicon is not None and is_name(lines[0], layout.lexicon):
        return False
    office = len(lines) > 1 and OFFICE.search(lines[1]) is not None
    return (signed or office) and all(map(is_role, lines[1:]))
