"""Words with boxes → lines in reading order: tables, columns, gaps, and text along the margins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from hldparse.reading.flow import flow
from hldparse.reading.grids import Band, within
from hldparse.reading.rows import Run
from hldparse.reading.ruled import rows_of_table
from hldparse.reading.words import Rules, Word, least, middle
from hldparse.records.source import Line, line_of

_UPRIGHT = 2.5
"""Height of a word, of a line's, from which it runs up or down the page, if it is not wide."""
_MOST_PAIRS = 1_000_000
"""Upright words times words of a page that are looked at for what belongs to the upright ones."""
_FLUSH = 3.0
"""Points between the left edges of lines of one paragraph or list."""


def lines_of(
    words: Sequence[Word],
    page: int,
    *tables: Rules,
    bands: Sequence[Band] = (),
    drawn: bool = False,
) -> tuple[Line, ...]:
    """Return the lines of a page in reading order, of what ``runs_in_order`` gives."""
    return lines_of_runs(runs_in_order(words, page, *tables, bands=bands, drawn=drawn), page)


def runs_in_order(
    words: Sequence[Word],
    page: int,
    *tables: Rules,
    bands: Sequence[Band] = (),
    drawn: bool = False,
    height: float = 0.0,
) -> list[Run | None]:
    """Return the lines of a page as runs, None where space parts paragraphs.

    The rows of a table are one line each, with a tab between cells; ``tables`` are the ruled ones,
    from the top down, ``bands`` where others lie that are ruled across only. ``drawn`` says that
    the words come in the order in which a PDF draws them, which is then weighed too. ``height`` is
    that of a line at least, where it is known.
    """
    if not words:
        return []
    height = max(height, median([word.box[3] - word.box[1] for word in words]))
    high = _UPRIGHT * height
    upright = [word for word in words if word.box[3] - word.box[1] > high and _is_upright(word)]
    if 0 < len(upright) * len(words) < _MOST_PAIRS:
        upright = _with_short(words, upright)
    apart = set(map(id, upright))
    level = [word for word in words if id(word) not in apart] if upright else words
    found = _once_empty(_parts(level, tables, bands, height, drawn=drawn))
    if upright:
        found += [None, *_along_the_margin(upright)]
    if page > 1:
        # The line that parts pages, as in texts.
        found.insert(0, Run([]))
    return found


def lines_of_runs(runs: Sequence[Run | None], page: int) -> tuple[Line, ...]:
    """Return runs as lines, empty ones for None."""
    return tuple(
        [
            line_of(number, run.text, page, run.box, least(run.words))
            if run and run.words
            else line_of(number, "" if run is None else "\f", page, None, None)
            for number, run in enumerate(runs, start=1)
        ]
    )


def _once_empty(runs: Iterable[Run | None]) -> list[Run | None]:
    """Return runs with no two empty lines under each other, and none at either end."""
    found: list[Run | None] = []
    for run in runs:
        if run is not None or (found and found[-1] is not None):
            found.append(run)
    if found and found[-1] is None:
        found.pop()
    return found


def _is_upright(word: Word) -> bool:
    x0, y0, x1, y1 = word.box
    return y1 - y0 > 2 * (x1 - x0) and len(word.text) > 1


def _with_short(words: Sequence[Word], upright: Sequence[Word]) -> list[Word]:
    """Return upright words in order, with the short ones between them: "Amount of user fees"."""
    apart = set(map(id, upright))
    new = list(upright)
    while new and len(new) * len(words) < _MOST_PAIRS:
        new = [
            word
            for word in words
            if id(word) not in apart and any(_stands_on(word, each) for each in new)
        ]
        apart.update(map(id, new))
    return [word for word in words if id(word) in apart]


def _stands_on(word: Word, upright: Word) -> bool:
    """Return True for an upright word, and for a short one at its foot or head: "INF." "10"."""
    x0, y0, x1, y1 = word.box
    left, top, right, bottom = upright.box
    close = max(y0 - bottom, top - y1) < right - left
    return left - 2 <= x0 and x1 <= right + 2 and close


def _along_the_margin(words: Sequence[Word]) -> list[Run]:
    """Return words that run up or down the page, in the order given, as lines."""
    found: list[Run] = []
    for word in words:
        if found and abs(found[-1].words[-1].box[0] - word.box[0]) < _FLUSH:
            found[-1].words.append(word)
        else:
            found.append(Run([word]))
    return found


def _parts(
    words: Sequence[Word],
    tables: Sequence[Rules],
    bands: Sequence[Band],
    height: float,
    *,
    drawn: bool,
) -> Iterator[Run | None]:
    """Yield the runs of ruled tables, and of what stands above, between and below these."""
    left = list(words)
    for rules in tables:
        if len(rules.rows) < 2 or len(rules.columns) < 3:
            continue
        inside = within(rules, left)
        rows = rows_of_table(rules, inside)
        if not any(sum(map(bool, row.text.split("\t"))) > 1 for row in rows):
            # The frame of a picture, or of a heading.
            continue
        taken = set(map(id, inside))
        above = [
            word for word in left if id(word) not in taken and middle(word.box) <= rules.rows[0]
        ]
        yield from flow(above, bands, height, drawn=drawn)
        yield None
        yield from rows
        yield None
        taken.update(map(id, above))
        left = [word for word in left if id(word) not in taken]
    yield from flow(left, bands, height, drawn=drawn)
