"""Letters and notes made of text, read by the grammar of running text alone."""

from __future__ import annotations

from tests.parsing.pages import attachment, document, names, page_breaks, profile, source

from hldparse.parsing.bodies import Texts
from hldparse.parsing.coverage import Coverage
from hldparse.parsing.heads import head_words
from hldparse.parsing.passages import read_passages
from hldparse.parsing.sheet import Reading, Sheet, rows_of
from hldparse.records.source import Span

LETTER = ""
"""Kind of what is read: the body of a letter, not an attachment."""


def read_text(text: str, kind: str = "information-note") -> Reading:
    """What the grammar makes of an attachment of a kind, or of the body of a letter."""
    made = source(text)
    whole = Span(0, len(made.lines))
    own = attachment(kind, whole) if kind else None
    coverage = Coverage(made, page_breaks(made))
    letter = document(len(made.lines), body=() if kind else (whole,))
    return read_passages(
        Sheet(
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
    )


def outline(text: str, kind: str = "information-note") -> list[str]:
    """The passages, a line each: "heading I: Introduction"."""
    return [
        f"{one.kind} {one.number}".strip() + f": {one.text}"
        for one in read_text(text, kind).passages
    ]
