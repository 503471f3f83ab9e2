"""Sources, documents and attachments, and the lines that are none of these."""

from __future__ import annotations

from hldparse.reconciling.keys import Keys, digest, place
from hldparse.reconciling.readings import Readings
from hldparse.records.dataset import (
    AttachmentRow,
    DocumentRow,
    FurnitureRow,
    SourceRow,
    UnreadRow,
)


def sources_of(readings: Readings) -> tuple[SourceRow, ...]:
    """Return the files, sorted by path."""
    sources = (one.parsed.source for one in readings.resolved)
    return tuple(
        SourceRow(
            source=source.path,
            sha256=source.sha256,
            bytes=source.bytes,
            rendition=source.rendition,
            pages=source.pages,
            lines=source.lines,
            claimed=source.claimed,
            furniture=source.furniture,
            unread=source.unread,
        )
        for source in sources
    )


def documents_of(readings: Readings) -> tuple[DocumentRow, ...]:
    """Return the documents sorted by date, further renditions included."""
    rendition = {
        document.document_id: one.parsed.source.rendition
        for one in readings.resolved
        for document in one.parsed.documents
    }
    return tuple(
        DocumentRow(
            document_id=document.document_id,
            kind=document.kind,
            date=document.date,
            title=document.title,
            symbol=document.symbol,
            language=document.language,
            signatory=document.signatory,
            signatory_role=document.signatory_role,
            addressees=document.addressees,
            addressee_place=document.addressee_place,
            rendition=rendition[document.document_id],
            same_as=readings.same_as.get(document.document_id, ""),
            evidence=document.evidence,
        )
        for document in readings.documents.values()
    )


def attachments_of(readings: Readings) -> tuple[AttachmentRow, ...]:
    """Return the attachments in the order of their documents, announced ones included."""
    return tuple(
        AttachmentRow(
            attachment_id=attachment.attachment_id,
            document_id=attachment.document_id,
            kind=attachment.kind,
            title=attachment.title,
            status=attachment.status,
            as_of=attachment.as_of,
            present=attachment.present,
            announcement=attachment.announcement,
            evidence=attachment.evidence,
        )
        for attachment in readings.attachments.values()
    )


def unread_of(readings: Readings) -> tuple[UnreadRow, ...]:
    """Return the lines that nothing claims, by source and place."""
    keys = Keys()
    return tuple(
        UnreadRow(
            unread_id=keys(f"{unread.evidence.source}/{digest(unread.raw, 12)}"),
            raw=unread.raw,
            reason=unread.reason,
            evidence=unread.evidence,
        )
        for one in readings.resolved
        for unread in sorted(one.parsed.unread, key=lambda unread: place(unread.evidence))
    )


def furniture_of(readings: Readings) -> tuple[FurnitureRow, ...]:
    """Return the furniture, by source and place."""
    keys = Keys()
    return tuple(
        FurnitureRow(
            furniture_id=keys(
                f"{piece.evidence.source}/{piece.kind}/{digest(piece.raw + piece.beside, 12)}"
            ),
            kind=piece.kind,
            raw=piece.raw,
            evidence=piece.evidence,
        )
        for one in readings.resolved
        for piece in sorted(one.parsed.furniture, key=lambda piece: place(piece.evidence))
    )
