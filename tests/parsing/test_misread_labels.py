"""Labels of tables on scans whose numeral was taken for a figure."""

from __future__ import annotations

import pytest

from hldparse.corpus import profile_of
from hldparse.parsing.heads import head_words
from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import lay_out
from hldparse.parsing.sheet import Row
from hldparse.resolving import lexicon


@pytest.mark.parametrize(
    ("labels", "recognised", "numbers"),
    [
        (("Panel 1", "Panel II", "Panel 111"), True, ["I", "II", "III"]),
        (("Panel l", "Panel II"), True, ["I", "II"]),
        # another figure among them, none of two strokes and more, or read from a text
        (("Panel 1", "Panel II", "Panel 3"), True, ["1", "II", "3"]),
        (("Panel 1", "Panel 11"), True, ["1", "11"]),
        (("Panel 1", "Panel II"), False, ["1", "II"]),
    ],
)
def test_strokes_are_numerals_among_numerals(
    labels: tuple[str, ...], recognised: bool, numbers: list[str]
) -> None:
    """ "Panel 1" beside "Panel II" is the first."""
    rows = [
        Row(at, text, after_gap=True, after_page=False, recognised=recognised)
        for at, text in enumerate(labels)
    ]
    laid = lay_out(rows, head_words(profile_of(None)), KnownNames(lexicon()), title="")
    assert [row.table.number for row in laid if row.table] == numbers
