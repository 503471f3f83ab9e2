"""Lists made by chance are read as they were made, whatever their style."""

from __future__ import annotations

from random import Random

import pytest
from tests.parsing.list_variants import HEADINGS, variant
from tests.parsing.pages import read

_FIRST_HEADINGS = HEADINGS["member-state"]


@pytest.mark.parametrize("seed", range(300))
def test_every_entry_is_read(seed: int) -> None:
    """Tables, categories and names come out as made, in order; no line is left or added."""
    made = variant(seed)
    reading = read("round-table-list", "\n".join(made.lines))
    found = []
    for entry in reading.entries:
        text, start = "", 0
        for stop in entry.breaks:
            text += entry.text[start:stop] + " / "
            start = stop + 1
        found.append((entry.round_table, entry.category, text + entry.text[start:]))
    assert found == made.expected
    assert [(table.round_table, table.theme) for table in reading.tables] == made.themes
    assert not reading.unread


@pytest.mark.parametrize("seed", range(200))
@pytest.mark.parametrize(
    "line", ["Zzyzx", "- Zzyzx", "Zzyzx lands and seas", "**Zzyzx**", "Zzyzx:"]
)
def test_nothing_vanishes(seed: int, line: str) -> None:
    """A line that nobody foresaw, anywhere below the first heading, comes out somewhere, if only
    as a line of a table's head.
    """
    made = variant(seed)
    rng = Random(seed)  # noqa: S311 - no secret
    first = next(at for at, text in enumerate(made.lines) if text in _FIRST_HEADINGS)
    at = rng.randint(first + 1, len(made.lines))
    made.lines.insert(at, line)
    reading = read("round-table-list", "\n".join(made.lines))
    printed = [entry.raw for entry in reading.entries]
    printed += [item.raw for item in reading.unread]
    printed += [table.theme for table in reading.tables]
    heads = [table.evidence for table in reading.tables]
    in_head = any(head.line_start <= at + 1 <= head.line_end for head in heads)
    assert in_head or any("Zzyzx" in text for text in printed)
