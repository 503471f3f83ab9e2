"""The answers to a question, in the order of their keys, and what each says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hldparse.records.decision import OPTIONS
from hldparse.reviewing.cards import Choice
from hldparse.text.wording import list_of, listing

if TYPE_CHECKING:
    from hldparse.records.dataset import ConflictRow
    from hldparse.records.decision import Decision
    from hldparse.reviewing.exhibits import Why

_BLANKS = {"entity_id": "entity", "n": "words", "spelling": "spelling", "table": "table"}
_CANDIDATES = 5
_SPELLINGS = 3
_PAIR = 2

_LABELS = {
    "split": "Several entries, as the question has them",
    "whole": "One entry",
    "split-at:<n>": "Cut it elsewhere",
    "entry": "An entry of its own",
    "continuation": "The end of the entry before it",
    "heading": "A heading",
    "furniture": "Part of the page, not of the list",
    "is:<entity_id>": "Somebody else",
    "new": "Somebody who is not known yet",
    "not-a-seat": "No participant: these words are no entry",
    "not-a-name": "Nobody: these words are no name",
    "both": "All the seats are meant",
    "same": "They are one",
    "different": "They are two, and stay apart",
    "canonical:<spelling>": "They are one, written otherwise",
    "confirmed": "It is so; nothing is mended",
    "same-person": "One person in two spellings",
    "misread": "Read wrongly: the letters say something else",
    "waive": "Waive it: it need not be settled",
    "unsure": "Looked at, and not known",
}
_BY_KIND = {
    ("representative-changed", "confirmed"): "The change is meant",
    ("representative-changed", "misread"): "No change: a name was read wrongly",
    ("over-capacity", "confirmed"): "It is so: the table holds more than it seats",
    ("under-capacity", "confirmed"): "It is so: the table holds fewer than foreseen",
    ("over-quota", "confirmed"): "It is so: the group has more seats than foreseen",
    ("not-seated", "confirmed"): "It is so: there is no seat",
    ("unasked-table", "confirmed"): "It is so: this table was agreed",
    ("out-of-order", "confirmed"): "Both are read rightly",
    ("wrapped-line", "confirmed"): "It is read rightly",
    ("dated-name", "confirmed"): "It is read rightly",
    ("table-skipped", "confirmed"): "It is so: there is no such table",
    ("table-skipped", "misread"): "Its heading was lost or misread",
    ("duplicate-entry", "confirmed"): "It is so: the list has it twice",
    ("attachment-missing", "confirmed"): "It is so: it cannot be had",
    ("reference-mismatch", "confirmed"): "Yes: that letter is meant",
    ("reference-mismatch", "misread"): "No: the citation is read wrongly",
    ("missing-reference", "confirmed"): "It is so: that letter is not at hand",
    ("ambiguous-reference", "confirmed"): "It is so: any of them may be meant",
    ("preference-anomaly", "confirmed"): "It is so: no more is said",
    ("statement-contradicted", "confirmed"): "It is so: the letter and its lists differ",
    ("programme-differs", "confirmed"): "The change is meant",
    ("programme-differs", "misread"): "No change: one of them is read wrongly",
    ("panel-differs", "confirmed"): "The change is meant",
    ("panel-differs", "misread"): "No change: one of them is read wrongly",
    ("rendition-mismatch", "confirmed"): "It is so: the renditions differ",
}
"""What an answer says to one kind of question, where that is plainer than what it says to all."""


def choices_of(
    row: ConflictRow, why: Iterable[Why], spellings: Iterable[str]
) -> tuple[Choice, ...]:
    """Return the answers that can be given to ``row``: candidates, tables and spellings are
    filled in where they are known, and what is left blank comes after them.
    """
    read = tuple(why)
    found = dict.fromkeys(_options(row, read, tuple(spellings)))
    if row.suggestion and row.suggestion not in found:
        found = {row.suggestion: None, **found}
    names = {one.entity_id: one.usual or one.name for each in read for one in each.candidates}
    return tuple(
        Choice(
            option=option,
            label=_label(row, option, names, read),
            suggested=option == row.suggestion,
            blank=_blank(option),
        )
        for option in found
    )


def in_words(kind: str, option: str) -> str:
    """Return what an answer says, for those that do not see its card: "keep:2" → "Keep table 2".

    An option that is not known comes back as it is.
    """
    if option in _LABELS:
        return _BY_KIND.get((kind, option), _LABELS[option])
    stem, _, argument = option.partition(":")
    words = argument.split(",")
    labels = {
        "keep": f"Keep {_at(argument)}",
        "strike": f"Strike {_at(argument)}",
        "is": f"It is {argument}",
        "canonical": f'One, written "{argument}"',
        "split-at": f"{len(words) + 1} entries, cut after word {listing(words)}",
        "table": f"It is listed at {_at(argument)}",
        "at": f"An entry, printed at {argument}",
    }
    return labels.get(stem, option)


def row_in_words(decision: Decision) -> str:
    """Return which entry a correction is about: 'The entry "Chad" at table 1 of the list of
    5 May 2031'."""
    sort, edition, table, *_ = (*decision.conflict_id.split("/"), "", "")
    printed = decision.parameters.get("printed") or decision.evidence.partition("\n")[0]
    entry = "An entry that was missed" if sort == "missing" else "The entry"
    words = f'{entry} "{printed}"' if printed else entry
    return f"{words} at {_at(table)} of the {list_of(edition)}"


