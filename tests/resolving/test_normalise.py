"""Repairs of a printed name, each a named step."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hldparse.resolving.normalise import LONGEST, repair


@pytest.mark.parametrize(
    ("printed", "clean"),
    [
        ("Niger*", "Niger"),
        ("Niger ***", "Niger"),
        ("Niger†", "Niger"),
        ("Niger 1/", "Niger"),
        ("Nigera/", "Niger"),
        ("Niger[2]", "Niger"),
        ("Niger (1)", "Niger"),
        ("Niger¹", "Niger"),
        ("Niger ....... 12", "Niger"),
        ("Niger...", "Niger"),
        ("- Niger", "Niger"),
        ("• Niger", "Niger"),
        ("12. Niger", "Niger"),
        ("(a) Niger", "Niger"),
        ("* Niger", "Niger"),
        ('"Niger"', "Niger"),
        ("Niger (the)", "Niger"),
        ("Niger (le)", "Niger"),
        ("Bahamas, The", "Bahamas"),
        ("Niger (continued)", "Niger"),
        ("Niger (cont'd)", "Niger"),
        ("Niger (suite)", "Niger"),
        ("Niger (continuación)", "Niger"),
        ("Нигер (продолжение)", "Нигер"),
        ("尼日尔（续）", "尼日尔"),
        ("النيجر (تابع)", "النيجر"),
        ("ZAI-\nRE", "ZAIRE"),
        ("Burkina\nFaso", "Burkina Faso"),
        ("Pa\xadkis\u200btan", "Pakistan"),
        ("\u200fPeru\u200e", "Peru"),
        ("RÃ©union", "Réunion"),
        ("Lao Peopleâ€™s Dem. Rep.", "Lao People’s Dem. Rep"),
        ("Рeru", "Peru"),
        ("U.K.", "UK"),
        ("Korea (Republic of)", "Korea (Republic of)"),
        ("T0go", "T0go"),
    ],
)
def test_what_is_no_part_of_a_name_goes(printed: str, clean: str) -> None:
    """Marks, list markers, damaged encoding and hidden characters are removed, the name stays."""
    text, steps = repair(printed)
    assert text == clean
    assert bool(steps) == (printed != clean)


def test_each_step_says_before_and_after() -> None:
    """A step is one line a reviewer can read."""
    assert repair("Niger*")[1] == ("notes removed: Niger* → Niger",)


@given(st.text(max_size=LONGEST))
def test_repair_settles(text: str) -> None:
    """Steps are single lines, and the result has no line ends or control characters in it."""
    clean, steps = repair(text)
    assert all(len(step.splitlines()) == 1 for step in steps)
    assert not any(ord(char) < 32 for char in clean)
