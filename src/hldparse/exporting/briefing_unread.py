"""Absences that may be none: who is not found in a list that was read from a scan alone, where
something at the table was not read.
"""

from __future__ import annotations

from collections.abc import Mapping

from hldparse.exporting.cases import UNSETTLED
from hldparse.exporting.standing import Standing
from hldparse.records.dataset import ChangeRow

_UNREAD = frozenset(("unread-line", "unresolved-name", "ambiguous-name", "merged-line"))
"""Kinds of questions that stand for a name that was not read, or not rightly."""
_ALL = ""
"""Stands for all tables: a question that names none."""

Unread = Mapping[str, frozenset[str]]
"""Tables by edition, on whose scan something is not read."""


def unread_on_scans(standing: Standing) -> Unread:
    """Return the tables of each edition read from a scan alone at which a name may be unread."""
    dataset = standing.dataset
    scans = {row.document_id for row in dataset.documents if row.rendition == "scan"}
    return {
        edition.edition: frozenset(
            table
            for row in standing.holdings.conflicts[edition.edition]
            if row.kind in _UNREAD and row.status in UNSETTLED
            for table in row.round_tables.split("|")
        )
        for edition in dataset.editions
        if edition.document_id in scans
    }


def unread_note(row: ChangeRow, unread: Unread) -> str:
    """Return the words to add to a change that may be none: one list lacks who is in the other."""
    if row.from_seat_id and row.to_seat_id:
        return ""
    lost = not row.to_seat_id
    edition = row.to_edition if lost else row.from_edition
    table = row.from_round_table if lost else row.to_round_table
    if not {table, _ALL}.intersection(unread.get(edition, ())):
        return ""
    return " (not found on the scan, perhaps unread)" if lost else " (perhaps unread before)"


def is_perhaps_unread(edition: str, unread: Unread) -> bool:
    """Return True where a name may be unread at any table of an edition."""
    return bool(unread.get(edition))
