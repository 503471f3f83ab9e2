"""The title of a list that has no status line, and the date that stands alone beside it.

List of participants
14 March 2011
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hldparse.records.document import AttachmentStatus
from hldparse.segmenting.datelines import lone_date
from hldparse.segmenting.heads import titles_of
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.openings import SYMBOL
from hldparse.segmenting.statuses import CLOSED, titled_status
from hldparse.segmenting.wording import Wording, may_hold_day, plain
from hldparse.text.dates import find_dates
from hldparse.text.labels import names_an_annex


@dataclass(frozen=True, slots=True)
class ListTitle:
    """What the lines above the first table of a list say."""

    title: str
    status: AttachmentStatus
    as_of: str


def list_title(lines: Iterable[int], layout: Layout, wording: Wording) -> ListTitle:
    """Return title, status and date of a list that ``lines`` head.

    The date is one that is said to be that of the list, else the first that has a line of its own,
    else one that ends a title which speaks of participants or seats.
    """
    texts = [plain(layout.texts[index]) for index in lines if not layout.empty[index]]
    titles, as_of = titles_of(
        [
            text
            for text in texts
            if not lone_date(text) and not names_an_annex(text) and not SYMBOL.fullmatch(text)
        ]
    )
    # A line that an engine cut in two ends in its year only with the next one.
    whole = " ".join(titles)
    as_of = (
        as_of
        or next(filter(None, map(lone_date, texts)), "")
        or next(filter(None, (_ending_date(each, wording) for each in (*titles, whole))), "")
    )
    status: AttachmentStatus = next(filter(None, map(titled_status, titles)), "")
    return ListTitle(whole, status, as_of)


def _ending_date(text: str, wording: Wording) -> str:
    """Return the date at the end of "Participants in the round tables, 5 May 2016"."""
    if not may_hold_day(text) or not wording.seating_titles.within(text):
        return ""
    found = find_dates(text)
    if len(found) != 1 or text[found[0].stop :].strip(CLOSED):
        return ""
    before = text[: found[0].start].rstrip()
    return found[0].iso if before.endswith((",", "(", "–", "—", "-", ":")) else ""
