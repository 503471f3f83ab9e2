"""Lists of names by table that stand in the text of a letter or note itself, not annexed to it."""

from __future__ import annotations

from collections.abc import Sequence

from hldparse.records.document import Segment
from hldparse.records.source import Span
from hldparse.segmenting.attachments import Piece
from hldparse.segmenting.bare_lists import told_by_names
from hldparse.segmenting.heads import Head
from hldparse.segmenting.known_lines import count_names
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.parts import Parts
from hldparse.segmenting.table_labels import is_label, is_prose
from hldparse.segmenting.wording import Wording


def lists_within(parts: Parts, layout: Layout, wording: Wording) -> list[Piece]:
    """Return the lists in the body of ``parts``, whose lines are then no part of the body."""
    found: list[Piece] = []
    if layout.lexicon is None:
        return found
    body = sorted(
        (each for each in parts.segments if each.role == "body"), key=lambda each: each.span.start
    )
    floor = -1
    for number, segment in enumerate(body):
        label = _label(segment.span, floor, layout, wording)
        if label is None:
            continue
        stop = _list_end(label, body[number:], layout, wording)
        told = told_by_names(Head(label, label, "other", ""), stop, layout, wording, layout.lexicon)
        if told is not None:
            found.append(Piece(label, stop, told))
            floor = stop
    for piece in found:
        _take_out(parts, piece)
    return found


def _label(span: Span, floor: int, layout: Layout, wording: Wording) -> int | None:
    lines = (index for index in span if index >= floor and not layout.empty[index])
    return next((index for index in lines if is_label(layout.texts[index], wording)), None)


def _list_end(label: int, body: Sequence[Segment], layout: Layout, wording: Wording) -> int:
    """Return where a list ends that begins at ``label``: before prose, and before a paragraph in
    which no name stands that is known.
    """
    stop = label + 1
    for segment in body:
        for block in layout.blocks(max(segment.span.start, label), segment.span.stop):
            lines = layout.texts[block.start : block.stop]
            labelled = any(is_label(text, wording) for text in lines)
            if not labelled and not any(_known(text, layout) for text in lines):
                return stop
            for index in range(block.start, block.stop):
                text = layout.texts[index]
                if is_prose(text) and not _known(text, layout):
                    return stop
                stop = index + 1
    return stop


def _known(text: str, layout: Layout) -> bool:
    return layout.lexicon is not None and count_names(text, layout.lexicon).known > 0


def _take_out(parts: Parts, piece: Piece) -> None:
    kept: list[Segment] = []
    for each in parts.segments:
        start, stop = each.span.start, each.span.stop
        if each.role != "body" or stop <= piece.start or start >= piece.stop:
            kept.append(each)
            continue
        if start < piece.start:
            kept.append(Segment("body", Span(start, piece.start)))
        if stop > piece.stop:
            kept.append(Segment("body", Span(piece.stop, stop)))
    parts.segments[:] = kept
