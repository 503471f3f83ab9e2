"""A dataset without the addresses and numbers of the people it names."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from typing import Any

from hldparse.exporting.columns import columns
from hldparse.exporting.publication import PRIVATE
from hldparse.records.dataset import TABLES, Dataset, NameRow
from hldparse.text.masking import mask

# "entity_id", "entity_ids", "document_id_cited", "undoes"
_ID = re.compile(r"_ids?(?:_|$)|^(?:undoes|sha256|fingerprint)$")


def _text_columns(table: str) -> tuple[str, ...]:
    """Return the columns that hold text: no ids, references, listed values or hashes."""
    row_fields = {field.name for field in dataclasses.fields(TABLES[table])}
    return tuple(
        column.name
        for column in columns(table)
        if column.kind == "string"
        and column.name in row_fields
        and not (column.refers or column.values or _ID.search(column.name))
        # A spelling is both key and text.
        and (not column.key or table == "names")
    )


def _changed(row: Any, names: tuple[str, ...], change: Callable[[str], str]) -> Any:
    changes = {name: new for name in names if (new := change(old := getattr(row, name))) is not old}
    return dataclasses.replace(row, **changes) if changes else row


def _merged(rows: tuple[NameRow, ...]) -> tuple[NameRow, ...]:
    """Return the spellings, those that masking made equal as one."""
    merged: dict[tuple[str, str], NameRow] = {}
    for row in rows:
        key = (row.printed, row.entity_id)
        if (earlier := merged.get(key)) is None:
            merged[key] = row
        else:
            merged[key] = dataclasses.replace(
                earlier,
                occurrences=earlier.occurrences + row.occurrences,
                documents=max(earlier.documents, row.documents),
            )
    return tuple(merged.values())


def masked(dataset: Dataset) -> Dataset:
    """Return the dataset without its private tables, and with e-mail addresses and telephone
    numbers masked in every text that is not an id.

    Ids stay as they are: they hold slugs and hashes, and references hang on them.
    """
    seen: dict[str, str] = {}

    def change(text: str) -> str:
        found = seen.get(text)
        if found is None:
            found = seen[text] = mask(text)
        return text if found == text else found

    tables: dict[str, Any] = {}
    for table in TABLES:
        if table in PRIVATE:
            continue
        names = _text_columns(table)
        tables[table] = tuple(_changed(row, names, change) for row in getattr(dataset, table))
    tables["names"] = _merged(tables["names"])
    return Dataset(**tables)
