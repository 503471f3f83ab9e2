"""Letters that an engine took for others, where no word is spelt so."""

from __future__ import annotations

import pytest

from hldparse.reading.scan_letters import with_letters
from hldparse.reading.words import Word


def read(text: str) -> str:
    words = [Word(each, (0, 0, 10, 10), 0.9) for each in text.split()]
    return " ".join(word.text for word in with_letters(words))


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("lraq and l", "Iraq and I"),
        ("H.E. Mr. lon Popescu", "H.E. Mr. Ion Popescu"),
        ("ELE. Ms. Ada Byron", "H.E. Ms. Ada Byron"),
        ("HE. Mr. Ada", "H.E. Mr. Ada"),
        ("H E. Mr. Ada", "H.E. Mr. Ada"),
        ("H E. Ada", "H E. Ada"),
        ("Ms, Ada Byron, Engines", "Ms. Ada Byron, Engines"),
        ("H.E. Dr, lon Popescu", "H.E. Dr. Ion Popescu"),
        # neither name nor title follows
        ("Cape lona", "Cape lona"),
        ("ELE. Ada Byron", "ELE. Ada Byron"),
        ("Mr. Le Mr. Byron", "Mr. Le Mr. Byron"),
        ("the Mr. Byron", "the Mr. Byron"),
    ],
)
def test_letters_are_set_right_where_no_word_is_spelt_so(seen: str, meant: str) -> None:
    """Small l for a capital I, and the ways in which "H.E." is misread before a title."""
    assert read(seen) == meant
