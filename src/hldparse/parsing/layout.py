"""What each row of a list is, before it is decided to whom it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from hldparse.parsing.heads import HeadWords
from hldparse.parsing.known import KnownNames
from hldparse.parsing.markers import (
    Item,
    footnote,
    list_marker,
    lone_bullet,
    split_marks,
    star_item,
    strip_emphasis,
)
from hldparse.parsing.sheet import Row
from hldparse.parsing.table_labels import TableLabel
from hldparse.records.blocks import Category
from hldparse.text.fold import fold
from hldparse.text.labels import names_a_page, names_an_annex

_WORD = re.compile(r"[^\W_]")
# "II", "IV"; "I" and "V" alone may be letters
_NUMERAL = re.compile(r"[IVX]{2,6}")
# "1", "l", "11": an I or two as engines see them
_STROKES = re.compile(r"1{1,3}|l{1,3}")
_SENTENCE_WORDS = 8


class Kind(Enum):
    """Sorts of rows in a list of participants."""

    TABLE = auto()
    STATUS = auto()
    TITLE = auto()
    CATEGORY = auto()
    CATEGORY_GOES_ON = auto()
    LABEL = auto()
    LEAD_IN = auto()
    ITEM = auto()
    FOOTNOTE = auto()
    RULE = auto()
    BULLET = auto()
    PLAIN = auto()


@dataclass(slots=True)
class LaidRow:
    """A row with its kind; lists.py changes the kind of plain rows that belong to a head."""

    row: Row
    kind: Kind
    start: int = 0
    """Where the text begins, after a list marker."""
    table: TableLabel | None = None
    category: Category | None = None
    label: tuple[str, str] | None = None

    @property
    def text(self) -> str:
        """The line without its list marker."""
        return self.row.text[self.start :]


def lay_out(
    rows: Sequence[Row], words: HeadWords, names: KnownNames, *, title: str
) -> list[LaidRow]:
    """Return the kind of each row by its own words and, for wrapped headings, by the next ones."""
    stars = uses_stars(rows, names)
    laid: list[LaidRow] = []
    position = 0
    while position < len(rows):
        wrapped = _wrapped_category(rows, position, words)
        if wrapped:
            category, count = wrapped
            laid.append(LaidRow(rows[position], Kind.CATEGORY, category=category))
            laid += [
                LaidRow(row, Kind.CATEGORY_GOES_ON) for row in rows[position + 1 : position + count]
            ]
            position += count
            continue
        after_bullet = bool(laid) and laid[-1].kind is Kind.BULLET
        found = _lay(rows[position], words, stars=stars, after_bullet=after_bullet)
        if found.kind is Kind.CATEGORY and laid and _ends_a_name(laid[-1], found.row, names):
            found = _as_other(found.row, words)
        laid.append(found)
        position += 1
    _mark_empty_items(laid)
    _mend_numerals(laid)
    _mark_titles(laid, title)
    return laid


def _ends_a_name(before: LaidRow, row: Row, names: KnownNames) -> bool:
    """Say whether what may be a heading is the rest of the name above it.

    "States" under "Organization of American".
    """
    if row.after_gap or before.kind not in {Kind.PLAIN, Kind.ITEM}:
        return False
    own = split_marks(before.text)[0]
    return not names.known(own) and names.known(f"{own} {split_marks(row.text)[0]}")


def uses_stars(rows: Sequence[Row], names: KnownNames) -> bool:
    """Say whether the list's bullets are asterisks: most items have them, and no other sign."""
    starred = [(row, item) for row in rows if (item := star_item(row.text))]
    if not starred:
        return False
    # A line with a star is no item by another sign.
    others = sum(list_marker(row.text, stars=False) is not None for row in rows)
    if len(starred) <= others:
        return False
    return len(starred) > 1 or any(
        names.known(split_marks(row.text[item.start :])[0]) for row, item in starred
    )


def sentence_like(text: str) -> bool:
    """Say whether a line is prose: long, with a full stop, or introduced by "Note"."""
    stripped = text.strip().strip("*_").rstrip()
    return stripped.endswith(".") and len(stripped.split()) >= _SENTENCE_WORDS


def _lay(row: Row, words: HeadWords, *, stars: bool, after_bullet: bool) -> LaidRow:
    if not _WORD.search(row.text):
        return LaidRow(row, Kind.BULLET if lone_bullet(row.text) else Kind.RULE)
    return (
        _as_heading(row, words)
        or _as_item(row, words, stars, after_bullet)
        or _as_other(row, words)
    )


