"""Where further renditions of a document print what the tables are made from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hldparse.reconciling.editions import NO_TABLE, Edition
from hldparse.reconciling.keys import Keys
from hldparse.reconciling.pairing import Listed, names_of_entry, names_of_wish, paired
from hldparse.reconciling.readings import Readings
from hldparse.records.dataset import CopyRow, DocumentRow, PreferenceRow, SeatRow

_Lists = Mapping[str, Mapping[str, Sequence[Listed]]]
"""Document → date of the list → its names."""


def copies_of_rows(
    readings: Readings,
    documents: Sequence[DocumentRow],
    editions: Sequence[Edition],
    seats: Sequence[SeatRow],
    preferences: Sequence[PreferenceRow],
) -> tuple[CopyRow, ...]:
    """Return where further renditions print each seat and wish, in the order of these."""
    copies = _Copies({row.document_id: row for row in documents}, *_further(readings))
    if not copies.lists and not copies.wishes:
        return ()
    seated: dict[str, list[SeatRow]] = defaultdict(list)
    for seat in seats:
        seated[seat.edition].append(seat)
    asked: dict[str, list[PreferenceRow]] = defaultdict(list)
    for wish in preferences:
        asked[wish.document_id].append(wish)
    keys = Keys()
    rows = []
    for edition in editions:
        here = seated[edition.row.edition]
        found = copies.of_list(edition, [_of_seat(seat) for seat in here])
        rows += [
            _row(keys, copy, name, seat_id=seat.seat_id)
            for index, seat in enumerate(here)
            for copy, name in found[index]
        ]
    for document_id, wishes in asked.items():
        found = copies.of_wishes(document_id, [_of_wish(wish) for wish in wishes])
        rows += [
            _row(keys, copy, name, preference_id=wish.preference_id)
            for index, wish in enumerate(wishes)
            for copy, name in found[index]
        ]
    return tuple(rows)


def _further(readings: Readings) -> tuple[_Lists, dict[str, list[Listed]]]:
    """Return the names in lists, and the wishes, of further renditions by document."""
    lists: dict[str, dict[str, list[Listed]]] = {}
    wishes: dict[str, list[Listed]] = {}
    for one in readings.resolved if readings.same_as else ():
        for read in one.entries:
            attachment = readings.attachments.get(read.entry.attachment_id)
            if attachment is None or readings.preferred(attachment.document_id):
                continue
            if attachment.kind == "round-table-list":
                by_date = lists.setdefault(attachment.document_id, {})
                date = readings.date_of(attachment.attachment_id)
                by_date.setdefault(date, []).extend(names_of_entry(read))
        for asked in one.wishes:
            document_id = readings.document_of(asked.wish.attachment_id)
            if not readings.preferred(document_id):
                wishes.setdefault(document_id, []).extend(names_of_wish(asked))
    return lists, wishes


@dataclass(frozen=True, slots=True)
class _Copies:
    documents: Mapping[str, DocumentRow]
    lists: _Lists
    wishes: Mapping[str, Sequence[Listed]]

    def of_list(
        self, edition: Edition, here: Sequence[Listed]
    ) -> dict[int, list[tuple[str, Listed]]]:
        """Return (document, name) of each copy, by index in ``here``."""
        there = {}
        for copy, by_date in self.lists.items():
            # The only list of a document is the same one, though its date may be misread.
            alone = len(by_date) == 1
            there[copy] = (
                next(iter(by_date.values())) if alone else by_date.get(edition.row.as_of, ())
            )
        return self._met(edition.row.document_id, here, there)

    def of_wishes(
        self, document_id: str, here: Sequence[Listed]
    ) -> dict[int, list[tuple[str, Listed]]]:
        """Return the same for wishes."""
        return self._met(document_id, here, self.wishes)

    def _met(
        self, document_id: str, here: Sequence[Listed], there: Mapping[str, Sequence[Listed]]
    ) -> dict[int, list[tuple[str, Listed]]]:
        found: dict[int, list[tuple[str, Listed]]] = defaultdict(list)
        form = self.documents[document_id].rendition if document_id in self.documents else ""
        for copy, names in there.items():
            row = self.documents[copy]
            if row.same_as == document_id:
                misread = "scan" in {form, row.rendition}
                for index, other in paired(here, names, misread=misread):
                    found[index].append((copy, names[other]))
        return found


def _of_seat(seat: SeatRow) -> Listed:
    table = "" if seat.round_table == NO_TABLE else seat.round_table
    return Listed(table, seat.category, seat.entity_id, seat.printed, seat.raw, seat.evidence)


def _of_wish(wish: PreferenceRow) -> Listed:
    # A wish's printed name is its raw text without marks.
    printed = wish.raw.removesuffix(wish.marks)
    preference = str(wish.preference or "")
    return Listed(wish.round_table, preference, wish.entity_id, printed, wish.raw, wish.evidence)


def _row(
    keys: Keys, copy: str, name: Listed, *, seat_id: str = "", preference_id: str = ""
) -> CopyRow:
    form = copy.rpartition("~")[2]
    return CopyRow(
        copy_id=keys(f"{seat_id or preference_id}~{form}"),
        seat_id=seat_id,
        preference_id=preference_id,
        document_id=copy,
        raw=name.raw,
        evidence=name.evidence,
    )
