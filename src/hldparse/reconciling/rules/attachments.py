"""Attachments that are announced, and whether they are at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.records.dataset import AttachmentRow, DocumentRow
from hldparse.text.wording import day

_KIND_WORDS: Final = {
    "round-table-list": "lists of participants",
    "civil-society-list": "a list of civil-society representatives",
    "contacts": "contact information",
    "expressions-of-interest": "a table of expressions of interest",
    "seat-allocation": "an allocation of seats",
    "programme": "a programme",
    "panel": "a panel",
    "information-note": "an information note",
    "summary": "a summary",
}


def attachment_missing(facts: Facts) -> Iterable[Finding]:
    """Report attachments that a letter announces and that none of its renditions has."""
    documents = {row.document_id: row for row in facts.dataset.documents}
    renditions: dict[str, set[str]] = defaultdict(set)
    for row in facts.dataset.attachments:
        if row.present:
            renditions[_preferred(documents, row)].add(row.kind)
    asked: set[tuple[str, str]] = set()
    for row in facts.dataset.attachments:
        letter = _preferred(documents, row)
        if row.present or row.kind in renditions[letter] or (letter, row.kind) in asked:
            continue
        asked.add((letter, row.kind))
        document = documents.get(letter)
        dated = f" of {day(document.date)}" if document is not None and document.date else ""
        what = row.title or _KIND_WORDS.get(row.kind, "an attachment")
        yield Finding(
            kind="attachment-missing",
            edition="",
            subject=row.attachment_id,
            case=row.attachment_id,
            question=f"The {document.kind if document else 'letter'}{dated} announces {what}, "
            f"which is not among the sources: can it be had?",
            exhibits=(Exhibit(row.document_id, row.title or row.announcement, row.evidence),),
            evidence_key=(row.attachment_id, row.title or row.announcement),
        )


def _preferred(documents: dict[str, DocumentRow], row: AttachmentRow) -> str:
    document = documents.get(row.document_id)
    return (document.same_as or row.document_id) if document else row.document_id
