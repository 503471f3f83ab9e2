"""One folded form for comparing names."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hldparse.text.fold import collapse, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Côte d'Ivoire", "cote divoire"),
        ("Antigua & Barbuda", "antigua and barbuda"),
        ("GUINEA-BISSAU", "guinea bissau"),
        ("  Costa   Rica. ", "costa rica"),
        ("snake_case", "snake case"),
        ("Республика Корея", "республика корея"),
        ("中国", "中国"),
        ("...", ""),
        ("", ""),
        ("A&B", "a and b"),
        ("Türkiye", "turkiye"),
        ("O’Brien", "obrien"),
    ],
)
def test_folded(text: str, folded: str) -> None:
    """Case, accents, apostrophes and punctuation make no difference; letters of any script stay."""
    assert fold(text) == folded


@settings(max_examples=500)
@given(st.text(max_size=50))
def test_folding_twice_changes_nothing(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)


@settings(max_examples=300)
@given(st.text(alphabet="aB c_&'-.9\t\n", max_size=30))
def test_plain_text_takes_no_other_way(text: str) -> None:
    """ASCII and other text fold alike: an accent added to a word folds away again."""
    assert fold(f"{text} é") == f"{fold(text)} e".strip()


def test_small_letters_of_a_folded_name_are_the_name_folded() -> None:
    """A text that is a folded name but for capitals needs no folding to be found under it."""
    for code in range(sys.maxunicode + 1):
        small = chr(code).lower()
        assert fold(small) != small or fold(chr(code)) == small


def test_collapse() -> None:
    """White space of every kind is one space."""
    assert collapse(" a\t\n b\u00a0c ") == "a b c"
