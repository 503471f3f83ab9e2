"""Tables whose every other row is shaded: the rows between the stripes belong to them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from hldparse.reading.words import Rules, Word, middle

_SAME = 3.0
"""Points by which the edges of columns, and the ends of lines, may differ."""
_FEWEST = 2
"""Stripes of a table, at least."""
_HEAD = 80.0
"""Points that a row between stripes, or the head above them, is high at most."""
_ROW = 4.0
"""Points that a row is high at least."""

_LINE = 0.35
"""Space between the lines of a cell, in their height, at most."""
_GUTTER = 0.6
"""Space between the words of two columns, in their height, at least."""
_MOST_WORDS = 200
"""Words of a row that are looked at."""
_ABOVE, _BELOW = 2, 1
"""Rows without shade above the first stripe, with the head, and below the last, at most."""

Line = tuple[float, float, float]


def striped(
    grids: Sequence[Rules], across: Iterable[Line], words: Sequence[Word]
) -> Iterator[tuple[Rules, Sequence[Rules]]]:
    """Yield the tables of which some of ``grids`` are the shaded rows, each with these.

    What lies between two stripes is a row; lines ``across`` as wide as the table part such rows,
    and add those above the first stripe and below the last. Where there are none, ``words`` that
    stand in the columns do: of the head and the first row, and of the last.
    """
    single = [rules for rules in grids if len(rules.rows) == 2]
    if len(single) < _FEWEST:
        return
    lines = sorted(across)
    for stripes in _alike(sorted(single, key=lambda rules: rules.rows[0])):
        if len(stripes) >= _FEWEST:
            yield _grown(_table(stripes, lines), words), stripes


def _alike(single: Sequence[Rules]) -> list[list[Rules]]:
    """Return grids of one row together that have the same columns and a row between them."""
    groups: list[list[Rules]] = []
    for rules in single:
        for group in groups:
            space = rules.rows[0] - group[-1].rows[-1]
            if _ROW < space < _HEAD and _same(group[-1].columns, rules.columns):
                group.append(rules)
                break
        else:
            groups.append([rules])
    return groups


def _same(these: Sequence[float], those: Sequence[float]) -> bool:
    return len(these) == len(those) and all(
        abs(this - that) < _SAME for this, that in zip(these, those, strict=True)
    )


def _table(stripes: Sequence[Rules], lines: Sequence[Line]) -> Rules:
    left, right = stripes[0].columns[0], stripes[0].columns[-1]
    wide = [place for place, *ends in lines if _same(ends, (left, right))]
    edges = {edge for rules in stripes for edge in rules.rows}
    top, bottom = min(edges), max(edges)
    for place in sorted((each for each in wide if each < top), reverse=True):
        top = place if top - place < _HEAD else top
    for place in (each for each in wide if each > bottom):
        bottom = place if place - bottom < _HEAD else bottom
    for place in (each for each in wide if top <= each <= bottom):
        if all(abs(place - edge) > _ROW for edge in edges):
            edges.add(place)
    rows = tuple(sorted(edges))
    opened = {rules.rows[0]: rules.open_right for rules in stripes}
    open_right = {
        (row, column)
        for row, (upper, _) in enumerate(pairwise(rows))
        for _, column in opened.get(upper, ())
    }
    return Rules(rows, stripes[0].columns, frozenset(open_right), frozenset())


def _grown(rules: Rules, words: Sequence[Word]) -> Rules:
    """Return a table with the rows above and below that only their words tell."""
    rows, added = list(rules.rows), 0
    tallest = max(lower - upper for upper, lower in pairwise(rows))
    left, right = rules.columns[0], rules.columns[-1]
    beside = [word for word in words if left < (word.box[0] + word.box[2]) / 2 < right]
    for _ in range(_ABOVE):
        near = [word for word in beside if rows[0] - 2 * tallest < middle(word.box) < rows[0]]
        near.sort(key=lambda word: -word.box[3])
        row = _nearest([(rows[0] - word.box[3], rows[0] - word.box[1], word) for word in near])
        if not _is_row(row, rules.columns, tallest, rows[0]):
            break
        rows.insert(0, min(word.box[1] for word in row) - 1)
        added += 1
    for _ in range(_BELOW):
        near = [word for word in beside if rows[-1] < middle(word.box) < rows[-1] + 2 * tallest]
        near.sort(key=lambda word: word.box[1])
        row = _nearest([(word.box[1] - rows[-1], word.box[3] - rows[-1], word) for word in near])
        if not _is_row(row, rules.columns, tallest, rows[-1]):
            break
        rows.append(max(word.box[3] for word in row) + 1)
    opened = frozenset((row + added, column) for row, column in rules.open_right)
    return Rules(tuple(rows), rules.columns, opened, frozenset())


def _nearest(placed: Sequence[tuple[float, float, Word]]) -> list[Word]:
    """Return the words of the row next to a stripe, by how far from it they begin and end."""
    row: list[Word] = []
    far = 0.0
    for begins, ends, word in placed:
        if row and begins > far + _LINE * (ends - begins):
            break
        row.append(word)
        far = max(far, ends)
    return row


def _is_row(row: Sequence[Word], columns: Sequence[float], tallest: float, edge: float) -> bool:
    """Return True where words near a stripe stand in several of its columns, and not across."""
    if (
        not 0 < len(row) <= _MOST_WORDS
        or min(abs(middle(word.box) - edge) for word in row) > tallest
    ):
        return False
    filled = {bisect_right(columns, (word.box[0] + word.box[2]) / 2) for word in row}
    return len(filled) > 1 and not any(_crosses(row, each) for each in columns[1:-1])


def _crosses(row: Sequence[Word], edge: float) -> bool:
    """Return True where a line of words runs on over the edge of a column."""
    for word in row:
        x0, y0, x1, y1 = word.box
        if x0 < edge - 1 and x1 > edge + 1:
            return True
        for other in row:
            space = other.box[0] - x1
            on_line = y0 < middle(other.box) < y1
            if (
                x1 <= edge + 1
                and on_line
                and -1 < space < _GUTTER * (y1 - y0)
                and (other.box[2] > edge + 1)
            ):
                return True
    return False
