"""Lists of names by table that stand in the text of a letter or note itself, not annexed to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice

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

_TRIES = 16
"""Labels of one stretch of the body from which a list is looked for, at most."""


def lists_within(parts: Parts, layout: Layout, wording: Wording) -> list[Piece]:
    """Return the lists in the body of ``parts``, whose lines are then no part of the body."""
    found: list[Piece] = []
    if layout.lexicon is None:
        return found
    body = sorted(
        (each for each in parts.segments if each.role == "body"), key=lambda each: each.span.start
    )
    floor = reach = -1
    tries = 0
    for number, segment in enumerate(body):
        label = _label(segment.span, floor, layout, wording)
        if label is None:
            continue
        if label >= reach:
            # What begins at a later label of the same stretch ends there too.
            reach, tries = _list_end(label, islice(body, number, None), layout, wording), 0
        tries += 1
        told = told_by_names(
            Head(label, label, "other", ""), reach, layout, wording, layout.lexicon
        )
        if told is not None:
            found.append(Piece(label, reach, told))
        if told is not None or tries == _TRIES:
            floor = reach
    _take_out(parts, found)
    return found


def _label(span: Span, floor: int, layout: Layout, wording: Wording) -> int | None:
    lines = (index for index in span if index >= floor and not layout.empty[index])
    return next((index for index in lines if is_label(layout.texts[index], wording)), None)


def _list_end(label: int, body: Iterable[Segment], layout: Layout, wording: Wording) -> int:
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


def _take_out(parts: Parts, pieces: Sequence[Piece]) -> None:
    """Take the lines of ``pieces``, which are in order, from the body of ``parts``."""
    stops = [piece.stop for piece in pieces]
    kept: list[Segment] = []
    for each in parts.segments:
        start, stop = each.span.start, each.span.stop
        if each.role == "body":
            for piece in islice(pieces, bisect_right(stops, start), None):
                if piece.start >= stop:
                    break
                if start < piece.start:
                    kept.append(Segment("body", Span(start, piece.start)))
                start = piece.stop
        if start == each.span.start:
            kept.append(each)
        elif start < stop:
            kept.append(Segment("body", Span(start, stop)))
    parts.segments[:] = kept
