"""Readings made by hand: letters, lists and wishes of an invented conference."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, cast

from hldparse.reconciling import reconcile
from hldparse.reconciling.facts import Rule
from hldparse.records.blocks import (
    Affiliation,
    Category,
    Citation,
    Entry,
    Parsed,
    Portion,
    SourceFacts,
    StatedRule,
    Table,
    Unread,
    Wish,
)
from hldparse.records.dataset import Dataset
from hldparse.records.decision import Decision
from hldparse.records.document import Attachment, Document, Segment
from hldparse.records.evidence import Evidence
from hldparse.records.names import Candidate, Entity, Membership, Resolution
from hldparse.records.profile import Profile, ProfileRule
from hldparse.records.resolved import (
    EntryFlag,
    Links,
    NamePart,
    Reference,
    Resolved,
    ResolvedEntry,
    ResolvedRule,
    ResolvedWish,
    Variant,
)
from hldparse.records.source import Rendition, Span

STATES = {
    "Chad": "TCD",
    "Fiji": "FJI",
    "Gabon": "GAB",
    "Kenya": "KEN",
    "Mali": "MLI",
    "Nauru": "NRU",
    "Oman": "OMN",
    "Peru": "PER",
    "Qatar": "QAT",
    "Rwanda": "RWA",
    "Togo": "TGO",
}
AMBIGUOUS = {"Guinee": ("GIN", "GNQ")}
PROFILE = Profile(
    name="invented",
    group_labels=("Round Table {n}",),
    list_status="",
    categories=(),
    lead_ins=(),
    labels=(),
    letterheads=(),
    mastheads=(),
    salutations=(),
    closings=(),
    addressees=(),
    captions=(),
    continuations=(),
    attachment_headings=(),
    announcements=(),
    preference_words=(),
    interest_without_table=(),
    statements=(),
)


def entity(name: str) -> Entity:
    """Return the state of a name of ``STATES``."""
    iso3 = STATES[name]
    return Entity(iso3, "state", name, iso3=iso3, iso2=iso3[:2], m49="000")


def resolution(printed: str) -> Resolution:
    """Return how the toy gazetteer reads a name: exactly, as ambiguous, or not at all."""
    if printed in STATES:
        found = entity(printed)
        nearest = (Candidate(found.entity_id, printed, 100.0),)
        return Resolution(printed, found, "exact", 100.0, ("exact",), nearest, "short", True)
    if printed in AMBIGUOUS:
        near = tuple(Candidate(one, one.title(), 90.0) for one in AMBIGUOUS[printed])
        return Resolution(printed, None, "", 0.0, ("two are close",), near, ambiguous=True)
    return Resolution(printed, None, "", 0.0, ("no name is near",))


@dataclass
class Source:
    """One file that grows line by line as letters are written into it."""

    path: str = "letters.txt"
    rendition: Rendition = "text"
    line: int = 1
    opening: str = ""
    """How its letters begin."""
    documents: list[Document] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    entries: list[ResolvedEntry] = field(default_factory=list)
    wishes: list[ResolvedWish] = field(default_factory=list)
    rules: list[ResolvedRule] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def place(self, *, start: int | None = None, end: int | None = None) -> Evidence:
        """Return the place of the next line."""
        self.line += 1
        return Evidence(self.path, self.line, self.line, char_start=start, char_end=end)

    def letter(self, date: str, opening: str = "aaaa") -> str:
        """Write a letter and return its id."""
        document_id = f"{date or 'undated'}-letter-{opening}"
        self.documents.append(
            Document(
                document_id=document_id,
                kind="letter",
                date=date,
                title="",
                symbol="",
                language="en",
                signatory="A Signatory",
                signatory_role="",
                addressees="",
                addressee_place="",
                span=Span(self.line, self.line + 1),
                segments=(Segment("body", Span(self.line, self.line + 1)),),
                evidence=self.place(),
                opening=self.opening,
            )
        )
        return document_id

    def attach(
        self, document_id: str, kind: str = "round-table-list", as_of: str = "", *, n: int = 1
    ) -> str:
        """Attach a list to a letter and return its id."""
        attachment_id = f"{document_id}/{kind}" + (f"-{n}" if n > 1 else "")
        self.attachments.append(
            Attachment(
                attachment_id=attachment_id,
                document_id=document_id,
                kind=cast("Any", kind),
                title="",
                status="revised",
                as_of=as_of,
                present=True,
                span=Span(self.line, self.line + 1),
                evidence=self.place(),
            )
        )
        return attachment_id

    def edition(self, date: str, tables: dict[str, list[str]], opening: str = "aaaa") -> str:
        """Write a letter of ``date`` with lists of states by table; return the list's id.

        "Chad Fiji" is a line of two names, "Kenya" of one; names the toy gazetteer does not hold
        stay unresolved.
        """
        attachment_id = self.attach(self.letter(date, opening), as_of=date)
        for table, names in tables.items():
            self.table(attachment_id, table)
            for order, text in enumerate(names, 1):
                self.state(attachment_id, table, text, order)
        return attachment_id

    def table(self, attachment_id: str, round_table: str) -> None:
        """Write the head of a table."""
        head = Table(
            attachment_id, round_table, "Theme", "2010-05-03", "10:00", "", "", "", self.place()
        )
        self.tables.append(head)

    def state(
        self,
        attachment_id: str,
        table: str,
        text: str,
        order: int = 1,
        category: Category = "member-state",
    ) -> None:
        """List a state, or several of ``STATES`` run together."""
        evidence = self.place()
        entry = Entry(attachment_id, table, category, order, text, text, "", (), evidence)
        words = text.split(" ")
        names = words if len(words) > 1 and all(word in STATES for word in words) else [text]
        parts = []
        start = 0
        for name in names:
            stop = start + len(name)
            parts.append(NamePart(name, start, stop, resolution(name), evidence))
            start = stop + 1
        flags: tuple[EntryFlag, ...] = ("merged-line",) if len(names) > 1 else ()
        self.entries.append(ResolvedEntry(entry, tuple(parts), flags))

    def organisation(
        self, attachment_id: str, table: str, organisation: str, person: str = "", order: int = 1
    ) -> None:
        """List an organisation of civil society, with or without a person."""
        evidence = self.place()
        text = f"Ms. {person}, {organisation}" if person else organisation
        portions = (Portion(organisation, 0, len(organisation)),) if organisation else ()
        affiliation = Affiliation("Ms." if person else "", person, "", portions, ())
        entry = Entry(
            attachment_id,
            table,
            "civil-society",
            order,
            text,
            text,
            "",
            (),
            evidence,
            affiliation,
        )
        printed = organisation or text
        part = NamePart(printed, 0, len(printed), resolution(printed), evidence)
        self.entries.append(ResolvedEntry(entry, (part,)))

    def wish(
        self, attachment_id: str, table: str, name: str, preference: int | None = None
    ) -> None:
        """Write a wish into a table of expressions of interest."""
        evidence = self.place()
        order = len(self.wishes) + 1
        marks = "*" * (preference or 0)
        wish = Wish(
            attachment_id, table, order, name + marks, name, marks, order, preference, evidence
        )
        part = NamePart(name, 0, len(name), resolution(name), evidence)
        self.wishes.append(ResolvedWish(wish, (part,)))

    def wishes_of(self, date: str, wishes: list[tuple[str, str, int | None]]) -> str:
        """Write a letter with (table, state, preference) wishes and return the table's id."""
        attachment_id = self.attach(self.letter(date, "eeee"), "expressions-of-interest")
        for table, name, preference in wishes:
            self.wish(attachment_id, table, name, preference)
        return attachment_id

    def rule(self, document_id: str, rule: str, maximum: int, group: str = "") -> None:
        """State a rule of the seating in a letter."""
        stated = StatedRule(
            cast("Any", rule),
            f"{group.title()} States" if group else "",
            None,
            maximum,
            "states",
            document_id,
            "as stated",
            self.place(),
        )
        self.rules.append(ResolvedRule(stated, group))

    def cites(self, document_id: str, date: str = "", symbol: str = "") -> None:
        """Cite a letter of ``date``, or a resolution by its symbol."""
        self.citations.append(
            Citation(
                document_id,
                f"the letter of {date}",
                "resolution" if symbol else "letter",
                date,
                symbol,
                "further-to",
                self.place(),
            )
        )

    def unread_line(self, attachment_id: str, table: str, raw: str) -> None:
        """Leave a line of a list of states unread."""
        self.unread.append(
            Unread(raw, "no marker", self.place(), True, table, attachment_id, "member-state")
        )

    def unread_wish(self, attachment_id: str, raw: str) -> None:
        """Leave a row of a table of wishes unread."""
        place = self.place()
        self.unread.append(
            Unread(raw, "no tick", place, attachment_id=attachment_id, in_wishes=True)
        )

    def resolved(self) -> Resolved:
        """Return all of it as resolving hands it over."""
        return Resolved(
            parsed=Parsed(
                source=SourceFacts(
                    self.path,
                    "0" * 64,
                    1,
                    self.rendition,
                    None,
                    self.line,
                    self.line - len(self.unread),
                    0,
                    len(self.unread),
                ),
                documents=tuple(self.documents),
                attachments=tuple(self.attachments),
                tables=tuple(self.tables),
                entries=tuple(read.entry for read in self.entries),
                wishes=tuple(asked.wish for asked in self.wishes),
                citations=tuple(self.citations),
                unread=tuple(self.unread),
            ),
            entries=tuple(self.entries),
            wishes=tuple(self.wishes),
            rules=tuple(self.rules),
        )


