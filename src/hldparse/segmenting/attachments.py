"""Cuts what follows a letter into its attachments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from hldparse.segmenting.addressing import address_at
from hldparse.segmenting.bare_lists import with_bare_lists
from hldparse.segmenting.headless import headless
from hldparse.segmenting.heads import Head
from hldparse.segmenting.heads_below import Rest, heads_of
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.merged_heads import merged
from hldparse.segmenting.signed_columns import Signed
from hldparse.segmenting.signing import is_signed
from hldparse.segmenting.wording import Wording, is_title_like


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
    heads = merged(heads_of(Rest(blocks, layout, wording)), stop, layout, wording)
    first = blocks[0].start
    if heads:
        leading = [block for block in blocks if block.start < heads[0].start]
        if all(_may_head(block, layout, wording) for block in leading):
            heads[0] = replace(heads[0], start=first)
    if not heads or heads[0].start > first:
        until = heads[0].start if heads else stop
        heads.insert(0, headless(first, until, layout, wording))
    heads = with_bare_lists(heads, stop, layout, wording)
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
