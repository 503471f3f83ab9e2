"""Lists in columns: each column's lines, wrapped entries as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from hldparse.reading.cells import fits
from hldparse.reading.order import Piece, brackets, goes_on, leads_over
from hldparse.reading.rests import rests_in
from hldparse.reading.rows import GAP, Run
from hldparse.reading.words import Word

ALIGNED = 2.0
"""Points between the left edges of lines that stand under one another."""
STRETCHED = 3.0
"""Width of a space between words of one line, in heights of a line, at most."""
_STRETCHED_TOO = 4.0
"""Width of a space of a stretched line, in its usual spaces, at most."""
_FEWEST, _MOSTLY = 4, 0.65
"""Lines of a column, and the share of these that are full, from which it is running text."""
_SMALL = 0.4
"""Share of the further lines of running text that begin with no capital, at least."""
_PROSE = 8
"""Words of a line, above which it is no entry of a column but a line of running text."""
_HANGS = (0.5, 4.0)
"""How far a continued line stands in from its first, in heights of a line, from and to."""


def by_column(
    rows: Sequence[Sequence[Run]], gutters: Sequence[float], step: float
) -> Iterator[Run]:
    """Yield the lines of rows that share ``gutters``, column after column."""
    edges = [float("-inf"), *gutters, float("inf")]
    for left, right in pairwise(edges):
        column: list[Run | None] = []
        for row in rows:
            words = [word for run in row for word in run.words if left < word.box[0] <= right]
            if words:
                column.append(Run(words))
        yield from (line for line in whole_entries(column, step) if line)


def as_drawn(pieces: Sequence[Piece], height: float) -> Iterator[Run | None]:
    """Yield pieces in the order of drawing, None where space parts them within a column."""
    pieces = _unstretched(pieces, height)
    steps = [lower.box[1] - upper.box[1] for upper, lower in pairwise(pieces)]
    usual = sorted(step for step in steps if step > height / 2) or [height]
    step = usual[len(usual) // 3]
    column: list[Run | None] = []
    last: Piece | None = None
    left = 0.0
    for piece in pieces:
        moved = 0.0 if last is None or piece.opens_column else piece.box[1] - last.box[1]
        if last is None or piece.opens_column or _leaves(last, piece, left - height):
            above = _above(column, piece) if piece.opens_column else 0
            yield from whole_entries(column[:above], step)
            yield from whole_entries(column[above:], step)
            column, left = [], piece.box[0]
        if moved > GAP * step:
            column.append(None)
        column.append(Run(piece.words))
        last, left = piece, min(left, piece.box[0])
    yield from whole_entries(column, step)


def _above(column: Sequence[Run | None], piece: Piece) -> int:
    """Return how many lines of ``column`` stand above the next column, which ``piece`` opens.

    They may reach over it, and say nothing of where the column ends.
    """
    return sum(line is None or line.box[3] <= piece.box[1] for line in column)


def _leaves(last: Piece, piece: Piece, left: float) -> bool:
    """Return True for a piece left of the column of ``last``, from ``left``, or beside it."""
    return piece.box[0] < left or piece.box[1] < last.box[3] - last.words[0].size / 2


def _unstretched(pieces: Sequence[Piece], height: float) -> list[Piece]:
    """Return pieces with those of one line joined again whose spaces were only stretched.

    The line above or below runs through such a space, and ends where the line ends.
    """
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        last = found[-1] if found else None
        if last and not piece.opens_column and _in_one_line(last, piece, height):
            around = (found[-2] if len(found) > 1 else None, _below(pieces, index, height))
            if any(each and _runs_through(each, last, piece) for each in around):
                x0, y0, _, y1 = last.box
                box = (x0, min(y0, piece.box[1]), piece.box[2], max(y1, piece.box[3]))
                found[-1] = Piece([*last.words, *piece.words], box, last.opens_column)
                continue
        found.append(piece)
    return found


def _in_one_line(left: Piece, right: Piece, height: float) -> bool:
    level = abs(left.box[1] - right.box[1]) < height / 2
    space = right.box[0] - left.box[2]
    near = level and 0 < space < STRETCHED * height
    return near and is_stretched(left.words, space) and is_stretched(right.words, space)


def is_stretched(words: Sequence[Word], space: float) -> bool:
    """Return False where ``space``, beside ``words``, is far wider than those between them.

    Where one space of a line is stretched, all are.
    """
    spaces = [after.box[0] - before.box[2] for before, after in pairwise(words)]
    return not spaces or space < _STRETCHED_TOO * median(spaces)


def _below(pieces: Sequence[Piece], index: int, height: float) -> Piece | None:
    """Return the first piece behind ``index`` that stands in a further line."""
    top = pieces[index].box[1] + height / 2
    return next((piece for piece in pieces[index + 1 : index + 9] if piece.box[1] > top), None)


def _runs_through(line: Piece, left: Piece, right: Piece) -> bool:
    return line.box[0] < left.box[2] and line.box[2] > right.box[0]


def whole_entries(lines: Sequence[Run | None], step: float) -> list[Run | None]:
    """Return the lines of a column, those of an entry that was wrapped as one; None parts them.

    A line was wrapped where its next word had no room in it, and the two belong together by their
    words, because the second hangs under the first, or as the list around them shows. Lines of
    running text stay as they are.
    """
    runs = [line for line in lines if line]
    if len(runs) < 2:
        return list(lines)
    span = (min(line.box[0] for line in runs), max(line.box[2] for line in runs))
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    full = [not fits(upper, lower, span) for upper, lower in pairs]
    prose = len(pairs) >= _FEWEST and sum(full) > _MOSTLY * len(pairs) and _runs_on(pairs)
    # Where a line stands in that had room in the one before, it is of another level.
    hanging = not _from_the_right(runs) and not any(
        hangs(*pair) and not wide for pair, wide in zip(pairs, full, strict=True)
    )
    rests = frozenset() if prose else rests_in(lines, span)
    found = [lines[0]]
    for at, (upper, lower) in enumerate(pairwise(lines), start=1):
        last = found[-1]
        if upper and lower and last and _wraps(upper, lower, step):
            aligned = abs(upper.box[0] - lower.box[0]) < ALIGNED
            led = aligned and (at in rests or goes_on(upper.text, lower.text))
            if led or (not prose and _is_one(upper, lower, span, hanging=hanging)):
                found[-1] = Run([*last.words, *lower.words])
                continue
        found.append(lower)
    return found


def _runs_on(pairs: Sequence[tuple[Run, Run]]) -> bool:
    """Return True where lines begin with small letters as those of running text do: many do."""
    return sum(not lower.text[:1].isupper() for _, lower in pairs) >= _SMALL * len(pairs)


def _from_the_right(runs: Sequence[Run]) -> bool:
    """Return True where lines end below one another: where they begin then means nothing."""
    ends = [line.box[2] for line in runs]
    return max(ends) - min(ends) < ALIGNED


def _wraps(upper: Run, lower: Run, step: float) -> bool:
    """Return True where ``lower`` may be the further line of an entry: next, and not far."""
    return 0 < lower.box[1] - upper.box[1] < GAP * step and len(upper.words) <= _PROSE


def _is_one(upper: Run, lower: Run, span: tuple[float, float], *, hanging: bool) -> bool:
    hung = hangs(upper, lower)
    if not hung and abs(upper.box[0] - lower.box[0]) >= ALIGNED:
        return False
    if brackets(upper.text, lower.text):
        return True
    if upper.text.endswith("-") or fits(upper, lower, span):
        return False
    return leads_over(upper.text, lower.text) or (hung and hanging)


def hangs(upper: Run, lower: Run) -> bool:
    """Return True where a line stands in a little from the one it may go on."""
    height = upper.words[0].size
    return _HANGS[0] * height < lower.box[0] - upper.box[0] < _HANGS[1] * height
