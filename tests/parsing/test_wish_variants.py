"""Tables of wishes made by chance are read as they were made."""

from __future__ import annotations

from random import Random

import pytest
from tests.parsing.list_variants import STATES
from tests.parsing.pages import read

_LEGENDS = (
    ("*", "**", ("* First preference", "", "** Second preference")),
    ("**", "*", ("** = First choice; * = second choice",)),
    ("†", "‡", ("† first preference ‡ second preference",)),
    (" (1)", " (2)", ("(1) First preference", "(2) Second preference")),
    ("*", "#", ("First preference: *", "Second preference: #")),
)
_NUMBERING = ("{n}. {name}", "{n}.{name}", "{n}) {name}", "{n} {name}")
_NUMBERS = (("1", "2", "3"), ("I", "II", "III"), ("A", "B", "C"))

Wished = list[tuple[str, str, int | None]]


def _items(
    rng: Random, form: str, marks: tuple[str, str], start: int, count: int
) -> tuple[str, list[tuple[str, int | None]]]:
    printed, made = [], []
    for number, name in enumerate(rng.sample(STATES, count), start=start):
        preference = rng.choice((None, None, 1, 2))
        mark = marks[preference - 1] if preference else ""
        printed.append(form.format(n=number, name=name + mark))
        made.append((name, preference))
    return " ".join(printed), made


@pytest.mark.parametrize("seed", range(200))
def test_columns_over_two_pages(seed: int) -> None:
    """Every wish comes out at its table with its preference, in the order of its column."""
    rng = Random(seed)  # noqa: S311 - no secret
    first, second, legend = rng.choice(_LEGENDS)
    form = rng.choice(_NUMBERING)
    tables = rng.choice(_NUMBERS)[: rng.randint(2, 3)]
    html = rng.random() < 0.5
    expected: dict[str, list[tuple[str, int | None]]] = {table: [] for table in tables}
    lines = ["EXPRESSIONS OF INTEREST", ""]
    for _ in range(2):
        cells = [f"Round Table {table} <i>Water, soil and trade</i>" for table in tables]
        lines.append("\t".join(f"<p align='center'>{cell}</p>" if html else cell for cell in cells))
        lines.append("\t".join("7 June 3: 00 pm.- 6: 00 pm" for _ in tables))
        row = []
        for table in tables:
            start = len(expected[table]) + 1
            text, made = _items(rng, form, (first, second), start, rng.randint(1, 9))
            expected[table] += made
            row.append(f"<ol> {text} " if html else text)
        lines += ["\t".join(row), ""]
    lines += legend
    reading = read("expressions-of-interest", "\n".join(lines))
    found: dict[str, list[tuple[str, int | None]]] = {table: [] for table in tables}
    for wish in reading.wishes:
        found[wish.round_table].append((wish.text, wish.preference))
        line = lines[wish.evidence.line_start - 1]
        assert line[wish.evidence.char_start : wish.evidence.char_end] == wish.raw
    assert found == expected
    assert not reading.unread


@pytest.mark.parametrize("seed", range(60))
def test_no_number_loses_a_wish(seed: int) -> None:
    """A number left out, printed twice or skipped leaves every name in some wish."""
    rng = Random(seed)  # noqa: S311 - no secret
    names = rng.sample(STATES, 8)
    numbers = list(range(1, 9))
    slip = rng.randint(1, 7)
    numbers[slip] = rng.choice((numbers[slip - 1], numbers[slip] + 2, 0))
    text = " ".join(f"{n}. {name}" if n else name for n, name in zip(numbers, names, strict=True))
    reading = read("expressions-of-interest", f"Round Table 1\tRound Table 2\n{text}\t1. Fiji")
    printed = " ".join(wish.text for wish in reading.wishes if wish.round_table == "1")
    assert printed == " ".join(names)
    assert len(reading.wishes) >= 8


_MISREAD = """ROUND TABLE 1: WATER

Armeniay
Costa Rica
Venezuela (Bolivarian Republic of)t

ROUND TABLE 2: LAND

Republic of Koreat
Sierra Leone*

t First preference
"""


def test_a_dagger_that_was_misread_costs_no_wish() -> None:
    """On a scan a known name and one sign more is a wish, also below the head of a table."""
    seen = read("expressions-of-interest", _MISREAD, confidence=0.8)
    wishes = [(wish.round_table, wish.raw) for wish in seen.wishes]
    assert wishes == [
        ("1", "Armeniay"),
        ("1", "Costa Rica"),
        ("1", "Venezuela (Bolivarian Republic of)t"),
        ("2", "Republic of Koreat"),
        ("2", "Sierra Leone*"),
    ]
    assert "Armeniay" not in [wish.raw for wish in read("expressions-of-interest", _MISREAD).wishes]
