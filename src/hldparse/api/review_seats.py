"""Seats looked at during a review though no conflict asks about them, to be corrected."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hldparse.api.asked import seat_of
from hldparse.api.review_choices import seat_choices
from hldparse.api.review_correcting import seen_of
from hldparse.reviewing.cards import SeatCard
from hldparse.reviewing.particulars import Seat
from hldparse.text.fold import fold

if TYPE_CHECKING:
    from hldparse.api.review_desk import Desk
    from hldparse.records.dataset import SeatRow


def seats_of(desk: Desk, text: str, edition: str, table: str, limit: int) -> tuple[Seat, ...]:
    """Return the seats whose name, spelling or id has all words of ``text``; the latest list
    first, in the order of the lists.
    """
    words, dataset = fold(text).split(), desk.dataset
    latest = {row.edition: place for place, row in enumerate(reversed(dataset.editions))}
    wanted = (
        seat
        for seat in sorted(dataset.seats, key=lambda row: latest.get(row.edition, len(latest)))
        if edition in {"", seat.edition} and table in {"", seat.round_table} and _has(seat, words)
    )
    found: list[Seat] = []
    for seat in wanted:
        found.append(desk.cards.particulars.seat(seat))
        if len(found) == limit:
            break
    return tuple(found)


def seat_card(desk: Desk, seat_id: str) -> SeatCard:
    """Return a seat with all that is needed to correct it. Raises UsageError for no such seat."""
    from hldparse.reconciling.corrections import seat_fingerprint

    row = seat_of(desk.dataset, seat_id)
    subject = f"seat/{seat_id}"
    made = desk.ledger.standing.get(row.decision_id)
    given = {one.decision_id: one for one in desk.ledger.given.get(subject, ())}
    if made is not None:
        given[made.decision_id] = made
    tables = [
        each.round_table
        for each in desk.dataset.round_tables
        if each.edition == row.edition and each.round_table != row.round_table
    ]
    documents = {each.edition: each.document_id for each in desk.dataset.editions}
    document_id = documents.get(row.edition, "")
    return SeatCard(
        subject=subject,
        seat=desk.cards.particulars.seat(row),
        entity_id=row.entity_id,
        method=row.method,
        score=row.score,
        raw=row.raw,
        seen=seen_of(desk, subject, seat_fingerprint(row)),
        choices=seat_choices(tables),
        exhibit=desk.cards.exhibits.place(row.evidence, row.raw, document_id),
        why=desk.cards.whys.at((row.evidence,), row.printed),
        questions=tuple(
            desk.deck.row_item(desk.deck.rows[each])
            for each in desk.cards.exhibits.asked_at(row.evidence)
        ),
        history=desk.past(given.values()),
    )


def _has(seat: SeatRow, words: Iterable[str]) -> bool:
    text = fold(f"{seat.name} {seat.printed} {seat.seat_id}")
    return all(word in text for word in words)


def missing_subject(
    edition: str, table: str, category: str, entity_id: str, printed: str = ""
) -> str:
    """Return what a decision on a missing entry is about. Without ``entity_id`` the entry is of a
    body that no gazetteer has, as ``printed``.
    """
    from hldparse.reconciling.keys import slug

    who = entity_id or f"org:{slug(printed)}"
    return f"missing/{edition}/{table}/{category}/{who}"
