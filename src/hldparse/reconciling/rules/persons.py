"""Organisations of civil society for which another person comes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hldparse.reconciling.facts import Exhibit, Facts, Finding
from hldparse.reconciling.keys import natural
from hldparse.reconciling.rules.lists import preferred_attachments
from hldparse.reconciling.rules.wording import the_list
from hldparse.records.dataset import PersonRow
from hldparse.text.wording import listing

_LISTS = frozenset({"round-table-list", "civil-society-list"})


@dataclass(frozen=True, slots=True)
class _Naming:
    """The persons that one list names for an organisation."""

    date: str
    edition: str
    rows: tuple[PersonRow, ...]

    @property
    def people(self) -> frozenset[str]:
        return frozenset(row.person_id or row.name for row in self.rows)

    @property
    def where(self) -> str:
        return the_list(self.edition or self.date)

    @property
    def words(self) -> str:
        names = (" ".join(filter(None, (row.title, row.name))) for row in self.rows)
        return listing(dict.fromkeys(names))


def representative_changed(facts: Facts) -> Iterable[Finding]:
    """Report editions that name other persons for an organisation than an earlier list did, the
    list of those proposed among them; the case holds in every edition that keeps the change.

    An organisation first listed without a name has no representative to change.
    """
    names = {row.entity_id: row.name for row in facts.dataset.entities}
    # Spellings that may be one person are asked for as such, not as a change.
    unsure = {
        frozenset(variant.entity_ids)
        for variant in facts.links.variants
        if variant.entity_type == "person" and not variant.certain
    }
    for organisation, namings in _namings(facts).items():
        for index, naming in enumerate(namings):
            before = _replaced(namings[:index], naming)
            if not naming.edition or before is None:
                continue
            if any(frozenset((a, b)) in unsure for a in before.people for b in naming.people):
                continue
            yield _changed(organisation, names.get(organisation, organisation), before, naming)


def _replaced(earlier: list[_Naming], naming: _Naming) -> _Naming | None:
    """Return the last earlier list that named none of these persons, or None."""
    for before in reversed(earlier):
        if before.people.isdisjoint(naming.people):
            return before
    return None


def _namings(facts: Facts) -> dict[str, list[_Naming]]:
    """Return by organisation what the lists name for it, by date."""
    lists = {row.attachment_id: row for row in preferred_attachments(facts) if row.kind in _LISTS}
    dates = {row.document_id: row.date for row in facts.dataset.documents}
    dates |= {row.edition: row.as_of for row in facts.dataset.editions}
    seats = {row.seat_id: row for row in facts.dataset.seats}
    found: dict[str, dict[tuple[str, str, str], list[PersonRow]]] = defaultdict(dict)
    for row in facts.dataset.persons:
        seat = seats.get(row.seat_id)
        if row.attachment_id not in lists or (seat is not None and seat.status != "seated"):
            continue
        first = row.affiliations.split("|")[0]
        holder = seat.entity_id if seat is not None else facts.links.organisations.get(first, "")
        if not holder or holder == row.person_id:
            continue
        date = dates.get(row.edition or row.document_id, "")
        # An edition goes before a further list of its day only by the alphabet; both are kept.
        group = (date, row.edition, "" if row.edition else row.attachment_id)
        found[holder].setdefault(group, []).append(row)
    return {
        holder: [
            _Naming(date, edition, tuple(rows))
            for (date, edition, _), rows in sorted(groups.items(), key=lambda item: item[0])
        ]
        for holder, groups in found.items()
    }


def _changed(organisation: str, name: str, before: _Naming, after: _Naming) -> Finding:
    tables = {row.round_table for row in after.rows if row.round_table}
    both = (*before.rows, *after.rows)
    return Finding(
        kind="representative-changed",
        edition=after.edition,
        subject=organisation,
        case=organisation,
        question=f"{name} is represented by {after.words} in {after.where}, and by "
        f"{before.words} in {before.where}: is the change meant?",
        exhibits=tuple(_exhibits(both)),
        evidence_key=(after.edition, *(row.raw for row in both)),
        entity_ids=(organisation, *dict.fromkeys(row.person_id for row in both if row.person_id)),
        round_tables=tuple(sorted(tables, key=natural)),
    )


def _exhibits(rows: Iterable[PersonRow]) -> Iterator[Exhibit]:
    for row in rows:
        yield Exhibit(row.document_id, row.raw, row.evidence)
