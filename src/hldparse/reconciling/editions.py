"""Editions of the lists, from the attachments that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from string import ascii_lowercase

from hldparse.reconciling.keys import place
from hldparse.reconciling.readings import Readings
from hldparse.records.blocks import Table
from hldparse.records.dataset import EditionRow, RoundTableRow, SeatRow
from hldparse.records.document import Attachment

NO_TABLE = "-"
"""Key of the participants of a list that is not divided into tables."""


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition with the attachments that hold its tables (several where a letter has its list
    in parts).
    """

    row: EditionRow
    attachment_ids: tuple[str, ...]


def editions_of(readings: Readings) -> tuple[Edition, ...]:
    """Return the editions sorted by date, undated ones first.

    The id is the as-of date; a reissue of the same day gets -b, -c in the order of the letters'
    dates, then of printing. A list without any date is known by its document.
    """
    issues: list[tuple[str, tuple[str, str, tuple[int, int, int]], list[Attachment]]] = []
    for parts in _issues(readings):
        first = parts[0]
        document = readings.documents.get(first.document_id)
        printed = (
            document.date if document else "",
            first.evidence.source,
            place(first.evidence),
        )
        issues.append((readings.date_of(first.attachment_id), printed, parts))
    issues.sort(key=lambda issue: issue[:2])
    editions: list[Edition] = []
    of_day: dict[str, int] = {}
    for as_of, _, parts in issues:
        name = as_of or f"undated-{parts[0].document_id.rpartition('-')[2]}"
        count = of_day[name] = of_day.get(name, 0) + 1
        row = EditionRow(
            edition=name if count == 1 else f"{name}-{_letter(count)}",
            as_of=as_of,
            status=next((part.status for part in parts if part.status), ""),
            attachment_id=parts[0].attachment_id,
            document_id=parts[0].document_id,
            follows=editions[-1].row.edition if editions else "",
        )
        editions.append(Edition(row, tuple(part.attachment_id for part in parts)))
    return tuple(editions)


def _issues(readings: Readings) -> list[list[Attachment]]:
    """Return the lists, those of one letter and date joined where their tables differ."""
    joined: dict[tuple[str, str], list[tuple[list[Attachment], set[str]]]] = {}
    for attachment in readings.attachments.values():
        if attachment.kind != "round-table-list" or not attachment.present:
            continue
        if not readings.preferred(attachment.document_id):
            continue
        listed = readings.entries.get(attachment.attachment_id, ())
        tables = {head.round_table for head in readings.tables.get(attachment.attachment_id, ())}
        tables |= {read.entry.round_table for read in listed}
        key = (attachment.document_id, readings.date_of(attachment.attachment_id))
        groups = joined.setdefault(key, [])
        for parts, held in groups:
            if held.isdisjoint(tables):
                parts.append(attachment)
                held.update(tables)
                break
        else:
            groups.append(([attachment], tables))
    return [parts for groups in joined.values() for parts, _ in groups]


def _letter(count: int) -> str:
    """Return b for the second issue of a day, c for the third; beyond z the number itself."""
    return ascii_lowercase[count - 1] if count <= len(ascii_lowercase) else str(count)


def round_tables_of(
    readings: Readings, edition: Edition, seats: Sequence[SeatRow]
) -> tuple[RoundTableRow, ...]:
    """Return the tables of an edition in printed order, with what is seated at each."""
    rows: dict[str, RoundTableRow] = {}
    for attachment_id in edition.attachment_ids:
        for head in _heads(readings, attachment_id):
            row = _row(edition, head)
            known = rows.get(row.round_table)
            rows[row.round_table] = _completed(known, row) if known else row
    states: dict[str, int] = {}
    participants: dict[str, int] = {}
    for seat in seats:
        if seat.status == "seated" and seat.edition == edition.row.edition:
            participants[seat.round_table] = participants.get(seat.round_table, 0) + 1
            if seat.category == "member-state":
                states[seat.round_table] = states.get(seat.round_table, 0) + 1
    return tuple(
        replace(row, states=states.get(key, 0), participants=participants.get(key, 0))
        for key, row in rows.items()
    )


def _heads(readings: Readings, attachment_id: str) -> list[Table]:
    """Return the heads of a list; a table of which only entries were read gets an empty one."""
    heads = list(readings.tables.get(attachment_id, ()))
    named = {head.round_table for head in heads}
    for read in readings.entries.get(attachment_id, ()):
        if read.entry.round_table not in named:
            named.add(read.entry.round_table)
            heads.append(
                Table(
                    attachment_id=attachment_id,
                    round_table=read.entry.round_table,
                    theme="",
                    date="",
                    start="",
                    end="",
                    venue="",
                    chair="",
                    evidence=read.entry.evidence,
                )
            )
    return sorted(heads, key=lambda head: place(head.evidence))


def _row(edition: Edition, head: Table) -> RoundTableRow:
    return RoundTableRow(
        edition=edition.row.edition,
        round_table=head.round_table or NO_TABLE,
        theme=head.theme,
        date=head.date,
        start=head.start,
        end=head.end,
        venue=head.venue,
        chair=head.chair,
        states=0,
        participants=0,
        evidence=head.evidence,
    )


def _completed(row: RoundTableRow, again: RoundTableRow) -> RoundTableRow:
    """Return the head with what only its repetition ("continued") says."""
    return replace(
        row,
        theme=row.theme or again.theme,
        date=row.date or again.date,
        start=row.start or again.start,
        end=row.end or again.end,
        venue=row.venue or again.venue,
        chair=row.chair or again.chair,
    )
