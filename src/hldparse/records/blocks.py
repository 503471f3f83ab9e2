"""What the grammars take from documents and attachments, before any name is resolved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hldparse.records.document import Attachment, Document, Furniture
from hldparse.records.evidence import Evidence
from hldparse.records.source import Rendition

Category = Literal[
    "member-state", "permanent-observer", "intergovernmental-entity", "civil-society"
]
RuleName = Literal["seats-per-table", "group-seats-per-table", "one-seat-per-state"]
Claim = Literal["all-who-asked-are-seated", "seats-are-vacant", "no-second-seats"]


@dataclass(frozen=True, slots=True)
class Table:
    """The head of one round table in a list: everything printed above its participants."""

    attachment_id: str
    round_table: str
    """The number or letter as printed ("1", "III" stays "III")."""
    theme: str
    date: str
    start: str
    """``HH:MM``, empty where not printed."""
    end: str
    venue: str
    chair: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Portion:
    """Part of an entry's text."""

    text: str
    start: int
    """0-based in ``Entry.text``."""
    stop: int


@dataclass(frozen=True, slots=True)
class Affiliation:
    """An entry of civil society taken apart: "Ms. A B, President, XYZ, Country"."""

    title: str
    """"Ms.", "H.E. Mr."; empty where no person is named."""
    name: str
    """The person's name without title; empty where only the organisation is listed."""
    role: str
    organisations: tuple[Portion, ...]
    """In printed order, the first holds the seat; an acronym in its own segment belongs to the
    organisation before it ("International X Federation, IXF" is one portion)."""
    countries: tuple[Portion, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list of participants, with the lines it occupies."""

    attachment_id: str
    round_table: str
    category: Category
    order: int
    """1-based in the category of its table, as printed."""
    raw: str
    """As printed with its footnote marks, without list marker; source line breaks as LF."""
    text: str
    """``raw`` without marks, white space (line breaks too) collapsed to one space."""
    marks: str
    breaks: tuple[int, ...]
    """Offsets in ``text`` of the spaces that were line breaks in the source."""
    evidence: Evidence
    affiliation: Affiliation | None = None
    """Set for entries of civil society."""
    pieces: tuple[Evidence, ...] = ()
    """Where each line of ``raw`` stands, with its characters; empty where that is not known."""
    category_from: Literal["", "name"] = ""
    """"name" where no heading says the category: it is then that of whom the name means, and
    ``category`` is no more than what parsing takes it for."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One entry of a table of expressions of interest."""

    attachment_id: str
    round_table: str
    """Empty where interest is expressed without a table."""
    order: int
    """1-based in the column, counted over continued pages."""
    raw: str
    text: str
    marks: str
    printed_number: int | None
    preference: int | None
    """1 or 2 by the table's own legend; None where unmarked."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class StatedRule:
    """A rule of the seating that a letter states."""

    rule: RuleName
    regional_group: str
    """As printed ("African States"); empty where the rule is for all."""
    minimum: int | None
    maximum: int | None
    counts: Literal["participants", "states"]
    document_id: str
    printed: str
    """The words that state it."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of a letter about the lists it transmits, to be held against them."""

    claim: Claim
    document_id: str
    printed: str
    round_tables: tuple[str, ...]
    """The tables it names; empty where it speaks of all."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Citation:
    """An earlier letter, a resolution or another document that a document refers to."""

    document_id: str
    printed: str
    cited_kind: Literal["letter", "resolution", "document"]
    cited_date: str
    """ISO 8601; the year inferred from the citing document where it is not printed."""
    cited_symbol: str
    """Normalised: "General Assembly resolution 60/227" is "A/RES/60/227"."""
    relation: Literal["further-to", "recalls", "transmits", "cites"]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date (and time) by which something is asked for."""

    document_id: str
    date: str
    time: str
    """``HH:MM`` or empty."""
    printed: str
    what: str
    """The clause that says what is due."""
    reported: bool
    """True where the document only recalls a deadline that another one set."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Unread:
    """Lines nothing claims, and why."""

    raw: str
    reason: str
    evidence: Evidence
    in_participants_list: bool = False
    """True where a missed seat could hide in it: a reviewer must look."""
    round_table: str = ""
    attachment_id: str = ""
    category: str = ""
    in_wishes: bool = False
    """True where a missed wish could hide in it: a reviewer must look."""
    category_from: Literal["", "name"] = ""
    """As of an entry: "name" where it would be of the category of whom it names."""


PassageKind = Literal[
    "salutation",
    "paragraph",
    "numbered-paragraph",
    "heading",
    "list-item",
    "contents",
    "closing",
    "signature",
    "addressees",
    "footnote",
]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading or list item of running text, joined over page breaks."""

    document_id: str
    attachment_id: str
    """Empty where it belongs to the letter itself."""
    kind: PassageKind
    number: str
    """As printed, without its full stop: "12", "IV", "A"; empty where none."""
    text: str
    """White space collapsed, emphasis marks and printed number removed."""
    evidence: Evidence
    """From its first to its last line; an address block between them is not part of it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, symbol or date in a passage."""

    passage: int
    """Index into ``Parsed.passages``."""
    kind: Literal["state", "organisation", "person", "symbol", "date", "event"]
    printed: str
    value: str
    """Normalised symbol, ISO date or range ("2006-09-14/2006-09-15"), office held; else empty."""
    sentence: str
    """It stands in; of one that is too long only what is around it."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks or sits: a person, an office, or both."""

    title: str
    name: str
    """Empty where only the office is printed."""
    role: str

    @property
    def printed(self) -> str:
        """Name and office as one text: "H.E. Mr. A B, President of X"."""
        name = " ".join(part for part in (self.title, self.name) if part)
        if name and self.role.startswith(("of ", "from ", "(")):
            return f"{name} {self.role}"
        return ", ".join(part for part in (name, self.role) if part)


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A line of a programme."""

    document_id: str
    attachment_id: str
    date: str
    start: str
    """``HH:MM``, empty where not printed."""
    end: str
    session: str
    """Label of the meeting or segment: "Morning meeting", "Segment 1"; empty where none."""
    title: str
    speakers: tuple[Speaker, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Panellist:
    """A panellist, or the chair of a panel, as one document announces it."""

    document_id: str
    attachment_id: str
    """Empty where the letter's body announces the panel."""
    panel: str
    """Label as printed ("Panel 1", "first panel discussion")."""
    date: str
    start: str
    end: str
    place: str
    chair: bool
    order: int
    """1-based among the panellists; 0 for the chair."""
    person: Speaker
    evidence: Evidence
    number: int = 0
    """By which the panel is named ("Panel 2", "second panel discussion"); 0 where none is."""


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a person or office."""

    document_id: str
    attachment_id: str
    person: Speaker
    organisation: str
    """As printed; several, such as those of a further office, by "|"."""
    address: str
    """Lines joined by ", "."""
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    faxes: tuple[str, ...]
    raw: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What the table of sources says of a file, once its lines are no longer at hand."""

    path: str
    sha256: str
    bytes: int
    rendition: Rendition
    pages: int | None
    """None for sources without pages."""
    lines: int
    claimed: int
    furniture: int
    unread: int
    """Non-blank lines of each sort; together all non-blank lines. (Page breaks of one space are
    furniture rows, but blank, and so not counted.)"""
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """All that one source holds, names still as printed."""

    source: SourceFacts
    documents: tuple[Document, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    tables: tuple[Table, ...] = ()
    entries: tuple[Entry, ...] = ()
    wishes: tuple[Wish, ...] = ()
    rules: tuple[StatedRule, ...] = ()
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    passages: tuple[Passage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    programme: tuple[ProgrammeItem, ...] = ()
    panellists: tuple[Panellist, ...] = ()
    contacts: tuple[Contact, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    unread: tuple[Unread, ...] = ()
