"""One document read from several files: which reading is preferred, and keys that differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from hldparse.reconciling.keys import Keys
from hldparse.reconciling.sameness import Copy, Declared, copies_of
from hldparse.records.resolved import Resolved
from hldparse.records.source import Rendition

_PREFERENCE: tuple[Rendition, ...] = ("text", "html", "docx", "pdf", "scan")
"""Text as circulated loses least; a scan has been guessed at by a machine."""

Record = TypeVar("Record")


def told_apart(
    resolved: Sequence[Resolved],
    preference: Sequence[Rendition] = (),
    declared: Declared | None = None,
) -> tuple[tuple[Resolved, ...], dict[str, str]]:
    """Return the sources in a fixed order with unique document ids, and ``same_as`` by id.

    The preferred rendition keeps its id, a further one has that with its form ("~pdf"), and so
    have its attachments. ``same_as`` holds the further ones only. ``preference`` names forms, the
    preferred first; those it leaves out follow in the usual order. ``declared`` says which file is
    a rendition of which.
    """
    ordered = sorted(resolved, key=lambda one: one.parsed.source.path)
    groups = [_ranked(copies, preference) for copies in copies_of(ordered, declared)]
    keys = Keys()
    renamed: dict[str, dict[str, str]] = {}
    kept = []
    for preferred, *_ in groups:
        # Two undated lists that open alike have one id and are two documents.
        own = preferred.document.document_id
        kept.append(keys(own))
        if kept[-1] != own:
            renamed.setdefault(preferred.path, {})[own] = kept[-1]
    same_as = {}
    for document_id, (_, *further) in zip(kept, groups, strict=True):
        for copy in further:
            new = keys(f"{document_id}~{copy.rendition}")
            renamed.setdefault(copy.path, {})[copy.document.document_id] = new
            same_as[new] = document_id
    return tuple(_renamed(one, renamed.get(one.parsed.source.path)) for one in ordered), same_as


def preferred(
    resolved: Sequence[Resolved],
    preference: Sequence[Rendition] = (),
    declared: Declared | None = None,
) -> tuple[Resolved, ...]:
    """Return the readings without what further renditions say once more.

    Spellings that a machine misread in a scan are thus no spellings of the body they stand for.
    """
    further: dict[str, set[str]] = {}
    for copies in copies_of(resolved, declared):
        for copy in _ranked(copies, preference)[1:]:
            further.setdefault(copy.path, set()).add(copy.document.document_id)
    return tuple(_without(one, further.get(one.parsed.source.path)) for one in resolved)


def _ranked(copies: Sequence[Copy], preference: Sequence[Rendition]) -> list[Copy]:
    order = [*preference, *_PREFERENCE]
    return sorted(copies, key=lambda copy: (order.index(copy.rendition), copy.path))


def _without(one: Resolved, ids: set[str] | None) -> Resolved:
    if not ids:
        return one

    def stays(identifier: str) -> bool:
        return identifier.partition("/")[0] not in ids

    parsed = one.parsed
    contacts = one.contacts or ((),) * len(parsed.contacts)
    kept = [
        (contact, names)
        for contact, names in zip(parsed.contacts, contacts, strict=True)
        if stays(contact.attachment_id or contact.document_id)
    ]
    return replace(
        one,
        parsed=replace(
            parsed,
            panellists=tuple(
                each for each in parsed.panellists if stays(each.attachment_id or each.document_id)
            ),
            contacts=tuple(contact for contact, _ in kept),
        ),
        entries=tuple(each for each in one.entries if stays(each.entry.attachment_id)),
        wishes=tuple(each for each in one.wishes if stays(each.wish.attachment_id)),
        contacts=tuple(names for _, names in kept),
    )


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
