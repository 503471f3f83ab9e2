"""The published tables, a dataclass a table, a field a column.

Field notes are the codebook: ``docs/codebook.md`` and ``datapackage.json`` are made from them.
Empty strings and None mean unknown or not applicable, as the note says. A field called
``evidence`` is published as the evidence columns of ``Evidence``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, get_args

from hldparse.records.blocks import Category, PassageKind
from hldparse.records.document import AttachmentKind, DocumentKind
from hldparse.records.evidence import Evidence
from hldparse.records.source import Rendition


def column(note: str, *, key: bool = False, values: tuple[str, ...] = (), refers: str = "") -> Any:
    """Return a field with what the column holds, whether it is part of the key, the values
    allowed, and the ``table.column`` it refers to. Cells of several values refer to nothing.
    """
    return field(metadata={"note": note, "key": key, "values": values, "refers": refers})


def evidence() -> Any:
    """Return a field that is published as the evidence columns."""
    return field(metadata={"note": "where it stands in the source"})


CATEGORIES = get_args(Category)
ENTITY_TYPES = ("state", "organisation", "person")
METHODS = (
    "exact",
    "normalised",
    "variant",
    "fuzzy",
    "split",
    "linked",
    "new",
    "decision",
)
SEVERITIES = ("error", "warning", "notice")
STATUSES = ("open", "resolved", "waived", "unsure", "stale", "contested")
OUTCOMES = (
    "first",
    "second",
    "sole-wish",
    "one-of-unranked",
    "other-table",
    "not-listed",
    "no-longer-listed",
    "no-table-named",
)
CHANGES = (
    "added",
    "moved",
    "no-longer-listed",
    "returned",
    "second-seat-added",
    "second-seat-dropped",
    "representative-changed",
)
CONFLICT_KINDS = {
    "merged-line": "error",
    "unread-line": "error",
    "unresolved-name": "error",
    "ambiguous-name": "error",
    "double-seat": "error",
    "rendition-mismatch": "error",
    "table-skipped": "error",
    "duplicate-entry": "warning",
    "name-variant": "warning",
    "representative-changed": "warning",
    "over-capacity": "warning",
    "under-capacity": "warning",
    "over-quota": "warning",
    "not-seated": "warning",
    "unasked-table": "warning",
    "reference-mismatch": "warning",
    "attachment-missing": "warning",
    "statement-contradicted": "warning",
    "programme-differs": "warning",
    "panel-differs": "warning",
    "wrapped-line": "notice",
    "out-of-order": "notice",
    "dated-name": "notice",
    "missing-reference": "notice",
    "ambiguous-reference": "notice",
    "preference-anomaly": "notice",
    "contents-differ": "notice",
}
"""Kinds in the order in which they are shown (causes before consequences), with the severity
they have unless a rule says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A file under ``sources/``."""

    source: str = column("path under sources/, with forward slashes", key=True)
    sha256: str = column("SHA-256 of the file's bytes, hexadecimal")
    bytes: int = column("size of the file in bytes")
    rendition: str = column("form of the file", values=get_args(Rendition))
    pages: int | None = column("number of pages; empty for sources without pages")
    lines: int = column("number of lines, blank ones included")
    claimed: int = column("non-blank lines that a record claims")
    furniture: int = column("non-blank lines that are furniture")
    unread: int = column("non-blank lines that nothing claims; with claimed and furniture all")


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """A letter, note or list."""

    document_id: str = column(
        "date-kind-hhhh, hhhh from a hash of the normalised opening", key=True
    )
    kind: str = column("sort of document", values=get_args(DocumentKind))
    date: str = column("date printed at its head, ISO 8601; empty where none is printed")
    title: str = column("title as printed; empty for letters without one")
    symbol: str = column("its own document symbol; empty where none is printed")
    language: str = column("ISO 639-1 code")
    signatory: str = column("who signed, as printed; empty where nobody did")
    signatory_role: str = column(
        "office printed under the signature, else of the letterhead; empty where neither"
    )
    addressees: str = column("address block in one line; empty where there is none")
    addressee_place: str = column("place in the address block; empty where none")
    rendition: str = column("form it was read from", values=get_args(Rendition))
    same_as: str = column(
        "the preferred rendition of the same document; empty for the preferred one itself",
        refers="documents.document_id",
    )
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRow:
    """A list, table or note attached to a document, or announced and not there."""

    attachment_id: str = column("document_id/kind, then /kind-2", key=True)
    document_id: str = column("document it goes with", refers="documents.document_id")
    kind: str = column(
        "sort of attachment",
        values=get_args(AttachmentKind),
    )
    title: str = column("title as printed; empty where none or not there")
    status: str = column(
        "status printed at its head; empty where none",
        values=("tentative", "revised", "final", "proposed"),
    )
    as_of: str = column("date of its status, ISO 8601; empty where none is printed")
    present: bool = column("false: announced in the letter, not in the source")
    announcement: str = column("the sentence that announces it; empty where none does")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """A reference of a document to an earlier letter, a resolution or another document."""

    citation_id: str = column("document_id/what is cited", key=True)
    document_id: str = column("citing document", refers="documents.document_id")
    printed: str = column("the words that cite")
    cited_kind: str = column("sort of document cited", values=("letter", "resolution", "document"))
    cited_date: str = column(
        "date cited, ISO 8601, year inferred where not printed; empty where none"
    )
    cited_symbol: str = column("symbol cited, normalised; empty where none")
    relation: str = column(
        "how it is cited", values=("further-to", "recalls", "transmits", "cites")
    )
    document_id_cited: str = column(
        "document of this corpus that fits; several by | where the date fits several; "
        "empty where none does"
    )
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRow:
    """A date by which a document asks for something."""

    deadline_id: str = column("document_id/date", key=True)
    document_id: str = column("document that names it", refers="documents.document_id")
    date: str = column("ISO 8601; year inferred from the document where not printed")
    time: str = column("HH:MM; empty where none is printed")
    printed: str = column("the words that set it")
    what: str = column("what is due")
    reported: bool = column("true where the letter only recalls another's deadline")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """A rule of the seating."""

    rule_id: str = column("rule/regional group/origin", key=True)
    rule: str = column(
        "sort of rule",
        values=("seats-per-table", "group-seats-per-table", "one-seat-per-state"),
    )
    regional_group: str = column("key of the group; empty where the rule is for all")
    minimum: int | None = column("least number; empty where none is stated")
    maximum: int | None = column("greatest number; empty where none is stated")
    counts: str = column("what is counted", values=("participants", "states"))
    origin: str = column("where it comes from", values=("letter", "profile", "decision"))
    document_id: str = column(
        "letter that states it; empty for other origins", refers="documents.document_id"
    )
    evidence: Evidence | None = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow:
    """One circulated state of the lists."""

    edition: str = column("as-of date; -b, -c for a reissue of one day", key=True)
    as_of: str = column("date printed at its head, else of its letter")
    status: str = column(
        "printed status; empty where none", values=("tentative", "revised", "final", "proposed")
    )
    attachment_id: str = column("the list", refers="attachments.attachment_id")
    document_id: str = column("letter that circulated it", refers="documents.document_id")
    follows: str = column("edition before; empty for the first", refers="editions.edition")


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundTableRow:
    """A round table in an edition."""

    edition: str = column("edition", key=True, refers="editions.edition")
    round_table: str = column("number or letter as printed", key=True)
    theme: str = column("theme as printed, in one line; empty where none")
    date: str = column("day, ISO 8601; empty where none is printed")
    start: str = column("HH:MM; empty where none is printed")
    end: str = column("HH:MM; empty where none is printed")
    venue: str = column("venue as printed; empty where none")
    chair: str = column("chair as printed; empty where none")
    states: int = column("seats of member states, struck ones left out")
    participants: int = column("seats of all four categories, struck ones left out")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow:
    """A participant at a table in an edition."""

    seat_id: str = column("edition/table/category/entity", key=True)
    edition: str = column("edition", refers="editions.edition")
    round_table: str = column("table")
    category: str = column("category it is listed under", values=CATEGORIES)
    position: int = column("1-based in the category of its table, counting seats")
    raw: str = column("entry as printed, with marks, without list marker")
    printed: str = column("the part of raw that is this seat's name")
    entity_id: str = column(
        "who sits; empty while the name is not resolved", refers="entities.entity_id"
    )
    entity_type: str = column("empty while the name is not resolved", values=ENTITY_TYPES)
    iso3: str = column("ISO 3166-1 alpha-3 of a state; empty for organisations")
    name: str = column("canonical name in force at as_of; empty while not resolved")
    countries: str = column(
        "civil society: countries printed with the entry, iso3 by |; else empty"
    )
    method: str = column("how the name was resolved; empty while it is not", values=METHODS)
    score: float | None = column("0 to 100; empty while not resolved")
    flags: str = column(
        "merged-line, wrapped-line, unmarked-line, out-of-order, inferred-category (no heading "
        "says the category: it is that of whom the name means), by |; empty for none"
    )
    status: str = column("struck: taken out by a decision", values=("seated", "struck"))
    decision_id: str = column("decision that made or changed it; empty for none")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A named person in a list, or one to be reached."""

    appearance_id: str = column("attachment_id (or document_id)/table/person", key=True)
    person_id: str = column("the person", refers="entities.entity_id")
    document_id: str = column("document", refers="documents.document_id")
    attachment_id: str = column(
        "list; empty where the letter itself says how to reach the person",
        refers="attachments.attachment_id",
    )
    edition: str = column(
        "edition; empty outside the lists of an edition", refers="editions.edition"
    )
    round_table: str = column("table; empty where none")
    seat_id: str = column(
        "seat of the organisation; empty outside an edition", refers="seats.seat_id"
    )
    raw: str = column("entry as printed, with marks; of a contact its name alone")
    marks: str = column("footnote marks of the entry; empty for none")
    title: str = column("personal title as printed; empty for none")
    name: str = column("name as printed, without title")
    role: str = column("office as printed; empty for none")
    affiliations: str = column("organisations as printed, by |")
    countries: str = column("iso3 of the countries printed, by |; empty for none")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceRow:
    """A wish for a table, in a table of expressions of interest."""

    preference_id: str = column("attachment_id/table/entity", key=True)
    attachment_id: str = column("the table of wishes", refers="attachments.attachment_id")
    document_id: str = column("its letter", refers="documents.document_id")
    round_table: str = column("table wished for; empty: interest without a table")
    entity_id: str = column(
        "who asks; empty while the name is not resolved", refers="entities.entity_id"
    )
    iso3: str = column("ISO 3166-1 alpha-3; empty while not resolved")
    raw: str = column("entry as printed, with marks, without its number")
    marks: str = column("marks of the entry; empty for none")
    printed_number: int | None = column("number printed; empty where none")
    preference: int | None = column(
        "1 or 2 by the table's legend or the rank in its cell; empty where unmarked"
    )
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """A state that asked, held against an edition: was it heard?"""

    edition: str = column("edition", key=True, refers="editions.edition")
    entity_id: str = column("state that asked", key=True, refers="entities.entity_id")
    iso3: str = column("ISO 3166-1 alpha-3")
    name: str = column("canonical name in force at as_of")
    wished: str = column(
        "table:preference by |, preference empty where unmarked; empty: no table named"
    )
    round_tables: str = column("tables where it sits, by |; empty: at none")
    outcome: str = column("what came of it", values=OUTCOMES)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyRow:
    """Where a further rendition of a letter prints a seat or a wish: the page to look at."""

    copy_id: str = column("seat or wish, ~ and the form of the rendition", key=True)
    seat_id: str = column("the seat; empty for a wish", refers="seats.seat_id")
    preference_id: str = column("the wish; empty for a seat", refers="preferences.preference_id")
    document_id: str = column("the further rendition", refers="documents.document_id")
    raw: str = column("entry as it stands there, as far as it was read")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRow:
    """A paragraph, heading or list item of running text."""

    passage_id: str = column("document or attachment, kind and hash of the text", key=True)
    document_id: str = column("document", refers="documents.document_id")
    attachment_id: str = column(
        "attachment; empty for the letter itself", refers="attachments.attachment_id"
    )
    order: int = column("1-based in the document, attachments after the letter")
    kind: str = column(
        "sort of passage",
        values=get_args(PassageKind),
    )
    number: str = column("number as printed; empty where none")
    text: str = column("text, white space collapsed, emphasis marks removed")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """A name, symbol or date in a passage."""

    mention_id: str = column("passage, kind and printed form", key=True)
    passage_id: str = column("passage", refers="passages.passage_id")
    kind: str = column(
        "sort of mention",
        values=("state", "organisation", "person", "symbol", "date", "event"),
    )
    printed: str = column("as printed")
    entity_id: str = column(
        "who is meant; empty for symbols, dates, events and where not known",
        refers="entities.entity_id",
    )
    value: str = column("symbol normalised, date or range in ISO 8601, office held; else empty")
    sentence: str = column(
        "sentence it stands in; of one of over 1,000 characters, 200 on each side"
    )
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeRow:
    """An item of a programme."""

    item_id: str = column("attachment, time and title", key=True)
    document_id: str = column("document", refers="documents.document_id")
    attachment_id: str = column("programme", refers="attachments.attachment_id")
    date: str = column("ISO 8601; empty where not known")
    start: str = column("HH:MM; empty where not printed")
    end: str = column("HH:MM; empty where not printed")
    session: str = column("meeting or segment; empty where none")
    title: str = column("title in one line; empty where none")
    speakers: str = column("speakers as printed, name and office, by |; empty for none")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class PanellistRow:
    """A panellist as one document announces it."""

    panellist_id: str = column("document or attachment, panel and person", key=True)
    document_id: str = column("document", refers="documents.document_id")
    attachment_id: str = column(
        "attachment; empty where the letter's body announces it",
        refers="attachments.attachment_id",
    )
    panel: str = column("one key for one panel in all documents")
    date: str = column("ISO 8601; empty where not known")
    start: str = column("HH:MM; empty where not known")
    end: str = column("HH:MM; empty where not known")
    place: str = column("place as printed; empty where not known")
    chair: str = column("the panel's chair as printed; empty where not printed")
    name: str = column("name as printed, with title")
    person_id: str = column("the person", refers="entities.entity_id")
    role: str = column("office as printed; empty for none")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """How to reach a person or office; published only when asked for."""

    contact_id: str = column("attachment or document and person", key=True)
    person_id: str = column("the person; empty for an office", refers="entities.entity_id")
    name: str = column("name as printed, with title; empty for an office")
    organisation: str = column("organisation as printed; several by |; empty for none")
    address: str = column("postal address in one line; empty for none")
    emails: str = column("e-mail addresses, by |; empty for none")
    phones: str = column("telephone numbers as printed, by |; empty for none")
    faxes: str = column("fax numbers as printed, by |; empty for none")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRow:
    """A state, organisation or person that the conference's documents name."""

    entity_id: str = column("iso3 for states; org:… and person:… slugs", key=True)
    entity_type: str = column("sort of entity", values=ENTITY_TYPES)
    name: str = column("canonical name in force at the latest date of the corpus")
    iso3: str = column("ISO 3166-1 alpha-3; empty for others than states")
    iso2: str = column("ISO 3166-1 alpha-2; empty for others than states")
    m49: str = column("UN M49 code, three digits; empty where there is none")
    acronym: str = column("usual acronym; empty where none is known")
    member_since: str = column("admission to the United Nations, ISO 8601; empty for non-members")
    member_until: str = column("end of membership; empty while it lasts or never began")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """Membership of a state of the corpus in a UN regional group."""

    entity_id: str = column("state", key=True, refers="entities.entity_id")
    regional_group: str = column("key of the group", key=True)
    valid_from: str = column("ISO 8601; empty: since the group or the state began", key=True)
    valid_until: str = column("ISO 8601; empty: still so")
    basis: str = column("in what way it is of the group")
    name: str = column("name of the group")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A spelling found in the documents and the entity it stands for."""

    printed: str = column("spelling as printed, marks removed", key=True)
    entity_id: str = column("entity", key=True, refers="entities.entity_id")
    kind: str = column(
        "sort of name", values=("short", "formal", "former", "acronym", "variant", "typo")
    )
    in_force: bool | None = column(
        "false where it was not in force on some document's date; empty where unknown"
    )
    method: str = column("how it was resolved", values=METHODS)
    score: float = column("0 to 100")
    steps: str = column("steps of the resolution, by |")
    runner_up: str = column("entity_id of the next best; empty for none")
    runner_up_score: float | None = column("0 to 100; empty for none")
    occurrences: int = column("how often it is printed in lists and tables")
    documents: int = column("in how many documents")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """What became of a participant from one edition to the next."""

    change_id: str = column("to_edition/entity/category/change, then /tables", key=True)
    entity_id: str = column("participant", refers="entities.entity_id")
    iso3: str = column("ISO 3166-1 alpha-3; empty for others than states")
    name: str = column("canonical name in force at the later edition")
    category: str = column("category", values=CATEGORIES)
    change: str = column("sort of change", values=CHANGES)
    from_edition: str = column("earlier edition", refers="editions.edition")
    to_edition: str = column("later edition", refers="editions.edition")
    from_round_table: str = column("table before; empty where at none")
    to_round_table: str = column("table after; empty where at none")
    from_seat_id: str = column("seat before; empty for none", refers="seats.seat_id")
    to_seat_id: str = column("seat after; empty for none", refers="seats.seat_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """A question that somebody should look at, one row per edition in which it holds."""

    conflict_id: str = column("kind/edition/subject", key=True)
    case_id: str = column("one case over all editions, with its consequences")
    kind: str = column("sort of conflict", values=tuple(CONFLICT_KINDS))
    severity: str = column("how grave", values=SEVERITIES)
    status: str = column("state of its settlement", values=STATUSES)
    edition: str = column("edition it holds in; empty outside editions", refers="editions.edition")
    holds_in_latest: bool = column(
        "whether the case still holds in the latest edition; true outside editions"
    )
    entity_ids: str = column("entities concerned, by |")
    iso3: str = column("iso3 of states concerned, by |")
    round_tables: str = column("tables concerned, by |")
    question: str = column("one sentence a person can answer")
    suggestion: str = column("option that seems right; empty where none is suggested")
    fingerprint: str = column("hash of the evidence, without line numbers")
    decision_id: str = column("decision that settles it; empty while open")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictEvidenceRow:
    """A place in the sources that bears on a conflict."""

    conflict_id: str = column("conflict", key=True, refers="conflicts.conflict_id")
    n: int = column("1-based order", key=True)
    document_id: str = column("document", refers="documents.document_id")
    text: str = column("what is printed there")
    evidence: Evidence | None = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRow:
    """A line of the ledger as read, and what became of it."""

    decision_id: str = column("hash of the line's content", key=True)
    conflict_id: str = column("conflict decided")
    option: str = column("option chosen")
    parameters: str = column("further parameters as JSON; empty for none")
    note: str = column("reviewer's note; empty for none")
    reviewer: str = column("who decided; empty where not said")
    decided_at: str = column("ISO 8601 with offset; empty where not said")
    undoes: str = column("decision undone; empty for others")
    state: str = column(
        "what it does in this run",
        values=("applied", "idle", "stale", "undone", "contested"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRow:
    """Lines that nothing claims."""

    unread_id: str = column("source and hash of the text, with a number on a clash", key=True)
    raw: str = column("the lines as printed")
    reason: str = column("why they are not read")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRow:
    """Lines without content of their own."""

    furniture_id: str = column(
        "source, kind and hash of the text and the lines beside it", key=True
    )
    kind: str = column(
        "sort of furniture",
        values=(
            "page-break",
            "page-number",
            "running-head",
            "markup",
            "image-caption",
            "continuation",
        ),
    )
    raw: str = column("the lines as printed")
    evidence: Evidence = evidence()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A conference's tables, each a tuple of rows in published order; field names are table
    names.
    """

    sources: tuple[SourceRow, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    attachments: tuple[AttachmentRow, ...] = ()
    citations: tuple[CitationRow, ...] = ()
    deadlines: tuple[DeadlineRow, ...] = ()
    rules: tuple[RuleRow, ...] = ()
    entities: tuple[EntityRow, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    names: tuple[NameRow, ...] = ()
    editions: tuple[EditionRow, ...] = ()
    round_tables: tuple[RoundTableRow, ...] = ()
    seats: tuple[SeatRow, ...] = ()
    persons: tuple[PersonRow, ...] = ()
    preferences: tuple[PreferenceRow, ...] = ()
    requests: tuple[RequestRow, ...] = ()
    copies: tuple[CopyRow, ...] = ()
    passages: tuple[PassageRow, ...] = ()
    mentions: tuple[MentionRow, ...] = ()
    programme: tuple[ProgrammeRow, ...] = ()
    panellists: tuple[PanellistRow, ...] = ()
    contacts: tuple[ContactRow, ...] = ()
    changes: tuple[ChangeRow, ...] = ()
    conflicts: tuple[ConflictRow, ...] = ()
    conflict_evidence: tuple[ConflictEvidenceRow, ...] = ()
    decisions: tuple[DecisionRow, ...] = ()
    unread: tuple[UnreadRow, ...] = ()
    furniture: tuple[FurnitureRow, ...] = ()


TABLES: dict[str, type] = {
    "sources": SourceRow,
    "documents": DocumentRow,
    "attachments": AttachmentRow,
    "citations": CitationRow,
    "deadlines": DeadlineRow,
    "rules": RuleRow,
    "entities": EntityRow,
    "groups": GroupRow,
    "names": NameRow,
    "editions": EditionRow,
    "round_tables": RoundTableRow,
    "seats": SeatRow,
    "persons": PersonRow,
    "preferences": PreferenceRow,
    "requests": RequestRow,
    "copies": CopyRow,
    "passages": PassageRow,
    "mentions": MentionRow,
    "programme": ProgrammeRow,
    "panellists": PanellistRow,
    "contacts": ContactRow,
    "changes": ChangeRow,
    "conflicts": ConflictRow,
    "conflict_evidence": ConflictEvidenceRow,
    "decisions": DecisionRow,
    "unread": UnreadRow,
    "furniture": FurnitureRow,
}
"""Row class by table name, in published order."""
