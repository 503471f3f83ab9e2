"""Labels of tables in lines, and the known names that stand below them."""

from __future__ import annotations

from collections.abc import Iterator

from hldparse.records.lexicon import Lexicon
from hldparse.segmenting.datelines import date_of
from hldparse.segmenting.known_lines import cells_of, count_names
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.statuses import status_line
from hldparse.segmenting.wording import Wording, is_listed, plain

_HEAD_LINES = 6
"""Lines of theme, date, venue and chair below a label, at most."""
_SENTENCE = 80
_SENTENCE_WORDS = 8
# "Round table 1", "Round table 2", "Round table 3" side by side
_SIDE_BY_SIDE = 2


def names_below(
    start: int, stop: int, layout: Layout, wording: Wording, lexicon: Lexicon
) -> tuple[int, int]:
    """Return how many known names stand below a label, and how many there may be.

    What dresses the table, up to its first name, does not count unless it is prose.
    """
    known = everything = 0
    sentences = _sentences(start, stop, layout)
    for place, (index, text) in enumerate(_below(start, stop, layout, wording)):
        count = count_names(text, lexicon)
        dresses = not known and not count.known and place < _HEAD_LINES
        if dresses and not is_listed(text) and index not in sentences:
            continue
        known, everything = known + count.known, everything + count.all
    return known, everything


def _below(start: int, stop: int, layout: Layout, wording: Wording) -> Iterator[tuple[int, str]]:
    for cell in cells_of(layout.texts[start]):
        rest = _behind_label(plain(cell), wording)
        if rest:
            yield start, rest
    for index in range(start + 1, stop):
        text = layout.texts[index]
        if not layout.empty[index] and not date_of(text) and not status_line(text, wording):
            yield index, text


def _sentences(start: int, stop: int, layout: Layout) -> frozenset[int]:
    """Return the lines of paragraphs that end as sentences do."""
    return frozenset(
        index
        for block in layout.blocks(start + 1, stop)
        if block.text.rstrip(" *_").endswith((".", ";", ":"))
        and len(block.text.split()) >= _SENTENCE_WORDS
        for index in range(block.start, block.stop)
    )


def is_prose(text: str) -> bool:
    """Return True for a long line that ends as those of sentences do."""
    return len(text) > _SENTENCE and text.rstrip(" *_").endswith((".", ";", ","))


def is_label(text: str, wording: Wording) -> bool:
    """Return True for a line that begins with the label of a table, and for a row of labels."""
    cells = [plain(cell) for cell in cells_of(text)]
    labels = [rest is not None for rest in (_behind_label(cell, wording) for cell in cells)]
    return (bool(labels) and labels[0]) or sum(labels) >= _SIDE_BY_SIDE


def _behind_label(cell: str, wording: Wording) -> str | None:
    """Return what follows a label on its line; None where a sentence goes on, or no label is."""
    found = wording.group_labels.match(cell)
    if found is None:
        return None
    rest = cell[found.end() :].strip(" *_")
    return None if rest[:1].islower() else rest
