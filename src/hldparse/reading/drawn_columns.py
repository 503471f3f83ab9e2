"""Lists in columns that a PDF draws column after column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hldparse.reading.columns import STRETCHED, is_stretched, whole_entries, width_of
from hldparse.reading.order import Piece
from hldparse.reading.rows import GAP, Run


def as_drawn(pieces: Sequence[Piece], height: float) -> Iterator[Run | None]:
    """Yield pieces in the order of drawing, None where space parts them within a column."""
    pieces = _unstretched(pieces, height)
    steps = [lower.box[1] - upper.box[1] for upper, lower in pairwise(pieces)]
    usual = sorted(step for step in steps if step > height / 2) or [height]
    step = usual[len(usual) // 3]
    columns = _columns(pieces, step, height)
    width = max((width_of(column) for column, narrow in columns if narrow), default=0.0)
    for column, _ in columns:
        yield from whole_entries(column, step, width)


def _columns(
    pieces: Sequence[Piece], step: float, height: float
) -> list[tuple[list[Run | None], bool]]:
    """Return pieces by column as lines, None where space parts them, and whether a column stands
    beside another."""
    found: list[tuple[list[Run | None], bool]] = []
    column: list[Run | None] = []
    last: Piece | None = None
    left, beside = 0.0, False
    for piece in pieces:
        moved = 0.0 if last is None or piece.opens_column else piece.box[1] - last.box[1]
        if last is None or piece.opens_column or _leaves(last, piece, left - height):
            above = _above(column, piece) if piece.opens_column else 0
            found += [(column[:above], False), (column[above:], beside or piece.opens_column)]
            column, left, beside = [], piece.box[0], piece.opens_column
        if moved > GAP * step:
            column.append(None)
        column.append(Run(piece.words))
        last, left = piece, min(left, piece.box[0])
    return [*found, (column, beside)]


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


def _below(pieces: Sequence[Piece], index: int, height: float) -> Piece | None:
    """Return the first piece behind ``index`` that stands in a further line."""
    top = pieces[index].box[1] + height / 2
    return next((piece for piece in pieces[index + 1 : index + 9] if piece.box[1] > top), None)


def _runs_through(line: Piece, left: Piece, right: Piece) -> bool:
    return line.box[0] < left.box[2] and line.box[2] > right.box[0]
