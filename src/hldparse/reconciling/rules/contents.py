"""Tables of contents that do not match the sections and paragraphs below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hldparse.reconciling.contents import ContentsMismatch, check_contents
from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.keys import slug
from hldparse.records.dataset import AttachmentRow, DocumentRow, PassageRow
from hldparse.text.wording import day


def contents_differ(facts: Facts) -> Iterable[Finding]:
    """Report entries of a table of contents whose section, title or paragraphs differ below."""
    attachments = {row.attachment_id: row for row in facts.dataset.attachments}
    documents = {row.document_id: row for row in facts.dataset.documents}
    for holder, passages in _notes(facts.dataset.passages):
        document = documents.get(passages[0].document_id)
        others = sum(
            1
            for row in attachments.values()
            if row.document_id == passages[0].document_id
            and row.present
            and row.attachment_id != holder
        )
        note = _called(attachments.get(holder), document)
        for mismatch in check_contents(passages, annexes=others):
            yield _finding(holder, note, mismatch)


def _notes(passages: Iterable[PassageRow]) -> Iterator[tuple[str, list[PassageRow]]]:
    """Yield each note that has contents, with the passages from its own to its last section."""
    by_holder: dict[str, list[PassageRow]] = {}
    by_document: dict[str, list[PassageRow]] = {}
    listing: set[str] = set()
    for row in passages:
        holder = row.attachment_id or row.document_id
        by_holder.setdefault(holder, []).append(row)
        by_document.setdefault(row.document_id, []).append(row)
        if row.kind == "contents":
            listing.add(holder)
    for holder, own in by_holder.items():
        if holder not in listing:
            continue
        # Contents on a page before the note itself: their sections stand in the next attachment.
        yield holder, own if own[-1].kind != "contents" else by_document[own[0].document_id]


def _called(attachment: AttachmentRow | None, document: DocumentRow | None) -> str:
    title = (attachment.title if attachment else "") or (document.title if document else "")
    dated = f" of {day(document.date)}" if document is not None and document.date else ""
    return f"\u201c{title}\u201d{dated}" if title else f"the note{dated}"


def _finding(holder: str, note: str, mismatch: ContentsMismatch) -> Finding:
    rows = [row for row in (mismatch.entry, mismatch.section) if row is not None]
    first = rows[0]
    return Finding(
        kind="contents-differ",
        edition="",
        subject=f"{holder}/{slug(f'{first.number} {first.text}')}",
        case=f"{holder}/{slug(f'{first.number} {first.text}')}",
        question=_question(note, mismatch),
        exhibits=tuple(
            Exhibit(row.document_id, f"{row.number} {row.text}".strip(), row.evidence)
            for row in rows
        ),
        evidence_key=(
            holder,
            *(f"{row.number} {row.text}" for row in rows),
            mismatch.stated,
            mismatch.found,
        ),
    )


def _question(note: str, mismatch: ContentsMismatch) -> str:
    if mismatch.entry is None:
        return (
            f"The contents of {note} do not list \u201c{mismatch.found}\u201d, which stands in it: "
            "is it a section?"
        )
    if mismatch.section is None:
        return (
            f"The contents of {note} list \u201c{mismatch.stated}\u201d, and no such section "
            "follows: is a part missing?"
        )
    if mismatch.paragraphs:
        section = f"{mismatch.section.number} {mismatch.section.text}".strip()
        return (
            f"The contents of {note} give {mismatch.stated} to \u201c{section}\u201d, below which "
            f"{mismatch.found} can be read: is a paragraph missing or misread?"
        )
    return (
        f"The contents of {note} call a section \u201c{mismatch.stated}\u201d where "
        f"\u201c{mismatch.found}\u201d stands: which is right?"
    )
