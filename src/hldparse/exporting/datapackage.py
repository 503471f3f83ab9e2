"""A CSV per table and datapackage.json: Data Package v2 (https://datapackage.org/standard/)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any

from hldparse.exporting.columns import Cell, Column, cells, columns, describe
from hldparse.exporting.publication import FORMAT, Exporter, Publication

DESCRIPTOR = "datapackage.json"

# Cells that a spreadsheet would run as a formula, and those that already carry the apostrophe
# which keeps it from that (OWASP, "CSV Injection").
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
# RFC 4180: a field that holds one of these is quoted.
_QUOTED = re.compile('[",\r\n]')


def guarded(value: str) -> str:
    """Return ``value`` with a leading apostrophe where a spreadsheet would take it for a formula.

    Undone by taking one apostrophe off wherever one or more stand before such a character.
    """
    return f"'{value}" if _FORMULA.match(value) else value


def _field(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        value = guarded(value)
        return f'"{value.replace(chr(34), chr(34) * 2)}"' if _QUOTED.search(value) else value
    return repr(value)


def csv_text(rows: Iterator[list[Cell]] | list[list[Cell]]) -> str:
    """Return rows as RFC 4180 text with LF line ends, cells guarded against spreadsheets.

    Written here rather than by ``csv``, which quotes a lone CR from Python 3.13 on only.
    """
    return "".join(",".join(map(_field, row)) + "\n" for row in rows)


def _field_descriptor(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "type": column.kind,
        "description": column.note,
    }
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if constraints:
        described["constraints"] = constraints
    return described


def _foreign_key(table: str, column: Column) -> dict[str, Any]:
    referred, _, name = column.refers.partition(".")
    # "" is the resource itself, in the form that readers of both versions of the standard take.
    resource = "" if referred == table else referred
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [name]}}


def schema(table: str) -> dict[str, Any]:
    """Return the Table Schema of a table."""
    described = columns(table)
    found: dict[str, Any] = {
        "fields": [_field_descriptor(column) for column in described],
        "primaryKey": [column.name for column in described if column.key],
        "missingValues": [""],
    }
    if keys := [_foreign_key(table, column) for column in described if column.refers]:
        found["foreignKeys"] = keys
    return found


def _resource(table: str, content: bytes) -> dict[str, Any]:
    return {
        "name": table,
        "type": "table",
        "path": f"{table}.csv",
        "description": describe(table),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"'},
        "schema": schema(table),
    }


def _write(publication: Publication) -> Iterator[tuple[str, bytes]]:
    resources = []
    for table in publication.tables:
        header: list[Cell] = [column.name for column in columns(table)]
        rows = [cells(table, row) for row in getattr(publication.dataset, table)]
        content = csv_text([header, *rows]).encode("utf-8", "backslashreplace")
        resources.append(_resource(table, content))
        yield f"{table}.csv", content
    descriptor = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": publication.slug,
        "title": publication.heading,
        "hldparse": {
            "format": FORMAT,
            "conference": publication.conference,
            "title": publication.name,
            "files": sorted(publication.files),
            "not_read": list(publication.not_read),
        },
        "resources": resources,
    }
    yield DESCRIPTOR, (json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n").encode()


EXPORTER = Exporter("datapackage", (DESCRIPTOR,), _write, each_table=".csv")
