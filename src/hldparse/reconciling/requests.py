"""What was asked for, and what came of it in each edition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hldparse.reconciling.editions import Edition
from hldparse.reconciling.keys import Keys, natural, safe, slug
from hldparse.reconciling.readings import Readings
from hldparse.records.dataset import EditionRow, PreferenceRow, RequestRow, SeatRow

Wished = dict[str, int | None]
"""Table → preference; empty where interest was expressed without a table."""


def preferences_of(readings: Readings) -> tuple[PreferenceRow, ...]:
    """Return the wishes in the order of documents, tables and columns, one row per name."""
    keys = Keys()
    rows = []
    for attachment_id in readings.attachments:
        wishes = readings.wishes.get(attachment_id, [])
        # A row of the source holds a piece of every column; the published order is by column,
        # interest without a table last.
        for asked in sorted(wishes, key=lambda one: _column(one.wish.round_table)):
            wish = asked.wish
            for part in asked.names:
                entity = part.resolution.entity
                who = entity.entity_id if entity else f"~{slug(part.printed)}"
                rows.append(
                    PreferenceRow(
                        preference_id=keys(f"{attachment_id}/{safe(wish.round_table)}/{who}"),
                        attachment_id=attachment_id,
                        document_id=readings.document_of(attachment_id),
                        round_table=wish.round_table,
                        entity_id=entity.entity_id if entity else "",
                        iso3=entity.iso3 if entity else "",
                        raw=wish.raw,
                        marks=wish.marks,
                        printed_number=wish.printed_number,
                        preference=wish.preference,
                        evidence=part.evidence,
                    )
                )
    return tuple(rows)


def _column(table: str) -> tuple[bool, tuple[tuple[int, int, str], ...]]:
    return not table, natural(table)


def requests_of(
    readings: Readings,
    editions: Sequence[Edition],
    seats: Sequence[SeatRow],
    preferences: Sequence[PreferenceRow],
) -> tuple[RequestRow, ...]:
    """Return whether each one that asked was heard, a row per edition, sorted by entity.

    An edition answers the wishes of documents dated on or before its own date; where somebody
    asked again in a later document, only that document counts. Struck seats are no seats.
    """
    rows: list[RequestRow] = []
    tables = _tables_by_edition(seats)
    listed_before: set[str] = set()
    for edition in editions:
        row = edition.row
        seated = tables.get(row.edition, {})
        for entity_id, wished in sorted(_wishes_by(readings, row, preferences).items()):
            entity = readings.entities.get(entity_id)
            here = seated.get(entity_id, [])
            rows.append(
                RequestRow(
                    edition=row.edition,
                    entity_id=entity_id,
                    iso3=entity.iso3 if entity else "",
                    name=readings.name_at(entity, row.as_of) if entity else entity_id,
                    wished="|".join(f"{table}:{rank or ''}" for table, rank in wished.items()),
                    round_tables="|".join(here),
                    outcome=outcome(wished, here, entity_id in listed_before),
                )
            )
        listed_before |= seated.keys()
    return tuple(rows)


def outcome(wished: Wished, seated: Iterable[str], listed_before: bool) -> str:
    """Return what came of a request, one of ``OUTCOMES``.

    ``seated`` are the tables where it sits; of several the one that fits best counts.
    """
    tables = set(seated)
    if not tables:
        return "no-longer-listed" if listed_before else "not-listed"
    if not wished:
        return "no-table-named"
    granted = [wished[table] for table in wished if table in tables]
    if not granted:
        return "other-table"
    if 1 in granted:
        return "first"
    if 2 in granted:
        return "second"
    return "sole-wish" if len(wished) == 1 else "one-of-unranked"


def _tables_by_edition(seats: Sequence[SeatRow]) -> dict[str, dict[str, list[str]]]:
    tables: dict[str, dict[str, list[str]]] = {}
    for seat in seats:
        if seat.status == "seated" and seat.entity_id:
            here = tables.setdefault(seat.edition, {}).setdefault(seat.entity_id, [])
            if seat.round_table not in here:
                here.append(seat.round_table)
    return tables


def _wishes_by(
    readings: Readings, edition: EditionRow, preferences: Sequence[PreferenceRow]
) -> dict[str, Wished]:
    latest: dict[str, tuple[str, str]] = {}
    wishes: dict[str, Wished] = {}
    # Rows are sorted by the date of their documents, so a later document replaces an earlier one.
    for row in preferences:
        document = readings.documents.get(row.document_id)
        date = document.date if document else ""
        if not row.entity_id or (edition.as_of and date > edition.as_of):
            continue
        asked_in = (date, row.attachment_id)
        if latest.setdefault(row.entity_id, asked_in) != asked_in:
            latest[row.entity_id] = asked_in
            wishes.pop(row.entity_id, None)
        wished = wishes.setdefault(row.entity_id, {})
        if row.round_table and not wished.get(row.round_table):
            wished[row.round_table] = row.preference
    return wishes
