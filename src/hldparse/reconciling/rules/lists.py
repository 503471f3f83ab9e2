"""What stands in which list: the way from an edition or a seat to the lines that print it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from hldparse.reconciling.editions import NO_TABLE
from hldparse.reconciling.facts import Exhibit, Facts
from hldparse.reconciling.rules.wording import tables, the_list
from hldparse.records.dataset import AttachmentRow, EditionRow, PreferenceRow, SeatRow
from hldparse.records.evidence import Evidence
from hldparse.records.resolved import NamePart, ResolvedEntry, ResolvedWish
from hldparse.text.wording import day

Located = tuple[str, str]
"""(source, attachment_id without the mark of its rendition)."""

_RENDITION_MARK = "~"


def located(source: str, attachment_id: str) -> Located:
    """Return where an attachment stands; "2012-05-03-letter-ab12~pdf/panel" loses its "~pdf".

    Two renditions of one letter have one id until the dataset tells them apart, so the source
    belongs to the place.
    """
    document, slash, kind = attachment_id.partition("/")
    return source, document.partition(_RENDITION_MARK)[0] + slash + kind


@dataclass(frozen=True, slots=True)
class Printed:
    """An entry or a wish in the list that the dataset was built from."""

    edition: str
    """"" where its list is no edition."""
    date: str
    """As-of date of its list, else the date of its document; "" where neither is known."""
    document_id: str
    attachment_id: str
    round_table: str
    category: str
    """"" for a wish."""
    text: str
    raw: str
    marks: str
    names: tuple[NamePart, ...]
    countries: tuple[NamePart, ...]
    flags: tuple[str, ...]
    evidence: Evidence

    @property
    def exhibit(self) -> Exhibit:
        """The entry as printed."""
        return Exhibit(self.document_id, self.raw, self.evidence)

    @property
    def where(self) -> str:
        """Words for the list and table: "table 2 of the list of 3 May 2012"."""
        if self.edition:
            listed = the_list(self.edition)
        else:
            sort = "list" if self.category else "table of wishes"
            listed = f"the {sort} of {day(self.date)}" if self.date else f"an undated {sort}"
        return f"{tables((self.round_table,))} of {listed}" if self.round_table else listed

    @property
    def key(self) -> tuple[str, ...]:
        """What a fingerprint is taken of."""
        return (self.edition, self.round_table, self.category, self.raw, self.marks)


def printed_entries(facts: Facts) -> Iterator[Printed]:
    """Yield every entry and wish of the preferred renditions, lists of editions first."""
    editions = editions_of_lists(facts)
    dates = {row.document_id: row.date for row in facts.dataset.documents}
    entries: dict[Located, list[ResolvedEntry]] = defaultdict(list)
    wishes: dict[Located, list[ResolvedWish]] = defaultdict(list)
    for resolved in facts.resolved:
        for entry in resolved.entries:
            entries[located(entry.entry.evidence.source, entry.entry.attachment_id)].append(entry)
        for wish in resolved.wishes:
            wishes[located(wish.wish.evidence.source, wish.wish.attachment_id)].append(wish)
    for row in sorted(
        preferred_attachments(facts),
        key=lambda row: (row.attachment_id not in editions, row.as_of, row.attachment_id),
    ):
        found = located(row.evidence.source, row.attachment_id)
        edition = editions.get(row.attachment_id)
        known = row.as_of or dates.get(row.document_id, "")
        date = edition.as_of if edition else known
        name = edition.edition if edition else ""
        for entry in entries.get(found, ()):
            yield _from_entry(entry, name, date, row.document_id, row.attachment_id)
        for wish in wishes.get(found, ()):
            yield _from_wish(wish, date, row.document_id, row.attachment_id)


def preferred_attachments(facts: Facts) -> list[AttachmentRow]:
    """Return the attachments that the tables are made from: none of a further rendition."""
    copies = {row.document_id for row in facts.dataset.documents if row.same_as}
    return [row for row in facts.dataset.attachments if row.document_id not in copies]


def editions_of_lists(facts: Facts) -> dict[str, EditionRow]:
    """Return the edition that each list belongs to, by attachment.

    An edition names one attachment. Where a letter circulates its list in several parts, the
    others belong to the edition of the same letter and date; of several such (a reissue) to the
    last.
    """
    found = {row.attachment_id: row for row in facts.dataset.editions}
    of_letter: dict[str, list[EditionRow]] = defaultdict(list)
    for edition in facts.dataset.editions:
        of_letter[edition.document_id].append(edition)
    dates = {row.document_id: row.date for row in facts.dataset.documents}
    for row in facts.dataset.attachments:
        if row.kind != "round-table-list" or not row.present or row.attachment_id in found:
            continue
        date = row.as_of or dates.get(row.document_id, "")
        same = [edition for edition in of_letter[row.document_id] if edition.as_of == date]
        if same:
            found[row.attachment_id] = same[-1]
    return found


def _from_entry(
    entry: ResolvedEntry, edition: str, date: str, document_id: str, attachment_id: str
) -> Printed:
    block = entry.entry
    return Printed(
        edition=edition,
        date=date,
        document_id=document_id,
        attachment_id=attachment_id,
        round_table=block.round_table or (NO_TABLE if edition else ""),
        category=block.category,
        text=block.text,
        raw=block.raw,
        marks=block.marks,
        names=entry.names,
        countries=entry.countries,
        flags=entry.flags,
        evidence=block.evidence,
    )


def _from_wish(wish: ResolvedWish, date: str, document_id: str, attachment_id: str) -> Printed:
    block = wish.wish
    return Printed(
        edition="",
        date=date,
        document_id=document_id,
        attachment_id=attachment_id,
        round_table=block.round_table,
        category="",
        text=block.text,
        raw=block.raw,
        marks=block.marks,
        names=wish.names,
        countries=(),
        flags=wish.flags,
        evidence=block.evidence,
    )


def seated(facts: Facts) -> tuple[SeatRow, ...]:
    """Return the seats that count: all but the struck ones."""
    return tuple(row for row in facts.dataset.seats if row.status == "seated")


def seat_exhibit(seat: SeatRow, edition: EditionRow | None) -> Exhibit:
    """Return a seat's entry as printed; the document is that of its edition."""
    return Exhibit(edition.document_id if edition else "", seat.raw, seat.evidence)


def wish_exhibit(row: PreferenceRow) -> Exhibit:
    """Return a wish as printed."""
    return Exhibit(row.document_id, row.raw, row.evidence)


def editions_by_id(facts: Facts) -> dict[str, EditionRow]:
    """Return the editions by id, in their order."""
    return {row.edition: row for row in facts.dataset.editions}
