"""What stands without a head of its own: its kind told by what is in it."""

from __future__ import annotations

import re
from dataclasses import replace

from hldparse.records.document import AttachmentKind
from hldparse.segmenting.datelines import lone_date
from hldparse.segmenting.heads import Head, heads_tables, titles_of
from hldparse.segmenting.heads_below import LONGEST_TITLE
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.list_titles import list_title
from hldparse.segmenting.merged_heads import labels_in
from hldparse.segmenting.statuses import titled_status
from hldparse.segmenting.wording import Wording, is_title_like, plain
from hldparse.text.fold import fold

_LABEL = 200
_CONTACT_LINES = 3
# "E-mail: …", "Phone: …", "Tel. No. …"
_CONTACT = re.compile(r"@|\b(?:tel|phone|fax)\b", re.IGNORECASE)
# "Chad<TAB>☑<TAB>☐", "Chad<TAB>Yes<TAB>No"
_TICKED_ROW = re.compile(r"\S\t(?:[☐☑☒⊠✓✔□√x]|yes|no|oui|non|s[íi])(?:\t|\Z)", re.IGNORECASE)
_NUMBERED_ROW = re.compile(r"\b1\.\s?\D.*\b2\.\s?\D.*\t")


def headless(start: int, stop: int, layout: Layout, wording: Wording) -> Head:
    """Return the head of lines without one, their kind told by what is in them."""
    texts = [text for text in layout.texts[start:stop] if text and not text.isspace()]
    labels = labels_in(start, stop, layout, wording)
    kind: AttachmentKind = "other"
    if labels and any(
        fold(cell) in wording.list_words
        for text in texts
        if len(text) < _LABEL
        for cell in text.split("\t")
    ):
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
        return _dated(
            Head(start, first.stop, kind, title, titled_status(title), as_of), stop, layout, wording
        )
    return Head(start, first.stop, kind, title, titled_status(title), as_of)


def _is_contact(text: str) -> bool:
    if "@" in text:
        return True
    lowered = text.casefold()
    return any(word in lowered for word in ("tel", "phone", "fax")) and (
        _CONTACT.search(text) is not None
    )


def _dated(head: Head, stop: int, layout: Layout, wording: Wording) -> Head:
    """Return the head of a list with the date that stands alone above its first table."""
    label = next(
        (each for each in range(head.start, stop) if labels_in(each, each + 1, layout, wording)),
        head.start,
    )
    titled = list_title(range(head.start, label), layout, wording)
    title = titled.title if lone_date(head.title) else head.title
    return replace(head, title=title, as_of=head.as_of or titled.as_of)
