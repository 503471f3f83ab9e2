"""Puts a source's documents together: openings, parts, attachments, ids."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from hldparse.records.document import (
    Attachment,
    AttachmentKind,
    Document,
    DocumentKind,
    Segment,
    Segmented,
)
from hldparse.records.lexicon import Lexicon
from hldparse.records.profile import Profile
from hldparse.records.source import Source, Span
from hldparse.segmenting.announcements import Announced, announced
from hldparse.segmenting.attachments import Piece, cut
from hldparse.segmenting.furniture import furniture_of
from hldparse.segmenting.identity import identify, language_of, opening_of
from hldparse.segmenting.layout import Layout
from hldparse.segmenting.letters import parts_of
from hldparse.segmenting.lists_within import lists_within
from hldparse.segmenting.openings import Opening, openings
from hldparse.segmenting.parts import Parts
from hldparse.segmenting.signed_columns import signed_under_annexes
from hldparse.segmenting.signed_lists import without_signatures
from hldparse.segmenting.symbols import symbol_above
from hldparse.segmenting.wording import Wording, wording_of

_LISTS = frozenset({"round-table-list", "civil-society-list"})
_LIST = re.compile(r"\blists?\b", re.IGNORECASE)


def segment(source: Source, profile: Profile, lexicon: Lexicon | None = None) -> Segmented:
    """Return the documents, attachments and furniture of ``source``.

    By the names of ``lexicon`` a list is known that has labels of tables and names below them, and
    no heading or status; without it such a list is an attachment of kind "other".

    Never raises: what no letter or note claims is a document of kind "list" or "other".
    """
    wording = wording_of(profile)
    furniture, breaks = furniture_of(source, wording)
    layout = Layout(source, frozenset(furniture), breaks, lexicon)
    documents: list[Document] = []
    attachments: list[Attachment] = []
    taken: dict[str, str] = {}
    for opening, stop in _stretches(layout, wording):
        document, its = _document(opening, stop, layout, wording, taken)
        documents.append(document)
        attachments += its
    return Segmented(
        tuple(documents),
        tuple(attachments),
        tuple(furniture[index] for index in sorted(furniture)),
    )


def _stretches(layout: Layout, wording: Wording) -> list[tuple[Opening, int]]:
    """Return each opening with where its document ends; what stands before the first is one too."""
    found = list(openings(layout, wording))
    first = next((index for index, empty in enumerate(layout.empty) if not empty), -1)
    if first >= 0 and (not found or first < found[0].start):
        found.insert(0, Opening(first, "other"))
    stops = [*(opening.start for opening in found[1:]), len(layout)]
    return [
        (opening, layout.trimmed(opening.start, stop))
        for opening, stop in zip(found, stops[: len(found)], strict=True)
    ]


def _document(
    opening: Opening, stop: int, layout: Layout, wording: Wording, taken: dict[str, str]
) -> tuple[Document, list[Attachment]]:
    if opening.kind == "other":
        return _loose(opening.start, stop, layout, wording, taken)
    parts = parts_of(opening, stop, layout, wording)
    within = lists_within(parts, layout, wording)
    body = parts.body
    behind, below = _behind(parts.stop, stop, parts, layout, wording)
    pieces = [*within, *behind]
    own = Span(opening.start, max(parts.stop, opening.start + 1))
    text = body.text or " ".join(layout.texts[opening.start : own.stop])
    document_id = identify(
        parts.date,
        opening.kind,
        text,
        lambda: " ".join(layout.texts[opening.start : stop]),
        taken,
    )
    document = Document(
        document_id=document_id,
        kind=opening.kind,
        date=parts.date,
        title=parts.title,
        symbol=parts.symbol,
        language=language_of(body.text),
        signatory="; ".join(parts.signatories),
        signatory_role=parts.role,
        addressees=parts.addressees,
        addressee_place=parts.place,
        span=Span(opening.start, stop),
        segments=tuple(sorted((*parts.segments, *below), key=lambda each: each.span.start)),
        evidence=layout.source.evidence(own),
        opening=opening_of(text),
    )
    return document, _attachments(document_id, pieces, parts, layout, wording)


def _loose(
    start: int, stop: int, layout: Layout, wording: Wording, taken: dict[str, str]
) -> tuple[Document, list[Attachment]]:
    """Return lists without a letter as a document of their own."""
    empty = Parts(layout, start)
    pieces, below = _behind(start, stop, empty, layout, wording)
    listed = any(piece.head.kind != "other" for piece in pieces)
    kind: DocumentKind = "list" if listed else "other"
    date = next((piece.head.as_of for piece in pieces if piece.head.as_of), "")
    text = " ".join(layout.texts[start:stop])
    document_id = identify(date, kind, text, lambda: text, taken)
    document = Document(
        document_id=document_id,
        kind=kind,
        date=date,
        title=pieces[0].head.title if pieces else "",
        symbol=symbol_above(start, pieces[0].head.stop if pieces else start, layout),
        language=language_of(text),
        signatory="",
        signatory_role="",
        addressees="",
        addressee_place="",
        span=Span(start, stop),
        segments=below,
        evidence=layout.source.evidence(Span(start, stop)),
        opening=opening_of(text),
    )
    return document, _attachments(document_id, pieces, empty, layout, wording)


def _behind(
    start: int, stop: int, parts: Parts, layout: Layout, wording: Wording
) -> tuple[list[Piece], tuple[Segment, ...]]:
    """Return the attachments behind a letter, and the signatures under these."""
    signed = signed_under_annexes(start, stop, parts.signatories, layout, wording)
    pieces = cut(layout, start, stop, wording, signed)
    below = [
        Segment("signature", Span(each.start, each.stop))
        for each in signed
        if not any(piece.start <= each.start < piece.stop for piece in pieces)
    ]
    for number, piece in enumerate(pieces):
        if piece.head.kind == "round-table-list":
            end = without_signatures(piece.start, piece.stop, layout, wording)
            if end < piece.stop:
                below.append(Segment("signature", Span(end, piece.stop)))
                pieces[number] = replace(piece, stop=end)
    return pieces, tuple(below)


def _attachments(
    document_id: str, pieces: list[Piece], parts: Parts, layout: Layout, wording: Wording
) -> list[Attachment]:
    """Match what is there with what the letter announces."""
    said = {each.kind: each for each in announced(parts.body, layout, wording)}
    pieces = _told_by_letter(pieces, said, parts, wording)
    present = {piece.head.kind for piece in pieces}
    unsaid = any(piece.head.kind not in said for piece in pieces)
    counts: Counter[str] = Counter()
    found = []
    for piece in pieces:
        head, span = piece.head, Span(piece.start, piece.stop)
        announcement = said.get(head.kind)
        found.append(
            Attachment(
                _id(document_id, head.kind, counts),
                document_id,
                head.kind,
                head.title,
                head.status,
                head.as_of,
                present=True,
                span=span,
                evidence=layout.source.evidence(span),
                announced=announcement.evidence if announcement else None,
                announcement=announcement.sentence if announcement else "",
            )
        )
    for kind, each in said.items():
        # Something of no known kind is there where anything unannounced is.
        if kind in present or (kind == "other" and unsaid) or _same_list(each, said, present):
            continue
        found.append(_absent(_id(document_id, kind, counts), document_id, each))
    return found


def _same_list(
    each: Announced, said: dict[AttachmentKind, Announced], present: set[AttachmentKind]
) -> bool:
    """Return True where one list that is there was announced in words of two kinds: "the list of
    speakers of the round tables".
    """
    return each.kind in _LISTS and any(
        other.kind in _LISTS and other.kind in present and other.sentence == each.sentence
        for other in said.values()
        if len(_LIST.findall(each.sentence)) == 1
    )


def _told_by_letter(
    pieces: list[Piece],
    said: dict[AttachmentKind, Announced],
    parts: Parts,
    wording: Wording,
) -> list[Piece]:
    """Give the one attachment of no known kind the one kind that is announced and missing."""
    unknown = [number for number, piece in enumerate(pieces) if piece.head.kind == "other"]
    missing = [kind for kind in said if kind not in {piece.head.kind for piece in pieces}]
    if len(unknown) != 1 or len(missing) != 1:
        return pieces
    piece, kind = pieces[unknown[0]], missing[0]
    title = piece.head.title
    if parts.title and any(
        kind == each and pattern.search(parts.title) for each, pattern in wording.headings
    ):
        title = parts.title
    head = replace(piece.head, kind=kind, title=title)
    return [
        replace(each, head=head) if number == unknown[0] else each
        for number, each in enumerate(pieces)
    ]


def _absent(attachment_id: str, document_id: str, said: Announced) -> Attachment:
    return Attachment(
        attachment_id,
        document_id,
        said.kind,
        title="",
        status="",
        as_of="",
        present=False,
        span=None,
        evidence=said.evidence,
        announced=said.evidence,
        announcement=said.sentence,
    )


def _id(document_id: str, kind: str, counts: Counter[str]) -> str:
    counts[kind] += 1
    suffix = f"-{counts[kind]}" if counts[kind] > 1 else ""
    return f"{document_id}/{kind}{suffix}"
