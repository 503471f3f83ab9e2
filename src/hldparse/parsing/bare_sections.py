"""Sections of a list that stand under no heading of a category."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hldparse.parsing.known import KnownNames
from hldparse.parsing.layout import Kind, LaidRow
from hldparse.parsing.represented import begins_with_name, is_known_body
from hldparse.records.blocks import Category

_FEW = 3
"""Rows fewer than which are no list by themselves."""


def mostly_names(rows: Sequence[LaidRow], names: KnownNames, person: re.Pattern[str]) -> bool:
    """Say whether rows are so often known names that the others must be names too."""
    own = [row for row in rows if row.kind in (Kind.PLAIN, Kind.ITEM)]
    known = sum(
        begins_with_name(text, names, person) or is_known_body(text, names, person)
        for text in (row.text.strip() for row in own)
    )
    return len(own) >= _FEW and known * 2 >= len(own)


def likely_category(text: str, names: KnownNames) -> Category:
    """Return what an entry under no heading is taken for until it is known whom it means."""
    other = names.organisation(text) and not names.place(text)
    return "intergovernmental-entity" if other else "member-state"
