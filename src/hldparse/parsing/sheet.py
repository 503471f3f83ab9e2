"""What a grammar is handed, and what it hands back."""

from __future__ import annotations

from dataclasses import dataclass

from hldparse.parsing.bodies import Texts
from hldparse.parsing.coverage import Coverage
from hldparse.parsing.heads import HeadWords
from hldparse.parsing.known import KnownNames
from hldparse.records.blocks import (
    Citation,
    Contact,
    Deadline,
    Entry,
    Panellist,
    Passage,
    ProgrammeItem,
    StatedRule,
    Statement,
    Table,
    Unread,
    Wish,
)
from hldparse.records.document import Attachment, Document
from hldparse.records.evidence import Evidence
from hldparse.records.profile import Profile
from hldparse.records.source import Source, Span


@dataclass(slots=True)
class Row:
    """A non-blank line that is not furniture."""

    index: int
    """0-based in ``Source.lines``."""
    text: str
    after_gap: bool
    """True where a blank line or furniture stands between it and the row before, or where a line
    set as a heading follows one that is not."""
    after_page: bool
    """True where that gap holds furniture, such as a page break."""
    prominent: bool = False
    """True where it is set to stand out, as headings are."""
    bbox: tuple[float, float, float, float] | None = None
    recognised: bool = False
    """True where it was recognised from a picture, so that letters may be wrong."""
    is_cell: bool = False
    """True where it is one cell of its line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A document or one of its attachments, with all that a grammar may look at."""

    source: Source
    document: Document
    attachment: Attachment | None
    """None: the letter itself."""
    attachments: tuple[Attachment, ...]
    """All attachments of the document."""
    rows: tuple[Row, ...]
    """Of the attachment, or of the body of the letter."""
    profile: Profile
    words: HeadWords
    names: KnownNames
    coverage: Coverage
    texts: Texts
    """Of the whole document."""

    @property
    def attachment_id(self) -> str:
        """The attachment's id, "" for the letter itself."""
        return self.attachment.attachment_id if self.attachment else ""

    def evidence(self, first: int, last: int, chars: tuple[int, int] | tuple[()] = ()) -> Evidence:
        """Return the evidence of lines ``first`` to ``last`` of the source, both included."""
        return self.coverage.evidence(first, last, chars)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a grammar found, and the lines it accounts for."""

    tables: tuple[Table, ...] = ()
    entries: tuple[Entry, ...] = ()
    wishes: tuple[Wish, ...] = ()
    rules: tuple[StatedRule, ...] = ()
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    passages: tuple[Passage, ...] = ()
    programme: tuple[ProgrammeItem, ...] = ()
    panellists: tuple[Panellist, ...] = ()
    contacts: tuple[Contact, ...] = ()
    unread: tuple[Unread, ...] = ()
    claimed: tuple[int, ...] = ()


def rows_of(coverage: Coverage, spans: tuple[Span, ...]) -> tuple[Row, ...]:
    """Return the rows of ``spans``, which count in ``Source.lines``."""
    rows: list[Row] = []
    lines = coverage.lines
    gap = page = False
    for span in spans:
        for index in span:
            text = lines[index].text
            furniture = coverage.is_furniture(index)
            if furniture or not text or text.isspace():
                gap, page = True, page or furniture
                continue
            prominent = lines[index].prominent
            apart = prominent and bool(rows) and not rows[-1].prominent
            rows.append(
                Row(
                    index,
                    text,
                    gap or apart,
                    page,
                    prominent,
                    lines[index].bbox,
                    lines[index].confidence is not None,
                )
            )
            gap = page = False
        gap = True
    return tuple(rows)
