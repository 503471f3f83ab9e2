"""Running text of the documents, with keys made from what it says."""

from __future__ import annotations

from collections.abc import Iterator

from hldparse.reconciling.keys import Keys, digest
from hldparse.reconciling.readings import Readings
from hldparse.records.blocks import Passage
from hldparse.records.dataset import PassageRow

Printed = tuple[str, int]
"""Path of the source and index in its ``Parsed.passages``."""


def passages_of(readings: Readings) -> tuple[PassageRow, ...]:
    """Return the passages by document, the letter's own before those of its attachments."""
    order: dict[str, int] = {}
    rows = []
    for _, passage, passage_id in _keyed(readings):
        order[passage.document_id] = order.get(passage.document_id, 0) + 1
        rows.append(
            PassageRow(
                passage_id=passage_id,
                document_id=passage.document_id,
                attachment_id=passage.attachment_id,
                order=order[passage.document_id],
                kind=passage.kind,
                number=passage.number,
                text=passage.text,
                evidence=passage.evidence,
            )
        )
    return tuple(rows)


def passage_ids(readings: Readings) -> dict[Printed, str]:
    """Return the key of each published passage by its source and its index there."""
    return {printed: passage_id for printed, _, passage_id in _keyed(readings)}


def _keyed(readings: Readings) -> Iterator[tuple[Printed, Passage, str]]:
    """Yield the passages of preferred renditions in published order, with their keys."""
    rank = {document_id: n for n, document_id in enumerate(readings.documents)}
    found = [
        ((one.parsed.source.path, index), passage)
        for one in readings.resolved
        for index, passage in enumerate(one.parsed.passages)
        if readings.preferred(passage.document_id)
    ]
    # A document is in one source, and its grammars read the letter before its attachments.
    found.sort(key=lambda each: (rank[each[1].document_id], each[0]))
    keys = Keys()
    for printed, passage in found:
        holder = passage.attachment_id or passage.document_id
        said = f"{passage.number} {passage.text}"
        yield printed, passage, keys(f"{holder}/{passage.kind}-{digest(said, 8)}")
