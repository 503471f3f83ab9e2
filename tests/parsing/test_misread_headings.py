"""Headings of categories on scans, of which a letter was misread."""

from __future__ import annotations

import pytest

from hldparse.corpus import profile_of
from hldparse.parsing.heads import head_words


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("intergovernmentai entities", "intergovernmental-entity"),
        ("Perrnanent Observers", "permanent-observer"),
        ("Memben States", "member-state"),
        # a letter wrong in a short word is another word
        ("Observer", None),
        ("Intergovernmental Authority", None),
        ("Civil Servants", None),
        ("Intergovernmental Entities on Migration", None),
    ],
)
def test_a_heading_is_known_with_a_letter_or_two_wrong(text: str, category: str | None) -> None:
    """What is less like it is an entry."""
    assert head_words(profile_of(None)).misread_category(text) == category
