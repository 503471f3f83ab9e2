"""Letters, notes and what is attached to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hldparse.records.evidence import Evidence
from hldparse.records.source import Span

DocumentKind = Literal["letter", "note", "list", "other"]
AttachmentKind = Literal[
    "round-table-list",
    "civil-society-list",
    "contacts",
    "expressions-of-interest",
    "seat-allocation",
    "programme",
    "panel",
    "information-note",
    "summary",
    "other",
]
AttachmentStatus = Literal["", "tentative", "revised", "final", "proposed"]
Role = Literal[
    "letterhead",
    "masthead",
    "date",
    "salutation",
    "title",
    "body",
    "closing",
    "signature",
    "addressees",
    "footnote",
]


@dataclass(frozen=True, slots=True)
class Segment:
    """Lines of a document that play one part in it."""

    role: Role
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A letter or note with its attachments, as one stretch of a source."""

    document_id: str
    """``date-kind-hhhh``: hhhh are hex digits of a hash of the normalised opening."""
    kind: DocumentKind
    date: str
    """ISO 8601, empty where none is printed."""
    title: str
    symbol: str
    language: str
    """ISO 639-1."""
    signatory: str
    signatory_role: str
    addressees: str
    """Lines of the address block joined by a space, without the place."""
    addressee_place: str
    span: Span
    """All its lines, attachments included."""
    segments: tuple[Segment, ...]
    """Parts of the letter itself, in order, and signatures under attachments; these and furniture
    are not among them."""
    evidence: Evidence
    """The letter itself: from letterhead or date to the last line of signature or address."""
    opening: str = ""
    """First words of what it says, folded: a document read from several files is known by them."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A list, table or note that goes with a document, or is announced and not there."""

    attachment_id: str
    """``document_id/kind``, then ``/kind-2``."""
    document_id: str
    kind: AttachmentKind
    title: str
    status: AttachmentStatus
    as_of: str
    """ISO 8601; empty where the attachment states none."""
    present: bool
    span: Span | None
    """Its lines; None where it is announced and not there."""
    evidence: Evidence
    """Its lines, or the announcing sentence where it is not there."""
    announced: Evidence | None = None
    """The line of the letter that announces it."""
    announcement: str = ""
    """The sentence that announces it."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines that carry no content of their own."""

    kind: Literal[
        "page-break", "page-number", "running-head", "markup", "image-caption", "continuation"
    ]
    raw: str
    evidence: Evidence
    beside: str = ""
    """The visible lines before and after, in two lines: they tell one page break from another."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """A source cut into documents, attachments and furniture; spans count in Source.lines."""

    documents: tuple[Document, ...]
    attachments: tuple[Attachment, ...]
    furniture: tuple[Furniture, ...]
