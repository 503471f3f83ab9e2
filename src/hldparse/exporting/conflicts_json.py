"""conflicts.json: cases with their rows, places and allowed options."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from hldparse.exporting.cases import Case, Held, cases
from hldparse.exporting.columns import EVIDENCE, cells, columns
from hldparse.exporting.publication import FORMAT, Exporter, Publication
from hldparse.records.dataset import ConflictEvidenceRow, CopyRow

CONFLICTS = "conflicts.json"
_EVIDENCE_NAMES = frozenset(column.name for column in EVIDENCE)


def _named(table: str, row: Any) -> dict[str, Any]:
    names = (column.name for column in columns(table))
    return dict(zip(names, cells(table, row), strict=True))


def _exhibit(exhibit: ConflictEvidenceRow) -> dict[str, Any]:
    named = _named("conflict_evidence", exhibit)
    del named["conflict_id"]
    # Empty cells of a place say nothing; texts are kept even where they are empty.
    return {
        name: value
        for name, value in named.items()
        if name not in _EVIDENCE_NAMES or (value is not None and value != "")
    }


def _copy(copy: CopyRow) -> dict[str, Any]:
    named = _named("copies", copy)
    return {
        name: value
        for name, value in named.items()
        if name == "document_id" or (name in _EVIDENCE_NAMES and value is not None and value != "")
    }


def _row(held: Held) -> dict[str, Any]:
    named = _named("conflicts", held.row)
    for shared in ("case_id", "holds_in_latest"):
        del named[shared]
    for several in ("entity_ids", "iso3", "round_tables"):
        named[several] = [part for part in named[several].split("|") if part]
    named["options"] = list(held.options)
    named["evidence"] = [_exhibit(exhibit) for exhibit in held.exhibits]
    for shown, copies in zip(named["evidence"], held.copies, strict=False):
        if copies:
            shown["copies"] = [_copy(copy) for copy in copies]
    return named


def case_object(case: Case) -> dict[str, Any]:
    """Return a case as plain values."""
    return {
        "case_id": case.case_id,
        "severity": case.severity,
        "holds_in_latest": case.current,
        "unsettled": case.unsettled,
        "question": case.lead.question,
        "rows": [_row(held) for held in case.held],
    }


def dumped(found: Iterable[Case], **head: Any) -> str:
    """Return cases as JSON text, under ``head``."""
    content = {"format": FORMAT, **head, "cases": [case_object(case) for case in found]}
    text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    # A lone surrogate, which UTF-8 cannot hold, stays as its JSON escape.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _write(publication: Publication) -> Iterator[tuple[str, bytes]]:
    head = {"conference": publication.conference, "title": publication.name}
    yield CONFLICTS, dumped(cases(publication.dataset), **head).encode()


EXPORTER = Exporter("conflicts", (CONFLICTS,), _write)
