"""Lists made by chance are read as they were made, whatever their style."""

from __future__ import annotations

import pytest
from tests.parsing.list_variants import variant
from tests.parsing.pages import read


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
