"""Lists that print labels of tables and names below them, and no heading of a category.

Round table 1
Austria
Benin
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hldparse.records.document import AttachmentKind
from hldparse.records.lexicon import Lexicon
from hldparse.segmenting.datelines import date_of, lone_date
from hldparse.segmenting.grids import first_grid
from hldparse.segmenting.heads import Head
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.list_titles import list_title
from hldparse.segmenting.signed_lists import without_signatures
from hldparse.segmenting.table_labels import is_label, names_below
from hldparse.segmenting.wording import Wording, is_title_like, plain
from hldparse.text.fold import fold
from hldparse.text.labels import labels_in_use, names_an_annex

_MAY_HOLD: frozenset[AttachmentKind] = frozenset(
    {"other", "seat-allocation", "information-note", "summary"}
)
_FEWEST = 2
"""Known names in such a list, at least."""
_TITLE_LINES = 10
_LONGEST = 250
_PAGE = 10


@dataclass(frozen=True, slots=True)
class _Labels:
    """Where the tables of a list begin."""

    lines: tuple[int, ...]
    of_profile: bool
    """False for words that only the list itself uses so: "Group A", "Group B"."""


def with_bare_lists(
    heads: Sequence[Head], stop: int, layout: Layout, wording: Wording
) -> list[Head]:
    """Return ``heads``, whose last attachment ends before ``stop``, with a list of names by table
    as one, from its title on, where the head above says nothing of a list.
    """
    lexicon = layout.lexicon
    if lexicon is None:
        return list(heads)
    found: list[Head] = []
    stops = [*(head.start for head in heads[1:]), stop]
    for head, until in zip(heads, stops, strict=True):
        told = told_by_names(head, until, layout, wording, lexicon)
        if told is None:
            found.append(head)
            continue
        if any(not layout.empty[index] for index in range(head.start, told.start)):
            found.append(head)
        found.append(told)
    return found


def told_by_names(
    head: Head, stop: int, layout: Layout, wording: Wording, lexicon: Lexicon
) -> Head | None:
    """Return the head of the list or table of wishes that what ``head`` heads turns out to be."""
    if head.kind not in _MAY_HOLD:
        return None
    grid = first_grid(head.start, stop, layout, wording, lexicon)
    label = grid if grid is not None else _first_label(head, stop, layout, wording, lexicon)
    if label is None:
        return None
    first = _first_title(head, label, layout, wording)
    titled = list_title(range(first, label), layout, wording)
    titles = (head.title, titled.title)
    wished = grid is not None or any(map(wording.wish_titles.within, titles))
    kind: AttachmentKind = "expressions-of-interest" if wished else "round-table-list"
    return Head(first, label, kind, titled.title, titled.status, titled.as_of)


def _first_label(
    head: Head, stop: int, layout: Layout, wording: Wording, lexicon: Lexicon
) -> int | None:
    """Return the line of the first label below which names are listed; None for no list."""
    stop = without_signatures(head.start, stop, layout, wording)
    labels = _labels(head.start, stop, layout, wording)
    if not labels.lines:
        return None
    known = everything = 0
    for start, until in zip(labels.lines, (*labels.lines[1:], stop), strict=True):
        here, there = names_below(start, until, layout, wording, lexicon)
        known, everything = known + here, everything + there
    enough = known * 2 >= everything if labels.of_profile else known * 3 >= everything * 2
    # Two names among other lines may be anybody's.
    if known < _FEWEST or not enough or (known == _FEWEST < everything):
        return None
    if labels.of_profile:
        return labels.lines[0]
    above = range(head.start, labels.lines[0])
    titles = (plain(layout.texts[index]) for index in above if not layout.empty[index])
    return labels.lines[0] if any(map(wording.seating_titles.within, titles)) else None


def _labels(start: int, stop: int, layout: Layout, wording: Wording) -> _Labels:
    lines = [index for index in range(start, stop) if not layout.empty[index]]
    own = [index for index in lines if is_label(layout.texts[index], wording)]
    if own:
        return _Labels(tuple(own), of_profile=True)
    stems = {
        fold(each.partition("{n}")[0])
        for each in labels_in_use(plain(layout.texts[index]) for index in lines)
    }
    inferred = [
        index for index in lines if stems and fold(layout.texts[index]).rpartition(" ")[0] in stems
    ]
    return _Labels(tuple(inferred), of_profile=False)


def _first_title(head: Head, label: int, layout: Layout, wording: Wording) -> int:
    """Return the line with which the titles right above the first label begin."""
    first, count = label, 0
    for index in layout.back(label):
        text = layout.texts[index]
        if index < head.start or count >= _TITLE_LINES or layout.gap(index, first) >= _PAGE:
            break
        bare = plain(text)
        titles = (
            date_of(text)
            or lone_date(text)
            or names_an_annex(bare)
            or fold(bare) in wording.lead_ins
            or (len(bare) <= _LONGEST and is_title_like(text, wording))
        )
        if not titles:
            break
        first, count = index, count + 1
    return first
