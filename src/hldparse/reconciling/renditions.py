"""One document read from several files: which reading is preferred, and keys that differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from hldparse.reconciling.keys import Keys
from hldparse.records.names import Resolved

_PREFERENCE = ("text", "html", "docx", "pdf", "scan")
"""Text as circulated loses least; a scan has been guessed at by a machine."""

Record = TypeVar("Record")


def told_apart(resolved: Sequence[Resolved]) -> tuple[tuple[Resolved, ...], dict[str, str]]:
    """Return the sources in a fixed order with unique document ids, and ``same_as`` by id.

    A document id holds kind, date and a hash of the opening, so two sources with one id hold the
    same document. The preferred rendition keeps the id, a further one adds its form ("~pdf") to
    it and to the ids of its attachments. ``same_as`` has the further ones only.
    """
    ordered = sorted(resolved, key=lambda one: one.parsed.source.path)
    holders: dict[str, list[Resolved]] = {}
    for one in ordered:
        for document in one.parsed.documents:
            holders.setdefault(document.document_id, []).append(one)
    keys = Keys()
    for known in holders:
        keys(known)
    renamed: dict[str, dict[str, str]] = {}
    same_as = {}
    for document_id, several in holders.items():
        for one in sorted(several, key=_rank)[1:]:
            source = one.parsed.source
            new = keys(f"{document_id}~{source.rendition}")
            renamed.setdefault(source.path, {})[document_id] = new
            same_as[new] = document_id
    return tuple(_renamed(one, renamed.get(one.parsed.source.path)) for one in ordered), same_as


def _rank(one: Resolved) -> tuple[int, str]:
    source = one.parsed.source
    return _PREFERENCE.index(source.rendition), source.path


def _renamed(one: Resolved, ids: dict[str, str] | None) -> Resolved:
    if not ids:
        return one

    def new(identifier: str) -> str:
        document_id, slash, rest = identifier.partition("/")
        return ids.get(document_id, document_id) + slash + rest

    parsed = one.parsed
    return replace(
        one,
        parsed=replace(
            parsed,
            documents=_each(parsed.documents, new, "document_id"),
            attachments=_each(parsed.attachments, new, "document_id", "attachment_id"),
            tables=_each(parsed.tables, new, "attachment_id"),
            entries=_each(parsed.entries, new, "attachment_id"),
            wishes=_each(parsed.wishes, new, "attachment_id"),
            rules=_each(parsed.rules, new, "document_id"),
            statements=_each(parsed.statements, new, "document_id"),
            citations=_each(parsed.citations, new, "document_id"),
            deadlines=_each(parsed.deadlines, new, "document_id"),
            passages=_each(parsed.passages, new, "document_id", "attachment_id"),
            programme=_each(parsed.programme, new, "document_id", "attachment_id"),
            panellists=_each(parsed.panellists, new, "document_id", "attachment_id"),
            contacts=_each(parsed.contacts, new, "document_id", "attachment_id"),
            unread=_each(parsed.unread, new, "attachment_id"),
        ),
        entries=tuple(
            replace(read, entry=_each((read.entry,), new, "attachment_id")[0])
            for read in one.entries
        ),
        wishes=tuple(
            replace(read, wish=_each((read.wish,), new, "attachment_id")[0]) for read in one.wishes
        ),
        rules=tuple(
            replace(read, stated=_each((read.stated,), new, "document_id")[0]) for read in one.rules
        ),
    )


def _each(
    records: tuple[Record, ...], new: Callable[[str], str], *fields: str
) -> tuple[Record, ...]:
    return tuple(
        replace(record, **{name: new(getattr(record, name)) for name in fields})  # type: ignore[type-var]
        for record in records
    )
