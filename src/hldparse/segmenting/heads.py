"""Heads of attachments: status lines of lists, headings of the profile, "Annex"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.records.document import AttachmentKind, AttachmentStatus
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.openings import SYMBOL
from hldparse.segmenting.statuses import CLOSED, LONGEST, status_lines, titled_status
from hldparse.segmenting.wording import (
    Wording,
    has_digit,
    is_listed,
    is_title_like,
    may_hold_day,
    plain,
)
from hldparse.text.dates import find_dates
from hldparse.text.fold import fold
from hldparse.text.labels import names_an_annex

_MOST_LINES = 8
_LONG = 300
# "Issued on 22 June, 2006", "As of 3 May 2012": a date under a title, no part of it.
_ISSUED = re.compile(r"\(?(?:issued|dated|updated|as (?:of|at)|version of)\b", re.IGNORECASE)
# "Expressions of interest received as of 8 July 2008", "Liste …, au 2 avril 2013": a date at the
# end of a title
_AS_OF = re.compile(r"\b(?:as (?:of|at|on)|au|al)\b", re.IGNORECASE)
# Its first letters, or what may stand before them
_MAY_BEGIN_ANNEX = frozenset("aAeE*_#<")
_EMPHASIS = ("**", "__")
_LONGEST_HEAD = 1_000
"""Characters of the head of a table."""
# "- Andorra": most lines of a list, and no head
_ENTRY = ("- ", "• ", "– ")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an attachment."""

    start: int
    """Line of its first title."""
    stop: int
    """Index behind the last line of the head."""
    kind: AttachmentKind
    title: str
    status: AttachmentStatus = ""
    as_of: str = ""


def list_head(block: Block, layout: Layout, wording: Wording) -> list[Head]:
    """Return the heads of lists in ``block``; their titles stand before the status."""
    heads: list[Head] = []
    if not may_hold_day(block.text):
        return heads
    floor = block.start
    for index in range(block.start, block.stop):
        text = layout.texts[index]
        if text.startswith(_ENTRY):
            continue
        told = status_lines(index, block.stop, layout, wording)
        if told is None:
            continue
        height, (before, status, as_of) = told
        first = _title_above(index, floor, layout, wording)
        titles = [plain(layout.texts[each]) for each in range(first, index)]
        title = " ".join(part for part in (*titles, before) if part)
        stop = index + height
        if not title and index == block.start and stop < block.stop:
            # The title may stand under the status, on the next line.
            below = layout.texts[stop]
            if is_title_like(below, wording):
                title, stop = plain(below), stop + 1
        heads.append(Head(first, stop, "round-table-list", title, status, as_of))
        floor = stop
    return heads


def _title_above(index: int, floor: int, layout: Layout, wording: Wording) -> int:
    """Return the first line of the title directly above a status line in its block."""
    first = index
    while first > floor and index - first < _MOST_LINES // 2:
        text = layout.texts[first - 1]
        joined = " ".join(layout.texts[first - 1 : index])
        if len(text) > LONGEST or not is_title_like(joined, wording):
            break
        first -= 1
    return first


def heading(block: Block, layout: Layout, wording: Wording) -> Head | None:
    """Return the head that the first lines of a block are by the profile's headings, else None."""
    if layout.texts[block.start].startswith(_ENTRY):
        return None
    lines = _first_lines(block, layout)
    joined = " ".join(lines)
    if not joined or not is_title_like(joined[:_LONG], wording):
        return None
    if len(joined) > _LONG and joined.rstrip(" *_").endswith("."):
        return None
    for number in range(len(lines)):
        if heads_entries(lines[max(number - 2, 0) : number], wording):
            # Below it a name that was wrapped: "… Environment", "Programme"
            return None
        titles, as_of = titles_of(lines[number:])
        title = " ".join(titles)
        if not wording.any_heading.within(title):
            continue
        for kind, pattern in wording.headings:
            if pattern.search(title):
                stop = block.start + len(lines)
                return Head(block.start, stop, kind, title, titled_status(title), as_of)
    return None


def heads_entries(lines: list[str], wording: Wording) -> bool:
    """Return True where the last of ``lines``, or the last two together, head a list's entries."""
    return bool(lines) and (
        fold(lines[-1]) in wording.list_words or fold(" ".join(lines)) in wording.list_words
    )


def _first_lines(block: Block, layout: Layout) -> list[str]:
    """Return the lines of a block that may be a title: up to a list, a number or emphasis' end."""
    lines: list[str] = []
    emphasised = False
    for index in range(block.start, min(block.stop, block.start + _MOST_LINES)):
        text = layout.texts[index]
        if lines and (is_listed(text) or text.lstrip()[:1].isdigit() or "\t" in text):
            break
        lines.append(plain(text))
        bare = text.strip()
        emphasised = emphasised or bare.startswith(_EMPHASIS)
        if emphasised and bare.endswith(_EMPHASIS):
            break
    # A long block without any such end is a text under its title.
    return lines[:1] if block.stop - block.start > _MOST_LINES == len(lines) else lines


def titles_of(lines: list[str]) -> tuple[list[str], str]:
    """Return the lines of a title, and the date of a line of issue among them."""
    titles: list[str] = []
    as_of = ""
    for line in lines:
        found = find_dates(line) if _ISSUED.match(line) else ()
        if found and titles:
            as_of = found[0].iso
            continue
        titles.append(line)
        dated = _AS_OF.search(line) if has_digit(line) else None
        ends = find_dates(line) if dated else ()
        if dated and ends and not line[ends[-1].stop :].strip(CLOSED):
            as_of = ends[-1].iso
    return titles, as_of


def is_annex(block: Block, layout: Layout) -> bool:
    """Return True where a block begins with a line "Annex", "ANNEX II", "Enclosure 1", perhaps
    below the symbol of the document at the top of a page.
    """
    text = layout.texts[block.start]
    if block.stop - block.start > 1 and SYMBOL.fullmatch(text.strip()):
        text = layout.texts[block.start + 1]
    if text[:1] not in _MAY_BEGIN_ANNEX and not text[:1].isspace():
        return False
    return names_an_annex(plain(text))


def heads_tables(text: str, wording: Wording) -> bool:
    """Return True for the head of a table with columns for several round tables."""
    if text.count("\t") < 2 or len(text) > _LONGEST_HEAD:
        return False
    labels = [bool(wording.group_labels.match(plain(cell))) for cell in text.split("\t")]
    return sum(labels) > 1
