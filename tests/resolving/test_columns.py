"""Names as columns: what is written is what is read."""

from __future__ import annotations

import pytest

from hldparse.resolving.columns import columns, rows

NAMES = [
    ("Newland", 0, "short", "1990-01-01", "", "en", 0, 0),
    ("Oldland", 0, "former", "", "1990-01-01", "en", 0, 1),
    ("Terre-Neuve", 0, "short", "", "", "fr", 2, 0),
]


def test_rows_come_back_as_they_were() -> None:
    """In order, with every field; each kind and language is written once."""
    made = columns(NAMES)
    assert made["kinds"] == ["former", "short"]
    assert made["langs"] == ["en", "fr"]
    assert list(rows(made)) == NAMES
    assert list(rows(columns([]))) == []


def test_columns_of_unequal_length_are_refused() -> None:
    """A damaged file gives an error, not names that are cut short."""
    made = columns(NAMES)
    made["text"].pop()
    with pytest.raises(ValueError, match="argument"):
        list(rows(made))
