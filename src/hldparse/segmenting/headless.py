"""What stands without a head of its own: its kind told by what is in it."""

from __future__ import annotations

import re

from hldparse.records.document import AttachmentKind
from hldparse.segmenting.datelines import lone_date
from hldparse.segmenting.heads import Head, heads_tables, titles_of
from hldparse.segmenting.heads_below import LONGEST_TITLE
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.list_titles import list_title
from hldparse.segmenting.merged_heads import label_lines
from hldparse.segmenting.statuses import titled_status
from hldparse.segmenting.wording import Wording, is_title_like, plain
from hldparse.text.fold import fold

_LABEL = 200
_CONTACT_LINES = 3
_ABOVE, _BELOW = 15, 60
"""Lines around a label in which a heading of participants is near."""
_TITLE_LINES = 12
# "E-mail: …", "Phone: …", "Tel. No. …"
_CONTACT = re.compile(r"@|\b(?:tel|phone|fax)\b", re.IGNORECASE)
# "Chad<TAB>☑<TAB>☐", "Chad<TAB>Yes<TAB>No"
_TICKED_ROW = re.compile(r"\S\t(?:[☐☑☒⊠✓✔□√x]|yes|no|oui|non|s[íi])(?:\t|\Z)", re.IGNORECASE)
_NUMBERED_ROW = re.compile(r"\b1\.\s?\D.*\b2\.\s?\D.*\t")


def headless(start: int, stop: int, layout: Layout, wording: Wording) -> Head:
    """Return the head of lines without one, their kind told by what is in them."""
    texts = [text for text in layout.texts[start:stop] if text and not text.isspace()]
    labels = [index for index, _ in label_lines(start, stop, layout, wording)]
    kind: AttachmentKind = "other"
    if any(_heads_a_list(label, start, stop, layout, wording) for label in labels):
        kind = "round-table-list"
    elif any("\t" in text and _NUMBERED_ROW.search(text[:2000]) for text in texts) or (
        any(heads_tables(text, wording) for text in texts) and any(map(_TICKED_ROW.search, texts))
    ):
        kind = "expressions-of-interest"
    elif sum(_is_contact(text[:_LABEL]) for text in texts) > max(_CONTACT_LINES, len(texts) // 4):
        kind = "contacts"
    first = next(layout.blocks(start, stop))
    titled = len(first.text) <= LONGEST_TITLE and is_title_like(first.text, wording)
    lines = layout.texts[first.start : first.stop] if titled else ()
    titles, as_of = titles_of([plain(line) for line in lines])
    title = " ".join(titles)
    if kind == "round-table-list":
        above = [each for each in range(start, labels[0]) if not layout.empty[each]]
        told = list_title(above[:_TITLE_LINES], layout, wording)
        title = told.title if lone_date(title) else title
        as_of = as_of or told.as_of
    return Head(start, first.stop, kind, title, titled_status(title), as_of)


def _is_contact(text: str) -> bool:
    if "@" in text:
        return True
    lowered = text.casefold()
    return any(word in lowered for word in ("tel", "phone", "fax")) and (
        _CONTACT.search(text) is not None
    )


def _heads_a_list(label: int, start: int, stop: int, layout: Layout, wording: Wording) -> bool:
    """Return True where a heading of participants stands near below the label of a table, or
    right above it. In a long document a label far from any may be that of something else.
    """
    near = range(max(start, label - _ABOVE), min(stop, label + _BELOW))
    return any(
        fold(cell) in wording.list_words
        for text in layout.texts[near.start : near.stop]
        if 0 < len(text) < _LABEL
        for cell in text.split("\t")
    )
