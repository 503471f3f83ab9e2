"""Sources and attachments made of text, read by one grammar, for the tests of this room."""

from __future__ import annotations

from functools import cache
from typing import cast

from hldparse.corpus.profiles import built_in_profile
from hldparse.parsing.bodies import Texts
from hldparse.parsing.coverage import Coverage
from hldparse.parsing.grammar import BODY, GRAMMARS
from hldparse.parsing.heads import head_words
from hldparse.parsing.known import KnownNames
from hldparse.parsing.sheet import Reading, Sheet, rows_of
from hldparse.records.document import (
    Attachment,
    AttachmentKind,
    Document,
    Furniture,
    Segment,
)
from hldparse.records.evidence import Evidence
from hldparse.records.lexicon import Lexicon
from hldparse.records.profile import Profile
from hldparse.records.source import Line, Page, Source, Span
from hldparse.resolving import lexicon

LETTER = "2011-05-03-letter-0000"


@cache
def profile() -> Profile:
    """The built-in profile."""
    return built_in_profile()


@cache
def known_lexicon() -> Lexicon:
    """The names of the gazetteer."""
    return lexicon()


def names() -> KnownNames:
    """Exact questions to the gazetteer's names."""
    return KnownNames(known_lexicon())


def source(text: str, confidence: float | None = None) -> Source:
    """A source of one file without pages, recognised with ``confidence`` where that is given."""
    lines = tuple(
        Line(number, line, confidence=confidence)
        for number, line in enumerate(text.split("\n"), start=1)
    )
    return Source("letters.txt", "0" * 64, len(text), "text", (Page(None, lines),))


def page_breaks(made: Source) -> tuple[Furniture, ...]:
    """Lines of white space alone, as the segmenting finds them."""
    return tuple(
        Furniture("page-break", line.text, Evidence(made.path, line.number, line.number))
        for line in made.lines
        if line.text and line.text.isspace()
    )


def document(stop: int, *, body: tuple[Span, ...] = ()) -> Document:
    """A letter of 3 May 2011 over the first ``stop`` lines."""
    return Document(
        document_id=LETTER,
        kind="letter",
        date="2011-05-03",
        title="",
        symbol="",
        language="en",
        signatory="",
        signatory_role="",
        addressees="",
        addressee_place="",
        span=Span(0, stop),
        segments=tuple(Segment("body", span) for span in body),
        evidence=Evidence("letters.txt", 1, stop),
    )


def attachment(kind: str, span: Span, *, title: str = "", as_of: str = "") -> Attachment:
    """An attachment of that letter."""
    return Attachment(
        attachment_id=f"{LETTER}/{kind}",
        document_id=LETTER,
        kind=cast("AttachmentKind", kind),
        title=title,
        status="",
        as_of=as_of,
        present=True,
        span=span,
        evidence=Evidence("letters.txt", span.start + 1, span.stop),
    )


def _paragraphs(made: Source) -> tuple[Span, ...]:
    """The stretches between blank lines, as the segmenting finds them."""
    spans: list[Span] = []
    for index, line in enumerate(made.lines):
        if line.blank:
            continue
        if spans and spans[-1].stop == index:
            spans[-1] = Span(spans[-1].start, index + 1)
        else:
            spans.append(Span(index, index + 1))
    return tuple(spans)


def read(
    kind: str,
    text: str,
    *,
    title: str = "",
    grammar: str = "",
    confidence: float | None = None,
) -> Reading:
    """What the grammar for ``kind`` (or ``BODY``), the first or the one named, makes of a whole
    text; see ``source`` for ``confidence``.
    """
    made = source(text, confidence)
    whole = Span(0, len(made.lines))
    letter = document(len(made.lines), body=_paragraphs(made) if kind == BODY else ())
    own = None if kind == BODY else attachment(kind, whole, title=title)
    coverage = Coverage(made, page_breaks(made))
    sheet = Sheet(
        source=made,
        document=letter,
        attachment=own,
        attachments=(own,) if own else (),
        rows=rows_of(coverage, (whole,)),
        profile=profile(),
        words=head_words(profile()),
        names=names(),
        coverage=coverage,
        texts=Texts(made, letter, (own,) if own else ()),
    )
    reads = next(one for one in GRAMMARS if kind in one.applies_to and grammar in ("", one.name))
    return reads.read(sheet)