def _as_heading(row: Row, words: HeadWords) -> LaidRow | None:
    """Read a table's label, a category's heading or a lead-in."""
    table = words.table_label(row.text)
    if table:
        return LaidRow(row, Kind.TABLE, table=table)
    category = words.category(row.text)
    if category is None and row.recognised:
        category = words.misread_category(row.text)
    if category:
        return LaidRow(row, Kind.CATEGORY, category=category)
    if words.lead_in(row.text):
        return LaidRow(row, Kind.LEAD_IN)
    inline = words.category_with_rest(row.text)
    return LaidRow(row, Kind.CATEGORY, start=inline[1], category=inline[0]) if inline else None


def _as_item(row: Row, words: HeadWords, stars: bool, after_bullet: bool) -> LaidRow | None:
    """Read an item or, marked like one or not, a label with its value."""
    item: Item | None = list_marker(row.text, stars=stars)
    label = words.labelled(row.text[item.start :] if item else row.text)
    if label:
        return LaidRow(row, Kind.LABEL, label=label)
    if item:
        # "* previously approved …": names begin with a capital, footnotes need not.
        note = item.marker == "*" and row.text[item.start].islower()
        return LaidRow(row, Kind.FOOTNOTE if note else Kind.ITEM, start=item.start)
    return LaidRow(row, Kind.ITEM) if after_bullet else None


def _as_other(row: Row, words: HeadWords) -> LaidRow:
    if words.status(row.text):
        return LaidRow(row, Kind.STATUS)
    own = strip_emphasis(row.text)
    if names_an_annex(own):
        return LaidRow(row, Kind.TITLE)
    if names_a_page(own):
        return LaidRow(row, Kind.RULE)
    return LaidRow(row, Kind.FOOTNOTE if _explains_a_mark(row.text) else Kind.PLAIN)


def _explains_a_mark(text: str) -> bool:
    found = footnote(text)
    if not found:
        return False
    # "*Multidimensional aspects …" opens an emphasis; a footnote has a space or another sign.
    mark = found[0]
    return not mark.startswith("*") or text.lstrip()[len(mark) : len(mark) + 1] in " =:\t"


def _wrapped_category(
    rows: Sequence[Row], position: int, words: HeadWords
) -> tuple[Category, int] | None:
    """Return the category of a heading that begins at ``position`` and takes two or three rows."""
    row = rows[position]
    if not words.begins_category(row.text):
        return None
    whole = words.category(row.text) is not None
    joined = row.text
    best = None
    for count, follower in enumerate(rows[position + 1 : position + 3], start=2):
        # Below a page's end too: "Civil society" and "and the private sector".
        goes_on = follower.after_page and follower.text[:1].islower()
        if whole and follower.after_gap and not goes_on:
            break
        joined = f"{joined} {follower.text}"
        category = words.category(joined)
        if category:
            best = category, count
    return best


def _mark_empty_items(laid: Sequence[LaidRow]) -> None:
    """Make items of bullets between items that have their own: a name is missing behind them."""
    for above, row, below in zip(laid, laid[1:], laid[2:], strict=False):
        between = above.kind is Kind.ITEM and below.kind is Kind.ITEM and below.start > 0
        if row.kind is Kind.BULLET and between:
            row.kind, row.start = Kind.ITEM, len(row.row.text)


def _mend_numerals(laid: Sequence[LaidRow]) -> None:
    """Give recognised labels "Panel 1" and "Panel 11" the numerals I and II, where labels of the
    list have numerals and no other figures.
    """
    labelled = [(row, row.table) for row in laid if row.table]
    numbers = {table.number for _, table in labelled}
    if not any(map(_NUMERAL.fullmatch, numbers)):
        return
    figures = {number for number in numbers if number.isdigit() or number == "l"}
    if all(map(_STROKES.fullmatch, figures)):
        for row, table in labelled:
            if row.row.recognised and _STROKES.fullmatch(table.number):
                row.table = replace(table, number="I" * len(table.number))


def _mark_titles(laid: Sequence[LaidRow], title: str) -> None:
    """Mark plain rows that repeat a part of the list's title, as heads of later tables do."""
    folded = f" {' '.join(_folded_words(title))} "
    if not folded.strip():
        return
    for item in laid:
        if item.kind is Kind.PLAIN and len(item.row.text) <= len(folded) + 20:
            own = _folded_words(strip_emphasis(item.row.text))
            if len(own) > 1 and f" {' '.join(own)} " in folded:
                item.kind = Kind.TITLE


def _folded_words(text: str) -> list[str]:
    return fold(text).split()
