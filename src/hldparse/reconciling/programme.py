"""The items of the programmes that the documents hold."""

from __future__ import annotations

from hldparse.reconciling.keys import Keys, place, safe, slug
from hldparse.reconciling.readings import Readings
from hldparse.records.blocks import ProgrammeItem
from hldparse.records.dataset import ProgrammeRow


def programme_of(readings: Readings) -> tuple[ProgrammeRow, ...]:
    """Return a row for each item of each programme, in the order of the documents."""
    rank = {attachment_id: n for n, attachment_id in enumerate(readings.attachments)}
    items = [
        item
        for one in readings.resolved
        for item in one.parsed.programme
        if readings.preferred(item.document_id)
    ]
    items.sort(key=lambda item: (rank.get(item.attachment_id, len(rank)), place(item.evidence)))
    keys = Keys()
    return tuple(
        ProgrammeRow(
            item_id=keys(_key(item)),
            document_id=item.document_id,
            attachment_id=item.attachment_id,
            date=item.date,
            start=item.start,
            end=item.end,
            session=item.session,
            title=item.title,
            speakers="|".join(speaker.printed for speaker in item.speakers),
            evidence=item.evidence,
        )
        for item in items
    )


def _key(item: ProgrammeItem) -> str:
    when = safe(f"{item.date} {item.start}".strip())
    return f"{item.attachment_id or item.document_id}/{when}/{slug(item.title or item.session)}"