def links_of(
    organisations: dict[str, str] | None = None,
    persons: dict[tuple[str, str], str] | None = None,
    variants: tuple[Variant, ...] = (),
) -> Links:
    """Return links by printed name; the first spelling of an entity is its name."""
    organisations, persons = organisations or {}, persons or {}
    entities: dict[str, Entity] = {}
    for printed, one in organisations.items():
        entities.setdefault(one, Entity(one, "organisation", printed))
    for (printed, _), one in persons.items():
        entities.setdefault(one, Entity(one, "person", printed))
    return Links(
        organisations=organisations,
        persons=persons,
        entities=tuple(entities.values()),
        resolutions={
            printed: Resolution(printed, entities[one], "new", 100.0, ("new",))
            for printed, one in organisations.items()
        },
        variants=variants,
    )


REFERENCE = Reference(
    entities={iso3: entity(name) for name, iso3 in STATES.items()},
    memberships=tuple(
        Membership(iso3, "african", "", "", "member") for iso3 in ("TCD", "GAB", "KEN", "MLI")
    ),
    group_names={"african": "African States"},
    names_at={("KEN", "2010-03-01"): "Kenya Colony"},
)


def reconciled(
    *sources: Source,
    links: Links | None = None,
    decisions: tuple[Decision, ...] = (),
    rules: tuple[Rule, ...] | None = (),
    profile_rules: tuple[ProfileRule, ...] = (),
    profile: Profile = PROFILE,
) -> Dataset:
    """Return the dataset of the sources; ``rules`` None for those of the house."""

    return reconcile(
        "invented",
        [source.resolved() for source in sources],
        links or links_of(),
        REFERENCE,
        replace(profile, rules=profile_rules),
        decisions,
        rules,
    )
