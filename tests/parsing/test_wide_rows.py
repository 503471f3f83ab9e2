"""Rows of more cells than tables stand side by side."""

from __future__ import annotations

import pytest
from tests.parsing.pages import profile

from hldparse.parsing.columns import by_column
from hldparse.parsing.heads import head_words
from hldparse.parsing.sheet import Row

LABELS = "Round table 1\tRound table 2"


def rows(*texts: str) -> list[Row]:
    return [Row(index, text, False, False) for index, text in enumerate(texts)]


@pytest.mark.parametrize(
    "texts",
    [
        ("\t".join(f"Round table {number}" for number in range(1, 400)), "\t".join(["Chad"] * 399)),
        (LABELS, "Austria\tBenin", "\t".join(["Chad"] * 2000)),
        ("\t".join(["Chad"] * 400), "\t".join(["Observers"] * 400), "\t".join(["Togo"] * 400)),
    ],
)
def test_rows_of_hundreds_of_cells_are_not_dealt(texts: tuple[str, ...]) -> None:
    """Each part of a row is as long as what stands before it: parts of a wide row fill memory."""
    dealt, beyond = by_column(rows(*texts), head_words(profile()))
    assert sum(len(row.text) for row in (*dealt, *beyond)) <= 2 * sum(map(len, texts))
    assert texts[-1] in [row.text for row in dealt]


def test_rows_of_dozens_of_cells_are_dealt() -> None:
    """Sixty tables side by side are read column by column."""
    labels = "\t".join(f"Round table {number}" for number in range(1, 61))
    dealt, _ = by_column(rows(labels, "\t".join(["Chad"] * 60)), head_words(profile()))
    assert [row.text.strip() for row in dealt[:4]] == [
        *("Round table 1", "Chad", "Round table 2", "Chad"),
    ]
