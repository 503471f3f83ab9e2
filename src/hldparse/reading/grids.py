"""From ruled lines to tables: which lines meet, and which cells they leave open."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from hldparse.reading.stripes import striped
from hldparse.reading.words import Rules, Word, middle

_SAME_EDGE = 4.0
"""Points between the edges of a line drawn as a thin box, and of lines drawn twice."""
_TOUCH = 3.0
"""Points by which lines that meet may miss each other."""
_MOST_LINES = 400
"""Lines either way that a page of tables has at most; more are a map or a chart."""
_MOST_CELLS = 5_000
_MOST_PAIRS = 1_000_000
"""Groups of lines times words of a page that are looked at."""
_CROSSED = 0.04
"""Share of words that lines may run through: in a table none, in a chart or a plan many."""
_FILLED = 0.15
"""Share of cells that hold something; a row of six with one tick has a third."""

_HEAD = 80.0
"""Points that the head of a table is high at most."""
_LABELLED = 0.6
"""Share of rows that have a word in one and the same column: in charts there is none such."""

Line = tuple[float, float, float]
"""How far down a line across lies, or how far right one down the page; from where, to where."""


def tables_of(across: Iterable[Line], down: Iterable[Line], words: Sequence[Word]) -> list[Rules]:
    """Return the ruled tables of a page, from its top down, that hold ``words``."""
    rows, columns = _whole(across), _whole(down)
    if not rows or not columns or max(len(rows), len(columns)) > _MOST_LINES:
        return []
    grids = _meeting(rows, columns)
    if len(grids) * len(words) > _MOST_PAIRS:
        return []
    whole = [rules for lines, sides in grids if (rules := _grid(lines, sides)) is not None]
    for table, stripes in striped(whole, rows, words):
        # Boxes of a form have running text between them.
        if _holds(table, words):
            whole = [table, *(rules for rules in whole if rules not in stripes)]
    found = [rules for rules in whole if _holds(rules, words)]
    return sorted(found, key=lambda rules: rules.rows[0])


def apart(places: Iterable[float]) -> tuple[float, ...]:
    """Return edges in order, each once: the two sides of a thin box are one."""
    found: list[float] = []
    for each in sorted(places):
        if not found or each - found[-1] > _SAME_EDGE:
            found.append(float(each))
    return tuple(found)


def _whole(lines: Iterable[Line]) -> list[Line]:
    """Return lines with those joined that continue or repeat each other."""
    found = []
    for place, stretches in _by_place(lines).items():
        stretches.sort()
        start, stop = stretches[0]
        for begins, ends in stretches[1:]:
            if begins > stop + _TOUCH:
                found.append((place, start, stop))
                start, stop = begins, ends
            stop = max(stop, ends)
        found.append((place, start, stop))
    return found


def _by_place(
    lines: Iterable[Line], also: Iterable[float] = ()
) -> dict[float, list[tuple[float, float]]]:
    """Return where lines begin and end, by their place; ``also`` are places without lines."""
    lines = list(lines)
    places = apart([*(place for place, _, _ in lines), *also])
    at: dict[float, list[tuple[float, float]]] = {place: [] for place in places}
    for place, start, stop in lines:
        at[places[bisect_right(places, place) - 1]].append((start, stop))
    return at


def _meeting(rows: list[Line], columns: list[Line]) -> list[tuple[list[Line], list[Line]]]:
    """Return lines that meet, over others or directly, together."""
    group = list(range(len(rows) + len(columns)))

    def head(index: int) -> int:
        while group[index] != index:
            group[index] = group[group[index]]
            index = group[index]
        return index

    for i, (y, left, right) in enumerate(rows):
        for j, (x, top, bottom) in enumerate(columns, start=len(rows)):
            if left - _TOUCH <= x <= right + _TOUCH and top - _TOUCH <= y <= bottom + _TOUCH:
                group[head(i)] = head(j)
    together: dict[int, tuple[list[Line], list[Line]]] = defaultdict(lambda: ([], []))
    for i, line in enumerate(rows):
        together[head(i)][0].append(line)
    for j, line in enumerate(columns, start=len(rows)):
        together[head(j)][1].append(line)
    return list(together.values())


def _grid(rows: list[Line], columns: list[Line]) -> Rules | None:
    """Return the cells between lines that meet; None where they make no two columns."""
    if not rows or not columns:
        return None
    # Lines across may reach beyond the outer lines down, and the other way round.
    across = _by_place(rows, [end for _, *ends in columns for end in ends])
    down = _by_place(columns, [end for _, *ends in rows for end in ends])
    if len(across) < 2 or len(down) < 3 or len(across) * len(down) > _MOST_CELLS:
        return None
    ys, xs = tuple(across), tuple(down)
    right = {
        (row, column)
        for row, (top, bottom) in enumerate(pairwise(ys))
        for column, edge in enumerate(xs[1:-1])
        if not _drawn(down[edge], (top + bottom) / 2)
    }
    below = {
        (row, column)
        for row, edge in enumerate(ys[1:-1])
        for column, (left, stop) in enumerate(pairwise(xs))
        if not _drawn(across[edge], (left + stop) / 2)
    }
    return Rules(ys, xs, frozenset(right), frozenset(below))


def _drawn(stretches: list[tuple[float, float]], at: float) -> bool:
    return any(start - _TOUCH <= at <= stop + _TOUCH for start, stop in stretches)


def _holds(rules: Rules, words: Sequence[Word]) -> bool:
    """Return True where words stand in the cells of a grid, and not across its lines."""
    inside = within(rules, words)
    if len(inside) < 2:
        return False
    filled, crossed = set(), 0
    for word in inside:
        row = bisect_right(rules.rows, middle(word.box)) - 1
        x0, _, x1, _ = word.box
        column = bisect_right(rules.columns, (x0 + x1) / 2) - 1
        filled.add((row, column))
        low, high = bisect_right(rules.columns, x0 + 2), bisect_right(rules.columns, x1 - 2)
        crossed += any((row, at - 1) not in rules.open_right for at in range(low, high))
    size = (len(rules.rows) - 1) * (len(rules.columns) - 1)
    opened = len(rules.open_right | rules.open_below)
    by_row, by_column = Counter(row for row, _ in filled), Counter(column for _, column in filled)
    if len(by_column) < 2 or max(by_column.values()) < _LABELLED * len(by_row):
        return False
    return crossed <= _CROSSED * len(inside) and len(filled) >= _FILLED * (size - opened)


def within(rules: Rules, words: Sequence[Word]) -> list[Word]:
    """Return the words whose middle lies in a table."""
    left, right = rules.columns[0], rules.columns[-1]
    top, bottom = rules.rows[0], rules.rows[-1]
    return [
        word
        for word in words
        if top < middle(word.box) <= bottom and left < (word.box[0] + word.box[2]) / 2 <= right
    ]


Band = tuple[float, float]
"""From the first to the last of the lines across that belong to a table without lines down."""


def bands_of(across: Iterable[Line], tables: Sequence[Rules]) -> list[Band]:
    """Return where tables lie that are ruled across only: above the head, below it, at the end.

    Three lines of one width at least, the first two near each other; a line below a running head
    and one above the foot of the page are no table. Nor are lines, or edges of shaded headings, in
    columns that stand beside each other.
    """
    lines = [
        line
        for line in _whole(across)
        if not any(rules.rows[0] <= line[0] <= rules.rows[-1] for rules in tables)
    ]
    if not 3 <= len(lines) <= _MOST_LINES:
        return []
    alike: list[list[Line]] = []
    for line in lines:
        group = next((each for each in alike if _same_width(each[0], line)), None)
        if group is None:
            alike.append([line])
        else:
            group.append(line)
    return [
        (group[0][0], group[-1][0])
        for group in alike
        if len(group) > 2
        and group[1][0] - group[0][0] < _HEAD
        and not any(_beside(group, other) for other in alike)
    ]


def _same_width(line: Line, other: Line) -> bool:
    return all(abs(a - b) < _TOUCH for a, b in zip(line[1:], other[1:], strict=True))


def _beside(group: Sequence[Line], other: Sequence[Line]) -> bool:
    """Return True for lines of two columns: side by side, and for several of them at one height."""
    (top, left, right), bottom = group[0], group[-1][0]
    _, start, stop = other[0]
    among = sum(top - _TOUCH <= line[0] <= bottom + _TOUCH for line in other)
    return among > 1 and (right < start + _TOUCH or stop < left + _TOUCH)
