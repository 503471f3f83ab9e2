"""Heads of tables of wishes: the round table of each column, also where its number stands below.

Member State    Round table    Round table
                     1              2
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from hldparse.parsing.cells import cells_of, plain_row
from hldparse.parsing.heads import HeadWords
from hldparse.parsing.known import KnownNames
from hldparse.parsing.sheet import Row

# "1", "12", "IV"
_NUMBER = re.compile(r"\d{1,2}|[IVX]{1,4}")
# "2", "2 3"
_NUMBERS = re.compile(r"\d{1,2}(?:\s\d{1,2})*")
_FEWEST = 2
"""Columns with a number below their label, at least."""


def pieces_of(text: str) -> list[str]:
    """Return what the cells of a row hold."""
    plain = plain_row(text)
    return [plain[cell.start : cell.stop].strip() for cell in cells_of(plain)]


def labelled(pieces: Sequence[str], words: HeadWords) -> list[str]:
    """Return the round table that each cell names, "" for none."""
    labels = map(words.table_label, pieces)
    return [label.number if label else "" for label in labels]


def in_two_rows(row: Row, below: Row | None, words: HeadWords) -> list[str] | None:
    """Return the round tables of columns whose numbers stand in the row below their labels; None
    where these are not two rows of one head.
    """
    if below is None or not any(map(_NUMBER.fullmatch, pieces_of(below.text))):
        return None
    above, under = pieces_of(row.text), pieces_of(below.text)
    if any(labelled(above, words)):
        return None
    # Empty cells at the end of a row are not told.
    numbered = [
        f"{stem} {number}" if stem and _NUMBER.fullmatch(number) else ""
        for stem, number in zip_longest(above, under[: len(above)], fillvalue="")
    ]
    found = labelled(numbered, words)
    several = len(set(found) - {""}) >= _FEWEST
    return found if several and len(set(found) - {""}) == sum(map(bool, found)) else None


def numbers_seen(columns: list[str]) -> list[str]:
    """Return the tables of a head that was recognised: with "I" beside figures as the 1 that it is,
    no other letter, and with the number that alone is missing between two others.
    """
    if not any(map(str.isdigit, columns)):
        return columns
    found = ["1" if column in ("I", "l") else column for column in columns]
    found = [column if column.isdigit() else "" for column in found]
    for place in range(1, len(found) - 1):
        before, after = found[place - 1], found[place + 1]
        if not found[place] and before.isdigit() and after == str(int(before) + 2):
            found[place] = str(int(before) + 1)
    return found


def says_less(columns: Sequence[str], before: Sequence[str]) -> bool:
    """Return whether a head that was recognised is the one before it, of which less was seen."""
    return len(columns) == len(before) and all(
        new in ("", old) for new, old in zip(columns, before, strict=True)
    )


def holds_a_name(row: Row, names: KnownNames) -> bool:
    """Return True where the first cell of a row ends in a name though it begins otherwise, as where
    the first row of a table runs into its head: "Miembro Cameroon".
    """
    words = pieces_of(row.text)[0].split()
    return any(names.known(" ".join(words[start:])) for start in range(len(words)))


def left_alone(rows: Sequence[Row], words: HeadWords) -> frozenset[int]:
    """Return the positions of rows on a page that stand below labels whose columns were lost: two
    and more directly under each other, or numbers of several in one, and none further down.

    "Round table 1", "Round table 2", "Chad", or "Roundtable Round table 1 2", "Chad": nobody knows
    which of them Chad wishes.
    """
    alone: list[int] = []
    run_in = False
    for position, row in enumerate(rows):
        pieces = pieces_of(row.text) if row.bbox is not None else ()
        label = words.table_label(pieces[0]) if len(pieces) == 1 else None
        if label is not None:
            alone.append(position)
            run_in = run_in or _NUMBERS.fullmatch(label.rest) is not None
    if len(alone) < (1 if run_in else _FEWEST):
        return frozenset()
    if any(lower - upper > 1 for upper, lower in pairwise(alone)):
        return frozenset()
    return frozenset(range(alone[-1] + 1, len(rows)))