def seat_choices(tables: Iterable[str]) -> tuple[Choice, ...]:
    """Return the corrections that a seat can get; ``tables`` are the others of its list."""
    moves = [
        Choice(option=f"table:{each}", label=f"It is listed at {_at(each)}") for each in tables
    ]
    return (
        Choice(option="is:<entity_id>", label=_LABELS["is:<entity_id>"], blank="entity"),
        *moves,
        Choice(option="not-a-seat", label=_LABELS["not-a-seat"]),
    )


def _options(row: ConflictRow, why: tuple[Why, ...], spellings: tuple[str, ...]) -> Iterator[str]:
    tables = _tables(row)
    for option in OPTIONS.get(row.kind, ()):
        stem = option.partition(":")[0]
        blank = _blank(option)
        if blank == "table" and tables:
            # Of two seats to strike one is to keep the other.
            if stem != "strike" or len(tables) > _PAIR:
                yield from (f"{stem}:{table}" for table in tables)
            continue
        if blank == "entity":
            for each in why:
                if not each.entity_id:
                    yield from (f"{stem}:{one.entity_id}" for one in each.candidates[:_CANDIDATES])
        if blank == "spelling":
            yield from (f"{stem}:{spelling}" for spelling in spellings[:_SPELLINGS])
        yield option


def _tables(row: ConflictRow) -> list[str]:
    return [table for table in row.round_tables.split("|") if table]


def _blank(option: str) -> str:
    argument = option.partition(":")[2]
    if not (argument.startswith("<") and argument.endswith(">")):
        return ""
    return _BLANKS.get(argument[1:-1], "spelling")


def _label(row: ConflictRow, option: str, names: dict[str, str], why: tuple[Why, ...]) -> str:
    if option == "split":
        parts = [f'"{each.printed}"' for each in why]
        return f"{len(parts)} entries: {listing(parts)}" if len(parts) > 1 else _LABELS[option]
    if option in _LABELS:
        return _BY_KIND.get((row.kind, option), _LABELS[option])
    stem, _, argument = option.partition(":")
    others = [table for table in _tables(row) if table != argument]
    labels = {
        "keep": f"Keep {_at(argument)}, strike {_named(others)}",
        "strike": f"Strike {_at(argument)}, keep {_named(others)}",
        "is": names.get(argument, argument),
    }
    return labels.get(stem) or in_words(row.kind, option)


def _named(tables: list[str]) -> str:
    return f"table{'' if len(tables) == 1 else 's'} {listing(tables)}" if tables else "the others"


def _at(table: str) -> str:
    return "the one table" if table == "-" else f"table {table}"
