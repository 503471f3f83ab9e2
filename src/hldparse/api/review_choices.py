"""The answers to a question, in the order of their keys, and what each says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hldparse.records.decision import OPTIONS
from hldparse.reviewing.cards import Choice

if TYPE_CHECKING:
    from hldparse.records.dataset import ConflictRow
    from hldparse.reviewing.cards import Why

_BLANKS = {"entity_id": "entity", "n": "words", "spelling": "spelling", "table": "table"}
_CANDIDATES = 5
_SPELLINGS = 3


def choices_of(
    row: ConflictRow, why: Iterable[Why], spellings: Iterable[str]
) -> tuple[Choice, ...]:
    """Return the answers that can be given to ``row``: candidates, tables and spellings are
    filled in where they are known, and what is left blank comes after them.
    """
    found = dict.fromkeys(_options(row, tuple(why), tuple(spellings)))
    if row.suggestion and row.suggestion not in found:
        found = {row.suggestion: None, **found}
    names = {one.entity_id: one.name for each in why for one in each.candidates}
    return tuple(
        Choice(
            option=option,
            label=_label(option, names),
            suggested=option == row.suggestion,
            blank=_blank(option),
        )
        for option in found
    )


def _options(row: ConflictRow, why: tuple[Why, ...], spellings: tuple[str, ...]) -> Iterator[str]:
    tables = [table for table in row.round_tables.split("|") if table]
    for option in OPTIONS.get(row.kind, ()):
        stem = option.partition(":")[0]
        blank = _blank(option)
        if blank == "table" and tables:
            yield from (f"{stem}:{table}" for table in tables)
            continue
        if blank == "entity":
            for each in why:
                if not each.entity_id:
                    yield from (f"{stem}:{one.entity_id}" for one in each.candidates[:_CANDIDATES])
        if blank == "spelling":
            yield from (f"{stem}:{spelling}" for spelling in spellings[:_SPELLINGS])
        yield option


def _blank(option: str) -> str:
    argument = option.partition(":")[2]
    if not (argument.startswith("<") and argument.endswith(">")):
        return ""
    return _BLANKS.get(argument[1:-1], "spelling")


def _label(option: str, names: dict[str, str]) -> str:
    from hldparse.exporting.answers import MEANINGS

    if option in MEANINGS:
        return MEANINGS[option]
    stem, _, argument = option.partition(":")
    table = "the one table" if argument == "-" else f"table {argument}"
    words = argument.split(",")
    labels = {
        "keep": f"the seat at {table} stands, the others are struck",
        "strike": f"the seat at {table} is struck, the others stand",
        "is": f"it means {names.get(argument, argument)}",
        "canonical": f'they are one, written "{argument}"',
        "split-at": f"they are {len(words) + 1}, cut after word {' and '.join(words)}",
    }
    return labels.get(stem, option)
