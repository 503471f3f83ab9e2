"""The published columns of each table, as the dataclasses of ``records.dataset`` declare them."""

from __future__ import annotations

import dataclasses
import types
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hldparse.records.dataset import TABLES
from hldparse.records.evidence import Evidence

Kind = Literal["string", "integer", "number", "boolean"]
Cell = str | int | float | bool | None

_INTEGER_BITS = 63
_KINDS: dict[type, Kind] = {str: "string", int: "integer", float: "number", bool: "boolean"}


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """A column as the codebook, the data package and the database describe it."""

    name: str
    kind: Kind
    note: str
    key: bool = False
    values: tuple[str, ...] = ()
    refers: str = ""
    """``table.column``; empty for none."""
    required: bool = False
    """True where no row leaves it empty."""


EVIDENCE = (
    Column("source", "string", "path under sources/ of the place", refers="sources.source"),
    Column("page", "integer", "1-based page; empty for sources without pages"),
    Column("line_start", "integer", "1-based first line, of the page for paged sources"),
    Column("line_end", "integer", "1-based last line, inclusive"),
    Column("char_start", "integer", "0-based in line_start; empty where whole lines are meant"),
    Column("char_end", "integer", "0-based, exclusive, in line_end; empty with char_start"),
    Column("bbox", "string", "x0 y0 x1 y1 in PDF points, origin top left; empty without a page"),
    Column(
        "confidence",
        "number",
        "0 to 1, of the least certain word recognised there; empty where text was read",
    ),
)
"""What a field ``evidence`` is published as."""

_EVIDENCE_NAMES = tuple(column.name for column in EVIDENCE)


def _kind(hint: Any) -> tuple[Kind, bool]:
    """Return the kind of a field's type, and whether None is allowed."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = [part for part in get_args(hint) if part is not type(None)]
        return _KINDS[inner[0]], True
    return _KINDS[hint], False


def _column(field: dataclasses.Field[Any], hint: Any) -> Column:
    note, key = field.metadata["note"], field.metadata["key"]
    kind, optional = _kind(hint)
    # A text may be empty where its note says what empty means; keys and numbers else never are.
    required = not optional and (kind != "string" or (key and "empty" not in note))
    return Column(
        name=field.name,
        kind=kind,
        note=note,
        key=key,
        values=tuple(field.metadata["values"]),
        refers=field.metadata["refers"],
        required=required,
    )


@cache
def columns(table: str) -> tuple[Column, ...]:
    """Return the columns of a table in published order, evidence expanded."""
    row_class = TABLES[table]
    hints = get_type_hints(row_class)
    found: list[Column] = []
    for field in dataclasses.fields(row_class):
        if field.name == "evidence":
            found += EVIDENCE
        else:
            found.append(_column(field, hints[field.name]))
    return tuple(found)


@cache
def describe(table: str) -> str:
    """Return the sentence that says what a row of the table is."""
    return (TABLES[table].__doc__ or "").strip()


@cache
def _fields(table: str) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(TABLES[table]))


def _expanded(evidence: Evidence | None) -> tuple[Cell, ...]:
    if evidence is None:
        return ("", *[None] * 5, "", None)
    bbox = "" if evidence.bbox is None else " ".join(map(repr, evidence.bbox))
    return (
        evidence.source,
        evidence.page,
        evidence.line_start,
        evidence.line_end,
        evidence.char_start,
        evidence.char_end,
        bbox,
        evidence.confidence,
    )


def cells(table: str, row: Any) -> list[Cell]:
    """Return a row's cells in the order of ``columns(table)``."""
    found: list[Cell] = []
    for name in _fields(table):
        value = getattr(row, name)
        if name == "evidence":
            found += _expanded(value)
        else:
            found.append(value)
    return found


def storable(cell: Cell) -> Cell:
    """Return a cell as SQLite takes it: no lone surrogates, no integers beyond 64 bits."""
    if isinstance(cell, str):
        if cell.isascii():
            return cell
        return cell.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(cell, int) and cell.bit_length() > _INTEGER_BITS:
        return None
    return cell


def _evidence(values: dict[str, Any]) -> Evidence | None:
    taken = {name: values.pop(name) for name in _EVIDENCE_NAMES}
    if not taken["source"]:
        return None
    x0, y0, x1, y1 = map(float, taken["bbox"].split()) if taken["bbox"] else (None,) * 4
    taken["bbox"] = None if x0 is None else (x0, y0, x1, y1)
    return Evidence(**taken)


def row_from(table: str, values: dict[str, Any]) -> Any:
    """Return the row whose cells by column name are ``values``: the inverse of ``cells``."""
    if "evidence" in _fields(table):
        evidence = _evidence(values)
        return TABLES[table](**values, evidence=evidence)
    return TABLES[table](**values)
