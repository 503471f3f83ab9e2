"""Names as columns: a compiled gazetteer keeps them so, for they load in a third of the time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

_FIELDS = ("text", "entity", "kind", "from", "until", "lang", "rank", "weak")
"""The columns, in the order of a row."""
_FEW = ("kind", "lang")
"""Columns of few different words: each is written once, and counted."""
Columns = dict[str, list[Any]]


def columns(rows: Iterable[Sequence[Any]]) -> Columns:
    """Return rows of names as columns."""
    kept = list(rows)
    made: Columns = {}
    for place, field in enumerate(_FIELDS):
        column = [row[place] for row in kept]
        if field in _FEW:
            words = made[f"{field}s"] = sorted(set(column))
            column = [words.index(word) for word in column]
        made[field] = column
    return made


def rows(made: Columns) -> Iterator[tuple[Any, ...]]:
    """Return the rows that ``columns`` were made of."""
    few = {field: map(made[f"{field}s"].__getitem__, made[field]) for field in _FEW}
    return zip(*(few.get(field, made[field]) for field in _FIELDS), strict=True)
