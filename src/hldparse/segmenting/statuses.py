"""The status of a list and its date: "(Revised list as of 8 September 2006)"."""

from __future__ import annotations

import re

from hldparse.records.document import AttachmentStatus
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.wording import Wording, may_hold_day, plain
from hldparse.text.dates import find_dates

LONGEST = 200
_STATUSES: dict[str, AttachmentStatus] = {
    "tentative": "tentative",
    "provisional": "tentative",
    "preliminary": "tentative",
    "draft": "tentative",
    "revised": "revised",
    "updated": "revised",
    "final": "final",
    "proposed": "proposed",
    "provisoire": "tentative",
    "révisée": "revised",
    "revisada": "revised",
    "actualisée": "revised",
    "actualizada": "revised",
    "finale": "final",
    "définitive": "final",
    "definitiva": "final",
}
# "(Revised list as of 3 May 2012) (reissued)", "…, corrected version", "… Rev. 1"
_REISSUED = re.compile(
    r"[\s,;()\[\]–—-]*"
    r"(?:re-?issued|corrected|(?:second|corrected|revised|new) version|(?:rev|corr)\.?)"
    r"(?:\s*\d{1,2})?",
    re.IGNORECASE,
)
CLOSED = " )]*_.\t"
"""What may stand behind the date at the end of a line."""


def status_of(word: str) -> AttachmentStatus:
    """Return the status that a printed word means; unknown words of a profile mean none."""
    return _STATUSES.get(word.casefold(), "")


def titled_status(title: str) -> AttachmentStatus:
    """Return the status that a title begins with: "Revised list of …", "Liste provisoire des …"."""
    return next(filter(None, map(status_of, title.split(None, 2)[:2])), "")


def status_line(text: str, wording: Wording) -> tuple[str, AttachmentStatus, str] | None:
    """Return what stands before a list's status on its line, the status and its date.

    "(Revised list as of 8 September 2006)" → ("", "revised", "2006-09-08"). The date must be all
    that follows, so that a sentence about "revised lists of participants" is none.
    """
    if len(text) > LONGEST or not may_hold_day(text):
        return None
    match = wording.list_status.search(text)
    if match is None or not match["date"]:
        return None
    found = find_dates(match["date"])
    if len(found) != 1 or len(match["date"][: found[0].start].split()) > 1:
        return None
    if _REISSUED.sub("", match["date"][found[0].stop :], count=1).strip(CLOSED):
        return None
    before = text[: match.start()].rstrip(" (*_[-–—,:")
    if before and match.start() == len(before) + 1:
        # "A revised list …" in a sentence: the status stands right after a word.
        return None
    return plain(before), status_of(match["status"]), found[0].iso


def status_lines(
    index: int, stop: int, layout: Layout, wording: Wording
) -> tuple[int, tuple[str, AttachmentStatus, str]] | None:
    """Return how many lines the status of a list takes from ``index`` on, and what ``status_line``
    says of it: its date may stand on the next line, "(as of 8 September 2006)", if it begins with a
    capital and is no part of a sentence.
    """
    text = layout.texts[index].strip()
    found = status_line(text, wording)
    if found:
        return 1, found
    if index + 1 < stop and text.lstrip("(*_#")[:1].isupper():
        found = status_line(f"{text} {layout.texts[index + 1].strip()}", wording)
    return (2, found) if found else None
