"""What is set to stand out: bolder than most of its page, or larger.

    Member States          bold: a heading, though no more space is above it than above any line
    Bahrain      Peru
    Chad         Zambia
    Observers              bold
    Holy See

In running text a bold line may stand by chance of wrapping; a heading begins anew, and so does
what follows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter

from hldparse.reading.cells import fits
from hldparse.reading.rows import Run
from hldparse.reading.words import Word

_LARGER = 1.12
"""Size of type, of the page's usual, from which it stands out: 12 points beside 10.5."""
_LONGEST = 30
"""Words of a line of a heading, at most."""
_FEWEST = 4
"""Words of a line of running text, at least."""
_REACH = 3.0
"""Points by which a line of running text may be longer than the others."""


_set = attrgetter("bold", "points")
"""Weight and size that a word is set in."""


def mark_prominent(words: Sequence[Word]) -> None:
    """Set ``prominent`` of the words of a page whose type is bolder or larger than most."""
    sets = list(map(_set, words))
    counts = Counter(sets)
    if len(counts) < 2:
        return
    bold, usual = _most(counts)
    if bold or 2 * counts[bold, usual] < len(words):
        # Headings may have more words than the names below them, but not more lines too.
        rows = {(*key, int(word.box[3])) for word, key in zip(words, sets, strict=True)}
        by_line = _most(Counter([key[:2] for key in rows]))
        bold, usual = bold and by_line[0], min(usual, by_line[1])
    prominent = {each for each in counts if (each[0] and not bold) or each[1] > _LARGER * usual > 0}
    if prominent:
        for word, key in zip(words, sets, strict=True):
            if key in prominent:
                word.prominent = True


def _most(counts: Mapping[tuple[bool, float], int]) -> tuple[bool, float]:
    """Return whether most is bold, and the size that most is set in."""
    weights, sizes = Counter[bool](), Counter[float]()
    for (bold, size), count in counts.items():
        weights[bold] += count
        sizes[size] += count
    return weights[True] >= weights[False], max(sizes, key=lambda size: (sizes[size], -size))


def is_prominent(run: Run) -> bool:
    """Return True where all words of a run stand out; signs and figures may be as they are."""
    words = run.words
    if not words or len(words) > _LONGEST:
        return False
    spelt = [word for word in words if not word.text.isascii() or word.text.upper().isupper()]
    return bool(spelt) and all(word.prominent for word in spelt)


def headings_in(runs: Sequence[Run | None]) -> list[bool]:
    """Return for each line of a page, None for space, whether it stands out as a heading does."""
    found = [
        run is not None
        and bool(words := run.words)
        and (words[0].prominent or words[-1].prominent)
        and is_prominent(run)
        for run in runs
    ]
    start = 0
    while start < len(found):
        if not found[start]:
            start += 1
            continue
        stop = start + 1
        while stop < len(found) and found[stop]:
            stop += 1
        if _runs_on(runs, found, start) or _runs_on(runs, found, stop):
            found[start:stop] = [False] * (stop - start)
        start = stop
    return found


def _runs_on(runs: Sequence[Run | None], prominent: Sequence[bool], at: int) -> bool:
    """Return True where the line at ``at`` is one that the line before ran on into."""
    if not 0 < at < len(runs):
        return False
    upper, lower = runs[at - 1], runs[at]
    if not upper or not lower or not upper.words or not lower.words:
        return False
    if len(upper.words) < _FEWEST or upper.words[-1].points != lower.words[0].points:
        # A name, a row of a table, or larger type.
        return False
    edge = max(
        (
            run.box[2]
            for run, heads in zip(runs, prominent, strict=True)
            if run and run.words and not heads
        ),
        default=0.0,
    )
    if upper.box[2] > edge + _REACH or lower.box[1] <= upper.box[1]:
        # A heading wider than the list below it, or a further column.
        return False
    return not fits(upper, lower, (min(upper.box[0], lower.box[0]), edge))
