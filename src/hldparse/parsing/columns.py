"""Lists whose tables stand side by side, a column each, brought one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, zip_longest

from hldparse.parsing.cells import Cell, cells_of, plain_row
from hldparse.parsing.heads import HeadWords
from hldparse.parsing.sheet import Row

_FEWEST = 2
"""Names in a column with headings, at least."""
_MOST = 100
"""Tables side by side, at most: each part of a row is as long as what stands before it."""


def by_column(rows: Sequence[Row], words: HeadWords) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Return ``rows`` with a part for each cell where a row of labels heads columns, and the parts
    of rows that have more cells than these columns.

    "Round Table 1<TAB>Round Table 2" heads columns as far as the rows have cells. So do headings
    among the names of one column. A part holds its cell at its own characters of the line, with
    spaces for what stands before.
    """
    if not any("\t" in row.text for row in rows) and not any(
        _may_have_cells(row.text)
        and words.names_table(row.text.casefold())
        and len(_cells(row)) > 1
        for row in rows
    ):
        return tuple(rows), ()
    dealt: list[Row] = []
    beyond: list[Row] = []
    position = 0
    while position < len(rows):
        stop = _block(rows, position, words)
        heads = len(_cells(rows[position])) if stop > position else None
        if stop == position and not (position and _goes_on(rows[position - 1], rows[position])):
            stop = _headed_within(rows, position, words)
        if stop == position:
            dealt.append(rows[position])
            position += 1
            continue
        columns = _dealt(rows[position:stop], words)
        dealt += chain.from_iterable(columns[:heads])
        further = chain.from_iterable(columns[heads:] if heads else ())
        beyond += [part for part in further if words.category(part.text) is None]
        position = stop
    return tuple(dealt), tuple(beyond)


def _may_have_cells(text: str) -> bool:
    return "\t" in text or "   " in text or "|" in text or "<" in text


def _cells(row: Row) -> list[Cell]:
    return cells_of(plain_row(row.text))


def _block(rows: Sequence[Row], start: int, words: HeadWords) -> int:
    """Return where the columns end that the row at ``start`` heads; ``start`` where it heads none.

    A row of one cell belongs to the first column where no blank line parts it from the others.
    """
    text = plain_row(rows[start].text)
    labels = [words.table_label(text[cell.start : cell.stop]) for cell in cells_of(text)]
    if sum(label is not None for label in labels) <= 1 or len(labels) > _MOST:
        return start
    stop = start + 1
    while stop < len(rows):
        count = len(_cells(rows[stop]))
        if count > _MOST or (count <= 1 and rows[stop].after_gap):
            break
        stop += 1
    return stop


def _headed_within(rows: Sequence[Row], start: int, words: HeadWords) -> int:
    """Return where rows with tabs end whose columns hold headings of categories among names.

    "Albania<TAB>Zimbabwe", "Andorra<TAB>Observers", "Angola<TAB>Holy See". A column of nothing but
    categories names the rows beside it: ``start`` then.
    """
    stop = start
    while stop < len(rows) and 0 < rows[stop].text.count("\t") < _MOST:
        if stop > start and not _goes_on(rows[stop - 1], rows[stop]):
            break
        stop += 1
    cells = [[cell.strip() for cell in row.text.split("\t")] for row in rows[start:stop]]
    for column in zip_longest(*cells, fillvalue=""):
        filled = [text for text in column if text]
        heads = sum(words.category(text) is not None for text in filled)
        if heads and len(filled) - heads >= max(heads, _FEWEST):
            return stop
    return start


def _goes_on(before: Row, row: Row) -> bool:
    """Return True for the next row of the same table: nothing stands between, and as many cells."""
    close = row.index == before.index + 1 and not row.after_gap
    return close and row.text.count("\t") == before.text.count("\t")


def _dealt(rows: Sequence[Row], words: HeadWords) -> list[list[Row]]:
    """Return the parts of ``rows`` by column; a category alone in its row is that of all columns
    with names.
    """
    texts = [plain_row(row.text) for row in rows]
    cells = [cells_of(text) for text in texts]
    if not any(sign in text for text in texts for sign in "\t|<"):
        heads = [_begins(texts[0], cell) for cell in cells[0]]
        cells = [_below(own, text, heads) for own, text in zip(cells, texts, strict=True)]
    whole = [
        len(own) == 1 and words.category(text) is not None
        for text, own in zip(texts, cells, strict=True)
    ]
    return [
        [
            row if heads else _part(row, text, own[column])
            for row, text, own, heads in zip(rows, texts, cells, whole, strict=True)
            if heads or (column < len(own) and text[own[column].start : own[column].stop].strip())
        ]
        for column in range(max(map(len, cells)))
    ]


def _begins(text: str, cell: Cell) -> int:
    own = text[cell.start : cell.stop]
    return cell.start + len(own) - len(own.lstrip())


def _distance(heads: Sequence[int], begins: int, at: int) -> int:
    return abs(heads[at] - begins)


def _below(cells: Sequence[Cell], text: str, heads: Sequence[int]) -> list[Cell]:
    """Return cells that only space parts, each in the place of the head it stands below; as they
    were where they are as many as the heads, or two would stand below one.

    In the last rows of a table the first columns may be empty.
    """
    if len(cells) >= len(heads):
        return list(cells)
    places = [
        min(range(len(heads)), key=partial(_distance, heads, begins))
        for begins in (_begins(text, cell) for cell in cells)
    ]
    if len(set(places)) < len(places):
        return list(cells)
    placed = [Cell(0, 0)] * (max(places, default=-1) + 1)
    for place, cell in zip(places, cells, strict=True):
        placed[place] = cell
    return placed


def _part(row: Row, text: str, cell: Cell) -> Row:
    own = " " * cell.start + text[cell.start : cell.stop].rstrip()
    return replace(row, text=own, is_cell=True)
