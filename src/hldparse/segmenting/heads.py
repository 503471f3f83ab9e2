"""Heads of attachments: status lines of lists, headings of the profile, "Annex"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hldparse.records.document import AttachmentKind, AttachmentStatus
from hldparse.segmenting.layout import Block, Layout
from hldparse.segmenting.wording import Wording, has_digit, is_title_like, plain
from hldparse.text.dates import find_dates
from hldparse.text.fold import fold

_MOST_LINES = 8
_LONG = 300
_STATUS_LINE = 200
_STATUSES: dict[str, AttachmentStatus] = {
    "tentative": "tentative",
    "provisional": "tentative",
    "preliminary": "tentative",
    "revised": "revised",
    "updated": "revised",
    "final": "final",
    "proposed": "proposed",
}
ANNEX = re.compile(
    r"(?:annex|appendix|attachment|enclosure)(?:\s+(?:[IVXLC]+|\d{1,2}|[A-Z]))?\s*[.:]?",
    re.IGNORECASE,
)
# "Issued on 22 June, 2006", "As of 3 May 2012": a date under a title, no part of it.
_ISSUED = re.compile(r"(?:issued|dated|updated|as (?:of|at)|version of)\b", re.IGNORECASE)
_CLOSED = " )]*_.\t"


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


def status_of(word: str) -> AttachmentStatus:
    """Return the status that a printed word means; unknown words of a profile mean none."""
    return _STATUSES.get(word.casefold(), "")


def status_line(text: str, wording: Wording) -> tuple[str, AttachmentStatus, str] | None:
    """Return what stands before a list's status on its line, the status and its date.

    "(Revised list as of 8 September 2006)" → ("", "revised", "2006-09-08"). The date must be all
    that follows, so that a sentence about "revised lists of participants" is none.
    """
    if len(text) > _STATUS_LINE or not has_digit(text):
        return None
    match = wording.list_status.search(text)
    if match is None or not match["date"]:
        return None
    found = find_dates(match["date"])
    if len(found) != 1 or match["date"][found[0].stop :].strip(_CLOSED):
        return None
    if len(match["date"][: found[0].start].split()) > 1:
        return None
    before = text[: match.start()].rstrip(" (*_[-–—,:")
    if before and match.start() == len(before) + 1:
        # "A revised list …" in a sentence: the status stands right after a word.
        return None
    return plain(before), status_of(match["status"]), found[0].iso


def list_head(block: Block, layout: Layout, wording: Wording) -> list[Head]:
    """Return the heads of lists in ``block``; their titles stand before the status."""
    heads: list[Head] = []
    floor = block.start
    for index in range(block.start, block.stop):
        found = status_line(layout.texts[index], wording)
        if found is None:
            continue
        before, status, as_of = found
        first = _title_above(index, floor, layout, wording)
        titles = [plain(layout.texts[each]) for each in range(first, index)]
        title = " ".join(part for part in (*titles, before) if part)
        heads.append(Head(first, index + 1, "round-table-list", title, status, as_of))
        floor = index + 1
    return heads


def _title_above(index: int, floor: int, layout: Layout, wording: Wording) -> int:
    """Return the first line of the title directly above a status line in its block."""
    first = index
    while first > floor and index - first < _MOST_LINES // 2:
        text = layout.texts[first - 1]
        joined = " ".join(layout.texts[first - 1 : index])
        if len(text) > _STATUS_LINE or not is_title_like(joined, wording):
            break
        first -= 1
    return first


def heading(block: Block, layout: Layout, wording: Wording) -> Head | None:
    """Return the head that a block of a few lines is by the profile's headings, else None."""
    if block.stop - block.start > _MOST_LINES or not is_title_like(block.text[:_LONG], wording):
        return None
    if len(block.text) > _LONG and block.text.rstrip(" *_").endswith("."):
        return None
    for index in range(block.start, block.stop):
        titles, as_of = _titles(index, block, layout)
        joined = " ".join(titles)
        if not wording.any_heading.within(joined):
            continue
        for kind, pattern in wording.headings:
            if pattern.search(joined):
                status = status_of(fold(joined).split(" ", 1)[0])
                return Head(block.start, block.stop, kind, joined, status, as_of)
    return None


def _titles(index: int, block: Block, layout: Layout) -> tuple[list[str], str]:
    """Return the lines of a title from ``index``, and the date of a line of issue among them."""
    titles: list[str] = []
    as_of = ""
    for each in range(index, block.stop):
        line = plain(layout.texts[each])
        found = find_dates(line) if _ISSUED.match(line) else ()
        if found and titles:
            as_of = found[0].iso
        else:
            titles.append(line)
    return titles, as_of


def is_annex(block: Block, layout: Layout) -> bool:
    """Return True where a block begins with a line "Annex", "ANNEX II", "Enclosure 1"."""
    return bool(ANNEX.fullmatch(plain(layout.texts[block.start])))
