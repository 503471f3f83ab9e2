"""Lists in columns: each column's lines, wrapped entries as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from hldparse.reading.cells import fits
from hldparse.reading.order import brackets, goes_on, leads_over
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
_ACRONYM = 7
"""Letters of one word in capitals that may begin an entry: "UNESCO Institute"."""
_HANGS = (0.5, 4.0)
"""How far a continued line stands in from its first, in heights of a line, from and to."""


def by_column(
    rows: Sequence[Sequence[Run]], gutters: Sequence[float], step: float
) -> Iterator[Run]:
    """Yield the lines of rows that share ``gutters``, column after column."""
    edges = [float("-inf"), *gutters, float("inf")]
    columns: list[list[Run | None]] = []
    for left, right in pairwise(edges):
        column: list[Run | None] = []
        for row in rows:
            words = [word for run in row for word in run.words if left < word.box[0] <= right]
            if words:
                column.append(Run(words))
        columns.append(column)
    width = max(map(width_of, columns))
    for column in columns:
        yield from (line for line in whole_entries(column, step, width) if line)


def width_of(column: Sequence[Run | None]) -> float:
    """Return how wide the lines of a column are together, 0 where it has none."""
    lefts = [line.box[0] for line in column if line]
    return max((line.box[2] for line in column if line), default=0.0) - min(lefts, default=0.0)


def is_stretched(words: Sequence[Word], space: float) -> bool:
    """Return False where ``space``, beside ``words``, is far wider than those between them.

    Where one space of a line is stretched, all are.
    """
    spaces = [after.box[0] - before.box[2] for before, after in pairwise(words)]
    return not spaces or space < _STRETCHED_TOO * median(spaces)


def whole_entries(lines: Sequence[Run | None], step: float, width: float = 0.0) -> list[Run | None]:
    """Return the lines of a column, those of an entry that was wrapped as one; None parts them.

    A line was wrapped where its next word had no room in it, and the two belong together by their
    words, because the second hangs under the first, or as the list around them shows. Lines of
    running text stay as they are. ``width`` is that of the widest column of the page, if known.
    """
    runs = [line for line in lines if line]
    if len(runs) < 2:
        return list(lines)
    span = (min(line.box[0] for line in runs), max(line.box[2] for line in runs))
    pairs = [(a, b) for a, b in pairwise(lines) if a and b]
    full = [not fits(upper, lower, span) for upper, lower in pairs]
    prose = len(pairs) >= _FEWEST and sum(full) > _MOSTLY * len(pairs) and _runs_on(pairs)
    # Where a line stands in that had room in the one before, it is of another level.
    hanging = (
        not _from_the_right(runs)
        and not _centred(runs)
        and not any(hangs(*pair) and not wide for pair, wide in zip(pairs, full, strict=True))
    )
    # Where entries hang, what does not hang goes on with none: it may stand below a heading, which
    # pictures do not show to be bold.
    seen = runs[0].words[0].confidence is not None
    hung = seen and hanging and any(hangs(*pair) for pair in pairs)
    rests = (
        frozenset() if prose or hung else rests_in(lines, (span[0], max(span[1], span[0] + width)))
    )
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


def _centred(runs: Sequence[Run]) -> bool:
    """Return True where lines have their middles below one another, and not their beginnings."""
    lefts, middles = [run.box[0] for run in runs], [run.box[0] + run.box[2] for run in runs]
    level = max(middles) - min(middles) < 2 * ALIGNED
    return level and len(runs) > 2 and max(lefts) - min(lefts) > 2 * ALIGNED


def _wraps(upper: Run, lower: Run, step: float) -> bool:
    """Return True where ``lower`` may be the further line of an entry: next, and not far."""
    return 0 < lower.box[1] - upper.box[1] < GAP * step and len(upper.words) <= _PROSE


def _is_one(upper: Run, lower: Run, span: tuple[float, float], *, hanging: bool) -> bool:
    hung = hangs(upper, lower)
    if not hung and abs(upper.box[0] - lower.box[0]) >= ALIGNED:
        return False
    if brackets(upper.text, lower.text):
        return True
    if upper.text.endswith("-") or fits(upper, lower, span) or _is_capitals(upper, lower):
        return False
    return leads_over(upper.text, lower.text) or (hung and hanging)


def _is_capitals(upper: Run, lower: Run) -> bool:
    """Return True for a heading in capitals above an entry: "COUNTRIES", "Australia"."""
    return upper.text.isupper() and not lower.text.isupper() and len(upper.text) > _ACRONYM


def hangs(upper: Run, lower: Run) -> bool:
    """Return True where a line stands in a little from the one it may go on."""
    height = upper.words[0].size
    return _HANGS[0] * height < lower.box[0] - upper.box[0] < _HANGS[1] * height
