"""How a list is called by its edition."""

from __future__ import annotations

import pytest

from hldparse.text.wording import list_of


@pytest.mark.parametrize(
    ("edition", "words", "said"),
    [
        ("2006-09-08", "list", "list of 8 September 2006"),
        ("2006-09-08-b", "revised list", "revised list of 8 September 2006 (b)"),
        ("undated-6e67", "list", "undated list 6e67"),
        ("undated", "final list", "undated final list"),
    ],
)
def test_by_date_or_undated(edition: str, words: str, said: str) -> None:
    """No list is one "of undated"."""
    assert list_of(edition, words) == said
