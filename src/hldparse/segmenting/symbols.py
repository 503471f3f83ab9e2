"""The symbol of a document that has no letter or note, as it heads its first page."""

from __future__ import annotations

from hldparse.segmenting.layout import Layout
from hldparse.segmenting.openings import SYMBOL
from hldparse.segmenting.wording import plain


def symbol_above(start: int, stop: int, layout: Layout) -> str:
    """Return the symbol that stands on a line of its own from the top of the page of line ``start``
    to line ``stop``, also as a running head; "" for none, and for several different ones.
    """
    lines = layout.source.lines
    first, page = start, lines[start].page
    while page is not None and first and lines[first - 1].page == page:
        first -= 1
    texts = (plain(layout.texts[index]).strip() for index in range(first, stop))
    found = {text.rstrip(".-") for text in texts if SYMBOL.fullmatch(text)}
    return found.pop() if len(found) == 1 else ""
