"""The grammars in the order in which they are tried, and the reading of one source by them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from hldparse.parsing.allocation import read_rules
from hldparse.parsing.bodies import Texts
from hldparse.parsing.contacts import read_addresses, read_contacts
from hldparse.parsing.coverage import Coverage
from hldparse.parsing.heads import head_words
from hldparse.parsing.known import KnownNames
from hldparse.parsing.left_names import read_left_names
from hldparse.parsing.letters import parse_letter
from hldparse.parsing.lists import read_lists, read_proposals
from hldparse.parsing.panels import read_panels
from hldparse.parsing.passages import PERHAPS_PROSE, PROSE, read_passages
from hldparse.parsing.preferences import read_wishes
from hldparse.parsing.programme import read_programme
from hldparse.parsing.prose import mentions_in
from hldparse.parsing.sheet import Reading, Sheet, rows_of
from hldparse.records.blocks import Parsed, SourceFacts, Unread
from hldparse.records.document import Attachment, Document, Segmented
from hldparse.records.evidence import Evidence
from hldparse.records.lexicon import Lexicon
from hldparse.records.profile import Profile
from hldparse.records.source import Source, Span

BODY = "body"
"""What a grammar of the letter itself applies to."""
_LETTER = "in a letter, but no running text"
_NOT_READ = "{kind}: no grammar reads it"


@dataclass(frozen=True, slots=True)
class Grammar:
    """A way to read what a document or an attachment of some kind holds."""

    name: str
    applies_to: frozenset[str]
    """Kinds of attachments, and ``BODY`` for the letter itself."""
    read: Callable[[Sheet], Reading]


def read_letter(sheet: Sheet) -> Reading:
    """Return citations, deadlines and statements of a letter; their lines are claimed."""
    citations, deadlines, statements = parse_letter(sheet.texts.body, sheet.profile)
    found: list[Evidence] = [
        *(item.evidence for item in citations),
        *(item.evidence for item in deadlines),
        *(item.evidence for item in statements),
    ]
    return Reading(
        citations=tuple(citations),
        deadlines=tuple(deadlines),
        statements=tuple(statements),
        claimed=tuple(index for item in found for index in sheet.coverage.indices(item)),
    )


GRAMMARS: tuple[Grammar, ...] = (
    Grammar("lists of participants", frozenset({"round-table-list"}), read_lists),
    Grammar("lists of civil society", frozenset({"civil-society-list"}), read_proposals),
    Grammar("expressions of interest", frozenset({"expressions-of-interest"}), read_wishes),
    Grammar(
        "rules of the seating",
        frozenset({BODY, "seat-allocation", "information-note"}),
        read_rules,
    ),
    Grammar("programmes", frozenset({"programme"}), read_programme),
    Grammar("panels", frozenset({BODY, "information-note", "panel", "other"}), read_panels),
    Grammar("contacts", frozenset({"contacts"}), read_contacts),
    Grammar(
        "addresses in sentences",
        frozenset({BODY, "information-note", "summary", "other"}),
        read_addresses,
    ),
    Grammar("letters", frozenset({BODY}), read_letter),
    Grammar(
        "names in no list",
        frozenset({"information-note", "seat-allocation", "summary", "other"}),
        read_left_names,
    ),
    Grammar("running text", PROSE | PERHAPS_PROSE | {BODY}, read_passages),
)


def parse(
    source: Source, segmented: Segmented, profile: Profile, lexicon: Lexicon, model: str = ""
) -> Parsed:
    """Return all that ``source`` holds, names as printed.

    ``model`` is a spaCy model of the user's for mentions in running text, none where empty. Raises
    UsageError where it, or spaCy itself, is missing.

    Every non-blank line ends as exactly one of claimed, furniture and unread; the counts stand
    in ``Parsed.source``.
    """
    coverage = Coverage(source, segmented.furniture)
    readings = list(_readings(source, segmented, profile, lexicon, coverage))
    unread = [item for reading in readings for item in reading.unread]
    for item in unread:
        coverage.set_unread(coverage.indices(item.evidence))
    for reading in readings:
        coverage.claim(reading.claimed)
    for document in segmented.documents:
        for segment in document.segments:
            if segment.role != BODY:
                coverage.claim(segment.span)
    unread += _rest(coverage, segmented)
    unread.sort(key=lambda item: (item.evidence.page or 0, item.evidence.line_start))
    passages = tuple(item for reading in readings for item in reading.passages)
    return Parsed(
        source=_facts(source, coverage),
        documents=segmented.documents,
        attachments=segmented.attachments,
        tables=tuple(item for reading in readings for item in reading.tables),
        entries=tuple(item for reading in readings for item in reading.entries),
        wishes=tuple(item for reading in readings for item in reading.wishes),
        rules=tuple(item for reading in readings for item in reading.rules),
        statements=tuple(item for reading in readings for item in reading.statements),
        citations=tuple(item for reading in readings for item in reading.citations),
        deadlines=tuple(item for reading in readings for item in reading.deadlines),
        passages=passages,
        mentions=mentions_in(
            source, passages, segmented.documents, segmented.attachments, lexicon, model
        ),
        programme=tuple(item for reading in readings for item in reading.programme),
        panellists=tuple(item for reading in readings for item in reading.panellists),
        contacts=tuple(item for reading in readings for item in reading.contacts),
        furniture=segmented.furniture,
        unread=tuple(unread),
    )


def _facts(source: Source, coverage: Coverage) -> SourceFacts:
    claimed, furniture, left = coverage.counts()
    return SourceFacts(
        path=source.path,
        sha256=source.sha256,
        bytes=source.bytes,
        rendition=source.rendition,
        pages=_pages(source),
        lines=len(coverage.lines),
        claimed=claimed,
        furniture=furniture,
        unread=left,
        notices=tuple(source.notices),
    )


def _pages(source: Source) -> int | None:
    return None if source.pages and source.pages[0].number is None else len(source.pages)


def _readings(
    source: Source,
    segmented: Segmented,
    profile: Profile,
    lexicon: Lexicon,
    coverage: Coverage,
) -> Iterator[Reading]:
    words = head_words(profile)
    names = KnownNames(lexicon)
    for document in segmented.documents:
        own = tuple(
            item for item in segmented.attachments if item.document_id == document.document_id
        )
        texts = Texts(source, document, own)
        for attachment in (None, *own):
            spans = _spans(document, attachment)
            kind = attachment.kind if attachment else BODY
            grammars = [grammar for grammar in GRAMMARS if kind in grammar.applies_to]
            if not grammars or not spans:
                continue
            sheet = Sheet(
                source=source,
                document=document,
                attachment=attachment,
                attachments=own,
                rows=rows_of(coverage, spans),
                profile=profile,
                words=words,
                names=names,
                coverage=coverage,
                texts=texts,
            )
            for grammar in grammars:
                yield grammar.read(sheet)


def _spans(document: Document, attachment: Attachment | None) -> tuple[Span, ...]:
    if attachment is None:
        return tuple(segment.span for segment in document.segments if segment.role == BODY)
    return (attachment.span,) if attachment.span and attachment.present else ()


def _rest(coverage: Coverage, segmented: Segmented) -> Iterator[Unread]:
    """Yield what no grammar has accounted for, a paragraph each, with the reason."""
    for document in segmented.documents:
        for segment in document.segments:
            yield from _unread(coverage, segment.span, _LETTER, "")
    for attachment in segmented.attachments:
        if attachment.span and attachment.present:
            reason = _NOT_READ.format(kind=attachment.kind)
            yield from _unread(coverage, attachment.span, reason, attachment.attachment_id)
    for document in segmented.documents:
        yield from _unread(coverage, document.span, "in no part of the letter", "")
    whole = Span(0, len(coverage.lines))
    yield from _unread(coverage, whole, "in no document", "")


def _unread(coverage: Coverage, span: Span, reason: str, attachment_id: str) -> Iterable[Unread]:
    for run in coverage.open_runs(span):
        for part in _by_page(coverage, run):
            coverage.set_unread(part)
            yield Unread(
                raw="\n".join(coverage.lines[index].text for index in part),
                reason=reason,
                evidence=coverage.evidence(part.start, part.stop - 1),
                attachment_id=attachment_id,
            )


def _by_page(coverage: Coverage, run: range) -> Iterator[range]:
    """Cut a run of lines where a page ends, since evidence is of one page."""
    start = run.start
    for index in run:
        if coverage.lines[index].page != coverage.lines[start].page:
            yield range(start, index)
            start = index
    yield range(start, run.stop)
