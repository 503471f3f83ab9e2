"""Readings with organisations and persons of civil society, made by hand."""

from __future__ import annotations

from dataclasses import dataclass, field

from hldparse.linking import link
from hldparse.records.blocks import Affiliation, Contact, Entry, Parsed, Portion, SourceFacts
from hldparse.records.document import Attachment, Document
from hldparse.records.evidence import Evidence
from hldparse.records.names import Entity, Resolution
from hldparse.records.resolved import Links, NamePart, Resolved, ResolvedEntry, Variant
from hldparse.records.source import Span


def unknown(printed: str) -> Resolution:
    """Return what the resolver says of a name that it does not hold."""
    return Resolution(printed, None, "", 0.0, ("looked for",))


@dataclass
class Gathering:
    """One file of letters, each with one list."""

    path: str = "letters.txt"
    documents: list[Document] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    entries: list[ResolvedEntry] = field(default_factory=list)
    contacts: list[tuple[Contact, tuple[Resolution, ...]]] = field(default_factory=list)
    line: int = 0
    sure: float | None = None
    """Confidence of what is recognised; None where it is read."""

    def place(self) -> Evidence:
        """Return the place of the next line."""
        self.line += 1
        return Evidence(self.path, self.line, self.line, confidence=self.sure)

    def letter(self, date: str) -> str:
        """Write a letter with a list; return the list's id."""
        letter = f"{date}-letter-{len(self.documents):04x}"
        span = Span(0, 1)
        self.documents.append(
            Document(letter, "letter", date, "", "", "en", "", "", "", "", span, (), self.place())
        )
        listed = f"{letter}/round-table-list"
        self.attachments.append(
            Attachment(listed, letter, "round-table-list", "", "", date, True, span, self.place())
        )
        return listed

    def seat(
        self,
        listed: str,
        *organisations: str,
        person: str = "",
        title: str = "",
        country: str = "",
        entity: Entity | None = None,
    ) -> None:
        """List an organisation (further ones after it), a person for it, or a person alone."""
        evidence = self.place()
        text = ", ".join((person, *organisations)) if person else ", ".join(organisations)
        portions = tuple(Portion(one, 0, len(one)) for one in organisations)
        affiliation = Affiliation(title, person, "", portions, ())
        entry = Entry(listed, "1", "civil-society", 1, text, text, "", (), evidence, affiliation)
        known = entity and Resolution(organisations[0], entity, "exact", 100.0, ("exact",))
        parts = [
            NamePart(one, 0, len(one), unknown(one), evidence) for one in organisations or (text,)
        ]
        if known:
            parts[0] = NamePart(organisations[0], 0, 1, known, evidence)
        states: tuple[NamePart, ...] = ()
        if country:
            found = Resolution(
                country, Entity(country[:3].upper(), "state", country), "exact", 100.0, ()
            )
            states = (NamePart(country, 0, len(country), found, evidence),)
        self.entries.append(ResolvedEntry(entry, (parts[0],), (), tuple(parts[1:]), states))

    def resolved(self) -> Resolved:
        """Return it as resolving hands it over."""
        facts = SourceFacts(self.path, "0" * 64, 1, "text", None, self.line, self.line, 0, 0)
        parsed = Parsed(
            source=facts,
            documents=tuple(self.documents),
            attachments=tuple(self.attachments),
            entries=tuple(read.entry for read in self.entries),
            contacts=tuple(contact for contact, _ in self.contacts),
        )
        resolved = tuple(organisations for _, organisations in self.contacts)
        return Resolved(parsed=parsed, entries=tuple(self.entries), contacts=resolved)

    def links(self) -> Links:
        """Return what linking makes of it."""
        return link([self.resolved()])


def organisations(*names: str, country: str = "") -> Links:
    """Link organisations, each printed in a letter of its own."""
    gathering = Gathering()
    for n, name in enumerate(names, 1):
        gathering.seat(gathering.letter(f"2010-01-{n:02}"), name, country=country)
    return gathering.links()


def asked(links: Links) -> list[Variant]:
    """Return the variants that are questions."""
    return [variant for variant in links.variants if not variant.certain]
