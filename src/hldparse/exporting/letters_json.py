"""The letters and their deadlines as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

from hldparse.exporting.letters_chain import Link
from hldparse.exporting.wording import place
from hldparse.records.dataset import AttachmentRow, Dataset, DeadlineRow


def json_of_letters(dataset: Dataset, links: Sequence[Link]) -> str:
    """Return the letters in the order of their chain, and all deadlines in order of date."""
    letters = [
        {
            "document_id": link.row.document_id,
            "kind": link.row.kind,
            "date": link.row.date,
            "signatory": link.row.signatory,
            "signatory_role": link.row.signatory_role,
            "addressee_place": link.row.addressee_place,
            "place": place(link.row.evidence),
            "depth": link.depth,
            "follows": link.follows,
            "fits_as_well": list(link.others),
            "followed_by": link.followed_by,
            "recalls_absent": link.absent,
            "transmits": [_attachment(one) for one in link.transmits],
            "asks": [_deadline(one) for one in link.asks],
        }
        for link in links
    ]
    known = {link.row.document_id for link in links}
    due = [one for one in dataset.deadlines if one.document_id in known]
    due.sort(key=lambda one: (one.date, one.time, one.reported, one.document_id))
    found = {"letters": letters, "deadlines": [_deadline(one) for one in due]}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _attachment(row: AttachmentRow) -> dict[str, object]:
    return {
        "attachment_id": row.attachment_id,
        "kind": row.kind,
        "title": row.title,
        "status": row.status,
        "as_of": row.as_of,
        "present": row.present,
        "place": place(row.evidence),
    }


def _deadline(row: DeadlineRow) -> dict[str, object]:
    return {
        "document_id": row.document_id,
        "date": row.date,
        "time": row.time,
        "what": row.what,
        "reported": row.reported,
        "place": place(row.evidence),
    }
