"""Entries of lists without what stands around their words."""

from __future__ import annotations

import pytest

from hldparse.text.entries import bare, without_marker, without_marks


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("- Chad", "Chad"),
        ("• Chad **", "Chad"),
        ("12. Chad*", "Chad"),
        ("(a) Chad †", "Chad"),
        ("  Chad   and  Fiji ", "Chad and Fiji"),
        ("Chad", "Chad"),
        ("", ""),
        ("**", ""),
    ],
)
def test_bullets_numbers_and_marks_are_no_words(raw: str, words: str) -> None:
    """What is left is the entry as it would be read."""
    assert bare(raw) == words


def test_a_name_that_begins_like_a_marker_keeps_its_beginning() -> None:
    """A word of more than three letters, or one without a stop after it, is no number."""
    assert without_marker("Mali. ") == "Mali."
    assert without_marker("U. S. Virgin Islands") == "U. S. Virgin Islands"


def test_marks_are_kept_apart() -> None:
    """They are evidence of their own."""
    assert without_marks("Chad **") == ("Chad", "**")
    assert without_marks("Chad") == ("Chad", "")
