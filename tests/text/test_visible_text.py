"""Hidden characters and line breaks of a text are shown in one line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hldparse.text.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Timor- \n Leste", "Timor- ⏎ Leste"),
        ("a \t\r\n\r b", "a ⏎  ⏎ b"),
        ("a  b\tc", "a  b c"),
        ("Peru\u202e", "Peru⟦U+202E⟧"),
    ],
)
def test_what_is_hidden_is_shown(text: str, shown: str) -> None:
    """Breaks lose the blanks around them, others stay."""
    assert visible(text) == shown


@given(st.text(" \t\n\ra"))
def test_lines_are_stripped_where_they_are_joined(text: str) -> None:
    """Each line but the ends of the text stands without blanks beside the break."""
    first, *more = re.split(r"\r\n?|\n", text)
    if more:
        first = first.rstrip(" \t")
        more = [*(line.strip(" \t") for line in more[:-1]), more[-1].lstrip(" \t")]
    assert visible(text) == " ⏎ ".join([first, *more]).replace("\t", " ")
