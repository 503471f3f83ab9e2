"""What a rule sees, made from letters written by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, cast

from tests.reconciling.factory import PROFILE, REFERENCE, Source, links_of, resolution

from hldparse.reconciling import reconcile
from hldparse.reconciling.facts import Facts, Finding
from hldparse.reconciling.rules import RULES
from hldparse.records.blocks import (
    Contact,
    Entry,
    Panellist,
    Passage,
    ProgrammeItem,
    Speaker,
    StatedRule,
    Statement,
    Wish,
)
from hldparse.records.document import Attachment
from hldparse.records.names import Entity, Resolution
from hldparse.records.profile import ProfileRule
from hldparse.records.resolved import (
    EntryFlag,
    Links,
    NamePart,
    Reference,
    Resolved,
    ResolvedEntry,
    ResolvedRule,
    ResolvedWish,
)


def speaker(text: str) -> Speaker:
    """Return "Mr. A B, Chair" or "the Host" taken apart."""
    name, _, role = text.partition(", ")
    if name.startswith("the "):
        return Speaker("", "", name.removeprefix("the "))
    title, _, rest = name.partition(". ")
    return Speaker(f"{title}.", rest, role)


RULE = {rule.__name__.replace("_", "-"): rule for rule in RULES}


@dataclass
class Scene(Source):
    """A file with what only the rules look at: claims, ranges, flags, running text,
    attachments not there.
    """

    statements: list[Statement] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    programme: list[ProgrammeItem] = field(default_factory=list)
    panellists: list[Panellist] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)

    def programme_of(self, date: str, items: list[str], opening: str = "aaaa") -> None:
        """Attach a programme of 1 July 2010: "10:00-11:00 Opening > Mr. A B, Chair; the Host"."""
        attachment_id = self.attach(self.letter(date, opening), "programme")
        for item in items:
            said, _, who = item.partition(" > ")
            hours, _, title = said.partition(" ")
            start, _, end = hours.partition("-")
            self.programme.append(
                ProgrammeItem(
                    attachment_id.partition("/")[0],
                    attachment_id,
                    "2010-07-01",
                    start,
                    end,
                    "",
                    title,
                    tuple(speaker(one) for one in who.split("; ") if one),
                    self.place(),
                )
            )

    def panel_of(
        self, written: str, names: list[str], chair: str = "", opening: str = "aaaa", **told: Any
    ) -> None:
        """Announce the panel of 1 July 2010 in the body of a letter."""
        document_id = self.letter(written, opening)
        for order, name in enumerate([chair, *names]):
            if not name:
                continue
            printed = {"panel": "first panel", "number": 1, "date": "2010-07-01", **told}
            self.panellists.append(
                Panellist(
                    document_id=document_id,
                    attachment_id="",
                    start="",
                    end="",
                    place="",
                    chair=order == 0,
                    order=order,
                    person=speaker(name),
                    evidence=self.place(),
                    **printed,
                )
            )

    def reads(self, document_id: str, kind: str, number: str, text: str) -> None:
        """Write a passage of running text."""
        self.passages.append(
            Passage(document_id, "", cast("Any", kind), number, text, self.place())
        )

    def says(
        self, document_id: str, claim: str, printed: str = "…", tables: tuple[str, ...] = ()
    ) -> None:
        """Claim something of the lists in a letter."""
        self.statements.append(
            Statement(cast("Any", claim), document_id, printed, tables, self.place())
        )

    def range(
        self,
        document_id: str,
        minimum: int | None,
        maximum: int | None,
        counts: str = "participants",
    ) -> None:
        """State how many seats a table has."""
        stated = StatedRule(
            "seats-per-table",
            "",
            minimum,
            maximum,
            cast("Any", counts),
            document_id,
            "seats as stated",
            self.place(),
        )
        self.rules.append(ResolvedRule(stated, ""))

    def unknown_group(self, document_id: str, printed: str) -> None:
        """State a share of seats for a group that no key is known of."""
        stated = StatedRule(
            "group-seats-per-table", printed, None, 3, "states", document_id, printed, self.place()
        )
        self.rules.append(ResolvedRule(stated, ""))

    def missing(self, document_id: str, kind: str) -> None:
        """Announce an attachment that is not there."""
        self.attachments.append(
            Attachment(
                f"{document_id}/{kind}",
                document_id,
                cast("Any", kind),
                "",
                "",
                "",
                False,
                None,
                self.place(),
            )
        )

    def flagged(self, attachment_id: str, table: str, names: list[str], *flags: EntryFlag) -> None:
        """List names on lines that may be read otherwise."""
        evidence = self.place()
        text = " ".join(names)
        entry = Entry(
            attachment_id, table, "member-state", 99, "\n".join(names), text, "", (), evidence
        )
        parts = tuple(NamePart(name, 0, 1, resolution(name), evidence) for name in names)
        self.entries.append(ResolvedEntry(entry, parts, flags))

    def known(self, attachment_id: str, table: str, printed: str, entity: Entity) -> None:
        """List an observer that the gazetteer holds."""
        evidence = self.place()
        entry = Entry(
            attachment_id, table, "permanent-observer", 1, printed, printed, "", (), evidence
        )
        found = Resolution(printed, entity, "exact", 100.0, ("exact",), (), "short", True)
        part = NamePart(printed, 0, len(printed), found, evidence)
        self.entries.append(ResolvedEntry(entry, (part,)))

    def dated(self, attachment_id: str, table: str, printed: str, name: str) -> None:
        """List a state under a name that was not in force."""
        evidence = self.place()
        entry = Entry(attachment_id, table, "member-state", 50, printed, printed, "", (), evidence)
        found = replace(resolution(name), printed=printed, name_kind="former", in_force=False)
        part = NamePart(printed, 0, len(printed), found, evidence)
        self.entries.append(ResolvedEntry(entry, (part,)))

    def merged_wish(self, attachment_id: str, table: str, names: list[str]) -> None:
        """Write a wish in which names ran together."""
        evidence = self.place()
        text = " ".join(names)
        wish = Wish(attachment_id, table, 1, text, text, "", 1, None, evidence)
        parts = tuple(NamePart(name, 0, 1, resolution(name), evidence) for name in names)
        self.wishes.append(ResolvedWish(wish, parts, ("merged-line",)))

    def resolved(self) -> Resolved:
        """Return all of it, claims too."""
        found = super().resolved()
        parsed = replace(
            found.parsed,
            statements=tuple(self.statements),
            passages=tuple(self.passages),
            programme=tuple(self.programme),
            panellists=tuple(self.panellists),
            contacts=tuple(self.contacts),
        )
        return replace(found, parsed=parsed)


def facts_of(
    *sources: Source,
    links: Links | None = None,
    reference: Reference = REFERENCE,
    profile_rules: tuple[ProfileRule, ...] = (),
) -> Facts:
    """Return what the rules see of the sources."""
    seen: list[Facts] = []

    def spy(facts: Facts) -> list[Finding]:
        seen.append(facts)
        return []

    reconcile(
        "invented",
        [source.resolved() for source in sources],
        links or links_of(),
        reference,
        replace(PROFILE, rules=profile_rules),
        (),
        (spy,),
    )
    return seen[-1]


def findings(kind: str, facts: Facts) -> list[Finding]:
    """Return what the rule of a kind finds."""
    return list(RULE[kind](facts))
