"""Words in printed rows, and the runs in these that wide spaces part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from hldparse.reading.order import BAR, DASHES, GUTTER, parted
from hldparse.reading.words import Box, Word, around

_SAME_ROW = 0.5
"""Of the height of the lower box that must lie beside the other one."""
_WIDER = 1.5
"""Of the space behind a dash, that before it at least where it begins an item of its own."""
_BELOW = 2.0
"""Points between the left edges of items of one column, at most."""
_LOOKED_AT = 32
"""Words of a row, the last ones, whose feet tell where it ends."""
GAP = 1.45
"""From line to line, in usual distances: more is an empty line."""


@dataclass(slots=True)
class Run:
    """Words of a row without a wide space between them."""

    words: list[Word]

    @property
    def text(self) -> str:
        """Its words with a space between each."""
        return " ".join([word.text for word in self.words])

    @property
    def box(self) -> Box:
        """The box around its words."""
        return around([word.box for word in self.words])


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """Return words by printed row, each in the order it is read in."""
    rows: list[list[Word]] = []
    bottom, size = float("-inf"), 0.0
    for word in sorted(words, key=_place):
        _, top, _, low = word.box
        if rows and bottom - top > _SAME_ROW * min(low - top, size):
            rows[-1].append(word)
            if low > bottom:
                bottom = max(bottom, median([each.box[3] for each in rows[-1][-_LOOKED_AT:]]))
        else:
            rows.append([word])
            bottom, size = low, low - top
    return [_in_line(row) for row in rows]


def _place(word: Word) -> tuple[float, float]:
    """Return how far down and to the right a word stands; asked for each word of a document."""
    left, top, _, bottom = word.box
    return (top + bottom) / 2, left


# Letters of scripts that run from right to left: Hebrew, Arabic and its forms, Syriac, Thaana, NKo
LEFTWARD = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def _left(word: Word) -> float:
    return word.box[0]


def _in_line(row: list[Word]) -> list[Word]:
    """Return the words of a row as they are read: from the right, where most are so written.

    Figures and Latin words between these keep their own order.
    """
    lefts = [word.box[0] for word in row]
    if lefts != sorted(lefts):
        # Rarely: words of a row mostly have their middles on one line, and were sorted by these.
        row.sort(key=_left)
    if "".join([word.text for word in row]).isascii():
        return row
    leftward = [bool(LEFTWARD.search(word.text)) for word in row]
    if 2 * sum(leftward) < len(row):
        return row
    found: list[Word] = []
    other: list[Word] = []
    for word, turns in zip(reversed(row), reversed(leftward), strict=True):
        if turns:
            found += reversed(other)
            other = []
            found.append(word)
        else:
            other.append(word)
    return found + other[::-1]


def runs_of(row: Sequence[Word], height: float) -> list[Run]:
    """Return the runs of a row; ``height`` is that of a line of the page."""
    runs: list[Run] = []
    for word in row:
        if runs and not parted(runs[-1].words[-1], word, height):
            runs[-1].words.append(word)
        else:
            runs.append(Run([word]))
    parts: list[Run] = []
    for run in runs:
        parts += _without_dash(run, height) if run.words[-1].text in DASHES else (run,)
    return parts


def _without_dash(run: Run, height: float) -> list[Run]:
    """Return a run that ends in a dash, and this apart from it where it stands away: a cell."""
    if len(run.words) > 1:
        *words, dash = run.words
        if words[-1].text != BAR and dash.box[0] - words[-1].box[2] >= GUTTER * height:
            return [Run(words), Run([dash])]
    return [run]


def led_by_dashes(rows: list[list[Run]]) -> list[list[Run]]:
    """Return rows with those as one run whose second is led to by a dash, whatever the space.

    "Region I        - Africa": in lists that have dashes before their items the first has one too.
    """
    if any(_is_led(row[0]) for row in rows):
        return rows
    return [
        [Run([*row[0].words, *row[1].words])] if len(row) == 2 and _is_led(row[1]) else row
        for row in rows
    ]


def apart_at_dashes(rows: list[list[Run]]) -> list[list[Run]]:
    """Return rows with items apart that a narrow space parts, where other items begin as far right.

    "- Malawi                      - Thailand" says of a row in the same list that it has two items:
    "- Intergovernmental Authority  - World Bank". Of "- Region I - Africa" nothing says so.
    """
    begun = [run.box[0] for row in rows if _is_led(row[0]) for run in row[1:] if _is_led(run)]
    if not begun:
        return rows
    return [
        [part for run in row for part in _items(run, begun)] if _is_led(row[0]) else row
        for row in rows
    ]


def _items(run: Run, begun: Sequence[float]) -> list[Run]:
    """Return the items of a run: a further one has its dash where another of ``begun`` begins."""
    words = run.words
    if sum(word.text in DASHES for word in words) < 2:
        return [run]
    parts = [Run(words[:1])]
    for word, after in zip(words[1:], [*words[2:], None], strict=True):
        left = word.box[0]
        if (
            word.text in DASHES
            and after is not None
            and left - parts[-1].box[2] >= _WIDER * (after.box[0] - word.box[2])
            and any(abs(left - other) < _BELOW for other in begun)
        ):
            parts.append(Run([word]))
        else:
            parts[-1].words.append(word)
    return parts


def _is_led(run: Run) -> bool:
    words = run.words
    return len(words) > 1 and words[0].text in DASHES and words[1].text[:1].isalpha()


def top_of(row: Sequence[Run]) -> float:
    """Return how far down the runs of a row begin."""
    tops = [min([word.box[1] for word in run.words]) for run in row]
    return tops[0] if len(tops) == 1 else median(tops)


_ASIDE = 0.1
"""Of a line's height, by which it stands beside another, not below it, at least: lines set without
any space between them touch."""


def is_aside(upper: Sequence[Run], lower: Sequence[Run], height: float) -> bool:
    """Return True for two rows of which the lower begins beside the upper, right or left of it.

    They are lines of two columns that are not level.
    """
    if upper[0].words[0].box[3] - lower[0].words[0].box[1] <= _ASIDE * height:
        return False
    left, start = upper[0].box[0], lower[0].box[0]
    right, stop = upper[-1].box[2], lower[-1].box[2]
    return start - right > height / 2 or left - stop > height / 2
