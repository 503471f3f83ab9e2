"""Nothing hides in a report, and nothing in it is obeyed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hldparse.exporting.visible import code, markdown, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb", "a ⏎ b"),
        ("a  \r\n b", "a ⏎ b"),
        ("a\tb", "a b"),
        ("\x1b[31mred", "⟦U+001B⟧[31mred"),
        ("\u202egnp.exe", "⟦U+202E⟧gnp.exe"),
        ("a\u200bb\u2066c\ufeff", "a⟦U+200B⟧b⟦U+2066⟧c⟦U+FEFF⟧"),
        ("می‌خواهم", "می‌خواهم"),
        ("Côte d’Ivoire – 日本", "Côte d’Ivoire – 日本"),
    ],
)
def test_hidden_characters_are_shown(text: str, expected: str) -> None:
    """Controls, direction marks and spaces without width are named; scripts stay readable."""
    assert visible(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# head", "\\# head"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("2006-09-08", "2006-09-08"),
        ("> quote", "\\> quote"),
        ("a | b", "a \\| b"),
        ("`code`", "\\`code\\`"),
        ("<b>", "\\<b>"),
        ("Kenya*", "Kenya\\*"),
        ("\\*", "\\\\\\*"),
        ("_x_ a_b", "\\_x\\_ a_b"),
        ("[x](y) [z]", "[x\\](y) [z]"),
        ("&amp; R&D", "\\&amp; R&D"),
        ("~~x~~", "\\~~x\\~~"),
    ],
)
def test_markup_is_escaped(text: str, expected: str) -> None:
    """What Markdown would obey is escaped; what it would not stays as it reads."""
    assert markdown(text) == expected


@given(st.text())
def test_every_text_is_one_line(text: str) -> None:
    """No text can open a line of its own, or hide a control character."""
    shown = markdown(text)
    assert len(shown.splitlines()) <= 1
    assert not any(ord(char) < 32 for char in shown)


@pytest.mark.parametrize(
    ("text", "expected"), [("a", "`a`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```")]
)
def test_code_holds_backticks(text: str, expected: str) -> None:
    """A code span ends where its text ends."""
    assert code(text) == expected
