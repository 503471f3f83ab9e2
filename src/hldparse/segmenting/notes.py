"""Notes: masthead, titles, who submits them, and what they transmit."""

from __future__ import annotations

import re
from itertools import islice

from hldparse.segmenting.datelines import date_of
from hldparse.segmenting.heads import heads_tables, is_annex
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.openings import BY_LINE, SYMBOL, Opening
from hldparse.segmenting.parts import FOOTNOTE, Parts
from hldparse.segmenting.wording import Wording, is_listed, plain

_HEAD_BLOCKS = 10
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


def take_masthead(parts: Parts, opening: Opening, stop: int, wording: Wording) -> int:
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
        if symbol and not parts.symbol and not FOOTNOTE.match(text):
            parts.symbol = symbol.group().rstrip(".-")
        parts.date = parts.date or date_of(text)
    return True


def take_note(parts: Parts, start: int, stop: int, wording: Wording) -> None:
    """Take the text of a note. Where it transmits something, what follows is attached.

    So is a table with a column for each of several round tables.
    """
    layout = parts.layout
    transmits = False
    for block in layout.blocks(start, stop):
        if is_annex(block, layout) or heads_tables(layout.texts[block.start], wording):
            return
        if parts.is_footnote(block.start):
            parts.add("footnote", block.start, block.stop)
        elif transmits:
            return
        else:
            parts.add("body", block.start, block.stop)
            transmits = bool(_TRANSMITS.search(block.text))
