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
from collections.abc import Sequence

from hldparse.reading.cells import fits
from hldparse.reading.rows import Run
from hldparse.reading.words import Word

_LARGER = 1.12
"""Size of type, of the page's usual, from which it stands out: 12 points beside 10.5."""
_LONGEST = 30
"""Words of a line of a heading, at most."""


def mark_prominent(words: Sequence[Word]) -> None:
    """Set ``prominent`` of the words of a page whose type is bolder or larger than most."""
    sets = Counter([(word.bold, word.points) for word in words])
    if len(sets) < 2:
        return
    weights = Counter[bool]()
    for (bold, _), count in sets.items():
        weights[bold] += count
    light = weights[False] > weights[True]
    size = Counter[float]()
    for (_, points), count in sets.items():
        size[points] += count
    usual = size.most_common(1)[0][0] or float("inf")
    for word in words:
        word.prominent = (light and word.bold) or word.points > _LARGER * usual


def is_prominent(run: Run) -> bool:
    """Return True where all words of a run stand out; signs and figures may be as they are."""
    words = run.words
    if not words or len(words) > _LONGEST:
        return False
    spelt = [word for word in words if not word.text.isascii() or word.text.upper().isupper()]
    return bool(spelt) and all(word.prominent for word in spelt)


def headings_in(runs: Sequence[Run | None]) -> list[bool]:
    """Return for each line of a page, None for space, whether it stands out as a heading does."""
    found = [bool(run) and any(word.prominent for word in run.words[:4]) for run in runs]
    if not any(found):
        return found
    found = [
        maybe and run is not None and is_prominent(run)
        for maybe, run in zip(found, runs, strict=True)
    ]
    edge = max((run.box[2] for run in runs if run and run.words), default=0.0)
    start = 0
    while start < len(found):
        stop = start + 1
        while found[start] and stop < len(found) and found[stop]:
            stop += 1
        if found[start] and not (
            _begins_anew(runs, start, edge) and _begins_anew(runs, stop, edge)
        ):
            found[start:stop] = [False] * (stop - start)
        start = stop
    return found


def _begins_anew(runs: Sequence[Run | None], at: int, edge: float) -> bool:
    """Return True where the line at ``at`` is none that the one before ran on into."""
    if not 0 < at < len(runs):
        return True
    upper, lower = runs[at - 1], runs[at]
    if not upper or not lower or not upper.words or not lower.words:
        return True
    if lower.box[1] <= upper.box[1] or "\t" in upper.text:
        # A further column, or a table's end.
        return True
    left = min(upper.box[0], lower.box[0])
    return fits(upper, lower, (left, edge))
